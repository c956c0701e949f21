//! The stage: a document becomes pages.
//!
//! In: a [`Document`], a [`Style`], a worker's [`Typesetter`]. Out: [`Typeset`]: pages and facts about their quality.
//! In between: every glyph exists in its face, every line fits its measure, every item has an owner; the same
//! document gives the same pages whatever was set before.

use std::fmt;

use super::body;
use super::desk::Desk;
use super::draw::Canvas;
use super::fill::{self, Plan};
use super::fonts::Face;
use super::footer;
use super::furniture;
use super::galley::{Galley, Ground, Join, Kind, Mark, Row, Rule, What};
use super::pages::{Info, Pages};
use super::panel;
use super::paragraph::{Known, Paragraphs};
use super::quality::Quality;
use super::shape::{Shaper, Words};
use super::style::{BadStyle, MM, Style};
use crate::document::Document;

/// Parsed faces, shaped words and paragraphs that come again; one for each worker thread, used for edition after edition.
#[derive(Debug)]
pub struct Typesetter {
    pub(super) shaper: Shaper,
    pub(super) known: Known,
}

/// Words and paragraphs that several typesetters have shaped and set: each makes only what none of them has.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    words: Words,
    paragraphs: Paragraphs,
}

impl Typesetter {
    /// Parses the compiled-in faces.
    ///
    /// # Errors
    /// When one of them is no font, which only a damaged program file can cause.
    pub fn new() -> Result<Self, TypesetError> {
        Self::sharing(&Shared::default())
    }

    /// The same, with what other typesetters have shaped and set.
    ///
    /// # Errors
    /// As of [`Typesetter::new`].
    pub fn sharing(shared: &Shared) -> Result<Self, TypesetError> {
        let Shared { words, paragraphs } = shared.clone();
        Ok(Self { shaper: Shaper::new(words)?, known: Known::new(paragraphs) })
    }
}

/// A typeset edition and how well it is set.
#[derive(Clone, Debug)]
pub struct Typeset {
    /// The pages.
    pub pages: Pages,
    /// Facts about lines and pages.
    pub quality: Quality,
    /// How much does not fit one page, where there are several.
    pub beyond: Option<Beyond>,
}

/// What a single page cannot take, when lines are as close as the style allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beyond {
    /// Its height in points.
    pub height: f32,
    /// The same in lines of running text.
    pub lines: usize,
}

/// What is never parted by the end of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unparted {
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
    /// A line.
    Line,
}

impl Unparted {
    /// As a subject of a sentence.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Letterhead => "the letterhead",
            Self::Label => "the line over the headline",
            Self::Picture(_) => "a picture with its caption",
            Self::Contact(_) => "a contact",
            Self::Footer => "the funder footer",
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
    /// Something that is never parted is higher than a page; both in points.
    TooHigh {
        /// What it is.
        block: Unparted,
        /// Its height.
        height: f32,
        /// The height of a page's content.
        room: f32,
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
            Self::Style(bad) => bad.fmt(f),
            Self::Font(face) => write!(f, "the face {} cannot be used", face.name()),
        }
    }
}

impl std::error::Error for TypesetError {}

/// Typesets a document.
///
/// # Errors
/// A character without a glyph, a contact or footer higher than a page, a style outside its limits.
pub fn typeset(document: &Document, style: &Style, typesetter: &mut Typesetter) -> Result<Typeset, TypesetError> {
    style.check().map_err(TypesetError::Style)?;
    typesetter.shaper.trim();
    typesetter.shaper.set_figures(style.figures);
    let mut desk = Desk::new(style, typesetter, document.locale.language());
    let mut rows = furniture::head(&mut desk, document)?;
    let root = desk.tree.root();
    rows.extend(body::rows(&mut desk, &document.body, root)?);
    if let Some(block) = &document.contacts {
        rows.extend(panel::rows(&mut desk, block)?);
    }
    let footer = match &document.footer {
        Some(footer) => {
            let last = rows.last().map_or(0.0, |row| row.height + row.ground().above);
            Some(footer::fitting(&mut desk, footer, style.frame_height() - last)?)
        }
        None => None,
    };
    let footer_height = footer.as_ref().map_or(0.0, |galley| galley.height + style.blocks.footer_before);
    let plan = fill::plan(&mut rows, footer_height, style)?;
    account(&mut desk.quality, &rows, &plan);
    let canvas = draw(&mut desk, document, rows, footer, &plan)?;
    let Desk { tree, images, quality, .. } = desk;
    let pages = Pages {
        paper: style.paper.size(),
        pages: canvas.pages,
        elements: tree.finish(),
        outline: canvas.outline,
        images,
        labels: Vec::new(),
        fineness: style.fineness,
        info: info(document),
    };
    let tight = style.texts.body.leading * style.paging.tightest;
    let lines = (plan.beyond / tight).ceil().max(1.0) as usize;
    let beyond = (pages.pages.len() > 1).then_some(Beyond { height: plan.beyond.max(0.0), lines });
    Ok(Typeset { pages, quality, beyond })
}

