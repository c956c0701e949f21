//! The steps of setting a paragraph, in order.
//!
//! In: a [`Paragraph`]. Out: its lines and how well they are set. Invariants: every glyph exists in its face.

use super::items::Items;
use super::line::{Alignment, Paragraph, SetParagraph};
use super::{assemble, linebreak};
use crate::pdf::error::TypesetError;
use crate::pdf::style::Breaking;
use crate::pdf::text::{Names, Shaper, StyledText, kept_words};

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
    let set = assemble::lines(paragraph, &items, &ends, shaper)?;
    if set.quality.longest_river <= paragraph.breaking.longest_river {
        Ok(set)
    } else {
        drained(paragraph, set, shaper)
    }
}

/// Prices of hyphens and of a short last line, as shares of those of the style, with which a paragraph that a river of white
/// runs through is broken again.
const PRICES: [(f32, f32); 5] = [(0.4, 1.0), (0.15, 1.0), (2.0, 1.0), (1.0, 0.3), (0.15, 0.3)];

/// The same paragraph with a shorter river, where other breaks give one and take no line more.
fn drained(
    paragraph: &Paragraph<'_>,
    first: SetParagraph,
    shaper: &mut Shaper,
) -> Result<SetParagraph, TypesetError> {
    let mut best = first;
    for (hyphen, last_line) in PRICES {
        let own = paragraph.breaking;
        let breaking = Breaking { hyphen: own.hyphen * hyphen, last_line: own.last_line * last_line, ..own.clone() };
        let other = Paragraph { breaking: &breaking, ..*paragraph };
        let items = Items::of(&other, shaper)?;
        let set = assemble::lines(&other, &items, &linebreak::choose(&other, &items), shaper)?;
        let is_shorter = set.quality.longest_river < best.quality.longest_river;
        if is_shorter && set.lines.len() <= best.lines.len() {
            best = set;
        }
        if best.quality.longest_river <= own.longest_river {
            break;
        }
    }
    Ok(best)
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
    let paragraph = Paragraph { text, measure: f32::MAX, alignment: Alignment::Ragged, kept: &[], breaking };
    Ok(Items::of(&paragraph, shaper)?.width())
}

/// What a text asks of the width of a column; in points.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnNeeds {
    /// On one line.
    pub(crate) line: f32,
    /// For its longest word.
    pub(crate) word: f32,
    /// For the longest part of a word, divided where it may be.
    pub(crate) part: f32,
    /// The word with that part.
    pub(crate) longest: String,
}

/// Measures a text for a column.
///
/// # Errors
/// A character that its face has no glyph for.
pub(crate) fn column_needs(
    text: &StyledText,
    names: &Names,
    breaking: &Breaking,
    shaper: &mut Shaper,
) -> Result<ColumnNeeds, TypesetError> {
    let kept = kept_words(text.text(), names);
    let mut items =
        |alignment| Items::of(&Paragraph { text, measure: f32::MAX, alignment, kept: &kept, breaking }, shaper);
    let (whole, divided) = (items(Alignment::Ragged)?, items(Alignment::Cell)?);
    let (part, at) = divided.widest();
    let (before, after) = (text.text().get(..at.start).unwrap_or(""), text.text().get(at.start..).unwrap_or(""));
    let start = before.rfind(' ').map_or(0, |space| space + 1);
    let end = after.find(' ').map_or(text.text().len(), |space| at.start + space);
    let longest = text.text().get(start..end).unwrap_or("").to_owned();
    Ok(ColumnNeeds { line: whole.width(), word: whole.widest().0, part, longest })
}
