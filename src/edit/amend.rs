//! A text of a file of messages, changed.
//!
//! In: a file's text, which message, attribute or form of it, and what it shall say. Out: an [`Amendment`] of that stretch alone, or why there is none.
//! Invariants: every byte outside of the pattern stays; words that stay keep theirs; the file is read again before anything is given
//! back, and says the same but for this text; a text that says it already is not touched.

use std::ops::Range;
use std::sync::Arc;

use super::field::{Field, Piece};
use super::layout::{Site, laid_out};
use super::words::{Word, words};
use crate::diag::{FileId, Sources};
use crate::l10n::canonical;
use crate::l10n::syntax::{Element, Entry, Expression, Kind, Pattern, Resource, parse};

/// Which text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Message or term.
    pub kind: Kind,
    /// Its id, a term's without the hyphen.
    pub id: String,
    /// The attribute; its value where there is none.
    pub attribute: Option<String>,
    /// The form of its first selection, by its key; the whole text where there is none.
    pub form: Option<String>,
}

/// What is done to a file: a stretch gets other bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// Where it begins.
    pub at: usize,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// Why a text was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unamended {
    /// The file has no such text.
    Absent,
    /// A text cannot be empty: without words it is deleted.
    Empty,
    /// The file could not be read as it was meant.
    Unreadable,
}

impl Place {
    /// The text that a translation is called by: `message`, `-term`, `message.attribute`.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let (id, attribute) = name.split_once('.').map_or((name, None), |(id, own)| (id, Some(own.to_owned())));
        let (kind, id) = id.strip_prefix('-').map_or((Kind::Message, id), |id| (Kind::Term, id));
        Self { kind, id: id.to_owned(), attribute, form: None }
    }

    pub(super) fn entry<'r>(&self, resource: &'r Resource) -> Option<&'r Entry> {
        resource.entries.iter().find(|entry| entry.kind == self.kind && *entry.id.text == *self.id)
    }

    /// The stretch that its text begins behind, and how far its lines are set in.
    fn site(&self, text: &str, resource: &Resource) -> Option<(usize, usize)> {
        let entry = self.entry(resource)?;
        let pattern = entry.pattern(self.attribute.as_deref())?;
        let behind = |end: usize, sign: char| text.get(end..)?.find(sign).map(|at| end + at + 1);
        if let Some(form) = &self.form {
            let variants = pattern.elements.iter().filter_map(Element::expression).find_map(|one| match one {
                Expression::Select { variants, .. } => Some(variants),
                Expression::Inline(_) => None,
            })?;
            let key = variants.iter().find(|variant| *variant.key.text == **form)?.key.span.range();
            let line = text.get(..key.start)?.rfind('\n').map_or(0, |at| at + 1);
            let indent = text.get(line..key.start)?.chars().take_while(|c| matches!(c, ' ' | '*')).count();
            return Some((behind(key.end, ']')?, indent + 4));
        }
        let (name, indent) = match self.attribute.as_deref() {
            None => (entry.id.span, 4),
            Some(own) => (entry.attributes.iter().find(|(name, _)| &*name.text == own)?.0.span, 8),
        };
        Some((behind(name.range().end, '=')?, indent))
    }
}

impl Amendment {
    /// The file's text after it; `None` where the file holds something else there.
    #[must_use]
    pub fn apply(&self, text: &str) -> Option<String> {
        let rest = text.get(self.at..)?.strip_prefix(self.before.as_str())?;
        Some(format!("{}{}{rest}", text.get(..self.at)?, self.after))
    }

    /// What takes it back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { at: self.at, before: self.after.clone(), after: self.before.clone() }
    }
}

/// Reads the messages of a text that is in no project.
pub(super) fn read(text: &str) -> Resource {
    let mut sources = Sources::default();
    let file: FileId = sources.add("", Arc::from(text));
    parse(file, sources.text(file))
}

/// The words of a text, and where its pattern begins.
fn found(text: &str, place: &Place, resource: &Resource) -> Option<(Vec<Word>, Range<usize>, usize)> {
    let (start, indent) = place.site(text, resource)?;
    let words = words(text, start)?;
    let end = words.last().map_or(start, |word| word.at.end);
    Some((words, start..end, indent))
}

fn field_of(text: &str, words: &[Word]) -> Field {
    let spaced = |word: &Word| format!(" {}", text.get(word.at.clone()).unwrap_or_default());
    Field::typed(&words.iter().map(spaced).collect::<String>())
}

/// What a text says; `None` where the file has no such text.
#[must_use]
pub fn field(text: &str, resource: &Resource, place: &Place) -> Option<Field> {
    found(text, place, resource).map(|(words, ..)| field_of(text, &words))
}

