//! Files that become a release: `payom import` at the desk.
//!
//! In: Word files and plain texts that are chosen or dropped. Out: what would come of them, and where every word would go; then the release.
//! Invariants: nothing is written before somebody has seen that, and nothing that exists is touched; one undo takes all of it back.
//!
//! | file | does |
//! |---|---|
//! | `asked` | what a browser sends |
//! | `papers` | files that wait |
//! | `read` | what the files hold |
//! | `refused` | why a file cannot become a release |
//! | `notes` | what an import notes, in the words of the desk |
//! | `account` | what was taken, and what was not |
//! | `form` | what is asked before a release is made |
//! | `make` | makes it |

mod account;
mod asked;
mod form;
mod make;
mod notes;
mod papers;
mod read;
mod refused;

pub(super) use form::{piece, tried};
pub(super) use make::make;
pub(super) use papers::keep;
