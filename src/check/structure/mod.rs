//! Whether the messages are sound Fluent: what they name exists, is given what it needs, and can be reached.
//!
//! In: the messages of one locale. Out: diagnostics. Invariants: after a run without errors every entry could be read,
//! and every name in it exists.

pub(crate) mod bare;
pub(crate) mod characters;
pub(crate) mod cycles;
pub(crate) mod filing;
mod foreign;
mod functions;
pub(crate) mod length;
mod lines;
pub(crate) mod names;
pub(crate) mod notes;
pub(crate) mod references;
mod selections;
pub(crate) mod syntax;
mod terms;
pub(crate) mod variables;
