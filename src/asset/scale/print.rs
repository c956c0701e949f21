//! Pictures for paper: no finer than print can show.
//!
//! In: an [`Asset`], the size that it is printed at, and how fine the house prints. Out: the same picture with fewer
//! pixels, upright, with its colour profile, where it has more than are printed. Invariants: a picture that is not too
//! fine, or that cannot be decoded (CMYK), goes into the PDF as it is; the same picture gives the same bytes.

use super::pixels::decode;
use crate::asset::jpeg;
use crate::asset::model::{Asset, AssetKind};

/// How fine pictures are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fineness {
    /// Dots an inch at most.
    pub dpi: u16,
    /// Quality of JPEGs that are made smaller, of 100.
    pub quality: u8,
}

impl Default for Fineness {
    fn default() -> Self {
        Self { dpi: 300, quality: 85 }
    }
}

impl Fineness {
    /// Pixels that a picture of so many pixels needs on so many points, if that is fewer.
    #[must_use]
    pub fn pixels(self, asset: &Asset, points: (f32, f32)) -> Option<(u32, u32)> {
        if asset.kind == AssetKind::Svg || asset.width == 0 || asset.height == 0 {
            return None;
        }
        let needed = |points: f32| f64::from(points) / 72.0 * f64::from(self.dpi);
        // The finer of the two directions decides, so that neither is printed coarser than it may be.
        let share = (needed(points.0) / f64::from(asset.width)).max(needed(points.1) / f64::from(asset.height));
        let fewer = |pixels: u32| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below the number of pixels")]
            let fewer = (f64::from(pixels) * share).round() as u32;
            fewer.max(1)
        };
        (share < 1.0).then(|| (fewer(asset.width), fewer(asset.height)))
    }
}

/// The picture with so many pixels; `None` where it cannot be decoded, or would be no lighter.
#[must_use]
pub fn reduced(asset: &Asset, (width, height): (u32, u32), fineness: Fineness) -> Option<Asset> {
    let (photo, profile) = decode(asset)?;
    let bytes = photo.scaled((width, height)).encode(asset.kind, fineness.quality, profile.as_deref())?;
    (bytes.len() < asset.bytes.len()).then(|| Asset {
        name: asset.name.clone(),
        kind: asset.kind,
        width,
        height,
        bytes,
    })
}

/// A photo that is stored turned, upright; `None` where it is upright already, or cannot be decoded.
#[must_use]
pub fn upright(asset: &Asset, fineness: Fineness) -> Option<Asset> {
    let turned = asset.kind == AssetKind::Jpeg && jpeg::read(&asset.bytes).is_ok_and(|file| file.orientation != 1);
    let (photo, profile) = decode(asset).filter(|_| turned)?;
    let bytes = photo.encode(asset.kind, fineness.quality.max(90), profile.as_deref())?;
    Some(Asset { bytes, ..asset.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_too_fine_is_reduced() {
        let asset =
            |width, height| Asset { name: "a".into(), kind: AssetKind::Jpeg, width, height, bytes: Vec::new() };
        let fineness = Fineness::default();
        assert_eq!(fineness.pixels(&asset(4032, 3024), (360.0, 270.0)), Some((1500, 1125)));
        assert_eq!(fineness.pixels(&asset(1500, 1125), (360.0, 270.0)), None);
        assert_eq!(fineness.pixels(&asset(1501, 1126), (360.0, 270.0)), Some((1500, 1125)));
        assert_eq!(Fineness { dpi: 150, ..fineness }.pixels(&asset(1500, 1125), (360.0, 270.0)), Some((750, 563)));
        let drawing = Asset { kind: AssetKind::Svg, ..asset(4032, 3024) };
        assert_eq!(fineness.pixels(&drawing, (360.0, 270.0)), None);
    }
}
