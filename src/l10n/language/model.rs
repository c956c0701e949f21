//! What is known of a language.
//!
//! In: nothing. Out: [`Language`], the form in which each language's folder gives it. Invariants: nothing is computed
//! here, so a fact can be read, checked against its source and changed in one place.

use super::forms::Propose;
use super::letters::Script;
use super::prose::Prose;
use super::spelling::Spelling;
use super::style::Style;

/// What is particular to one language.
#[derive(Debug)]
pub struct Language {
    /// Its subtag.
    pub tag: &'static str,
    /// Its tag with script and region, as Word and translators' programs know it; `None` where the subtag alone does.
    pub full_tag: Option<&'static str>,
    /// Its letters, small, in the order by which names are sorted; empty where nothing is claimed.
    pub alphabet: &'static str,
    /// The plural categories that a selection must offer besides its default; `None` for those of CLDR for whole numbers.
    pub plurals: Option<&'static [&'static str]>,
    /// How addresses of sites name the language.
    pub addresses: &'static [&'static str],
    /// A letter that stands only at the end of a word, and the one that it becomes before an ending.
    pub final_letter: Option<(char, char)>,
    /// Its words for numbers and measures, as a table; `None` where only figures are known.
    pub(super) numbers: Option<&'static str>,
    /// What CLDR calls currencies after a number; `None` where nothing is known.
    pub(super) currencies: Option<&'static str>,
    /// What CLDR calls languages.
    pub(super) languages: Option<&'static str>,
    /// The forms that names are likely to have; `None` where nothing is known.
    pub(super) forms: Option<Propose>,
    /// Letters of fonts older than Unicode, which texts still hold.
    pub(super) old_font: Option<OldFont>,
    /// How its words are divided at the end of a line; `None` where they are not.
    pub(super) hyphenation: Option<Hyphenation>,
    /// Small words that belong to what follows, in lower case: a line of a title does not end in one.
    pub(super) leading: &'static [&'static str],
    /// Its words; `None` where none are known.
    pub(super) spelling: Option<&'static Spelling>,
    /// What a proofreader knows of it.
    pub prose: Prose,
    /// Its conventions of typography.
    pub(super) style: Style,
}

/// The letters of a font that drew those of the language at the places of others.
#[derive(Debug)]
pub(super) struct OldFont {
    /// The letter that is in the text, and the one that was meant.
    pub(super) letters: &'static [(char, char)],
    /// Whether a word that has such letters was typed with the font, and is no foreign name.
    pub(super) wrote: fn(&str) -> bool,
}

/// How words are divided.
#[derive(Debug)]
pub(super) struct Hyphenation {
    /// The script of its words; others stay whole.
    pub(super) script: Script,
    /// The source of division points.
    pub(super) source: DivisionSource,
    /// Moves those that the source gets wrong: offsets inside a word, ascending before and after.
    pub(super) mend: Option<fn(&str, &mut Vec<usize>)>,
}

/// Where the places at which a word is divided come from.
#[derive(Clone, Copy, Debug)]
pub(super) enum DivisionSource {
    /// The TeX patterns that hypher carries.
    Patterns(hypher::Lang),
    /// Rules of ours: byte offsets inside a word, ascending.
    Rules(fn(&str) -> Vec<usize>),
}

impl Language {
    /// A language of which nothing is known.
    pub(super) const UNKNOWN: Self = Self {
        tag: "und",
        alphabet: "",
        full_tag: None,
        plurals: None,
        addresses: &[],
        final_letter: None,
        numbers: None,
        currencies: None,
        languages: None,
        forms: None,
        old_font: None,
        hyphenation: None,
        leading: &[],
        spelling: None,
        prose: Prose::UNKNOWN,
        style: Style::PLAIN,
    };
}
