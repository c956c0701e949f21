//! Rows and columns of a table that come and go.
//!
//! In: a release, which table, which row or column. Out: edits of its template, and of files of messages. Invariants: cells that stay keep their
//! texts in all languages; a text that anything else names does not go.

use std::collections::BTreeSet;

use super::files::{Files, Outcome, applied, refused, unwritten, without};
use super::named::{NO_DATA, Taken, is_named};
use super::sheet::{Sheet, id};
use super::wanted::Step;
use crate::cli::desk::unsaved::Unsaved;
use crate::diag::message;
use crate::edit::blocks::{
    Cell, grid, insert_table_column, insert_table_row, parts, remove_table_column, remove_table_row, take_attribute,
};
use crate::edit::{Field, new_id};
use crate::project::Messages;

/// How large a table can be.
const ROWS: usize = 60;
const COLUMNS: usize = 6;

/// Does it; the text that is worked on then.
pub(super) fn tabled(
    sheet: &Sheet<'_>,
    (at, step): (usize, Step),
    texts: bool,
    taken: &mut Taken,
    gone: &mut Vec<String>,
) -> Outcome {
    let (path, text) = sheet.template;
    let cells = sheet.parts.get(at).and_then(|part| grid(text, part)).ok_or(Unsaved::Absent)?;
    let (rows, columns) = (cells.len() - 1, cells.first().map_or(0, Vec::len));
    fits(step, (rows, columns))?;
    let (amendment, focus) = match step {
        Step::Row(row) => {
            let names = row_of(&cells, taken);
            (insert_table_row(text, at, row, &names), names.first().cloned())
        }
        Step::Column(column) => {
            let names = column_of(&cells, taken).ok_or(Unsaved::Absent)?;
            (insert_table_column(text, at, column, &names), names.first().cloned())
        }
        Step::NoRow(row) => (remove_table_row(text, at, row.checked_sub(1).ok_or(Unsaved::Absent)?), None),
        Step::NoColumn(column) => (remove_table_column(text, at, column), None),
    };
    let mut files = Files::default();
    let after = applied(text, &amendment.map_err(refused)?)?;
    let focus = focus.or_else(|| beside(sheet, (&after, at), step));
    files.set(path, Some(text), after);
    let goes = |row: usize, column: usize| match step {
        Step::NoRow(own) => row == own,
        Step::NoColumn(own) => column == own,
        _ => false,
    };
    if texts {
        for name in going(sheet, at, &cells, goes) {
            match name.split_once('.') {
                None => without(sheet, &name, &mut files)?,
                Some((id, own)) => without_attribute(sheet, (id, own), &mut files)?,
            }
            gone.extend(sheet.names().filter(|own| *own == name || id(own) == name).map(str::to_owned));
        }
    }
    Ok((files, focus))
}

/// Refuses what would be no table.
fn fits(step: Step, (rows, columns): (usize, usize)) -> Result<(), Unsaved> {
    let large = match step {
        Step::Row(_) => rows >= ROWS,
        Step::Column(_) => columns >= COLUMNS,
        _ => false,
    };
    let small = match step {
        Step::NoRow(_) => rows < 2,
        Step::NoColumn(_) => columns < 3,
        _ => false,
    };
    let why = message!(
        "desk-table-size",
        "A table has two to {columns} columns and one to {rows} rows. Nothing was changed.",
        columns = COLUMNS,
        rows = ROWS
    );
    if large || small { Err(Unsaved::Broken(Some(why))) } else { Ok(()) }
}

/// The texts of a new row.
fn row_of(cells: &[Vec<Cell>], taken: &mut Taken) -> Vec<String> {
    let row = taken.id("row", &Field::default());
    let heads = cells.first().map_or(&[][..], Vec::as_slice);
    let rest = heads.iter().skip(1).enumerate().map(|(number, head)| {
        let own = head.text.as_deref().and_then(|name| name.split_once('.')).map(|(_, own)| own.to_owned());
        let own = own.unwrap_or_else(|| format!("column-{}", number + 2));
        if taken.has(NO_DATA) { NO_DATA.to_owned() } else { format!("{row}.{own}") }
    });
    std::iter::once(row.clone()).chain(rest).collect()
}