/// The stretch of a text, from behind its sign to its last character; `None` where the file has no such text.
#[must_use]
pub fn stretch(text: &str, place: &Place) -> Option<Range<usize>> {
    found(text, place, &read(text)).map(|(_, range, _)| range)
}

/// Makes a text say something else; `None` where it says it already.
///
/// # Errors
/// When the file has no such text, when there are no words, or when the file could not be read afterwards.
pub fn amend(text: &str, place: &Place, new: &Field) -> Result<Option<Amendment>, Unamended> {
    if new.is_empty() {
        return Err(Unamended::Empty);
    }
    let before = read(text);
    let (old, range, indent) = found(text, place, &before).ok_or(Unamended::Absent)?;
    let whole = text.get(range.clone()).ok_or(Unamended::Absent)?;
    if same(&field_of(text, &old), new) {
        return Ok(None);
    }
    let laid = laid_out(&Site { text, start: range.start, indent }, &old, &new.written());
    let amendment = smallest(range.start, whole, &laid);
    let after = amendment.apply(text).ok_or(Unamended::Unreadable)?;
    let resource = read(&after);
    let says = field(&after, &resource, place).is_some_and(|says| same(&says, new));
    if !says || !differ_only_in(&before, &resource, place) {
        return Err(Unamended::Unreadable);
    }
    Ok(Some(amendment))
}

/// Whether two texts say the same: the white space within marks does not count.
fn same(a: &Field, b: &Field) -> bool {
    let keys = |field: &Field| field.written().iter().map(|word| super::field::key(word)).collect::<Vec<_>>();
    keys(a) == keys(b)
}

/// The change of a stretch without what is the same at its ends.
pub(super) fn smallest(start: usize, before: &str, after: &str) -> Amendment {
    let head: usize =
        before.chars().zip(after.chars()).take_while(|(a, b)| a == b).map(|(sign, _)| sign.len_utf8()).sum();
    let (old, new) = (before.get(head..).unwrap_or_default(), after.get(head..).unwrap_or_default());
    let tail: usize =
        old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b).map(|(sign, _)| sign.len_utf8()).sum();
    let cut = |text: &str| text.get(..text.len() - tail).unwrap_or_default().to_owned();
    Amendment { at: start + head, before: cut(old), after: cut(new) }
}

/// Whether two files have the same entries, names, comments and unreadable stretches, and say the same but for one text.
fn differ_only_in(before: &Resource, after: &Resource, place: &Place) -> bool {
    let own = |resource: &Resource| place.entry(resource).map(|entry| entry.id.span);
    let (old, new) = (own(before), own(after));
    let texts = |entry: &Entry, is_own: bool| -> Vec<(Option<Arc<str>>, String)> {
        let patterns = entry.patterns().map(|(name, pattern)| (name.map(|name| name.text.clone()), pattern));
        let is_amended = |name: &Option<Arc<str>>| is_own && name.as_deref() == place.attribute.as_deref();
        patterns
            .map(|(name, pattern)| {
                (name.clone(), if is_amended(&name) { keys(pattern, place) } else { canonical(pattern) })
            })
            .collect()
    };
    let entries = before.entries.len() == after.entries.len()
        && before.entries.iter().zip(&after.entries).all(|(a, b)| {
            let is_own = Some(a.id.span) == old;
            (a.kind, &a.id.text, &a.comment) == (b.kind, &b.id.text, &b.comment)
                && is_own == (Some(b.id.span) == new)
                && texts(a, is_own) == texts(b, is_own)
        });
    let junk = |resource: &Resource| -> Vec<(usize, Vec<Arc<str>>)> {
        resource.junk.iter().map(|junk| (junk.skipped.range().len(), junk.lost.clone())).collect()
    };
    entries && junk(before) == junk(after)
}

/// What stays of a text when one form of it changes: its forms.
fn keys(pattern: &Pattern, place: &Place) -> String {
    let Some(form) = &place.form else { return String::new() };
    let mut out = String::new();
    for element in &pattern.elements {
        match element.expression() {
            Some(Expression::Select { variants, .. }) => {
                for variant in variants {
                    let is_own = *variant.key.text == **form;
                    let says = if is_own { String::new() } else { canonical(&variant.value) };
                    out.push_str(&format!("{}[{}]{says}", if variant.default { "*" } else { "" }, variant.key.text));
                }
            }
            _ => out.push('.'),
        }
    }
    out
}

impl Field {
    /// The sources of its marks, in order.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        self.pieces().iter().filter_map(|piece| match piece {
            Piece::Mark(source) => Some(source.as_str()),
            Piece::Words(_) => None,
        })
    }
}
