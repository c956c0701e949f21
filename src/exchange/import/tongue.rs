//! The language of a text, and the letters of old Tajik fonts.
//!
//! In: a text. Out: its language among the house's, or nothing; the text with the letters that were meant. Invariants: what a file says of its
//! languages is not believed; a text that could be of two languages is of none.

use super::model::Known;
use crate::l10n::language::{Script, is_word, legacy_word, lower_case, script};

/// Letters that Tajik alone has here.
const TAJIK: &str = "ӣӯқғҳҷ";
/// Letters that Russian has and Tajik has not.
const RUSSIAN: &str = "щыьц";

/// The language of a text, as a place among the house's.
pub(super) fn language(text: &str, known: &Known) -> Option<usize> {
    let place = |tag: &str| known.locales.iter().position(|locale| locale.language() == tag);
    // Addresses are in Latin letters in every language.
    let address = |word: &&str| word.contains('@') || word.contains("//") || word.starts_with("www.");
    let bare: String = text.split_whitespace().filter(|word| !address(word)).flat_map(|word| [word, " "]).collect();
    let text = if bare.chars().any(char::is_alphabetic) { bare.as_str() } else { text };
    let count = |wanted: Script| text.chars().filter(|c| script(*c) == Some(wanted)).count();
    let (latin, cyrillic) = (count(Script::Latin), count(Script::Cyrillic));
    if latin + cyrillic < 2 {
        return None;
    }
    if latin > cyrillic {
        return place("en").or_else(|| known.locales.iter().position(|locale| !is_cyrillic(locale.language())));
    }
    let (russian, tajik) = (place("ru"), place("tg"));
    let letters = |own: &str| text.chars().filter(|c| own.contains(lower_case(*c))).count();
    let old = text.split(|c: char| !c.is_alphabetic()).filter(|word| legacy_word("tg", word).is_some()).count();
    match (letters(TAJIK) + old, letters(RUSSIAN)) {
        (0, 0) => {}
        (own, other) if own * 2 >= other => return tajik.or(russian),
        _ => return russian.or(tajik),
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1).collect();
    let known_words = |tag: &str| words.iter().filter(|word| is_word(tag, word)).count();
    match known_words("tg").cmp(&known_words("ru")) {
        std::cmp::Ordering::Greater => tajik,
        std::cmp::Ordering::Less => russian,
        std::cmp::Ordering::Equal => None,
    }
}

fn is_cyrillic(tag: &str) -> bool {
    matches!(tag, "ru" | "tg" | "uk" | "kk" | "ky" | "bg" | "sr" | "be" | "mn")
}

/// Whether a text can be of a language: words in Cyrillic letters are of none that is written in others.
pub(super) fn can_be(text: &str, place: usize, known: &Known) -> bool {
    let count = |wanted: Script| text.chars().filter(|c| script(*c) == Some(wanted)).count();
    let (cyrillic, latin) = (count(Script::Cyrillic), count(Script::Latin));
    cyrillic < 4 || cyrillic < latin || known.locales.get(place).is_some_and(|own| is_cyrillic(own.language()))
}

/// A text with the letters that were meant by those of old Tajik fonts, and in how many words there were such.
pub(super) fn converted(text: &str, old_font: bool) -> (String, usize) {
    let (mut out, mut count) = (String::with_capacity(text.len()), 0);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let letters = rest.find(|c: char| c.is_alphabetic() != first.is_alphabetic()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(letters);
        let meant = legacy_word("tg", word).or_else(|| old_font.then(|| every_letter(word)).flatten());
        match meant {
            Some(meant) => {
                count += 1;
                out.push_str(&meant);
            }
            None => out.push_str(word),
        }
        rest = after;
    }
    (out, count)
}

/// All letters of a word that a face of old Tajik letters draws.
fn every_letter(word: &str) -> Option<String> {
    let meant = |c| crate::l10n::language::legacy_letter("tg", c);
    word.chars().any(|c| meant(c).is_some()).then(|| word.chars().map(|c| meant(c).unwrap_or(c)).collect())
}

/// The languages that the rows and columns of tables are called by.
pub(super) fn is_name(text: &str) -> bool {
    let folded = text.trim().trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    matches!(
        folded.as_str(),
        "english"
            | "russian"
            | "tajik"
            | "английский"
            | "русский"
            | "таджикский"
            | "тоҷикӣ"
            | "русӣ"
            | "англисӣ"
            | "английский язык"
            | "русский язык"
            | "таджикский язык"
            | "забони тоҷикӣ"
            | "забони русӣ"
            | "in english"
            | "на русском"
            | "на русском языке"
            | "ба забони тоҷикӣ"
            | "на английском языке"
            | "точики"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known { locales: ["en", "ru", "tg"].map(|tag| tag.parse().unwrap()).to_vec(), ..Known::default() }
    }

    #[test]
    fn a_language_is_known_by_its_letters_and_words() {
        for (text, expected) in [
            ("The sessions were held in Khorugh", Some(0)),
            ("Встречи прошли в семи районах", Some(1)),
            ("Мулоқотҳо дар ҳафт ноҳия баргузор шуданд", Some(2)),
            ("Љумњурии Тољикистон", Some(2)),
            ("дар бораи онҳо", Some(2)),
            ("о правах человека", Some(1)),
            ("2018", None),
            ("***", None),
        ] {
            assert_eq!(language(text, &known()), expected, "{text}");
        }
    }

    #[test]
    fn old_letters_are_converted_and_counted() {
        assert_eq!(converted("Љумњурии Тољикистон, Київ", false), ("Ҷумҳурии Тоҷикистон, Київ".to_owned(), 2));
        assert_eq!(converted("њ", true), ("ҳ".to_owned(), 1));
    }
}
