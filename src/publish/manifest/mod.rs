//! What an output folder holds, written down.
//!
//! In: the editions of a build. Out: a [`Manifest`](index::Manifest), read and written as JSON. Invariants: of an edition
//! only names are in memory; what lists show of it is in a file, and read again when a list is written.

pub(super) mod index;
pub(super) mod json;
pub(super) mod model;
mod spill;
#[cfg(test)]
mod tests;

pub(super) use model::NAME;
