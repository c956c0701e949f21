//! Numbers, dates, times and measures of a text, as values.
//!
//! In: a [`Reading`](super::Reading) in a known language. Out: its [`Values`]. Invariants: how a value is written does not
//! matter, only what it says: `35.5`, `35,5`, and `2 500 000`, `2.5 million` are equal, and so are `2 October 2018`,
//! `October 2, 2018`, `2 октября 2018 г.`, `2 октябри соли 2018` and `02.10.2018`; "2 p.m.", `14:00` and «2 часа дня».

mod clock;
mod compare;
mod cursor;
mod dates;
mod figures;
mod measures;
mod model;
mod numerals;
#[cfg(test)]
mod oracle;
mod read;
mod roman;
mod spread;
#[cfg(test)]
mod tests;
mod vague;

pub(crate) use compare::{Difference, Side, agree, differences};
pub(crate) use model::{Date, Kind, Value};
pub(crate) use read::Values;
pub(crate) use vague::Vague;
