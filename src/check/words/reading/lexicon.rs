//! Words by which a rule tells numbers, months, units and languages apart.
//!
//! In: a word in small letters. Out: what it means. Invariants: nothing is inflected by rule: forms are listed, or a
//! stem is listed with the endings that may follow, so that no word is taken for another. A language that is not
//! here has no such words; its texts are checked by figures and classes alone.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::l10n::Locale;

/// A language whose texts the rules know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RuleLanguage {
    /// English.
    English,
    /// Russian.
    Russian,
    /// Tajik.
    Tajik,
    /// Any other.
    Other,
}

impl RuleLanguage {
    /// The language of a locale.
    pub(crate) fn of(locale: &Locale) -> Self {
        match locale.language() {
            "en" => Self::English,
            "ru" => Self::Russian,
            "tg" => Self::Tajik,
            _ => Self::Other,
        }
    }

    /// The subtag, for the functions of [`crate::l10n::language`].
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Tajik => "tg",
            Self::Other => "und",
        }
    }
}

/// Stems of months, with the endings that make them a month's name. `март` alone is complete; `ма` is not.
struct Month {
    stem: &'static str,
    number: u8,
}

const RUSSIAN_MONTHS: [Month; 12] = [
    Month { stem: "январ", number: 1 },
    Month { stem: "феврал", number: 2 },
    Month { stem: "март", number: 3 },
    Month { stem: "апрел", number: 4 },
    Month { stem: "ма", number: 5 },
    Month { stem: "июн", number: 6 },
    Month { stem: "июл", number: 7 },
    Month { stem: "август", number: 8 },
    Month { stem: "сентябр", number: 9 },
    Month { stem: "октябр", number: 10 },
    Month { stem: "ноябр", number: 11 },
    Month { stem: "декабр", number: 12 },
];

fn english_month(word: &str) -> Option<u8> {
    Some(match word {
        "january" => 1,
        "february" => 2,
        "march" => 3,
        "april" => 4,
        "may" => 5,
        "june" => 6,
        "july" => 7,
        "august" => 8,
        "september" => 9,
        "october" => 10,
        "november" => 11,
        "december" => 12,
        _ => return None,
    })
}

/// Whether the first two letters of a word are those of a month.
fn begins_month(word: &str) -> bool {
    matches!(word.get(..4), Some("ян" | "фе" | "ма" | "ап" | "ию" | "ав" | "се" | "ок" | "но" | "де"))
}

/// The number of the month that a word names, in any grammatical form of the language.
pub(crate) fn month(language: RuleLanguage, word: &str) -> Option<u8> {
    match language {
        RuleLanguage::English => english_month(word),
        RuleLanguage::Russian | RuleLanguage::Tajik if !begins_month(word) => None,
        RuleLanguage::Russian => RUSSIAN_MONTHS.iter().find_map(|month| {
            let ending = word.strip_prefix(month.stem)?;
            let fits = match month.number {
                5 => matches!(ending, "й" | "я" | "е" | "ю" | "ем"),
                3 | 8 => matches!(ending, "" | "а" | "е" | "у" | "ом"),
                _ => matches!(ending, "ь" | "я" | "е" | "ю" | "ём" | "ем"),
            };
            fits.then_some(month.number)
        }),
        RuleLanguage::Tajik => RUSSIAN_MONTHS.iter().find_map(|month| {
            let stem = if month.number == 5 { "май" } else { month.stem };
            let ending = word.strip_prefix(stem)?;
            matches!(ending, "" | "и" | "у" | "ро" | "иро").then_some(month.number)
        }),
        RuleLanguage::Other => None,
    }
}

/// The number of the month that an abbreviation beside a day stands for: `Oct`, `окт.`; without its full stop.
pub(crate) fn short_month(language: RuleLanguage, word: &str) -> Option<u8> {
    let list: &[(&str, u8)] = match language {
        RuleLanguage::English => &[
            ("jan", 1),
            ("feb", 2),
            ("mar", 3),
            ("apr", 4),
            ("jun", 6),
            ("jul", 7),
            ("aug", 8),
            ("sep", 9),
            ("sept", 9),
            ("oct", 10),
            ("nov", 11),
            ("dec", 12),
        ],
        RuleLanguage::Russian | RuleLanguage::Tajik => &[
            ("янв", 1),
            ("фев", 2),
            ("февр", 2),
            ("мар", 3),
            ("апр", 4),
            ("авг", 8),
            ("сен", 9),
            ("сент", 9),
            ("окт", 10),
            ("ноя", 11),
            ("нояб", 11),
            ("дек", 12),
        ],
        RuleLanguage::Other => &[],
    };
    list.iter().find(|(short, _)| *short == word).map(|(_, number)| *number)
}

