//! A source that denies and a translation that does not.
//!
//! In: a pair. Out: diagnostics. Invariants: any word that may deny, in whatever way, is enough for a translation; so what
//! is reported has nothing of the kind.

use crate::check::words::reading::lexicon::Beginnings;
use crate::check::words::reading::{CharClasses, Pair, Reading, RuleLanguage, TokenKind, the_source};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Dictionary, Prose, dictionary, find};

/// The fewest words of a sentence that denies something, and of its translation.
const SENTENCES: [usize; 2] = [5, 3];

/// Compares a pair.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, subject, reading) = (pair.source.reading(), pair.target.subject, pair.target.reading());
    let own = &find(subject.language.tag()).prose;
    let english = pair.source.subject.language == RuleLanguage::English;
    if !english || own.denials.is_empty() || !pair.clean || reading.classes.any(CharClasses::HOLE) {
        return;
    }
    // Labels are turned in many ways: «Not before» is «Действителен с».
    let [least, translated] = SENTENCES;
    let sentence =
        |reading: &Reading<'_>, least: usize| reading.tokens.len() >= least && reading.text.trim_end().ends_with('.');
    if !sentence(source, least) || !sentence(reading, translated) {
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
        // "No. 5" counts, and "None1" is no word.
        let counts = next.kind == TokenKind::Number && (word == "no" || next.start == token.end);
        (denies && !counts && !english.no_clause.contains(&source.small(next))).then_some(token)
    });
    let Some(denial) = denial else { return };
    let words = dictionary(subject.language.tag());
    let denies = |word: &str| denies(own, words, word);
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

/// Whether a word of a language denies, in whatever way.
fn denies(prose: &Prose, words: Option<&Dictionary>, word: &str) -> bool {
    if prose.denying_words.contains(&word) {
        return true;
    }
    if prose.affirming.iter().any(|stem| word.starts_with(stem)) {
        return false;
    }
    let before = |(prefix, least): &(&str, usize)| {
        let rest = word.strip_prefix(prefix).filter(|rest| rest.chars().count() >= *least);
        rest.is_some_and(|rest| words.is_none_or(|words| words.has(rest)))
    };
    prose.denials.iter().any(|stem| word.starts_with(stem))
        || prose.denials_within.iter().any(|part| word.contains(part))
        || prose.denying_prefixes.iter().any(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_deny_are_told_from_those_that_begin_alike() {
        for (tag, yes, no) in [
            (
                "ru",
                "не нельзя никакой никуда никто ничего никогда нигде невозможно незаконно отказал отсутствуют без",
                "несколько неделя нефть некоторые необходимо ниже Никита безопасность бесплатно",
            ),
            (
                "tg",
                "нест надорад накард намешавад наёфт нашуд номумкин бемаънӣ ҳеҷ манъ камтар боз",
                "нафар назар намуд намояндагон навад нефть нерӯ марказ мактаб беҳтар бемор бештар ноҳия номзад боздошт камера радио",
            ),
        ] {
            let (prose, words) = (&find(tag).prose, dictionary(tag));
            let of = |list: &str| {
                list.to_lowercase()
                    .split(' ')
                    .map(|word| (word.to_owned(), denies(prose, words, word)))
                    .collect::<Vec<_>>()
            };
            assert!(of(yes).iter().all(|(_, denies)| *denies), "{:?}", of(yes));
            assert!(of(no).iter().all(|(_, denies)| !denies), "{:?}", of(no));
        }
    }
}
