//! XLIFF 1.2, which translators' programs read and write.
//!
//! In: texts with their translations, or the bytes of a file. Out: bytes, or what is in them. Invariants: what is written is valid by the
//! schema (transitional); what is read may be otherwise, for programs leave much that is not. Source: XLIFF 1.2 (OASIS).

mod model;
mod read;
mod write;

pub use model::{Alternative, File, Group, Note, Piece, Target, Unit};
pub use read::read;
pub use write::write;
