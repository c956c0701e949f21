//! The cells of a table: rows and columns that come and go, cells that get a text.
//!
//! In: a text, which table, which row or column. Out: its cells; an [`Amendment`]. Invariants: cells that stay keep what they hold and how they are
//! typed; a table whose bars stand below each other keeps them so where there is room; other blocks keep their lines.

use std::ops::Range;

use super::change::{Unchanged, all_meant};
use super::parts::{Body, Part, Shape, read, rows};
use crate::edit::amend::{Amendment, smallest};
use crate::edit::spans::with_line_ends;
use crate::release::row_cells;

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it, without the spaces and signs around it: `{ message }`, `{ $fact }`.
    pub holds: Range<usize>,
    /// The text that it names; `None` where that is a fact.
    pub text: Option<String>,
}

/// The cells of a table, its headers first; `None` where the block is none.
#[must_use]
pub fn grid(text: &str, part: &Part) -> Option<Vec<Vec<Cell>>> {
    if part.shape != Shape::Table {
        return None;
    }
    let lines = rows(text, &part.lines).into_iter().enumerate();
    lines.filter(|(number, _)| *number != 1).map(|(_, line)| cells(text, &line)).collect()
}

fn cells(text: &str, line: &Range<usize>) -> Option<Vec<Cell>> {
    let typed = text.get(line.clone())?;
    let cell = |range: Range<usize>| {
        let own = typed.get(range.clone())?;
        let (from, to) = (own.find('{')?, own.find('}')? + 1);
        let name = own.get(from + 1..to - 1)?.trim();
        let start = line.start + range.start;
        Some(Cell { holds: start + from..start + to, text: (!name.starts_with('$')).then(|| name.to_owned()) })
    };
    row_cells(typed).into_iter().map(cell).collect()
}

/// A table of a template, line by line.
struct Table<'t> {
    text: &'t str,
    body: Body,
    at: usize,
    lines: Vec<String>,
}

/// Brings a row of texts in this place among the rows.
///
/// # Errors
/// When there is no such table or row, or it has room for none.
pub fn insert_table_row(text: &str, at: usize, place: usize, names: &[String]) -> Result<Amendment, Unchanged> {
    let mut table = Table::read(text, at)?;
    if place + 2 > table.lines.len() {
        return Err(Unchanged::Absent);
    }
    let mut line = table.lines.get(place.max(1) + 1).ok_or(Unchanged::Absent)?.clone();
    let (typed, is_straight) = (row_cells(&line), table.is_straight());
    if typed.len() != names.len() {
        return Err(Unchanged::Absent);
    }
    for (range, name) in typed.into_iter().zip(names).rev() {
        let width = line.get(range.clone()).unwrap_or_default().chars().count();
        line.replace_range(range, &padded(&format!(" {{ {name} }} "), if is_straight { width } else { 0 }));
    }
    table.lines.insert(place + 2, line.trim_end().to_owned());
    table.changed()
}

/// Takes a row out.
///
/// # Errors
/// When there is no such, or no other.
pub fn remove_table_row(text: &str, at: usize, row: usize) -> Result<Amendment, Unchanged> {
    let mut table = Table::read(text, at)?;
    if row + 2 >= table.lines.len() || table.lines.len() < 4 {
        return Err(Unchanged::Absent);
    }
    table.lines.remove(row + 2);
    table.changed()
}

/// Brings a column of texts, its header first, behind another one.
///
/// # Errors
/// When there is no such table or column, or it has room for none.
pub fn insert_table_column(text: &str, at: usize, after: usize, names: &[String]) -> Result<Amendment, Unchanged> {
    let mut table = Table::read(text, at)?;
    if names.len() + 1 != table.lines.len() {
        return Err(Unchanged::Absent);
    }
    let cell = |name: &String| format!(" {{ {name} }} ");
    let widest = names.iter().map(|name| cell(name).chars().count()).max().unwrap_or(0);
    let width = if table.is_straight() { widest } else { 0 };
    let mut names = names.iter();
    for (number, line) in table.lines.iter_mut().enumerate() {
        let end = row_cells(line).get(after).ok_or(Unchanged::Absent)?.end;
        let own = match number {
            1 => "-".repeat(width.max(3)),
            _ => padded(&cell(names.next().ok_or(Unchanged::Absent)?), width),
        };
        line.insert_str(end, &format!("|{own}"));
    }
    table.changed()
}

