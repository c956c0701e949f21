//! Where a word may be divided.
//!
//! In: a language and a word as it stands in the text, punctuation included. Out: byte offsets with the number of
//! letters on either side. Invariants: addresses, numbers and words in capitals are never divided.

use crate::l10n::language::hyphenate;

/// A place where a word may be divided with a hyphen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Division {
    /// Byte offset in the word.
    pub(crate) at: usize,
    /// Letters of the divided part before it.
    pub(crate) before: usize,
    /// Letters of the divided part after it.
    pub(crate) after: usize,
}

/// Longest word part that is divided although the word holds a hyphen of its own.
const LETTERS_BESIDE_A_HYPHEN: usize = 8;

/// A longer row of bytes is no word of any language; it is divided where the line is full.
const LONGEST: usize = 400;

/// Every place where a word of running text may be divided.
pub(crate) fn divisions(language: &str, word: &str) -> Vec<Division> {
    let mut found = Vec::new();
    let address = word.contains(['@', '/', '_', '\\']) || word.chars().any(|c| c.is_ascii_digit());
    if word.len() > LONGEST
        || address
        || word.match_indices('.').any(|(at, _)| at + 1 < word.trim_end_matches(closing).len())
    {
        return found;
    }
    let least = if word.contains(['-', '\u{2011}']) { LETTERS_BESIDE_A_HYPHEN } else { 0 };
    let mut start = None;
    for (at, c) in word.char_indices().chain([(word.len(), ' ')]) {
        match (c.is_alphabetic(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.extend(divide(language, &word[from..at], least).map(|d| Division { at: from + d.at, ..d }));
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn closing(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Divides a stretch of letters that has at least so many.
fn divide(language: &str, letters: &str, least: usize) -> impl Iterator<Item = Division> {
    let count = letters.chars().count();
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    let places = if capitals > 1 || count < least { Vec::new() } else { hyphenate(language, letters) };
    places.into_iter().map(move |at| {
        let before = letters[..at].chars().count();
        Division { at, before, after: count - before }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(language: &str, word: &str) -> String {
        let mut shown = word.to_owned();
        for division in divisions(language, word).iter().rev() {
            shown.insert(division.at, '|');
        }
        shown
    }

    #[test]
    fn words_divide_between_their_punctuation() {
        assert_eq!(shown("en", "“information,”"), "“in|for|ma|tion,”");
        assert_eq!(shown("ru", "«свободу»"), "«сво|бо|ду»");
    }

    #[test]
    fn addresses_numbers_and_capitals_stay_whole() {
        for whole in ["zokirovan@gmail.com", "notorturetj.org", "OSCE/ODIHR", "UNCAT", "XVIII", "2018", "COVID19"] {
            assert_eq!(shown("en", whole), whole);
        }
    }

    #[test]
    fn a_short_part_beside_a_hyphen_stays_whole() {
        assert_eq!(shown("ru", "пресс-релизов"), "пресс-релизов");
    }

    #[test]
    fn letters_are_counted_on_both_sides() {
        let first = divisions("ru", "«свободу»").first().copied();
        assert_eq!(first, Some(Division { at: 8, before: 3, after: 4 }));
    }
}
