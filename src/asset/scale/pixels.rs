//! Photos as pixels: decoded, made smaller, encoded again.
//!
//! In: an [`Asset`]. Out: its pixels, upright, with the photo's colour profile; the bytes of smaller ones. Invariants: the
//! same photo gives the same bytes on the same kind of processor.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::imageops::FilterType as Filter;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::asset::jpeg;
use crate::asset::model::{Asset, AssetKind};

/// The photo at another, smaller size.
pub(super) fn scaled(photo: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    // Means of whole blocks of pixels first: as good, and many times faster than a filter over all of them.
    let block = (photo.width() / width.max(1)).min(photo.height() / height.max(1));
    if block < 2 {
        return photo.resize_exact(width, height, Filter::Lanczos3);
    }
    let blocks = photo.thumbnail_exact(photo.width() / block, photo.height() / block);
    blocks.resize_exact(width, height, Filter::Lanczos3)
}

/// The photo, upright, and its profile.
pub(super) fn decode(asset: &Asset) -> Option<(DynamicImage, Option<Vec<u8>>)> {
    let bytes = Cursor::new(asset.bytes.as_slice());
    match asset.kind {
        AssetKind::Jpeg => {
            let file = jpeg::read(&asset.bytes).ok().filter(|file| file.channels() != 4)?;
            let mut photo = DynamicImage::from_decoder(JpegDecoder::new(bytes).ok()?).ok()?;
            photo.apply_orientation(Orientation::from_exif(file.orientation)?);
            Some((photo, file.profile))
        }
        AssetKind::Png => {
            let mut decoder = PngDecoder::new(bytes).ok()?;
            let profile = decoder.icc_profile().ok()?;
            let photo = DynamicImage::from_decoder(decoder).ok()?;
            // Sixteen bits a channel are for editing.
            let photo = match photo.color().has_alpha() {
                true => DynamicImage::ImageRgba8(photo.to_rgba8()),
                false => DynamicImage::ImageRgb8(photo.to_rgb8()),
            };
            Some((photo, profile))
        }
        AssetKind::Svg => None,
    }
}

pub(super) fn encode(
    photo: &DynamicImage,
    kind: AssetKind,
    quality: u8,
    profile: Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    if kind == AssetKind::Png {
        let mut encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
        profile.map_or(Ok(()), |profile| encoder.set_icc_profile(profile)).ok()?;
        return photo.write_with_encoder(encoder).ok().map(|()| bytes);
    }
    let mut encoder = Encoder::new(&mut bytes, quality);
    // Half the resolution of colours, as cameras store them; the eye has less.
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_optimized_huffman_tables(true);
    profile.map_or(Ok(()), |profile| encoder.add_icc_profile(&profile)).ok()?;
    let (width, height) = (u16::try_from(photo.width()).ok()?, u16::try_from(photo.height()).ok()?);
    let written = match photo {
        DynamicImage::ImageLuma8(grey) => encoder.encode(grey.as_raw(), width, height, ColorType::Luma),
        other => encoder.encode(other.to_rgb8().as_raw(), width, height, ColorType::Rgb),
    };
    written.ok().map(|()| bytes)
}
