//! From the first file to the last rename.
//!
//! In: files, as they are made. Out: the output folder holds all of them, or what it held before. Invariants: what happens
//! in between can be taken back, after a refusal, a signal or a crash.

mod commit;
mod exchange;
pub(super) mod folder;
pub(super) mod interrupts;
pub(super) mod stage;
