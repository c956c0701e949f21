//! Diagnostics as a test report.
//!
//! In: a [`Report`]. Out: JUnit XML: a suite a file, a case a problem. Invariants: errors are failures; warnings and
//! hints pass and stand in the suite's output; a report without problems has one case that passes. The form is the
//! part that the schemas of Ant and of Jenkins have in common. The former asks for a time and a host: they are always
//! the same, so that the same report gives the same bytes.

use std::fmt::Write as _;

use super::{Places, TOOL, VERSION, markdown};
use crate::diag::{Diagnostic, Report, Severity, Sources, is_hidden, visible};

/// Writes every diagnostic.
#[must_use]
pub fn junit(report: &Report, sources: &Sources) -> String {
    let places = Places { sources, prefix: "" };
    let mut suites: Vec<(String, Vec<&Diagnostic>)> = Vec::new();
    for diagnostic in report.sorted() {
        let name = diagnostic.primary.as_ref().map_or_else(|| "project".to_owned(), |label| places.path(label.span));
        match suites.last_mut() {
            Some((last, list)) if *last == name => list.push(diagnostic),
            _ => suites.push((name, vec![diagnostic])),
        }
    }
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    if suites.is_empty() {
        suite(&mut out, 0, "project", &[], &places);
    }
    for (number, (name, list)) in suites.iter().enumerate() {
        suite(&mut out, number, name, list, &places);
    }
    out.push_str("</testsuites>\n");
    out
}

fn suite(out: &mut String, number: usize, name: &str, list: &[&Diagnostic], places: &Places<'_>) {
    let failures = list.iter().filter(|d| d.severity == Severity::Error).count();
    let _ = writeln!(
        out,
        "  <testsuite name=\"{}\" package=\"{TOOL}\" id=\"{number}\" timestamp=\"1970-01-01T00:00:00\" \
         hostname=\"localhost\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" time=\"0\">\n    \
         <properties><property name=\"version\" value=\"{VERSION}\"/></properties>",
        escaped(name),
        list.len().max(1),
    );
    if list.is_empty() {
        let _ = writeln!(out, "    <testcase name=\"no problems\" classname=\"{}\" time=\"0\"/>", escaped(name));
    }
    let mut passed = String::new();
    for diagnostic in list {
        let place = diagnostic.primary.as_ref().map(|label| places.start(label.span));
        let place = place.map_or_else(String::new, |place| format!(" {}:{}", place.line, place.column));
        let case = escaped(&format!("{}{place}", diagnostic.code.id()));
        let _ = write!(out, "    <testcase name=\"{case}\" classname=\"{}\" time=\"0\"", escaped(name));
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

/// Text for an element or a quoted attribute. What XML 1.0 (§2.2) cannot hold at all is shown as a picture, what nobody
/// sees is written by its number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Attributes would lose line breaks and tabs (XML 1.0 §3.3.3).
            '\n' | '\r' | '\t' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push_str(&visible(c.encode_utf8(&mut [0; 4]))),
            _ if is_hidden(c) => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out
}
