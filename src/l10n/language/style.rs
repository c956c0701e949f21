//! The conventions of typography of one language, as data.
//!
//! In: nothing. Out: [`Style`], the form in which each language gives them: marks, dashes, and the words that must not
//! stand apart from a neighbour. Invariants: nothing is computed but an index of the words, so a convention can be read,
//! checked against its source and changed in one place.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// What micro-typography needs to know of a language.
#[derive(Clone, Copy, Debug)]
pub(in crate::l10n) struct Style {
    /// Outer and inner quotation marks, opening and closing; `None` leaves marks as they were typed.
    pub(in crate::l10n) quotes: Option<[(char, char); 2]>,
    /// What is done with single marks that were typed.
    pub(in crate::l10n) single_marks: SingleMarks,
    /// The dash between words, set with spaces; `None` leaves dashes as they were typed.
    pub(in crate::l10n) dash: Option<char>,
    /// After `?` and `!` two dots are written, so three are left alone.
    pub(in crate::l10n) dots_after_question: bool,
    /// Words that begin with an apostrophe, without it and in lower case. Where there are any, one may also end a word.
    pub(in crate::l10n) elisions: &'static [&'static str],
    /// Whether short suffixes are hung on abbreviations by a hyphen (`СММ-ро`).
    pub(in crate::l10n) suffixes: bool,
    /// Words that bind to a neighbour.
    pub(in crate::l10n) words: &'static BindingWords,
}

/// What single marks mean: quotation marks, apostrophes, or letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::l10n) enum SingleMarks {
    /// Quotation marks and apostrophes, each set as the language does.
    Set,
    /// Nobody knows: in Uzbek `oʻ` is a letter, in Ukrainian an apostrophe parts two. They stay as typed.
    AsTyped,
}

/// The words of a language that bind to a neighbour.
#[derive(Debug)]
pub(in crate::l10n) struct BindingWords {
    /// In lower case, sorted.
    list: &'static [(&'static str, Binding)],
    /// The same for looking up, made when the first word is.
    index: OnceLock<Index>,
}

impl BindingWords {
    /// Words in lower case, sorted; a full stop belongs to an abbreviation.
    pub(super) const fn new(list: &'static [(&'static str, Binding)]) -> Self {
        Self { list, index: OnceLock::new() }
    }

    /// How a word, given in lower case, binds.
    pub(in crate::l10n) fn binding(&self, word: &str) -> Binding {
        self.index().words.get(word).copied().unwrap_or(Binding::NONE)
    }

    /// Whether a word with these first and last letters, given in lower case, and of that length may bind at all.
    pub(in crate::l10n) fn may_bind(&self, first: char, last: char, length: usize) -> bool {
        let ends = self.index().ends.get(length);
        ends.is_some_and(|(firsts, lasts)| firsts & bit(first) != 0 && lasts & bit(last) != 0)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.list))
    }
}

/// The longest word that binds, in characters.
pub(in crate::l10n) const LONGEST: usize = 12;

/// Words that bind, for looking up.
#[derive(Debug, Default)]
struct Index {
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
pub(in crate::l10n) struct Binding(u16);

impl Binding {
    /// Binds to nothing.
    pub(in crate::l10n) const NONE: Self = Self(0);
    /// Binds to a number before it: `35 км`, `2018 года`.
    pub(in crate::l10n) const UNIT: Self = Self(1);
    /// Passes the binding on: `35 млн евро`.
    pub(in crate::l10n) const MULTIPLIER: Self = Self(1 << 1);
    /// Binds to a multiplier before it.
    pub(in crate::l10n) const CURRENCY: Self = Self(1 << 2);
    /// Binds to the day before it, and to a day after it: `2 октября`, `October 2`.
    pub(in crate::l10n) const MONTH: Self = Self(1 << 3);
    /// Binds to a number after it: `№ 7`, `ст. 12`, `соли 2018`.
    pub(in crate::l10n) const NUMBERED: Self = Self(1 << 4);
    /// Binds to a name after it: `г-н Иванов`, `ш. Душанбе`, `Mr Smith`.
    pub(in crate::l10n) const TITLE: Self = Self(1 << 5);
    /// Binds to whatever follows: `в Душанбе`.
    pub(in crate::l10n) const SHORT: Self = Self(1 << 6);
    /// Binds to whatever precedes: `сказал бы`.
    pub(in crate::l10n) const PARTICLE: Self = Self(1 << 7);
    /// The above only where the word has a capital: `May` but not `may`.
    pub(in crate::l10n) const PROPER: Self = Self(1 << 8);

    /// Both sets together.
    pub(in crate::l10n) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is left of the set when a sentence ends after the word: nothing binds over a full stop.
    pub(in crate::l10n) const fn before_full_stop(self) -> Self {
        Self(self.0 & !(Self::NUMBERED.0 | Self::TITLE.0 | Self::SHORT.0))
    }

    /// Whether all of `other` is in this set.
    pub(in crate::l10n) const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What is safe in any language.
static COMMON_WORDS: BindingWords = BindingWords::new(&[("§", Binding::NUMBERED), ("№", Binding::NUMBERED)]);

impl Style {
    /// What no language does otherwise.
    pub(super) const PLAIN: Self = Self {
        quotes: None,
        single_marks: SingleMarks::AsTyped,
        dash: None,
        dots_after_question: false,
        elisions: &[],
        suffixes: false,
        words: &COMMON_WORDS,
    };
}

#[cfg(test)]
mod tests {
    use super::Binding;
    use crate::l10n::language::table::style_of;

    #[test]
    fn word_tables_are_sorted_and_in_lower_case() {
        for language in ["en", "ru", "tg", "fr"] {
            let words = style_of(language).words;
            for pair in words.list.windows(2) {
                assert!(pair[0].0 < pair[1].0, "{language}: {} before {}", pair[0].0, pair[1].0);
            }
            for (word, binding) in words.list {
                assert_eq!(*word, word.to_lowercase());
                assert_ne!(*binding, Binding::NONE, "{word}");
                assert_eq!(words.binding(word), *binding);
                let (first, last) = (word.chars().next().unwrap(), word.chars().next_back().unwrap());
                assert!(words.may_bind(first, last, word.chars().count()), "{word}");
            }
        }
    }
}
