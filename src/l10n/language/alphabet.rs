//! Letters: which belong to a language, which only look as if they did, and which cannot be seen at all.
//!
//! In: a character or a word. Out: facts for the checker, with the right letter where there is one. In between
//! nothing is changed here: the checker reports, a person or `--fix` decides.

use std::ops::RangeInclusive;

/// A script that releases are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters, with or without marks.
    Latin,
    /// Cyrillic letters, Tajik ones included.
    Cyrillic,
}

/// The script of a letter; `None` for what is no letter or of another script.
#[must_use]
pub fn script(c: char) -> Option<Script> {
    match c {
        'A'..='Z' | 'a'..='z' | 'ª' | 'º' => Some(Script::Latin),
        '\u{C0}'..='\u{24F}' if !matches!(c, '×' | '÷') => Some(Script::Latin),
        '\u{1E00}'..='\u{1EFF}' => Some(Script::Latin),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Some(Script::Cyrillic),
        _ => None,
    }
}

/// Whether the character is a letter of any script; quicker than [`char::is_alphabetic`] for those of ours.
#[must_use]
pub fn is_letter(c: char) -> bool {
    script(c).is_some() || c.is_alphabetic()
}

/// Whether the character is a combining mark (U+0300–036F): accents, macron, breve.
#[must_use]
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The small letter of a letter; one that has none, or several, stays as it is.
#[must_use]
pub fn lower_case(c: char) -> char {
    match c {
        'a'..='z' | 'а'..='я' => c,
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ' => c,
        'Ғ' | 'Ӣ' | 'Қ' | 'Ӯ' | 'Ҳ' | 'Ҷ' => char::from_u32(u32::from(c) + 1).unwrap_or(c),
        _ => {
            let mut small = c.to_lowercase();
            small.next().filter(|_| small.next().is_none()).unwrap_or(c)
        }
    }
}