/// A unit that must not change with the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    /// %
    Percent,
    /// €
    Euro,
    /// $
    Dollar,
    /// £
    Pound,
    /// Somoni.
    Somoni,
    /// Roubles.
    Rouble,
}

impl Unit {
    /// Its name in diagnostics.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Percent => "per cent",
            Self::Euro => "euros",
            Self::Dollar => "dollars",
            Self::Pound => "pounds",
            Self::Somoni => "somoni",
            Self::Rouble => "roubles",
        }
    }

    /// The unit that a sign stands for.
    pub(crate) fn of_sign(c: char) -> Option<Self> {
        Some(match c {
            '%' => Self::Percent,
            '€' => Self::Euro,
            '$' => Self::Dollar,
            '£' => Self::Pound,
            '₽' => Self::Rouble,
            _ => return None,
        })
    }

    /// The unit that a word after a number stands for.
    pub(crate) fn of_word(language: RuleLanguage, word: &str) -> Option<Self> {
        let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        match language {
            RuleLanguage::English => match word {
                "percent" => Some(Self::Percent),
                "eur" | "euro" | "euros" => Some(Self::Euro),
                "usd" | "dollar" | "dollars" => Some(Self::Dollar),
                "gbp" | "pounds" => Some(Self::Pound),
                "tjs" | "somoni" => Some(Self::Somoni),
                "rub" | "roubles" | "rubles" | "rouble" => Some(Self::Rouble),
                _ => None,
            },
            RuleLanguage::Russian | RuleLanguage::Tajik => match word {
                "eur" | "евро" => Some(Self::Euro),
                "usd" | "долл" => Some(Self::Dollar),
                "gbp" => Some(Self::Pound),
                "tjs" => Some(Self::Somoni),
                "rub" | "руб" => Some(Self::Rouble),
                "фоиз" | "фоизи" | "фоизро" | "дарсад" | "дарсади" => Some(Self::Percent),
                _ if begins(&["процент"]) => Some(Self::Percent),
                _ if begins(&["доллар"]) => Some(Self::Dollar),
                _ if begins(&["фунт"]) => Some(Self::Pound),
                // «сомона» is a web site.
                _ if begins(&["сомон"]) && !begins(&["сомона"]) => Some(Self::Somoni),
                _ if begins(&["рубл"]) => Some(Self::Rouble),
                _ => None,
            },
            RuleLanguage::Other => None,
        }
    }
}

/// Words that are so frequent in a language, and no words of the two others, that they tell which it is.
const ENGLISH_WORDS: &[&str] = &[
    "and", "are", "at", "been", "by", "for", "from", "has", "have", "in", "is", "of", "on", "that", "the", "their",
    "this", "to", "was", "were", "which", "will", "with",
];
const RUSSIAN_WORDS: &[&str] = &[
    "без",
    "был",
    "была",
    "были",
    "быть",
    "в",
    "для",
    "его",
    "и",
    "из",
    "или",
    "их",
    "как",
    "которая",
    "которого",
    "которое",
    "которой",
    "которые",
    "который",
    "которых",
    "от",
    "после",
    "при",
    "также",
    "что",
    "это",
];
const TAJIK_WORDS: &[&str] = &[
    "аз",
    "аст",
    "ба",
    "барои",
    "бо",
    "ва",
    "дар",
    "ин",
    "ки",
    "мебошад",
    "мегардад",
    "намуд",
    "оид",
    "онро",
    "худро",
    "шуд",
    "шуда",
    "шудааст",
];