/// The height of a document's footer with the space above it; 0 where it has none.
///
/// # Errors
/// A character without a glyph.
pub fn footer_height(document: &Document, style: &Style, typesetter: &mut Typesetter) -> Result<f32, TypesetError> {
    let Some(footer) = &document.footer else { return Ok(0.0) };
    let mut desk = Desk::new(style, typesetter, document.locale.language());
    Ok(footer::fitting(&mut desk, footer, 0.0)?.height + style.blocks.footer_before)
}

/// Draws every page: its rows, the footer on the last, its margins.
fn draw(
    desk: &mut Desk<'_>,
    document: &Document,
    rows: Vec<Row>,
    footer: Option<Galley>,
    plan: &Plan,
) -> Result<Canvas, TypesetError> {
    let style = desk.style;
    let origin = (style.margins.left, style.paper.size().1 - style.margins.top);
    let mut canvas = Canvas::default();
    let mut rows = rows.into_iter();
    for range in &plan.pages {
        let page = canvas.page();
        let placed = place(rows.by_ref().take(range.len()), style, plan.factor);
        for mark in placed {
            canvas.mark(desk, page, origin, mark);
        }
    }
    if let Some(galley) = footer {
        let page = canvas.pages.len().saturating_sub(1);
        let top = (origin.0, origin.1 - style.frame_height() + galley.height);
        for mark in galley.marks {
            canvas.mark(desk, page, top, mark);
        }
    }
    let count = canvas.pages.len();
    for page in 0..count {
        for mark in furniture::margins(desk, document, page + 1, count)? {
            canvas.mark(desk, page, origin, mark);
        }
    }
    Ok(canvas)
}

/// The rows of one page, their marks at their places, rules beside quotations and the panel's ground drawn through.
fn place(rows: impl Iterator<Item = Row>, style: &Style, factor: f32) -> Vec<Mark> {
    let leading = style.texts.body.leading;
    let mut marks = Vec::new();
    let mut rules: Vec<(Rule, f32, f32)> = Vec::new();
    let mut ground: Option<(usize, f32, f32)> = None;
    let (mut y, mut below) = (0.0, None);
    for row in rows {
        let first = below.is_none();
        let top = fill::top(&row, y, below, leading, factor);
        below = Some(row.after);
        let height = fill::height(&row, factor);
        // What is tightened loses its white evenly above and below.
        let shift = (height - row.height) / 2.0;
        match (row.rule, rules.last_mut()) {
            (Some(rule), Some(last)) if last.0 == rule => last.2 = top + height,
            (Some(rule), _) => rules.push((rule, top, top + height)),
            (None, _) => {}
        }
        if let Some(Ground { above, below }) = row.ground {
            let from = if first { top - above } else { top };
            let (_, _, end) = ground.get_or_insert((marks.len(), from, 0.0));
            *end = top + height + below;
        }
        marks.extend(row.marks.into_iter().map(|mark| Mark { y: top + shift + mark.y, ..mark }));
        y = top + height;
    }
    let (width, color) = (style.spacing.quote_rule, style.colors.rule);
    let inset = style.spacing.quote_rule;
    marks.extend(rules.into_iter().map(|(Rule { x, .. }, top, bottom)| {
        let what = What::Rect { width, height: bottom - top - 2.0 * inset, color };
        Mark { x, y: top + inset, what }
    }));
    if let Some((first, top, bottom)) = ground {
        let what = What::Rect { width: style.frame_width(), height: bottom - top, color: style.colors.panel };
        marks.insert(first, Mark { x: 0.0, y: top, what });
    }
    marks
}

/// Facts about page ends.
fn account(quality: &mut Quality, rows: &[Row], plan: &Plan) {
    quality.tightening = plan.factor;
    let lines = |range: &std::ops::Range<usize>| {
        rows.get(range.clone()).unwrap_or_default().iter().map(Row::lines).sum::<usize>()
    };
    quality.last_page_lines = plan.pages.last().map_or(0, lines);
    for page in plan.pages.iter().skip(1) {
        // A break inside a paragraph where none is allowed leaves a line alone on one side.
        let single = rows.get(page.start).is_some_and(|row| row.join == Join::Never && row.kind == Kind::Text);
        let ends = rows.get(page.start + 1).is_none_or(|row| row.join != Join::Never);
        quality.widows += usize::from(single && ends);
        quality.orphans += usize::from(single && !ends);
    }
}

fn info(document: &Document) -> Info {
    let words = |texts: &[crate::document::Text]| texts.iter().map(|text| text.as_str().to_owned()).collect();
    Info {
        title: document.headline.as_str().to_owned(),
        authors: words(&document.issuers),
        subject: document.description.as_str().to_owned(),
        keywords: words(&document.keywords),
        language: document.locale.tag().to_owned(),
        translations: Vec::new(),
        date: document.published.as_ref().map(|day| day.date),
    }
}
