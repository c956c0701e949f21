//! A typeset edition: items at fixed positions, each owned by a structure element or an artifact.
//!
//! In: what `paginate` placed. Out: what `write` turns into bytes. Invariants: coordinates are points (1/72 inch)
//! from the page's lower left corner, y upward; every glyph exists in its face; the reading order is the order
//! of the structure tree.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::document::{Asset, Fineness};
use crate::pdf::fonts::{Face, FaceSet};

/// A typeset edition.
#[derive(Clone, Debug)]
pub struct Pages {
    /// Paper width and height in points.
    pub paper: (f32, f32),
    /// The pages, at least one.
    pub pages: Vec<Page>,
    /// The structure tree; `elements[0]` is the Document element.
    pub elements: Vec<Element>,
    /// The outline, in reading order, nested by level.
    pub outline: Vec<Bookmark>,
    /// Images used, each once; items refer to them by index.
    pub images: Vec<Arc<Asset>>,
    /// Runs of pages with numbers of their own, in order; empty where the pages are numbered from 1 throughout.
    pub labels: Vec<PageLabels>,
    /// The files of the faces.
    pub faces: FaceSet,
    /// How fine pictures are printed.
    pub fineness: Fineness,
    /// What the file says about itself.
    pub info: Info,
}

/// Pages that are numbered from 1 behind a prefix, up to the next such run (ISO 32000-1 12.4.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLabels {
    /// Index of the first page.
    pub first: usize,
    /// What stands before the number.
    pub prefix: String,
}

/// One page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Marked-content sequences in painting order.
    pub sequences: Vec<Sequence>,
    /// Link areas.
    pub links: Vec<LinkArea>,
}

/// Items that belong to one structure element, or to none.
#[derive(Clone, Debug)]
pub struct Sequence {
    /// Whose they are.
    pub owner: Owner,
    /// In painting order.
    pub items: Vec<Item>,
}

/// Who owns a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A structure element, by index into [`Pages::elements`].
    Element(usize),
    /// Decoration: rules, panels.
    Layout,
    /// Running head.
    Header,
    /// Page number.
    Footer,
}

/// Something painted.
#[derive(Clone, Debug)]
pub enum Item {
    /// Shaped glyphs on one baseline.
    Glyphs(GlyphRun),
    /// A filled rectangle.
    Rect {
        /// Lower left corner, width and height.
        area: Rect,
        /// Fill.
        color: Rgb,
    },
    /// A picture scaled into a rectangle.
    Image {
        /// Index into [`Pages::images`].
        image: usize,
        /// Where.
        area: Rect,
    },
}

/// Shaped glyphs of one face and size on one baseline.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The face.
    pub face: Face,
    /// Type size in points.
    pub size: f32,
    /// Ink.
    pub color: Rgb,
    /// Start of the baseline.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// The text that the glyphs show; a discretionary hyphen is U+00AD here.
    pub text: String,
    /// The glyphs, in visual order.
    pub glyphs: Vec<Glyph>,
}

/// One glyph of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Glyph id in the face.
    pub id: u16,
    /// Distance of its origin from the run's start, in points.
    pub x: f32,
    /// Vertical shift in points, usually 0.
    pub y: f32,
    /// Bytes of [`GlyphRun::text`] that it shows; empty for the second and later glyphs of one cluster.
    pub text: Range<u32>,
}

/// A rectangle: lower left corner, width, height, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Lower edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A colour in sRGB, 0 to 255 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// An area that leads somewhere when clicked; its Link element holds it as a [`Child::Link`].
#[derive(Clone, Debug)]
pub struct LinkArea {
    /// Where on the page.
    pub area: Rect,
    /// The address.
    pub href: String,
    /// What a screen reader says of it (`/Contents`).
    pub contents: String,
}

/// An element of the structure tree.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its type.
    pub role: Role,
    /// Language, where it differs from the document's.
    pub lang: Option<String>,
    /// Alternative text (Figure).
    pub alternative: Option<String>,
    /// A name that no other element of the file has (Note).
    pub id: Option<String>,
    /// Title (headings, for the outline); may be absent.
    pub title: Option<String>,
    /// Page index and box on it (Figure).
    pub bbox: Option<(usize, Rect)>,
    /// In reading order.
    pub children: Vec<Child>,
}

/// What an element holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Child {
    /// Another element, by index.
    Element(usize),
    /// A sequence: page index, index into [`Page::sequences`]. Its owner is this element.
    Content(usize, usize),
    /// A link area: page index, index into [`Page::links`].
    Link(usize, usize),
}

/// Standard structure types that Payom uses (ISO 32000-1 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The root.
    Document,
    /// A large part of the document: one language of several.
    Part,
    /// A part of the document (contact block, footer).
    Sect,
    /// A group without meaning of its own.
    Div,
    /// Heading 1 to 6.
    Heading(u8),
    /// Paragraph.
    P,
    /// List; `true` where it is numbered.
    List {
        /// Numbered or bulleted (`/ListNumbering`).
        numbered: bool,
    },
    /// List item.
    ListItem,
    /// Bullet or number.
    Label,
    /// The item's words.
    ListBody,
    /// Quotation set apart.
    BlockQuote,
    /// Picture or logo.
    Figure,
    /// Caption.
    Caption,
    /// Link.
    Link,
    /// Words in another language, or otherwise set off.
    Span,
    /// The mark of a note.
    Reference,
    /// A note that a mark refers to.
    Note,
    /// Table.
    Table,
    /// Its row of headers.
    TableHead,
    /// Its rows.
    TableBody,
    /// Rows that sum it up.
    TableFoot,
    /// A row.
    TableRow,
    /// A header cell.
    TableHeader(Scope),
    /// A cell.
    TableData,
}

/// What a header cell is the header of (`/Scope`; PDF/UA-1 7.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The cells below it.
    Column,
    /// The cells beside it.
    Row,
}

/// An entry of the outline.
#[derive(Clone, Debug)]
pub struct Bookmark {
    /// Depth from 1.
    pub level: u8,
    /// Words.
    pub title: String,
    /// Page index.
    pub page: usize,
    /// Height on the page that it leads to, in points from the lower edge.
    pub y: f32,
}

/// What the file says about itself (Info dictionary and XMP agree).
#[derive(Clone, Debug)]
pub struct Info {
    /// Document title: the headline, in the document's language; of what was withdrawn with the word before it.
    pub title: String,
    /// Authors, in order: issuing organisations.
    pub authors: Vec<String>,
    /// One sentence.
    pub subject: String,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Language tag.
    pub language: String,
    /// Title and sentence in the other languages that the file holds.
    pub translations: Vec<Translation>,
    /// The number under which the issuer files it.
    pub identifier: Option<String>,
    /// Day of publication: creation date at noon UTC, and modification date unless it was changed since; absent when unknown.
    pub date: Option<Date>,
    /// The day on which it was last changed, where it was.
    pub modified: Option<Date>,
}

/// What the file says about itself in another of its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Language tag.
    pub language: String,
    /// Headline.
    pub title: String,
    /// One sentence.
    pub subject: String,
}
