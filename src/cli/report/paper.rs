//! The report as a PDF, which a funder gets.
//!
//! In: rows, sums, what the press made of releases. Out: typeset pages in the look of the house. Invariants: it says what the CSV files say; what cannot
//! be set is told with its words.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Asked;
use super::coverage::Joined;
use super::rows::Row;
use super::totals::Totals;
use crate::diag::{Code, Diagnostic, message};
use crate::document::{Account, Document, Mention, Text, Told};
use crate::l10n::Locale;
use crate::pdf::layout_checks::violations;
use crate::pdf::write::{WriterCache, write};
use crate::pdf::{Style, TypesetError, Typesetter, typeset};

/// What the report says.
pub(super) fn account<'a>(
    asked: &'a Asked,
    (rows, totals): (&[Row], Totals),
    coverage: Option<&Joined>,
    locale: &Locale,
) -> Account<'a> {
    let mut releases: Vec<(&str, Told)> = Vec::new();
    for row in rows {
        match releases.last_mut().filter(|(slug, _)| *slug == row.slug) {
            Some((_, told)) => told.editions.push(row.told.clone()),
            None => {
                let Row { day, projects, role, mentions, .. } = row;
                let (day, role, mentions, projects) = (*day, *role, *mentions, projects.clone());
                let told = Told { day, projects, role, mentions, editions: vec![row.told.clone()] };
                releases.push((&row.slug, told));
            }
        }
    }
    let titles: BTreeMap<&str, (Locale, Text)> = releases
        .iter()
        .filter_map(|(slug, told)| {
            let own = told.editions.iter().find(|edition| edition.locale == *locale).or(told.editions.first())?;
            Some((*slug, (own.locale.clone(), own.title.clone())))
        })
        .collect();
    let coverage = coverage.map(|(_, lines)| lines.iter().filter_map(|cells| mention(cells, &titles)).collect());
    let languages = totals.languages.iter().filter_map(|(tag, sum)| Some((tag.parse().ok()?, *sum)));
    Account {
        funder: &asked.funder,
        days: (asked.from, asked.until),
        months: totals.months,
        languages: languages.collect(),
        projects: totals.projects,
        all: totals.all,
        releases: releases.into_iter().map(|(_, told)| told).collect(),
        coverage,
    }
}

/// A line of the file that people keep.
fn mention(cells: &[String], titles: &BTreeMap<&str, (Locale, Text)>) -> Option<Mention> {
    let [slug, day, outlet, kind, language, address, reach, reach_of, named] = cells else { return None };
    let both = |one: &str, other: &str| match (one.trim(), other.trim()) {
        (one, "") => one.to_owned(),
        (one, other) => format!("{one} ({other})"),
    };
    Some(Mention {
        day: day.trim().parse::<Date>().ok()?,
        outlet: both(outlet, kind),
        address: address.clone(),
        title: titles.get(slug.trim()).cloned(),
        language: language.clone(),
        reach: both(reach, reach_of),
        named: named.clone(),
    })
}

/// Sets and writes a report; `name` is the file's.
pub(super) fn paper(document: &Document, style: &Style, name: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
    let internal =
        |why: &dyn ToString| Box::new(Diagnostic::new(Code::Internal, format!("{name}: {}", why.to_string())));
    let mut typesetter = Typesetter::new().map_err(|error| internal(&error))?;
    let set = typeset(document, style, &mut typesetter).map_err(|error| Box::new(refused(&error, style, name)))?;
    if let Some(broken) = violations(&set.pages, document).first() {
        return Err(internal(&broken.what));
    }
    write(&set.pages, &mut WriterCache::default()).map_err(|error| internal(&error))
}

fn refused(error: &TypesetError, style: &Style, name: &str) -> Diagnostic {
    match error {
        TypesetError::MissingGlyph { character, face, around } => {
            let what = message!(
                "font-lacks-character",
                "{file}{font} does not have the character {character} ({code}) of “{text}”",
                file = format!("{name}: "),
                font = style.faces.name(*face),
                character = *character,
                code = format!("U+{:04X}", u32::from(*character)),
                text = around.as_str()
            );
            Diagnostic::new(Code::MissingGlyph, what)
                .help(message!("other-characters", "write it with other characters"))
        }
        TypesetError::TooNarrow { word, .. } => {
            let help = message!("shorten-word", "shorten “{word}”", word = word.as_str());
            Diagnostic::new(Code::TableTooNarrow, format!("{name}: {error}")).help(help)
        }
        TypesetError::TooHigh { .. } => Diagnostic::new(Code::BlockTooHigh, format!("{name}: {error}")),
        TypesetError::Style(_) | TypesetError::Font(_) => Diagnostic::new(Code::Internal, format!("{name}: {error}")),
    }
}
