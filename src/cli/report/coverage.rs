//! `coverage.csv`: what the press made of releases, kept by hand.
//!
//! In: the file, or none. Out: its lines by release. Invariants: a line that does not fit the header is an error with its number; lines of releases that
//! are not in the report are in no file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::csv;
use super::rows::Row;
use crate::cli::Session;
use crate::diag::{Code, Diagnostic, Message, message};
use crate::project::Project;

/// The file that is taken where none is named.
const FILE: &str = "coverage.csv";

/// It has so many bytes at most.
const MOST: u64 = 16 << 20;

/// Its columns.
const HEADER: [&str; 9] =
    ["Slug", "Date", "Outlet", "Kind", "Language", "Address", "Reach", "Reach of", "Funder named"];

/// What the press made of releases.
pub(super) struct Coverage(Option<Vec<Vec<String>>>);

/// The header and the lines of a file.
pub(super) type Joined = ([&'static str; HEADER.len()], Vec<Vec<String>>);

impl Coverage {
    /// Reads the file; what is wrong with it is reported.
    pub(super) fn read(typed: Option<&Path>, project: &Project, session: &mut Session) -> Self {
        let own = project.root.join(FILE);
        let path = typed.unwrap_or(&own);
        if typed.is_none() && !own.exists() {
            return Self(None);
        }
        let shown = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let mut wrong = |what: Message| {
            let help = message!("coverage-header", "its first line is: {header}", header = HEADER.join(","));
            session.report.error(Diagnostic::new(Code::CoverageFile, what).help(help));
        };
        let small = fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= MOST);
        let text = small.then(|| fs::read_to_string(path).ok()).flatten();
        let lines = text.as_deref().and_then(csv::read);
        let Some(lines) = lines else {
            wrong(message!("coverage-unreadable", "{file} is no CSV file in UTF-8 that can be read", file = shown));
            return Self(None);
        };
        let mut lines = lines.into_iter();
        let header = lines.next().map(|(_, cells)| cells).unwrap_or_default();
        if header.iter().map(|cell| cell.trim()).ne(HEADER) {
            wrong(message!("coverage-columns", "{file} has other columns", file = shown));
            return Self(None);
        }
        let mut taken = Vec::new();
        for (number, cells) in lines {
            let is_day = cells.get(1).is_some_and(|day| day.trim().parse::<jiff::civil::Date>().is_ok());
            if cells.len() == HEADER.len() && is_day {
                taken.push(cells);
            } else {
                let number = number.to_string();
                wrong(message!(
                    "coverage-line",
                    "line {number} of {file} does not fit: it needs {count} cells, the second a day such as 2026-12-31",
                    number = number,
                    file = shown.as_str(),
                    count = HEADER.len().to_string()
                ));
            }
        }
        Self(Some(taken))
    }

    /// Puts the number of mentions into the rows; gives the lines of their releases, by day.
    pub(super) fn joined(self, rows: &mut [Row]) -> Option<Joined> {
        let mut by_slug: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for cells in self.0? {
            by_slug.entry(cells.first()?.trim().to_owned()).or_default().push(cells);
        }
        by_slug.retain(|slug, _| rows.iter().any(|row| row.slug == *slug));
        for row in rows {
            row.mentions = Some(by_slug.get(&row.slug).map_or(0, Vec::len));
        }
        let mut lines: Vec<Vec<String>> = by_slug.into_values().flatten().collect();
        lines.sort_by(|a, b| a.get(1).cmp(&b.get(1)));
        Some((HEADER, lines))
    }
}
