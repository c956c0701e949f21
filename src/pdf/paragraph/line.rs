//! What is broken into lines, and what a line is.
//!
//! In: nothing. Out: [`Paragraph`] and [`Line`]. Invariants: x counts from the left edge of the measure, y from the
//! baseline.

use super::quality::Quality;
use crate::pdf::pages::GlyphRun;
use crate::pdf::style::Breaking;
use crate::pdf::tags::{LinkId, TagTarget};
use crate::pdf::text::{Kept, StyledText};

/// How the right edge is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Alignment {
    /// Straight on both sides, words divided, punctuation hung.
    Justified,
    /// Straight at the left, words whole.
    Ragged,
    /// Straight on one side, words divided: narrow columns of tables.
    Cell,
    /// Ragged, with lines of about equal length; for headlines.
    Balanced,
}

/// A text and how it is to be broken into lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paragraph<'a> {
    /// The text.
    pub(crate) text: &'a StyledText,
    /// Width of a line, in points.
    pub(crate) measure: f32,
    /// How the right edge is treated.
    pub(crate) alignment: Alignment,
    /// Words of the text that are better left whole, ascending.
    pub(crate) kept: &'a [Kept],
    /// Costs and limits of line breaking.
    pub(crate) breaking: &'a Breaking,
}

impl Paragraph<'_> {
    /// Whether its words may be divided.
    pub(super) fn is_divided(&self) -> bool {
        matches!(self.alignment, Alignment::Justified | Alignment::Cell)
    }

    /// Whether its lines are justified.
    pub(super) fn is_justified(&self) -> bool {
        self.alignment == Alignment::Justified
    }
}

/// A set line.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its runs from left to right.
    pub(crate) runs: Vec<LineRun>,
    /// Where its last visible glyph ends, hung punctuation not counted.
    pub(crate) width: f32,
    /// Whether it ends in a hyphen.
    pub(crate) hyphenated: bool,
}

/// A run of a line.
#[derive(Clone, Debug)]
pub(crate) struct LineRun {
    /// The glyphs; `x` from the left edge of the measure, `y` from the baseline.
    pub(crate) glyphs: GlyphRun,
    /// Whose they are.
    pub(crate) target: TagTarget,
    /// The link that they are part of.
    pub(crate) link: Option<LinkId>,
    /// Whether a thin line runs under them.
    pub(crate) underlined: bool,
    /// Their span in the text.
    pub(super) span: usize,
    /// Width without a space at the line's end.
    pub(crate) width: f32,
}

/// A paragraph with its lines set.
#[derive(Clone, Debug, Default)]
pub(super) struct SetParagraph {
    /// From top to bottom.
    pub(super) lines: Vec<Line>,
    /// How well they are set.
    pub(super) quality: Quality,
}
