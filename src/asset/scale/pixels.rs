//! Photos as rows of samples: decoded, turned upright, scaled, encoded.
//!
//! In: the bytes of a JPEG or PNG. Out: the bytes of another with fewer pixels. Invariants: a sample has 8 bits; a pixel has
//! one (grey), three (RGB) or four (RGB and opacity); the same picture gives the same bytes on the same kind of processor.

use std::borrow::Cow;
use std::io::Cursor;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::asset::jpeg;
use crate::asset::model::{Asset, AssetKind};

/// A decoded picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pixels {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Samples a pixel: 1, 3 or 4.
    pub(super) channels: usize,
    /// Row by row, pixel by pixel.
    pub(super) samples: Vec<u8>,
}

/// The samples that make up one sample of the result, from the first on: how much each counts; together one.
struct Window {
    first: usize,
    shares: Vec<f32>,
}

impl Pixels {
    /// Decodes a JPEG in grey or colour; `None` where the decoder does not know its kind.
    fn of_jpeg(bytes: &[u8]) -> Option<Self> {
        let options =
            DecoderOptions::default().set_strict_mode(false).set_max_width(usize::MAX).set_max_height(usize::MAX);
        let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
        decoder.decode_headers().ok()?;
        let (width, height) = decoder.dimensions()?;
        let (channels, space) = match decoder.input_colorspace()? {
            ColorSpace::Luma => (1, ColorSpace::Luma),
            _ => (3, ColorSpace::RGB),
        };
        decoder.set_options(decoder.options().jpeg_set_out_colorspace(space));
        let samples = decoder.decode().ok()?;
        let whole = !samples.is_empty() && samples.len() == width * height * channels;
        whole.then_some(Self { width, height, channels, samples })
    }

