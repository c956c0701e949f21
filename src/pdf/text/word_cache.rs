//! Words that were shaped before.
//!
//! In: words as the [`Shaper`](super::Shaper) makes them. Out: the same when they come again, to the same worker
//! ([`WordCache`]) or another one ([`SharedWords`]). Invariants: both are bounded; a worker's own words keep their
//! numbers until [`WordCache::trim`].
//!
//! `benches/stages.rs` pays for the worker's cache: "shape … letters, no word known" is what "paragraph of them", whose
//! words are known, need not do. `benches/archive.rs` pays for sharing: every worker of a build meets the same words.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::word::Word;
use crate::pdf::fonts::Face;
use crate::pdf::style::Figures;

/// Words kept at most, 4 MB. In an archive there is no end of names and numbers: those that were met once go.
pub(super) const CAPACITY: usize = 8_000;

/// A shaped word, by number; valid until the cache is trimmed, which happens only between documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordId(usize);

/// The words of one worker, in tables by language and face.
#[derive(Debug, Default)]
pub(super) struct WordCache {
    words: Vec<Arc<Word>>,
    /// Whether a word was asked for again.
    repeated: Vec<bool>,
    tables: Vec<FxHashMap<Arc<str>, usize>>,
}

impl WordCache {
    /// Makes room for so many tables.
    pub(super) fn grow(&mut self, tables: usize) {
        self.tables.resize_with(tables, FxHashMap::default);
    }

    /// Finds a word; it counts as repeated.
    pub(super) fn find(&mut self, table: usize, text: &str) -> Option<WordId> {
        let id = *self.tables[table].get(text)?;
        self.repeated[id] = true;
        Some(WordId(id))
    }

    /// Keeps a word that is not there.
    pub(super) fn add(&mut self, table: usize, text: Arc<str>, word: Arc<Word>) -> WordId {
        let id = self.words.len();
        self.words.push(word);
        self.repeated.push(false);
        self.tables[table].insert(text, id);
        WordId(id)
    }

    /// A word by its number.
    pub(super) fn get(&self, id: WordId) -> &Arc<Word> {
        &self.words[id.0]
    }

    /// Forgets words that were asked for once when there are very many, or all of them; whether that was all.
    pub(super) fn trim(&mut self) -> bool {
        if self.words.len() <= CAPACITY {
            return false;
        }
        if self.repeated.iter().filter(|repeated| **repeated).count() > CAPACITY / 2 {
            self.clear();
            return true;
        }
        let mut kept = Vec::new();
        for table in &mut self.tables {
            table.retain(|_, id| {
                let stays = self.repeated[*id];
                if stays {
                    kept.push(Arc::clone(&self.words[*id]));
                    *id = kept.len() - 1;
                }
                stays
            });
        }
        self.repeated = vec![false; kept.len()];
        self.words = kept;
        false
    }

    /// Forgets all words.
    pub(super) fn clear(&mut self) {
        self.words.clear();
        self.repeated.clear();
        self.tables.iter_mut().for_each(FxHashMap::clear);
    }
}

/// What words of one table have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TableKey<'a> {
    /// The subtag of their language.
    pub(super) language: &'a str,
    /// Their face.
    pub(super) face: Face,
    /// What tells its file from others.
    pub(super) file: u64,
    /// The form of figures.
    pub(super) figures: Figures,
}

/// Words that several typesetters have shaped: each shapes only what none of them knows. When there are very many, all
/// are forgotten, and each typesetter still has its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct SharedWords(Arc<Mutex<Tables>>);

#[derive(Debug, Default)]
struct Tables {
    tables: Vec<Table>,
    count: usize,
}

#[derive(Debug)]
struct Table {
    language: String,
    face: Face,
    file: u64,
    figures: Figures,
    words: FxHashMap<Arc<str>, Arc<Word>>,
}

impl SharedWords {
    /// A word that one of the typesetters has shaped, with its text.
    pub(super) fn find(&self, key: TableKey<'_>, text: &str) -> Option<(Arc<str>, Arc<Word>)> {
        let shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (text, word) = shared.tables.iter().find(|table| table.key() == key)?.words.get_key_value(text)?;
        Some((Arc::clone(text), Arc::clone(word)))
    }

    /// Makes a word known.
    pub(super) fn add(&self, key: TableKey<'_>, text: &Arc<str>, word: &Arc<Word>) {
        let mut shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shared.count > CAPACITY {
            *shared = Tables::default();
        }
        shared.count += 1;
        let known = shared.tables.iter().position(|table| table.key() == key);
        let position = known.unwrap_or_else(|| {
            let TableKey { language, face, file, figures } = key;
            let words = FxHashMap::default();
            shared.tables.push(Table { language: language.to_owned(), face, file, figures, words });
            shared.tables.len() - 1
        });
        shared.tables[position].words.insert(Arc::clone(text), Arc::clone(word));
    }

    /// Forgets all words.
    pub(super) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Tables::default();
    }
}

impl Table {
    fn key(&self) -> TableKey<'_> {
        TableKey { language: &self.language, face: self.face, file: self.file, figures: self.figures }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word() -> Arc<Word> {
        Arc::new(Word { glyphs: Box::default(), width: 0.0, before: 0.0, after: 0.0, divisions: Box::default() })
    }

    #[test]
    fn repeated_words_stay_and_the_rest_goes() {
        let mut cache = WordCache::default();
        cache.grow(1);
        for number in 0..3 * CAPACITY {
            if cache.find(0, &number.to_string()).is_none() {
                cache.add(0, number.to_string().into(), word());
            }
            if number % 100 == 0 {
                if cache.find(0, "house").is_none() {
                    assert_eq!(number, 0, "used each time");
                    cache.add(0, "house".into(), word());
                }
                assert!(!cache.trim() && cache.words.len() <= CAPACITY);
            }
        }
        assert!(cache.tables[0].contains_key("house") && !cache.tables[0].contains_key("1"));
        assert_eq!((cache.tables[0].len(), cache.repeated.len()), (cache.words.len(), cache.words.len()));
        cache.clear();
        assert!(cache.find(0, "house").is_none() && cache.words.is_empty());
    }
}
