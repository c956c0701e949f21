//! Letters that a language has not, and those of old fonts.
//!
//! In: a language and a letter or a word. Out: facts for the checker, with the right letter where there is one.
//! Invariants: nothing is changed here; the checker reports, and a person or `--fix` decides.

use super::letters::{Script, lower_case, script};
use super::table::find;

/// The letter that was meant by a letter of a font older than Unicode; `None` for all others.
///
/// Such fonts drew the six letters of Tajik at the places of Macedonian, Serbian, Ukrainian and Belarusian ones, and
/// texts converted from them still hold these: «ЊУЌУЌИ» for «ҲУҚУҚИ» (seen on state sites in 2021).
#[must_use]
pub fn legacy_letter(language: &str, c: char) -> Option<char> {
    let letters = find(language).old_font.as_ref()?.letters;
    letters.iter().find(|(typed, _)| *typed == c).map(|(_, meant)| *meant)
}

/// A word with the letters that were meant by those of the old fonts; `None` where it has none, or where they are right:
/// «Київ» and «Быкаў» are names of Ukraine and Belarus, which keep their letters or are written as the language does.
#[must_use]
pub fn legacy_word(language: &str, word: &str) -> Option<String> {
    let font = find(language).old_font.as_ref()?;
    let meant = |c: char| legacy_letter(language, c);
    (word.chars().any(|c| meant(c).is_some()) && (font.wrote)(word))
        .then(|| word.chars().map(|c| meant(c).unwrap_or(c)).collect())
}

/// Letters that tell a further language written in Cyrillic, with its tag and its name.
const TELLING: [(&str, &str, &str); 5] = [
    ("uk", "Ukrainian", "іїєґ"),
    ("kk", "Kazakh", "әұң"),
    ("ky", "Kyrgyz", "үөң"),
    ("uz", "Uzbek", "ўқғҳ"),
    ("tg", "Tajik", "ӣӯҷҳқғ"),
];

/// The language that the letters of a word, in small letters, tell, where they are none of the text's own: its tag and its
/// name. Letters of old Tajik fonts tell nothing in Tajik.
#[must_use]
pub fn language_of_letters(own: &str, word: &str) -> Option<(&'static str, &'static str)> {
    // What tells lies beyond the letters of Russian, which most words have alone.
    if !word.chars().any(|c| !c.is_ascii() && !('а'..='ё').contains(&c) && foreign_letters(own, c)) {
        return None;
    }
    let count = |letters: &str| word.chars().filter(|c| letters.contains(*c) && foreign_letters(own, *c)).count();
    let best = TELLING.iter().filter(|(tag, ..)| *tag != own).max_by_key(|(_, _, letters)| count(letters))?;
    (count(best.2) > 0).then_some((best.0, best.1))
}

/// Whether a Cyrillic letter has no place in the language's alphabet.
///
/// * Tajik has 35 letters (orthography of 2011 and 2021): `щ ы ц ь`, dropped in 1998, are foreign; so are Uzbek and
///   Persian-looking stand-ins (`һ ҡ ұ`). In capitalised words they may be right: a Russian name keeps its spelling.
///   The letters of [`legacy_letter`] are left to that function.
/// * Russian has 33 letters: `ғ ӣ қ ӯ ҳ ҷ` and Ukrainian `і ї є ґ` are foreign.
/// * In English every Cyrillic letter is foreign.
/// * Of a language without an alphabet here nothing is claimed.
#[must_use]
pub fn foreign_letters(language: &str, c: char) -> bool {
    let alphabet = find(language).alphabet;
    script(c) == Some(Script::Cyrillic)
        && !alphabet.is_empty()
        && !alphabet.contains(lower_case(c))
        && legacy_letter(language, c).is_none()
}

#[cfg(test)]
mod tests {
    use super::{foreign_letters, legacy_letter};
    use crate::l10n::language::is_tajik_letter;

    #[test]
    fn legacy_letters_are_mapped_in_tajik_only() {
        let repair = |text: &str| text.chars().map(|c| legacy_letter("tg", c).unwrap_or(c)).collect::<String>();
        for (legacy, right) in [
            ("њуќуќї", "ҳуқуқӣ"),
            ("ЊУЌУЌИ", "ҲУҚУҚИ"),
            ("ЉУМЊУРИИ", "ҶУМҲУРИИ"),
            ("рўйдодҳои", "рӯйдодҳои"),
            ("имрўзаи", "имрӯзаи"),
            ("таѓйирот", "тағйирот"),
            ("Тољикистон", "Тоҷикистон"),
            ("ЇЎЃ", "ӢӮҒ"),
        ] {
            assert_eq!(repair(legacy), right);
        }
        assert!("ќљњїўѓЌЉЊЇЎЃ".chars().all(|c| legacy_letter("ru", c).is_none()));
        assert_eq!(legacy_letter("tg", 'қ'), None);
    }

    #[test]
    fn alphabets() {
        let foreign =
            |language: &str, text: &str| text.chars().filter(|c| foreign_letters(language, *c)).collect::<String>();
        let russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        let tajik = "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя";
        assert_eq!(tajik.chars().count(), 35, "the official alphabet");
        for (language, own) in [("ru", russian), ("tg", tajik)] {
            assert_eq!(foreign(language, own), "");
            assert_eq!(foreign(language, &own.to_uppercase()), "");
            assert_eq!(foreign(language, "Charter 2018, «№ 7»"), "", "Latin and signs are another rule's");
        }
        assert_eq!(foreign("tg", russian), "цщыь");
        assert_eq!(foreign("tg", "һҡЩќљ"), "һҡЩ");
        assert_eq!(foreign("ru", tajik), "ғӣқӯҳҷ");
        assert_eq!(foreign("ru", "Київ"), "ї");
        assert_eq!(foreign("en", "Сoalition"), "С");
        assert_eq!(foreign("fr", "Сoalition"), "");
        assert_eq!(tajik.chars().filter(|c| is_tajik_letter(*c)).count(), 6);
    }
}
