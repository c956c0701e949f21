//! Facts in TOML: reads them, and finds everything that is wrong with them.
//!
//! In: a text and the type that it is read as. Out: the typed value, or as much of it as could be read. Invariants: one run
//! reports every problem, each with its place and what to type.
//!
//! | stage | does |
//! |---|---|
//! | `keys` | which keys a type has |
//! | `mistakes` | what somebody meant whose line is no TOML |
//! | `sound` | the text without such lines |
//! | `settle` | the typed value, and every fault of keys and values |
//! | `wording` | faults in plain words |
//! | `table` | all of it: sections of a file, or the file as a whole |

mod keys;
mod mistakes;
mod settle;
mod sound;
mod table;
mod wording;

pub(crate) use keys::{LIST_OR_TABLE, Tables, keys};
pub(crate) use mistakes::{day_help, hour_help, is_fence, month_name, number_help, told_day, told_month};
pub(super) use table::{Section, sections};
pub(crate) use table::{partial, whole};
