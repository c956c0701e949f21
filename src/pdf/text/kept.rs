//! Words that are better left whole: names and dates.
//!
//! In: a text, the names of persons in its document. Out: [`Kept`] words. Invariants: a name of a person is never divided,
//! in whatever case it stands, nor is a word in a row of capitals that no dictionary has (`Хокимбек Содикзода`), for that is
//! how persons are named whom no file knows; the month of a date stays whole; any other capital inside a sentence is
//! divided where nothing else helps.

use std::ops::Range;

use crate::l10n::language::is_word;

/// Fewest letters of a name that is looked for; shorter words are hardly ever divided.
const SHORTEST: usize = 4;
/// Letters that an ending may add to a name: `Содикзода`, `Содикзодаҳоро`.
const ENDING: usize = 5;

/// The names of persons that a document has, without their endings.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Names {
    /// The language of the document, whose dictionary tells names from words; empty where nothing is known.
    language: Box<str>,
    stems: Vec<Box<str>>,
}

/// A word that is better left whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Its letters, in bytes of the text.
    pub(crate) range: Range<usize>,
    /// Whether it is never divided.
    pub(crate) never: bool,
}

impl Names {
    /// No names, in a language.
    pub(crate) fn new(language: &str) -> Self {
        Self { language: language.into(), stems: Vec::new() }
    }

    /// Whether a word with a capital is a name and no word of the language.
    fn is_foreign(&self, word: &str) -> bool {
        !word.split(|c: char| !c.is_alphabetic()).all(|part| part.is_empty() || is_word(&self.language, part))
    }

    /// Adds the words of a person's name.
    pub(crate) fn add(&mut self, name: &str) {
        for word in name.split(|c: char| !c.is_alphabetic() && c != '\u{301}') {
            let letters = word.chars().count();
            if letters < SHORTEST || !begins_name(word) {
                continue;
            }
            let lower = word.to_lowercase();
            // `Преображенский` is declined as an adjective.
            let adjective = ["ий", "ый", "ой", "ая", "яя"].iter().find_map(|ending| lower.strip_suffix(ending));
            let stem = adjective.or_else(|| lower.strip_suffix(is_ending)).filter(|s| s.chars().count() >= SHORTEST);
            let stem: Box<str> = stem.unwrap_or(&lower).into();
            if !self.stems.contains(&stem) {
                self.stems.push(stem);
            }
        }
    }

    /// Whether a word is one of the names, perhaps with an ending.
    pub(crate) fn holds(&self, word: &str) -> bool {
        if self.stems.is_empty() || !word.starts_with(char::is_uppercase) {
            return false;
        }
        let word = word.to_lowercase();
        self.stems
            .iter()
            .any(|stem| word.strip_prefix(&**stem).is_some_and(|ending| ending.chars().count() <= ENDING))
    }
}

/// The vowel or sign that declension changes.
fn is_ending(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'й' | 'ь' | 'я' | 'ё' | 'ӣ')
}

/// A capital before a small letter.
fn begins_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// What stands between two spaces.
#[derive(Clone, Copy)]
struct Token<'a> {
    start: usize,
    text: &'a str,
    /// Whether the space behind it is a no-break space.
    bound: bool,
}

impl<'a> Token<'a> {
    /// Its letters and what is among them, without punctuation around.
    fn range(&self) -> Range<usize> {
        let core = self.core();
        let start = self.start + self.opening();
        start..start + core.len()
    }

    fn core(&self) -> &'a str {
        self.text.trim_matches(|c: char| !c.is_alphanumeric())
    }

    /// How many bytes of punctuation stand before it.
    fn opening(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(|c: char| !c.is_alphanumeric()).len()
    }

    /// `А.`, `Н.Т.`
    fn is_initials(&self) -> bool {
        self.text.ends_with('.') && self.text.chars().all(|c| c == '.' || c == '-' || c.is_uppercase())
    }

    /// Whether punctuation parts it from the next word.
    fn is_closed(&self) -> bool {
        self.text.ends_with(|c: char| !c.is_alphanumeric()) && !self.is_initials()
    }

    fn is_name(&self) -> bool {
        begins_name(self.core()) || self.is_initials()
    }

    fn ends_sentence(&self) -> bool {
        let end = self.text.trim_end_matches(['»', '”', '“', '’', ')']);
        end.ends_with(['.', '!', '?', '…', ':']) && !self.is_initials()
    }

    fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The words of a text that are better left whole, ascending.
