//! Notes of translators that became part of a text.
//!
//! In: an entry. Out: a diagnostic for a line within a text that begins with `# `. Invariants: only a line that begins so
//! at the left margin is a comment to Fluent; an indented one goes on with the text above it, and would be published. A
//! hashtag has no space after its sign.

use crate::diag::{Code, Diagnostic, Report, Span, message};
use crate::l10n::Locale;
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Pattern};

/// Checks one entry.
pub(crate) fn check(entry: &Entry, locale: &Locale, report: &mut Report) {
    let sign = if entry.kind == Kind::Term { "-" } else { "" };
    for (attribute, pattern) in entry.patterns() {
        // Nearly no text has one.
        if first(pattern).is_none() {
            continue;
        }
        let attribute = attribute.map_or_else(String::new, |name| format!(".{}", name.text));
        if let Some(found) = note(&format!("{sign}{}{attribute}", entry.id.text), locale, pattern) {
            report.once(found);
        }
    }
}

/// The diagnostic for the first note within a text.
#[must_use]
pub fn note(name: &str, locale: &Locale, pattern: &Pattern) -> Option<Diagnostic> {
    let span = first(pattern)?;
    let what = message!(
        "note-in-text",
        "a line that begins with `#` is part of the text of `{name}` in {language}",
        name = name,
        language = locale
    );
    let help = message!(
        "note-at-margin",
        "for a note, delete the spaces before `#` and put the line above the message; for the sign itself, put the word \
         before it on this line"
    );
    Some(Diagnostic::new(Code::BlockInMessage, what).at(span, message!("this-line", "this line")).help(help))
}

/// The first line, but for that with the name, that looks like a comment.
fn first(pattern: &Pattern) -> Option<Span> {
    let mut begins = false;
    pattern.elements.iter().find_map(|element| match element {
        Element::Text { text, span } => {
            let line = text.trim_start_matches(' ');
            let found = begins && line.trim_start_matches('#').starts_with([' ', '\t']) && line.starts_with('#');
            begins = text.ends_with('\n');
            let start = span.start + u32::try_from(text.len() - line.len()).unwrap_or(0);
            let end = start + u32::try_from(line.trim_end().len()).unwrap_or(0);
            found.then_some(Span { file: span.file, start, end })
        }
        Element::Placeable(expression) => {
            begins = false;
            within(expression)
        }
    })
}

fn within(expression: &Expression) -> Option<Span> {
    match expression {
        Expression::Select { variants, .. } => variants.iter().find_map(|variant| first(&variant.value)),
        Expression::Inline(Inline::Nested(inner)) => within(inner),
        Expression::Inline(_) => None,
    }
}
