//! A text in every way that it can be read: with its defaults, and with each other variant of its selections.
//!
//! In: a pattern in a known language. Out: [`Variants`], the defaults first. Invariants: each variant is read as a whole
//! sentence, and read once for all rules.

use super::lexicon::RuleLanguage;
use super::markup::Marks;
use super::text::{Choice, Reading, choice_paths};
use super::values::Values;
use crate::l10n::syntax::Pattern;

/// A text read in one way, and what it says.
#[derive(Debug, Default)]
pub(crate) struct Variant<'n> {
    /// Its words.
    pub(crate) reading: Reading<'n>,
    /// Its numbers, dates and units.
    pub(crate) values: Values,
    /// Its strong and emphasised stretches and links.
    pub(crate) marks: Marks,
    /// The choices that lead to it; none for the defaults.
    pub(crate) path: Vec<Choice<'n>>,
}

impl<'n> Variant<'n> {
    /// Whether a number chooses it: then its figures are the language's affair.
    pub(crate) fn is_plural(&self) -> bool {
        self.path.last().is_some_and(|(_, variant)| is_plural(&variant.key.text) || variant.numeric)
    }

    /// The keys that lead to it, plural forms apart.
    fn keys(&self) -> impl Iterator<Item = &str> {
        self.path.iter().map(|(_, variant)| &*variant.key.text).filter(|key| !is_plural(key))
    }
}

fn is_plural(key: &str) -> bool {
    matches!(key, "zero" | "one" | "two" | "few" | "many" | "other")
}

/// A text read in every way. Its memory is used again from text to text (bench `check`).
#[derive(Debug, Default)]
pub(crate) struct Variants<'n> {
    list: Vec<Variant<'n>>,
    used: usize,
}

impl<'n> Variants<'n> {
    /// Reads a text.
    pub(crate) fn read(&mut self, language: RuleLanguage, pattern: &'n Pattern) {
        self.used = 0;
        self.push(language, pattern, Vec::new());
        for path in choice_paths(pattern) {
            self.push(language, pattern, path);
        }
    }

    fn push(&mut self, language: RuleLanguage, pattern: &'n Pattern, path: Vec<Choice<'n>>) {
        if self.list.len() == self.used {
            self.list.push(Variant::default());
        }
        if let Some(variant) = self.list.get_mut(self.used) {
            variant.reading.read(pattern, &path);
            variant.values.read(language, &variant.reading);
            variant.marks = Marks::of(&variant.reading);
            variant.path = path;
        }
        self.used += 1;
    }

    /// Every variant, the defaults first.
    pub(crate) fn all(&self) -> &[Variant<'n>] {
        self.list.get(..self.used).unwrap_or(&self.list)
    }

    /// The variant of this text that a translation's variant is compared with: the same choices, plural forms apart; if
    /// there is none, the defaults.
    pub(crate) fn counterpart(&self, translated: &Variant<'_>) -> Option<&Variant<'n>> {
        self.all().iter().find(|own| own.keys().eq(translated.keys())).or(self.all().first())
    }
}
