//! The structure of a template, changed block by block.
//!
//! In: the text of a `release.md`; which block shall come, go, or stand elsewhere. Out: an [`Amendment`](super::Amendment). Invariants: only
//! the lines of the blocks concerned change, and the empty line beside them; line ends, facts and the end of the file stay; the
//! text is read again before anything is given back, and has the same blocks but for that edit. What the model of blocks cannot say
//! is a block as well, which is never written anew.
//!
//! | file | does |
//! |---|---|
//! | `parts` | the blocks of a template, with their lines |
//! | `fresh` | the lines of a new block |
//! | `lines` | lines that come, go, or change places |
//! | `rows` | the items of a list |
//! | `change` | edits, judged |
//! | `turn` | a block becomes one of another kind |
//! | `messages` | messages that come and go with blocks |

mod change;
mod fresh;
mod lines;
mod messages;
mod parts;
mod rows;
mod turn;

pub use change::{Unchanged, insert, remove, swap};
pub use fresh::Fresh;
pub use messages::{Said, put, take_out, uncommented, waits};
pub use parts::{Part, Shape, parts};
pub use rows::{insert_row, remove_row, swap_rows};
pub use turn::{Turned, turn, turns};