/// The language that a word tells, if it tells any.
pub(crate) fn tells(word: &str) -> Option<RuleLanguage> {
    const LONGEST: usize = 18;
    static WORDS: LazyLock<FxHashMap<&str, RuleLanguage>> = LazyLock::new(|| {
        let lists = [
            (RuleLanguage::English, ENGLISH_WORDS),
            (RuleLanguage::Russian, RUSSIAN_WORDS),
            (RuleLanguage::Tajik, TAJIK_WORDS),
        ];
        lists.into_iter().flat_map(|(language, words)| words.iter().map(move |word| (*word, language))).collect()
    });
    if word.len() > LONGEST { None } else { WORDS.get(word).copied() }
}

/// Words that end in a full stop of their own: at the end of a text it may be the sentence's too.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    const LIST: &[&str] = &[
        "co", "e", "etc", "g", "inc", "ltd", "m", "no", "p", "st", "tel", "mob", "uk", "u", "s", "в", "вв", "г",
        "гг", "ғ", "д", "др", "долл", "л", "млн", "млрд", "моб", "п", "пикс", "пр", "руб", "с", "см", "ст", "стр",
        "т", "тел", "тыс", "ул", "ҳаз", "ш", "ҷ",
    ];
    LIST.contains(&word)
}

/// Whether a Tajik word without Tajik letters is one of its own, though there is one with them that is the same
/// otherwise: кадр (of a film) and қадр (worth), каср (a fraction) and қаср (a palace).
pub(crate) fn is_own_word(word: &str) -> bool {
    ["кадр", "каср"].iter().any(|stem| word.starts_with(stem))
}

/// Whether two equal words side by side are right in the language: "had had", "that that".
pub(crate) fn may_double(language: RuleLanguage, word: &str) -> bool {
    match language {
        RuleLanguage::English => matches!(word, "had" | "that" | "very" | "so" | "no" | "bye" | "her" | "do" | "is"),
        RuleLanguage::Russian => matches!(word, "да" | "нет" | "очень" | "так" | "ха" | "вот"),
        // Tajik doubles words to say "one after another": гурӯҳ-гурӯҳ, рафта-рафта; the hyphen is sometimes left out.
        RuleLanguage::Tajik => matches!(
            word,
            "бало"
                | "гурӯҳ"
                | "даста"
                | "дона"
                | "калон"
                | "кам"
                | "порча"
                | "рафта"
                | "тез"
                | "хел"
                | "хона"
                | "як"
        ),
        RuleLanguage::Other => true,
    }
}

/// A Tajik letter as a Russian keyboard has it.
pub(crate) fn fold(c: char) -> char {
    match c {
        'ғ' => 'г',
        'қ' => 'к',
        'ӯ' => 'у',
        'ҳ' => 'х',
        'ҷ' => 'ч',
        'Ғ' => 'Г',
        'Қ' => 'К',
        'Ӯ' => 'У',
        'Ҳ' => 'Х',
        'Ҷ' => 'Ч',
        c => c,
    }
}

/// A text as a Russian keyboard would have it, byte for byte as long.
pub(crate) fn folded(word: &str) -> String {
    word.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_any_form() {
        for (language, words) in [
            (RuleLanguage::English, ["january", "may", "october"]),
            (RuleLanguage::Russian, ["январе", "мае", "октябрём"]),
            (RuleLanguage::Tajik, ["январи", "майи", "октябрро"]),
        ] {
            let found: Vec<_> = words.iter().map(|word| month(language, word)).collect();
            assert_eq!(found, [Some(1), Some(5), Some(10)], "{language:?}");
        }
        for word in ["мартовский", "маем-то", "октябрьский", "ма", "майский", "августин"]
        {
            assert_eq!(month(RuleLanguage::Russian, word), None, "{word}");
        }
        assert_eq!(short_month(RuleLanguage::Tajik, "окт"), Some(10));
    }

    #[test]
    fn word_lists_are_sorted_and_apart() {
        for list in [ENGLISH_WORDS, RUSSIAN_WORDS, TAJIK_WORDS] {
            assert!(list.is_sorted());
        }
        assert!(RUSSIAN_WORDS.iter().all(|word| !TAJIK_WORDS.contains(word)));
        assert_eq!(tells("дар"), Some(RuleLanguage::Tajik));
        assert_eq!(tells("для"), Some(RuleLanguage::Russian));
        assert_eq!(tells("the"), Some(RuleLanguage::English));
    }
}
