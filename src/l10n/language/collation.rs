//! The order of names.
//!
//! In: a name. Out: a key by which names are sorted. Invariants: letters of the language stand in the order of its own
//! alphabet, others after them in the order of CLDR's root collation, where a letter with a mark stands with its base;
//! spaces and hyphens come before letters and digits, other signs and capitals do not count; names that differ in nothing
//! else are ordered by their characters.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization as _;

use super::cldr;
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
/// Then those of the root collation.
const ROOT: u32 = 1 << 8;
/// Then all others, by their number in Unicode.
const OTHERS: u32 = 1 << 16;

/// The places of letters in the root collation.
static ROOT_LETTERS: LazyLock<FxHashMap<char, u32>> = LazyLock::new(|| {
    cldr::letters().zip(ROOT..).flat_map(|(line, place)| line.chars().map(move |c| (c, place))).collect()
});

/// The key of a name in a language.
#[must_use]
pub fn sort_key(language: &str, name: &str) -> SortKey {
    let alphabet = find(language).alphabet;
    let mut small = String::with_capacity(name.len());
    push_lower_case(name, &mut small);
    let mut letters = Vec::with_capacity(small.len());
    let own = |c: char| alphabet.chars().zip(OWN..).find(|(own, _)| *own == c).map(|(_, place)| place);
    let root = |c: char| ROOT_LETTERS.get(&c).copied();
    for c in small.nfc() {
        if let Some(place) = own(c) {
            letters.push(place);
        } else if let Some(digit) = c.to_digit(10) {
            letters.push(DIGITS + digit);
        } else if c.is_alphabetic() {
            // The letter without its marks: é is e.
            let bases = std::iter::once(c).nfd().filter(|c| !is_mark(*c));
            let base = |c: char| own(c).or_else(|| root(c)).unwrap_or(OTHERS + u32::from(c));
            letters.extend(
                root(c).filter(|_| alphabet.is_empty()).map_or_else(|| bases.map(base).collect(), |c| vec![c]),
            );
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
            ("pl", "Łódź, Lublin, Ostrów, Ożarów, Śląsk, Sopot, Zabrze, Żary"),
            (
                "uz",
                "Buxoro, Farg\u{2bb}ona, Navoiy, Olot, O\u{2bb}zbekiston, Qarshi, Samarqand, Toshkent, Самарқанд, Тошкент",
            ),
            ("kk", "Ақтау, Әулие, Балқаш, Ғарыш, Құлан, Шымкент"),
            ("uk", "Галич, Ґданськ, Дніпро, Єнакієве, Івано-Франківськ, Їжакевич, Київ"),
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
