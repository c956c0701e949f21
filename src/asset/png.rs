//! PNG: decoded once to prove that it is whole, published without anything that is not picture.
//!
//! In: the bytes of a PNG file. Out: the same pixels in a file that holds only the chunks that a picture needs, and a
//! [`chunks`] reader for the PDF writer. Invariants: texts, EXIF, times, animation frames, names of colour profiles,
//! unused palettes, and what follows the pixels inside or after their compressed data, are left out; each chunk that
//! stays is of its length and has its checksum. Source: PNG (Third Edition) 5, 10 and 11.

use std::io::{self, Cursor, Read, Write};

use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc, Decompress, FlushDecompress, Status};

use super::icc;
use super::model::{AssetError, AssetKind, Clean, limit};

/// The signature that every PNG begins with.
pub(crate) const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1A\n";

/// Most memory that decoding one row, or the colour profile, may take.
pub(crate) const MEMORY: usize = 64 * 1024 * 1024;

/// Most pixels of a picture that PDF cannot take as it is: it is decoded as a whole. Four pages at 300 dots an inch.
pub(crate) const MAX_DECODED: u64 = 25_000_000;

/// Checks and cleans a file for publishing.
pub(crate) fn clean(bytes: &[u8]) -> Result<Clean, AssetError> {
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: MEMORY });
    decoder.ignore_checksums(false);
    let mut reader = decoder.read_info().map_err(|e| broken(&e))?;
    let (width, height) = reader.info().size();
    limit(width, height)?;
    let info = reader.info();
    let alpha = matches!(info.color_type, png::ColorType::Rgba | png::ColorType::GrayscaleAlpha);
    if (alpha || info.trns.is_some() || info.interlaced) && u64::from(width) * u64::from(height) > MAX_DECODED {
        return Err(AssetError::Refused {
            kind: AssetKind::Png,
            reason: format!("transparency or interlacing in more than {} million pixels", MAX_DECODED / 1_000_000),
            help: "save it without both, or smaller",
        });
    }
    let rows = rows(info);
    // A profile that cannot be read, or unpacks without end, is nothing to pass on.
    let profile = info.icc_profile.as_deref().filter(|profile| icc::space(profile).is_some()).and_then(icc::plain);
    let kind = info.color_type;
    while reader.next_row().map_err(|e| broken(&e))?.is_some() {}
    Ok(Clean { width, height, bytes: rewritten(bytes, kind, profile.as_deref(), rows)? })
}

/// The file with what a picture needs.
fn rewritten(bytes: &[u8], kind: png::ColorType, profile: Option<&[u8]>, rows: u64) -> Result<Vec<u8>, AssetError> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(SIGNATURE);
    let (mut data, mut kept, mut whole) = (Vec::new(), Vec::new(), false);
    for chunk in chunks(bytes) {
        let length = chunk.data.len();
        let indexed = kind == png::ColorType::Indexed;
        let wanted = match &chunk.name {
            b"IHDR" => length == 13,
            b"PLTE" => indexed,
            b"tRNS" => match kind {
                png::ColorType::Indexed => length <= 256,
                png::ColorType::Grayscale => length == 2,
                png::ColorType::Rgb => length == 6,
                _ => false,
            },
            b"sRGB" => length == 1,
            b"gAMA" => length == 4,
            b"cHRM" => length == 32,
            b"iCCP" => profile.is_some(),
            b"IDAT" => {
                data.extend(chunk.data);
                false
            }
            // What comes after the end is no part of the picture.
            b"IEND" => {
                whole = true;
                break;
            }
            _ => false,
        };
        if wanted && data.is_empty() && !kept.contains(&chunk.name) {
            if !chunk.sound {
                return Err(damaged("a checksum is wrong"));
            }
            kept.push(chunk.name);
            match profile.filter(|_| &chunk.name == b"iCCP") {
                Some(profile) => push(&mut out, *b"iCCP", &profile_chunk(profile)),
                None => push(&mut out, chunk.name, chunk.data),
            }
        }
    }
    if !whole {
        return Err(cut_off());
    }
    push(&mut out, *b"IDAT", &pixels(data, rows)?);
    push(&mut out, *b"IEND", &[]);
    Ok(out)
}

