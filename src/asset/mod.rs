//! Files that are shown: photos and logos, recognised by content, measured, checked and cleaned.
//!
//! In: a name and the bytes of a file. Out: an [`Asset`] that browsers show and the PDF writer can embed, or an
//! [`AssetError`] in plain words. In between: what a reader must not get is taken out here, once, for every
//! format that Payom publishes (positions and camera data in EXIF, comments, thumbnails, appended images); what an
//! asset must not do is refused here (scripts, external references, effects that need a rasteriser).

pub mod foreign;
pub(crate) mod icc;
pub(crate) mod jpeg;
pub(crate) mod png;
pub mod print;
pub mod smaller;
pub(crate) mod svg;

use std::fmt;

/// The largest file that is accepted, in bytes.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;

/// The largest picture that is accepted, in pixels.
pub const MAX_PIXELS: u64 = 100_000_000;

/// A file that is shown: photo or logo.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asset {
    /// File name in `output`, unique in the release.
    pub name: String,
    /// Format, by content.
    pub kind: AssetKind,
    /// Width in pixels (SVG: in user units, rounded), upright: after a JPEG's EXIF orientation was applied.
    pub width: u32,
    /// Height, likewise.
    pub height: u32,
    /// The file's bytes, cleaned.
    pub bytes: Vec<u8>,
}

/// Formats of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AssetKind {
    /// JPEG, embedded without re-encoding.
    Jpeg,
    /// PNG.
    Png,
    /// SVG, paths only.
    Svg,
}

impl fmt::Display for AssetKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Svg => "SVG",
        })
    }
}

/// Why a file cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssetError {
    /// No bytes.
    Empty,
    /// More than [`MAX_BYTES`].
    TooLarge {
        /// Size of the file.
        bytes: usize,
    },
    /// More than [`MAX_PIXELS`].
    TooManyPixels {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// Neither JPEG nor PNG nor SVG; the format where it is known.
    Format(Option<foreign::Foreign>),
    /// A known format, but cut off or damaged.
    Broken {
        /// The format that it seems to be.
        kind: AssetKind,
        /// What is wrong with it.
        reason: String,
    },
    /// A sound file with something in it that cannot be published.
    Refused {
        /// Its format.
        kind: AssetKind,
        /// What it holds.
        reason: String,
        /// What to do about it.
        help: &'static str,
    },
}

impl fmt::Display for AssetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::TooLarge { bytes } => {
                let (size, most) = (bytes.div_ceil(1024 * 1024), MAX_BYTES / (1024 * 1024));
                write!(f, "the file is too large: {size} MB, and at most {most} MB are accepted")
            }
            Self::TooManyPixels { width, height } => {
                let most = MAX_PIXELS / 1_000_000;
                write!(
                    f,
                    "the picture is too large: {width} × {height} pixels, and at most {most} million are accepted"
                )
            }
            Self::Format(Some(foreign)) => write!(f, "the file is {}; {}", foreign.name, foreign.help),
            Self::Format(None) => f.write_str("the file is no picture that is known: neither JPEG nor PNG nor SVG"),
            Self::Broken { kind, reason } => write!(f, "the {kind} file is damaged: {reason}"),
            Self::Refused { kind, reason, help } => write!(f, "the {kind} file has {reason}; {help}"),
        }
    }
}

impl std::error::Error for AssetError {}

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

/// What a format's own check gives: upright size and the bytes to publish.
pub(crate) struct Clean {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) bytes: Vec<u8>,
}

/// Refuses pictures of more than [`MAX_PIXELS`].
pub(crate) fn limit(width: u32, height: u32) -> Result<(), AssetError> {
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(AssetError::TooManyPixels { width, height });
    }
    Ok(())
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
    if start.starts_with(b"<") && find(bytes, b"<svg").or_else(|| find(bytes, b":svg")).is_some() {
        return Ok(AssetKind::Svg);
    }
    Err(AssetError::Format(foreign::recognise(bytes)))
}

/// Where `needle` first stands in `bytes`.
pub(crate) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
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
