//! A small letter after a full stop; two capitals at the beginning of a word; a text in capitals.
//!
//! In: readings. Out: diagnostics. Invariants: a full stop after an abbreviation, an initial or a number may stand inside
//! a sentence, so only one after a word that can be none of these is taken for the end of a sentence.

use crate::check::words::reading::{CharClasses, Pair, Reading, RuleLanguage, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{dictionary, find};

/// Shorter words, in letters, may be abbreviations, unless they end in a vowel.
const LONG: usize = 5;
/// Of those that end in a vowel.
const SHORT: usize = 4;

/// Two capitals at the beginning of a word: «ДУшанбе». Abbreviations with endings («МИДа») are no words without capitals.
pub(crate) fn two(text: Text<'_, '_>, report: &mut Report) {
    const SHORTEST: usize = 5;
    let (subject, reading) = (text.subject, text.reading());
    if !reading.classes.any(CharClasses::CAPITAL) {
        return;
    }
    let Some(words) = dictionary(subject.language.tag()) else { return };
    for (token, word) in reading.words_with(CharClasses::CAPITAL) {
        let mut letters = word.chars();
        let second = letters.nth(1);
        let rest = letters.as_str();
        if !second.is_some_and(char::is_uppercase)
            || !word.starts_with(char::is_uppercase)
            || !rest.chars().all(char::is_lowercase)
            || word.chars().count() < SHORTEST
        {
            continue;
        }
        let small = reading.small(token);
        if !reading.is_fresh(token.start as usize) || !words.has(small) {
            continue;
        }
        let mut letters = small.chars();
        let right: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let mut diagnostic = Diagnostic::new(
            Code::TwoCapitals,
            message!("two-capitals", "the word `{word}` begins with two capitals", word = word),
        )
        .at(span, subject.name())
        .help(message!("one-capital", "write {word}", word = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// Whether a text is written in capitals: two words of four letters or more, and none in small letters.
fn is_in_capitals(reading: &Reading<'_>) -> bool {
    let mut long = 0;
    for (_, word) in reading.words() {
        if word.chars().any(char::is_lowercase) {
            return false;
        }
        long += usize::from(word.chars().count() >= SHORT && word.chars().all(char::is_uppercase));
    }
    long >= 2
}

/// Reports a translation in capitals whose source is not.
pub(crate) fn all(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, subject, reading) = (pair.source.reading(), pair.target.subject, pair.target.reading());
    if !reading.classes.any(CharClasses::CAPITAL) || !is_in_capitals(reading) || is_in_capitals(source) {
        return;
    }
    // Abbreviations alone are in capitals in both.
    if source.words().all(|(_, word)| !word.chars().any(char::is_lowercase)) {
        return;
    }
    report.add(
        Diagnostic::new(
            Code::AllCapitals,
            message!(
                "all-capitals",
                "`{name}` is written in capitals in {language}, and the source is not",
                name = subject.name(),
                language = subject.language_name(),
            ),
        )
        .at(subject.place(), "")
        .help(message!("as-source-capitals", "write it in small letters, as the source is written")),
    );
}

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
        if letters < least && !prose.last_words.contains(&before) || name || abbreviated {
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
