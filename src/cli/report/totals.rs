//! Sums of a report.
//!
//! In: rows. Out: how many releases and editions there are in each month, in each language, for each project, and since the first day. Invariants: a
//! release is counted once wherever it is counted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::rows::Row;
use crate::document::Sum;

/// What stands over the columns.
pub(super) const HEADER: [&str; 4] = ["By", "What", "Releases", "Editions"];

/// The sums of a report.
pub(super) struct Totals {
    /// By the first day of the month: its own, and all until its end.
    pub(super) months: Vec<(Date, Sum, Sum)>,
    /// By language tag.
    pub(super) languages: Vec<(String, Sum)>,
    /// By project, as the registry calls it.
    pub(super) projects: Vec<(String, Sum)>,
    /// All.
    pub(super) all: Sum,
}

impl Totals {
    pub(super) fn of(rows: &[Row]) -> Self {
        let (mut until, mut seen) = (Sum::default(), BTreeSet::new());
        let mut months: Vec<(Date, Sum, Sum)> = Vec::new();
        for (month, own) in grouped(rows, |row| vec![row.day.first_of_month()]) {
            let of_month = rows.iter().filter(|row| row.day.first_of_month() == month);
            seen.extend(of_month.map(|row| row.slug.as_str()));
            until = Sum { releases: seen.len(), editions: until.editions + own.editions };
            months.push((month, own, until));
        }
        Self {
            months,
            languages: grouped(rows, |row| vec![row.language.clone()]),
            projects: grouped(rows, |row| row.projects.clone()),
            all: sum(&rows.iter().collect::<Vec<_>>()),
        }
    }

    /// The sums, one a line.
    pub(super) fn lines(&self) -> impl Iterator<Item = Vec<String>> {
        let month = |month: &Date| month.strftime("%Y-%m").to_string();
        let months = self.months.iter().map(move |(first, own, _)| line("month", month(first), own));
        let until = self.months.iter().map(move |(first, _, until)| line("cumulative", month(first), until));
        let languages = self.languages.iter().map(|(tag, sum)| line("language", tag.clone(), sum));
        let projects = self.projects.iter().map(|(id, sum)| line("project", id.clone(), sum));
        months.chain(languages).chain(projects).chain(until)
    }
}

fn grouped<K: Ord>(rows: &[Row], keys: impl Fn(&Row) -> Vec<K>) -> Vec<(K, Sum)> {
    let mut groups: BTreeMap<K, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        for key in keys(row) {
            groups.entry(key).or_default().push(row);
        }
    }
    groups.into_iter().map(|(key, rows)| (key, sum(&rows))).collect()
}

fn sum(rows: &[&Row]) -> Sum {
    let releases: BTreeSet<&str> = rows.iter().map(|row| row.slug.as_str()).collect();
    Sum { releases: releases.len(), editions: rows.len() }
}

fn line(by: &str, what: String, sum: &Sum) -> Vec<String> {
    vec![by.to_owned(), what, sum.releases.to_string(), sum.editions.to_string()]
}
