//! What a Word file holds.
//!
//! In: nothing. Out: [`File`] and its parts. Invariants: lengths are points; colours are red, green, blue; languages are tags as Word
//! knows them (`en-GB`, `tg-Cyrl-TJ`).

/// A Word file.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// What it says of itself.
    pub properties: Properties,
    /// Its paper.
    pub page: Page,
    /// Its faces.
    pub fonts: Vec<Font>,
    /// Its styles; the first is that of paragraphs that name none.
    pub styles: Vec<Style>,
    /// Its lists; paragraphs name them by their place here.
    pub lists: Vec<List>,
    /// How far a level of a list stands in.
    pub list_indent: f32,
    /// Its text.
    pub body: Vec<Block>,
    /// What stands over the second page and those after it.
    pub head: Vec<Paragraph>,
    /// What stands under every page.
    pub foot: Vec<Paragraph>,
    /// Its footnotes; marks name them by their place here.
    pub notes: Vec<Paragraph>,
    /// Whether only cells that are open may be written in.
    pub protected: bool,
}

/// What a file says of itself.
#[derive(Clone, Debug, Default)]
pub struct Properties {
    /// Its title.
    pub title: String,
    /// Who made it.
    pub creator: String,
    /// Its language.
    pub language: String,
    /// The day of its text, `2018-10-02`; `None` where it has none.
    pub created: Option<String>,
    /// What it is about, in a sentence.
    pub description: String,
}

/// Paper and its margins.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// White at the left.
    pub left: f32,
    /// White at the right.
    pub right: f32,
    /// White above.
    pub top: f32,
    /// White below.
    pub bottom: f32,
}

/// A face by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Font {
    /// Its name.
    pub name: String,
    /// What stands in where it is not installed.
    pub instead: String,
    /// Whether it has serifs.
    pub serif: bool,
}

/// What a style is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum StyleKind {
    /// Paragraphs.
    #[default]
    Paragraph,
    /// Words.
    Words,
    /// Tables.
    Table,
}

/// A style.
#[derive(Clone, Debug, Default)]
pub struct Style {
    /// Its id, without spaces.
    pub id: &'static str,
    /// Its name; Word shows that of its own styles in the reader's language.
    pub name: &'static str,
    /// What it is for.
    pub kind: StyleKind,
    /// The style that it refines.
    pub based_on: Option<&'static str>,
    /// The style of the next paragraph.
    pub next: Option<&'static str>,
    /// How words look.
    pub text: TextFormat,
    /// How paragraphs stand.
    pub block: BlockFormat,
}

/// How words look; `None` where that is another's business.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextFormat {
    /// The name of the face.
    pub font: Option<String>,
    /// Size.
    pub size: Option<f32>,
    /// Bold, or not.
    pub bold: Option<bool>,
    /// Italic, or not.
    pub italic: Option<bool>,
    /// Ink.
    pub color: Option<[u8; 3]>,
    /// Whether capitals are shown.
    pub capitals: bool,
    /// Whether they are not, nor spaced out, where words around them are.
    pub not_capitals: bool,
    /// Between letters.
    pub tracking: f32,
    /// Whether a line runs below.
    pub underlined: bool,
    /// Whether they stand high.
    pub raised: bool,
}

/// How paragraphs stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlockFormat {
    /// White before.
    pub before: Option<f32>,
    /// White after.
    pub after: Option<f32>,
    /// Distance of lines, at least.
    pub line: Option<f32>,
    /// Indent at the left.
    pub left: Option<f32>,
    /// Indent at the right.
    pub right: Option<f32>,
    /// How far the first line stands out.
    pub hanging: Option<f32>,
    /// Whether it stays with the next paragraph.
    pub keep_next: bool,
    /// Whether its lines stay together.
    pub keep_lines: bool,
    /// Where its lines stand.
    pub align: Option<Align>,
    /// What is behind it.
    pub ground: Option<[u8; 3]>,
    /// A line above.
    pub top: Option<Border>,
    /// A line below.
    pub bottom: Option<Border>,
    /// A line at the left.
    pub edge: Option<Border>,
    /// A line at the right.
    pub far_edge: Option<Border>,
    /// The level of a heading, from 1.
    pub outline: Option<u8>,
    /// Where a tab leads: to words that end here.
    pub tab: Option<f32>,
    /// Whether white between two paragraphs of this style is left out.
    pub close: bool,
    /// Whether words stand at half the height of what is beside them.
    pub middle: bool,
}

/// Where lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
    /// At both sides.
    Justified,
}

/// A line beside a paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Border {
    /// Ink.
    pub color: [u8; 3],
    /// Width.
    pub width: f32,
    /// White between it and the words.
    pub space: f32,
}

/// A list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The first number; `None` for bullets.
    pub start: Option<u64>,
    /// How deep it lies, from 0.
    pub level: u8,
}

/// A block of the text.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// The id of its style; empty for the first one.
    pub style: &'static str,
    /// The list whose item it begins.
    pub list: Option<usize>,
    /// Its indent at the left, where its style's is another.
    pub indent: Option<f32>,
    /// Whether it stays with the next one, whatever its style says.
    pub keep_next: bool,
    /// Where its lines stand, where its style says otherwise.
    pub align: Option<Align>,
    /// What is in it.
    pub runs: Vec<Run>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub enum Run {
    /// Words.
    Words(Words),
    /// Words that stay as they are, and may be moved as one.
    Locked(Words),
    /// Words that lead somewhere.
    Link {
        /// Where to; with `#` before it, a place in the file.
        address: String,
        /// The words.
        content: Vec<Run>,
    },
    /// To the next tab.
    Tab,
    /// A new line.
    Break,
    /// The mark of a footnote.
    Note(usize),
    /// A picture.
    Picture(Picture),
    /// The number of the page.
    Page,
    /// How many pages there are.
    Pages,
}

/// Words of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// The id of their own style.
    pub style: Option<&'static str>,
    /// Whether they are important.
    pub strong: bool,
    /// Whether they are stressed.
    pub emphasis: bool,
    /// Their language, where it is not the file's.
    pub language: Option<String>,
}

impl Run {
    /// Plain words.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Words(Words { text: text.into(), ..Words::default() })
    }
}

/// A picture within a line.
#[derive(Clone, Debug)]
pub struct Picture {
    /// PNG or JPEG.
    pub bytes: Vec<u8>,
    /// What the name of its part ends in: `png`, `jpeg`.
    pub ending: &'static str,
    /// The drawing that the pixels were made of, as SVG: newer programs show it in their place.
    pub drawing: Option<Vec<u8>>,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What readers who do not see it must know; `None` where the words beside it say all.
    pub alternative: Option<String>,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The widths of its columns.
    pub columns: Vec<f32>,
    /// Its rows; the first says what the columns are.
    pub rows: Vec<Row>,
    /// Whether pages may divide its rows; never the first.
    pub divided: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its cells, as many as there are columns.
    pub cells: Vec<Cell>,
    /// A line above it.
    pub line: Option<Border>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// Its paragraphs, at least one.
    pub paragraphs: Vec<Paragraph>,
    /// Whether it may be written in where the file is protected; then it has one paragraph.
    pub open: bool,
}