    /// Decodes a PNG to RGB, with opacity where it has any; and its colour profile.
    fn of_png(bytes: &[u8]) -> Option<(Self, Option<Vec<u8>>)> {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().ok()?;
        let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
        let mut raw = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut raw).ok()?;
        raw.truncate(frame.buffer_size());
        let eight = match frame.bit_depth {
            png::BitDepth::Eight => raw,
            // Sixteen bits a sample are for editing: to the nearest of eight.
            png::BitDepth::Sixteen => {
                raw.chunks_exact(2).map(|pair| nearest(u16::from_be_bytes([pair[0], pair[1]]))).collect()
            }
            _ => return None,
        };
        let (from, channels) = match frame.color_type {
            png::ColorType::Grayscale => (1, 3),
            png::ColorType::GrayscaleAlpha => (2, 4),
            png::ColorType::Rgb => (3, 3),
            png::ColorType::Rgba => (4, 4),
            png::ColorType::Indexed => return None,
        };
        let samples = match from {
            1 => eight.iter().flat_map(|grey| [*grey; 3]).collect(),
            2 => eight.chunks_exact(2).flat_map(|pair| [pair[0], pair[0], pair[0], pair[1]]).collect(),
            _ => eight,
        };
        let (width, height) = (usize::try_from(frame.width).ok()?, usize::try_from(frame.height).ok()?);
        Some((Self { width, height, channels, samples }, profile))
    }

    /// The picture as it is meant to be seen, by the orientation of its Exif data (1 to 8); `None` for others.
    fn upright(self, orientation: u8) -> Option<Self> {
        let (width, height) = (self.width, self.height);
        let (right, bottom) = (width.saturating_sub(1), height.saturating_sub(1));
        // Where the pixel at a place of the result comes from (Exif 2.32, tag 0x0112).
        let from: &dyn Fn(usize, usize) -> (usize, usize) = match orientation {
            1 => return Some(self),
            2 => &|x, y| (right - x, y),
            3 => &|x, y| (right - x, bottom - y),
            4 => &|x, y| (x, bottom - y),
            5 => &|x, y| (y, x),
            6 => &|x, y| (y, bottom - x),
            7 => &|x, y| (right - y, bottom - x),
            8 => &|x, y| (right - y, x),
            _ => return None,
        };
        let (new_width, new_height) = if orientation < 5 { (width, height) } else { (height, width) };
        let mut samples = Vec::with_capacity(self.samples.len());
        for y in 0..new_height {
            for x in 0..new_width {
                let (x, y) = from(x, y);
                let start = (y * width + x) * self.channels;
                samples.extend_from_slice(&self.samples[start..start + self.channels]);
            }
        }
        Some(Self { width: new_width, height: new_height, samples, ..self })
    }

    /// The picture at another, smaller size.
    pub(super) fn scaled(&self, (width, height): (u32, u32)) -> Self {
        let (width, height) = (width as usize, height as usize);
        // Means of whole blocks of pixels first: as good, and many times faster than a filter over all of them.
        let block = (self.width / width.max(1)).min(self.height / height.max(1));
        if block < 2 {
            return self.filtered(width, height);
        }
        self.means(self.width / block, self.height / block).filtered(width, height)
    }

    /// Means of blocks, at most half as wide and high.
    fn means(&self, width: usize, height: usize) -> Self {
        let mut samples = Vec::with_capacity(width * height * self.channels);
        let (columns, rows) = (blocks(self.width, width), blocks(self.height, height));
        for (top, bottom) in rows {
            for (left, right) in &columns {
                let mut sums = [0u32; 4];
                for y in top..bottom {
                    let row = &self.samples
                        [(y * self.width + left) * self.channels..(y * self.width + right) * self.channels];
                    for pixel in row.chunks_exact(self.channels) {
                        sums.iter_mut().zip(pixel).for_each(|(sum, sample)| *sum += u32::from(*sample));
                    }
                }
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "a block lies within a picture of at most 65,535 pixels a side"
                )]
                let count = ((right - left) * (bottom - top)) as u32;
                let mean = |sum: &u32| u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX);
                samples.extend(sums[..self.channels].iter().map(mean));
            }
        }
        Self { width, height, channels: self.channels, samples }
    }

    /// By Lanczos' filter over three lobes, first down the columns, then along the rows.
    fn filtered(&self, width: usize, height: usize) -> Self {
        if (width, height) == (self.width, self.height) {
            return self.clone();
        }
        let length = self.width * self.channels;
        let mut low = Vec::with_capacity(length * height);
        for window in windows(self.height, height) {
            let mut sums = vec![0f32; length];
            for (share, row) in window.shares.iter().zip(self.samples.chunks_exact(length).skip(window.first)) {
                sums.iter_mut().zip(row).for_each(|(sum, sample)| *sum += f32::from(*sample) * share);
            }
            low.extend(sums);
        }
        let columns = windows(self.width, width);
        let mut samples = Vec::with_capacity(width * height * self.channels);
        for row in low.chunks_exact(length) {
            for window in &columns {
                let mut sums = [0f32; 4];
                for (share, pixel) in window.shares.iter().zip(row.chunks_exact(self.channels).skip(window.first)) {
                    sums.iter_mut().zip(pixel).for_each(|(sum, sample)| *sum += sample * share);
                }
                samples.extend(sums[..self.channels].iter().map(|sum| sample(*sum)));
            }
        }
        Self { width, height, channels: self.channels, samples }
    }

    /// The bytes of a file of that kind; `quality` is that of JPEG, of 100.
    pub(super) fn encode(&self, kind: AssetKind, quality: u8, profile: Option<&[u8]>) -> Option<Vec<u8>> {
        match kind {
            AssetKind::Jpeg => self.jpeg(quality, profile),
            AssetKind::Png => self.png(profile),
            AssetKind::Svg => None,
        }
    }

    fn jpeg(&self, quality: u8, profile: Option<&[u8]>) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, quality);
        // Half the resolution of colours, as cameras store them; the eye has less.
        encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
        encoder.set_optimized_huffman_tables(true);
        profile.map_or(Ok(()), |profile| encoder.add_icc_profile(profile)).ok()?;
        let (width, height) = (u16::try_from(self.width).ok()?, u16::try_from(self.height).ok()?);
        let color = match self.channels {
            1 => ColorType::Luma,
            3 => ColorType::Rgb,
            // JPEG has no opacity.
            _ => return None,
        };
        encoder.encode(&self.samples, width, height, color).ok().map(|()| bytes)
    }

    fn png(&self, profile: Option<&[u8]>) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut info = png::Info::with_size(u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        info.icc_profile = profile.map(Cow::Borrowed);
        let mut encoder = png::Encoder::with_info(&mut bytes, info).ok()?;
        encoder.set_color(match self.channels {
            1 => png::ColorType::Grayscale,
            3 => png::ColorType::Rgb,
            _ => png::ColorType::Rgba,
        });
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::Adaptive);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.samples).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}

/// The photo, upright, and its profile; `None` where it cannot be decoded (CMYK, unknown kinds), or is a drawing.
pub(super) fn decode(asset: &Asset) -> Option<(Pixels, Option<Vec<u8>>)> {
    match asset.kind {
        AssetKind::Jpeg => {
            let file = jpeg::read(&asset.bytes).ok().filter(|file| file.channels() != 4)?;
            Some((Pixels::of_jpeg(&asset.bytes)?.upright(file.orientation)?, file.profile))
        }
        AssetKind::Png => Pixels::of_png(&asset.bytes),
        AssetKind::Svg => None,
    }
}

/// The nearest of 256 values.
fn nearest(sixteen: u16) -> u8 {
    u8::try_from((u32::from(sixteen) + 128) / 257).unwrap_or(u8::MAX)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of a sample")]
fn sample(value: f32) -> u8 {
    value.clamp(0.0, 255.0).round() as u8
}

/// Where the blocks of a side begin and end.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of pixels"
)]
fn blocks(from: usize, to: usize) -> Vec<(usize, usize)> {
    let ratio = from as f32 / to as f32;
    let block = |number: usize| {
        let start = number as f32 * ratio;
        let first = (start.ceil() as usize).min(from - 1);
        (first, ((start + ratio).ceil() as usize).clamp(first + 1, from))
    };
    (0..to).map(block).collect()
}

