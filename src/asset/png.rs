//! PNG: decoded once to prove that it is whole, published without its texts.
//!
//! In: the bytes of a PNG file. Out: the same pixels in a file that holds only the chunks that a picture needs
//! (texts, EXIF, times and animation frames are left out), and a [`chunks`] reader for the PDF writer. Source: PNG
//! (Third Edition) 5 and 11.

use std::io::Cursor;

use super::{AssetError, AssetKind, Clean, limit};

/// The signature that every PNG begins with.
pub(crate) const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1A\n";

/// Most memory that decoding one row and its dictionaries may take.
const MEMORY: usize = 256 * 1024 * 1024;

/// Checks and cleans a file for publishing.
pub(crate) fn clean(bytes: &[u8]) -> Result<Clean, AssetError> {
    let decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: MEMORY });
    let mut reader = decoder.read_info().map_err(|e| broken(&e))?;
    let (width, height) = reader.info().size();
    limit(width, height)?;
    while reader.next_row().map_err(|e| broken(&e))?.is_some() {}
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(SIGNATURE);
    for chunk in chunks(bytes) {
        let kept = matches!(
            &chunk.name,
            b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"tRNS" | b"iCCP" | b"sRGB" | b"gAMA" | b"cHRM"
        );
        if kept {
            out.extend(chunk.whole);
        }
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
    let reason = match error {
        png::DecodingError::IoError(_) => "it is cut off before its end".to_owned(),
        other => other.to_string().trim_end_matches('.').to_owned(),
    };
    AssetError::Broken { kind: AssetKind::Png, reason }
}
