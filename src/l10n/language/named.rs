//! What languages and currencies are called.
//!
//! In: a locale, a tag or a code of ISO 4217. Out: the name in the locale's language, as CLDR has it. Invariants: CLDR's
//! silence is never filled by another language.

use super::plural::FORMS;
use super::table::find;
use crate::l10n::locale::Locale;

/// The name of a language, in another one.
#[must_use]
pub fn language_name(locale: &Locale, tag: &str) -> Option<&'static str> {
    let subtag = tag.split(['-', '_']).next().unwrap_or(tag);
    cell(find(locale.language()).languages?, subtag)
}

/// What a currency is called after a number of a plural form.
#[must_use]
pub fn currency_name(locale: &Locale, code: &str, form: &str) -> Option<&'static str> {
    let table = find(locale.language()).currencies?;
    let names = cell(table, code).filter(|_| code != "former")?;
    let forms = cell(table, "forms")?.split('|');
    let place = forms.into_iter().position(|own| own == form).or(forms_end(table));
    let mut cells = names.split('|');
    if names.contains('|') { cells.nth(place?) } else { cells.next() }
}

/// Where the default form stands.
fn forms_end(table: &'static str) -> Option<usize> {
    cell(table, "forms")?.split('|').position(|form| Some(&form) == FORMS.last())
}

/// The codes of currencies that exist, or existed.
pub fn currencies() -> impl Iterator<Item = &'static str> {
    let table = find("en").currencies.unwrap_or_default();
    let former = cell(table, "former").unwrap_or_default().split(' ');
    let codes = table.lines().filter_map(|line| line.split_once('\t')).map(|(code, _)| code);
    codes.filter(|code| code.len() == 3).chain(former)
}

/// What stands after a word at the beginning of a line.
fn cell(table: &'static str, word: &str) -> Option<&'static str> {
    table.lines().find_map(|line| line.strip_prefix(word)?.strip_prefix('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_currencies_and_languages() {
        let [en, ru, tg, pl] = ["en", "ru", "tg", "pl"].map(|tag| tag.parse::<Locale>().unwrap());
        assert_eq!(currency_name(&en, "CHF", "one"), Some("Swiss franc"));
        assert_eq!(currency_name(&en, "CHF", "other"), Some("Swiss francs"));
        assert_eq!(currency_name(&ru, "USD", "many"), Some("долларов США"));
        assert_eq!(currency_name(&ru, "EUR", "few"), Some("евро"));
        assert_eq!(currency_name(&tg, "CHF", "one"), Some("франки Швейтсария"));
        assert_eq!((currency_name(&pl, "CHF", "one"), currency_name(&en, "former", "one")), (None, None));
        assert_eq!((currency_name(&en, "DEM", "one"), currency_name(&en, "forms", "one")), (None, Some("one")));
        let names: Vec<_> =
            [&en, &ru, &tg].map(|locale| language_name(locale, "de-AT")).into_iter().flatten().collect();
        assert_eq!(names, ["German", "немецкий", "немисӣ"]);
        assert_eq!(language_name(&pl, "de"), None);
        let codes: Vec<&str> = currencies().collect();
        assert!(
            codes.contains(&"TJS") && codes.contains(&"DEM") && codes.contains(&"XDR") && !codes.contains(&"XXX")
        );
        assert!(codes.iter().all(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())));
    }

    /// Names of Tajik are written with letters of Tajik.
    #[test]
    fn no_foreign_letter_in_tajik() {
        let tg = find("tg");
        for line in [tg.currencies, tg.languages].into_iter().flatten().flat_map(str::lines) {
            let Some((code, name)) = line.split_once('\t').filter(|(code, _)| !code.starts_with(['#', 'f'])) else {
                continue;
            };
            let foreign = name.to_lowercase().chars().find(|c| c.is_alphabetic() && !tg.alphabet.contains(*c));
            assert!(foreign.is_none() || name.contains("CF"), "{code}: {name}");
        }
    }
}