/// How many bytes the rows take, with the byte before each that names its filter (PNG 7.2, 8).
fn rows(info: &png::Info<'_>) -> u64 {
    let bits = info.bits_per_pixel() as u64;
    let of = |width: u32, height: u32| match width {
        0 => 0,
        width => u64::from(height) * (1 + (u64::from(width) * bits).div_ceil(8)),
    };
    if !info.interlaced {
        return of(info.width, info.height);
    }
    // First column and row of each pass, and the steps to the next.
    let passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
    let count = |length: u32, first: u32, step: u32| length.saturating_sub(first).div_ceil(step);
    passes.iter().map(|(x, y, across, down)| of(count(info.width, *x, *across), count(info.height, *y, *down))).sum()
}

/// Compressed rows without what follows them, in the compressed data or after.
fn pixels(mut data: Vec<u8>, rows: u64) -> Result<Vec<u8>, AssetError> {
    let mut stream = Decompress::new(true);
    let mut room = vec![0; 64 * 1024];
    loop {
        let before = (stream.total_in(), stream.total_out());
        let rest = usize::try_from(before.0).ok().and_then(|at| data.get(at..)).unwrap_or_default();
        let status = stream.decompress(rest, &mut room, FlushDecompress::None);
        let status = status.map_err(|_| damaged("its compressed data are garbled"))?;
        if stream.total_out() > rows {
            return packed(&data, rows);
        }
        if status == Status::StreamEnd {
            break;
        }
        if before == (stream.total_in(), stream.total_out()) {
            return Err(cut_off());
        }
    }
    if stream.total_out() < rows {
        return Err(damaged("rows are missing"));
    }
    data.truncate(usize::try_from(stream.total_in()).unwrap_or(data.len()));
    Ok(data)
}

/// The rows packed anew.
fn packed(data: &[u8], rows: u64) -> Result<Vec<u8>, AssetError> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let copied = io::copy(&mut ZlibDecoder::new(data).take(rows), &mut encoder);
    let packed = copied.and_then(|_| encoder.finish());
    packed.map_err(|_| damaged("its compressed data are garbled"))
}

/// A profile as a chunk's content: a name that says nothing, the method, the packed profile (11.3.2.3).
fn profile_chunk(profile: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(b"_\0\0".to_vec(), Compression::default());
    #[expect(clippy::expect_used, reason = "writing to memory cannot fail")]
    encoder.write_all(profile).and_then(|()| encoder.finish()).expect("memory")
}

fn push(out: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    out.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend(name);
    out.extend(data);
    out.extend(checksum(name, data).to_be_bytes());
}

fn checksum(name: [u8; 4], data: &[u8]) -> u32 {
    let mut sum = Crc::new();
    sum.update(&name);
    sum.update(data);
    sum.sum()
}

/// One chunk.
pub(crate) struct Chunk<'a> {
    /// `IHDR`, `IDAT`...
    pub(crate) name: [u8; 4],
    /// Its content.
    pub(crate) data: &'a [u8],
    /// Whether its checksum is right; of pixels the decoder has looked at it.
    sound: bool,
}

/// The chunks of a file, up to the first that is cut off.
pub(crate) fn chunks(bytes: &[u8]) -> impl Iterator<Item = Chunk<'_>> {
    let mut rest = bytes.get(SIGNATURE.len()..).unwrap_or_default();
    std::iter::from_fn(move || {
        let length: [u8; 4] = rest.get(..4)?.try_into().ok()?;
        let length = usize::try_from(u32::from_be_bytes(length)).ok()?;
        let name = rest.get(4..8)?.try_into().ok()?;
        let (whole, after) = rest.split_at_checked(length.checked_add(12)?)?;
        rest = after;
        let data = whole.get(8..8 + length)?;
        let sound = &name != b"IDAT" && whole.get(8 + length..)? == checksum(name, data).to_be_bytes();
        Some(Chunk { name, data, sound })
    })
}

fn broken(error: &png::DecodingError) -> AssetError {
    match error {
        png::DecodingError::IoError(_) => cut_off(),
        other => damaged(other.to_string().trim_end_matches('.')),
    }
}

fn cut_off() -> AssetError {
    damaged("it is cut off before its end")
}

fn damaged(reason: &str) -> AssetError {
    AssetError::Broken { kind: AssetKind::Png, reason: reason.to_owned() }
}
