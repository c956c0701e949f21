//! What a release may name.
//!
//! In: the registry, the house's kinds, the names of all releases. Out: [`Known`]. Invariants: none of it depends on a
//! release.

use super::kind::Kinds;
use crate::registry::Registry;

/// What a release may name.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Organisations, projects, contacts and places.
    pub registry: &'a Registry,
    /// Kinds of releases.
    pub kinds: &'a Kinds,
    /// All releases, sorted.
    pub slugs: &'a [String],
}
