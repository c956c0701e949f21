//! What funders check: that they are named, credited and called as they ask to be.
//!
//! In: a release's texts, its projects and funders, the registry. Out: diagnostics. Invariants: texts are looked at as
//! they are written; what is computed from the registry is right by construction.

mod flat;
mod mentions;
pub(crate) mod visibility;
