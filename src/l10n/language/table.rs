//! The table of languages: one line for each that has something of its own.
//!
//! In: a language's subtag. Out: its [`Language`]. Invariants: each language's own folder says the rest; a language that
//! is not here has CLDR's defaults.

use super::cldr;
use super::model::Language;
use super::style::Style;
use super::{en, ru, tg};

/// One line a language.
static LANGUAGES: [&Language; 3] = [&en::LANGUAGE, &ru::LANGUAGE, &tg::LANGUAGE];

/// A language of which nothing is known.
static UNKNOWN: Language = Language::UNKNOWN;

/// What is particular to a language.
#[must_use]
pub fn find(subtag: &str) -> &'static Language {
    LANGUAGES.iter().copied().find(|language| language.tag == subtag).unwrap_or(&UNKNOWN)
}

/// The conventions of typography of a language, by its tag: its own, or what no language does otherwise with the quotation
/// marks of CLDR.
pub(in crate::l10n) fn style_of(tag: &str) -> Style {
    let language = find(tag.split_once('-').map_or(tag, |(subtag, _)| subtag));
    if language.tag == UNKNOWN.tag { Style { quotes: cldr::quotes(tag), ..language.style } } else { language.style }
}

/// The language that a part of an address names: `ru` of `/ru/`, `tg` of `/tj/`.
#[must_use]
pub fn language_in_address(part: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|language| language.addresses.contains(&part)).map(|language| language.tag)
}