/// Takes a column out.
///
/// # Errors
/// When there is no such, or no other.
pub fn remove_table_column(text: &str, at: usize, column: usize) -> Result<Amendment, Unchanged> {
    let mut table = Table::read(text, at)?;
    for line in &mut table.lines {
        let all = row_cells(line);
        let (own, beside) = (all.get(column).ok_or(Unchanged::Absent)?, all.get(column + 1));
        let range = match (column, beside) {
            (0, Some(beside)) => own.start..beside.start,
            (0, None) => return Err(Unchanged::Absent),
            _ => own.start - 1..own.end,
        };
        line.replace_range(range, "");
    }
    table.changed()
}

/// Gives a cell a text in the place of what it holds; rows count from the headers.
///
/// # Errors
/// When there is no such cell.
pub fn fill_cell(text: &str, at: usize, (row, column): (usize, usize), name: &str) -> Result<Amendment, Unchanged> {
    let body = read(text).ok_or(Unchanged::Absent)?;
    let part = body.parts.get(at).ok_or(Unchanged::Absent)?;
    let cells = grid(text, part).ok_or(Unchanged::Absent)?;
    let holds = cells.get(row).and_then(|row| row.get(column)).ok_or(Unchanged::Absent)?.holds.clone();
    let mut table = Table::read(text, at)?;
    let line = row + usize::from(row > 0);
    let start = rows(text, &part.lines).get(line).ok_or(Unchanged::Absent)?.start;
    let own = table.lines.get_mut(line).ok_or(Unchanged::Absent)?;
    let (from, to) = (holds.start - start, holds.end - start);
    let new = format!("{{ {name} }}");
    // Spaces behind it give way, so that bars stay below each other.
    let room = own.get(to..).unwrap_or_default();
    let room = (room.len() - room.trim_start_matches(' ').len()).saturating_sub(1);
    let more = new.len().saturating_sub(to - from);
    own.replace_range(from..to + room.min(more), &new);
    table.changed()
}

fn padded(cell: &str, width: usize) -> String {
    let more = width.saturating_sub(cell.chars().count());
    format!("{cell}{}", " ".repeat(more))
}

impl<'t> Table<'t> {
    fn read(text: &'t str, at: usize) -> Result<Self, Unchanged> {
        let body = read(text).ok_or(Unchanged::Absent)?;
        let part = body.parts.get(at).ok_or(Unchanged::Absent)?;
        grid(text, part).ok_or(Unchanged::Absent)?;
        let lines = rows(text, &part.lines).into_iter().map(|line| text.get(line).unwrap_or_default().to_owned());
        let lines = lines.collect();
        Ok(Self { text, body, at, lines })
    }

    /// Whether all bars stand below each other.
    fn is_straight(&self) -> bool {
        let places = |line: &String| -> Vec<usize> {
            let ends = row_cells(line).into_iter().map(|cell| cell.end);
            ends.map(|end| line.get(..end).unwrap_or_default().chars().count()).collect()
        };
        let mut all = self.lines.iter().map(places);
        let first = all.next();
        all.all(|own| Some(own) == first)
    }

