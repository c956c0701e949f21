//! PNG as image XObjects.
//!
//! In: the bytes of a PNG. Out: a [`Picture`]. Invariants: PDF's `/FlateDecode` with predictor 15 reads a PNG's own
//! compressed rows (ISO 32000-1 7.4.4.4), so an opaque picture that is not interlaced is embedded as it is; one with
//! transparency or interlacing is decoded, and its alpha becomes a soft mask.

use std::io::Cursor;

use lopdf::{Object, StringFormat, dictionary};

use super::picture::{Picture, image_dictionary, profile_stream};
use crate::asset::icc::{self, Space};
use crate::asset::png::{MEMORY, chunks};
use crate::document::{AssetError, AssetKind};
use crate::pdf::write::stream::{Deflater, EncodedStream};

/// Prepares a PNG.
pub(super) fn picture(bytes: &[u8], deflater: &mut Deflater) -> Result<Picture, AssetError> {
    let limits = png::Limits { bytes: MEMORY };
    let decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    let mut reader = decoder.read_info().map_err(|e| broken(&e))?;
    let info = reader.info();
    let alpha =
        info.trns.is_some() || matches!(info.color_type, png::ColorType::Rgba | png::ColorType::GrayscaleAlpha);
    let profile = info.icc_profile.as_ref().and_then(|profile| {
        let grey = matches!(info.color_type, png::ColorType::Grayscale | png::ColorType::GrayscaleAlpha);
        match icc::space(profile) {
            Some(Space::Grey) if grey => Some(profile_stream(profile, 1, deflater)),
            Some(Space::Rgb) if !grey => Some(profile_stream(profile, 3, deflater)),
            _ => None,
        }
    });
    if !alpha && !info.interlaced {
        let stream = rows_as_they_are(bytes, info)?;
        return Ok(Picture::image(stream, None, profile));
    }
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(png::Transformations::EXPAND);
    reader = decoder.read_info().map_err(|e| broken(&e))?;
    let size = reader.output_buffer_size().ok_or_else(|| damaged("its size is too large"))?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(|e| broken(&e))?;
    pixels.truncate(frame.buffer_size());
    Ok(decoded(&frame, &pixels, profile, deflater))
}

/// The compressed rows of the file, with the predictor that reads them.
fn rows_as_they_are(bytes: &[u8], info: &png::Info<'_>) -> Result<EncodedStream, AssetError> {
    let bits = info.bit_depth as u8;
    let (space, colors): (Object, i64) = match info.color_type {
        png::ColorType::Grayscale | png::ColorType::GrayscaleAlpha => ("DeviceGray".into(), 1),
        png::ColorType::Rgb | png::ColorType::Rgba => ("DeviceRGB".into(), 3),
        png::ColorType::Indexed => {
            let palette = info.palette.as_deref().ok_or_else(|| damaged("its palette is missing"))?;
            let last = (palette.len() / 3) as i64 - 1;
            let palette = Object::String(palette.to_vec(), StringFormat::Literal);
            (vec!["Indexed".into(), "DeviceRGB".into(), last.into(), palette].into(), 1)
        }
    };
    let mut dictionary = image_dictionary(info.width, info.height, space, bits);
    dictionary.set("Filter", "FlateDecode");
    dictionary.set(
        "DecodeParms",
        dictionary! {
            "Predictor" => 15,
            "Colors" => colors,
            "BitsPerComponent" => i64::from(bits),
            "Columns" => i64::from(info.width),
        },
    );
    let rows: Vec<u8> =
        chunks(bytes).filter(|chunk| &chunk.name == b"IDAT").flat_map(|chunk| chunk.data).copied().collect();
    Ok(EncodedStream::as_is(dictionary, rows))
}

/// Decoded pixels: colours and alpha part ways.
fn decoded(
    frame: &png::OutputInfo,
    pixels: &[u8],
    profile: Option<(i64, EncodedStream)>,
    deflater: &mut Deflater,
) -> Picture {
    let bits = frame.bit_depth as u8;
    let sample = usize::from(bits.max(8) / 8);
    let (channels, alpha, space) = match frame.color_type {
        png::ColorType::Grayscale | png::ColorType::Indexed => (1, false, "DeviceGray"),
        png::ColorType::GrayscaleAlpha => (1, true, "DeviceGray"),
        png::ColorType::Rgb => (3, false, "DeviceRGB"),
        png::ColorType::Rgba => (3, true, "DeviceRGB"),
    };
    let (colour, pixel) = (channels * sample, (channels + usize::from(alpha)) * sample);
    let width = frame.width as usize;
    let mut colours = Vec::with_capacity(pixels.len() / pixel * colour);
    let mut opacity = Vec::new();
    for one in pixels.chunks_exact(pixel) {
        let (c, a) = one.split_at(colour);
        colours.extend(c);
        opacity.extend(a);
    }
    let stream = flate_image(frame, space, bits, (&colours, width * colour, colour), deflater);
    // Fully opaque alpha is no transparency.
    let mask = opacity
        .iter()
        .any(|a| *a != 0xFF)
        .then(|| flate_image(frame, "DeviceGray", bits, (&opacity, width * sample, sample), deflater));
    Picture::image(stream, mask, profile)
}

/// An image whose rows are filtered by PNG's Paeth-free rule of thumb (Up), then deflated.
fn flate_image(
    frame: &png::OutputInfo,
    space: &str,
    bits: u8,
    (data, row, pixel): (&[u8], usize, usize),
    deflater: &mut Deflater,
) -> EncodedStream {
    let mut dictionary = image_dictionary(frame.width, frame.height, space, bits);
    let colors = if space == "DeviceRGB" { 3 } else { 1 };
    dictionary.set(
        "DecodeParms",
        dictionary! {
            "Predictor" => 15,
            "Colors" => colors,
            "BitsPerComponent" => i64::from(bits),
            "Columns" => i64::from(frame.width),
        },
    );
    EncodedStream::deflated_best(dictionary, &filtered(data, row, pixel), deflater)
}

/// Each row by the filter (none, left, up) whose differences are least, which is PNG's own advice (12.7).
fn filtered(data: &[u8], row: usize, pixel: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len() + data.len() / row.max(1));
    let mut above = vec![0_u8; row];
    for line in data.chunks_exact(row.max(1)) {
        let left = |at: usize| at.checked_sub(pixel).and_then(|at| line.get(at)).copied().unwrap_or(0);
        let none = line.to_vec();
        let sub: Vec<u8> = line.iter().enumerate().map(|(at, b)| b.wrapping_sub(left(at))).collect();
        let up: Vec<u8> = line.iter().zip(&above).map(|(b, a)| b.wrapping_sub(*a)).collect();
        let cost = |bytes: &[u8]| bytes.iter().map(|b| u64::from(b.cast_signed().unsigned_abs())).sum::<u64>();
        let (kind, best) = [(0, none), (1, sub), (2, up)]
            .into_iter()
            .min_by_key(|(_, bytes)| cost(bytes))
            .unwrap_or_else(|| (0, line.to_vec()));
        out.push(kind);
        out.extend(best);
        above.copy_from_slice(line);
    }
    out
}

fn broken(error: &png::DecodingError) -> AssetError {
    damaged(&error.to_string())
}

fn damaged(reason: &str) -> AssetError {
    AssetError::Broken { kind: AssetKind::Png, reason: reason.to_owned() }
}
