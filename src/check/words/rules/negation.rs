//! A source that denies and a translation that does not.
//!
//! In: a pair. Out: diagnostics. Invariants: any word that may deny, in whatever way, is enough for a translation; so what
//! is reported has nothing of the kind.

use crate::check::words::reading::lexicon::Beginnings;
use crate::check::words::reading::{CharClasses, Pair, Reading, RuleLanguage, TokenKind, the_source};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::find;

/// The fewest words of a sentence that denies something.
const SENTENCE: usize = 5;

/// Compares a pair.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, subject, reading) = (pair.source.reading(), pair.target.subject, pair.target.reading());
    let own = &find(subject.language.tag()).prose;
    let denials = own.denials;
    let english = pair.source.subject.language == RuleLanguage::English;
    if !english || denials.is_empty() || !pair.clean || reading.classes.any(CharClasses::HOLE) {
        return;
    }
    // Labels are turned in many ways: «Not before» is «Действителен с».
    let sentence = |reading: &Reading<'_>| reading.tokens.len() >= SENTENCE && reading.text.trim_end().ends_with('.');
    if !sentence(source) || !sentence(reading) {
        return;
    }
    let english = &find("en").prose;
    let begin = Beginnings::of(english.denials.iter().copied());
    let denial = source.tokens.windows(2).find_map(|pair| {
        let [token, next] = pair else { return None };
        if token.kind != TokenKind::Word {
            return None;
        }
        let word = source.small(token);
        let denies = begin.has(word) && english.denials.contains(&word)
            || word.as_bytes().last() == Some(&b't') && (word.ends_with("n't") || word.ends_with("n’t"));
        (denies && !english.no_clause.contains(&source.small(next))).then_some(token)
    });
    let Some(denial) = denial else { return };
    let denies = |word: &str| {
        denials.iter().any(|stem| word.starts_with(stem)) || own.denials_within.iter().any(|part| word.contains(part))
    };
    if reading.words().any(|(token, _)| denies(reading.small(token))) {
        return;
    }
    let mut diagnostic = Diagnostic::new(
        Code::NegationLost,
        message!(
            "negation-lost",
            "`{name}` denies nothing in {language}, but the source says “{word}”",
            name = subject.name(),
            language = subject.language_name(),
            word = source.of(denial),
        ),
    )
    .at(subject.place(), "")
    .help(message!("say-negation", "see whether a word that denies has been left out"));
    if let Some(span) = source.span(denial.start as usize..denial.end as usize) {
        diagnostic = diagnostic.also(span, the_source());
    }
    report.add(diagnostic);
}
