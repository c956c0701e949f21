//! A small letter after a full stop.
//!
//! In: a reading. Out: diagnostics. Invariants: a full stop after an abbreviation, an initial or a number may stand inside
//! a sentence, so only one after a word that can be none of these is taken for the end of a sentence.

use crate::check::words::reading::{CharClasses, RuleLanguage, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::find;

/// Shorter words, in letters, may be abbreviations, unless they end in a vowel.
const LONG: usize = 5;
/// Of those that end in a vowel.
const SHORT: usize = 4;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if subject.language == RuleLanguage::Other || !reading.classes.any(CharClasses::STOP) {
        return;
    }
    let prose = &find(subject.language.tag()).prose;
    for pair in reading.tokens.windows(2) {
        let [last, first] = pair else { continue };
        if last.kind != TokenKind::Word
            || first.kind != TokenKind::Word
            || first.classes.any(CharClasses::CAPITAL)
            || !reading.is_fresh(first.start as usize)
            || !matches!(reading.text.get(last.end as usize..first.start as usize), Some(". " | ".\u{A0}" | ".\n"))
        {
            continue;
        }
        let (before, word) = (reading.small(last), reading.of(first));
        let letters = before.chars().count();
        let vowel = before.ends_with([
            'а', 'е', 'ё', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'ӣ', 'ӯ', 'ь', 'a', 'e', 'i', 'o', 'u', 'y',
        ]);
        let least = if vowel { SHORT } else { LONG };
        // «Node.js», «iPhone», `e-mail.com`: names keep their letters.
        let name = word.chars().skip(1).any(char::is_uppercase)
            || matches!(reading.after(first.end as usize), Some('.' | '-' | '\'' | '’' | '_' | '/'))
            || first.classes.any(CharClasses::LATIN) != last.classes.any(CharClasses::LATIN)
            || !word.starts_with(char::is_lowercase);
        let abbreviated = prose.abbreviations.contains(&before)
            || last.classes.any(CharClasses::CAPITAL) && reading.of(last).chars().skip(1).any(char::is_uppercase)
            || matches!(reading.before(last.start as usize), Some('.' | '-' | '/' | '@' | '_'));
        if letters < least || name || abbreviated {
            continue;
        }
        let Some(span) = reading.span(first.start as usize..first.end as usize) else { continue };
        report.add(
            Diagnostic::new(
                Code::SmallAfterStop,
                message!("small-after-stop", "`{word}` after a full stop begins with a small letter", word = word),
            )
            .at(span, subject.name())
            .help(message!("capital-or-comma", "write a capital, or a comma instead of the full stop")),
        );
    }
}
