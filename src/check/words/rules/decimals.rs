//! Decimals behind a point, where the language has a comma: «8.5 года», «3.5 %».
//!
//! In: a reading. Out: diagnostics, with the comma. Invariants: only before a word or sign that nothing but an amount has; dates, times, versions and
//! numbers of sections are left alone.

use crate::check::words::reading::{CharClasses, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::find;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let measured = find(subject.language.tag()).prose.measured;
    if measured.is_empty() || !reading.classes.any(CharClasses::DIGIT) || !reading.classes.any(CharClasses::STOP) {
        return;
    }
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [whole, part] = pair else { continue };
        let both = whole.kind == TokenKind::Number && part.kind == TokenKind::Number;
        let gap = whole.end as usize..part.start as usize;
        if !both || reading.text.get(gap.clone()) != Some(".") || part.end - part.start > 2 {
            continue;
        }
        // 12.05.2018, v2.5
        let before = reading.before(whole.start as usize);
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '№')) {
            continue;
        }
        let rest = reading.text.get(part.end as usize..).unwrap_or("");
        let sign = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']).starts_with('%');
        let next = reading.tokens.get(index + 2).filter(|next| next.kind == TokenKind::Word);
        let word = next.is_some_and(|next| {
            let joint = reading.text.get(part.end as usize..next.start as usize);
            matches!(joint, Some(" " | "\u{A0}"))
                && measured.iter().any(|begin| reading.small(next).starts_with(begin))
        });
        let range = whole.start as usize..part.end as usize;
        let Some(span) = reading.span(range.clone()).filter(|_| sign || word) else { continue };
        let typed = reading.text.get(range).unwrap_or("");
        let mut diagnostic = Diagnostic::new(
            Code::NumberEnding,
            message!(
                "decimal-point",
                "`{typed}` has a point, where {language} writes a comma",
                typed = typed,
                language = subject.language_name(),
            ),
        )
        .at(span, subject.name())
        .help(message!("figure-right", "write {right}", right = typed.replace('.', ",")));
        if let Some(span) = reading.editable(gap) {
            diagnostic = diagnostic.fix(span, ",");
        }
        report.add(diagnostic);
    }
}