pub(crate) fn kept_words(text: &str, names: &Names) -> Vec<Kept> {
    let mut kept: Vec<Kept> = Vec::new();
    let mut before: Option<Token<'_>> = None;
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let end = word_end(rest);
        let (word, after) = rest.split_at(end);
        let space = after.chars().next();
        let token = Token { start, text: word, bound: space == Some('\u{A0}') };
        start += end + space.map_or(0, char::len_utf8);
        if word.is_empty() {
            continue;
        }
        // Most words are small ones behind small ones.
        let telling = !word.starts_with(char::is_lowercase) || before.is_some_and(|last| last.bound);
        if telling {
            tell(before, token, names, &mut kept);
        }
        before = Some(token);
    }
    kept
}

/// Where the next space or no-break space stands, or the text ends. Bytes are enough, and every paragraph is read.
fn word_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if *byte == b' ' || *byte == 0xC2 && bytes.get(at + 1) == Some(&0xA0) {
            break;
        }
        at += 1;
    }
    at
}

/// Says what a word and the one before it are.
fn tell(before: Option<Token<'_>>, token: Token<'_>, names: &Names, kept: &mut Vec<Kept>) {
    let core = token.core();
    let row = before.is_some_and(|last| in_row(last, token));
    let dated = before.is_some_and(|last| last.bound && last.is_number());
    if let Some(last) = before {
        // `в феврале 2026 года`.
        let year = core.len() == 4 && core.bytes().all(|byte| byte.is_ascii_digit()) && !last.is_closed();
        if row {
            keep(kept, last.range(), names.is_foreign(last.core()));
        } else if year && last.core().len() > SHORTEST {
            keep(kept, last.range(), true);
        }
    }
    if dated || row && names.is_foreign(core) {
        keep(kept, token.range(), true);
    } else if core.chars().any(char::is_uppercase) {
        if core.split(|c: char| !c.is_alphabetic()).any(|part| names.holds(part)) {
            keep(kept, token.range(), true);
        } else if row || before.is_some_and(|last| !last.ends_sentence()) {
            keep(kept, token.range(), false);
        }
    }
}

/// Whether two words stand in a row of names.
fn in_row(left: Token<'_>, right: Token<'_>) -> bool {
    let alone = || left.core().chars().nth(1).is_none() && !left.is_initials();
    right.is_name() && left.is_name() && !left.is_closed() && right.opening() == 0 && !alone()
}

/// Adds a word, or says of the last one that it is never divided.
fn keep(kept: &mut Vec<Kept>, range: Range<usize>, never: bool) {
    match kept.last_mut() {
        Some(last) if last.range == range => last.never |= never,
        _ => kept.push(Kept { range, never }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, names: &[&str]) -> Vec<String> {
        let mut known = Names::new("ru");
        names.iter().for_each(|name| known.add(name));
        let words = kept_words(text, &known).into_iter();
        words.map(|kept| format!("{}{}", &text[kept.range], if kept.never { "!" } else { "" })).collect()
    }

    #[test]
    fn names_are_known_in_every_case() {
        let names = ["Зариф Ализода", "Sarah Ramaswamy", "Хуршед Нурализода"];
        assert_eq!(shown("Ализоде, а также", &names), ["Ализоде!"], "at the start of a sentence too");
        assert_eq!(shown("(Ramaswamy’s words)", &names), ["Ramaswamy’s!"]);
        assert_eq!(shown("гуфт Нурализодаи мо", &names), ["Нурализодаи!"]);
        assert_eq!(shown("гуфт Нуралӣ", &names), ["Нуралӣ"]);
    }

    #[test]
    fn rows_of_capitals_are_names() {
        assert_eq!(shown("сказал Хокимбек Содикзода, глава", &[]), ["Хокимбек!", "Содикзода!"]);
        assert_eq!(shown("by S. Wheeler and", &[]), ["S!", "Wheeler!"]);
        assert_eq!(shown("В Таджикистане", &[]), ["Таджикистане"]);
        assert_eq!(shown("Мадрид, Париж", &[]), ["Париж"], "a comma parts them");
    }

    #[test]
    fn words_of_the_language_are_no_names() {
        let row = "сотрудник Аппарата Президента Республики Таджикистан";
        assert_eq!(shown(row, &[]), ["Аппарата", "Президента", "Республики", "Таджикистан"]);
    }

    #[test]
    fn a_capital_after_a_full_stop_says_nothing() {
        assert_eq!(shown("Конец. Правительство и Совет", &[]), ["Совет"]);
    }

    #[test]
    fn months_stay_whole_in_dates() {
        assert_eq!(shown("с 3\u{A0}февраля и", &[]), ["февраля!"]);
        assert_eq!(shown("в феврале 2026 года", &[]), ["феврале!"]);
        assert_eq!(shown("on February\u{A0}3, 2026", &[]), ["February"]);
        assert_eq!(shown("с 300 участников", &[]), Vec::<String>::new());
    }
}
