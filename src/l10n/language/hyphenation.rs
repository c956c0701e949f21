//! Where a word may be divided at the end of a line.
//!
//! In: a language and a word, as it stands in the text. Out: byte offsets inside the word where a hyphen may
//! appear. Invariants: English and Russian are divided by the TeX patterns that hypher carries, the Russian ones mended
//! where they part what is one sound, Tajik by our own rules; what surrounds a rule is the same for all three: existing hyphens and apostrophes separate parts that
//! are divided on their own, and names in capitals, numbers, addresses and words of another script stay whole.
//! Of an unknown language nothing is known, so nothing is divided.

use super::letters::{is_apostrophe, is_hyphen, is_letter, is_mark, script};
use super::model::{DivisionSource, Hyphenation};
use super::table::find;

/// A part shorter than this (in letters) cannot be divided with two letters left and two carried.
const SHORTEST: usize = 4;

/// Byte offsets inside `word`, ascending, where a discretionary hyphen may stand.
///
/// Letters left and carried: at least 2 and 3 in English (the bounds of the patterns), 2 and 2 in Russian
/// (Мильчин: a single letter is neither left nor carried) and in Tajik (rule of 2021, see `tg/hyphenation`).
/// Punctuation attached to the word is allowed and never divided from it. No offset is given for
///
/// * a part with a capital that is not its first letter (`СММ`, `OSCE`, `McDonald`),
/// * a word with digits (`COVID-19`, `5-уми`), an e-mail, a URL, a path, a word with a soft hyphen of its own,
/// * a part with letters of another script: a Latin name in Russian text keeps its shape.
#[must_use]
pub fn hyphenate(language: &str, word: &str) -> Vec<usize> {
    let Some(rules) = &find(language).hyphenation else {
        return Vec::new();
    };
    let start = word.len() - word.trim_start_matches(opens).len();
    let core = word.get(start..).unwrap_or_default().trim_end_matches(closes);
    if !core.chars().all(|c| is_letter(c) || is_mark(c) || joins(c)) {
        return Vec::new();
    }
    let mut offsets = Vec::new();
    let mut at = start;
    for part in core.split_inclusive(joins) {
        let letters = part.trim_end_matches(joins);
        if divides(rules, letters) {
            match rules.source {
                DivisionSource::Patterns(patterns) => {
                    let mut places = by_patterns(letters, patterns);
                    if let Some(mend) = rules.mend {
                        mend(letters, &mut places);
                    }
                    offsets.extend(places.into_iter().map(|offset| at + offset));
                }
                DivisionSource::Rules(divide) => {
                    offsets.extend(divide(letters).into_iter().map(|offset| at + offset));
                }
            }
        }
        at += part.len();
    }
    offsets
}

/// How many long words of a text can be divided: the figure by which a change of the rules is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Words of six letters or more.
    pub long: usize,
    /// Those of them with at least one place to divide.
    pub divisible: usize,
}

/// Counts the words of six letters or more, and those that can be divided.
pub fn coverage<'a>(language: &str, words: impl IntoIterator<Item = &'a str>) -> Coverage {
    let mut counts = Coverage { long: 0, divisible: 0 };
    for word in words {
        if word.chars().filter(|c| c.is_alphabetic()).count() >= 6 {
            counts.long += 1;
            counts.divisible += usize::from(!hyphenate(language, word).is_empty());
        }
    }
    counts
}

/// Whether a part is a word of the language and no abbreviation.
fn divides(rules: &Hyphenation, part: &str) -> bool {
    let letters = || part.chars().filter(|c| !is_mark(*c));
    letters().count() >= SHORTEST
        && letters().all(|c| script(c) == Some(rules.script))
        && !letters().skip(1).any(char::is_uppercase)
}

/// Division by patterns; a mark (a stress sign in Russian) is never parted from its letter.
fn by_patterns(part: &str, patterns: hypher::Lang) -> Vec<usize> {
    let mut offsets = Vec::new();
    let mut end = 0;
    for syllable in hypher::hyphenate(part, patterns) {
        end += syllable.len();
        let rest = part.get(end..).unwrap_or_default();
        if rest.chars().next().is_some_and(|c| !is_mark(c)) {
            offsets.push(end);
        }
    }
    offsets
}

/// Between two parts of a word.
fn joins(c: char) -> bool {
    is_hyphen(c) || is_apostrophe(c)
}

/// Punctuation before a word.
fn opens(c: char) -> bool {
    matches!(c, '"' | '«' | '„' | '“' | '‘' | '‚' | '(' | '[' | '…' | '–' | '—' | '¿' | '¡')
}