    /// The edit that makes the table so.
    fn changed(self) -> Result<Amendment, Unchanged> {
        let part = self.body.parts.get(self.at).ok_or(Unchanged::Absent)?;
        let before = self.text.get(part.lines.clone()).unwrap_or_default();
        let after = with_line_ends(&self.lines.join("\n"), before);
        let amendment = smallest(part.lines.start, before, &after);
        let now = amendment.apply(self.text).ok_or(Unchanged::Otherwise)?;
        let body = read(&now).ok_or(Unchanged::Otherwise)?;
        let (mut was, mut is) = (all_meant(self.text, &self.body.parts), all_meant(&now, &body.parts));
        let same_places = was.len() == is.len() && body.start == self.body.start && body.errors <= self.body.errors;
        if !same_places || is.remove(self.at).0 != was.remove(self.at).0 || was != is {
            return Err(Unchanged::Otherwise);
        }
        Ok(amendment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "{ lead }\n\n| { t.place } | { t.grant } |\n|---|--:|\n| { asht } | { $sum } |\n| **{ ayni }** | { no-data } |\n\n{ close }\n";
    const STRAIGHT: &str =
        "| { t.place } | { t.grant }   |\n| ----------- | ------------- |\n| { asht }    | { no-data }   |";

    fn after(body: &str, edit: impl Fn(&str, usize) -> Result<Amendment, Unchanged>) -> Result<String, Unchanged> {
        let text = format!("+++\n+++\n\n{body}");
        let at = parts_of(&text).iter().position(|part| part.shape == Shape::Table).unwrap();
        let amendment = edit(&text, at)?;
        let now = amendment.apply(&text).unwrap();
        assert_eq!(amendment.inverse().apply(&now).as_deref(), Some(&*text));
        Ok(now.strip_prefix("+++\n+++\n\n").unwrap().to_owned())
    }

    fn parts_of(text: &str) -> Vec<Part> {
        read(text).unwrap().parts
    }

    fn names(all: &[&str]) -> Vec<String> {
        all.iter().map(|one| (*one).to_owned()).collect()
    }

    #[test]
    fn rows_and_columns_come_and_go() {
        let row = names(&["row", "no-data"]);
        let under = |body: &str, place| after(body, |text, at| insert_table_row(text, at, place, &row));
        assert_eq!(
            under(PLAIN, 2).unwrap(),
            PLAIN.replace("{ no-data } |\n", "{ no-data } |\n| { row } | { no-data } |\n")
        );
        assert_eq!(under(PLAIN, 1).unwrap(), PLAIN.replace("| **", "| { row } | { no-data } |\n| **"));
        assert_eq!(under(PLAIN, 0).unwrap(), PLAIN.replace("| { asht", "| { row } | { no-data } |\n| { asht"));
        assert_eq!(under(STRAIGHT, 1).unwrap(), format!("{STRAIGHT}\n| {{ row }}     | {{ no-data }}   |"));
        assert_eq!(under(PLAIN, 3), Err(Unchanged::Absent));
        assert_eq!(
            after(PLAIN, |text, at| remove_table_row(text, at, 0)).unwrap(),
            PLAIN.replace("| { asht } | { $sum } |\n", "")
        );
        let column = names(&["t.column", "asht.column", "no-data"]);
        let behind = |body: &str, own| after(body, |text, at| insert_table_column(text, at, own, &column));
        assert_eq!(
            behind(PLAIN, 0).unwrap(),
            "{ lead }\n\n| { t.place } | { t.column } | { t.grant } |\n|---|---|--:|\n| { asht } | { asht.column } | { $sum } |\n| **{ ayni }** | { no-data } | { no-data } |\n\n{ close }\n"
        );
        let back = after(&behind(PLAIN, 1).unwrap(), |text, at| remove_table_column(text, at, 2)).unwrap();
        assert_eq!(back, PLAIN);
        assert_eq!(after(&behind(PLAIN, 0).unwrap(), |text, at| remove_table_column(text, at, 1)).unwrap(), PLAIN);
        assert!(
            after(PLAIN, |text, at| remove_table_column(text, at, 0))
                .unwrap()
                .contains("| { t.grant } |\n|--:|\n| { $sum } |\n| { no-data } |\n")
        );
        let crlf = PLAIN.replace('\n', "\r\n");
        assert!(under(&crlf, 2).unwrap().contains("|\r\n| { row } | { no-data } |\r\n\r\n"));
    }

    #[test]
    fn cells_get_texts_and_limits_hold() {
        let fill = |body: &str, cell| after(body, |text, at| fill_cell(text, at, cell, "ayni.grant"));
        assert_eq!(fill(PLAIN, (2, 1)).unwrap(), PLAIN.replace("no-data", "ayni.grant"));
        assert_eq!(fill(STRAIGHT, (1, 1)).unwrap(), STRAIGHT.replace("{ no-data }   ", "{ ayni.grant } "));
        assert_eq!(fill(PLAIN, (3, 1)), Err(Unchanged::Absent));
        let mut wide = STRAIGHT.to_owned();
        for number in 0..4 {
            let own = names(&[&format!("t.c{number}"), "no-data"]);
            wide = after(&wide, |text, at| insert_table_column(text, at, 1, &own)).unwrap();
        }
        let seventh = names(&["t.c7", "no-data"]);
        assert_eq!(after(&wide, |text, at| insert_table_column(text, at, 1, &seventh)), Err(Unchanged::Otherwise));
        assert_eq!(after(STRAIGHT, |text, at| remove_table_row(text, at, 0)), Err(Unchanged::Absent));
        let text = "+++\n+++\n\n{ a }\n";
        assert_eq!(insert_table_row(text, 0, 0, &names(&["a"])), Err(Unchanged::Absent));
    }
}
