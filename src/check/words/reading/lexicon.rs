//! Words by which a rule tells languages apart, and words that are exceptions.
//!
//! In: a word in small letters. Out: what it means. Invariants: nothing is inflected by rule: forms are listed, or a
//! stem is listed with the endings that may follow, so that no word is taken for another. A language that is not
//! here has no such words; its texts are checked by figures and classes alone.

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

/// The beginnings of some words, so that most others are told from them by their first two bytes: lists are searched for
/// nearly every word of a text, and have nearly none of them (bench `check`).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Beginnings(u64);

impl Beginnings {
    /// Any word.
    pub(crate) const ANY: Self = Self(u64::MAX);

    /// Those of the words of a list.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        Self(words.into_iter().fold(0, |all, word| all | Self::bit(word)))
    }

    /// Whether a word may be one of the list.
    #[inline]
    pub(crate) fn has(self, word: &str) -> bool {
        self.0 & Self::bit(word) != 0
    }

    #[inline]
    fn bit(word: &str) -> u64 {
        let mut bytes = word.bytes().map(u64::from);
        let (first, second) = (bytes.next().unwrap_or(0), bytes.next().unwrap_or(0));
        1 << (((first * 7) ^ second) & 63)
    }
}

/// A list of words, so that most others are told from them by one look: a list of numerals is searched for the word before
/// nearly every other (bench `check`).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WordSieve([u64; 8]);

impl WordSieve {
    /// That of the words of a list.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut sieve = Self::default();
        for word in words {
            let (place, bit) = Self::place(word);
            sieve.0.iter_mut().skip(place).take(1).for_each(|bits| *bits |= bit);
        }
        sieve
    }

    /// Whether a word may be one of the list.
    #[inline]
    pub(crate) fn has(&self, word: &str) -> bool {
        let (place, bit) = Self::place(word);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }

    #[inline]
    fn place(word: &str) -> (usize, u64) {
        let bytes = word.as_bytes();
        let begin = match bytes.first_chunk::<8>() {
            Some(eight) => u64::from_le_bytes(*eight),
            None => bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
        };
        let mixed = (begin ^ bytes.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 55;
        ((mixed >> 6) as usize, 1 << (mixed & 63))
    }
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
