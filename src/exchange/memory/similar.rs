//! The texts that are like one.
//!
//! In: a source text. Out: those that were translated before and have most of their words in common, in order. Invariants: only a text
//! whose words are the same is 100 per cent like it; what is less than 60 per cent alike helps nobody and is not offered,
//! nor is a translation of an older wording.
//!
//! Alike are two texts by what of their letters stays where words are left out, put in or exchanged for others; a word with
//! another ending counts as far as it differs.

use super::model::{Memory, Said, Text};
use super::tokens::tokens;
use crate::l10n::Locale;

/// What is offered is at least so much alike, in per cent (the design's mark for earlier translations).
const LEAST: u32 = 60;
/// So many are offered.
const MOST: usize = 3;
/// So many of those that share most letters are compared word by word.
const COMPARED: usize = 64;
/// What a place counts for, in letters.
const PLACE: u32 = 4;

/// A text that is like one.
#[derive(Clone, Copy, Debug)]
pub struct Similar<'m> {
    /// How much of it is the same, in per cent.
    pub percent: u32,
    /// The text.
    pub text: &'m Text,
    /// What it says in the language of the source.
    pub source: &'m Said,
    /// What it says in the language asked for.
    pub translation: &'m Said,
}

impl Memory {
    /// At most three texts with a translation into a language that are like a source text, except those of a message.
    #[must_use]
    pub fn similar(&self, source: &str, locale: &Locale, except: (Option<&str>, &str)) -> Vec<Similar<'_>> {
        let own = tokens(source);
        let mut found: Vec<Similar<'_>> = Vec::new();
        for number in self.candidates(&own) {
            let Some(text) = self.texts.get(number) else { continue };
            if text.slug.as_deref() == except.0 && message(&text.name) == message(except.1) {
                continue;
            }
            let Some(first) = text.said.first() else { continue };
            let translation = text.said.iter().skip(1).find(|said| said.locale == *locale && !said.stale);
            let Some(translation) = translation else { continue };
            let theirs: Vec<&str> = first.words.iter().map(|word| self.word(*word)).collect();
            let percent = if first.text == source { 100 } else { alike(&own, &theirs).min(99) };
            // Two choices are alike by their places and differ in each sentence.
            if percent == 100 || (percent >= LEAST && !source.contains("->")) {
                found.push(Similar { percent, text, source: first, translation });
            }
        }
        found.sort_by_key(|one| std::cmp::Reverse(one.percent));
        let mut seen: Vec<(&str, &str)> = Vec::new();
        found.retain(|one| {
            let says = (one.source.text.as_str(), one.translation.text.as_str());
            let new = !seen.contains(&says);
            seen.push(says);
            new
        });
        found.truncate(MOST);
        found
    }

    /// The texts that share most letters with some words, in the order of the project.
    fn candidates(&self, own: &[String]) -> Vec<usize> {
        let mut shared = vec![0_u32; self.texts.len()];
        for number in own.iter().filter_map(|word| self.numbers.get(word.as_str())) {
            let weight = weight(self.word(*number));
            let places = self.places.get(*number as usize).map_or(&[][..], |places| places);
            for (text, _) in places.iter().filter(|(_, language)| *language == 0) {
                if let Some(shared) = shared.get_mut(*text as usize) {
                    *shared += weight;
                }
            }
        }
        let mut all: Vec<usize> =
            (0..shared.len()).filter(|text| shared.get(*text).is_some_and(|of| *of > 0)).collect();
        all.sort_by_key(|text| std::cmp::Reverse(shared.get(*text).copied()));
        all.truncate(COMPARED);
        all.sort_unstable();
        all
    }
}

/// The message of `message.attribute`.
fn message(name: &str) -> &str {
    name.split_once('.').map_or(name, |(message, _)| message)
}

/// How much of two texts is the same, in per cent of the longer one's letters.
fn alike(one: &[String], other: &[&str]) -> u32 {
    let all = |words: &mut dyn Iterator<Item = &str>| words.map(weight).sum::<u32>();
    let longer = all(&mut one.iter().map(String::as_str)).max(all(&mut other.iter().copied()));
    // What it costs to make of the words so far the first words of the other.
    let mut row: Vec<u32> = vec![0];
    for word in other {
        row.push(row.last().copied().unwrap_or(0) + weight(word));
    }
    for word in one {
        let mut before = row.first().copied().unwrap_or(0);
        let mut last = before + weight(word);
        let mut next = vec![last];
        for (theirs, above) in other.iter().zip(row.iter().skip(1)) {
            let changed = before + apart(word, theirs);
            last = changed.min(above + weight(word)).min(last + weight(theirs));
            next.push(last);
            before = *above;
        }
        row = next;
    }
    let distance = row.last().copied().unwrap_or(0);
    (100 * longer.saturating_sub(distance)).checked_div(longer).unwrap_or(0)
}

/// What it costs to take one word for another, in letters: the ending alone, where they begin alike.
fn apart(one: &str, other: &str) -> u32 {
    if one == other {
        return 0;
    }
    let longer = weight(one).max(weight(other));
    if one.starts_with('{') || other.starts_with('{') {
        return longer;
    }
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|_| 1).sum::<u32>();
    if 2 * same >= longer { longer - same } else { longer }
}

/// What a word counts for: its letters.
fn weight(word: &str) -> u32 {
    if word.starts_with('{') { PLACE } else { word.chars().map(|_| 1).sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(one: &str, other: &str) -> u32 {
        let other = tokens(other);
        alike(&tokens(one), &other.iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[test]
    fn alike_is_what_has_the_same_words() {
        assert_eq!(of("The meeting took place in Khujand.", "the meeting took place in Khujand"), 100);
        assert_eq!(of("The meeting took place in Khujand", "The meetings took place in Khujand"), 96);
        assert_eq!(of("The meeting took place", "Nobody was there"), 0);
        assert_eq!(of("On { $day } we met", "On { $date } we met"), 63);
        assert_eq!(of("", ""), 0);
        assert!(of("Правозащитники обсудили доклад", "Правозащитники обсудили доклады") > 90);
    }

    #[test]
    fn alike_is_the_same_both_ways() {
        let texts = ["a b c", "the lead of a release", "the lead of releases", "{ $n } of { $m }", ""];
        for one in texts {
            for other in texts {
                assert_eq!(of(one, other), of(other, one), "{one}, {other}");
            }
        }
    }
}
