//! The finishing pass: what makes printpdf's document accessible and archivable.
//!
//! In: the object tree that printpdf built and the parts it was built from. Out: the bytes of the file. Invariants: the
//! structure tree and its parent tree, links, outline, metadata, output intent and exact font descriptors are added, what
//! printpdf adds on its own (layout hints, counters as ids) is taken out, and everything is saved with object streams.
//! Clause by clause: `docs/PDF_UA1.md`.

mod catalog;
mod file;
mod finish;
mod font;
pub(super) mod icc;
mod metadata;
mod model;
mod object;
mod outline;
mod page;
mod resources;
mod save;
mod structure;

pub(super) use finish::finish;
pub(super) use metadata::info;
pub(super) use model::{DocumentParts, EmbeddedFont};
