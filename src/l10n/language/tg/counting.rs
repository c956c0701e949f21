//! Tajik numerals with what counts or orders.
//!
//! In: a word in small letters. Out: whether it is one. Invariants: the list of words has the numerals themselves, and most of their forms.

/// The numerals after which nouns stay singular.
pub(super) const NUMERALS: &[&str] = &[
    "бист",
    "даҳ",
    "ду",
    "дусад",
    "миллион",
    "миллиард",
    "навад",
    "нуҳ",
    "нӯҳ",
    "панҷ",
    "панҷоҳ",
    "панҷсад",
    "понздаҳ",
    "сад",
    "се",
    "сездаҳ",
    "сесад",
    "си",
    "сӣ",
    "чаҳор",
    "чаҳордаҳ",
    "чил",
    "чор",
    "чордаҳ",
    "шаст",
    "шаш",
    "шонздаҳ",
    "ёздаҳ",
    "дувоздаҳ",
    "ҳабдаҳ",
    "ҳаждаҳ",
    "ҳазор",
    "ҳафт",
    "ҳафтод",
    "ҳашт",
    "ҳаштод",
    "нуздаҳ",
];

/// Words that take the same endings, and are followed by other nouns.
const LIKE_NUMERALS: &[&str] = &["чанд", "ягон", "як", "якчанд"];

/// What stands behind them.
const BEHIND: &[&str] = &[
    "сад",
    "та",
    "тааш",
    "таашон",
    "таашро",
    "таҳо",
    "таи",
    "тагӣ",
    "таро",
    "таш",
    "ташон",
    "то",
    "тоаш",
    "тоашон",
    "тои",
    "торо",
    "ум",
    "умаш",
    "уми",
    "умин",
    "умини",
    "умро",
    "уним",
    "унима",
    "унимаи",
    "уними",
    "юм",
    "юмаш",
    "юми",
    "юмин",
    "юмини",
    "юмро",
    "юним",
    "юнима",
    "юнимаи",
    "юними",
];

/// Tens before ones: «чилупанҷ».
const TENS: &[&str] = &["бисту", "сию", "чилу", "панҷоҳу", "шасту", "ҳафтоду", "ҳаштоду", "наваду", "саду"];

/// What a numeral makes one word with, in any form: «чилупанҷсолагӣ», «даҳҳазорумаш».
const COUNTED: &[&str] = &["сола", "солаг", "рӯза", "моҳа", "соата", "нафара", "ҳазорум"];

/// The most bytes of what stands behind such a word's stem: «-гиашонро».
const LONGEST_ENDING: usize = 18;

/// Whether a word is a numeral with what counts or orders: «дутааш», «якташ», «сеюмаш», «панҷуним», «чилупанҷсолагӣ».
pub(super) fn is_counting(word: &str) -> bool {
    let ones = TENS.iter().find_map(|tens| word.strip_prefix(tens)).unwrap_or(word);
    let counted = |rest: &str| {
        COUNTED.iter().any(|stem| rest.strip_prefix(stem).is_some_and(|ending| ending.len() <= LONGEST_ENDING))
    };
    let mut stems = NUMERALS.iter().chain(LIKE_NUMERALS);
    stems.any(|stem| {
        word.strip_prefix(stem).is_some_and(|rest| BEHIND.contains(&rest))
            || ones.strip_prefix(stem).is_some_and(counted)
    })
}

#[cfg(test)]
mod tests {
    use super::is_counting;

    #[test]
    fn numerals_with_endings() {
        for word in [
            "якташ",
            "ягонтааш",
            "дутааш",
            "сеюмаш",
            "панҷуним",
            "понздаҳто",
            "чилупанҷсолагӣ",
            "ҳафтодсолагиашро",
            "даҳҳазорумашро",
            "сисола",
        ] {
            assert!(is_counting(word), "{word}");
        }
        for word in ["якта1", "дутор", "сето1", "панҷара", "садо", "чилим"] {
            assert!(!is_counting(word), "{word}");
        }
    }
}
