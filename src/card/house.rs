//! What stands for the house as a whole: icons of browser tabs and home screens, its logo, the picture that links to its lists are
//! shown with.
//!
//! In: the house's look, its site. Out: files by their paths under `output`. Invariants: every path that is named can be made: a house
//! without an emblem has its first letter on its colour.

use std::fmt::Write as _;
use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use skrifa::{FontRef, MetadataProvider as _};

use super::draw::of_lists;
use super::glyphs::{Step, outline};
use crate::asset::{Asset, AssetKind, rasterised};
use crate::html::{APPLE_ICON, CARD, ICON, PLAIN_ICON, Site, SiteLocale, logo_file};
use crate::pdf::Style;
use crate::pdf::fonts::Face;
use crate::project::{Color, LEGIBLE, Look, contrast};

/// Sides of icons, in pixels.
const PLAIN: u32 = 96;
const APPLE: u32 = 180;

/// The paths of all files that stand for the house.
#[must_use]
pub fn paths(look: &Look, site: &Site) -> Vec<String> {
    let mut paths = [ICON, PLAIN_ICON, APPLE_ICON].map(str::to_owned).to_vec();
    paths.extend(logo_file(look));
    let cards = site.locales.iter().filter(|_| site.site.is_some());
    paths.extend(cards.map(|own| format!("{}/{CARD}", own.locale.tag())));
    paths
}

/// The words that any of them shows.
#[must_use]
pub fn words(site: &Site) -> String {
    let of = |own: &SiteLocale| format!("{}\n{}\n{}\n", own.locale, own.texts.words.heading, own.texts.publisher);
    site.locales.iter().map(of).collect()
}

/// Makes one of them.
#[must_use]
pub fn made(path: &str, look: &Look, site: &Site, style: &Style) -> Option<Vec<u8>> {
    if let Some((tag, CARD)) = path.split_once('/') {
        let own = site.locales.iter().find(|own| own.locale.tag() == tag)?;
        return of_lists(&own.locale, &own.texts.words.heading, &own.texts.publisher, style).ok();
    }
    if logo_file(look).as_deref() == Some(path) {
        return Some(look.logo_file.as_ref()?.bytes.clone());
    }
    let name = site.locales.first().map_or("", |own| own.texts.publisher.as_str());
    match (emblem(look), path) {
        (Some(picture), ICON) if picture.kind == AssetKind::Svg => Some(picture.bytes.clone()),
        (Some(picture), ICON) => Some(wrapped(picture)),
        (Some(picture), _) if picture.kind == AssetKind::Png => Some(picture.bytes.clone()),
        (picture, _) => {
            let letter = monogram(name, style);
            if path == ICON {
                return Some(letter);
            }
            let letter = Asset { name: ICON.into(), kind: AssetKind::Svg, width: 64, height: 64, bytes: letter };
            let (side, ground) = if path == APPLE_ICON { (APPLE, Some(255)) } else { (PLAIN, None) };
            let drawn =
                picture.and_then(|picture| squared(&rasterised(picture, width(picture, side))?, side, ground));
            drawn.or_else(|| squared(&rasterised(&letter, side)?, side, ground))
        }
    }
}

/// The house's emblem: its icon, or a logo that is about square.
fn emblem(look: &Look) -> Option<&Asset> {
    let picture =
        look.icon_file.as_deref().or_else(|| look.logo_file.as_deref().filter(|logo| logo.is_about_square()));
    picture.filter(|picture| picture.kind != AssetKind::Jpeg)
}

/// How wide a picture is that fits into a square.
fn width(picture: &Asset, side: u32) -> u32 {
    let higher = u64::from(picture.height.max(picture.width).max(1));
    u32::try_from(u64::from(side) * u64::from(picture.width) / higher).unwrap_or(side).max(1)
}

/// A picture of pixels as a drawing.
fn wrapped(picture: &Asset) -> Vec<u8> {
    let Asset { width, height, bytes, .. } = picture;
    let data = STANDARD.encode(bytes);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><image width=\"{width}\" \
         height=\"{height}\" href=\"data:image/png;base64,{data}\"/></svg>\n"
    )
    .into_bytes()
}

/// The first letter of a name on the house's colour.
fn monogram(name: &str, style: &Style) -> Vec<u8> {
    let accent = style.texts.label.color;
    let ground = Color(accent.0, accent.1, accent.2);
    let white = Color(255, 255, 255);
    let ink = if contrast(white, ground) >= LEGIBLE { white } else { Color(0, 0, 0) };
    let letter = name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().next().unwrap_or(c));
    let path = letter.and_then(|letter| path(letter, style)).unwrap_or_default();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" rx=\"8\" \
         fill=\"{ground}\"/><path fill=\"{ink}\" d=\"{path}\"/></svg>\n"
    )
    .into_bytes()
}

