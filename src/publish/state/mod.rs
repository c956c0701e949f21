//! What is remembered of an output folder from build to build, besides its manifest.
//!
//! In: an output folder. Out: files in its state folder, read and written. Invariants: nothing here decides what is
//! published; where a file is missing or damaged, a build only has more to do.

pub(super) mod cache;
pub(super) mod done;
pub(super) mod files;
pub(super) mod graph;
pub(super) mod note;
pub(super) mod pending;
