//! The column that blocks of a body are set in.
//!
//! In: where it is and how wide. Out: [`Column`], and columns within it. Invariants: a column within another is never so narrow that
//! no text fits it.

use super::flow::QuoteRule;
use crate::pdf::tags::ElementId;

/// No list or quotation is set in a narrower column, however deep it nests; in points.
const NARROWEST: f32 = 72.0;

/// The column that blocks are set in, and the element that they belong to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) parent: ElementId,
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) rule: Option<QuoteRule>,
}

impl Column {
    /// The column within it that stands in by so much, or by as much as there is room for.
    pub(super) fn indented(self, indent: f32) -> Self {
        let indent = indent.min(self.room());
        Self { x: self.x + indent, width: self.width - indent, ..self }
    }

    /// How far something may stand in from it.
    pub(super) fn room(self) -> f32 {
        (self.width - NARROWEST).max(0.0)
    }
}
