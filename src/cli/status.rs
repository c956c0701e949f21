//! `payom status`: which releases are complete in which languages.
//!
//! In: a project. Out: a table of releases and locales, "complete" or how many texts are missing.

use std::fmt::Write as _;
use std::path::Path;

use super::args::Select;
use super::{Session, Status, Streams};
use crate::diag::{Code, Report, Severity};
use crate::document::{Press, resolve};

pub(super) fn run(root: &Path, select: &Select, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some((project, selection)) = session.load(root, select) else {
        session.finish(streams);
        return session.status();
    };
    let press = Press::new(&project, &session.sources);
    let locales: Vec<_> = project.settings.locales.iter().filter(|locale| selection.wants(locale)).collect();
    let mut rows: Vec<Vec<String>> =
        vec![std::iter::once("release".to_owned()).chain(locales.iter().map(ToString::to_string)).collect()];
    let mut complete = true;
    for loaded in &project.releases {
        let mut row = vec![loaded.release.slug.to_string()];
        for locale in &locales {
            if !loaded.locales.contains(locale) {
                row.push("–".to_owned());
                continue;
            }
            let mut report = Report::default();
            let _ = resolve(&press, loaded, locale, &mut report);
            let missing = report.sorted().iter().filter(|d| d.code == Code::MissingTranslation).count();
            let errors = report.count(Severity::Error) - missing;
            complete &= missing + errors == 0;
            row.push(match (missing, errors) {
                (0, 0) => "complete".to_owned(),
                (missing, 0) => format!("{missing} missing"),
                (0, errors) => format!("{errors} wrong"),
                (missing, errors) => format!("{missing} missing, {errors} wrong"),
            });
        }
        rows.push(row);
    }
    streams.say(&table(&rows));
    session.finish(streams);
    match session.status() {
        Status::Fine if !complete => Status::Problems,
        status => status,
    }
}

/// Columns wide enough for their longest cell.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(line, "{cell:<width$}  ");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
