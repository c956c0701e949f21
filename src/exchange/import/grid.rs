//! Tables of a release.
//!
//! In: a table of the source, and those of the other languages beside it. Out: its structure, a message for each cell, a caption. Invariants: a
//! cell is a message, or says that there are no data where no language has any; a table of another shape is left out, and told.

use super::compose::{Composer, Row};
use super::item::one_line;
use super::layout::begin;
use super::marks::escaped;
use super::model::{Fate, Left, Text};
use super::pair::Unit;
use super::role::Role;
use crate::diag::message;

/// Attributes of a table's message: its headers.
const HEADERS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
/// Most rows, with that of the headers.
const ROWS: usize = 61;

/// The table of a language.
type Table<'a> = (usize, &'a Unit, &'a [Vec<String>]);

/// A table of a release: a header of attributes, a message for each cell.
pub(super) fn grid(composer: &mut Composer<'_>, row: &Row<'_>, cells: &[Vec<String>]) {
    let columns = cells.first().map_or(0, Vec::len);
    let fits = (2..=HEADERS.len()).contains(&columns)
        && (2..=ROWS).contains(&cells.len())
        && cells.iter().all(|row| row.len() == columns);
    let others = row.others.iter().flat_map(|(language, units)| units.iter().map(|unit| (*language, *unit)));
    let (mut tables, mut left): (Vec<Table<'_>>, Vec<&Unit>) = (Vec::new(), Vec::new());
    for (language, unit) in std::iter::once((composer.language, row.source)).chain(others) {
        match &unit.role {
            Role::Grid(own) if fits && own.len() == cells.len() && own.iter().all(|row| row.len() == columns) => {
                tables.push((language, unit, own));
            }
            _ => left.push(unit),
        }
    }
    if !left.is_empty() {
        let captions = left.iter().filter_map(|unit| unit.caption.as_deref());
        for place in left.iter().copied().chain(captions).flat_map(|unit| &unit.items) {
            composer.fates[*place] = Some(Fate::Left(Left::Table));
        }
        composer.out.notes.push(message!(
            "import-table",
            "a table is left out, for cells of it are joined or its rows are not alike: “{words}”; its words stand below",
            words = begin(&row.source.words)
        ));
    }
    if !tables.is_empty() {
        table(composer, &tables, columns);
    }
}

/// A table that is one in every language that has it.
fn table(composer: &mut Composer<'_>, tables: &[Table<'_>], columns: usize) {
    let number = composer.next("table");
    let id = format!("table-{number}");
    let rows = tables.first().map_or(0, |(.., cells)| cells.len());
    let is_empty =
        |line: usize, column: usize| tables.iter().all(|(.., cells)| cells[line][column].trim().is_empty());
    let mut empty = 0;
    let mut cell = |line: usize, column: usize| {
        let none = is_empty(line, column);
        empty += usize::from(none);
        if none { "{ no-data }".to_owned() } else { format!("{{ {} }}", cell_id(number, line, column)) }
    };
    let line = |words: Vec<String>| format!("| {} |", words.join(" | "));
    let mut lines = vec![line(HEADERS[..columns].iter().map(|own| format!("{{ {id}.{own} }}")).collect())];
    lines.push(format!("|{}", "---|".repeat(columns)));
    lines.extend((1..rows).map(|own| line((0..columns).map(|column| cell(own, column)).collect())));
    composer.block(&lines.join("\n"));
    let headless: Vec<String> = (0..columns)
        .filter(|column| is_empty(0, *column))
        .map(|column| format!("{id}.{}", HEADERS[column]))
        .collect();
    told(composer, &id, (empty, &headless), tables.iter().any(|(_, unit, _)| unit.caption.is_some()));
    for (language, unit, cells) in tables {
        let texts = composer.out.texts.entry(*language).or_default();
        if let Some(caption) = &unit.caption {
            texts.push(Text { id: id.clone(), attribute: None, words: one_line(&caption.words) });
        }
        for (place, words) in cells.iter().flatten().enumerate().filter(|(_, words)| !words.trim().is_empty()) {
            let (line, column) = (place / columns, place % columns);
            let words = escaped(words);
            texts.push(match HEADERS.get(column).filter(|_| line == 0) {
                Some(header) => Text { id: id.clone(), attribute: Some(header), words },
                None => Text { id: cell_id(number, line, column), attribute: None, words },
            });
        }
        for place in unit.items.iter().chain(unit.caption.iter().flat_map(|caption| &caption.items)) {
            composer.fates[*place] = Some(Fate::Message(*language, id.clone()));
        }
    }
}

/// What is said of a table: its empty cells, its columns without headers, its caption.
fn told(composer: &mut Composer<'_>, id: &str, (empty, headless): (usize, &[String]), captioned: bool) {
    if empty > 0 {
        composer.out.notes.push(message!(
            "import-empty-cells",
            "empty cells of {message} say {reference} now: look whether they do mean that",
            message = id,
            reference = "{ no-data }"
        ));
    }
    if !headless.is_empty() {
        composer.out.notes.push(message!(
            "import-no-header",
            "a column has no header: write {message}",
            message = headless.join(", ")
        ));
    }
    if !captioned {
        composer.out.notes.push(message!(
            "import-caption",
            "a table needs a caption: write the message {message}",
            message = id
        ));
    }
}

fn cell_id(number: usize, line: usize, column: usize) -> String {
    format!("cell-{number}-{line}-{}", column + 1)
}