/// A letter in the middle of a square of 64.
fn path(letter: char, style: &Style) -> Option<String> {
    let glyph = FontRef::new(style.faces.bytes(Face::SansBold)).ok()?.charmap().map(letter)?;
    let drawn = outline(&style.faces, Face::SansBold, u16::try_from(glyph.to_u32()).ok()?, 58.0)?;
    let (left, top) = (32.0 - (drawn.low.x + drawn.high.x) / 2.0, 32.0 + (drawn.low.y + drawn.high.y) / 2.0);
    let mut path = String::new();
    let mut step = |name: &str, points: &[ab_glyph_rasterizer::Point]| {
        path.push_str(name);
        for point in points {
            // Writing to a string cannot fail.
            let _ = write!(path, "{:.1} {:.1} ", left + point.x, top - point.y);
        }
    };
    for one in &drawn.steps {
        match *one {
            Step::Move(to) => step("M", &[to]),
            Step::Line(to) => step("L", &[to]),
            Step::Quad(by, to) => step("Q", &[by, to]),
            Step::Cubic(by, and, to) => step("C", &[by, and, to]),
            Step::Close => step("Z", &[]),
        }
    }
    Some(path)
}

/// A picture with opacity in the middle of a square, on a ground where one is given.
fn squared(picture: &[u8], side: u32, ground: Option<u8>) -> Option<Vec<u8>> {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().ok()?;
    let (width, height) = reader.info().size();
    let mut pixels = vec![0; reader.output_buffer_size()?];
    reader.next_frame(&mut pixels).ok()?;
    let mut square = vec![
        [ground.unwrap_or(0), ground.unwrap_or(0), ground.unwrap_or(0), ground.map_or(0, |_| 255)];
        (side * side) as usize
    ];
    let (left, top) = (side.saturating_sub(width) / 2, side.saturating_sub(height) / 2);
    for (y, row) in (top..side).zip(pixels.chunks_exact(4 * width as usize)) {
        let place = (y * side + left) as usize;
        for (to, from) in square.get_mut(place..)?.iter_mut().zip(row.chunks_exact(4)).take((side - left) as usize) {
            let [red, green, blue, opacity] = from.try_into().ok()?;
            let mix = |own: u8, below: u8| {
                let (own, below, share) = (u16::from(own), u16::from(below), u16::from(opacity));
                ((own * share + below * (255 - share)) / 255) as u8
            };
            *to = match ground {
                Some(ground) => [mix(red, ground), mix(green, ground), mix(blue, ground), 255],
                None => [red, green, blue, opacity],
            };
        }
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, side, side);
    encoder.set_color(png::ColorType::Rgba);
    encoder.write_header().ok()?.write_image_data(square.as_flattened()).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(picture: &[u8]) -> (u32, u32) {
        png::Decoder::new(Cursor::new(picture)).read_info().unwrap().info().size()
    }

    #[test]
    fn a_house_without_an_emblem_has_its_letter() {
        let site = Site { site: None, authority: String::new(), locales: Vec::new() };
        let (look, style) = (Look::default(), Style::default());
        for path in paths(&look, &site) {
            let made = made(&path, &look, &site, &style).unwrap();
            match path.as_str() {
                ICON => assert!(made.starts_with(b"<svg")),
                PLAIN_ICON => assert_eq!(size(&made), (PLAIN, PLAIN)),
                _ => assert_eq!(size(&made), (APPLE, APPLE)),
            }
        }
        let letter = String::from_utf8(monogram("«Ниҳолзор»", &style)).unwrap();
        assert!(letter.contains("d=\"M") && letter.contains("fill=\"#ffffff\""), "{letter}");
        assert_ne!(monogram("«Ниҳолзор»", &style), monogram("Адолат", &style));
    }

    #[test]
    fn an_emblem_stands_in_the_middle_on_white() {
        let bytes = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 8\"><rect width=\"10\" height=\"8\" fill=\"#ff0000\"/></svg>";
        let emblem =
            Asset { name: "a.svg".into(), kind: AssetKind::Svg, width: 10, height: 8, bytes: bytes.to_vec() };
        let look = Look { icon_file: Some(std::sync::Arc::new(emblem)), ..Look::default() };
        let site = Site { site: None, authority: String::new(), locales: Vec::new() };
        let made = made(APPLE_ICON, &look, &site, &Style::default()).unwrap();
        let mut reader = png::Decoder::new(Cursor::new(made)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let pixel = |x: usize, y: usize| pixels[4 * (y * APPLE as usize + x)..][..4].to_vec();
        assert_eq!((pixel(90, 5), pixel(90, 90), pixel(90, 175)), (vec![255; 4], vec![255, 0, 0, 255], vec![255; 4]));
    }
}
