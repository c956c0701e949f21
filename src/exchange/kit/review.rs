//! Sheets for remarks: the texts of a release in all its languages, side by side.
//!
//! In: the texts of a release; or the bytes of a file. Out: the bytes of a file; or remarks. Invariants: only remarks come back; what was
//! there already is none.

use super::model::{Kit, Unit};
use super::numbers::of_source;
use super::sheet::{Sheet, cell, paragraph, runs, written};
use super::table::{About, Rows, about, rows};
use super::xliff::tag;
use crate::check::language;
use crate::diag::{Reader, message};
use crate::l10n::Locale;
use crate::office::PackageError;
use crate::office::word::read;
use crate::office::word::write::{Cell, Run};

/// The texts of a release in its languages.
#[derive(Clone, Debug)]
pub struct ReviewSheet {
    /// The release.
    pub slug: String,
    /// The language of the source.
    pub source: Locale,
    /// The texts in each other language, in the order of the columns.
    pub kits: Vec<Kit>,
    /// What is flagged already.
    pub flags: Vec<Flag>,
}

/// A remark on a text in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// The message.
    pub name: String,
    /// The tag of the language.
    pub locale: String,
    /// The remark.
    pub text: String,
}

/// The bytes of a sheet.
#[must_use]
pub fn write(sheet: &ReviewSheet, reader: &dyn Reader) -> Vec<u8> {
    let say = |message: &crate::diag::Message| reader.say(message).into_owned();
    let tags: Vec<&str> =
        std::iter::once(&sheet.source).chain(sheet.kits.iter().map(|kit| &kit.target)).map(Locale::tag).collect();
    let width = 530.0 / tags.len() as f32;
    let locales = std::iter::once(&sheet.source).chain(sheet.kits.iter().map(|kit| &kit.target));
    let mut columns = vec![(say(&message!("sheet-text", "Text")), 90.0)];
    columns.extend(locales.map(|locale| (format!("{} ({locale})", language(locale)), width)));
    columns.push((say(&message!("sheet-remarks", "Remarks")), 149.0));
    let source = sheet.kits.first().map(|kit| kit.units.as_slice()).unwrap_or_default();
    let row = |unit: &Unit| {
        let mut cells = vec![cell("Name", vec![Run::plain(&unit.name)])];
        cells.push(cell("", runs(&of_source(&unit.source), &tag(&sheet.source))));
        for kit in &sheet.kits {
            let own = kit.units.iter().find(|own| own.name == unit.name);
            let text = own.and_then(|own| own.target.as_deref()).unwrap_or_default();
            cells.push(cell("", runs(&of_source(text), &tag(&kit.target))));
        }
        cells.push(remarks(sheet, &unit.name, &tags));
        cells
    };
    // Of a text with forms for numbers the first is shown.
    let is_first = |at: &usize| {
        at.checked_sub(1).and_then(|before| source.get(before)).map(|unit| &unit.name)
            != source.get(*at).map(|unit| &unit.name)
    };
    let rows = (0..source.len()).filter(is_first).filter_map(|at| source.get(at)).map(row).collect();
    written(Sheet {
        title: sheet.slug.clone(),
        advice: vec![say(&message!(
            "sheet-remark",
            "Write what should change into the last column, behind the language that it is about. Texts stay as they are."
        ))],
        about: format!("payom-review {} {}", sheet.slug, tags.join(" ")),
        language: tag(&sheet.source),
        columns,
        rows,
    })
}

/// The cell for remarks: a line for each language, with what is flagged already.
fn remarks(sheet: &ReviewSheet, name: &str, tags: &[&str]) -> Cell {
    let line = |tag: &&str| {
        let flag = sheet.flags.iter().find(|flag| flag.name == name && flag.locale == **tag);
        paragraph("", vec![Run::plain(format!("{tag}: {}", flag.map_or("", |flag| flag.text.as_str())))])
    };
    Cell { paragraphs: tags.iter().map(line).collect(), open: true }
}

/// What came back of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    /// The release.
    pub slug: String,
    /// Its languages.
    pub locales: Vec<String>,
    /// The remarks, in the order of the file.
    pub flags: Vec<Flag>,
}

/// Reads a file; `None` where it is no sheet for remarks.
///
/// # Errors
/// When it cannot be read.
pub fn returned(bytes: &[u8]) -> Result<Option<Remarks>, PackageError> {
    let reading = read(bytes)?;
    let Some(About { slug: Some(slug), locales, review: true }) = about(&reading) else { return Ok(None) };
    let Rows { rows, .. } = rows(&reading);
    let mut flags: Vec<Flag> = Vec::new();
    for row in rows {
        let Some(cell) = row.cells.last() else { continue };
        // A remark without a language is about the source.
        let mut locale = locales.first().cloned().unwrap_or_default();
        let mut of_row: Vec<Flag> = Vec::new();
        for line in cell.iter().flat_map(|paragraph| paragraph.text().lines().map(str::to_owned).collect::<Vec<_>>())
        {
            let line = words_of(&line);
            let (tag, text) = match line.split_once(':') {
                Some((tag, text)) if locales.iter().any(|known| *known == tag.trim().to_lowercase()) => {
                    (Some(tag.trim().to_lowercase()), text.trim().to_owned())
                }
                _ => (None, line.clone()),
            };
            if let Some(tag) = tag {
                locale = tag;
            }
            if text.is_empty() {
                continue;
            }
            match of_row.iter_mut().find(|flag| flag.locale == locale) {
                Some(flag) => flag.text = format!("{} {text}", flag.text),
                None => of_row.push(Flag { name: row.id.clone(), locale: locale.clone(), text }),
            }
        }
        flags.extend(of_row);
    }
    Ok(Some(Remarks { slug, locales, flags }))
}

fn words_of(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
