//! A comma that is missing before a clause: «закон который», «сообщил что», «гуфт ки».
//!
//! In: a reading. Out: diagnostics, with the comma. Invariants: only words before which the comma stands whatever the
//! sentence is: a relative in the nominative that no preposition or conjunction goes before, and the word for "that" after
//! a verb of saying.

use crate::check::words::reading::lexicon::Beginnings;
use crate::check::words::reading::{CharClasses, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::find;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let prose = &find(subject.language.tag()).prose;
    if prose.that.is_empty() || !reading.classes.any(CharClasses::CYRILLIC) {
        return;
    }
    let begin = Beginnings::of(prose.relatives.iter().copied().chain([prose.that]));
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [before, word] = pair else { continue };
        if before.kind != TokenKind::Word
            || word.kind != TokenKind::Word
            || !begin.has(reading.small(word))
            || !reading.is_fresh(word.start as usize)
            || !matches!(reading.text.get(before.end as usize..word.start as usize), Some(" " | "\u{A0}"))
            || matches!(reading.after(word.end as usize), Some('-' | '\u{2011}'))
        {
            continue;
        }
        let (small, last) = (reading.small(word), reading.small(before));
        let relative = || {
            let next = reading.tokens.get(index + 2).map_or("", |next| reading.small(next));
            prose.relatives.contains(&small) && !prose.no_comma.contains(&last) && !prose.no_clause.contains(&next)
        };
        let said = || small == prose.that && prose.saying.contains(&last);
        if !said() && !relative() {
            continue;
        }
        let range = before.start as usize..word.end as usize;
        let Some(span) = reading.span(range) else { continue };
        let mut diagnostic =
            Diagnostic::new(Code::MissingComma, message!("comma-missing", "no comma before `{word}`", word = small))
                .at(span, subject.name())
                .help(message!(
                    "write-comma",
                    "write {before}, {word}",
                    before = reading.of(before),
                    word = reading.of(word),
                ));
        let gap = before.end as usize..word.start as usize;
        if let Some(span) = reading.editable(gap) {
            diagnostic = diagnostic.fix(span, ", ");
        }
        report.add(diagnostic);
    }
}
