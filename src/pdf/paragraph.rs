//! A passage becomes lines.
//!
//! In: a [`Passage`], a measure, a [`Manner`]. Out: [`Line`]s with every glyph in place, x from the left edge of the
//! measure, y from the baseline. In between: `edges` and `items` find where lines may end and what each
//! stretch of text measures, `optimum` chooses the ends for the paragraph as a whole (Knuth and Plass, "Breaking Paragraphs into
//! Lines", 1981), `assemble` sets the chosen lines; `known` remembers paragraphs that come again and again.

mod assemble;
mod edges;
mod items;
mod known;
mod optimum;

use items::Items;
pub(super) use known::{Known, Paragraphs};

use super::pages::GlyphRun;
use super::passage::Passage;
use super::quality::Quality;
use super::shape::Shaper;
use super::style::Breaking;
use super::tags::{LinkId, Pen};
use super::typeset::TypesetError;

/// How the right edge is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Straight on both sides, words divided, punctuation hung.
    Justified,
    /// Straight at the left, words whole.
    Ragged,
    /// Ragged, with lines of about equal length; for headlines.
    Balanced,
}

/// A set line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its runs from left to right.
    pub(super) runs: Vec<LineRun>,
    /// Where its last visible glyph ends, hung punctuation not counted.
    pub(super) width: f32,
    /// Whether it ends in a hyphen.
    pub(super) hyphenated: bool,
}

/// A run of a line.
#[derive(Clone, Debug)]
pub(super) struct LineRun {
    /// The glyphs; `x` from the left edge of the measure, `y` 0.
    pub(super) glyphs: GlyphRun,
    /// Whose they are.
    pub(super) pen: Pen,
    /// The link that they are part of.
    pub(super) link: Option<LinkId>,
    /// Their span in the passage.
    span: usize,
    /// Width without a space at the line's end.
    pub(super) width: f32,
}

/// What breaking paragraphs takes, kept from one to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    items: Items,
    search: optimum::Scratch,
    lines: assemble::Scratch,
}

/// Breaks and sets a passage.
///
/// # Errors
/// A character that its face has no glyph for.
fn set(
    passage: &Passage,
    (measure, manner): (f32, Manner),
    breaking: &Breaking,
    shaper: &mut Shaper,
    quality: &mut Quality,
    scratch: &mut Scratch,
) -> Result<Vec<Line>, TypesetError> {
    let Scratch { items, search, lines } = scratch;
    items::measure(passage, measure, manner, breaking, shaper, items)?;
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let breaks = optimum::choose(items, measure, manner, breaking, search);
    assemble::lines(passage, items, &breaks, measure, manner, breaking, shaper, quality, lines)
}

/// The width of a passage on one line.
///
/// # Errors
/// A character that its face has no glyph for.
pub(super) fn natural_width(
    passage: &Passage,
    breaking: &Breaking,
    shaper: &mut Shaper,
) -> Result<f32, TypesetError> {
    let mut items = Items::default();
    items::measure(passage, f32::MAX, Manner::Ragged, breaking, shaper, &mut items)?;
    Ok(items.width())
}
