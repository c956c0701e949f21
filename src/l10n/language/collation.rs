//! The order of the alphabet.
//!
//! In: a name. Out: a key by which names are sorted. Invariants: letters of the language stand in the order of its own
//! alphabet, others after them by their base letter; spaces and hyphens come before letters and digits, other signs and
//! capitals do not count; names that differ in nothing else are ordered by their characters.

use unicode_normalization::UnicodeNormalization as _;

use super::letters::{is_mark, push_lower_case};
use super::table::find;

/// What names are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    letters: Vec<u32>,
    text: String,
}

/// Between words.
const GAP: u32 = 0;
/// Digits come next.
const DIGITS: u32 = 1;
/// Then the letters of the alphabet.
const OWN: u32 = 16;
/// Then all others.
const OTHERS: u32 = 1 << 8;

/// The key of a name in a language.
#[must_use]
pub fn sort_key(language: &str, name: &str) -> SortKey {
    let alphabet = find(language).alphabet;
    let mut small = String::with_capacity(name.len());
    push_lower_case(name, &mut small);
    let mut letters = Vec::with_capacity(small.len());
    for c in small.nfc() {
        if let Some(place) = alphabet.chars().position(|own| own == c) {
            letters.push(OWN + u32::try_from(place).unwrap_or(0));
        } else if let Some(digit) = c.to_digit(10) {
            letters.push(DIGITS + digit);
        } else if c.is_alphabetic() {
            // The letter without its marks: é is e.
            letters.extend(std::iter::once(c).nfd().filter(|c| !is_mark(*c)).map(|base| {
                let place = alphabet.chars().position(|own| own == base).and_then(|place| u32::try_from(place).ok());
                place.map_or(OTHERS + u32::from(base), |place| OWN + place)
            }));
        } else if (c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}')) && letters.last() != Some(&GAP) {
            letters.push(GAP);
        }
    }
    SortKey { letters, text: name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    fn sorted(language: &str, names: &str) -> String {
        let mut names: Vec<&str> = names.split(", ").collect();
        names.reverse();
        names.sort_by_cached_key(|name| sort_key(language, name));
        names.join(", ")
    }

    #[test]
    fn each_language_has_its_own_order() {
        for (language, right) in [
            (
                "tg",
                "Ғарм, Ғафуров, Данғара, Ёвон, Истаравшан, Исфара, Қубодиён, Лахш, Рашт, Рӯдакӣ, Фархор, Хоруғ, Хуҷанд, Ҳисор, Ҷайҳун, Шаҳритус",
            ),
            (
                "tg",
                "Айнӣ, Вахш, Восеъ, Гулистон, Ғарм, Данғара, Кӯлоб, Қубодиён, Лахш, Тавилдара, Турсунзода, Фархор, Хоруғ, Ҳамадонӣ, Чорбоғ, Ҷиргатол, Шаҳринав",
            ),
            ("tg", "Норак, Панҷакент, Сарикамиш, Сино, Турсунзода, Ургут, Ӯзган, Фирдавсӣ"),
            ("ru", "Ашт, Вахш, Екатеринбург, Ельск, Ёлкино, Жлобин, Рашт, Хорог, Ялта, Brussels"),
            ("en", "Åland, Almaty, Asht, Bokhtar, Cairo, Île-de-France, Isfara, Kulob, Kurgan-Tube, Kurganov"),
            ("en", "10 Downing, A b, A-c, Ab, Abc, “Able”"),
            ("fr", "Éclair, Zèbre"),
        ] {
            assert_eq!(sorted(language, right), right, "{language}");
        }
    }

    #[test]
    fn every_letter_of_the_alphabets_in_turn() {
        for (language, letters) in
            [("tg", "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя"), ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя")]
        {
            let names: Vec<String> = letters.chars().map(String::from).collect();
            assert_eq!(sorted(language, &names.join(", ")), names.join(", "));
        }
    }
}