/// Adds the small letters of a word to `out`.
pub fn push_lower_case(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
        return;
    }
    let mut same = 0;
    for (at, c) in word.char_indices() {
        if matches!(c, 'a'..='z' | 'а'..='я' | 'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ') {
            continue;
        }
        out.push_str(word.get(same..at).unwrap_or_default());
        same = at + c.len_utf8();
        match c {
            'A'..='Z' | 'А'..='Я' => out.push(lower_case(c)),
            _ if is_tajik_letter(c) => out.push(lower_case(c)),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out.push_str(word.get(same..).unwrap_or_default());
}

/// A hyphen inside a word: hyphen-minus, hyphen, no-break hyphen.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// An apostrophe inside a word: typewriter's, typographic, modifier letter.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// The letter that was meant by a letter of the old Tajik fonts, in Tajik; `None` for all others.
///
/// Fonts before Unicode drew the six Tajik letters at the places of Macedonian, Serbian, Ukrainian and Belarusian
/// ones, and texts converted from them still hold these: «ЊУЌУЌИ» for «ҲУҚУҚИ» (seen on state sites in 2021).
#[must_use]
pub fn legacy_letter(language: &str, c: char) -> Option<char> {
    if language != "tg" {
        return None;
    }
    Some(match c {
        'ќ' => 'қ',
        'Ќ' => 'Қ',
        'љ' => 'ҷ',
        'Љ' => 'Ҷ',
        'њ' => 'ҳ',
        'Њ' => 'Ҳ',
        'ї' => 'ӣ',
        'Ї' => 'Ӣ',
        'ў' => 'ӯ',
        'Ў' => 'Ӯ',
        'ѓ' => 'ғ',
        'Ѓ' => 'Ғ',
        _ => return None,
    })
}

/// A word with the letters that were meant by those of the old fonts; `None` where it has none, or where they are right:
/// «Київ» and «Быкаў» are names of Ukraine and Belarus, which keep their letters or are written as the language does.
#[must_use]
pub fn legacy_word(language: &str, word: &str) -> Option<String> {
    let is_old = |c: char| legacy_letter(language, c).is_some();
    (word.chars().any(is_old) && super::tajik::is_of_an_old_font(word))
        .then(|| word.chars().map(|c| legacy_letter(language, c).unwrap_or(c)).collect())
}

/// Whether a Cyrillic letter has no place in the language's alphabet.
///
/// * Tajik has 35 letters (orthography of 2011 and 2021): `щ ы ц ь`, dropped in 1998, are foreign; so are Uzbek and
///   Persian-looking stand-ins (`һ ҡ ұ`). In capitalised words they may be right: a Russian name keeps its spelling.
///   The letters of [`legacy_letter`] are left to that function.
/// * Russian has 33 letters: `ғ ӣ қ ӯ ҳ ҷ` and Ukrainian `і ї є ґ` are foreign.
/// * In English every Cyrillic letter is foreign.
/// * Of other languages nothing is claimed.
#[must_use]
pub fn foreign_letters(language: &str, c: char) -> bool {
    if script(c) != Some(Script::Cyrillic) {
        return false;
    }
    let russian = matches!(c, 'А'..='я' | 'Ё' | 'ё');
    match language {
        "en" => true,
        "ru" => !russian,
        "tg" => {
            let dropped = matches!(c, 'щ' | 'ы' | 'ц' | 'ь' | 'Щ' | 'Ы' | 'Ц' | 'Ь');
            !(is_tajik_letter(c) || russian && !dropped || legacy_letter(language, c).is_some())
        }
        _ => false,
    }
}

/// Whether this is one of the six letters (in either case) that Tajik has and Russian has not.
///
/// A long text without any was typed on a Russian keyboard: of 1,754 windows of 200 letters in good Tajik text two
/// had none.
#[must_use]
pub fn is_tajik_letter(c: char) -> bool {
    matches!(c, 'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ' | 'Ғ' | 'Ӣ' | 'Қ' | 'Ӯ' | 'Ҳ' | 'Ҷ')
}

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
        let latin = part.chars().all(|c| script(c) != Some(Script::Cyrillic));
        // A Latin letter beside it makes even a wholly Cyrillic part a mixed word, which is then folded.
        let folded = if latin { part.to_owned() } else { mixed_script_word(&format!("zz{part}"))?.split_off(2) };
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

fn cyrillic_twin(c: char) -> Option<char> {
    TWINS.iter().find(|(latin, _)| *latin == c).map(|(_, cyrillic)| *cyrillic)
}

fn latin_twin(c: char) -> Option<char> {
    TWINS.iter().find(|(_, cyrillic)| *cyrillic == c).map(|(latin, _)| *latin)
}

/// Characters that cannot be seen, by range, with their names (Unicode 16).
const INVISIBLE: [(RangeInclusive<char>, &str); 20] = [
    ('\u{0}'..='\u{8}', "control character"),
    ('\u{B}'..='\u{C}', "control character"),
    ('\u{E}'..='\u{1F}', "control character"),
    ('\u{7F}'..='\u{9F}', "control character"),
    ('\u{AD}'..='\u{AD}', "soft hyphen"),
    ('\u{34F}'..='\u{34F}', "combining grapheme joiner"),
    ('\u{61C}'..='\u{61C}', "Arabic letter mark"),
    ('\u{180E}'..='\u{180E}', "Mongolian vowel separator"),
    ('\u{200B}'..='\u{200B}', "zero-width space"),
    ('\u{200C}'..='\u{200C}', "zero-width non-joiner"),
    ('\u{200D}'..='\u{200D}', "zero-width joiner"),
    ('\u{200E}'..='\u{200F}', "direction mark"),
    ('\u{2028}'..='\u{2029}', "line or paragraph separator"),
    ('\u{202A}'..='\u{202E}', "direction embedding or override"),
    ('\u{2060}'..='\u{2060}', "word joiner"),
    ('\u{2061}'..='\u{2064}', "invisible operator"),
    ('\u{2066}'..='\u{2069}', "direction isolate"),
    ('\u{FE00}'..='\u{FE0F}', "variation selector"),
    ('\u{FEFF}'..='\u{FEFF}', "byte order mark"),
    ('\u{FFF9}'..='\u{FFFD}', "replacement or annotation character"),
];

/// The name of a character that cannot be seen and does not belong in a text; `None` for all others.
///
/// Spaces of every width are visible in this sense; tab and line ends are the file format's business.
#[must_use]
pub fn invisible(c: char) -> Option<&'static str> {
    if c.is_ascii_graphic() || c == ' ' {
        return None;
    }
    INVISIBLE.iter().find(|(range, _)| range.contains(&c)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::{
        foreign_letters, invisible, is_letter, is_tajik_letter, legacy_letter, lower_case, mixed_script_word,
        mixes_scripts, push_lower_case,
    };

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
    fn small_letters() {
        let mut out = String::new();
        for c in '\0'..='\u{FFFF}' {
            out.clear();
            push_lower_case(c.encode_utf8(&mut [0; 4]), &mut out);
            assert_eq!(out, c.to_lowercase().collect::<String>());
            let single = out.chars().count() == 1;
            assert_eq!(lower_case(c), out.chars().next().filter(|_| single).unwrap_or(c));
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
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

    #[test]
    fn invisible_characters_have_names() {
        for (c, name) in [
            ('\u{200B}', "zero-width space"),
            ('\u{AD}', "soft hyphen"),
            ('\u{FEFF}', "byte order mark"),
            ('\u{2068}', "direction isolate"),
            ('\u{2069}', "direction isolate"),
            ('\u{200F}', "direction mark"),
            ('\u{1}', "control character"),
            ('\u{FFFD}', "replacement or annotation character"),
        ] {
            assert_eq!(invisible(c), Some(name));
        }
        for c in ['a', 'ҷ', ' ', '\u{A0}', '\u{202F}', '\u{2011}', '\n', '\t', '\r', '…', '\u{301}'] {
            assert_eq!(invisible(c), None, "{c:?}");
        }
    }
}
