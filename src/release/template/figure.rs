//! Pictures of a template.
//!
//! In: the events of one paragraph. Out: a [`Block::Figure`]. Invariants: a picture has an alternative text, and its caption
//! and credit are references.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};
use unicode_normalization::UnicodeNormalization as _;

use super::model::{Block, Inline, Reference};
use super::reader::Reader;
use crate::diag::{Code, message};
use crate::registry::At;

impl Reader<'_> {
    /// A paragraph that holds one picture and nothing else: the picture, unless it is reported as wrong.
    pub(super) fn figure(&mut self) -> Option<Option<Block>> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), range) = self.events.get(self.next)? else {
            return None;
        };
        let end = (self.next + 1..self.events.len())
            .find(|i| matches!(self.events.get(*i), Some((Event::End(pulldown_cmark::TagEnd::Image), _))))?;
        if !matches!(self.events.get(end + 1), Some((Event::End(_), _))) {
            return None;
        }
        self.take();
        let words = self.inlines();
        self.next = end + 1;
        let span = self.span(range);
        let references: Vec<&Reference> = words
            .iter()
            .filter_map(|inline| match inline {
                Inline::Reference(reference) => Some(reference),
                _ => None,
            })
            .collect();
        let alternative = match references.as_slice() {
            [only] => Some((*only).clone()),
            _ => {
                self.error(
                    Code::MissingAlternative,
                    range,
                    message!(
                        "picture-without-alternative",
                        "the picture has no alternative text for readers who cannot see it"
                    ),
                    message!(
                        "write-alternative",
                        "write {picture} and a message `photo` with an attribute `.alt`",
                        picture = "![{ photo.alt }](photo.jpg)"
                    ),
                );
                None
            }
        };
        let mut captions = self.title(range, title).into_iter();
        let (caption, credit) = (captions.next().flatten(), captions.next().flatten());
        // As typed on macOS a letter with an accent may be in two pieces.
        let path = At { value: dest_url.nfc().collect(), span };
        Some(alternative.map(|alternative| Block::Figure { path, alternative, caption, credit }))
    }

    /// The references of `"{ caption } | { credit }"`.
    fn title(&mut self, range: &Range<usize>, title: &str) -> Vec<Option<Reference>> {
        let whole = self.body.get(range.clone()).unwrap_or("");
        let Some(start) = whole.rfind(title).filter(|_| !title.is_empty()) else { return Vec::new() };
        let mut at = range.start + start;
        let mut out = Vec::new();
        for part in title.split('|') {
            let inside = part.trim();
            let inner = inside.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            let reference = match (inner, part.find('{')) {
                (Some(inner), Some(open)) => {
                    let from = at + open + 1;
                    self.reference(&(from..from + inner.len()))
                }
                _ => {
                    if inside.chars().any(char::is_alphanumeric) {
                        self.error(
                            Code::LiteralText,
                            &(at..at + part.len()),
                            message!(
                                "caption-in-template",
                                "the caption is written in the template, where nobody can translate it"
                            ),
                            message!(
                                "write-value",
                                "write {typed}",
                                typed = "\"{ photo.caption } | { photo.credit }\""
                            ),
                        );
                    }
                    None
                }
            };
            out.push(reference);
            at += part.len() + 1;
        }
        out
    }
}
