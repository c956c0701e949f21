//! Texts that come from elsewhere.
//!
//! In: files that people sent. Out: what a release is made of. Invariants: nothing is written here, nothing is invented, and every word
//! of a file is accounted for.

pub mod import;
