//! Faces as a document embeds them.
//!
//! In: a compiled-in font file and the pairs of glyph and text that a document shows. Out: a [`subset`](subset::Subset),
//! and the [`metrics`](face::FaceMetrics) of its descriptor.

pub(super) mod face;
pub(super) mod subset;
mod truetype;
