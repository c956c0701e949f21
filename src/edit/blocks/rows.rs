//! The items of a list.
//!
//! In: a text, which list, which item. Out: an [`Amendment`]. Invariants: items that stay keep their lines; where numbers follow one upon the
//! other they do so afterwards; empty lines between items stay as many as there were.

use std::ops::Range;

use super::change::{Unchanged, all_meant, judged, remove};
use super::parts::{Body, Part, Shape, read};
use crate::edit::amend::Amendment;
use crate::edit::spans::with_line_ends;

/// A line of an item: what stands before its text, and the text.
pub(super) type Row = (String, String);

/// Items of a list, with what stands between them.
#[derive(Clone)]
pub(super) struct Items {
    pub(super) rows: Vec<Row>,
    /// What stands between the lines.
    pub(super) gaps: Vec<String>,
    /// The number of the first item, where all others follow it.
    pub(super) first: Option<u64>,
}

/// A list of a template.
struct List<'t> {
    text: &'t str,
    body: Body,
    at: usize,
    items: Items,
}

/// Brings a text as an item behind another; before all others where none is named.
///
/// # Errors
/// When there is no such list or item.
pub fn insert_row(text: &str, at: usize, after: Option<usize>, name: &str) -> Result<Amendment, Unchanged> {
    let mut list = List::read(text, at)?;
    let place = after.map_or(0, |after| after + 1);
    let beside = after.unwrap_or(0);
    let sign = list.items.rows.get(beside).ok_or(Unchanged::Absent)?.0.clone();
    list.items.rows.insert(place, (sign, format!("{{ {name} }}")));
    let gap = list.items.gaps.get(beside).or(list.items.gaps.last()).cloned();
    list.items.gaps.insert(beside.min(list.items.gaps.len()), gap.unwrap_or_else(|| with_line_ends("\n", text)));
    list.changed(|texts| texts.insert(place, name.to_owned()))
}

/// Takes an item out; with the last one the list goes.
///
/// # Errors
/// When there is no such list or item.
pub fn remove_row(text: &str, at: usize, row: usize) -> Result<Amendment, Unchanged> {
    let mut list = List::read(text, at)?;
    if row >= list.items.rows.len() {
        return Err(Unchanged::Absent);
    }
    if list.items.rows.len() == 1 {
        return remove(text, at);
    }
    list.items.rows.remove(row);
    list.items.gaps.remove(row.min(list.items.gaps.len() - 1));
    list.changed(|texts| drop(texts.remove(row)))
}

/// An item changes places with the one below it.
///
/// # Errors
/// When there are no such.
pub fn swap_rows(text: &str, at: usize, row: usize) -> Result<Amendment, Unchanged> {
    let mut list = List::read(text, at)?;
    if row + 1 >= list.items.rows.len() {
        return Err(Unchanged::Absent);
    }
    list.items.rows.swap(row, row + 1);
    list.changed(|texts| texts.swap(row, row + 1))
}

impl<'t> List<'t> {
    fn read(text: &'t str, at: usize) -> Result<Self, Unchanged> {
        let body = read(text).ok_or(Unchanged::Absent)?;
        let part = body.parts.get(at).ok_or(Unchanged::Absent)?;
        // A text that stands in it twice cannot be told from itself.
        if !matches!(part.shape, Shape::List { .. }) || part.rows.len() != part.texts.len() {
            return Err(Unchanged::Absent);
        }
        let items = Items::of(text, part);
        Ok(Self { text, body, at, items })
    }

    /// The edit that makes the list so; `texts` says what becomes of its texts.
    fn changed(self, texts: impl FnOnce(&mut Vec<String>)) -> Result<Amendment, Unchanged> {
        let part = self.body.parts.get(self.at).ok_or(Unchanged::Absent)?;
        let after = self.items.lines();
        let before = self.text.get(part.lines.clone()).unwrap_or_default().to_owned();
        let mut wanted = all_meant(self.text, &self.body.parts);
        if let Some(own) = wanted.get_mut(self.at) {
            texts(&mut own.1);
            own.2.clone_from(&after);
        }
        judged(self.text, (&self.body, Amendment { at: part.lines.start, before, after }), &wanted)
    }
}

impl Items {
    /// Those of a list.
    pub(super) fn of(text: &str, part: &Part) -> Self {
        let rows: Vec<Row> = part.rows.iter().map(|row| parted(text, row)).collect();
        let between = part.rows.iter().zip(part.rows.iter().skip(1));
        let gap = |(above, below): (&Range<usize>, &Range<usize>)| text.get(above.end..below.start);
        let gaps = between.map(|pair| gap(pair).unwrap_or_default().to_owned()).collect();
        let first = numbers(part, &rows);
        Self { rows, gaps, first }
    }

    /// Their lines.
    pub(super) fn lines(&self) -> String {
        let mut out = String::new();
        for (number, (sign, text)) in self.rows.iter().enumerate() {
            let own = self.first.map(|first| first + number as u64);
            out.push_str(&own.map_or_else(|| sign.clone(), |own| numbered(sign, own)));
            out.push_str(text);
            if number + 1 < self.rows.len() {
                out.push_str(self.gaps.get(number).map_or("\n", String::as_str));
            }
        }
        out
    }
}

fn parted(text: &str, row: &Range<usize>) -> Row {
    let line = text.get(row.clone()).unwrap_or_default();
    let (sign, own) = line.split_at(line.find('{').unwrap_or(line.len()));
    (sign.to_owned(), own.to_owned())
}

/// The number of the first item, where each other one has the next.
fn numbers(part: &Part, rows: &[Row]) -> Option<u64> {
    let number = |(sign, _): &Row| -> Option<u64> { sign.trim().trim_end_matches(['.', ')']).parse().ok() };
    let first = rows.first().and_then(number).filter(|_| part.shape == Shape::List { numbered: true })?;
    let follow = rows.iter().zip(first..).all(|(row, own)| number(row) == Some(own));
    follow.then_some(first)
}

/// The sign of an item with another number.
fn numbered(sign: &str, own: u64) -> String {
    let start = sign.len() - sign.trim_start().len();
    let rest = sign.trim_start().trim_start_matches(|digit: char| digit.is_ascii_digit());
    format!("{}{own}{rest}", sign.get(..start).unwrap_or_default())
}
