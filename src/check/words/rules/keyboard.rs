//! Tajik typed without its own letters.
//!
//! In: the readings of a file, then of a locale. Out: diagnostics. Invariants: two signs are looked for. A stretch of
//! [`LONGEST`] letters without any of ғ ӣ қ ӯ ҳ ҷ was probably typed on a Russian keyboard (of 1,754 windows of 200
//! letters in good text two had none; the longer stretch is chosen, not measured); a word counts once in a stretch. And a word that the same locale
//! also writes with one of ғ қ ӯ ҳ ҷ lacks it here: «хукук» beside «ҳуқуқ».

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::terms::Misspelt;
use crate::check::portion::{Reader, Writer};
use crate::check::words::reading::lexicon::{fold, folded, is_own_word};
use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, FileId, Report, Span, message};
use crate::l10n::language::{dictionary, is_tajik_letter};

/// Letters without any Tajik one, in a row, that are reported.
const LONGEST: u32 = 300;
/// The shortest words that are compared, in letters: shorter ones are often two different words (кор, қор).
const SHORTEST: usize = 5;

/// What was seen of a Tajik locale.
#[derive(Debug, Default)]
pub(crate) struct Keyboard {
    file: Option<FileId>,
    run: u32,
    /// The words of the run: the same sentence again tells nothing new.
    words: FxHashSet<u64>,
    begin: Option<Span>,
    reported: bool,
    /// Words with Tajik letters, by the fingerprint of the word without them.
    proper: FxHashMap<u64, Proper>,
    /// Words without, by their fingerprint.
    plain: FxHashMap<u64, Plain>,
    /// Words of the glossary that lack their letters.
    misspelt: Vec<Misspelt>,
}

/// A word with Tajik letters; how often it was seen.
#[derive(Debug)]
struct Proper {
    word: String,
    count: usize,
}

/// A word without Tajik letters; how often it was seen, and where first.
#[derive(Debug)]
struct Plain {
    word: String,
    count: usize,
    places: Vec<Span>,
}

/// So many places of a word are told.
const PLACES: usize = 20;

