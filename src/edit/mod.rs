//! The one way to change a file of the project.
//!
//! In: texts that were read, and what shall stand there instead. Out: files, each replaced in one step. Invariants: who
//! changes files holds the project's [`EditLock`]; a file that is not what was read is left as it is; what was not asked to change
//! keeps its bytes.
//!
//! | file | does |
//! |---|---|
//! | `words` | the words of a pattern, as a file has them |
//! | `field` | a text as a field of a form holds it |
//! | `layout` | a pattern with other words, laid out as it was |
//! | `choice` | a choice within a text, form by form |
//! | `amend` | a message, an attribute or a form of one, changed |
//! | `flag` | the flag above a translation |
//! | `facts` | a fact of a front matter or of the registry, changed |
//! | `nested` | lines and pieces of tables |
//! | `tables` | tables of it that there may be several of |
//! | `blocks` | blocks of a template, and the messages that come and go with them |
//! | `ids` | new names for messages, and for releases |
//! | `undo` | an edit taken back |
//! | `merge` | two edits of one file that were made apart |
//! | `draft` | what was typed and is not in a file yet |
//! | `spans` | edits of stretches, by file |
//! | `file` | replaces a file |
//! | `several` | several files: all or none |
//! | `names` | all texts of a message, in the file of a language |
//! | `entry` | an entry of the registry, with its name in every language |
//! | `lock` | keeps two commands apart |

mod amend;
pub mod blocks;
mod choice;
mod draft;
pub mod entry;
pub mod facts;
mod field;
mod file;
mod flag;
mod ids;
mod layout;
mod lock;
mod merge;
pub mod names;
mod nested;
mod several;
mod spans;
pub mod tables;
mod undo;
mod words;

pub use amend::{Amendment, Place, Unamended, amend, field, stretch};
pub use choice::Choice;
pub use draft::Drafts;
pub use field::{Field, Piece};
pub use file::{Outside, SaveError, lay, private, put, replace, sweep, sync, takes_no_question};
pub use flag::{flag, lines as flag_lines};
pub use ids::{LONGEST as LONGEST_ID, new_id, new_slug};
pub use lock::{EditLock, FOLDER, LockError, PATIENCE, own_folder};
pub use several::{Change, change_all};
pub use spans::{Edit, Edited, edited, with_line_ends};
pub use undo::{Changed, Step};
