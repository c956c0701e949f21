//! Micro-typography: the right marks, dashes, spaces and hyphens of a paragraph, set once for HTML and PDF.
//!
//! In: the segments of one paragraph (inline marks split it) in a known language. Out: as many strings. Invariants:
//! the paragraph is one run of characters, so quotation marks nest and spaces bind across segments, and five rules
//! pass over it, each linear in its length:
//!
//! | rule | file | does |
//! |---|---|---|
//! | tidy | `tidy` | several spaces to one, three dots to an ellipsis, two hyphens to a dash |
//! | dashes | `dashes` | the language's dash between spaces, the en dash in ranges of numbers |
//! | quotes | `quotes` | the language's quotation marks by depth, apostrophes |
//! | hyphens | `hyphens` | no-break hyphens where Unicode would break a line badly |
//! | spaces | `bonds` | no-break spaces |
//!
//! What holds: letters, digits and other signs stay as they are and in their order; verbatim segments, e-mails and
//! URLs are context and never touched; and setting a text that is already set changes nothing. The last follows from
//! how rules look: they see classes of characters (any space, any dash, any quotation mark), never which of them.

mod bonds;
mod cells;
mod characters;
mod dashes;
mod hyphens;
mod quotes;
mod segment;
#[cfg(test)]
pub(in crate::l10n) mod tests;
mod tidy;
mod typeset;

pub use segment::{Segment, SegmentKind};
pub use typeset::typeset_text;
