//! The texts in which words occur: a concordance.
//!
//! In: some words, as typed, and languages. Out: the texts that have all of them in one language. Invariants: a word is found by its
//! beginning, without the letters that a keyboard lacks; a word that begins nowhere is looked for within words; what has the words as
//! they stand comes first.

use std::collections::BTreeSet;
use std::ops::Bound;

use super::model::{Memory, Text};
use crate::l10n::Locale;
use crate::l10n::language::folded;

/// A text that has the words.
#[derive(Clone, Copy, Debug)]
pub struct Found<'m> {
    /// The text.
    pub text: &'m Text,
    /// Whether it has them one behind the other, as they were typed.
    pub together: bool,
}

impl Memory {
    /// The texts that have all these words in one of some languages.
    #[must_use]
    pub fn find(&self, typed: &str, locales: &[&Locale]) -> Vec<Found<'_>> {
        let typed = folded(typed);
        let mut all: Option<BTreeSet<(u32, u32)>> = None;
        for word in typed.split(' ').filter(|word| !word.is_empty()) {
            let has = self.having(word);
            all = Some(all.map_or_else(|| has.clone(), |all| &all & &has));
        }
        let mut found: Vec<Found<'_>> = Vec::new();
        for (text, language) in all.into_iter().flatten() {
            let Some(text) = self.texts.get(text as usize) else { continue };
            let Some(said) = text.said.get(language as usize).filter(|said| locales.contains(&&said.locale)) else {
                continue;
            };
            let together = folded(&said.text).contains(&typed);
            match found.last_mut().filter(|last| std::ptr::eq(last.text, text)) {
                Some(last) => last.together |= together,
                None => found.push(Found { text, together }),
            }
        }
        found.sort_by_key(|found| !found.together);
        found
    }

    /// Where a word stands: which text, which language.
    fn having(&self, word: &str) -> BTreeSet<(u32, u32)> {
        let from = (Bound::Included(word), Bound::Unbounded);
        let mut numbers: Vec<u32> = self
            .numbers
            .range::<str, _>(from)
            .take_while(|(own, _)| own.starts_with(word))
            .map(|(_, number)| *number)
            .collect();
        if numbers.is_empty() {
            numbers = self.numbers.iter().filter(|(own, _)| own.contains(word)).map(|(_, number)| *number).collect();
        }
        numbers.iter().filter_map(|number| self.places.get(*number as usize)).flatten().copied().collect()
    }
}
