//! The picture that a link to a release is shown with: 1200 × 630 pixels (the size that Open Graph readers crop least).
//!
//! In: a document, the house's style. Out: a PNG. In between: words are shaped by the same shaper and faces as on paper;
//! the headline takes the largest size at which it fits, its lines are about equally long, and one that fits at none
//! ends with an ellipsis. The same document gives the same bytes.

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::face::Faces;
use super::fonts::Face;
use super::pages::Rgb;
use super::style::Style;
use super::typeset::TypesetError;
use crate::document::Document;

/// Width in pixels.
pub const WIDTH: u32 = 1200;
/// Height in pixels.
pub const HEIGHT: u32 = 630;

/// Free space on all sides.
const MARGIN: f32 = 80.0;
/// Sizes of the headline in pixels, the largest first.
const SIZES: [f32; 6] = [76.0, 68.0, 60.0, 54.0, 48.0, 42.0];
/// Height of a line, in em.
const LEADING: f32 = 1.18;
/// Where the headline may stand.
const TOP: f32 = 140.0;
const BOTTOM: f32 = 500.0;
/// The size of all other words.
const SMALL: f32 = 28.0;

/// Draws the card.
///
/// # Errors
/// When a character has no glyph; paper would have refused it too.
pub fn card(document: &Document, style: &Style) -> Result<Vec<u8>, TypesetError> {
    let mut setter = Setter { faces: Faces::new()?, language: harfrust::Language::new(document.locale.language()) };
    let (accent, ink) = (style.texts.label.color, style.texts.headline.color);
    let mut layers = Vec::new();
    let mut layer = |color: Rgb, words: &[Line]| -> Result<(), TypesetError> {
        let mut area = Rasterizer::new(WIDTH as usize, HEIGHT as usize);
        for line in words {
            setter.draw(line, &mut area)?;
        }
        layers.push((color, area));
        Ok(())
    };
    let publisher = document.furniture.publisher.as_str();
    let lines = Setter { faces: Faces::new()?, language: None }.headline(document.headline.as_str())?;
    let label = document.label.iter().map(|label| Line {
        text: label.as_str().to_uppercase(),
        face: Face::SansBold,
        size: SMALL,
        tracking: 0.1,
        at: (MARGIN, 106.0),
    });
    layer(accent, &label.collect::<Vec<_>>())?;
    layer(ink, &lines)?;
    let day = document.published.as_ref().map(|day| day.shown.to_string());
    let foot = [(Some(publisher.to_owned()), 556.0), (day, 592.0)];
    let foot = foot.into_iter().filter_map(|(text, y)| {
        Some(Line { text: text?, face: Face::SansSemibold, size: SMALL, tracking: 0.0, at: (MARGIN, y) })
    });
    layer(Rgb(75, 80, 87), &foot.collect::<Vec<_>>())?;
    png(&layers, accent)
}

/// One line of words, where its baseline begins.
struct Line {
    text: String,
    face: Face,
    /// Pixels an em.
    size: f32,
    /// Space after each letter, in em.
    tracking: f32,
    at: (f32, f32),
}

struct Setter {
    faces: Faces,
    language: Option<harfrust::Language>,
}

impl Setter {
    /// Width in em.
    fn width(&mut self, text: &str, face: Face) -> Result<f32, TypesetError> {
        let mut glyphs = Vec::new();
        self.faces.shape(face, self.language.as_ref(), text, &mut glyphs)?;
        Ok(glyphs.iter().map(|glyph| glyph.advance).sum())
    }

    /// The headline in as many lines as it needs at the largest size that fits.
    fn headline(&mut self, text: &str) -> Result<Vec<Line>, TypesetError> {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let mut widths = Vec::with_capacity(words.len());
        for word in &words {
            widths.push(self.width(word, Face::SansBold)?);
        }
        let space = self.faces.metrics(Face::SansBold).space;
        let room = WIDTH as f32 - 2.0 * MARGIN;
        let mut best = (SMALL, Vec::new());
        for size in SIZES {
            let most = ((BOTTOM - TOP) / (size * LEADING)).floor();
            let lines = balanced(&widths, space, room / size);
            best = (size, lines);
            if best.1.len() as f32 <= most && widths.iter().all(|width| width * size <= room) {
                break;
            }
        }
        let (size, lines) = best;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
        let most = ((BOTTOM - TOP) / (size * LEADING)).floor().max(1.0) as usize;
        let cut = lines.len() > most;
        let mut from = 0;
        let mut set = Vec::new();
        for (number, count) in lines.into_iter().take(most).enumerate() {
            let mut text = words.get(from..from + count).unwrap_or_default().join(" ");
            from += count;
            if cut && number + 1 == most {
                text.push('…');
            }
            let y = TOP + size * (0.8 + LEADING * number as f32);
            set.push(Line { text, face: Face::SansBold, size, tracking: 0.0, at: (MARGIN, y) });
        }
        Ok(set)
    }

