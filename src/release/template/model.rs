//! The structure of a release, without a word.
//!
//! In: what the parser found. Out: [`Block`]s and [`Inline`]s of a [`Template`]. Invariants: words are references to
//! messages; text is punctuation and spaces.

use crate::diag::Span;
use crate::registry::At;

/// A release's structure.
#[derive(Clone, Debug)]
pub struct Template {
    /// The blocks of the body.
    pub blocks: Vec<Block>,
    /// The place of each block, from its first sign to its last.
    pub places: Vec<Span>,
    /// The footnotes, in the order of their lines.
    pub footnotes: Vec<Definition>,
}

/// A footnote: `[^un]: { note-un }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// What its mark calls it.
    pub label: At<String>,
    /// Its words.
    pub words: Reference,
}

impl Template {
    /// The files of the pictures that it shows, in order.
    #[must_use]
    pub fn figures(&self) -> Vec<&At<String>> {
        fn find<'a>(block: &'a Block, out: &mut Vec<&'a At<String>>) {
            match block {
                Block::Figure { path, .. } => out.push(path),
                Block::List { items, .. } => items.iter().flatten().for_each(|block| find(block, out)),
                Block::Quote { content, .. } => content.iter().for_each(|block| find(block, out)),
                Block::Heading { .. } | Block::Paragraph(_) | Block::Funding(_) | Block::Break | Block::Table(_) => {}
            }
        }
        let mut figures = Vec::new();
        self.blocks.iter().for_each(|block| find(block, &mut figures));
        figures
    }
}

impl Template {
    /// Its tables, in order.
    #[must_use]
    pub fn tables<'a>(&'a self) -> Vec<&'a Table> {
        let table = |block: &'a Block| if let Block::Table(table) = block { Some(table) } else { None };
        self.blocks.iter().filter_map(table).collect()
    }

    /// Every reference, in order.
    #[must_use]
    pub fn references(&self) -> Vec<&Reference> {
        let mut out = Vec::new();
        for block in &self.blocks {
            collect(block, &mut out);
        }
        out.extend(self.footnotes.iter().map(|note| &note.words));
        out
    }
}

fn collect<'a>(block: &'a Block, out: &mut Vec<&'a Reference>) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => collect_inlines(content, out),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| collect(block, out)),
        Block::Quote { content, attribution } => {
            content.iter().for_each(|block| collect(block, out));
            attribution.iter().for_each(|inlines| collect_inlines(inlines, out));
        }
        Block::Figure { alternative, caption, credit, .. } => {
            out.push(alternative);
            out.extend(caption.iter().chain(credit));
        }
        Block::Table(table) => {
            out.push(&table.caption);
            out.extend(table.columns.iter().map(|column| &column.header));
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.for_each(|cell| collect_inlines(&cell.content, out));
        }
        Block::Funding(_) | Block::Break => {}
    }
}

fn collect_inlines<'a>(inlines: &'a [Inline], out: &mut Vec<&'a Reference>) {
    for inline in inlines {
        match inline {
            Inline::Reference(reference) => out.push(reference),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                collect_inlines(content, out);
            }
            Inline::Text(_) | Inline::Fact(_) | Inline::Mark(_) => {}
        }
    }
}

/// A reference to a message or to one of its attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The message.
    pub id: String,
    /// The attribute.
    pub attribute: Option<String>,
    /// Its place in the template, without the braces.
    pub span: Span,
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.attribute {
            Some(attribute) => write!(f, "{}.{attribute}", self.id),
            None => f.write_str(&self.id),
        }
    }
}

/// A block of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// The sentences on who funds: `{ funding }`.
    Funding(Span),
    /// A list.
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// What was said.
        content: Vec<Block>,
        /// Who said it.
        attribution: Option<Vec<Inline>>,
    },
    /// A picture.
    Figure {
        /// File beside the template.
        path: At<String>,
        /// What it shows.
        alternative: Reference,
        /// The words under it.
        caption: Option<Reference>,
        /// Whom it belongs to.
        credit: Option<Reference>,
    },
    /// A thematic break.
    Break,
    /// A table.
    Table(Table),
}

/// A table: rows of texts and facts under a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The message whose own text is the caption, and whose attributes are the headers; its place is that of the first
    /// header.
    pub caption: Reference,
    /// From left to right, one to six.
    pub columns: Vec<Column>,
    /// From top to bottom, one to sixty, each with as many cells as there are columns.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands over it: an attribute of the table's message.
    pub header: Reference,
    /// Where its words stand.
    pub align: ColumnAlign,
}

/// Where the words of a column stand, as the row of dashes says: `---`, `:-:`, `--:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnAlign {
    /// Straight at the left.
    Start,
    /// In the middle.
    Centre,
    /// Straight at the right, for figures.
    End,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From left to right; the first is the row's header.
    pub cells: Vec<Cell>,
    /// Whether everything in it is strong: a sum of the rows above it.
    pub total: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// One reference or fact, with its marks.
    pub content: Vec<Inline>,
    /// Its place, without the bars.
    pub span: Span,
}

/// The value of a fact, written as the language does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name, without `$`.
    pub name: String,
    /// Its place in the template, without the braces.
    pub span: Span,
}

/// Running text of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words to come.
    Reference(Reference),
    /// A fact, in the cell of a table.
    Fact(Fact),
    /// Punctuation and spaces.
    Text(String),
    /// The mark of a footnote.
    Mark(String),
    /// Strong.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// An address, or `link:name`.
        to: At<String>,
        /// Its words.
        content: Vec<Inline>,
    },
}
