//! A picture, and why a file is none.
//!
//! In: what the formats' own checks found. Out: [`Asset`] and [`AssetError`], which everything else passes on.
//! Invariants: the bytes of an asset are cleaned; its size is upright.

use std::fmt;

use super::foreign::Foreign;
use super::media::media_type;
use crate::diag::{Message, message};

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

impl Asset {
    /// Whether it is nearly as wide as high.
    #[must_use]
    pub fn is_about_square(&self) -> bool {
        u64::from(self.width.abs_diff(self.height)) * 4 <= u64::from(self.width.max(self.height))
    }
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

impl AssetKind {
    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Svg => "SVG",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        media_type(match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Svg => "svg",
        })
    }
}

impl fmt::Display for AssetKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
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
    Format(Option<Foreign>),
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

impl AssetError {
    /// Why, for people; what a program did wrong in a file stays in English.
    pub(crate) fn told(&self) -> Message {
        match self {
            Self::Empty => message!("picture-empty", "the file is empty"),
            Self::TooLarge { bytes } => message!(
                "picture-too-large",
                "the file is too large: {size} MB, and at most {most} MB are accepted",
                size = bytes.div_ceil(1024 * 1024).to_string(),
                most = (MAX_BYTES / (1024 * 1024)).to_string()
            ),
            Self::TooManyPixels { width, height } => message!(
                "picture-too-many-pixels",
                "the picture is too large: {width} × {height} pixels, and at most {most} million are accepted",
                width = width.to_string(),
                height = height.to_string(),
                most = (MAX_PIXELS / 1_000_000).to_string()
            ),
            Self::Format(Some(foreign)) => {
                message!(
                    "picture-foreign",
                    "the file is {kind}; {help}",
                    kind = foreign.kind(),
                    help = foreign.advice()
                )
            }
            Self::Format(None) => {
                message!("picture-unknown", "the file is no picture that is known: neither JPEG nor PNG nor SVG")
            }
            Self::Broken { .. } | Self::Refused { .. } => self.to_string().into(),
        }
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
