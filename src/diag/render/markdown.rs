//! Diagnostics for comments and summaries.
//!
//! In: a [`Report`]. Out: GitHub-flavoured Markdown: a heading a file, an item a problem. Invariants: what the texts
//! hold is shown as it is; no character of theirs becomes markup.

use std::fmt::Write as _;

use super::Places;
use super::words::Words;
use crate::diag::message::message;
use crate::diag::{Diagnostic, English, Reader, Report, Severity, Sources, visible};

/// Writes every diagnostic in the reader's language. `prefix` is the project's folder within the repository, with a final
/// slash, or empty.
#[must_use]
pub fn markdown(report: &Report, sources: &Sources, prefix: &str, reader: &dyn Reader) -> String {
    let all = report.sorted();
    if all.is_empty() {
        return format!("{}\n", reader.say(&message!("markdown-none", "No problems.")));
    }
    let words = Words::of(reader);
    let places = Places { sources, prefix };
    let mut out = String::new();
    let mut shown = None;
    for diagnostic in all {
        let path = diagnostic.primary.as_ref().map(|label| places.path(label.span));
        if shown.as_ref() != Some(&path) {
            let heading = path.as_ref().map_or_else(
                || reader.say(&message!("markdown-project", "The project")).into_owned(),
                |path| format!("`{path}`"),
            );
            let _ = write!(out, "{}### {heading}\n\n", if out.is_empty() { "" } else { "\n" });
            shown = Some(path);
        }
        line_for(diagnostic, &places, reader, &mut out);
    }
    let counts = [Severity::Error, Severity::Warning, Severity::Info];
    let counts: Vec<String> = counts
        .iter()
        .map(|severity| (report.told(*severity), words.severity(*severity)))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} × {word}"))
        .collect();
    let _ = write!(out, "\n{}\n", counts.join(", "));
    visible(&out).into_owned()
}

/// One problem as an item of a list, in English.
pub(super) fn line(diagnostic: &Diagnostic, places: &Places<'_>, out: &mut String) {
    line_for(diagnostic, places, &English, out);
}

fn line_for(diagnostic: &Diagnostic, places: &Places<'_>, reader: &dyn Reader, out: &mut String) {
    let words = Words::of(reader);
    let _ = write!(out, "- **{}** `{}`", words.severity(diagnostic.severity), diagnostic.code.id());
    if let Some(label) = &diagnostic.primary {
        let start = places.start(label.span);
        let _ = write!(out, " {}:{}:{}", escaped(&places.path(label.span)), start.line, start.column);
    }
    let _ = writeln!(out, " {}", escaped(&reader.say(&diagnostic.message)));
    for note in &diagnostic.notes {
        let _ = writeln!(out, "  - {}", escaped(&reader.say(note)));
    }
    if let Some(help) = &diagnostic.help {
        let _ = writeln!(out, "  - *{}:* {}", words.help, escaped(&reader.say(help)));
    }
}

/// A problem in words, one fact a line.
pub(super) fn plain(diagnostic: &Diagnostic) -> String {
    let mut out = diagnostic.message.to_string();
    for note in &diagnostic.notes {
        let _ = write!(out, "\n{note}");
    }
    if let Some(help) = &diagnostic.help {
        let _ = write!(out, "\nhelp: {help}");
    }
    out
}

/// Text of a diagnostic: names in back-quotes stay code, everything else is shown as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // An odd number of back-quotes encloses nothing.
    let paired = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    let mut code = false;
    for c in text.chars() {
        match c {
            '`' if paired => {
                code = !code;
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            _ if code => out.push(c),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '@' | '!' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn words_of_a_message_become_no_markup() {
        assert_eq!(escaped("`a_b` holds HTML: <b>*x*</b>"), "`a_b` holds HTML: \\<b\\>\\*x\\*\\</b\\>");
        assert_eq!(escaped("one ` alone\nnext"), "one \\` alone next");
    }
}
