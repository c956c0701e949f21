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

/// A language and a territory, as readers of Open Graph name them: `en_GB`. Where the tag has no territory it is the one that most
/// of its readers live in.
pub(crate) fn territory(tag: &str) -> String {
    let (language, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let own = rest.split('-').find(|part| part.len() == 2).map(str::to_ascii_uppercase);
    let territory = own.unwrap_or_else(|| {
        TERRITORIES.iter().find(|(known, _)| *known == language).map_or_else(
            // Many languages are called as the country that they come from: de_DE, pl_PL.
            || language.to_ascii_uppercase(),
            |(_, territory)| (*territory).to_owned(),
        )
    });
    format!("{language}_{territory}")
}

/// Languages that are not called as a country (Unicode CLDR, likely subtags; English as this program writes it).
const TERRITORIES: [(&str, &str); 30] = [
    ("ar", "AE"),
    ("be", "BY"),
    ("bs", "BA"),
    ("cs", "CZ"),
    ("da", "DK"),
    ("el", "GR"),
    ("en", "GB"),
    ("et", "EE"),
    ("fa", "IR"),
    ("he", "IL"),
    ("hi", "IN"),
    ("hy", "AM"),
    ("ja", "JP"),
    ("ka", "GE"),
    ("kk", "KZ"),
    ("ko", "KR"),
    ("ky", "KG"),
    ("nb", "NO"),
    ("ps", "AF"),
    ("sl", "SI"),
    ("sq", "AL"),
    ("sr", "RS"),
    ("sv", "SE"),
    ("tg", "TJ"),
    ("tk", "TM"),
    ("uk", "UA"),
    ("ur", "PK"),
    ("uz", "UZ"),
    ("vi", "VN"),
    ("zh", "CN"),
];
