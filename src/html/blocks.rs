//! The body: blocks and running text.
//!
//! In: blocks and inlines of a document. Out: their elements, in the same order. In between nothing is dropped and
//! no word is added: dashes before an attribution are the stylesheet's, by language.

use crate::document::{Block, Figure, Href, Inline};

use super::encode::segment;
use super::escape::Markup;
use super::language_attributes;

/// Letters that fit one line of a contact panel on a phone 360 px wide, or half a panel on a wide screen.
const WHOLE: usize = 32;
/// Letters that fit it in the smaller size that the stylesheet then gives them.
const WHOLE_WHEN_SMALL: usize = 52;

/// Writes blocks.
pub(super) fn blocks(html: &mut Markup, blocks: &[Block]) {
    // The first picture may stand in the first screen; a browser is to fetch the later ones when they come near.
    let mut loading = Loading::Eager;
    for block in blocks {
        one(html, block, &mut loading);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Loading {
    Eager,
    Lazy,
}

fn one(html: &mut Markup, block: &Block, loading: &mut Loading) {
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
        Block::List { start, items } => list(html, *start, items, loading),
        Block::Quote { content, attribution } => quote(html, content, attribution.as_deref(), loading),
        Block::Figure(figure) => {
            picture(html, figure, *loading);
            *loading = Loading::Lazy;
        }
        Block::Break => html.raw("<hr>\n"),
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
fn list(html: &mut Markup, start: Option<u64>, items: &[Vec<Block>], loading: &mut Loading) {
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
                rest.iter().for_each(|block| one(html, block, loading));
            }
            many => {
                html.raw("\n");
                many.iter().for_each(|block| one(html, block, loading));
            }
        }
        html.raw("</li>\n");
    }
    html.close(element);
    html.raw("\n");
}

fn quote(html: &mut Markup, content: &[Block], attribution: Option<&[Inline]>, loading: &mut Loading) {
    if attribution.is_some() {
        html.raw("<figure class=\"quote\">\n");
    }
    html.raw("<blockquote>\n");
    for block in content {
        one(html, block, loading);
    }
    html.raw("</blockquote>\n");
    if let Some(speaker) = attribution {
        html.raw("<figcaption>");
        inlines(html, speaker);
        html.raw("</figcaption>\n</figure>\n");
    }
}

fn picture(html: &mut Markup, figure: &Figure, loading: Loading) {
    let address = segment(&figure.image.name);
    let (width, height) = (figure.image.width.to_string(), figure.image.height.to_string());
    let mut attributes = vec![
        ("src", address.as_str()),
        ("alt", figure.alternative.as_str()),
        ("width", &width),
        ("height", &height),
        ("decoding", "async"),
    ];
    if loading == Loading::Lazy {
        attributes.push(("loading", "lazy"));
    }
    html.raw("<figure class=\"picture\">\n");
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
        html.raw("</figcaption>\n");
    }
    html.raw("</figure>\n");
}

/// Writes running text.
pub(super) fn inlines(html: &mut Markup, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) => html.text(text.as_str()),
            Inline::Strong(content) => within(html, "strong", &[], content),
            Inline::Emphasis(content) => within(html, "em", &[], content),
            Inline::Link { href, content } => {
                let mut attributes = vec![("href", href.as_str())];
                attributes.extend(wholeness(Some(href), letters(content)));
                within(html, "a", &attributes, content);
            }
            Inline::Foreign { locale, content } => within(html, "span", &language_attributes(locale), content),
            Inline::Dateline { text, date } => {
                html.element("time", &[("class", "dateline"), ("datetime", &date.to_string())], text.as_str());
            }
        }
    }
}

fn within(html: &mut Markup, element: &'static str, attributes: &[(&'static str, &str)], content: &[Inline]) {
    html.open(element, attributes);
    inlines(html, content);
    html.close(element);
}

/// The class that keeps a phone number or an e-mail on one line. What is too long even for small type may break as
/// a last resort, for a page must not scroll sideways (WCAG 2.2, 1.4.10).
pub(super) fn wholeness(href: Option<&Href>, letters: usize) -> Option<(&'static str, &'static str)> {
    // A channel without a link is a fax number.
    if !href.is_none_or(Href::is_unbreakable) {
        return Some(("class", "breakable"));
    }
    match letters {
        0..=WHOLE => Some(("class", "whole")),
        ..=WHOLE_WHEN_SMALL => Some(("class", "whole long")),
        _ => Some(("class", "breakable")),
    }
}

fn letters(content: &[Inline]) -> usize {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => text.as_str().chars().count(),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => letters(content),
        })
        .sum()
}
