//! A table as it is written: its cells as fields, row by row.
//!
//! In: a table of a release. Out: markup. Invariants: the key that goes on leads from cell to cell; what a fact says is shown, and changed there.

use super::text::languages;
use super::vacant::Spot;
use super::writing::Writing;
use crate::cli::desk::labels;
use crate::cli::desk::markup::Markup;
use crate::diag::{Message, message};
use crate::edit::blocks::{Cell, Part, grid};

/// The fields of a table.
pub(super) fn shown(out: &mut Markup, writing: &Writing<'_, '_>, (at, part): (usize, &Part)) {
    let (speaker, sheet) = (writing.speaker, writing.sheet);
    let cells = grid(sheet.template.1, part).unwrap_or_default();
    let columns = cells.first().map_or(0, Vec::len);
    if let Some(caption) = part.texts.first() {
        writing.field(out, caption, (&labels::text(part, 0), true));
    }
    out.raw("<div class=\"grid\" data-columns=\"").text(&columns.to_string()).raw("\" role=\"group\" aria-label=\"");
    out.say(speaker, &message!("desk-block-table", "Table")).raw("\">");
    for (row, line) in cells.iter().enumerate() {
        for (column, cell) in line.iter().enumerate() {
            out.raw("<div class=\"cell\" data-row=\"").text(&row.to_string()).raw("\" data-column=\"");
            out.text(&column.to_string());
            let own = going(&cells, (row, column));
            let own: Vec<&str> = own.iter().filter_map(|cell| cell.text.as_deref()).collect();
            let in_languages = languages(&writing.fields.translations, &own, speaker);
            if !in_languages.is_empty() {
                out.raw("\" data-languages=\"").text(&in_languages.join(", "));
            }
            out.raw("\">");
            one(out, writing, (at, cell), (row, column));
            out.raw("</div>");
        }
    }
    out.raw("</div>");
    tools(out, writing);
}

/// The cells of the row that a first cell begins, or of the column that a header does.
fn going(cells: &[Vec<Cell>], (row, column): (usize, usize)) -> Vec<&Cell> {
    match (row, column) {
        (0, _) => cells.iter().filter_map(|line| line.get(column)).collect(),
        (_, 0) => cells.get(row).into_iter().flatten().collect(),
        _ => Vec::new(),
    }
}

/// What a cell is called.
fn label((row, column): (usize, usize)) -> Message {
    match row {
        0 => message!("desk-cell-head", "Header of column {column}", column = column + 1),
        _ => message!("desk-cell", "Row {row}, column {column}", row = row, column = column + 1),
    }
}

/// A cell.
fn one(out: &mut Markup, writing: &Writing<'_, '_>, (at, cell): (usize, &Cell), place: (usize, usize)) {
    let sheet = writing.sheet;
    let spot = Spot::Cell(place.0, place.1);
    let vacant = writing.fields.vacant.iter().find(|own| own.at == at && own.place == spot);
    match (vacant, &cell.text) {
        (Some(own), _) => writing.field(out, &own.name, (&label(place), false)),
        (None, Some(name)) if !sheet.is_of_house(name) => writing.field(out, name, (&label(place), false)),
        (None, own) => {
            let mark = sheet.template.1.get(cell.holds.clone()).unwrap_or_default();
            let known = writing.fields.marks.all.iter().find(|(own, _)| own == mark).map(|(_, label)| label.clone());
            let words = own.as_ref().and_then(|name| sheet.of_house(name)).or(known);
            out.raw("<p class=\"fixed\" lang=\"").text(sheet.source.tag()).raw("\">");
            out.text(words.as_deref().unwrap_or(mark)).raw("</p>");
        }
    }
}

/// What can be done with rows and columns.
fn tools(out: &mut Markup, writing: &Writing<'_, '_>) {
    let speaker = writing.speaker;
    out.raw("<p class=\"of-table\" role=\"group\" aria-label=\"");
    out.say(speaker, &message!("desk-table-tools", "Rows and columns")).raw("\">");
    for (step, words) in [
        ("row", message!("desk-table-row", "Add row")),
        ("column", message!("desk-table-column", "Add column")),
        ("no-row", message!("desk-table-no-row", "Delete row")),
        ("no-column", message!("desk-table-no-column", "Delete column")),
    ] {
        out.raw("<button class=\"small\" data-table=\"").raw(step).raw("\" data-nowhere=\"");
        let nowhere = message!("desk-table-nowhere", "Go to a cell of the row or column first.");
        out.say(speaker, &nowhere).raw("\">").say(speaker, &words).raw("</button> ");
    }
    out.raw("</p>");
}
