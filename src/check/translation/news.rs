//! Translations that the lock does not have yet.
//!
//! In: what the checks saw. Out: [`News`], and a lock that has them. Invariants: only what a lock has not is taken in;
//! records of a text that was renamed go to its new name.

use std::collections::{BTreeMap, BTreeSet};

use super::lock::{Fingerprint, Lock};
use crate::l10n::Locale;
use crate::project::Project;

/// So many releases that are gone are looked through for one that is new.
const MOST_ORPHANS: usize = 100;

/// What is done about translations that the lock does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unrecorded {
    /// They are gathered, to be recorded.
    Record,
    /// Each file of them is an error.
    Refuse,
    /// Nothing.
    Leave,
}

/// A translation that the lock does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Its language.
    pub locale: Locale,
    /// Its name in the lock.
    pub key: String,
    /// What it was made from.
    pub origin: Origin,
}

/// What a translation was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// What the records of this name say: the text had it before.
    Renamed(String),
    /// A wording, and the translation as it is now.
    Made {
        /// The wording.
        source: String,
        /// The translation.
        translation: Fingerprint,
    },
}

/// What the checks saw and the lock does not have.
#[derive(Clone, Debug, Default)]
pub struct News {
    /// The translations.
    pub list: Vec<New>,
    /// Releases of the lock that the project does not have.
    pub(crate) orphans: Vec<String>,
    /// Those whose records went to others, by language.
    pub(crate) taken: BTreeSet<(Locale, String)>,
    /// How many translations were refused.
    pub(crate) refused: usize,
    /// How many texts have a record in the lock; none where a part of it is lost.
    pub(crate) recorded: usize,
}

/// How many translations came in, by language.
pub type Counts = BTreeMap<String, usize>;

impl News {
    /// Nothing yet.
    pub(crate) fn new(lock: &Lock, project: &Project) -> Self {
        let is_there = |slug: &str| project.slugs.binary_search_by(|known| known.as_str().cmp(slug)).is_ok();
        let gone = lock.slugs().into_iter().filter(|slug| !is_there(slug));
        Self { orphans: gone.take(MOST_ORPHANS).map(str::to_owned).collect(), ..Self::default() }
    }

    /// Releases of the lock that the project does not have, and whose records in a language nobody took.
    pub(crate) fn free(&self, locale: &Locale) -> impl Iterator<Item = &String> {
        self.orphans.iter().filter(|orphan| !self.taken.contains(&(locale.clone(), (*orphan).clone())))
    }

    /// Gives the records of texts that were renamed to their new names.
    pub fn rename(&self, lock: &mut Lock) {
        for New { locale, key, origin } in &self.list {
            if let Origin::Renamed(from) = origin {
                lock.rename(locale, from, key);
            }
        }
    }

    /// Gives them to a lock; how many it did not have.
    pub fn record(&self, lock: &mut Lock) -> Counts {
        let mut counts = Counts::new();
        for New { locale, key, origin } in &self.list {
            if !lock.records(locale, key).is_empty() {
                continue;
            }
            let came = match origin {
                Origin::Renamed(from) => lock.rename(locale, from, key),
                Origin::Made { source, translation } => {
                    lock.accept(locale, key, source, *translation);
                    true
                }
            };
            if came {
                *counts.entry(locale.tag().to_owned()).or_default() += 1;
            }
        }
        counts
    }
}
