//! Names of languages in English, for diagnostics.
//!
//! In: a locale. Out: its language's name. Invariants: a language that has none is named by its tag.

use super::cldr;
use crate::l10n::locale::Locale;

/// A locale's name in English.
#[must_use]
pub fn english_name(locale: &Locale) -> String {
    cldr::name(locale.language()).map_or_else(|| format!("`{locale}`"), str::to_owned)
}
