//! Why pages could not be written.

use std::fmt;

use crate::document::AssetError;
use crate::pdf::fonts::Face;

/// Why pages could not be written. Pages that the typesetter made never meet one of these; they are faults of the
/// program, told in its words.
#[derive(Clone, Debug, PartialEq)]
pub enum WriteError {
    /// The pages break a promise of [`crate::pdf::pages::Pages`].
    Structure(String),
    /// A face has no such glyph, or the glyph is `.notdef` (PDF/UA-1 7.21.8).
    MissingGlyph {
        /// The face.
        face: Face,
        /// The glyph's number in it.
        glyph: u16,
    },
    /// A face could not be subset.
    Font {
        /// The face.
        face: Face,
        /// What the font tool says.
        reason: String,
    },
    /// A picture that [`crate::document::Asset::parse`] would not have accepted.
    Image {
        /// File name.
        name: String,
        /// What is wrong.
        error: AssetError,
    },
}

impl WriteError {
    /// Something is missing that [`super::check`] has seen, or that printpdf has always built.
    #[track_caller]
    pub(super) fn lost(what: &str) -> Self {
        Self::Structure(format!("{what} is missing ({})", std::panic::Location::caller()))
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Structure(what) => write!(f, "the typeset pages are not sound: {what}"),
            Self::MissingGlyph { face, glyph } => write!(f, "{} has no glyph {glyph} to show", face.name()),
            Self::Font { face, reason } => write!(f, "{} could not be embedded: {reason}", face.name()),
            Self::Image { name, error } => write!(f, "`{name}` could not be embedded: {error}"),
        }
    }
}

impl std::error::Error for WriteError {}
