//! What stands in an output folder, whatever is written down of it.
//!
//! In: an output folder. Out: which files are Payom's, what is there still, what pages tell of themselves, and what is to
//! be told of all this. Invariants: what is not surely Payom's is of others.

pub(super) mod ownership;
pub(super) mod pages;
mod present;
pub(super) mod takeover;
pub(super) mod warnings;
