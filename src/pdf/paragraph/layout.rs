//! The steps of setting a paragraph, in order.
//!
//! In: a [`Paragraph`]. Out: its lines and how well they are set. Invariants: every glyph exists in its face.

use super::items::Items;
use super::line::{Alignment, Paragraph, SetParagraph};
use super::{assemble, linebreak};
use crate::pdf::error::TypesetError;
use crate::pdf::style::Breaking;
use crate::pdf::text::{Shaper, StyledText};

/// Breaks and sets a paragraph.
///
/// # Errors
/// A character that its face has no glyph for.
pub(super) fn set(paragraph: &Paragraph<'_>, shaper: &mut Shaper) -> Result<SetParagraph, TypesetError> {
    let items = Items::of(paragraph, shaper)?;
    if items.is_empty() {
        return Ok(SetParagraph::default());
    }
    let ends = linebreak::choose(paragraph, &items);
    assemble::lines(paragraph, &items, &ends, shaper)
}

/// The width of a text on one line.
///
/// # Errors
/// A character that its face has no glyph for.
pub(crate) fn natural_width(
    text: &StyledText,
    breaking: &Breaking,
    shaper: &mut Shaper,
) -> Result<f32, TypesetError> {
    let paragraph = Paragraph { text, measure: f32::MAX, alignment: Alignment::Ragged, breaking };
    Ok(Items::of(&paragraph, shaper)?.width())
}
