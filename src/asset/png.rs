//! PNG: decoded once to prove that it is whole, published without its texts.
//!
//! In: the bytes of a PNG file. Out: the same pixels in a file that holds only the chunks that a picture needs
//! (texts, EXIF, times and animation frames are left out), and a [`chunks`] reader for the PDF writer. Source: PNG
//! (Third Edition) 5 and 11.

use std::io::Cursor;

use super::{AssetError, AssetKind, Clean, limit};

/// The signature that every PNG begins with.
pub(crate) const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1A\n";

/// Most memory that decoding one row, or the colour profile, may take.
pub(crate) const MEMORY: usize = 64 * 1024 * 1024;

/// Most pixels of a picture that PDF cannot take as it is: it is decoded as a whole. Four pages at 300 dots an inch.
pub(crate) const MAX_DECODED: u64 = 25_000_000;

/// Checks and cleans a file for publishing.
pub(crate) fn clean(bytes: &[u8]) -> Result<Clean, AssetError> {
    let decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: MEMORY });
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
    let profile = info.icc_profile.is_some();
    while reader.next_row().map_err(|e| broken(&e))?.is_some() {}
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(SIGNATURE);
    let mut whole = false;
    for chunk in chunks(bytes) {
        let kept = match &chunk.name {
            b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"tRNS" | b"sRGB" | b"gAMA" | b"cHRM" => true,
            // A profile that cannot be read, or unpacks without end, is nothing to pass on.
            b"iCCP" => profile,
            _ => false,
        };
        if kept {
            out.extend(chunk.whole);
        }
        // What comes after the end is no part of the picture.
        if &chunk.name == b"IEND" {
            whole = true;
            break;
        }
    }
    if !whole {
        return Err(cut_off());
    }
    Ok(Clean { width, height, bytes: out })
}

/// One chunk.
pub(crate) struct Chunk<'a> {
    /// `IHDR`, `IDAT`...
    pub(crate) name: [u8; 4],
    /// Its content.
    pub(crate) data: &'a [u8],
    /// Length, name, content and checksum.
    whole: &'a [u8],
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
        Some(Chunk { name, data: whole.get(8..8 + length)?, whole })
    })
}

fn broken(error: &png::DecodingError) -> AssetError {
    match error {
        png::DecodingError::IoError(_) => cut_off(),
        other => {
            let reason = other.to_string().trim_end_matches('.').to_owned();
            AssetError::Broken { kind: AssetKind::Png, reason }
        }
    }
}

fn cut_off() -> AssetError {
    AssetError::Broken { kind: AssetKind::Png, reason: "it is cut off before its end".to_owned() }
}
