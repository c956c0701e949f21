//! What somebody meant who wrote a setting that is no TOML.
//!
//! In: the lines of a setting that the parser could not read, and its finding. Out: a [`Mistake`] in plain words, with
//! the very line to type. Invariants: the look of the line decides (a day in another form, curved quotation marks, a
//! colon for the equals sign, ...), because "string values must be quoted" helps nobody who wrote 12.11.2026; the
//! parser's finding is for what looks like nothing known.

mod day;
mod finding;
mod hour;
mod line;
mod model;
mod number;
mod scan;
mod value;
mod write;

pub(crate) use day::{month_name, told_day, told_month};
pub(super) use finding::{of_finding, of_open};
pub(crate) use hour::help as hour_help;
pub(crate) use line::is_fence;
pub(super) use line::{key_of, of_lines, of_part};
pub(super) use model::Mistake;
pub(super) use scan::stretch;
pub(super) use write::retyped;
pub(crate) use write::{day_help, number_help};
