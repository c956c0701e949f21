//! Running text.
//!
//! In: inlines of a document. Out: their elements, in the same order. Invariants: nothing is dropped and no word is added.

use crate::document::Inline;
use crate::html::markup::escape::Markup;
use crate::html::markup::language::language_attributes;
use crate::html::page::sizes::{Room, wholeness, width_of};

/// Writes running text.
pub(crate) fn inlines(html: &mut Markup, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) => html.text(text.as_str()),
            Inline::Strong(content) => within(html, "strong", &[], content),
            Inline::Emphasis(content) => within(html, "em", &[], content),
            Inline::Link { href, content } => {
                let mut attributes = vec![("href", href.as_str())];
                attributes.push(wholeness(Some(href), width(content), Room::Text));
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

fn width(content: &[Inline]) -> u32 {
    let widths = content.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Dateline { text, .. } => width_of(text.as_str()),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Foreign { content, .. } => width(content),
    });
    widths.sum()
}
