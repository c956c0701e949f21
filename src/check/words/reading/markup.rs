//! Which stretches of a text are strong, emphasised or linked.
//!
//! In: a [`Reading`]. Out: its [`Marks`]. Invariants: Markdown is read by the parser that will print it, and only where
//! the text has one of its signs.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::classes::CharClasses;
use super::text::Reading;

/// How many stretches of each kind there are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marks {
    pub(crate) strong: usize,
    pub(crate) emphasis: usize,
    pub(crate) links: usize,
    /// The first mark of any kind.
    pub(crate) first: Option<usize>,
    /// A sign that would be printed as it stands.
    pub(crate) stray: Option<usize>,
    /// The marked stretches, in order.
    pub(crate) stretches: Vec<Stretch>,
}

impl Marks {
    /// Reads the marks of a text.
    pub(crate) fn of(reading: &Reading<'_>) -> Self {
        let mut marks = Self::default();
        if !reading.classes.any(CharClasses::MARKUP) {
            return marks;
        }
        for (event, range) in Parser::new_ext(&reading.text, Options::empty()).into_offset_iter() {
            match event {
                Event::Start(tag @ (Tag::Strong | Tag::Emphasis | Tag::Link { .. })) => {
                    let (kind, count) = match tag {
                        Tag::Strong => (MarkKind::Strong, &mut marks.strong),
                        Tag::Emphasis => (MarkKind::Emphasis, &mut marks.emphasis),
                        _ => (MarkKind::Link, &mut marks.links),
                    };
                    *count += 1;
                    marks.first.get_or_insert(range.start);
                    let target =
                        if let Tag::Link { dest_url, .. } = tag { dest_url.into_string() } else { String::new() };
                    marks.stretches.push(Stretch { kind, range, target });
                }
                Event::Text(text) => {
                    let escaped =
                        range.start.checked_sub(1).and_then(|at| reading.text.as_bytes().get(at)) == Some(&b'\\');
                    let mut asterisks = text.match_indices('*').map(|(at, _)| at);
                    let asterisk =
                        asterisks.find(|at| !(escaped && *at == 0 || is_meant(&reading.text, range.start + at)));
                    let at = asterisk.or_else(|| if text.contains(']') { text.find("](") } else { None });
                    marks.stray = marks.stray.or(at.map(|at| range.start + at));
                }
                _ => {}
            }
        }
        marks
    }
}

/// Whether an asterisk is meant as such: before a full stop and a name (`*.example.org`), or as the sign of a note at
/// the end of a text that has no other.
fn is_meant(text: &str, at: usize) -> bool {
    let behind = text.get(at + 1..).unwrap_or("");
    let any_name = behind.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
    let note = behind.trim().is_empty()
        && text.get(..at).is_some_and(|head| head.ends_with(char::is_whitespace) && !head.contains('*'));
    any_name || note
}

/// A kind of mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkKind {
    Strong,
    Emphasis,
    Link,
}

/// A stretch of a text that is marked, with its marks.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    pub(crate) kind: MarkKind,
    pub(crate) range: Range<usize>,
    /// Where a link leads.
    pub(crate) target: String,
}
