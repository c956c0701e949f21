//! `payom build`: publishes.
//!
//! In: a project and which editions, formats and folder. Out: files, or diagnostics and untouched files. Invariants: the
//! order of diagnostics and the bytes of files do not depend on how many cores there are.
//!
//! | file | does |
//! |---|---|
//! | `photos` | smaller copies of photos |
//! | `print` | PDFs: of editions, and of all languages of a release |
//! | `fills` | how full their pages are |
//! | `kits` | press kits |
//! | `held` | releases that are not public yet |
//! | `plan` | what will be in the output folder |
//! | `make` | makes the files of a group of releases |
//! | `error`, `refused` | why a build publishes nothing, and how it ends then |
//! | `lists` | pages of lists that stand as they would be made |
//! | `search` | what readers search in |
//! | `settled` | a build that has nothing to do |
//! | `still` | releases that are neither read nor made again, and what depends on what |
//! | `notes` | what the next build is told of releases |
//! | `run` | the command, from the request to the last rename |

mod error;
mod fills;
pub(super) mod held;
mod kits;
mod lists;
mod make;
mod notes;
mod photos;
mod plan;
pub(super) mod print;
mod refused;
mod run;
mod search;
mod settled;
mod still;

pub(super) use held::waiting;
pub(super) use run::run;
