//! The one way to change a file of the project.
//!
//! In: texts that were read, and what shall stand there instead. Out: files, each replaced in one step. Invariants: who
//! changes files holds the project's [`EditLock`]; a file that is not what was read is left as it is.
//!
//! | file | does |
//! |---|---|
//! | `spans` | edits of stretches, by file |
//! | `file` | replaces a file |
//! | `several` | several files: all or none |
//! | `lock` | keeps two commands apart |

mod file;
mod lock;
mod several;
mod spans;

pub use file::{SaveError, lay, put, replace, sync, takes_no_question};
pub use lock::{EditLock, FOLDER, LockError, PATIENCE, own_folder};
pub use several::{Change, change_all};
pub use spans::{Edit, Edited, edited, with_line_ends};
