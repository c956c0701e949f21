//! Recognises, checks and cleans pictures.
//!
//! In: a name and the bytes of a file. Out: an [`Asset`] or an [`AssetError`]. Invariants: the format is told by the
//! first bytes, never by the name.

use super::model::{Asset, AssetError, AssetKind, Clean, MAX_BYTES};
use super::{foreign, jpeg, png, svg};

impl Asset {
    /// Recognises, checks and cleans a picture.
    ///
    /// # Errors
    /// When the file is no JPEG, PNG or SVG, is broken or too large, or holds something that cannot be published.
    pub fn parse(name: &str, bytes: &[u8]) -> Result<Self, AssetError> {
        if bytes.is_empty() {
            return Err(AssetError::Empty);
        }
        if bytes.len() > MAX_BYTES {
            return Err(AssetError::TooLarge { bytes: bytes.len() });
        }
        let kind = recognise(bytes)?;
        let Clean { width, height, bytes } = match kind {
            AssetKind::Jpeg => jpeg::clean(bytes)?,
            AssetKind::Png => png::clean(bytes)?,
            AssetKind::Svg => svg::clean(bytes)?,
        };
        Ok(Self { name: name.to_owned(), kind, width, height, bytes })
    }
}

/// The format, by the first bytes.
fn recognise(bytes: &[u8]) -> Result<AssetKind, AssetError> {
    if bytes.starts_with(&[0xFF, 0xD8]) {
        return Ok(AssetKind::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG") {
        return Ok(AssetKind::Png);
    }
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if start.starts_with(b"<") && [b"<svg", b":svg"].iter().any(|tag| bytes.windows(4).any(|four| four == *tag)) {
        return Ok(AssetKind::Svg);
    }
    Err(AssetError::Format(foreign::recognise(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_no_pictures_are_named() {
        let error = |bytes: &[u8]| Asset::parse("x", bytes).unwrap_err().to_string();
        assert_eq!(error(b""), "the file is empty");
        assert_eq!(error(b"GIF89a...."), "the file is a GIF; open it and export it as PNG");
        let phone = "on an iPhone, Settings, Camera, Formats, Most Compatible makes JPEGs from the start";
        assert_eq!(
            error(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
            format!("the file is a HEIC photo, which browsers do not show; open it and export it as JPEG ({phone})")
        );
        assert_eq!(
            error(b"RIFF\0\0\0\0WEBPVP8 "),
            "the file is a WebP picture; open it and export it as JPEG, or a drawing as PNG"
        );
        assert_eq!(error(b"hello"), "the file is no picture that is known: neither JPEG nor PNG nor SVG");
        assert_eq!(
            error(b"<html></html>"),
            "the file is a web page; save the picture itself: right button, Save image as"
        );
    }

    #[test]
    fn a_file_over_the_limit_is_refused_by_size_alone() {
        let error = Asset::parse("x", &vec![0; MAX_BYTES + 1]).unwrap_err();
        assert_eq!(error.to_string(), "the file is too large: 51 MB, and at most 50 MB are accepted");
    }
}
