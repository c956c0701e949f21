//! A fact of a front matter, changed.
//!
//! In: the text of a `release.md` up to its second line `+++`, the first one blanked out; a key, in which a number stands for a place in a
//! list; a value as TOML. Out: an [`Amendment`]. Invariants: only the value's stretch changes, or one line comes where the documented order
//! of keys puts it, or goes; comments, order and line ends stay; the text is read again before anything is given back, and says the same but for this fact.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::amend::{Amendment, Unamended};
use super::nested;
use super::spans::with_line_ends;

/// What a text says of a key, in one form however it is written; empty where it says nothing.
#[must_use]
pub fn said(text: &str, key: &[&str]) -> String {
    let Ok(table) = toml::from_str::<toml::Table>(text) else { return String::new() };
    let mut value = Some(toml::Value::Table(table));
    for part in key {
        value = value.and_then(|value| match value {
            toml::Value::Table(mut table) => table.remove(*part),
            toml::Value::Array(list) => list.into_iter().nth(part.parse().ok()?),
            _ => None,
        });
    }
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The words of a key that has words.
#[must_use]
pub fn words(text: &str, key: &[&str]) -> Option<String> {
    let table = DeTable::parse(text).ok()?;
    match find(table.get_ref(), key)?.get_ref() {
        DeValue::String(words) => Some(words.to_string()),
        _ => None,
    }
}

/// The words of a list that has nothing else; `None` where there is no such list.
#[must_use]
pub fn list(text: &str, key: &[&str]) -> Option<Vec<String>> {
    let table = DeTable::parse(text).ok()?;
    let DeValue::Array(elements) = find(table.get_ref(), key)?.get_ref() else { return None };
    let words = elements.iter().map(|element| match element.get_ref() {
        DeValue::String(words) => Some(words.to_string()),
        _ => None,
    });
    words.collect()
}

/// Whether a text can be read at all.
#[must_use]
pub fn is_read(text: &str) -> bool {
    DeTable::parse(text).is_ok()
}

/// Gives a key another value, or one that it did not have. `order` are the keys in their documented order. `None` where it has that value.
///
/// # Errors
/// When the text is no TOML, or would not be afterwards.
pub fn set(text: &str, key: &[&str], value: &str, order: &[&str]) -> Result<Option<Amendment>, Unamended> {
    let before = DeTable::parse(text).map_err(|_| Unamended::Unreadable)?;
    let amendment = match find(before.get_ref(), key) {
        Some(old) => {
            let old = text.get(old.span()).ok_or(Unamended::Unreadable)?;
            if old == value {
                return Ok(None);
            }
            let at = find(before.get_ref(), key).map_or(0, |old| old.span().start);
            Amendment { at, before: old.to_owned(), after: with_line_ends(value, text) }
        }
        None => added(text, before.get_ref(), key, (value, order))?,
    };
    checked(text, amendment, key).map(Some)
}

/// Adds an element to a list, in the style of its neighbours.
///
/// # Errors
/// When there is no such list, or the text could not be read afterwards.
pub fn push(text: &str, key: &[&str], element: &str) -> Result<Amendment, Unamended> {
    let before = DeTable::parse(text).map_err(|_| Unamended::Unreadable)?;
    let list = find(before.get_ref(), key).ok_or(Unamended::Absent)?;
    let DeValue::Array(elements) = list.get_ref() else { return Err(Unamended::Absent) };
    let spans: Vec<_> = elements.iter().map(Spanned::span).collect();
    let amendment = behind(text, list.span(), &spans, element).ok_or(Unamended::Unreadable)?;
    checked(text, amendment, key)
}

/// An element behind the last one of a list.
fn behind(text: &str, list: Range<usize>, spans: &[Range<usize>], element: &str) -> Option<Amendment> {
    let insertion = |at: usize, after: String| Amendment { at, before: String::new(), after };
    let (first, last) = match spans {
        [] => return Some(insertion(list.start + 1, element.to_owned())),
        [.., one, last] => (one.end, last),
        [last] => (list.start + 1, last),
    };
    // What parts it from the one before it.
    let gap = text.get(first..last.start)?;
    let Some(indent) = gap.rfind('\n').and_then(|at| gap.get(at + 1..)) else {
        return Some(insertion(last.end, format!(", {element}")));
    };
    let rest = text.get(last.end..list.end)?;
    let line = with_line_ends(&format!("\n{indent}{element}"), text);
    // A remark behind the last one stays with it.
    match rest.split_once('\n').map(|(tail, _)| tail.trim_end()) {
        Some(tail) if tail.trim_start().starts_with(',') => {
            Some(insertion(last.end + tail.len(), format!("{line},")))
        }
        Some(tail) => Some(Amendment { at: last.end, before: tail.to_owned(), after: format!(",{tail}{line}") }),
        None => Some(insertion(last.end, format!(",{line}"))),
    }
}

/// Takes an element out of a list.
///
/// # Errors
/// When there is no such, or the text could not be read afterwards.
pub fn pull(text: &str, key: &[&str], number: usize) -> Result<Amendment, Unamended> {
    let table = DeTable::parse(text).map_err(|_| Unamended::Unreadable)?;
    let list = find(table.get_ref(), key).ok_or(Unamended::Absent)?;
    let DeValue::Array(elements) = list.get_ref() else { return Err(Unamended::Absent) };
    let spans: Vec<_> = elements.iter().map(Spanned::span).collect();
    let range = gone(text, &spans, number).ok_or(Unamended::Absent)?;
    let before = text.get(range.clone()).ok_or(Unamended::Unreadable)?.to_owned();
    checked(text, Amendment { at: range.start, before, after: String::new() }, key)
}

/// What goes with an element of a list: its comma, and its line where nothing else stands on it.
fn gone(text: &str, spans: &[Range<usize>], number: usize) -> Option<Range<usize>> {
    let own = spans.get(number)?;
    let line = text.get(..own.start)?.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(own.end..)?;
    let end = rest.find('\n').map_or(text.len(), |at| own.end + at + 1);
    let behind = text.get(own.end..end)?.trim();
    let behind = behind.strip_prefix(',').unwrap_or(behind).trim_start();
    let is_alone = text.get(line..own.start)?.trim().is_empty() && (behind.is_empty() || behind.starts_with('#'));
    if is_alone {
        return Some(line..end);
    }
    if let Some(next) = spans.get(number + 1) {
        return Some(own.start..next.start);
    }
    match number.checked_sub(1).and_then(|before| spans.get(before)) {
        Some(before) if !text.get(before.end..own.start)?.contains('#') => Some(before.end..own.end),
        _ => Some(own.start..own.end + usize::from(rest.starts_with(','))),
    }
}

/// Takes a key away: with its line, or within braces with its comma.
///
/// # Errors
/// When there is no such key, or the text could not be read afterwards.
pub fn unset(text: &str, key: &[&str]) -> Result<Amendment, Unamended> {
    let table = DeTable::parse(text).map_err(|_| Unamended::Unreadable)?;
    let (name, above) = key.split_last().ok_or(Unamended::Absent)?;
    let (holder, is_inline) = match above {
        [] => (table.get_ref(), false),
        above => match find(table.get_ref(), above).map(|own| (own.get_ref(), own.span())) {
            Some((DeValue::Table(inner), span)) => (inner, nested::is_inline(text, &span)),
            _ => return Err(Unamended::Absent),
        },
    };
    let gone = if is_inline { nested::piece(text, holder, name) } else { nested::line(text, holder, name) };
    let gone = gone.ok_or(Unamended::Absent)?;
    let before = text.get(gone.clone()).ok_or(Unamended::Unreadable)?.to_owned();
    let amendment = Amendment { at: gone.start, before, after: String::new() };
    let says =
        |text: &str| -> Result<toml::Table, Unamended> { toml::from_str(text).map_err(|_| Unamended::Unreadable) };
    let (mut old, new) = (says(text)?, says(&amendment.apply(text).ok_or(Unamended::Unreadable)?)?);
    without(&mut old, key);
    if old == new { Ok(amendment) } else { Err(Unamended::Unreadable) }
}

fn find<'t, 'i>(table: &'t DeTable<'i>, key: &[&str]) -> Option<&'t Spanned<DeValue<'i>>> {
    let (first, rest) = key.split_first()?;
    let (_, value) = table.iter().find(|(name, _)| name.get_ref() == first)?;
    within(value, rest)
}

fn within<'t, 'i>(value: &'t Spanned<DeValue<'i>>, key: &[&str]) -> Option<&'t Spanned<DeValue<'i>>> {
    let Some((first, rest)) = key.split_first() else { return Some(value) };
    match value.get_ref() {
        DeValue::Table(inner) => find(inner, key),
        DeValue::Array(list) => within(list.get(first.parse::<usize>().ok()?)?, rest),
        _ => None,
    }
}

/// A line for a key that is not there yet: behind the last one that comes before it in the documented order.
fn added(
    text: &str,
    table: &DeTable<'_>,
    key: &[&str],
    (value, order): (&str, &[&str]),
) -> Result<Amendment, Unamended> {
    let (name, above) = key.split_last().ok_or(Unamended::Absent)?;
    let new = nested::New { name, value, order };
    if above.is_empty() {
        return Ok(nested::first_line(text, table, &new));
    }
    let holder = find(table, above).ok_or(Unamended::Absent)?;
    let DeValue::Table(inner) = holder.get_ref() else { return Err(Unamended::Absent) };
    nested::added(text, (inner, holder.span()), &new).ok_or(Unamended::Absent)
}

/// An edit after which the text can be read, and says the same but for a key.
fn checked(text: &str, amendment: Amendment, key: &[&str]) -> Result<Amendment, Unamended> {
    let says =
        |text: &str| -> Result<toml::Table, Unamended> { toml::from_str(text).map_err(|_| Unamended::Unreadable) };
    let after = amendment.apply(text).ok_or(Unamended::Unreadable)?;
    let (mut old, mut new) = (says(text)?, says(&after)?);
    let is_there = without(&mut new, key);
    without(&mut old, key);
    if is_there && old == new { Ok(amendment) } else { Err(Unamended::Unreadable) }
}

/// Takes a key out; whether it was there.
fn without(table: &mut toml::Table, key: &[&str]) -> bool {
    match key {
        [] => false,
        [last] => table.remove(*last).is_some(),
        [first, rest @ ..] => match table.get_mut(*first) {
            Some(toml::Value::Table(inner)) => without(inner, rest),
            Some(toml::Value::Array(list)) => {
                let Some((at, rest)) = rest.split_first() else { return false };
                match at.parse().ok().and_then(|at: usize| list.get_mut(at)) {
                    Some(toml::Value::Table(inner)) => without(inner, rest),
                    _ => false,
                }
            }
            _ => false,
        },
    }
}
