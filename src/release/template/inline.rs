//! Running text of a template: references, punctuation, marks, links.
//!
//! In: the events of one block. Out: [`Inline`]s. Invariants: words and numbers have no place here, and each is reported
//! with what to do instead.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::model::{Fact, Inline, Reference};
use super::reader::{Reader, is_block};
use crate::diag::{Code, message};
use crate::registry::At;
use crate::release::dialect;

impl Reader<'_> {
    /// Inlines up to the end of what holds them.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut text: Option<Range<usize>> = None;
        while let Some((event, range)) = self.events.get(self.next) {
            match event {
                Event::Text(words) if self.body.get(range.clone()) == Some(&**words) => {
                    // What stands between two pieces is no text: the backslash of an escaped sign.
                    if let Some(before) = text.take_if(|before| before.end != range.start && !self.is_open(before)) {
                        self.text(before, &mut out);
                    }
                    text = Some(text.map_or(range.start, |text| text.start)..range.end);
                    self.next += 1;
                    continue;
                }
                // A name between braces may stand on two lines.
                Event::SoftBreak if text.as_ref().is_some_and(|text| self.is_open(text)) => {
                    self.next += 1;
                    continue;
                }
                _ => {}
            }
            if let Some(range) = text.take() {
                self.text(range, &mut out);
            }
            match event {
                Event::Start(tag) if is_block(tag) => break,
                Event::End(_) | Event::Rule => break,
                _ => self.inline(event, range, &mut out),
            }
        }
        if let Some(range) = text {
            self.text(range, &mut out);
        }
        out
    }

    /// What is no text as it is typed: marks, links, breaks, characters by their names.
    fn inline(&mut self, event: &Event<'_>, range: &Range<usize>, out: &mut Vec<Inline>) {
        self.next += 1;
        let unsupported = |message: &'static str, help: &'static str| (Code::UnsupportedMarkdown, message, help);
        let (code, message, help) = match event {
            Event::Start(tag) => {
                let content = self.inlines();
                self.next += 1;
                match tag {
                    Tag::Strong => return out.push(Inline::Strong(content)),
                    Tag::Emphasis => return out.push(Inline::Emphasis(content)),
                    Tag::Link { id, .. } if id.starts_with('^') => return,
                    Tag::Link { dest_url, .. } => {
                        let to = At { value: dest_url.to_string(), span: self.span(range) };
                        return out.push(Inline::Link { to, content });
                    }
                    _ => unsupported("a picture within a paragraph", "give the picture a paragraph of its own"),
                }
            }
            Event::SoftBreak | Event::HardBreak => return push(" ", out),
            // A character by its name or number: `&mdash;`.
            Event::Text(words) => {
                self.literal(words, range);
                return push(words, out);
            }
            Event::InlineHtml(_) | Event::Html(_) => return self.html(range),
            _ => unsupported("code has no place in a release", "write the reference without backquotes: { message }"),
        };
        self.error(code, range, message, help);
    }

    /// Whether a text ends within braces.
    fn is_open(&self, text: &Range<usize>) -> bool {
        let text = self.body.get(text.clone()).unwrap_or("");
        text.rfind('{').is_some_and(|open| text.rfind('}').is_none_or(|close| close < open))
    }

    /// Splits text into references and punctuation.
    fn text(&mut self, range: Range<usize>, out: &mut Vec<Inline>) {
        let Some(text) = self.body.get(range.clone()) else { return };
        let mut at = 0;
        while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')).map(|i| i + at) {
            self.punctuation(text, at..open, range.start, out);
            let close = text.get(open..).and_then(|rest| rest.find('}')).map(|i| i + open);
            let Some(close) = close else {
                let place = range.start + open..range.end;
                let what = message!("brace-not-closed", "a `{open}` without its `{close}`", open = "{", close = "}");
                let help = message!("write-value", "write {typed}", typed = "{ message }");
                self.error(Code::InvalidReference, &place, what, help);
                return;
            };
            let inside = range.start + open + 1..range.start + close;
            if let Some(fact) = self.fact(&inside) {
                out.push(Inline::Fact(fact));
            } else if let Some(reference) = self.reference(&inside) {
                out.push(Inline::Reference(reference));
            }
            at = close + 1;
        }
        self.punctuation(text, at..text.len(), range.start, out);
    }

    /// `{ $grant }` in the cell of a table.
    fn fact(&self, inside: &Range<usize>) -> Option<Fact> {
        let raw = self.body.get(inside.clone()).filter(|_| self.tabled)?;
        let start = inside.start + (raw.len() - raw.trim_start().len());
        let name = raw.trim().strip_prefix('$').filter(|name| is_identifier(name))?;
        Some(Fact { name: name.to_owned(), span: self.span(&(start..start + name.len() + 1)) })
    }

    pub(super) fn reference(&mut self, inside: &Range<usize>) -> Option<Reference> {
        self.reference_in(self.body, inside)
    }

    /// A reference in a text of which places are those of the body.
    pub(super) fn reference_in(&mut self, body: &str, inside: &Range<usize>) -> Option<Reference> {
        let raw = body.get(inside.clone())?;
        let trimmed = raw.trim();
        let start = inside.start + (raw.len() - raw.trim_start().len());
        let place = start..start + trimmed.len().max(1);
        let (id, attribute) = match trimmed.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (trimmed, None),
        };
        if is_identifier(id) && attribute.is_none_or(is_identifier) {
            let (id, attribute) = (id.to_owned(), attribute.map(str::to_owned));
            return Some(Reference { id, attribute, span: self.span(&place) });
        }
        let help = if trimmed.starts_with(['#', '.', ':']) {
            message!(
                "delete-braces",
                "delete it with its braces: headings get their address by themselves, and the theme says how things look"
            )
        } else if self.tabled && trimmed.contains('(') {
            "functions belong in a message; a share is a fact, `name = { percent = 25 }` under [facts], and here { $name }"
                .into()
        } else if self.tabled && trimmed.starts_with('$') {
            "the name of a fact is a Latin letter, then letters, digits and hyphens: { $name }".into()
        } else if trimmed.starts_with(['$', '-']) {
            message!(
                "no-variable-here",
                "variables and terms belong in the message; here write {reference}",
                reference = "{ message }"
            )
        } else if trimmed.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
            message!(
                "reference-not-latin",
                "names of messages are written with Latin letters; one of these letters is not Latin"
            )
        } else {
            message!(
                "write-reference-so",
                "write {reference} or {attribute}: a Latin letter, then letters, digits and hyphens",
                reference = "{ message }",
                attribute = "{ message.attribute }"
            )
        };
        let message = if trimmed.is_empty() {
            message!("empty-braces", "there is no name between the braces")
        } else {
            message!("no-name-of-message", "`{name}` is not the name of a message", name = trimmed)
        };
        self.error(Code::InvalidReference, &place, message, help);
        None
    }

    fn punctuation(&mut self, text: &str, range: Range<usize>, base: usize, out: &mut Vec<Inline>) {
        let Some(piece) = text.get(range.clone()) else { return };
        if piece.is_empty() {
            return;
        }
        let mut at = 0;
        for mark in dialect::marks(piece, dialect::Home::Template) {
            self.plain(piece, at..mark.range.start, base + range.start, out);
            out.push(Inline::Mark(mark.label));
            at = mark.range.end;
        }
        self.plain(piece, at..piece.len(), base + range.start, out);
    }

    fn plain(&mut self, piece: &str, range: Range<usize>, base: usize, out: &mut Vec<Inline>) {
        let Some(words) = piece.get(range.clone()).filter(|words| !words.is_empty()) else { return };
        self.literal(words, &(base + range.start..base + range.end));
        push(words, out);
    }

    /// Reports words and numbers in what stands in the template.
    fn literal(&mut self, piece: &str, range: &Range<usize>) {
        if let Some(first) = piece.find(char::is_alphanumeric) {
            let rest = piece.get(first..).unwrap_or("");
            let length = rest.rfind(char::is_alphanumeric).map_or(rest.len(), |last| {
                last + rest.get(last..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8)
            });
            let words = rest.get(..length).unwrap_or(rest);
            let start = (range.start + first).min(range.end);
            let message = if words.contains(char::is_alphabetic) {
                message!(
                    "words-in-template",
                    "the words “{words}” stand in the template, where nobody can translate them",
                    words = shorten(words)
                )
            } else {
                message!(
                    "number-in-template",
                    "the number “{number}” stands in the template, where no language can write it its way",
                    number = shorten(words)
                )
            };
            let help = if self.tabled && !words.contains(char::is_alphabetic) {
                message!(
                    "number-as-fact",
                    "write it as a fact, `{line}` under [facts] in the front matter, and {fact} here",
                    line = "name = 5",
                    fact = "{ $name }"
                )
            } else {
                message!(
                    "words-into-files",
                    "put them into the .ftl files as a message, and write {reference} here",
                    reference = "{ message }"
                )
            };
            self.error(Code::LiteralText, &(start..(start + length).min(range.end)), message, help);
        }
    }
}

/// Adds punctuation to the text before it.
fn push(piece: &str, out: &mut Vec<Inline>) {
    let piece = piece.replace(['\n', '\r'], " ");
    match out.last_mut() {
        Some(Inline::Text(text)) => text.push_str(&piece),
        _ => out.push(Inline::Text(piece)),
    }
}

fn is_identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn shorten(words: &str) -> String {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= 40 { words } else { format!("{}…", words.chars().take(39).collect::<String>()) }
}
