//! The words that a house has besides those of a language.
//!
//! In: its names, its glossary and `locales/<tag>/words.txt`. Out: whether a word is one of these, in any form, or nearly so.
//! Invariants: a word is kept without the letters that an ending takes the place of, so that forms need not be listed.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::words::reading::{CharClasses, Reading, RuleLanguage, Token, TokenKind};
use crate::check::words::spelling::known::KnownWords;
use crate::l10n::language::{Dictionary, dictionary};
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Pattern};
use crate::l10n::{Locale, asked};
use crate::project::{ListedWord, Project};

/// The words of a house in one locale.
#[derive(Debug)]
pub(crate) struct HouseWords {
    dictionary: &'static Dictionary,
    /// The tag of the locale.
    tag: Box<str>,
    /// Words and their stems, in small letters; whether they are right only with a capital.
    stems: FxHashMap<String, bool>,
    /// What any ending may follow, in small letters.
    open: Vec<String>,
    /// Names as they are written, in small letters.
    names: FxHashSet<String>,
    /// The first two letters of all that a name may be nearly: other words need no closer look.
    begin: OnceLock<FxHashSet<(char, char)>>,
}

/// The fewest letters of a name that another word is compared with.
const SHORTEST_NAME: usize = 5;

/// The most words of a text that is a name as a whole, such as that of a place.
const LONGEST_NAME: usize = 3;

impl HouseWords {
    /// The words of a project in a locale; `None` for a language whose words are not known. `is_word` says whether a word, in
    /// small letters, is one of the language's: the texts that are looked at here are those that are checked (bench `check`).
    pub(crate) fn new(project: &Project, locale: &Locale, is_word: &mut dyn FnMut(&str) -> bool) -> Option<Self> {
        let dictionary = dictionary(locale.language())?;
        let mut words = Self::empty(locale, dictionary);
        for term in &project.glossary.terms {
            let source = if *locale == project.settings.source { term.source.as_slice() } else { &[] };
            let approved = term.approved.get(locale.tag()).map_or(&[][..], Vec::as_slice);
            for stem in source.iter().chain(approved).flat_map(|phrase| &phrase.words) {
                // An abbreviation is no word in small letters.
                if stem.exact && !stem.text.chars().any(char::is_lowercase) {
                    continue;
                }
                // «пыт*» stands for words that the list has, and for no others; a word of the list has its forms there.
                let listed = |part: &str| if stem.open { dictionary.begins(part) } else { dictionary.lists(part) };
                if !stem.text.to_lowercase().split(['-', '\u{2011}']).all(listed) {
                    words.add(&stem.text, stem.open, false);
                } else if !stem.open {
                    words.stems.insert(stem.text.to_lowercase(), false);
                }
            }
        }
        let mut reading = Reading::default();
        for messages in project.house.get(locale).into_iter().flatten() {
            for entry in &messages.entries.entries {
                words.names_of(entry, &mut reading, is_word);
            }
        }
        for ListedWord { text, open, .. } in words_of(project, locale).filter(|word| !word.forbidden) {
            let capital = text.starts_with(char::is_uppercase);
            words.add(text, *open, capital);
            if capital {
                words.names.insert(text.to_lowercase());
            }
        }
        Some(words)
    }

    fn empty(locale: &Locale, dictionary: &'static Dictionary) -> Self {
        let (stems, names) = (FxHashMap::default(), FxHashSet::default());
        Self { dictionary, tag: locale.tag().into(), stems, open: Vec::new(), names, begin: OnceLock::new() }
    }

    /// One word of a list alone; `None` for a language whose words are not known.
    pub(crate) fn of_word(locale: &Locale, word: &ListedWord) -> Option<Self> {
        let dictionary = dictionary(locale.language())?;
        let mut words = Self::empty(locale, dictionary);
        words.add(&word.text, word.open, word.text.starts_with(char::is_uppercase));
        Some(words)
    }

    /// Adds a word; each part of one with a hyphen, too.
    fn add(&mut self, word: &str, open: bool, capital: bool) {
        let small = word.to_lowercase();
        for part in small.split(['-', '\u{2011}']).filter(|part| part.chars().count() > 1) {
            if open {
                self.open.push(part.to_owned());
            }
            for stem in self.dictionary.stems(part) {
                let only = self.stems.entry(stem).or_insert(capital);
                *only &= capital;
            }
        }
        if small.contains(['-', '\u{2011}']) {
            self.stems.entry(small.replace('\u{2011}', "-")).or_insert(capital);
        }
    }

