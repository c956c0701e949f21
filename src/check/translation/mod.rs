//! Whether every text is translated, and whether the translations are of today's source.
//!
//! In: the messages of all locales, and the lock. Out: diagnostics, and what is to be recorded. Invariants: a translation
//! is up to date where the lock has today's wording of its source.

pub(crate) mod commented;
pub mod lock;
mod lock_faults;
mod lock_line;
mod lock_records;
#[cfg(test)]
mod lock_tests;
pub(crate) mod news;
pub(crate) mod parity;
mod renames;
pub mod shown;
pub(crate) mod staleness;
pub(crate) mod state;
pub mod wording;
