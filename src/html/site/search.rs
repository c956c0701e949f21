//! What the search page looks in: the words of a language's releases.
//!
//! In: what lists show of releases, and their pages. Out: a script with the index and with what looks in it, so that no server and
//! no other request is needed. Invariants: what was written is read back as it was, so that a release that did not change keeps its
//! part; every word is on the page of its release; a word is folded here as `search.js` folds what is typed.
//!
//! The file holds a line a release; then all words in order, each as how much it shares with the one before and the rest; then for
//! each word the numbers of its releases, as the gaps between them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::html::site::model::Entry;
use crate::html::site::published::{description, matter};
use crate::l10n::language::folded;

/// What looks in the index.
const SCRIPT: &str = include_str!("search.js");
/// The digits of numbers: 32 end one, the 32 behind them go on.
const CODES: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
/// So many characters of what a release is about are shown.
const EXCERPT: usize = 140;
/// So many letters of a word count: what follows is most often an ending, so that one form of a word finds the others.
const LETTERS: usize = 8;

/// Its file within a language's folder.
pub const SEARCH_FILE: &str = "search.js";

/// The words of releases, by their numbers.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// What is shown of each release, as a line.
    releases: BTreeMap<u32, String>,
    words: BTreeMap<Box<str>, Vec<u32>>,
}

impl SearchIndex {
    /// Reads what was written; `None` where it is something else. Releases are numbered as they stood.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (releases, rest) = text.strip_prefix(HEAD)?.split_once("\n];\nconst words = \"")?;
        let (words, rest) = rest.split_once("\";\nconst posts = \"")?;
        let (posts, _) = rest.split_once("\";\n")?;
        let line = |line: &str| line.trim_end_matches(',').to_owned();
        let releases = (0..).zip(releases.lines().filter(|own| !own.is_empty()).map(line)).collect();
        let mut index = Self { releases, words: BTreeMap::new() };
        let mut last = String::new();
        for (word, posts) in words.split_terminator(' ').zip(posts.split(' ')) {
            let (shared, rest) = word.split_at_checked(1)?;
            let shared = CODES.iter().position(|code| shared.as_bytes() == [*code])?;
            let end = last.char_indices().nth(shared).map_or(last.len(), |(at, _)| at);
            last.truncate(end);
            last.push_str(rest);
            index.words.insert(last.as_str().into(), numbers(posts)?);
        }
        Some(index)
    }

    /// Gives releases their numbers of now, by those that they had; those without one go.
    pub fn renumber(&mut self, now: &[Option<u32>]) {
        let of = |before: u32| now.get(before as usize).copied().flatten();
        let releases = std::mem::take(&mut self.releases).into_iter();
        self.releases = releases.filter_map(|(before, line)| Some((of(before)?, line))).collect();
        for places in self.words.values_mut() {
            *places = places.iter().filter_map(|before| of(*before)).collect();
        }
    }

    /// Adds a release, from what lists show of it and its page.
    pub fn add(&mut self, number: u32, entry: &Entry, page: &str) {
        let day = entry.published.as_ref();
        let text = |text: Option<&crate::document::Text>| text.map_or("", crate::document::Text::as_str).to_owned();
        let about = description(page);
        let line = serde_json::json!([
            &*entry.slug,
            day.map(|day| day.date.to_string()).unwrap_or_default(),
            text(day.map(|day| &day.shown)),
            text(entry.label.as_ref()),
            entry.headline.as_str(),
            excerpt(&about),
        ]);
        self.releases.insert(number, line.to_string());
        let said = format!("{} {about} {}", entry.headline, matter(page));
        for word in words(&said) {
            match self.words.get_mut(word.as_str()) {
                Some(places) if places.last() != Some(&number) => places.push(number),
                Some(_) => {}
                None => drop(self.words.insert(word.into(), vec![number])),
            }
        }
    }

    /// The script.
    #[must_use]
    pub fn write(mut self) -> String {
        let releases = self.releases.values().map(String::as_str).collect::<Vec<_>>().join(",\n");
        let mut out = format!("{HEAD}\n{releases}\n];\nconst words = \"");
        self.words.retain(|_, places| !places.is_empty());
        let mut last = "";
        for (number, word) in self.words.keys().enumerate() {
            let shared = word.chars().zip(last.chars()).take_while(|(one, other)| one == other).count();
            let shared = shared.min(CODES.len() - 1);
            let rest: String = word.chars().skip(shared).collect();
            out.push_str(if number > 0 { " " } else { "" });
            out.push(code(u32::try_from(shared).unwrap_or(0)));
            out.push_str(&rest);
            last = word;
        }
        out.push_str("\";\nconst posts = \"");
        for (number, places) in self.words.values_mut().enumerate() {
            places.sort_unstable();
            places.dedup();
            out.push_str(if number > 0 { " " } else { "" });
            let mut next = 0;
            for place in places.iter() {
                gap(place - next, &mut out);
                next = place + 1;
            }
        }
        // Writing to a string cannot fail.
        let _ = write!(out, "\";\n{SCRIPT}");
        out
    }
}

