//! Words that several typesetters share.
//!
//! In: words that one of them has shaped. Out: the same for the others. In between: they lie under the subtag of their
//! language, their face and the form of figures; when there are very many, all are forgotten, and each typesetter still
//! has its own.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::fonts::Face;
use super::shape::{CAPACITY, Word};
use super::style::Figures;

/// Words that several typesetters have shaped: each shapes only what none of them knows.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(Arc<Mutex<Tables>>);

/// Shaped words.
#[derive(Debug, Default)]
struct Tables {
    tables: Vec<Table>,
    count: usize,
}

/// Words of one language, face and form of figures.
#[derive(Debug)]
struct Table {
    of: (String, Face, Figures),
    words: FxHashMap<Arc<str>, Arc<Word>>,
}

impl Words {
    /// A word that one of the typesetters has shaped, with its text.
    pub(super) fn find(&self, of: (&str, Face, Figures), text: &str) -> Option<(Arc<str>, Arc<Word>)> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (text, word) = known.table(of)?.words.get_key_value(text)?;
        Some((Arc::clone(text), Arc::clone(word)))
    }

    /// Makes a word known.
    pub(super) fn add(&self, of: (&str, Face, Figures), text: &Arc<str>, word: &Arc<Word>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.count > CAPACITY {
            *known = Tables::default();
        }
        known.count += 1;
        let table = match known.table(of) {
            Some(table) => table,
            None => {
                let words = FxHashMap::default();
                known.tables.push(Table { of: (of.0.to_owned(), of.1, of.2), words });
                let Some(table) = known.tables.last_mut() else { return };
                table
            }
        };
        table.words.insert(Arc::clone(text), Arc::clone(word));
    }

    /// Forgets all words.
    pub(super) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Tables::default();
    }
}

impl Tables {
    fn table(&mut self, of: (&str, Face, Figures)) -> Option<&mut Table> {
        self.tables.iter_mut().find(|table| (table.of.0.as_str(), table.of.1, table.of.2) == of)
    }
}
