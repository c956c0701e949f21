//! Places for texts that a release does not have: who said a quotation, a cell of a table that says nothing.
//!
//! In: a release. Out: their names; a template that names them. Invariants: a place is known by the name that its text will have; no file has it
//! until it is written.

use std::collections::BTreeSet;

use super::files::{applied, refused};
use super::named::NO_DATA;
use super::sheet::{Sheet, id};
use crate::cli::desk::unsaved::Unsaved;
use crate::edit::blocks::{Part, Shape, attribute, fill_cell, grid, parts};

/// A place for a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Vacant {
    /// What its text will be called.
    pub(super) name: String,
    /// The number of its block.
    pub(super) at: usize,
    pub(super) place: Spot,
}

/// Where it is in the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// Under the words of a quotation.
    Speaker,
    /// In this row, of which the headers are the first, and this column.
    Cell(usize, usize),
}

/// Those of a release.
pub(super) fn vacant(sheet: &Sheet<'_>) -> Vec<Vacant> {
    let mut taken: BTreeSet<String> = sheet.names().map(str::to_owned).collect();
    let mut out = Vec::new();
    for (at, part) in sheet.parts.iter().enumerate() {
        let quoted = part.texts.first().filter(|_| part.shape == Shape::Quote { speaker: false });
        let quoted = quoted.filter(|name| !sheet.is_of_house(name));
        let speaker = quoted.map(|name| (format!("{}.speaker", id(name)), Spot::Speaker));
        for (name, place) in speaker.into_iter().chain(cells(sheet, part)) {
            if taken.insert(name.clone()) {
                out.push(Vacant { name, at, place });
            }
        }
    }
    out
}

/// Cells that say nothing: each is called after the first of its row, as the header of its column is.
fn cells(sheet: &Sheet<'_>, part: &Part) -> Vec<(String, Spot)> {
    let grid = grid(sheet.template.1, part).unwrap_or_default();
    let Some(head) = grid.first() else { return Vec::new() };
    let own = |column: usize| head.get(column)?.text.as_deref()?.split_once('.').map(|(_, own)| own);
    let mut out = Vec::new();
    for (number, row) in grid.iter().enumerate().skip(1) {
        let first = row.first().and_then(|cell| cell.text.as_deref()).filter(|name| !sheet.is_of_house(name));
        let Some(first) = first else { continue };
        for (column, cell) in row.iter().enumerate().skip(1) {
            if let (Some(NO_DATA), Some(own)) = (cell.text.as_deref(), own(column)) {
                out.push((format!("{}.{own}", id(first)), Spot::Cell(number, column)));
            }
        }
    }
    out
}

/// Whether a text is one of a release, or would be in a place that is vacant.
pub(super) fn has(sheet: &Sheet<'_>, name: &str) -> bool {
    sheet.names().any(|own| own == name) || is_vacant(sheet, name)
}

/// Whether a text would be one in a place that is vacant.
pub(super) fn is_vacant(sheet: &Sheet<'_>, name: &str) -> bool {
    vacant(sheet).iter().any(|own| own.name == name)
}

/// A template that names texts in places that were vacant.
pub(super) fn filled(sheet: &Sheet<'_>, template: String, names: &[&str]) -> Result<String, Unsaved> {
    let mut now = template;
    for own in vacant(sheet).iter().filter(|own| names.contains(&&*own.name)) {
        let first = sheet.parts.get(own.at).and_then(|part| part.texts.first());
        let all = parts(&now).unwrap_or_default();
        let at = all.iter().position(|part| part.texts.first() == first).ok_or(Unsaved::Absent)?;
        let amendment = match own.place {
            Spot::Speaker => attribute(&now, at, &own.name),
            Spot::Cell(row, column) => fill_cell(&now, at, (row, column), &own.name),
        };
        now = applied(&now, &amendment.map_err(refused)?)?;
    }
    Ok(now)
}
