//! Why a document cannot be typeset.
//!
//! In: what a stage met. Out: a [`TypesetError`] that names the character, the block or the value at fault. Invariants:
//! every error is caused by the document or the style; a program file that is damaged is the only other cause.

use std::fmt;

use super::fonts::Face;
use super::style::{BadStyle, MM};

/// What is never divided by the end of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unbreakable {
    /// The publisher and the languages at the head of the first page.
    Letterhead,
    /// The line over the headline.
    Label,
    /// A picture with its caption, by its number among the pictures.
    Picture(usize),
    /// A contact, by number among the contacts.
    Contact(usize),
    /// The funder footer.
    Footer,
    /// A row of a table, by their numbers.
    Row {
        /// The table.
        table: usize,
        /// The row, below the header; the header itself is the first.
        row: usize,
    },
    /// A line.
    Line,
}

impl Unbreakable {
    /// As the subject of a sentence.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Letterhead => "the letterhead",
            Self::Label => "the line over the headline",
            Self::Picture(_) => "a picture with its caption",
            Self::Contact(_) => "a contact",
            Self::Footer => "the funder footer",
            Self::Row { .. } => "a row of a table",
            Self::Line => "a line",
        }
    }
}

/// Why a document cannot be typeset.
#[derive(Clone, Debug, PartialEq)]
pub enum TypesetError {
    /// A character that a face has no glyph for.
    MissingGlyph {
        /// The character.
        character: char,
        /// The face.
        face: Face,
        /// The text around it.
        around: String,
    },
    /// Something that is never divided is higher than a page; both in points.
    TooHigh {
        /// What it is.
        block: Unbreakable,
        /// Its height.
        height: f32,
        /// The height of a page's content.
        room: f32,
    },
    /// A word that is wider than the column of its table can be.
    TooNarrow {
        /// The table, by number.
        table: usize,
        /// The row, by number; none for a header.
        row: Option<usize>,
        /// The column, by number.
        column: usize,
        /// The word.
        word: String,
    },
    /// A style outside its limits.
    Style(BadStyle),
    /// A compiled-in face cannot be used.
    Font(Face),
}

impl fmt::Display for TypesetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingGlyph { character, face, around } => {
                let (name, code) = (face.name(), u32::from(*character));
                write!(f, "{name} has no glyph for {character} (U+{code:04X}), in the text “{around}”")
            }
            Self::TooHigh { block, height, room } => {
                let (what, height, room) = (block.name(), height / MM, room / MM);
                write!(f, "{what} is {height:.0} mm high; a page has {room:.0} mm between its margins")
            }
            Self::TooNarrow { column, word, .. } => {
                write!(f, "the word “{word}” is too long for column {} of its table", column + 1)
            }
            Self::Style(bad) => bad.fmt(f),
            Self::Font(face) => write!(f, "the face {} cannot be used", face.name()),
        }
    }
}

impl std::error::Error for TypesetError {}