impl Keyboard {
    /// Looks at a text.
    pub(crate) fn read(&mut self, text: Text<'_, '_>, report: &mut Report) {
        let (subject, reading) = (text.subject, text.reading());
        if !reading.classes.any(CharClasses::CYRILLIC) {
            return;
        }
        let file = subject.entry.id.span.file;
        if self.file != Some(file) {
            (self.file, self.run, self.begin, self.reported) = (Some(file), 0, None, false);
            self.words.clear();
        }
        for token in reading.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            if !reading.is_fresh(token.start as usize) || token.classes.any(CharClasses::LATIN) {
                continue;
            }
            let key = fingerprint(reading.of(token));
            self.count(reading, token, key);
            self.remember(reading, token, key);
        }
        if self.run >= LONGEST && !self.reported {
            self.reported = true;
            let place = self.begin.unwrap_or_else(|| subject.place());
            report.add(
                Diagnostic::new(
                    Code::TajikLetters,
                    message!(
                        "no-tajik-letters",
                        "{count} letters in a row without any of ғ ӣ қ ӯ ҳ ҷ",
                        count = self.run,
                    ),
                )
                .at(place, message!("from-here", "from here on"))
                .help(message!(
                    "retype-tajik",
                    "was this typed on a Russian keyboard? Type it again with the Tajik layout",
                )),
            );
        }
    }

    /// Takes over what another one saw after this one.
    #[expect(clippy::iter_over_hash_type, reason = "each word is counted apart")]
    pub(crate) fn merge(&mut self, other: Self) {
        for (key, Proper { word, count }) in other.proper {
            self.proper.entry(key).or_insert_with(|| Proper { word, count: 0 }).count += count;
        }
        for (key, Plain { word, count, places }) in other.plain {
            let plain = self.plain.entry(key).or_insert_with(|| Plain { word, count: 0, places: Vec::new() });
            plain.count += count;
            let room = PLACES.saturating_sub(plain.places.len());
            plain.places.extend(places.into_iter().take(room));
        }
        self.misspelt.extend(other.misspelt);
    }

    /// Writes what was seen.
    pub(crate) fn write(&self, to: &mut Writer<'_>) {
        if !self.misspelt.is_empty() {
            to.spoil();
        }
        let mut proper: Vec<(&u64, &Proper)> = self.proper.iter().collect();
        proper.sort_unstable_by_key(|(key, _)| **key);
        to.number(proper.len());
        for (key, Proper { word, count }) in proper {
            to.print(*key);
            to.text(word);
            to.number(*count);
        }
        let mut plain: Vec<(&u64, &Plain)> = self.plain.iter().collect();
        plain.sort_unstable_by_key(|(key, _)| **key);
        to.number(plain.len());
        for (key, Plain { word, count, places }) in plain {
            to.print(*key);
            to.text(word);
            to.number(*count);
            to.number(places.len());
            places.iter().for_each(|place| to.span(*place));
        }
    }

    /// Reads the same.
    pub(crate) fn read_back(from: &mut Reader<'_>) -> Option<Self> {
        let mut own = Self::default();
        for _ in 0..from.number()? {
            let (key, word, count) = (from.print()?, from.text()?.to_owned(), from.number()?);
            own.proper.insert(key, Proper { word, count });
        }
        for _ in 0..from.number()? {
            let (key, word, count) = (from.print()?, from.text()?.to_owned(), from.number()?);
            let places = (0..from.number()?).map(|_| from.span()).collect::<Option<Vec<Span>>>()?;
            own.plain.insert(key, Plain { word, count, places });
        }
        Some(own)
    }

    fn count(&mut self, reading: &Reading<'_>, token: &Token, key: u64) {
        if token.classes.any(CharClasses::RARE_CYRILLIC) {
            self.run = 0;
            self.begin = None;
            self.words.clear();
            return;
        }
        if !self.words.insert(key) {
            return;
        }
        if self.begin.is_none() {
            self.begin = reading.span(token.start as usize..token.end as usize);
        }
        // Each letter has two bytes.
        self.run += (token.end - token.start) / 2;
    }

    fn remember(&mut self, reading: &Reading<'_>, token: &Token, key: u64) {
        let word = reading.of(token);
        // Shorter in bytes is shorter in letters.
        if word.len() < 2 * SHORTEST || !word.starts_with(char::is_lowercase) {
            return;
        }
        if token.classes.any(CharClasses::RARE_CYRILLIC) {
            if word.chars().any(folds) {
                let proper = self.proper.entry(key).or_insert_with(|| Proper { word: word.to_owned(), count: 0 });
                proper.count += 1;
            }
        } else if let Some(span) = reading.span(token.start as usize..token.end as usize) {
            let new = || Plain { word: word.to_owned(), count: 0, places: Vec::new() };
            let plain = self.plain.entry(key).or_insert_with(new);
            plain.count += 1;
            if plain.places.len() < PLACES {
                plain.places.push(span);
            }
        }
    }

    /// Takes words that the glossary has with Tajik letters.
    pub(crate) fn misspelt(&mut self, words: Vec<Misspelt>) {
        self.misspelt.extend(words);
    }

    /// Reports words that lack their Tajik letters.
    pub(crate) fn report(&self, report: &mut Report) {
        let mut reported: BTreeSet<Span> = BTreeSet::new();
        let words = dictionary("tg");
        // In the order of their fingerprints, which never changes.
        let mut pairs: Vec<(&u64, &Plain, &Proper)> = Vec::new();
        pairs.extend(self.proper.iter().filter_map(|(key, proper)| Some((key, self.plain.get(key)?, proper))));
        pairs.sort_unstable_by_key(|(key, ..)| **key);
        for (_, Plain { word, count, places }, proper) in pairs {
            // Seen as often as the other, it is a word of its own.
            let is_own = folded(&proper.word) != *word
                || is_own_word(word)
                || *count >= proper.count
                || words.is_some_and(|words| words.lists(word) && !words.lists(&proper.word));
            if is_own {
                continue;
            }
            reported.extend(places);
            for place in places {
                report.add(
                    Diagnostic::new(
                        Code::TajikLetters,
                        message!(
                            "elsewhere-tajik",
                            "the word `{word}` lacks its Tajik letters: elsewhere it is written {proper}",
                            word = word,
                            proper = &proper.word,
                        ),
                    )
                    .at(*place, "")
                    .help(message!("write-proper", "write {proper}", proper = &proper.word))
                    .fix(*place, proper.word.clone()),
                );
            }
        }
        for Misspelt { word, stem, place } in self.misspelt.iter().filter(|found| !reported.contains(&found.place)) {
            report.once(
                Diagnostic::new(
                    Code::TajikLetters,
                    message!(
                        "glossary-tajik",
                        "the word `{word}` lacks its Tajik letters: the glossary has {stem}",
                        word = word,
                        stem = stem,
                    ),
                )
                .at(*place, "")
                .help(message!("write-stem", "write it with them: {stem}", stem = stem)),
            );
        }
    }
}

/// Whether a letter is replaced on a Russian keyboard. Not ӣ: «давлати» and «давлатӣ» are both right.
fn folds(c: char) -> bool {
    is_tajik_letter(c) && !matches!(c, 'ӣ' | 'Ӣ')
}

/// A number for a word as a Russian keyboard would have it (FNV-1a over its letters).
fn fingerprint(word: &str) -> u64 {
    word.chars().fold(0xCBF2_9CE4_8422_2325, |hash, c| {
        let c = if c > 'я' { fold(c) } else { c };
        (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01B3)
    })
}
