//! What markup says of a language: its tag, and the direction in which it is written.
//!
//! In: a locale. Out: attributes. Invariants: `dir` is written only where it says something, for right to left.

use unic_langid::CharacterDirection;

use crate::html::markup::escape::Attribute;
use crate::l10n::Locale;

/// `lang`, and `dir` where the language is written from right to left.
pub(crate) fn language_attributes(locale: &Locale) -> Vec<Attribute<'_>> {
    let mut attributes = vec![("lang", locale.tag())];
    if rtl(locale) {
        attributes.push(("dir", "rtl"));
    }
    attributes
}

/// Whether a language is written from right to left.
pub(crate) fn rtl(locale: &Locale) -> bool {
    locale.id().character_direction() == CharacterDirection::RTL
}
