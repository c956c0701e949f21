//! What is known of a language beside its typography.
//!
//! In: nothing. Out: [`Facts`], the form in which each language's file gives them. Invariants: nothing is computed here,
//! so a fact can be read, checked against its source and changed in one place.

/// Facts of one language.
#[derive(Debug)]
pub struct Facts {
    /// Its subtag.
    pub tag: &'static str,
    /// Its name in English, for diagnostics.
    pub name: Option<&'static str>,
    /// The letters that names are sorted by, small, in order.
    pub alphabet: &'static str,
    /// The plural categories of CLDR that a selection must offer besides its default, for whole numbers.
    pub plurals: &'static [&'static str],
    /// Categories that a selection may offer besides these: they match, but the language needs none.
    pub further_plurals: &'static [&'static str],
    /// A language with the same plural rules, which the data has where it has not this one.
    pub plurals_of: Option<&'static str>,
    /// How addresses of sites name the language.
    pub addresses: &'static [&'static str],
    /// A letter that stands only at the end of a word, and the one that it becomes before an ending.
    pub final_letter: Option<(char, char)>,
}

impl Facts {
    /// The facts of a language of which nothing is known.
    pub(super) const NONE: Self = Self {
        tag: "",
        name: None,
        alphabet: "",
        plurals: &["one"],
        further_plurals: &[],
        plurals_of: None,
        addresses: &[],
        final_letter: None,
    };
}
