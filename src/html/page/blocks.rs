//! The body: blocks and running text.
//!
//! In: blocks and inlines of a document. Out: their elements, in the same order. Invariants: nothing is dropped and
//! no word is added: dashes before an attribution are the stylesheet's, by language.

use crate::document::AssetKind;
use std::collections::BTreeMap;

use crate::asset::smaller::Smaller;
use crate::document::{Block, Figure, Furniture, Inline, Labels, Row, SectionRole, Text, size};

use crate::html::markup::encode::segment;
use crate::html::markup::escape::Markup;
use crate::html::page::inline::footnotes;
pub(crate) use crate::html::page::inline::inlines;
use crate::html::page::table::table;

/// Writes the blocks of the body. `copies` are the smaller copies of each photo, by its name.
pub(crate) fn blocks(html: &mut Markup, blocks: &[Block], copies: &BTreeMap<String, Vec<Smaller>>) {
    let pictures = Pictures { copies, full_size: None };
    let mut photos = Photos { loading: Loading::Eager, pictures, sizes: COLUMN };
    blocks.iter().for_each(|block| one(html, block, &mut photos));
}

/// Writes the blocks of a section, which stands below the first screen.
pub(crate) fn below(html: &mut Markup, blocks: &[Block], pictures: Pictures<'_>, role: SectionRole) {
    let (sizes, full_size) = match role {
        SectionRole::Gallery => (PAIR, pictures.full_size),
        _ => (COLUMN, None),
    };
    let mut photos = Photos { loading: Loading::Lazy, pictures: Pictures { full_size, ..pictures }, sizes };
    blocks.iter().for_each(|block| one(html, block, &mut photos));
}

/// What is known of photos.
#[derive(Clone, Copy)]
pub(crate) struct Pictures<'a> {
    /// Their smaller copies, by the photo's name.
    pub(crate) copies: &'a BTreeMap<String, Vec<Smaller>>,
    /// What a link says that leads to one as it was given, and what sizes are told with.
    pub(crate) full_size: Option<(&'a Text, &'a Furniture)>,
}

/// How wide a photo is: as the column of text, or half of it where two stand side by side (`style.css`, `parts.css`).
const COLUMN: &str = "(min-width: 40.5rem) 38rem, calc(100vw - 2.5rem)";
const PAIR: &str =
    "(min-width: 40.5rem) 18.375rem, (min-width: 33.75rem) calc(50vw - 1.875rem), calc(100vw - 2.5rem)";

/// A photo that is no wider has no copy that fills the column on every screen: it is one of the sizes itself.
const SCREEN: u32 = 1200;

/// What writing a photo needs.
struct Photos<'a> {
    /// The first may stand in the first screen; a browser is to fetch the later ones when they come near.
    loading: Loading,
    pictures: Pictures<'a>,
    sizes: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Loading {
    Eager,
    Lazy,
}

fn one(html: &mut Markup, block: &Block, photos: &mut Photos<'_>) {
    match block {
        Block::Heading { level, anchor, content } => {
            let element = heading(*level);
            html.open(element, &[("id", anchor)]);
            inlines(html, content);
            html.close(element);
            html.raw("\n");
        }
        Block::Paragraph(content) => {
            html.raw("<p>");
            inlines(html, content);
            html.raw("</p>\n");
        }
        Block::List { start, items } => list(html, *start, items, photos),
        Block::Quote { content, attribution } => quote(html, content, attribution.as_deref(), photos),
        Block::Figure(figure) => {
            picture(html, figure, photos);
            photos.loading = Loading::Lazy;
        }
        Block::Rows { rows, labels } => self::rows(html, rows, *labels),
        Block::Break => html.raw("<hr>\n"),
        Block::Table(own) => table(html, own),
        Block::Footnotes(notes) => footnotes(html, notes),
    }
}

fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    }
}

/// A list. An item that is one paragraph is written without `p`, so that the list is set tight.
fn list(html: &mut Markup, start: Option<u64>, items: &[Vec<Block>], photos: &mut Photos<'_>) {
    let element = if start.is_some() { "ol" } else { "ul" };
    match start {
        Some(first) if first != 1 => html.open(element, &[("start", &first.to_string())]),
        _ => html.open(element, &[]),
    }
    html.raw("\n");
    for item in items {
        html.raw("<li>");
        match item.as_slice() {
            [Block::Paragraph(content)] => inlines(html, content),
            [Block::Paragraph(content), rest @ ..] if rest.iter().all(|b| matches!(b, Block::List { .. })) => {
                inlines(html, content);
                html.raw("\n");
                rest.iter().for_each(|block| one(html, block, photos));
            }
            many => {
                html.raw("\n");
                many.iter().for_each(|block| one(html, block, photos));
            }
        }
        html.raw("</li>\n");
    }
    html.close(element);
    html.raw("\n");
}

