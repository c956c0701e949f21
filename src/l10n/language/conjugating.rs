//! Verbs, told by the list of words.
//!
//! In: a word in small letters. Out: [`Verb`], what it may be said of. Invariants: a word counts as a verb only where the list has its other
//! forms, too, and it is no noun.

use super::cases::{Cases, Declining};
use super::dictionary::Dictionary;
use super::ruling::{Ruling, Verb};

/// The fewest letters before the ending of a verb.
const SHORTEST_STEM: usize = 2;

impl Ruling {
    /// A word as a verb of the third person, where it is one and no noun.
    #[must_use]
    pub fn verb(&self, declining: &Declining, words: &Dictionary, word: &str) -> Option<Verb> {
        if let Some((_, verb)) = self.verbs.iter().find(|(form, _)| *form == word) {
            return Some(*verb);
        }
        let tense = self.tenses.iter().find(|tense| {
            let stem = word.strip_suffix(tense.ending);
            stem.filter(|stem| stem.chars().count() >= SHORTEST_STEM).is_some_and(|stem| {
                let lists = |ending: &&str| words.lists(&format!("{stem}{ending}"));
                tense.all.iter().all(lists) && (tense.one.is_empty() || tense.one.iter().any(lists))
            })
        })?;
        declining.noun(words, word).is_none().then_some(tense.verb)
    }

    /// A word as a short passive: «принят», «приняты».
    #[must_use]
    pub fn passive(&self, words: &Dictionary, word: &str) -> Option<Verb> {
        const STEMS: [&str; 9] = ["ан", "ен", "ён", "ян", "ят", "ыт", "ит", "ут", "ет"];
        const ENDINGS: [(&str, usize); 4] = [("а", 1), ("о", 2), ("ы", 3), ("", 0)];
        let of = [Cases::MASCULINE[0], Cases::FEMININE[0], Cases::NEUTER[0], Cases::PLURAL[0]];
        let (stem, of) = ENDINGS.iter().find_map(|(ending, gender)| {
            let stem = word.strip_suffix(ending)?;
            STEMS.iter().any(|end| stem.ends_with(end)).then_some((stem, of.get(*gender).copied()?))
        })?;
        let is = stem.chars().count() > SHORTEST_STEM + 2
            && ENDINGS.iter().all(|(ending, _)| words.lists(&format!("{stem}{ending}")));
        is.then_some(Verb { of, past: true, reflexive: true })
    }
}
