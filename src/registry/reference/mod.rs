//! The reference of keys: what may stand in each file of facts.
//!
//! In: a table beside the types that read a file, one line a key: `registry/reference/*.txt`,
//! `release/front_matter/keys.txt`, `project/settings/*.txt`. Out: [`KeyFile`]s, of which `payom keys`, `payom explain`,
//! `payom schema` and docs/KEYS.md are made. Invariants: each type is asked for its keys (`shape`), and a test fails where
//! a key has no line, a line has no key, or a form is not what the type reads.
//!
//! | stage | does |
//! |---|---|
//! | `form` | which values a key takes |
//! | `model` | a line of the table, and the tables of a file |
//! | `tables` | those of the registry |
//! | `shape` | in tests: what a type reads |
//! | `agree` | in tests: whether a table says the same |

#[cfg(test)]
mod agree;
mod form;
mod model;
#[cfg(test)]
mod shape;
mod tables;

#[cfg(test)]
pub(crate) use agree::disagreements;
pub use form::{ATOMS, Atom, Form, Holds};
pub use model::{Key, KeyFile, Need};
pub use tables::REGISTRY;
