//! Smaller copies of a photo, for screens that need no more.
//!
//! In: an [`Asset`]. Out: [`Smaller`] ones, upright, with the photo's colour profile and nothing else about it. Invariants:
//! a copy is made only where it saves a good part of the bytes; a photo that cannot be decoded (CMYK, a kind
//! of JPEG that browsers know and the decoder does not) has none, and is shown as it is. The same photo gives the same
//! bytes on the same kind of processor; names hold a digest of the photo, so a copy that is there already is right.

use super::pixels::decode;
use crate::asset::model::{Asset, AssetKind};
use crate::diag::sha256;

/// Widths in pixels: a phone, a phone of high density or a column of text, a column at high density.
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// Quality of JPEG, of 100.
const QUALITY: u8 = 80;

/// The name and size of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smaller {
    /// File name.
    pub name: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// The copies that a photo may have, largest last. SVG needs none.
#[must_use]
pub fn plan(asset: &Asset) -> Vec<Smaller> {
    let extension = match asset.kind {
        AssetKind::Jpeg => "jpg",
        AssetKind::Png => "png",
        AssetKind::Svg => return Vec::new(),
    };
    let mut digest = sha256(&asset.bytes);
    digest.truncate(8);
    let stem = asset.name.rsplit_once('.').map_or(asset.name.as_str(), |(stem, _)| stem);
    // A copy nearly as large as the photo would save nothing.
    let widths = WIDTHS.into_iter().filter(|width| u64::from(*width) * 10 <= u64::from(asset.width) * 8);
    widths
        .map(|width| {
            let height = (u64::from(width) * u64::from(asset.height)).div_ceil(u64::from(asset.width.max(1)));
            let height = u32::try_from(height.max(1)).unwrap_or(u32::MAX);
            Smaller { name: format!("{stem}-{width}.{digest}.{extension}"), width, height }
        })
        .collect()
}

/// Makes the planned copies; those that save less than a tenth of the bytes are left out.
#[must_use]
pub fn make(asset: &Asset, plan: &[Smaller]) -> Vec<(Smaller, Vec<u8>)> {
    if plan.is_empty() {
        return Vec::new();
    }
    let Some((photo, profile)) = decode(asset) else { return Vec::new() };
    let copy = |one: &Smaller| {
        let small = photo.scaled((one.width, one.height));
        let bytes = small.encode(asset.kind, QUALITY, profile.as_deref())?;
        (bytes.len() * 10 <= asset.bytes.len() * 9).then(|| (one.clone(), bytes))
    };
    plan.iter().filter_map(copy).collect()
}

#[cfg(test)]
mod tests {
    use super::super::pixels::Pixels;
    use super::*;

    fn picture(width: u32, height: u32, pixel: impl Fn(u32, u32) -> [u8; 3]) -> Pixels {
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let samples = places.flat_map(|(x, y)| pixel(x, y)).collect();
        Pixels { width: width as usize, height: height as usize, channels: 3, samples }
    }

    /// A picture with structure in it, so that it has a size.
    fn photo(kind: AssetKind, width: u32, height: u32) -> Asset {
        let pixel = |x: u32, y: u32| [x, y, (x * y) / 7].map(|v| u8::try_from(v % 256).unwrap());
        let bytes = picture(width, height, pixel).encode(kind, QUALITY, None).unwrap();
        Asset { name: "a photo.large.jpg".into(), kind, width, height, bytes }
    }

    #[test]
    fn copies_are_narrower_and_lighter_in_the_same_proportion() {
        let asset = photo(AssetKind::Jpeg, 1800, 1200);
        let copies = make(&asset, &plan(&asset));
        let sizes: Vec<(u32, u32)> = copies.iter().map(|(copy, _)| (copy.width, copy.height)).collect();
        assert_eq!(sizes, [(480, 320), (960, 640)]);
        for (copy, bytes) in &copies {
            assert!(bytes.len() * 10 <= asset.bytes.len() * 9);
            let again = Asset::parse(&copy.name, bytes).unwrap();
            assert_eq!((again.width, again.height), (copy.width, copy.height));
            assert!(copy.name.starts_with("a photo.large-") && copy.name.ends_with(".jpg"), "{}", copy.name);
        }
        assert_eq!(make(&asset, &plan(&asset)), copies);
    }

    #[test]
    fn small_pictures_drawings_and_broken_files_have_none() {
        assert!(plan(&photo(AssetKind::Jpeg, 500, 500)).is_empty());
        let drawing = Asset { kind: AssetKind::Svg, ..photo(AssetKind::Png, 900, 4) };
        assert!(plan(&drawing).is_empty());
        let broken = Asset { bytes: vec![0xFF, 0xD8], ..photo(AssetKind::Jpeg, 900, 4) };
        assert!(!plan(&broken).is_empty() && make(&broken, &plan(&broken)).is_empty());
    }

    #[test]
    fn a_png_stays_one() {
        let grain = |x: u32, y: u32| u8::try_from((x.wrapping_mul(7919) ^ y.wrapping_mul(104_729)) % 251).unwrap();
        let bytes = picture(900, 600, |x, y| [grain(x, y); 3]).encode(AssetKind::Png, QUALITY, None);
        let asset = Asset { bytes: bytes.unwrap(), ..photo(AssetKind::Png, 900, 600) };
        let copies = make(&asset, &plan(&asset));
        assert_eq!(copies.len(), 1);
        assert_eq!(Asset::parse("x.png", &copies[0].1).unwrap().kind, AssetKind::Png);
    }
}