/// Facts with their labels.
fn rows(html: &mut Markup, rows: &[Row], labels: Labels) {
    html.open("dl", &[("class", if labels == Labels::Beside { "rows" } else { "rows over" })]);
    html.raw("\n");
    for row in rows {
        html.raw("<div>");
        html.element("dt", &[], row.label.as_str());
        for line in &row.lines {
            html.raw("<dd>");
            inlines(html, line);
            html.raw("</dd>");
        }
        html.raw("</div>\n");
    }
    html.raw("</dl>\n");
}

fn quote(html: &mut Markup, content: &[Block], attribution: Option<&[Inline]>, photos: &mut Photos<'_>) {
    if attribution.is_some() {
        html.raw("<figure class=\"quote\">\n");
    }
    html.raw("<blockquote>\n");
    for block in content {
        one(html, block, photos);
    }
    html.raw("</blockquote>\n");
    if let Some(speaker) = attribution {
        html.raw("<figcaption>");
        inlines(html, speaker);
        html.raw("</figcaption>\n</figure>\n");
    }
}

fn picture(html: &mut Markup, figure: &Figure, photos: &Photos<'_>) {
    let address = segment(&figure.image.name);
    let copies = photos.pictures.copies.get(&figure.image.name).map_or(&[][..], Vec::as_slice);
    // The photo itself is there for those who print it; a screen gets the largest copy at most.
    let shown = copies.last().map_or_else(|| address.clone(), |copy| segment(&copy.name));
    let mut set: Vec<String> = copies.iter().map(|copy| format!("{} {}w", segment(&copy.name), copy.width)).collect();
    set.extend((figure.image.width <= SCREEN).then(|| format!("{address} {}w", figure.image.width)));
    let (choice, set) = (set.len() > 1, set.join(", "));
    let (width, height) = (figure.image.width.to_string(), figure.image.height.to_string());
    let mut attributes = vec![
        ("src", shown.as_str()),
        ("alt", figure.alternative.as_str()),
        ("width", &width),
        ("height", &height),
        ("decoding", "async"),
    ];
    if choice {
        attributes.push(("srcset", &set));
        attributes.push(("sizes", photos.sizes));
    }
    if photos.loading == Loading::Lazy {
        attributes.push(("loading", "lazy"));
    }
    // One that is about as high as wide is kept within the screen.
    let is_tall = u64::from(figure.image.height) * 10 > u64::from(figure.image.width) * 9;
    html.open("figure", &[("class", if is_tall { "picture tall" } else { "picture" })]);
    html.raw("\n");
    html.open("img", &attributes);
    html.raw("\n");
    if figure.caption.is_some() || figure.credit.is_some() {
        html.raw("<figcaption>");
        if let Some(caption) = &figure.caption {
            inlines(html, caption);
            html.raw(" ");
        }
        if let Some(credit) = &figure.credit {
            html.element("span", &[("class", "credit")], credit.as_str());
        }
        photos.pictures.full_size.into_iter().for_each(|full_size| self::full_size(html, figure, full_size));
        html.raw("</figcaption>\n");
    }
    html.raw("</figure>\n");
}

/// A link to a photo as it was given.
fn full_size(html: &mut Markup, figure: &Figure, (words, furniture): (&Text, &Furniture)) {
    let image = &figure.image;
    let size = size(image.bytes.len() as u64, &furniture.kilobyte, &furniture.megabyte);
    html.raw(" <span class=\"full-size\">");
    html.open("a", &[("href", &segment(&image.name)), ("type", image.kind.media_type()), ("download", "")]);
    html.text(words.as_str());
    html.raw(" ");
    html.element("span", &[("class", "size")], &format!("({}, {size})", image.kind.name()));
    html.close("a");
    html.raw("</span>");
}

pub(crate) fn has_dateline(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            content.iter().any(|inline| matches!(inline, Inline::Dateline { .. }))
        }
        Block::List { items, .. } => items.iter().any(|item| has_dateline(item)),
        Block::Quote { content, .. } => has_dateline(content),
        Block::Figure(_) | Block::Rows { .. } | Block::Break | Block::Table(_) | Block::Footnotes(_) => false,
    })
}

/// Photos in reading order; drawings are left out, for previews show none.
pub(crate) fn photos(blocks: &[Block]) -> Vec<&Figure> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Figure(figure) if figure.image.kind != AssetKind::Svg => found.push(figure),
            Block::List { items, .. } => found.extend(items.iter().flat_map(|item| photos(item))),
            Block::Quote { content, .. } => found.extend(photos(content)),
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Figure(_)
            | Block::Rows { .. }
            | Block::Break
            | Block::Table(_)
            | Block::Footnotes(_) => {}
        }
    }
    found
}