/// What the file begins with.
const HEAD: &str = "\"use strict\";\nconst releases = [";

fn code(digit: u32) -> char {
    CODES.get(digit as usize).map_or('0', |code| char::from(*code))
}

/// Writes a number in digits to the base of 32, the highest first.
fn gap(number: u32, out: &mut String) {
    let digits = (u32::BITS - number.leading_zeros()).div_ceil(5).max(1);
    for place in (0..digits).rev() {
        let digit = number >> (5 * place) & 31;
        out.push(code(if place > 0 { digit + 32 } else { digit }));
    }
}

/// Reads numbers that were written as gaps.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let (mut numbers, mut next, mut gap) = (Vec::new(), 0_u32, 0_u32);
    for own in text.bytes() {
        let digit = u32::try_from(CODES.iter().position(|code| *code == own)?).ok()?;
        gap = gap.checked_mul(32)?.checked_add(digit & 31)?;
        if digit < 32 {
            numbers.push(next.checked_add(gap)?);
            (next, gap) = (numbers.last()?.checked_add(1)?, 0);
        }
    }
    Some(numbers)
}

/// The words of a text, as they are looked up.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> =
        folded(text).split_whitespace().map(|word| word.chars().take(LETTERS).collect()).collect();
    words.into_iter()
}

/// The beginning of a text, whole words of it.
fn excerpt(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else { return text.to_owned() };
    let cut = text.get(..end).unwrap_or(text);
    let whole = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', '–', '—', ' ', '\u{a0}']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        words(text).collect()
    }

    #[test]
    fn words_are_found_without_their_letters() {
        assert_eq!(of("Ҷумҳурии Тоҷикистон, қӯрғон; ғайр"), ["чумхурии", "точикист", "кургон", "гаир"]);
        assert_eq!(of("Ёлка, мо\u{301}й, МОЙ"), ["елка", "мои", "мои"]);
        assert_eq!(
            of("it’s O‘zbekiston co\u{ad}operation, Łódź 12/2026"),
            ["its", "ozbekist", "cooperat", "lodz", "12", "2026"]
        );
    }

    #[test]
    fn the_script_knows_how_words_are_kept() {
        assert!(SCRIPT.contains(&format!("most = {LETTERS}")));
        assert!(SCRIPT.contains(std::str::from_utf8(CODES).unwrap()));
    }

    #[test]
    fn numbers_come_back() {
        for all in [vec![], vec![0], vec![0, 1, 2, 33, 34, 1_000, 40_000, 2_000_000], vec![31, 63, 96]] {
            let (mut out, mut next) = (String::new(), 0);
            for place in &all {
                gap(place - next, &mut out);
                next = place + 1;
            }
            assert_eq!(numbers(&out), Some(all));
        }
        assert_eq!(numbers("?"), None);
    }

    #[test]
    fn an_excerpt_ends_with_a_word() {
        assert_eq!(excerpt("Short."), "Short.");
        let long = excerpt(&"слово, ".repeat(40));
        assert!(long.ends_with("слово…") && long.chars().count() <= EXCERPT + 1, "{long}");
    }
}