    /// Adds the names in a text of the house: words with a capital inside a sentence, and short texts as a whole. The
    /// reading's memory is used again.
    fn names_of<'p>(&mut self, entry: &'p Entry, reading: &mut Reading<'p>, is_word: &mut dyn FnMut(&str) -> bool) {
        const CAPITAL: CharClasses = CharClasses::CAPITAL.and(CharClasses::STRANGE);
        for (_, pattern) in entry.patterns().filter(|(_, pattern)| may_name(pattern)) {
            reading.read(pattern, &[]);
            let words = |token: &&Token| token.kind == TokenKind::Word;
            let few = reading.tokens.iter().filter(words).count() <= LONGEST_NAME;
            let first = reading.tokens.iter().find(words).map(|token| token.start);
            for (token, word) in reading.words_with(CAPITAL) {
                let inside = Some(token.start) != first || few;
                if !inside || !word.starts_with(char::is_uppercase) || word.chars().nth(1).is_none() {
                    continue;
                }
                let small = reading.small(token);
                // Once is enough: names come again and again.
                if self.names.contains(small) {
                    continue;
                }
                if !is_word(small) {
                    self.add(word, false, true);
                }
                self.names.insert(small.to_owned());
            }
        }
    }

    /// Whether a word, as written and in small letters, is one of the house's.
    pub(crate) fn has(&self, word: &str, small: &str) -> bool {
        let capital = word.starts_with(char::is_uppercase);
        let stem = |stem: &str| {
            asked::word(&self.tag, stem);
            self.stems.get(stem).is_some_and(|only| capital || !only)
        };
        self.dictionary.without_endings(small).any(stem)
            || self.open.iter().any(|open| small.starts_with(open.as_str()))
            || self.dictionary.prefixed(small, &stem)
    }

    /// All that [`Self::has`] asks for, as numbers, and whether it is right only with a capital.
    pub(crate) fn answers(&self) -> impl Iterator<Item = (u64, bool)> {
        self.stems.iter().map(|(stem, only)| (asked::of_word(&self.tag, stem), *only))
    }

    /// The name that was meant by a word that is none: with letters that the keyboard lacks, two letters exchanged, one
    /// written twice or once.
    pub(crate) fn near_name(&self, small: &str) -> Option<String> {
        if small.chars().count() < SHORTEST_NAME {
            return None;
        }
        let is_stem = |stem: &str| {
            self.names.contains(stem) && stem.chars().count() + 3 >= SHORTEST_NAME
                || self.stems.get(stem) == Some(&true) && stem.chars().count() >= SHORTEST_NAME
        };
        let begin = self.begin.get_or_init(|| {
            let names = self.names.iter().chain(self.stems.keys());
            names.filter_map(|name| first_two(name)).collect()
        });
        let is_name = |word: &str| {
            first_two(word).is_some_and(|two| begin.contains(&two))
                && self.dictionary.without_endings(word).any(is_stem)
        };
        self.dictionary.slip_of(small, &is_name)
    }
}

/// The words of a project in a locale; `None` for a language whose words are not known.
pub(crate) fn house_words(project: &Project, locale: &Locale) -> Option<HouseWords> {
    let (language, mut known) = (RuleLanguage::of(locale), KnownWords::default());
    HouseWords::new(project, locale, &mut |word| known.has(language, word))
}

fn first_two(word: &str) -> Option<(char, char)> {
    let mut letters = word.chars();
    Some((letters.next()?, letters.next()?))
}

/// Whether a text may hold a name: it has a capital after its first letter, or few words. Texts of a house are many, and most
/// are sentences without one (`benches/check.rs`: a tenth of a check of a house with 10,000 texts).
fn may_name(pattern: &Pattern) -> bool {
    let mut spaces = 0;
    for (place, element) in pattern.elements.iter().enumerate() {
        let text = match element {
            Element::Text { text, .. } => text,
            Element::Placeable(expression) => match &**expression {
                Expression::Inline(Inline::Message { .. } | Inline::Term { .. } | Inline::Variable(_)) => continue,
                _ => return true,
            },
        };
        let mut letters = text.chars();
        if place == 0 {
            letters.next();
        }
        let rest = letters.as_str().as_bytes();
        spaces += rest.iter().filter(|byte| **byte == b' ').count();
        if has_capital(letters.as_str()) {
            return true;
        }
    }
    spaces < LONGEST_NAME
}

/// Whether a text has a capital. Most have none that their bytes, two by two, would tell: many are looked at in one step
/// (bench `check`).
fn has_capital(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let may = pairs.fold(0_u8, |any, (byte, next)| any | u8::from(may_be_capital(*byte, *next)));
    (may != 0 || bytes.last().is_some_and(u8::is_ascii_uppercase)) && text.chars().any(char::is_uppercase)
}

/// Whether a capital may begin with two bytes: none of the small letters of English, Russian and Tajik does.
fn may_be_capital(byte: u8, next: u8) -> bool {
    let russian = (byte == 0xD0) & (next < 0xB0) | (byte == 0xD1) & (next >= 0xA0);
    // Ғ, қ and their like: capitals are even. Ӣ and Ӯ are, too, but other letters of their row are not.
    let tajik = (byte == 0xD2) & (next & 1 == 0) | (byte == 0xD3) & ((next & 1 == 0) | (next < 0x90));
    let other = (byte >= 0xC3) & !(0xD0..=0xD3).contains(&byte) & !((byte == 0xE2) & (next == 0x80));
    byte.is_ascii_uppercase() | russian | tajik | other
}

/// The words that the house lists for a locale.
pub(crate) fn words_of<'p>(project: &'p Project, locale: &Locale) -> impl Iterator<Item = &'p ListedWord> {
    project.words.get(locale).into_iter().flat_map(|list| &list.words)
}
