//! Lines and pieces of the tables of a TOML text.
//!
//! In: a table as it was read, a key. Out: where its line or piece stands, or an [`Amendment`] by which one comes. Invariants: a new key
//! stands behind the last one that comes before it in the documented order; nothing is read again here: whoever asks does that.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::amend::Amendment;
use super::spans::with_line_ends;

/// A key that comes.
pub(super) struct New<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    /// The keys of such a table in their documented order.
    pub(super) order: &'a [&'a str],
}

impl New<'_> {
    fn rank(&self, name: &str) -> usize {
        self.order.iter().position(|known| *known == name).unwrap_or(usize::MAX)
    }

    /// Where the last plain key ends that comes before it.
    fn behind(&self, text: &str, table: &DeTable<'_>) -> Option<usize> {
        let plain = table.iter().filter(|(_, value)| is_plain(text, value));
        plain
            .filter(|(own, _)| self.rank(own.get_ref()) <= self.rank(self.name))
            .map(|(_, value)| value.span().end)
            .max()
    }
}

/// Whether a table stands in braces.
pub(super) fn is_inline(text: &str, span: &Range<usize>) -> bool {
    text.get(span.clone()).is_some_and(|own| own.starts_with('{'))
}

/// Whether a value stands behind its key: one below the head of a table would be a key of that table.
fn is_plain(text: &str, value: &Spanned<DeValue<'_>>) -> bool {
    text.get(value.span()).is_some_and(|own| {
        !own.starts_with('[') || matches!(value.get_ref(), DeValue::Array(_)) && !own.starts_with("[[")
    })
}

fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end + 1)
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// A line for a key that stands above all tables.
pub(super) fn first_line(text: &str, table: &DeTable<'_>, new: &New<'_>) -> Amendment {
    let first = table.keys().map(|own| own.span().start).min();
    let at = match (new.behind(text, table), first) {
        (Some(end), _) => line_end(text, end),
        (None, Some(start)) => line_start(text, start),
        (None, None) => line_end(text, 0),
    };
    line_at(text, at, new)
}

/// A key for a table that has a head, or stands in braces; `None` for any other.
pub(super) fn added(text: &str, (table, span): (&DeTable<'_>, Range<usize>), new: &New<'_>) -> Option<Amendment> {
    let own = text.get(span.clone())?;
    if own.starts_with('{') {
        let piece = format!("{} = {}", new.name, new.value);
        let last = table.values().map(|value| value.span().end).max();
        let (at, after) = match (new.behind(text, table), last) {
            (Some(end), _) => (end, format!(", {piece}")),
            (None, Some(_)) => (table.keys().map(|key| key.span().start).min()?, format!("{piece}, ")),
            (None, None) => (span.start + 1, format!(" {piece}{}", if own.contains(' ') { "" } else { " " })),
        };
        return Some(Amendment { at, before: String::new(), after });
    }
    if !own.starts_with('[') {
        return None;
    }
    let at = new.behind(text, table).map_or_else(|| line_end(text, span.start), |end| line_end(text, end));
    Some(line_at(text, at, new))
}

fn line_at(text: &str, at: usize, New { name, value, .. }: &New<'_>) -> Amendment {
    let is_begun = text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
    let gap = if is_begun { "" } else { "\n" };
    Amendment { at, before: String::new(), after: with_line_ends(&format!("{gap}{name} = {value}\n"), text) }
}

fn own(table: &DeTable<'_>, name: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (key, value) = table.iter().find(|(own, _)| own.get_ref() == name)?;
    Some((key.span(), value.span()))
}

/// The lines of a key and its value.
pub(super) fn line(text: &str, table: &DeTable<'_>, name: &str) -> Option<Range<usize>> {
    let (key, value) = own(table, name)?;
    Some(line_start(text, key.start)..line_end(text, value.end))
}

/// A key and its value within braces, with one comma.
pub(super) fn piece(text: &str, table: &DeTable<'_>, name: &str) -> Option<Range<usize>> {
    let (key, value) = own(table, name)?;
    let next = table.keys().map(|key| key.span().start).filter(|start| *start > value.end).min();
    let before = table.values().map(|value| value.span().end).filter(|end| *end <= key.start).max();
    let range = match (next, before) {
        (Some(next), _) => key.start..next,
        (None, Some(before)) => before..value.end,
        (None, None) => key.start..value.end,
    };
    text.get(range.clone()).map(|_| range)
}