/// The texts of a new column.
fn column_of(cells: &[Vec<Cell>], taken: &Taken) -> Option<Vec<String>> {
    let (head, rows) = cells.split_first()?;
    let parts: Vec<(&str, &str)> = head.iter().filter_map(|cell| cell.text.as_deref()?.split_once('.')).collect();
    let (table, _) = parts.first()?;
    let own = new_id("", "column", |own| parts.iter().any(|(_, part)| *part == own));
    let cell = |(number, row): (usize, &Vec<Cell>)| {
        let first = row.first().and_then(|cell| cell.text.as_deref()).filter(|name| *name != NO_DATA);
        let first =
            first.map_or_else(|| format!("{table}.{own}-{}", number + 1), |name| format!("{}.{own}", id(name)));
        if taken.has(NO_DATA) { NO_DATA.to_owned() } else { first }
    };
    Some(std::iter::once(format!("{table}.{own}")).chain(rows.iter().enumerate().map(cell)).collect())
}

/// The text that stands where one went.
fn beside(sheet: &Sheet<'_>, (after, at): (&str, usize), step: Step) -> Option<String> {
    let all = parts(after)?;
    let cells = grid(after, all.get(at)?)?;
    let (row, column) = match step {
        Step::NoRow(row) => (row.min(cells.len() - 1), 0),
        Step::NoColumn(column) => (0, column.min(cells.first()?.len() - 1)),
        _ => return None,
    };
    let name = cells.get(row)?.get(column)?.text.clone()?;
    Some(name).filter(|name| !sheet.is_of_house(name))
}

/// The texts that go with cells: those that nothing else names; a message whose parts all go, as a whole.
fn going(sheet: &Sheet<'_>, at: usize, cells: &[Vec<Cell>], goes: impl Fn(usize, usize) -> bool) -> Vec<String> {
    let (mut out, mut stays): (Vec<String>, BTreeSet<String>) = (Vec::new(), BTreeSet::new());
    let others = sheet.parts.iter().enumerate().filter(|(number, _)| *number != at);
    stays.extend(others.flat_map(|(_, part)| part.texts.clone()).chain(sheet.before.iter().cloned()));
    // What the table shows is the message of its headers.
    stays.extend(sheet.parts.get(at).and_then(|part| part.texts.first()).cloned());
    for (row, line) in cells.iter().enumerate() {
        for (column, name) in line.iter().enumerate().filter_map(|(column, cell)| Some((column, cell.text.clone()?)))
        {
            if goes(row, column) {
                out.push(name);
            } else {
                stays.insert(name);
            }
        }
    }
    let is_there = |name: &str| stays.iter().any(|own| id(own) == id(name));
    out.retain(|name| !stays.contains(name) && !sheet.is_of_house(name));
    // Of a message that stays a part goes; its own words stay with its other parts.
    out.retain(|name| !is_there(name) || name.contains('.'));
    for name in &mut out {
        if !is_there(name) {
            *name = id(name).to_owned();
        }
    }
    out.dedup();
    let all: Vec<&Messages> = sheet.loaded.messages.values().collect();
    let ids: Vec<String> = out.iter().filter(|name| !name.contains('.')).cloned().collect();
    out.retain(|name| {
        let named = |messages: &&Messages| is_named(sheet, messages, id(name), &ids);
        name.contains('.') || !all.iter().any(named)
    });
    out
}

/// Takes a part of a message out of the files of all languages.
fn without_attribute(sheet: &Sheet<'_>, (id, own): (&str, &str), files: &mut Files) -> Result<(), Unsaved> {
    for messages in sheet.loaded.messages.values() {
        let (path, text) = (sheet.view.sources.path(messages.file), sheet.view.sources.text(messages.file));
        let now = files.now(path, text).to_owned();
        if let Some(amendment) = take_attribute(&now, id, own).map_err(unwritten)? {
            files.set(path, Some(&now), applied(&now, &amendment)?);
        }
    }
    Ok(())
}
