//! The conventions of one language, as data.
//!
//! In: a language. Out: its [`Style`]: marks and the table of words that must not stand apart from a neighbour. In
//! between nothing is computed, so a convention can be read, checked against its source and changed in one place.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::cells::LONGEST;
use super::{english, russian, tajik};

/// What micro-typography needs to know of a language.
pub(super) struct Style {
    /// Outer and inner quotation marks, opening and closing; `None` leaves marks as they were typed.
    pub(super) quotes: Option<[(char, char); 2]>,
    /// The dash between words, set with spaces; `None` leaves dashes as they were typed.
    pub(super) dash: Option<char>,
    /// After `?` and `!` two dots are written, so three are left alone.
    pub(super) dots_after_question: bool,
    /// Words that begin with an apostrophe, without it and in lower case. Where there are any, one may also end a word.
    pub(super) elisions: &'static [&'static str],
    /// Whether short suffixes are hung on abbreviations by a hyphen (`СММ-ро`).
    pub(super) suffixes: bool,
    /// Words that bind to a neighbour, in lower case, sorted.
    pub(super) words: &'static [(&'static str, Binding)],
    /// The same for looking up, made when the first word is.
    pub(super) index: OnceLock<Index>,
}

/// Words that bind, for looking up.
#[derive(Debug, Default)]
pub(super) struct Index {
    words: FxHashMap<&'static str, Binding>,
    /// For each length in characters a bit for every first letter, and one for every last: most words are told by
    /// these alone to be no such words.
    ends: [(u64, u64); LONGEST + 1],
}

impl Index {
    fn new(words: &[(&'static str, Binding)]) -> Self {
        let mut index = Self { words: words.iter().copied().collect(), ..Self::default() };
        for (word, _) in words {
            let mut letters = word.chars();
            let (first, last) = (letters.next(), letters.next_back());
            if let (Some((firsts, lasts)), Some(first)) = (index.ends.get_mut(word.chars().count()), first) {
                *firsts |= bit(first);
                *lasts |= bit(last.unwrap_or(first));
            }
        }
        index
    }
}

/// A bit for a letter; those of an alphabet have different ones.
fn bit(c: char) -> u64 {
    1 << (u32::from(c) & 63)
}

/// How a word binds to its neighbours: a set of the constants below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Binding(u16);

impl Binding {
    /// Binds to nothing.
    pub(super) const NONE: Self = Self(0);
    /// Binds to a number before it: `35 км`, `2018 года`.
    pub(super) const UNIT: Self = Self(1);
    /// Passes the binding on: `35 млн евро`.
    pub(super) const MULTIPLIER: Self = Self(1 << 1);
    /// Binds to a multiplier before it.
    pub(super) const CURRENCY: Self = Self(1 << 2);
    /// Binds to the day before it, and to a day after it: `2 октября`, `October 2`.
    pub(super) const MONTH: Self = Self(1 << 3);
    /// Binds to a number after it: `№ 7`, `ст. 12`, `соли 2018`.
    pub(super) const NUMBERED: Self = Self(1 << 4);
    /// Binds to a name after it: `г-н Иванов`, `ш. Душанбе`, `Mr Smith`.
    pub(super) const TITLE: Self = Self(1 << 5);
    /// Binds to whatever follows: `в Душанбе`.
    pub(super) const SHORT: Self = Self(1 << 6);
    /// Binds to whatever precedes: `сказал бы`.
    pub(super) const PARTICLE: Self = Self(1 << 7);
    /// The above only where the word has a capital: `May` but not `may`.
    pub(super) const PROPER: Self = Self(1 << 8);

    /// Both sets together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is left of the set when a sentence ends after the word: nothing binds over a full stop.
    pub(super) const fn before_full_stop(self) -> Self {
        Self(self.0 & !(Self::NUMBERED.0 | Self::TITLE.0 | Self::SHORT.0))
    }

    /// Whether all of `other` is in this set.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What is safe in any language.
static PLAIN: Style = Style {
    quotes: None,
    dash: None,
    dots_after_question: false,
    elisions: &[],
    suffixes: false,
    words: &[("§", Binding::NUMBERED), ("№", Binding::NUMBERED)],
    index: OnceLock::new(),
};

impl Style {
    /// The style of a language; of an unknown one, what no language does otherwise.
    pub(super) fn of(language: &str) -> &'static Self {
        match language {
            "en" => &english::STYLE,
            "ru" => &russian::STYLE,
            "tg" => &tajik::STYLE,
            _ => &PLAIN,
        }
    }

    /// How a word, given in lower case, binds.
    pub(super) fn binding(&self, word: &str) -> Binding {
        self.index().words.get(word).copied().unwrap_or(Binding::NONE)
    }

    /// Whether a word with these first and last letters, given in lower case, and of that length may bind at all.
    pub(super) fn may_bind(&self, first: char, last: char, length: usize) -> bool {
        let ends = self.index().ends.get(length);
        ends.is_some_and(|(firsts, lasts)| firsts & bit(first) != 0 && lasts & bit(last) != 0)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.words))
    }
}

#[cfg(test)]
mod tests {
    use super::{Binding, Style};

    #[test]
    fn word_tables_are_sorted_and_in_lower_case() {
        for language in ["en", "ru", "tg", "fr"] {
            let words = Style::of(language).words;
            for pair in words.windows(2) {
                assert!(pair[0].0 < pair[1].0, "{language}: {} before {}", pair[0].0, pair[1].0);
            }
            for (word, binding) in words {
                assert_eq!(*word, word.to_lowercase());
                assert_ne!(*binding, Binding::NONE, "{word}");
                assert_eq!(Style::of(language).binding(word), *binding);
                let (first, last) = (word.chars().next().unwrap(), word.chars().next_back().unwrap());
                assert!(Style::of(language).may_bind(first, last, word.chars().count()), "{word}");
            }
        }
    }
}
