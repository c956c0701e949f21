//! Sums of a report.
//!
//! In: rows. Out: how many releases and editions there are in each month, in each language, for each project, and since the first day. Invariants: a
//! release is counted once wherever it is counted.

use std::collections::{BTreeMap, BTreeSet};

use super::rows::Row;

/// What stands over the columns.
pub(super) const HEADER: [&str; 4] = ["By", "What", "Releases", "Editions"];

/// The sums, one a line.
pub(super) fn totals(rows: &[Row]) -> Vec<Vec<String>> {
    let month = |row: &Row| row.day.strftime("%Y-%m").to_string();
    let mut lines = Vec::new();
    lines.extend(grouped("month", rows, |row| vec![month(row)]));
    lines.extend(grouped("language", rows, |row| vec![row.language.clone()]));
    lines.extend(grouped("project", rows, |row| row.projects.clone()));
    let months: BTreeSet<String> = rows.iter().map(month).collect();
    for last in &months {
        let until: Vec<&Row> = rows.iter().filter(|row| month(row) <= *last).collect();
        lines.push(line("cumulative", last, &until));
    }
    lines
}

fn grouped(by: &str, rows: &[Row], keys: impl Fn(&Row) -> Vec<String>) -> Vec<Vec<String>> {
    let mut groups: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        for key in keys(row) {
            groups.entry(key).or_default().push(row);
        }
    }
    groups.iter().map(|(key, rows)| line(by, key, rows)).collect()
}

fn line(by: &str, what: &str, rows: &[&Row]) -> Vec<String> {
    let releases: BTreeSet<&str> = rows.iter().map(|row| row.slug.as_str()).collect();
    vec![by.to_owned(), what.to_owned(), releases.len().to_string(), rows.len().to_string()]
}
