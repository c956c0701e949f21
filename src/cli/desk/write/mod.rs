//! The text of a release, written block by block in the language that others are made from.
//!
//! In: a release. Out: a screen; edits of its template and of its messages. Invariants: files are changed by `edit::blocks`, each block and its
//! messages together; what is typed is a draft until it is saved; marks are those that are offered.
//!
//! | file | does |
//! |---|---|
//! | `sheet` | the blocks and texts of a release |
//! | `marks` | what can be put into a text |
//! | `text` | keeps, judges and saves a text |
//! | `pending` | new blocks that are not saved yet |
//! | `wanted` | what a browser asks for |
//! | `named` | names for new texts, and which texts go |
//! | `change` | changes blocks |
//! | `did` | what was done, in words |
//! | `table` | rows and columns of a table that come and go |
//! | `files` | files as they shall be |
//! | `writing` | what the blocks of a screen are made of |
//! | `vacant` | places for texts that a release does not have |
//! | `grid` | a table as it is written |
//! | `explained` | what only explains a release that is begun |
//! | `drafted` | a release as it would be if it were saved |
//! | `photo` | photos that come |
//! | `fields` | the field of a text |
//! | `judged` | what the rules find in texts |
//! | `kind` | what a block is, and what it can become |
//! | `number` | a number gets forms of its word |
//! | `pasted` | what a text that is pasted has to be told |
//! | `told` | what is said of texts that were saved |
//! | `whole` | saves all of a page together |
//! | `screen` | the screen |

mod change;
mod did;
mod drafted;
mod explained;
mod fields;
mod files;
mod grid;
mod judged;
mod kind;
mod marks;
mod named;
mod number;
mod pasted;
mod pending;
mod photo;
mod screen;
mod sheet;
mod table;
mod text;
mod told;
mod vacant;
mod wanted;
mod whole;
mod writing;

pub(super) use change::change;
pub(super) use drafted::lay_new;
pub(super) use number::number;
pub(super) use pasted::read as read_pasted;
pub(super) use pending::{before, keep, taken_back};
pub(super) use photo::keep_photo;
pub(super) use screen::screen;
pub(super) use text::{is_source, saved, tried};
pub(super) use whole::save;

use self::sheet::Sheet;
use super::done::Done;
use super::shown::Shown;
use crate::diag::Message;
use crate::edit::Step;

/// What was done to the text of a release.
fn done(sheet: &Sheet<'_>, what: Message, steps: Vec<Step>) -> Done {
    Done::new(vec![place(sheet)], what, steps)
}

/// Where that is shown.
fn place(sheet: &Sheet<'_>) -> Shown {
    Shown::Texts(Some(sheet.slug().to_owned()), sheet.source.clone())
}

/// Where the desk shows the text of a release.
fn address(slug: &str) -> String {
    format!("write/{slug}")
}
