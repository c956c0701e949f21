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
//! | `table` | the cells of a table |
//! | `speaker` | a quotation gets its speaker |
//! | `turn` | a block becomes one of another kind |
//! | `messages` | messages that come and go with blocks |
//! | `pieces` | attributes that go alone |

mod change;
mod fresh;
mod lines;
mod messages;
mod parts;
mod pieces;
mod rows;
mod speaker;
mod table;
mod turn;

pub use change::{Unchanged, insert, remove, swap};
pub use fresh::Fresh;
pub use messages::{Said, put, take_out, uncommented, waits};
pub use parts::{Part, Shape, parts};
pub use pieces::take_attribute;
pub use rows::{insert_row, remove_row, swap_rows};
pub use speaker::attribute;
pub use table::{
    Cell, fill_cell, grid, insert_table_column, insert_table_row, remove_table_column, remove_table_row,
};
pub use turn::{Turned, turn, turns};
