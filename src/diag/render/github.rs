//! Annotations in GitHub Actions.
//!
//! In: a [`Report`]. Out: workflow commands (`::error file=…,line=…::text`) for the log, and Markdown for the step's
//! summary; a missing translation is shown where it is needed and, while there is room, where it belongs. Invariants: GitHub shows ten annotations of each kind for a step and drops the others without a word, so
//! the worst ten of each kind become annotations and every further one stands in the summary.

use std::fmt::Write as _;

use super::markdown::line;
use super::{Places, markdown};
use crate::diag::{Diagnostic, Report, Severity, Sources, visible};

/// How many annotations of a kind GitHub shows for one step.
const SHOWN: usize = 10;

/// A report in two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GitHub {
    /// For the log: one workflow command a line.
    pub commands: String,
    /// For the file that `GITHUB_STEP_SUMMARY` names: what goes beyond the limit; empty where nothing does.
    pub summary: String,
}

/// Writes the worst as annotations, the rest for the summary. `prefix` is the project's folder within the
/// repository, with a final slash, or empty.
#[must_use]
pub fn github(report: &Report, sources: &Sources, prefix: &str) -> GitHub {
    let places = Places { sources, prefix };
    let mut all = report.sorted();
    // Stable: within a severity the order of files and places stays.
    all.sort_by_key(|d| d.severity);
    let mut out = GitHub { commands: String::new(), summary: String::new() };
    let mut left = 0;
    let mut rest = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let own: Vec<&&Diagnostic> = all.iter().filter(|d| d.severity == severity).collect();
        for (number, diagnostic) in own.iter().enumerate() {
            if number < SHOWN {
                command(diagnostic, place(diagnostic, &places), &mut out.commands);
            } else {
                left += 1;
                line(diagnostic, &places, &mut rest);
            }
        }
        let gaps = own.iter().filter_map(|diagnostic| Some((diagnostic, gap(diagnostic, &places)?)));
        for (diagnostic, place) in gaps.take(SHOWN.saturating_sub(own.len())) {
            command(diagnostic, Some(place), &mut out.commands);
        }
    }
    if left > 0 {
        let _ = write!(
            out.summary,
            "## Payom: {left} more\n\nGitHub shows {SHOWN} annotations of a kind; these did not fit.\n\n{}",
            visible(&rest)
        );
    }
    out
}

fn command(diagnostic: &Diagnostic, place: Option<String>, out: &mut String) {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let place = place.map_or_else(String::new, |place| place + ",");
    let (code, text) = (property(diagnostic.code.id()), data(&markdown::plain(diagnostic)));
    let _ = writeln!(out, "::{kind} {place}title={code}::{text}");
}

/// The properties of a problem's place.
fn place(diagnostic: &Diagnostic, places: &Places<'_>) -> Option<String> {
    let span = diagnostic.primary.as_ref()?.span;
    let (start, end) = (places.start(span), places.end(span));
    let mut out = format!("file={},line={},endLine={}", property(&places.path(span)), start.line, end.line);
    // GitHub shows columns only within one line.
    if start.line == end.line {
        let _ = write!(out, ",col={},endColumn={}", start.column, end.column);
    }
    Some(out)
}

/// Those of the place where a missing text belongs, in another file than the problem.
fn gap(diagnostic: &Diagnostic, places: &Places<'_>) -> Option<String> {
    let gap = diagnostic.gap.as_deref()?;
    let path = format!("{}{}", places.prefix, gap.path);
    let same = diagnostic.primary.as_ref().is_some_and(|label| places.path(label.span) == path);
    (!same).then(|| format!("file={},line={}", property(&path), gap.line.unwrap_or(1)))
}

/// A command's text, as `@actions/core` escapes it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property's value, as `@actions/core` escapes it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
