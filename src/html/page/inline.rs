//! Running text.
//!
//! In: inlines of a document. Out: their elements, in the same order. Invariants: nothing is dropped and no word is added.

use crate::asset::media_type;
use crate::document::{Footnote, Href, Inline, Mark};
use crate::html::markup::encode::segment;
use crate::html::markup::escape::Markup;
use crate::html::markup::language::language_attributes;
use crate::html::page::sizes::{Room, wholeness, width_of};
use crate::l10n::Locale;

/// Writes running text.
pub(crate) fn inlines(html: &mut Markup, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) => self::text(html, text.as_str()),
            Inline::Strong(content) => within(html, "strong", &[], content),
            Inline::Emphasis(content) => within(html, "em", &[], content),
            Inline::Link { href, content } => {
                let mut attributes = vec![("href", href.as_str())];
                attributes.push(wholeness(Some(href), width(content), Room::Text));
                attributes.extend(printed(href, content).map(|address| ("data-address", address)));
                within(html, "a", &attributes, content);
            }
            Inline::File { name, href, locale, content } => {
                let (address, tag) = (segment(name), locale.as_ref().map(Locale::tag));
                let mut attributes = vec![("href", address.as_str()), ("type", media_type(name))];
                attributes.extend(tag.map(|tag| ("hreflang", tag)));
                let printed = href.as_ref().and_then(|href| printed(href, content));
                attributes.extend(printed.map(|address| ("data-address", address)));
                within(html, "a", &attributes, content);
            }
            Inline::Mark(mark) => self::mark(html, mark),
            Inline::Foreign { locale, content } => within(html, "span", &language_attributes(locale), content),
            Inline::Dateline { text, date } => {
                html.element("time", &[("class", "dateline"), ("datetime", &date.to_string())], text.as_str());
            }
        }
    }
}

/// Plain text; hours from one to another stay on one line, for browsers would divide them at their dash.
fn text(html: &mut Markup, text: &str) {
    let mut rest = text;
    while let Some((at, length)) = hours(rest) {
        let (before, from) = rest.split_at(at);
        let (range, after) = from.split_at(length);
        html.text(before);
        html.element("span", &[("class", "whole")], range);
        rest = after;
    }
    html.text(rest);
}

/// Where hours from one to another begin, and how long they are: "13:00–13:45".
fn hours(text: &str) -> Option<(usize, usize)> {
    let is_clock = |part: Option<&str>| match part.map(str::as_bytes) {
        Some([a, b, b':', c, d]) => [a, b, c, d].into_iter().all(u8::is_ascii_digit),
        _ => false,
    };
    text.match_indices('–').find_map(|(dash, sign)| {
        let (start, next) = (dash.checked_sub(CLOCK)?, dash + sign.len());
        let is_range = is_clock(text.get(start..dash)) && is_clock(text.get(next..next + CLOCK));
        is_range.then_some((start, next + CLOCK - start))
    })
}

/// The length of an hour: "13:00".
const CLOCK: usize = 5;

/// The address that stands behind a link on paper, where its words do not say it.
fn printed<'a>(href: &'a Href, content: &[Inline]) -> Option<&'a str> {
    let mut words = String::new();
    gather(content, &mut words);
    href.unless_said(&words)
}

fn gather(content: &[Inline], words: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => words.push_str(text.as_str()),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::File { content, .. }
            | Inline::Foreign { content, .. } => gather(content, words),
            Inline::Mark(_) => {}
        }
    }
}

/// The mark of a footnote leads to the note; ids of the page's own hold an underscore.
fn mark(html: &mut Markup, mark: &Mark) {
    html.raw("<sup class=\"mark\">");
    let (id, note) = (format!("mark_{}", mark.number), format!("#note_{}", mark.number));
    let attributes =
        [("id", id.as_str()), ("href", note.as_str()), ("role", "doc-noteref"), ("aria-label", mark.name.as_str())];
    html.element("a", &attributes, mark.shown.as_str());
    html.raw("</sup>");
}

/// Footnotes, each with a way back to its mark.
pub(crate) fn footnotes(html: &mut Markup, notes: &[Footnote]) {
    html.raw("<ol>\n");
    for note in notes {
        let (id, mark) = (format!("note_{}", note.number), format!("#mark_{}", note.number));
        html.open("li", &[("id", &id)]);
        let attributes = [("href", mark.as_str()), ("role", "doc-backlink"), ("aria-label", note.back.as_str())];
        html.element("a", &attributes, note.shown.as_str());
        html.raw(" <span>");
        inlines(html, &note.content);
        html.raw("</span></li>\n");
    }
    html.raw("</ol>\n");
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
        | Inline::File { content, .. }
        | Inline::Foreign { content, .. } => width(content),
        Inline::Mark(mark) => width_of(mark.shown.as_str()),
    });
    widths.sum()
}
