//! What CLDR calls a currency behind a number.
//!
//! In: a locale, a code of ISO 4217, the number that is shown. Out: the name in the form that the number asks for. Invariants:
//! behind "million" stands the form of many (5 млн швейцарских франков), or that of all others where there is none.

use super::money::Shown;
use crate::l10n::language::currency_name;
use crate::l10n::language::plural::{Counting, PluralRules};
use crate::l10n::locale::Locale;

/// Whether a currency has a name in a language.
pub(super) fn is_named(locale: &Locale, code: &str) -> bool {
    currency_name(locale, code, "other").is_some()
}

/// The name of a currency behind a number.
pub(super) fn name(locale: &Locale, code: &str, shown: Shown) -> Option<&'static str> {
    let form = if shown.scale.is_empty() {
        PluralRules::of(locale).form(Counting::Cardinal, shown.value, shown.least)
    } else {
        "many"
    };
    currency_name(locale, code, form)
}
