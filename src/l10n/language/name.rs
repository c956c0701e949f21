//! Names of languages in English, for diagnostics.
//!
//! In: a locale. Out: its language's name. Invariants: a language that has none is named by its tag.

use crate::l10n::locale::Locale;

/// A locale's name in English.
#[must_use]
pub fn english_name(locale: &Locale) -> String {
    match locale.language() {
        "en" => "English".to_owned(),
        "ru" => "Russian".to_owned(),
        "tg" => "Tajik".to_owned(),
        _ => format!("`{locale}`"),
    }
}
