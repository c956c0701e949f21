//! Text as markup.
//!
//! In: text, attribute values, file names. Out: HTML and XML. Invariants: strings become markup in `escape` alone.

pub(super) mod encode;
pub(super) mod escape;
pub(super) mod language;
