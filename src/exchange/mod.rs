//! Texts that come from elsewhere, and that go there.
//!
//! In: files that people sent, and texts for translators. Out: what a release is made of; kits, and what came back of them; what was
//! translated before. Invariants: nothing is written here, nothing is invented, and every word of a file is accounted for.

pub mod import;
pub mod kit;
pub mod memory;