    /// Adds a line's outlines to what is drawn in its colour.
    fn draw(&mut self, line: &Line, area: &mut Rasterizer) -> Result<(), TypesetError> {
        let mut glyphs = Vec::new();
        self.faces.shape(line.face, self.language.as_ref(), &line.text, &mut glyphs)?;
        let font = FontRef::new(line.face.bytes()).map_err(|_| TypesetError::Font(line.face))?;
        let outlines = font.outline_glyphs();
        let (mut x, y) = line.at;
        for glyph in &glyphs {
            let origin = (x + glyph.offset.0 * line.size, y - glyph.offset.1 * line.size);
            let mut pen = Pen { area, origin, last: point(0.0, 0.0), start: point(0.0, 0.0) };
            let settings = DrawSettings::unhinted(Size::new(line.size), LocationRef::default());
            if let Some(outline) = outlines.get(GlyphId::new(u32::from(glyph.id))) {
                outline.draw(settings, &mut pen).map_err(|_| TypesetError::Font(line.face))?;
            }
            x += (glyph.advance + line.tracking) * line.size;
        }
        Ok(())
    }
}

/// How many words stand on each line: as few lines as possible, and among those the narrowest measure that does.
fn balanced(widths: &[f32], space: f32, room: f32) -> Vec<usize> {
    let broken = |room: f32| {
        let (mut lines, mut used): (Vec<usize>, f32) = (Vec::new(), 0.0);
        for width in widths {
            match lines.last_mut() {
                Some(count) if used + space + width <= room => {
                    *count += 1;
                    used += space + width;
                }
                _ => {
                    lines.push(1);
                    used = *width;
                }
            }
        }
        lines
    };
    let fewest = broken(room).len();
    let (mut narrow, mut wide) = (0.0, room);
    for _ in 0..12 {
        let middle = f32::midpoint(narrow, wide);
        if broken(middle).len() > fewest {
            narrow = middle;
        } else {
            wide = middle;
        }
    }
    broken(wide)
}

/// Draws outlines, whose y points up, into pixels, whose y points down.
struct Pen<'a> {
    area: &'a mut Rasterizer,
    origin: (f32, f32),
    last: Point,
    start: Point,
}

impl Pen<'_> {
    /// A point in pixels, within the card: what would lie outside is moved to its edge.
    fn at(&self, x: f32, y: f32) -> Point {
        let (x, y) = (self.origin.0 + x, self.origin.1 - y);
        point(x.clamp(0.0, WIDTH as f32 - 1.0), y.clamp(0.0, HEIGHT as f32 - 1.0))
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last = self.at(x, y);
        self.start = self.last;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.area.draw_line(self.last, to);
        self.last = to;
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, to) = (self.at(cx, cy), self.at(x, y));
        self.area.draw_quad(self.last, control, to);
        self.last = to;
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (first, second, to) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.area.draw_cubic(self.last, first, second, to);
        self.last = to;
    }

    fn close(&mut self) {
        self.area.draw_line(self.last, self.start);
        self.last = self.start;
    }
}

/// Shades of a colour on white; a palette of all colours' shades keeps the file small.
const SHADES: u8 = 60;

/// White, a bar in the house's colour at the left, a rule above the publisher, and the layers of words.
fn png(layers: &[(Rgb, Rasterizer)], accent: Rgb) -> Result<Vec<u8>, TypesetError> {
    let (width, height) = (WIDTH as usize, HEIGHT as usize);
    let mut palette = vec![255; 3];
    let rule = Rgb(204, 210, 218);
    for color in [accent, rule] {
        palette.extend([color.0, color.1, color.2]);
    }
    let mut pixels = vec![0_u8; width * height];
    let mut fill = |xs: std::ops::Range<usize>, ys: std::ops::Range<usize>, index: u8| {
        for y in ys {
            pixels.get_mut(y * width + xs.start..y * width + xs.end).unwrap_or_default().fill(index);
        }
    };
    fill(0..24, 0..height, 1);
    fill(80..width - 80, 514..516, 2);
    for (number, (color, area)) in layers.iter().enumerate() {
        let first = 3 + u8::try_from(number).unwrap_or(3).min(3) * SHADES;
        for shade in 1..=SHADES {
            for channel in [color.0, color.1, color.2] {
                let full = u32::from(SHADES);
                let mixed = (255 * (full - u32::from(shade)) + u32::from(channel) * u32::from(shade)) / full;
                palette.push(u8::try_from(mixed).unwrap_or(u8::MAX));
            }
        }
        area.for_each_pixel(|index, share| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most SHADES")]
            let shade = (share.clamp(0.0, 1.0) * f32::from(SHADES)).round() as u8;
            if let (1.., Some(pixel)) = (shade, pixels.get_mut(index)) {
                *pixel = first + shade - 1;
            }
        });
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels));
    // Writing to memory fails for want of memory alone.
    written.map(|()| out).map_err(|_| TypesetError::Font(Face::SansBold))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sample;

    #[test]
    fn lines_are_as_few_and_as_even_as_possible() {
        assert_eq!(balanced(&[1.0; 6], 0.0, 4.0), [3, 3]);
        assert_eq!(balanced(&[1.0; 7], 0.0, 3.0), [3, 3, 1]);
        assert_eq!(balanced(&[5.0, 1.0], 0.0, 3.0), [1, 1], "a word too long has a line of its own");
        assert!(balanced(&[], 0.2, 3.0).is_empty());
    }

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

    #[test]
    fn a_headline_of_any_length_stays_within_the_card() {
        let mut setter = Setter { faces: Faces::new().unwrap(), language: None };
        for words in [1, 10, 18, 300] {
            let lines = setter.headline(&vec!["ратификация"; words].join(" ")).unwrap();
            for line in &lines {
                assert!(
                    line.at.1 < BOTTOM + 10.0 && setter.width(&line.text, line.face).unwrap() * line.size < 1060.0
                );
            }
            assert_eq!(lines.last().unwrap().text.ends_with('…'), words == 300);
        }
    }
}
