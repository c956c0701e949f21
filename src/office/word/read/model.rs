//! What is in a Word file.
//!
//! In: nothing. Out: [`Reading`] and its parts. Invariants: every character that a part holds as text is in a [`Piece`] or in a
//! [`Left`], but for signs that nobody sees, which are counted.

use std::collections::BTreeMap;

/// What was read of a file.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Its texts: the body first.
    pub parts: Vec<Part>,
    /// Words that are no part of the text, with the reason.
    pub left: Vec<Left>,
    /// What was met besides words.
    pub met: Vec<Met>,
    /// The files of pictures, by the names of their parts.
    pub media: BTreeMap<String, Vec<u8>>,
    /// Documents within the document that were met, and how many bytes they hold together, unpacked.
    pub(super) chunks: (Vec<String>, usize),
}

/// A text of a file.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which one.
    pub kind: PartKind,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// Which text it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// The text itself.
    Body,
    /// What stands over pages.
    Header,
    /// What stands under pages.
    Footer,
    /// A note at the foot of a page, or at the end; by its id.
    Note(String),
    /// A comment, and whose it is.
    Comment(String),
}

/// Words that are no part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Why.
    pub why: Why,
    /// The words.
    pub text: String,
}

/// Why words are no part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// They were deleted while changes were tracked.
    Deleted,
    /// They were moved away while changes were tracked.
    Moved,
    /// They are hidden.
    Hidden,
    /// They say what to write in a field of a form.
    Placeholder,
    /// They stand in a chart, a diagram, a watermark, or another part that is no running text.
    Apart,
}

/// What was met besides words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// Words that were inserted while changes were tracked; they are taken.
    Inserted(String),
    /// A field, whose stored result is taken: its code.
    Field(String),
    /// Signs that nobody sees, left out: how many.
    Unseen(usize),
    /// Two words that a missing `xml:space` may have joined.
    Joined(String),
    /// A picture of which the page shows a part.
    Cropped(String),
    /// A document within the document that is taken where it stands: its part.
    Chunk(String),
    /// A part that cannot be read (embedded files, documents of other kinds within the document).
    Unread(String),
}

/// A block.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A text box, behind the paragraph that it hangs on.
    Box(Vec<Block>),
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// The name of its style, in small letters; empty for none.
    pub style: String,
    /// The level of a heading, from 1.
    pub heading: Option<u8>,
    /// The list that it belongs to.
    pub list: Option<Listed>,
    /// Whether its lines stand in the middle.
    pub centered: bool,
    /// Whether a line runs below.
    pub ruled: bool,
    /// Whether a page begins with it.
    pub page_before: bool,
    /// What is in it.
    pub pieces: Vec<Piece>,
}

/// How a paragraph is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The list.
    pub number: u64,
    /// Its level, from 0.
    pub level: u8,
    /// The first number; `None` for bullets.
    pub start: Option<u64>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words of one look.
    Words(Words),
    /// A tab.
    Tab,
    /// A new line.
    Line,
    /// A new page.
    Page,
    /// A picture.
    Picture(Picture),
    /// The mark of a note.
    Note(String),
}

/// Words of one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// How they look.
    pub look: Look,
    /// Where they lead.
    pub link: Option<String>,
    /// The place in the file that they lead to.
    pub anchor: Option<String>,
}

/// How words look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underlined: bool,
    /// Shown in capitals.
    pub capitals: bool,
    /// Hidden.
    pub hidden: bool,
    /// Size in half points.
    pub size: u32,
    /// The name of the face; empty where none is named.
    pub font: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The part that its file is.
    pub file: String,
    /// What its author says that it shows; empty where nothing is said.
    pub alternative: String,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its rows, each of cells, each of blocks.
    pub rows: Vec<Vec<Vec<Block>>>,
    /// Whether it has lines.
    pub ruled: bool,
    /// Whether its first row says what columns are.
    pub header: bool,
    /// Whether cells are joined.
    pub merged: bool,
    /// Of each row, whether a cell of the row above goes on in it.
    pub continued: Vec<bool>,
}

impl Paragraph {
    /// Its words, without marks; lines of it are parted by line breaks.
    #[must_use]
    pub fn text(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => words.text.clone(),
            Piece::Tab => "\t".to_owned(),
            Piece::Line => "\n".to_owned(),
            Piece::Page | Piece::Picture(_) | Piece::Note(_) => String::new(),
        };
        self.pieces.iter().map(piece).collect()
    }

    /// Whether it has words.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Words(words) if !words.text.trim().is_empty()))
    }

    /// Its pictures.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Picture(picture) => Some(picture),
            _ => None,
        })
    }

    /// The words that have letters or figures.
    pub fn words(&self) -> impl Iterator<Item = &Words> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) if words.text.chars().any(char::is_alphanumeric) => Some(words),
            _ => None,
        })
    }
}