/// Punctuation after a word.
fn closes(c: char) -> bool {
    matches!(c, '"' | '»' | '“' | '”' | ')' | ']' | '…' | '–' | '—' | '.' | ',' | ';' | ':' | '!' | '?')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Coverage, coverage, hyphenate};
    use crate::l10n::language::is_mark;

    /// The word with hyphens at its division points.
    fn divided(language: &str, word: &str) -> String {
        let mut text = word.to_owned();
        for offset in hyphenate(language, word).into_iter().rev() {
            text.insert(offset, '|');
        }
        text
    }

    #[test]
    fn english_words() {
        for expected in [
            "press",
            "Con|ven|tion",
            "rat|i|fi|ca|tion",
            "hu|man",
            "Tajik|istan",
            "free|dom",
            "rec|om|men|da|tions",
            "non-gov|ern|men|tal",
            "“Con|ven|tion”,",
            "Coali|tion’s",
            "d’af|faires",
            "high-level",
            "in|sti|tu|tion",
        ] {
            assert_eq!(divided("en", &expected.replace('|', "")), expected);
        }
    }

    #[test]
    fn russian_words() {
        for expected in [
            "пресс-ре|лиз",
            "Кон|вен|ция",
            "ра|ти|фи|ка|ция",
            "пра|во",
            "Та|джи|ки|стан",
            "под|держ|ка",
            "пы|ток",
            "«На|ци|о|наль|ный",
            "ор|га|ни|за|ция»,",
            "Упол|но|мо|чен|ный",
            "по-рус|ски",
            "об|ще|ствен|ное",
            "Ду|шан|бе",
        ] {
            assert_eq!(divided("ru", &expected.replace('|', "")), expected);
        }
    }

    #[test]
    fn what_stays_whole() {
        for (language, word) in [
            ("en", "OSCE"),
            ("en", "UNICEF"),
            ("en", "COVID-19"),
            ("en", "bhr.taj@gmail.com"),
            ("en", "McDonald"),
            ("en", "https://eeas.europa.eu/delegations"),
            ("en", "www.notorturetj.org"),
            ("en", "@antitorture"),
            ("en", "Конвенция"),
            ("en", "Tаjikistan"),
            ("en", "CAT/C/TJK/CO/3"),
            ("en", "pre\u{ad}vention"),
            ("ru", "УВКПЧ"),
            ("ru", "Helsinki"),
            ("ru", "конвeнция"),
            ("ru", "2018-го"),
            ("ru", "и/или"),
            ("tg", "САҲА-ро"),
            ("tg", "14-умин"),
            ("tg", "Facebook-ро"),
            ("tg", "шиканҷа_2"),
            ("tg", ""),
            ("tg", "-"),
            ("tg", "«»"),
            ("fr", "convention"),
            ("uz", "конвенция"),
        ] {
            assert_eq!(hyphenate(language, word), Vec::<usize>::new(), "{language} {word}");
        }
    }

    #[test]
    fn parts_are_divided_apart() {
        assert_eq!(divided("tg", "гурӯҳ-гурӯҳ"), "гу|рӯҳ-гу|рӯҳ");
        assert_eq!(divided("tg", "гурӯҳ\u{2011}гурӯҳ"), "гу|рӯҳ\u{2011}гу|рӯҳ");
        assert_eq!(divided("ru", "ООН-республика"), "ООН-рес|пуб|ли|ка");
        assert_eq!(divided("en", "OSCE-financed"), "OSCE-fi|nanced");
        assert_eq!(divided("ru", "Душанбе\u{301}"), "Ду|шан|бе\u{301}");
    }

    #[test]
    fn coverage_counts_long_words_only() {
        let words = ["Тоҷикистон", "дар", "САҲА-ЮНЕСКО", "мамлакат"];
        assert_eq!(coverage("tg", words), Coverage { long: 3, divisible: 2 });
    }

    proptest! {
        #[test]
        fn offsets_stand_between_letters(
            word in "[a-zа-яёғӣқӯҳҷA-ZА-ЯҒӢҚӮҲҶъ0-9'’.@«»\u{301}\u{304}\u{2011}-]{0,18}"
        ) {
            for language in ["en", "ru", "tg"] {
                let mut last = 0;
                for offset in hyphenate(language, &word) {
                    prop_assert!(offset > last && word.is_char_boundary(offset));
                    last = offset;
                    let (left, right) = word.split_at(offset);
                    prop_assert!(left.ends_with(|c| char::is_alphabetic(c) || is_mark(c)));
                    prop_assert!(right.starts_with(char::is_alphabetic));
                }
            }
        }
    }
}
