//! Photos and logos.
//!
//! In: assets. Out: pictures of the Word file. Invariants: photos stand upright and no finer than the house prints; a drawing has
//! pixels beside it, for programs that show no drawings; logos get equal areas, and none is larger than the emblem (2021
//! operational guidelines of the Union).

use super::writer::Writer;
use crate::asset::{self, Asset, AssetKind};
use crate::office::word::write::Picture;

/// Dots an inch of drawings.
const DPI: f32 = 300.0;

/// Width over height.
fn aspect(asset: &Asset) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a picture has some thousand pixels a side")]
    let aspect = asset.width.max(1) as f32 / asset.height.max(1) as f32;
    aspect
}

/// A logo's size: an equal area for all, within the largest width and height.
pub(super) fn logo_size(logo: &Asset, (width, height): (f32, f32)) -> (f32, f32) {
    let aspect = aspect(logo);
    let high = (width * height * 0.75 / aspect).sqrt().min(height).min(width / aspect);
    (high * aspect, high)
}

/// The size of a picture that is so high.
pub(super) fn of_height(asset: &Asset, height: f32) -> (f32, f32) {
    (height * aspect(asset), height)
}

impl Writer<'_> {
    /// A photo across the text, or as wide as its pixels allow.
    pub(super) fn photo(&self, image: &Asset, alternative: &str) -> Option<Picture> {
        let style = self.style;
        let measure = self.width();
        let tallest = style.frame_height() * style.spacing.picture;
        #[expect(clippy::cast_precision_loss, reason = "a picture has some thousand pixels a side")]
        let natural = match image.kind {
            AssetKind::Svg => measure,
            AssetKind::Jpeg | AssetKind::Png => image.width.max(1) as f32 * 72.0 / style.spacing.picture_resolution,
        };
        let width = natural.min(measure).min(tallest * aspect(image));
        self.picture(image, (width, width / aspect(image)), Some(alternative))
    }

    /// A picture of this size; without an alternative it is decoration.
    pub(super) fn picture(&self, image: &Asset, size: (f32, f32), alternative: Option<&str>) -> Option<Picture> {
        let (width, height) = size;
        let alternative = alternative.map(str::to_owned);
        let picture =
            |bytes: Vec<u8>, ending, drawing| Picture { bytes, ending, drawing, width, height, alternative };
        if image.kind == AssetKind::Svg {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
            let pixels = (width / 72.0 * DPI).ceil().clamp(1.0, 4096.0) as u32;
            let bytes = asset::rasterised(image, pixels)?;
            return Some(picture(bytes, "png", Some(image.bytes.clone())));
        }
        let fineness = self.style.fineness;
        let fewer = fineness.pixels(image, size).and_then(|pixels| asset::print::reduced(image, pixels, fineness));
        // Word does not turn photos by what their Exif data say.
        let own = fewer.or_else(|| asset::print::upright(image, fineness));
        let bytes = own.as_ref().unwrap_or(image).bytes.clone();
        Some(picture(bytes, if image.kind == AssetKind::Png { "png" } else { "jpeg" }, None))
    }
}
