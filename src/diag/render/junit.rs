//! Diagnostics as a test report.
//!
//! In: a [`Report`]. Out: JUnit XML: a suite a file, a case a problem. Invariants: errors are failures; warnings and
//! hints pass and stand in the suite's output; a report without problems has one case that passes. The form is the
//! part that the schemas of Ant and of Jenkins have in common, and `file`, by which GitLab leads to a file. Ant asks for
//! a time and a host: they are always the same, so that the same report gives the same bytes, unless they are given.

use std::fmt::Write as _;
use std::time::Duration;

use super::{Places, TOOL, VERSION, markdown};
use crate::diag::{Diagnostic, Quotes, Report, Severity, Sources, escape, is_hidden, visible};

/// When a check was made, and how long it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The time of its beginning (UTC), `2026-11-28T14:05:00`.
    pub at: String,
    /// How long it took; each case has an equal share of it.
    pub time: Duration,
}

/// What all suites share.
struct Frame<'a> {
    places: Places<'a>,
    at: &'a str,
    /// How long one case took.
    share: Duration,
}

/// Writes every diagnostic. `prefix` is the project's folder within the repository, with a final slash, or empty.
#[must_use]
pub fn junit(report: &Report, sources: &Sources, prefix: &str, taken: Option<&Taken>) -> String {
    let places = Places { sources, prefix };
    let mut suites: Vec<(String, Vec<&Diagnostic>)> = Vec::new();
    for diagnostic in report.sorted() {
        let name = diagnostic.primary.as_ref().map_or("project", |label| sources.path(label.span.file)).to_owned();
        match suites.last_mut() {
            Some((last, list)) if *last == name => list.push(diagnostic),
            _ => suites.push((name, vec![diagnostic])),
        }
    }
    let cases = suites.iter().map(|(_, list)| list.len()).sum::<usize>();
    let share = taken.map_or(Duration::ZERO, |taken| taken.time / u32::try_from(cases.max(1)).unwrap_or(u32::MAX));
    let frame = Frame { places, at: taken.map_or("1970-01-01T00:00:00", |taken| &taken.at), share };
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    if suites.is_empty() {
        suite(&mut out, 0, "project", &[], &frame);
    }
    for (number, (name, list)) in suites.iter().enumerate() {
        suite(&mut out, number, name, list, &frame);
    }
    out.push_str("</testsuites>\n");
    out
}

fn suite(out: &mut String, number: usize, name: &str, list: &[&Diagnostic], frame: &Frame<'_>) {
    let Frame { places, at, share } = frame;
    let cases = list.len().max(1);
    let (total, share) = (seconds(*share * u32::try_from(cases).unwrap_or(u32::MAX)), seconds(*share));
    let failures = list.iter().filter(|d| d.severity == Severity::Error).count();
    let _ = writeln!(
        out,
        "  <testsuite name=\"{}\" package=\"{TOOL}\" id=\"{number}\" timestamp=\"{at}\" \
         hostname=\"localhost\" tests=\"{cases}\" failures=\"{failures}\" errors=\"0\" time=\"{total}\">\n    \
         <properties><property name=\"version\" value=\"{VERSION}\"/></properties>",
        escaped(name),
    );
    if list.is_empty() {
        let _ =
            writeln!(out, "    <testcase name=\"no problems\" classname=\"{}\" time=\"{share}\"/>", escaped(name));
    }
    let mut passed = String::new();
    for diagnostic in list {
        let place = diagnostic.primary.as_ref().map(|label| places.start(label.span));
        let place = place.map_or_else(String::new, |place| format!(" {}:{}", place.line, place.column));
        let case = escaped(&format!("{}{place}", diagnostic.code.id()));
        let _ = write!(out, "    <testcase name=\"{case}\" classname=\"{}\" time=\"{share}\"", escaped(name));
        if let Some(label) = &diagnostic.primary {
            let _ = write!(out, " file=\"{}\"", escaped(&places.path(label.span)));
        }
        if diagnostic.severity == Severity::Error {
            let _ = writeln!(
                out,
                ">\n      <failure message=\"{}\" type=\"{}\">{}</failure>\n    </testcase>",
                escaped(&diagnostic.message),
                diagnostic.code.id(),
                escaped(&format!("{name}{place}: {}", markdown::plain(diagnostic))),
            );
        } else {
            out.push_str("/>\n");
            let _ = writeln!(passed, "{}{place}: {}", diagnostic.severity.word(), markdown::plain(diagnostic));
        }
    }
    let _ =
        writeln!(out, "    <system-out>{}</system-out>\n    <system-err/>\n  </testsuite>", escaped(passed.trim()));
}

/// Seconds, as the schemas want them.
fn seconds(time: Duration) -> String {
    if time.is_zero() { "0".to_owned() } else { format!("{:.6}", time.as_secs_f64()) }
}

/// Text for an element or a quoted attribute. What XML 1.0 (§2.2) cannot hold at all is shown as a picture, what nobody
/// sees is written by its number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_special(*c)) {
        escape(&mut out, rest.get(..at).unwrap_or(""), Quotes::Double);
        match c {
            // Attributes would lose line breaks and tabs (XML 1.0 §3.3.3).
            '\n' | '\r' | '\t' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push_str(&visible(c.encode_utf8(&mut [0; 4]))),
            _ => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
        }
        rest = rest.get(at + c.len_utf8()..).unwrap_or("");
    }
    escape(&mut out, rest, Quotes::Double);
    out
}

fn is_special(c: char) -> bool {
    c < ' ' || matches!(c, '\u{FFFE}' | '\u{FFFF}') || is_hidden(c)
}
