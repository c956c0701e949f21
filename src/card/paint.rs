//! The card's pixels.
//!
//! In: what glyphs cover, by layers of one colour each. Out: a PNG. Invariants: a palette of white, two colours of the
//! ground and the shades of each layer's colour keeps the file small; later layers cover earlier ones.

use super::model::{HEIGHT, WIDTH};
use crate::pdf::pages::Rgb;

/// Shades of a colour on white.
pub(super) const SHADES: u8 = 60;
/// Colours of the ground: white, the bar, the rule.
const GROUND: u8 = 3;
/// Pixels of a row.
const ROW: usize = WIDTH as usize;
/// How hard the pixels are compressed: 40 kB in half the time that 33 kB take (`benches/stages.rs`, "card").
const LEVEL: u8 = 2;

/// Pixels as indices into the palette.
pub(super) struct Canvas {
    rows: Vec<u8>,
}

impl Default for Canvas {
    fn default() -> Self {
        let mut canvas = Self { rows: vec![0; ROW * HEIGHT as usize] };
        canvas.clear();
        canvas
    }
}

impl Canvas {
    /// White, a bar in the house's colour at the left, a rule above the publisher.
    pub(super) fn clear(&mut self) {
        self.rows.fill(0);
        for (y, row) in self.rows.chunks_exact_mut(ROW).enumerate() {
            row[..24].fill(1);
            if (514..516).contains(&y) {
                row[80..ROW - 80].fill(2);
            }
        }
    }

    /// Adds rows of shades, from a pixel to the right and down, to a layer; what lies outside the card is left out.
    pub(super) fn ink<'a>(&mut self, layer: u8, from: (usize, usize), shades: impl Iterator<Item = &'a [u8]>) {
        let first = GROUND + layer * SHADES - 1;
        for (row, shades) in self.rows.chunks_exact_mut(ROW).skip(from.1).zip(shades) {
            for (pixel, shade) in row.iter_mut().skip(from.0).zip(shades) {
                let inked = first + (pixel.saturating_sub(first) + shade).min(SHADES);
                *pixel = if *shade > 0 { inked } else { *pixel };
            }
        }
    }

    /// The file: the bar, then the layers, in these colours.
    #[expect(clippy::expect_used, reason = "writing to memory fails for want of memory alone")]
    pub(super) fn png(&self, bar: Rgb, layers: [Rgb; 3]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette(bar, layers));
        // Words on white have nothing that a filter would make smaller.
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_deflate_compression(png::DeflateCompression::Level(LEVEL));
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.rows));
        written.expect("a palette and as many pixels as the card has");
        out
    }

    #[cfg(test)]
    pub(super) fn rows(&self) -> Vec<&[u8]> {
        self.rows.chunks_exact(ROW).collect()
    }
}

fn palette(bar: Rgb, layers: [Rgb; 3]) -> Vec<u8> {
    let rule = Rgb(204, 210, 218);
    let mut palette = vec![255; 3];
    palette.extend([bar, rule].iter().flat_map(|color| [color.0, color.1, color.2]));
    for color in layers {
        for shade in 1..=SHADES {
            let (full, shade) = (u32::from(SHADES), u32::from(shade));
            let mixed = |channel: u8| ((255 * (full - shade) + u32::from(channel) * shade) / full) as u8;
            palette.extend([mixed(color.0), mixed(color.1), mixed(color.2)]);
        }
    }
    palette
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_of_one_layer_adds_up_and_a_later_one_covers() {
        let mut canvas = Canvas::default();
        let shades = [20, 0, 60];
        canvas.ink(0, (100, 0), [&shades[..]].into_iter());
        canvas.ink(0, (100, 0), [&shades[..]].into_iter());
        assert_eq!(canvas.rows()[0][99..104], [0, GROUND + 39, 0, GROUND + 59, 0]);
        canvas.ink(2, (101, 0), [&shades[..]].into_iter());
        assert_eq!(canvas.rows()[0][99..104], [0, GROUND + 39, GROUND + 2 * SHADES + 19, GROUND + 59, GROUND + 179]);
        // The last pixel of the card, and what would stand behind it.
        canvas.ink(0, (1199, 629), [&shades[..], &shades[..]].into_iter());
        assert_eq!(canvas.rows()[629][1198..], [0, GROUND + 19]);
    }
}
