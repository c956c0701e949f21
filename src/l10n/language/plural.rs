//! Plural rules.
//!
//! In: a locale. Out: the language whose plural rules Fluent shall use. Invariants: fluent-bundle falls back to
//! *English* rules for languages that its data (CLDR 37) lacks, Tajik among them. CLDR 49 gives Tajik
//! `one: i = 0 or n = 1` (CLDR-19513); Persian has the same cardinal and ordinal rules and is in the data, so a
//! Tajik bundle counts as Persian does. A language without known rules gets those of CLDR's root (`other` only,
//! as Japanese), never English ones by accident. The tests compare with ICU4X.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::table::find;
use crate::l10n::locale::Locale;

/// The language to tell Fluent.
pub(in crate::l10n) fn rules_of(locale: &Locale) -> LanguageIdentifier {
    let language = locale.language();
    if let Some(same) = find(language).plurals_of {
        return parse(same);
    }
    let known = PluralRules::get_locales(PluralRuleType::CARDINAL);
    if known.iter().any(|id| id.language.as_str() == language) { locale.id().clone() } else { parse("ja") }
}

fn parse(tag: &str) -> LanguageIdentifier {
    tag.parse().unwrap_or_default()
}

/// The plural categories that a selection in this language must offer besides its default: CLDR's categories for
/// whole numbers. Tajik nouns stay singular after numerals, so its messages need none.
#[must_use]
pub fn categories(locale: &Locale) -> &'static [&'static str] {
    find(locale.language()).plurals.unwrap_or(match locale.language() {
        "uk" | "be" => &["one", "few", "many"],
        "ja" | "zh" | "ko" | "vi" => &[],
        _ => &["one"],
    })
}

/// Whether a selection may have a variant for a category: some whole number takes it.
#[must_use]
pub fn accepts(locale: &Locale, category: &str) -> bool {
    (0..=100).any(|number: u32| category_of(locale, &number.to_string()) == Some(category))
}

/// The plural form that a number takes; `None` for what is no number.
#[must_use]
pub fn category_of(locale: &Locale, number: &str) -> Option<&'static str> {
    let rules = PluralRules::create(rules_of(locale), PluralRuleType::CARDINAL).ok()?;
    Some(match rules.select(number).ok()? {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    })
}

#[cfg(test)]
mod tests {
    use icu_plurals::{PluralCategory, PluralRules as Oracle};

    use super::*;
    use crate::l10n::{Arguments, Formatter, LazyResource, Value};

    /// Fluent through our bundles picks the category that ICU4X (CLDR 49) picks.
    #[test]
    fn as_icu4x() {
        let ftl =
            "n = { $n ->\n  [zero] zero\n  [one] one\n  [two] two\n  [few] few\n  [many] many\n *[other] other\n }\n";
        for tag in ["en", "ru", "tg"] {
            let locale: Locale = tag.parse().unwrap();
            let formatter = Formatter::new(&locale, [&LazyResource::new(ftl.into())]);
            let oracle = Oracle::try_new_cardinal(tag.parse::<icu_locale_core::Locale>().unwrap().into()).unwrap();
            for n in 0..200u32 {
                let name = match oracle.category_for(n) {
                    PluralCategory::Zero => "zero",
                    PluralCategory::One => "one",
                    PluralCategory::Two => "two",
                    PluralCategory::Few => "few",
                    PluralCategory::Many => "many",
                    PluralCategory::Other => "other",
                };
                let arguments = Arguments::from([("n".to_owned(), Value::Number(f64::from(n)))]);
                assert_eq!(formatter.message("n", None, &arguments).unwrap(), name, "{tag} {n}");
            }
        }
    }
}
