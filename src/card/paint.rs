//! Layers of words on the card's ground.
//!
//! In: what each layer covers, and its colour. Out: a PNG. Invariants: a palette of white, two colours of the ground and
//! the shades of each layer's colour keeps the file small.

use ab_glyph_rasterizer::Rasterizer;

use super::model::{HEIGHT, WIDTH};
use crate::pdf::pages::Rgb;

/// Words of one colour.
pub(super) struct Layer {
    pub(super) color: Rgb,
    /// What they cover of the card.
    pub(super) area: Rasterizer,
}

/// Shades of a colour on white; a palette of all colours' shades keeps the file small.
const SHADES: u8 = 60;

/// White, a bar in the house's colour at the left, a rule above the publisher, and the layers of words.
pub(super) fn png(layers: &[Layer; 3], accent: Rgb) -> Vec<u8> {
    let (width, height) = (WIDTH as usize, HEIGHT as usize);
    let mut palette = vec![255; 3];
    let rule = Rgb(204, 210, 218);
    for color in [accent, rule] {
        palette.extend([color.0, color.1, color.2]);
    }
    let mut pixels = vec![0_u8; width * height];
    let mut fill = |xs: std::ops::Range<usize>, ys: std::ops::Range<usize>, index: u8| {
        for y in ys {
            pixels[y * width + xs.start..y * width + xs.end].fill(index);
        }
    };
    fill(0..24, 0..height, 1);
    fill(80..width - 80, 514..516, 2);
    for (number, Layer { color, area }) in (0_u8..).zip(layers) {
        let first = 3 + number * SHADES;
        for shade in 1..=SHADES {
            for channel in [color.0, color.1, color.2] {
                let full = u32::from(SHADES);
                let mixed = (255 * (full - u32::from(shade)) + u32::from(channel) * u32::from(shade)) / full;
                palette.push(mixed as u8);
            }
        }
        area.for_each_pixel(|index, share| {
            // Most pixels hold no ink, and rounding is a call (a quarter of a build's instructions where cards are drawn).
            let ink = share.clamp(0.0, 1.0) * f32::from(SHADES);
            if ink >= 0.5 {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most SHADES")]
                let shade = ink.round() as u8;
                pixels[index] = first + shade - 1;
            }
        });
    }
    encoded(palette, &pixels)
}

/// The file, of pixels that are indices into a palette.
#[expect(clippy::expect_used, reason = "writing to memory fails for want of memory alone")]
fn encoded(palette: Vec<u8>, pixels: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(pixels));
    written.expect("a palette and as many pixels as the card has");
    out
}
