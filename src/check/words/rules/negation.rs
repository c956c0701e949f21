//! A source that denies and a translation that does not, or the other way round.
//!
//! In: a pair. Out: diagnostics. Invariants: any word that may deny, in whatever way, is enough for a translation of what
//! denies, and for a source whose translation denies; so what is reported has nothing of the kind.

use crate::check::words::reading::lexicon::Beginnings;
use crate::check::words::reading::{CharClasses, Pair, Reading, RuleLanguage, Token, TokenKind, the_source};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{DeniedVerbs, Dictionary, Prose, dictionary, find};

/// The fewest words of a sentence that denies something, and of its translation.
const SENTENCES: [usize; 2] = [5, 3];
/// So many words behind a denial may take it back: "could not but", "nothing other than".
const TAKEN_BACK: usize = 3;
/// So many words behind a denial may say how long it lasted: "was not let into the hall until noon".
const DELAYED: usize = 12;

/// Compares a pair.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, subject, reading) = (pair.source.reading(), pair.target.subject, pair.target.reading());
    let own = &find(subject.language.tag()).prose;
    let is_english = pair.source.subject.language == RuleLanguage::English;
    if !is_english || own.denials.is_empty() || !pair.clean || reading.classes.any(CharClasses::HOLE) {
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
    match denial(english, source) {
        Some(denial) => lost(pair, denial, report),
        None => added(pair, report),
    }
}

/// The first word of an English text that denies, and does not only limit.
fn denial<'r>(english: &Prose, source: &'r Reading<'_>) -> Option<&'r Token> {
    let begin = Beginnings::of(english.denials.iter().copied());
    source.tokens.windows(2).enumerate().find_map(|(at, pair)| {
        let [token, next] = pair else { return None };
        if token.kind != TokenKind::Word {
            return None;
        }
        let word = source.small(token);
        let denies = begin.has(word) && english.denials.contains(&word)
            || word.as_bytes().last() == Some(&b't') && (word.ends_with("n't") || word.ends_with("n’t"));
        if !denies {
            return None;
        }
        // "No. 5" counts, and "None1" is no word.
        let counts = next.kind == TokenKind::Number && (word == "no" || next.start == token.end);
        let behind = source.tokens.iter().skip(at + 1).take(TAKEN_BACK);
        let taken_back = behind.map(|token| source.small(token)).any(|word| english.excepting.contains(&word));
        // "Not carried out until March": carried out in March only.
        let rest = source.tokens.iter().skip(at + 1).map(|token| source.small(token));
        let taken_back = taken_back || rest.take(DELAYED).any(|word| english.delaying.contains(&word));
        // "Could not help noticing".
        let after = source.tokens.get(at + 2).map_or("", |token| source.small(token));
        let taken_back = taken_back || source.small(next) == "help" && after.ends_with("ing");
        (!counts && !taken_back && !limits(english, source, at) && !english.no_clause.contains(&source.small(next)))
            .then_some(token)
    })
}

/// Whether a denial only turns a bound round: "not over 90" is «до 90».
fn limits(english: &Prose, source: &Reading<'_>, at: usize) -> bool {
    let behind = source.tokens.get(at + 1..).unwrap_or_default();
    behind.windows(2).take(TAKEN_BACK).any(|pair| {
        let [word, number] = pair else { return false };
        let (word, bounds) = (source.small(word), english.bounds);
        let bounds = word == "than" || bounds.least.contains(&word) || bounds.most.contains(&word);
        bounds && number.kind == TokenKind::Number
    })
}

/// Reports a translation that does not deny what its source denies.
fn lost(pair: Pair<'_, '_>, denial: &Token, report: &mut Report) {
    let (source, subject, reading) = (pair.source.reading(), pair.target.subject, pair.target.reading());
    let own = &find(subject.language.tag()).prose;
    let words = dictionary(subject.language.tag());
    if reading.words().any(|(token, _)| denies(own, words, reading.small(token))) {
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

/// Reports a translation that denies, of a source in which nothing may.
fn added(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, subject, reading) = (pair.source.reading(), pair.target.subject, pair.target.reading());
    let Some((first, last)) = denied(&find(subject.language.tag()).prose.denied_verbs, reading) else { return };
    let (english, words) = (&find("en").prose, dictionary("en"));
    let hints = |word: &str| {
        english.denial_hints.iter().any(|stem| word.starts_with(stem))
            || word.ends_with("less")
            || word.ends_with("n't")
            || word.ends_with("n’t")
            || denies_whole(english, words, word)
    };
    if source.words().any(|(token, _)| hints(source.small(token))) {
        return;
    }
    let range = first.start as usize..last.end as usize;
    let place = reading.span(range.clone()).unwrap_or_else(|| subject.place());
    report.add(
        Diagnostic::new(
            Code::NegationLost,
            message!(
                "negation-added",
                "`{name}` says “{words}” in {language}, but the source denies nothing",
                name = subject.name(),
                words = reading.text.get(range).unwrap_or(""),
                language = subject.language_name(),
            ),
        )
        .at(place, "")
        .help(message!("take-negation-out", "see whether the word that denies belongs there")),
    );
}

/// The one verb of a text that is sure to be denied: its first and last words.
fn denied<'r>(verbs: &DeniedVerbs, reading: &'r Reading<'_>) -> Option<(&'r Token, &'r Token)> {
    let has_any = |others: &[&str]| reading.words().any(|(token, _)| others.contains(&reading.small(token)));
    match verbs {
        DeniedVerbs::Unknown => None,
        DeniedVerbs::Behind(word, endings, others) => {
            let is =
                |token: &Token| (token.end - token.start) as usize == word.len() && reading.small(token) == *word;
            let mut denials = reading.tokens.windows(2).filter(|pair| pair.first().is_some_and(&is));
            let (Some([denial, verb]), None) = (denials.next(), denials.next()) else { return None };
            let ends = endings.iter().any(|ending| reading.small(verb).ends_with(ending));
            (ends && verb.kind == TokenKind::Word && !has_any(others)).then_some((denial, verb))
        }
        DeniedVerbs::Begin(stems, others) => {
            let begin = Beginnings::of(stems.iter().copied());
            let begins = |token: &&Token| {
                let word = reading.small(token);
                begin.has(word) && stems.iter().any(|stem| word.starts_with(stem))
            };
            let mut denials = reading.words().map(|(token, _)| token).filter(begins);
            let (Some(verb), None) = (denials.next(), denials.next()) else { return None };
            (!has_any(others)).then_some((verb, verb))
        }
    }
}

/// Whether a word of a language denies, in whatever way.
pub(super) fn denies(prose: &Prose, words: Option<&Dictionary>, word: &str) -> bool {
    let affirms = prose.affirming.iter().any(|stem| word.starts_with(stem));
    denies_whole(prose, words, word)
        || !affirms && prose.denials.iter().any(|stem| word.starts_with(stem))
        || !affirms && prose.denials_within.iter().any(|part| word.contains(part))
}

/// Whether a whole word denies, or has a prefix before another word that does.
pub(super) fn denies_whole(prose: &Prose, words: Option<&Dictionary>, word: &str) -> bool {
    if prose.denying_words.contains(&word) {
        return true;
    }
    if prose.affirming.iter().any(|stem| word.starts_with(stem)) {
        return false;
    }
    prose.denying_prefixes.iter().any(|(prefix, least)| {
        let rest = word.strip_prefix(prefix).filter(|rest| rest.chars().count() >= *least);
        rest.is_some_and(|rest| words.is_none_or(|words| words.has(rest)))
    })
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
