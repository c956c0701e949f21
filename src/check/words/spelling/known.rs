//! Which words are known to which language, looked up once a run.
//!
//! In: a language and a word. Out: whether it is one of that language's. Invariants: a word is looked up once in each
//! language that is asked for; texts repeat most of their words, and a look-up in a set takes ten times as long as one here
//! (bench `check`).

use std::hash::Hasher as _;

use rustc_hash::{FxHashMap, FxHasher};

use crate::check::words::reading::RuleLanguage;
use crate::l10n::language::dictionary;

/// The words of a run.
#[derive(Debug, Default)]
pub(crate) struct KnownWords(FxHashMap<u64, Answers>);

/// What was asked of a word so far: a bit for each language.
#[derive(Clone, Copy, Debug, Default)]
struct Answers {
    asked: u8,
    yes: u8,
}

impl KnownWords {
    /// Whether a word is one of a language's. Of a language without words nothing is known.
    pub(crate) fn has(&mut self, language: RuleLanguage, word: &str) -> bool {
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        let bit = 1 << language as u8;
        let key = hasher.finish();
        // Nearly every word was asked for before: an entry that may be new takes twice as long.
        if let Some(answers) = self.0.get(&key).filter(|answers| answers.asked & bit != 0) {
            return answers.yes & bit != 0;
        }
        let answers = self.0.entry(key).or_default();
        answers.asked |= bit;
        if dictionary(language.tag()).is_some_and(|dictionary| dictionary.has(word)) {
            answers.yes |= bit;
        }
        answers.yes & bit != 0
    }
}
