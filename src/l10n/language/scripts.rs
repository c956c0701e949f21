//! Words in which letters of two scripts got mixed.
//!
//! In: a word. Out: the same word in one script, where each letter has a twin that looks the same. Invariants: nothing is
//! changed here; the checker reports, and a person or `--fix` decides.

use super::letters::{Script, is_apostrophe, is_hyphen, script};

/// Whether a word has both Latin and Cyrillic letters, hyphens and apostrophes apart: `IT-отдел` and `Worker’а` have
/// not, because there an ending or a second word follows a foreign one by intent.
#[must_use]
pub fn mixes_scripts(word: &str) -> bool {
    parts(word).any(is_mixed)
}

/// The word in one script, where letters of another slipped in that look the same; `None` where the word is of one
/// script, or where a letter has no twin and so the mixture may be meant (`iPhoneҳо`).
///
/// The script with more letters wins; where it cannot take all the others, the other is tried. Measured on Firefox in
/// Tajik and Russian, 35,000 lines: 9 findings, all true («баpoҳмoндашyда», «cообщениях»).
#[must_use]
pub fn mixed_script_word(word: &str) -> Option<String> {
    if !mixes_scripts(word) {
        return None;
    }
    parts(word).map(|part| if is_mixed(part) { in_one_script(part) } else { Some(part.to_owned()) }).collect()
}

/// An address with Latin letters for those that look the same, if that makes it ASCII.
#[must_use]
pub fn in_latin(address: &str) -> Option<String> {
    let mut out = String::new();
    for part in address.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let part: String = part.chars().map(|c| strange_twin(c).unwrap_or(c)).collect();
        let latin = part.chars().all(|c| script(c) != Some(Script::Cyrillic));
        // A Latin letter beside it makes even a wholly Cyrillic part a mixed word, which is then folded.
        let folded = if latin { part } else { mixed_script_word(&format!("zz{part}"))?.split_off(2) };
        out.push_str(&folded);
    }
    out.is_ascii().then_some(out)
}

/// The parts of a word between hyphens and apostrophes, each with what ends it.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive(|c| is_hyphen(c) || is_apostrophe(c))
}

fn is_mixed(part: &str) -> bool {
    let has = |wanted| part.chars().any(|c| script(c) == Some(wanted));
    has(Script::Latin) && has(Script::Cyrillic)
}

fn in_one_script(part: &str) -> Option<String> {
    let count = |wanted| part.chars().filter(|c| script(*c) == Some(wanted)).count();
    let cyrillic = || written_in(part, Script::Latin, cyrillic_twin);
    let latin = || written_in(part, Script::Cyrillic, latin_twin);
    if count(Script::Cyrillic) >= count(Script::Latin) {
        cyrillic().or_else(latin)
    } else {
        latin().or_else(cyrillic)
    }
}

/// The word with each letter of the unwanted script replaced.
fn written_in(word: &str, unwanted: Script, twin: fn(char) -> Option<char>) -> Option<String> {
    word.chars().map(|c| if script(c) == Some(unwanted) { twin(c) } else { Some(c) }).collect()
}

/// Latin letters and the Cyrillic ones that look the same or stand on a neighbouring key by habit (`i` for `и`).
const TWINS: [(char, char); 30] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'и'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
    ('ë', 'ё'),
    ('ī', 'ӣ'),
    ('ȳ', 'ӯ'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'И'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Ë', 'Ё'),
    ('Ī', 'Ӣ'),
    ('Ȳ', 'Ӯ'),
];

/// The Latin letter that a Cyrillic one looks like which Russian and Tajik do not have: nobody means it in an address.
fn strange_twin(c: char) -> Option<char> {
    Some(match c {
        'ӏ' | 'Ӏ' => 'l',
        'ѕ' => 's',
        'і' => 'i',
        'ј' => 'j',
        'ԁ' => 'd',
        'һ' => 'h',
        'ԛ' => 'q',
        'ԝ' => 'w',
        _ => return None,
    })
}

fn cyrillic_twin(c: char) -> Option<char> {
    TWINS.iter().find(|(latin, _)| *latin == c).map(|(_, cyrillic)| *cyrillic)
}

fn latin_twin(c: char) -> Option<char> {
    TWINS.iter().find(|(_, cyrillic)| *cyrillic == c).map(|(latin, _)| *latin)
}

#[cfg(test)]
mod tests {
    use super::{mixed_script_word, mixes_scripts};

    #[test]
    fn words_of_two_scripts() {
        for (mixed, repaired) in [
            ("баpoҳмoндашyда", "бароҳмондашуда"),
            ("баpoҳмoндашyдае", "бароҳмондашудае"),
            ("cаъю", "саъю"),
            ("Иcроил", "Исроил"),
            ("эътимoд", "эътимод"),
            ("cессионное", "сессионное"),
            ("cообщениях", "сообщениях"),
            ("Сoalition", "Coalition"),
            ("exаmple", "example"),
            ("OБСE", "ОБСЕ"),
            ("Tаджикистан", "Таджикистан"),
            ("Тajikistan", "Tajikistan"),
            ("пресc-релиз", "пресс-релиз"),
        ] {
            assert_eq!(mixed_script_word(mixed).as_deref(), Some(repaired), "{mixed}");
        }
        for whole in
            ["Worker'а", "IT-отдел", "PDF\u{2011}и", "Конвенция", "Convention", "шиканҷа", "2018", "", "№", "Chargé"]
        {
            assert_eq!(mixed_script_word(whole), None);
        }
        assert_eq!(mixed_script_word("iPhoneҳо"), None);
        assert!(mixes_scripts("iPhoneҳо"));
    }
}
