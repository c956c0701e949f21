//! A paragraph, with what it looks like.
//!
//! In: nothing. Out: [`Item`]. Invariants: `source` holds every character that the file has there; `marked` what a message would hold.

/// Where an item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Body,
    /// A cell of a table that is layout.
    Cell,
    Margin,
    /// A text box, by its number.
    Box(usize),
    Note(String),
    Comment,
}

/// What an item looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Plain,
    Title,
    Subtitle,
    Heading(u8),
    /// An item of a list: its first number, its level.
    Listed(Option<u64>, u8),
    Quote,
    Caption,
    /// The day, or who writes, as pandoc sets them.
    About,
    /// What parts texts.
    Border,
    /// A table: its cells, row by row.
    Grid(Vec<Vec<String>>),
}

/// A paragraph.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The file that it stands in, by its place.
    pub(super) file: usize,
    pub(super) origin: Origin,
    pub(super) shape: Shape,
    /// As it stands there.
    pub(super) source: String,
    /// The same with the letters that were meant; lines are parted by line breaks.
    pub(super) words: String,
    /// With its marks.
    pub(super) marked: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) underlined: bool,
    pub(super) centered: bool,
    /// The largest size in it, in half points.
    pub(super) size: u32,
    /// Whether a face of old Tajik letters is named.
    pub(super) old_font: bool,
    /// The row of a table of languages that it stands in.
    pub(super) row: Option<usize>,
    /// Its language, once it is known.
    pub(super) language: Option<usize>,
    /// Pictures: the names of their parts, what their authors say that they show.
    pub(super) pictures: Vec<(String, String)>,
}

impl Item {
    pub(super) fn new(file: usize, origin: Origin, words: String) -> Self {
        Self {
            file,
            origin,
            shape: Shape::Plain,
            marked: super::marks::escaped(&words),
            source: words.clone(),
            words,
            bold: false,
            italic: false,
            underlined: false,
            centered: false,
            size: 0,
            old_font: false,
            row: None,
            language: None,
            pictures: Vec::new(),
        }
    }

    /// How many characters it has.
    pub(super) fn length(&self) -> usize {
        self.words.trim().chars().count()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// Whether all its letters are capitals.
    pub(super) fn is_capitals(&self) -> bool {
        let letters: Vec<char> = self.words.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() > 3 && letters.iter().all(|c| !c.is_lowercase())
    }

    /// Whether it ends as a sentence does.
    pub(super) fn is_sentence(&self) -> bool {
        let end = self.words.trim_end().trim_end_matches(['»', '”', '"', ')', '\u{201c}']);
        end.ends_with(['.', '!', '?', '…', ':', ';', ','])
    }
}

/// Whether words are signs that part texts, or the end of a release as agencies mark it.
pub(super) fn is_end(words: &str) -> bool {
    let bare: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    if bare.is_empty() {
        return false;
    }
    if bare.chars().all(|c| matches!(c, '*' | '#' | '—' | '–' | '-' | '_' | '•' | '=' | '~')) {
        return true;
    }
    let end = bare.trim_matches(['-', '–', '—', '.', '#', '*', '_']).to_lowercase();
    matches!(end.as_str(), "ends" | "end" | "конец" | "анҷом") || end == "30" && bare.len() > 2
}

/// Words with single spaces.
#[must_use]
pub fn one_line(words: &str) -> String {
    words
        .split(|c: char| c.is_whitespace() && c != '\u{A0}')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
