//! Kits as a table in a Word file.
//!
//! In: a kit; or the bytes of a file. Out: the bytes of a file; or what came back. Invariants: a row is known by its name and its stamp, which
//! stand in its first cell, and not by its place; what names the kit stands above, under the table and on every page.

use super::model::{Kit, Returned, ReturnedUnit, Stamp, Unit};
use super::notes::{earlier, notes};
use super::numbers::{of_source, of_target};
use super::sheet::{Sheet, cell, paragraph, runs, written};
use super::table::{About, Rows, about, loose, rows, told};
use super::xliff::{HOUSE, tag};
use crate::check::language;
use crate::diag::{Reader, message};
use crate::office::PackageError;
use crate::office::word::read;
use crate::office::word::write::{Cell, Paragraph, Run};

/// The bytes of a kit.
#[must_use]
pub fn write(kit: &Kit, reader: &dyn Reader) -> Vec<u8> {
    let slug = kit.slug.as_deref().unwrap_or(HOUSE);
    let say = |message: &crate::diag::Message| reader.say(message).into_owned();
    let (source, target) = (tag(&kit.source), tag(&kit.target));
    let row = |unit: &Unit| {
        let pieces = of_source(&unit.source);
        let text = unit.target.as_deref().map(|text| runs(&of_target(text, &pieces), &target)).unwrap_or_default();
        let mut own = cell("", text);
        own.open = !unit.locked;
        vec![name(unit), cell("", runs(&pieces, &source)), own, remarks(unit, reader)]
    };
    written(Sheet {
        title: format!("{slug}: {} → {}", language(&kit.source), language(&kit.target)),
        advice: vec![
            say(&message!("sheet-column", "Write in the third column only.")),
            say(&message!(
                "sheet-marks",
                "What stands in { } stays as it is: copy it from the second column to where your sentence needs it."
            )),
        ],
        about: format!("payom-kit {slug} {} {} {}", kit.source, kit.target, kit.number),
        language: target.clone(),
        columns: vec![
            (say(&message!("sheet-text", "Text")), 90.0),
            (format!("{} ({})", language(&kit.source), kit.source), 245.0),
            (format!("{} ({})", language(&kit.target), kit.target), 245.0),
            (say(&message!("sheet-notes", "Notes")), 189.0),
        ],
        rows: kit.units.iter().map(row).collect(),
    })
}

/// The first cell of a row.
pub(super) fn name(unit: &Unit) -> Cell {
    let stamp = Stamp::of(unit, unit.target.as_deref()).to_string();
    let paragraphs =
        vec![paragraph("Name", vec![Run::plain(unit.id())]), paragraph("Small", vec![Run::plain(stamp)])];
    Cell { paragraphs, ..Cell::default() }
}

/// What there is to say of a text.
fn remarks(unit: &Unit, reader: &dyn Reader) -> Cell {
    let said = notes(unit).into_iter().chain(earlier(unit)).map(|note| reader.say(&note).into_owned());
    let author = Some(unit.author.clone()).filter(|author| !author.is_empty());
    let lines = author.into_iter().chain(said);
    let mut paragraphs: Vec<Paragraph> = lines.map(|line| paragraph("Note", vec![Run::plain(line)])).collect();
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph::default());
    }
    Cell { paragraphs, ..Cell::default() }
}

/// Reads a file that came back.
///
/// # Errors
/// When it cannot be read.
pub fn returned(bytes: &[u8]) -> Result<Returned, PackageError> {
    let reading = read(bytes)?;
    let About { slug, locales, .. } = about(&reading).unwrap_or_default();
    let mut told = told(&reading);
    let Rows { header, rows, nameless } = rows(&reading);
    let column = |locale: Option<&String>, otherwise: usize| {
        let sign = locale.map(|locale| format!("({locale})"));
        let found = sign.and_then(|sign| header.iter().position(|cell| cell.contains(&sign)));
        found.unwrap_or(otherwise)
    };
    let (source, target) = (column(locales.first(), 1), column(locales.get(1), 2));
    let units = rows.iter().map(|row| {
        let text = row.cells.get(target).map(|cell| loose(cell));
        if row.cells.get(target).is_some_and(|cell| cell.iter().filter(|paragraph| paragraph.has_words()).count() > 1)
        {
            told.push(message!("take-joined", "its paragraphs were joined: {name}", name = &row.id));
        }
        ReturnedUnit {
            id: row.id.clone(),
            stamp: row.stamp,
            source: row.cells.get(source).map(|cell| loose(cell)).unwrap_or_default(),
            target: text,
        }
    });
    let units = units.collect();
    told.extend(nameless.iter().map(|words| {
        message!("take-nameless", "a row without a name, of which nothing is taken: {text}", text = words)
    }));
    Ok(Returned { slug, target: locales.get(1).cloned(), units, told })
}