/// What counts for each sample of a side that gets shorter or longer.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of pixels"
)]
fn windows(from: usize, to: usize) -> Vec<Window> {
    let ratio = from as f32 / to as f32;
    let stretch = ratio.max(1.0);
    let reach = 3.0 * stretch;
    let window = |number: usize| {
        let centre = (number as f32 + 0.5) * ratio;
        let first = ((centre - reach).floor().max(0.0) as usize).min(from - 1);
        let end = ((centre + reach).ceil() as usize).clamp(first + 1, from);
        let mut shares: Vec<f32> =
            (first..end).map(|place| lanczos((place as f32 - (centre - 0.5)) / stretch)).collect();
        let mut whole = 0.0;
        shares.iter().for_each(|share| whole += share);
        shares.iter_mut().for_each(|share| *share /= whole);
        Window { first, shares }
    };
    (0..to).map(window).collect()
}

/// Lanczos' kernel of three lobes.
fn lanczos(x: f32) -> f32 {
    let sinc = |x: f32| if x == 0.0 { 1.0 } else { (x * std::f32::consts::PI).sin() / (x * std::f32::consts::PI) };
    if x.abs() < 3.0 { sinc(x) * sinc(x / 3.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use image::imageops::FilterType;
    use image::metadata::Orientation;
    use image::{DynamicImage, GrayImage, RgbImage, RgbaImage};
    use proptest::prelude::*;

    use super::*;

    fn picture(channels: usize, width: usize, height: usize, seed: u32) -> Pixels {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        Pixels { width, height, channels, samples: (0..width * height * channels).map(|_| next()).collect() }
    }

    /// The same picture for the library that this module does the work of.
    fn oracle(pixels: &Pixels) -> DynamicImage {
        let (width, height) = (u32::try_from(pixels.width).unwrap(), u32::try_from(pixels.height).unwrap());
        let samples = pixels.samples.clone();
        match pixels.channels {
            1 => DynamicImage::ImageLuma8(GrayImage::from_raw(width, height, samples).unwrap()),
            3 => DynamicImage::ImageRgb8(RgbImage::from_raw(width, height, samples).unwrap()),
            _ => DynamicImage::ImageRgba8(RgbaImage::from_raw(width, height, samples).unwrap()),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn pictures_are_scaled_as_by_the_image_library(
            channels in prop_oneof![Just(1usize), Just(3), Just(4)],
            width in 1usize..120, height in 1usize..120, to in (1usize..100, 1usize..100), seed: u32,
        ) {
            let pixels = picture(channels, width, height, seed);
            let (to_width, to_height) = (u32::try_from(to.0).unwrap(), u32::try_from(to.1).unwrap());
            let expected = oracle(&pixels).resize_exact(to_width, to_height, FilterType::Lanczos3);
            let scaled = pixels.filtered(to.0, to.1);
            prop_assert_eq!(scaled.samples.as_slice(), expected.as_bytes());
            let block = (width / to.0).min(height / to.1);
            if block >= 2 {
                let (to_width, to_height) = (width / block, height / block);
                let expected = oracle(&pixels).thumbnail_exact(u32::try_from(to_width).unwrap(), u32::try_from(to_height).unwrap());
                let means = pixels.means(to_width, to_height);
                prop_assert_eq!(means.samples.as_slice(), expected.as_bytes());
            }
        }

        #[test]
        fn pictures_are_turned_as_by_the_image_library(width in 1usize..9, height in 1usize..9, orientation in 0u8..10) {
            let pixels = picture(3, width, height, 7);
            let mut expected = oracle(&pixels);
            let turned = pixels.upright(orientation);
            match Orientation::from_exif(orientation) {
                None => prop_assert_eq!(turned, None),
                Some(orientation) => {
                    expected.apply_orientation(orientation);
                    let turned = turned.unwrap();
                    prop_assert_eq!(turned.samples.as_slice(), expected.as_bytes());
                }
            }
        }
    }

    #[test]
    fn pngs_of_every_kind_are_read() {
        for channels in [1, 3, 4] {
            let pixels = picture(channels, 9, 5, 3);
            let (read, profile) = Pixels::of_png(&pixels.png(Some(b"a profile")).unwrap()).unwrap();
            assert_eq!(profile.as_deref(), Some(b"a profile".as_slice()));
            let expected = oracle(&pixels);
            match channels {
                4 => assert_eq!(read.samples, expected.to_rgba8().into_raw()),
                _ => assert_eq!(read.samples, expected.to_rgb8().into_raw()),
            }
        }
        assert_eq!((nearest(0), nearest(128), nearest(129), nearest(u16::MAX)), (0, 0, 1, 255));
    }
}
