//! What stands on the card.
//!
//! In: a document, the house's style. Out: a PNG with label, headline, publisher and day. Invariants: words of one colour
//! are one layer.

use super::model::{Line, MARGIN};
use super::paint::{Layer, png};
use super::words::{Words, abreast, headline};
use crate::document::{Document, Letterhead};
use crate::pdf::fonts::Face;
use crate::pdf::pages::Rgb;
use crate::pdf::{Style, TypesetError};

/// The size of all words but the headline.
const SMALL: f32 = 28.0;
/// The colour of publisher and day.
const GREY: Rgb = Rgb(75, 80, 87);

/// Draws the card.
///
/// # Errors
/// When a character has no glyph; paper would have refused it too.
pub fn card(document: &Document, style: &Style) -> Result<Vec<u8>, TypesetError> {
    let mut words = Words::new(document.locale.language(), &style.faces)?;
    let (accent, ink) = (style.texts.label.color, style.texts.headline.color);
    let label = document.label.as_ref().map(|label| Line {
        text: label.as_str().to_uppercase(),
        face: Face::SansBold,
        size: SMALL,
        tracking: 0.1,
        at: (MARGIN, 106.0),
    });
    let day = document.published.as_ref().map(|day| day.shown.to_string());
    let names = match &document.letterhead {
        Letterhead::Joint(issuers) => abreast(issuers, SMALL, &style.faces)?,
        Letterhead::House | Letterhead::None => document.furniture.publisher.to_string(),
    };
    let foot = [(Some(names), 556.0), (day, 592.0)];
    let foot = foot.into_iter().filter_map(|(text, y)| {
        Some(Line { text: text?, face: Face::SansSemibold, size: SMALL, tracking: 0.0, at: (MARGIN, y) })
    });
    let layers = [
        Layer { color: accent, area: words.drawn(label)? },
        Layer { color: ink, area: words.drawn(headline(document.headline.as_str(), &style.faces)?)? },
        Layer { color: GREY, area: words.drawn(foot)? },
    ];
    Ok(png(&layers, accent))
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
