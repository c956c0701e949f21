//! The table of languages: one line for each that has something of its own.
//!
//! In: a language's subtag. Out: its [`Language`]. Invariants: each language's own folder says the rest; a language that
//! is not here has CLDR's defaults.

use super::cldr;
use super::letters::lower_case;
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
    // Asked for each text by each rule: the tags have two letters, and are compared as a number (bench `check`).
    let two = |tag: &str| <[u8; 2]>::try_from(tag.as_bytes()).ok().map(u16::from_le_bytes);
    let wanted = two(subtag);
    let known = LANGUAGES.iter().copied().find(|language| wanted.is_some() && two(language.tag) == wanted);
    known.unwrap_or(&UNKNOWN)
}

/// Whether a word belongs to what follows it, as articles, prepositions and conjunctions do: a line of a title does not end
/// in one.
#[must_use]
pub fn leads_on(subtag: &str, word: &str) -> bool {
    let leading = find(subtag).leading;
    // None is longer than `барои`, and nearly all are small.
    word.len() <= LONGEST_LEADING
        && if word.starts_with(char::is_uppercase) {
            leading.iter().any(|known| known.chars().eq(word.chars().map(lower_case)))
        } else {
            leading.contains(&word)
        }
}

/// The longest word that leads on, in bytes.
const LONGEST_LEADING: usize = 10;

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
