//! Which words a language has.
//!
//! In: a language's subtag and a word, as written. Out: whether it is one of its words, and what may have been meant.
//! Invariants: the words of a language are a sorted set in its folder, read where it lies, so that nothing is loaded before
//! a word is asked for; what they all share is here, and what one of them does otherwise is data of its folder. Of a
//! language without a set nothing is claimed.

use std::sync::OnceLock;

use fst::{IntoStreamer as _, Set, Streamer as _};

use super::spelling::{Endings, Spelling};
use super::table::find;

/// The fewest letters that must be left of a word for another ending.
const SHORTEST_STEM: usize = 3;

/// A language's sets, ready to be asked.
#[derive(Debug)]
pub struct Dictionary {
    subtag: &'static str,
    pub(super) spelling: &'static Spelling,
    words: Set<&'static [u8]>,
    tails: Option<Set<&'static [u8]>>,
}

/// The words of a language, by its subtag; `None` for one without.
#[must_use]
pub fn dictionary(subtag: &str) -> Option<&'static Dictionary> {
    static OPEN: [OnceLock<Option<Dictionary>>; 3] = [const { OnceLock::new() }; 3];
    let place = ["en", "ru", "tg"].iter().position(|tag| *tag == subtag)?;
    OPEN.get(place)?.get_or_init(|| Dictionary::open(find(subtag).tag, find(subtag).spelling?)).as_ref()
}

/// Whether a word, as written, is one of a language's. No word is one of a language without a set.
#[must_use]
pub fn is_word(subtag: &str, word: &str) -> bool {
    dictionary(subtag).is_some_and(|dictionary| dictionary.has(word))
}

impl Dictionary {
    fn open(subtag: &'static str, spelling: &'static Spelling) -> Option<Self> {
        let tails = match spelling.tails {
            Some(tails) => Some(Set::new(tails).ok()?),
            None => None,
        };
        Some(Self { subtag, spelling, words: Set::new(spelling.words).ok()?, tails })
    }

    /// Whether a word stands in the list as it is.
    #[must_use]
    pub fn lists(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a word of the list begins so.
    #[must_use]
    pub fn begins(&self, stem: &str) -> bool {
        let mut words = self.words.range().ge(stem).into_stream();
        words.next().is_some_and(|word| word.starts_with(stem.as_bytes()))
    }

    /// Whether a word, as written, is one of the language's: a capital is allowed to any word, and a small letter to a
    /// name, for capitals are another rule's affair.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        let word = plain(word);
        let word = word.as_deref().unwrap_or_default();
        self.has_plain(word)
    }

    /// The language's subtag.
    #[must_use]
    pub fn subtag(&self) -> &'static str {
        self.subtag
    }

    /// Whether a word in small letters is one of the language's.
    pub(super) fn has_small(&self, word: &str) -> bool {
        !(self.spelling.never)(word) && (self.lists(word) || self.lists(&capitalised(word)) || self.derives(word))
    }

    fn has_plain(&self, word: &str) -> bool {
        if (self.spelling.never)(word) {
            return false;
        }
        if self.lists(word) {
            return true;
        }
        let small = word.to_lowercase();
        small != word && self.lists(&small)
            || self.lists(&capitalised(&small))
            || self.spelling.abbreviations.contains(&&*small)
            || self.derives(&small)
            || (self.spelling.variants)(&small, &mut |other| self.lists(other) || self.derives(other))
    }

    /// What a word was before it was inflected: the word, and the word without the letters that an ending takes the place
    /// of. A word is a form of another where one of its [`Self::without_endings`] is among these.
    #[must_use]
    pub fn stems(&self, word: &str) -> Vec<String> {
        let mut stems = vec![word.to_owned()];
        let Endings { dropped, fixed, .. } = &self.spelling.endings;
        if !fixed.iter().any(|end| word.ends_with(end)) {
            let bare = dropped.iter().filter_map(|letters| word.strip_suffix(letters));
            stems.extend(bare.filter(|stem| stem.chars().count() >= SHORTEST_STEM).map(str::to_owned));
        }
        if let Some((last, inside)) = find(self.subtag).final_letter {
            stems.extend(word.strip_suffix(last).map(|head| format!("{head}{inside}")));
        }
        stems
    }

    /// A word without each ending that it may have, itself first.
    pub fn without_endings<'w>(&self, word: &'w str) -> impl Iterator<Item = &'w str> {
        let added = self.spelling.endings.added.iter();
        std::iter::once(word).chain(
            added
                .filter(|ending| !ending.is_empty())
                .filter_map(|ending| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 2)),
        )
    }

    /// Whether a word, in small letters, is a prefix of the language and one of other words.
    pub fn prefixed(&self, word: &str, is: &dyn Fn(&str) -> bool) -> bool {
        let rest = |prefix: &&str| {
            word.strip_prefix(prefix).filter(|rest| rest.chars().count() >= self.spelling.after_prefix)
        };
        let mut rests = self.spelling.prefixes.iter().filter_map(rest);
        rests.any(|rest| self.without_endings(rest).any(is))
    }

    /// Whether a part of a word with hyphens is an ending or a particle, or stands before other words.
    #[must_use]
    pub fn is_part(&self, part: &str) -> bool {
        self.spelling.parts.contains(&part)
            || self.spelling.hyphen_endings && self.spelling.endings.added.contains(&part)
    }

    /// Whether a word cannot have been taken into another language as it is: it has an ending, or letters, of its own.
    #[must_use]
    pub fn is_own_form(&self, word: &str) -> bool {
        (self.spelling.own_form)(word)
    }

    /// Whether a word, in small letters, is only known as a name.
    #[must_use]
    pub fn is_name(&self, small: &str) -> bool {
        self.lists(&capitalised(small))
    }

    /// Whether a word, in small letters, is one of the list or a name of it.
    #[must_use]
    pub fn lists_name(&self, small: &str) -> bool {
        self.lists(small) || self.is_name(small)
    }

    /// Whether a word, in small letters, ends as the names of people do.
    #[must_use]
    pub fn may_be_name(&self, small: &str) -> bool {
        self.spelling.surnames.iter().any(|ending| small.ends_with(ending))
    }

    /// The spelling of today of a word that is written as it once was.
    #[must_use]
    pub fn reformed(&self, word: &str) -> Option<String> {
        let small = word.to_lowercase();
        let new = (self.spelling.reformed)(&small).filter(|new| *new != small && self.has_plain(new))?;
        Some(like(word, &new))
    }

    /// Whether a word, in small letters, is made of another: with a prefix, or with the end of a compound.
    fn derives(&self, word: &str) -> bool {
        let prefixed = self.spelling.prefixes.iter().any(|prefix| {
            word.strip_prefix(prefix).is_some_and(|rest| {
                rest.chars().count() >= self.spelling.after_prefix && (self.lists(rest) || self.is_compound(rest))
            })
        });
        prefixed || self.is_compound(word)
    }

    fn is_compound(&self, word: &str) -> bool {
        let Some(tails) = &self.tails else { return false };
        word.char_indices().skip(3).any(|(at, _)| {
            let (Some(stem), Some(tail)) = (word.get(..at), word.get(at..)) else { return false };
            tail.len() >= 4 && tails.contains(tail) && self.begins_compound(stem)
        })
    }

    fn begins_compound(&self, stem: &str) -> bool {
        // What ends in a final letter ends in its other form before a tail: амалӣ, амалишавӣ.
        let final_form = || stem.strip_suffix('и').map(|head| format!("{head}ӣ"));
        self.lists(stem) || final_form().is_some_and(|stem| self.lists(&stem))
    }
}

