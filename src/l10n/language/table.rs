//! The languages that Payom knows something of.
//!
//! In: a language's subtag. Out: its [`Facts`]. Invariants: a language that is not here has the default of CLDR's root
//! or of most languages; each language's own file says the rest.

use super::facts::Facts;
use super::{english, russian, tajik};

const fn counting(tag: &'static str, plurals: &'static [&'static str]) -> Facts {
    Facts { tag, plurals, ..Facts::NONE }
}

/// One line a language; of those without a file of their own only how they count.
static LANGUAGES: [&Facts; 9] = [
    &english::FACTS,
    &russian::FACTS,
    &tajik::FACTS,
    &counting("uk", &["one", "few", "many"]),
    &counting("be", &["one", "few", "many"]),
    &counting("ja", &[]),
    &counting("zh", &[]),
    &counting("ko", &[]),
    &counting("vi", &[]),
];

/// What is known of a language.
#[must_use]
pub fn facts(language: &str) -> &'static Facts {
    const UNKNOWN: &Facts = &Facts::NONE;
    LANGUAGES.iter().copied().find(|facts| facts.tag == language).unwrap_or(UNKNOWN)
}

/// The language that a part of an address names: `ru` of `/ru/`, `tg` of `/tj/`.
#[must_use]
pub fn language_in_address(part: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|facts| facts.addresses.contains(&part)).map(|facts| facts.tag)
}
