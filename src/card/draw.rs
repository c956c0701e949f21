//! What stands on the card.
//!
//! In: a document, the house's style. Out: a PNG with label, headline, publisher and day. Invariants: words of one colour
//! are one layer; a thread keeps its faces, the outlines it has drawn and its pixels from card to card.

use std::cell::RefCell;

use super::glyphs::{At, Glyphs};
use super::model::{Line, MARGIN};
use super::paint::Canvas;
use super::words::{abreast, headline};
use crate::document::{Document, Letterhead, Text};
use crate::l10n::Locale;
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::pages::Rgb;
use crate::pdf::text::{Faces, FigureWidth, LanguageTag, language_tag};
use crate::pdf::{Style, TypesetError};

/// The size of all words but the headline.
const SMALL: f32 = 28.0;
/// The colour of publisher and day.
const GREY: Rgb = Rgb(75, 80, 87);

thread_local! {
    /// What the thread draws with: parsing faces takes longer than a card (`benches/stages.rs`, "card").
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// Draws the card.
///
/// # Errors
/// When a character has no glyph; paper would have refused it too.
pub fn card(document: &Document, style: &Style) -> Result<Vec<u8>, TypesetError> {
    drawn(style, |desk| {
        let names = match &document.letterhead {
            Letterhead::Joint(issuers) => abreast(issuers, SMALL, &mut desk.faces)?,
            Letterhead::House | Letterhead::None => document.furniture.publisher.to_string(),
        };
        let words = Words {
            locale: &document.locale,
            label: document.label.as_ref().map(Text::as_str),
            headline: document.headline.as_str(),
            foot: [Some(names), document.published.as_ref().map(|day| day.shown.to_string())],
        };
        desk.card(&words, style)
    })
}

/// Draws the card of the house's lists: what they hold, and who publishes.
///
/// # Errors
/// When a character has no glyph.
pub(super) fn of_lists(
    locale: &Locale,
    heading: &Text,
    publisher: &Text,
    style: &Style,
) -> Result<Vec<u8>, TypesetError> {
    let foot = [Some(publisher.to_string()), None];
    drawn(style, |desk| desk.card(&Words { locale, label: None, headline: heading.as_str(), foot }, style))
}

/// Draws with the thread's faces.
fn drawn(
    style: &Style,
    draw: impl FnOnce(&mut Desk) -> Result<Vec<u8>, TypesetError>,
) -> Result<Vec<u8>, TypesetError> {
    DESK.with_borrow_mut(|desk| {
        let desk = match desk.take().filter(|desk| desk.faces.set() == &style.faces) {
            Some(kept) => desk.insert(kept),
            None => desk.insert(Desk::of(&style.faces)?),
        };
        draw(desk)
    })
}

/// What stands on a card.
struct Words<'a> {
    locale: &'a Locale,
    label: Option<&'a str>,
    headline: &'a str,
    /// Who publishes, and the day.
    foot: [Option<String>; 2],
}

/// What cards of one set of faces are drawn with.
struct Desk {
    faces: Faces,
    glyphs: Glyphs,
    canvas: Canvas,
}

impl Desk {
    fn of(set: &FaceSet) -> Result<Self, TypesetError> {
        Ok(Self { faces: Faces::of(set)?, glyphs: Glyphs::of(set.clone()), canvas: Canvas::default() })
    }

    fn card(&mut self, words: &Words<'_>, style: &Style) -> Result<Vec<u8>, TypesetError> {
        self.canvas.clear();
        let language = language_tag(words.locale.language());
        let label = words.label.map(|label| Line {
            text: label.to_uppercase(),
            face: Face::SansBold,
            size: SMALL,
            tracking: 0.1,
            at: (MARGIN, 106.0),
        });
        let foot = words.foot.iter().zip([556.0, 592.0]).filter_map(|(text, y)| {
            Some(Line { text: text.clone()?, face: Face::SansSemibold, size: SMALL, tracking: 0.0, at: (MARGIN, y) })
        });
        let layers =
            [label.into_iter().collect(), headline(words.headline, &mut self.faces)?, foot.collect::<Vec<Line>>()];
        for (layer, lines) in (0..).zip(&layers) {
            for line in lines {
                self.write(line, language.as_ref(), layer)?;
            }
        }
        let (accent, ink) = (style.texts.label.color, style.texts.headline.color);
        Ok(self.canvas.png(accent, [accent, ink, GREY]))
    }

    fn write(&mut self, line: &Line, language: Option<&LanguageTag>, layer: u8) -> Result<(), TypesetError> {
        let glyphs = self.faces.shape(line.face, language, FigureWidth::Own, &line.text)?;
        let (mut x, y) = line.at;
        for glyph in &glyphs {
            let origin = (x + glyph.offset.0 * line.size, y - glyph.offset.1 * line.size);
            let at = At { origin, size: line.size };
            self.glyphs.draw((line.face, glyph.id), at, layer, &mut self.canvas)?;
            x += (glyph.advance + line.tracking) * line.size;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{HEIGHT, WIDTH};
    use super::*;
    use crate::pdf::sample;

    #[test]
    fn a_card_is_a_picture_of_its_size_and_always_the_same() {
        let document = sample::edition("ru");
        let bytes = card(&document, &Style::default()).unwrap();
        assert_eq!(bytes, card(&document, &Style::default()).unwrap());
        let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
        assert_eq!(reader.info().size(), (WIDTH, HEIGHT));
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let words = pixels.iter().filter(|pixel| **pixel > 2).count();
        assert!((5_000..200_000).contains(&words), "{words} pixels of words");
        let edge = pixels.chunks(WIDTH as usize).map(|row| &row[row.len() - 60..]);
        assert!(edge.flatten().all(|pixel| *pixel == 0), "nothing runs over the margin");
    }
}
