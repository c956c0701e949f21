//! The disk: the only place that reads it.
//!
//! In: paths relative to the project. Out: texts, bytes, lists of names. Invariants: nothing outside the project's folder is
//! read, and nothing under another name than it is asked for.
//!
//! | file | does |
//! |---|---|
//! | `names` | names that are one on some systems, and two on others |
//! | `sniff` | what a file is that should be a text |
//! | `folder` | reads files |
//! | `past` | files as they were |
//! | `inputs` | whether anything changed since the last build |

mod folder;
mod inputs;
pub(super) mod names;
mod past;
mod sniff;

pub(super) use folder::{Folder, Kind};
pub use folder::{MAX_PICTURE, MAX_TEXT};
pub use inputs::{Inputs, KnownInputs, SHARED, TEXTS};
pub(crate) use names::folded;
pub use past::Past;
