//! What is known of the words of a language, as data.
//!
//! In: nothing. Out: [`Spelling`], the form in which each language's folder gives its words. Invariants: nothing is computed
//! here; [`super::dictionary`] reads it.

/// The words of a language, and how it makes further ones of them.
#[derive(Debug)]
pub(super) struct Spelling {
    /// A set of all forms, made by `tests/words`.
    pub(super) words: &'static [u8],
    /// A set of what may end a compound.
    pub(super) tails: Option<&'static [u8]>,
    /// What may stand before a word without a hyphen.
    pub(super) prefixes: &'static [&'static str],
    /// The fewest letters of a word after a prefix.
    pub(super) after_prefix: usize,
    /// Words that are shortened, without their full stop.
    pub(super) abbreviations: &'static [&'static str],
    /// Words of other endings that would make this one right, in small letters: the first that is a word decides.
    pub(super) variants: fn(&str, &mut IsWord<'_>) -> bool,
    /// What stands for another letter on the keyboard at hand, or is often taken for it: the letters that were meant.
    pub(super) restored: Restored,
    /// The same for the last letter alone.
    pub(super) restored_last: Restored,
    /// Whether a word, in small letters, is none whatever it may be made of.
    pub(super) never: fn(&str) -> bool,
    /// The spelling of today of a word that is written as it once was.
    pub(super) reformed: fn(&str) -> Option<String>,
    /// What stands beside a hyphen and is no word alone, in small letters.
    pub(super) parts: &'static [&'static str],
    /// Whether endings are joined to abbreviations by a hyphen.
    pub(super) hyphen_endings: bool,
    /// Whether a word of the language cannot have been taken into another one as it is.
    pub(super) own_form: fn(&str) -> bool,
    /// How the names of people end.
    pub(super) surnames: &'static [&'static str],
    /// The endings of names and of words that a house adds.
    pub(super) endings: Endings,
}

/// A letter as it was typed, and those that may have been meant.
pub(super) type Restored = &'static [(char, &'static [&'static str])];

/// Asks whether a word is one of the language's.
pub(super) type IsWord<'a> = dyn FnMut(&str) -> bool + 'a;

/// How the words of a house are inflected.
#[derive(Debug)]
pub(super) struct Endings {
    /// Letters that an ending takes the place of.
    pub(super) dropped: &'static [&'static str],
    /// What follows a word, with or without those letters.
    pub(super) added: &'static [&'static str],
    /// Names that end like this are never inflected.
    pub(super) fixed: &'static [&'static str],
}