/// A word without what only the eye sees: soft hyphens, curly apostrophes, joiners; `None` for an empty one.
pub(super) fn plain(word: &str) -> Option<std::borrow::Cow<'_, str>> {
    let odd = |c: char| matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '’' | 'ʼ' | '\u{2011}' | '\u{300}'..='\u{36F}');
    if word.is_empty() {
        return None;
    }
    if word.is_ascii() || !word.chars().any(odd) {
        return Some(std::borrow::Cow::Borrowed(word));
    }
    use unicode_normalization::UnicodeNormalization as _;
    let plain = word
        .nfc()
        .filter_map(|c| match c {
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{301}' => None,
            '’' | 'ʼ' => Some('\''),
            '\u{2011}' => Some('-'),
            c => Some(c),
        })
        .collect();
    Some(std::borrow::Cow::Owned(plain))
}

/// A word, in small letters, with the capitals of another.
pub(super) fn like(model: &str, small: &str) -> String {
    let mut letters = model.chars();
    match (letters.next().is_some_and(char::is_uppercase), letters.next().is_some_and(char::is_uppercase)) {
        (true, true) => small.to_uppercase(),
        (true, false) => capitalised(small),
        _ => small.to_owned(),
    }
}

/// A word with a capital.
pub(super) fn capitalised(small: &str) -> String {
    let mut letters = small.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{dictionary, is_word};

    #[test]
    fn words_of_three_languages() {
        for (tag, words) in [
            (
                "en",
                &["the", "Speakers", "Coalition’s", "organisation", "organization", "unlawfully", "Centre", "center"]
                    [..],
            ),
            (
                "ru",
                &["Докладчики", "проекте", "ёлка", "елка", "Душанбе", "млн", "видеоконференция", "антикоррупционный"],
            ),
            ("tg", &["гузоришгар", "Душанбе", "ҳуқуқшиносон", "баргузор", "амалишавӣ", "намояндагон", "ғайриқонунӣ"]),
        ] {
            for word in words {
                assert!(is_word(tag, word), "{tag}: {word}");
            }
        }
    }

    #[test]
    fn no_words() {
        for (tag, words) in [
            ("en", &["teh", "recieved", "докладчики", "goverment", "organisaton"][..]),
            ("ru", &["превет", "гузоришгар", "сечас", "конференцыя", "the"]),
            ("tg", &["хукук", "рузнома", "докладчики", "ташкилоит", "the"]),
        ] {
            for word in words {
                assert!(!is_word(tag, word), "{tag}: {word}");
            }
        }
        assert!(dictionary("uz").is_none() && !is_word("uz", "va") && !is_word("en", ""));
    }
}
