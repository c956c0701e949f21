//! All texts of a project, with an index of their words.
//!
//! In: a project with its releases, its lock. Out: [`Memory`]. Invariants: texts stand as [`translations`](crate::check::translations) gives them, the
//! house's first, then the releases' from the newest; of each the source stands first; an index names every place of a word once.

use std::collections::BTreeMap;

use super::tokens::tokens;
use crate::check::lock::Lock;
use crate::check::{self, State, Translation};
use crate::diag::Span;
use crate::l10n::syntax::Pattern;
use crate::l10n::{Locale, canonical};
use crate::project::Project;

/// What a text says in a language.
#[derive(Clone, Debug)]
pub struct Said {
    /// The language.
    pub locale: Locale,
    /// The words, in one line, as Fluent writes them.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Whether it was made from an older wording of the source.
    pub stale: bool,
    /// The numbers of its words and places, in order.
    pub(super) words: Vec<u32>,
}

/// A text in all its languages.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its release; `None` for the house's texts.
    pub slug: Option<String>,
    /// `message`, `-term` or `message.attribute`.
    pub name: String,
    /// What it says: first in the language of the source.
    pub said: Vec<Said>,
}

impl Text {
    /// Its name for people: `release/message`, or `message` of the house.
    #[must_use]
    pub fn place(&self) -> String {
        self.slug.as_ref().map_or_else(|| self.name.clone(), |slug| format!("{slug}/{}", self.name))
    }
}

/// All texts.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) texts: Vec<Text>,
    /// Each word with its number, in order, for what begins alike.
    pub(super) numbers: BTreeMap<Box<str>, u32>,
    /// Each word by its number.
    pub(super) spelt: Vec<Box<str>>,
    /// The texts that have a word, by its number: which text, and which of its languages.
    pub(super) places: Vec<Vec<(u32, u32)>>,
}

impl Memory {
    /// The texts of a project in some languages; that of the source is among them in any case.
    #[must_use]
    pub fn new(project: &Project, lock: &Lock, locales: &[&Locale]) -> Self {
        let house = check::house_names(project);
        let mut memory = Self::default();
        let mut at: BTreeMap<(Option<&str>, String), usize> = BTreeMap::new();
        let source = &project.settings.source;
        let others = locales.iter().copied().filter(|locale| *locale != source);
        for locale in [source].into_iter().chain(others) {
            for one in check::translations(project, &house, locale) {
                let Translation { slug, ref name, source: text, pattern, .. } = one;
                let stale = locale != source && matches!(one.state(locale, lock), State::Stale { .. });
                let number = *at.entry((slug, name.clone())).or_insert_with(|| {
                    memory.texts.push(Text { slug: slug.map(str::to_owned), name: name.clone(), said: Vec::new() });
                    memory.texts.len() - 1
                });
                memory.say(number, (source, text), false);
                if let Some(pattern) = pattern {
                    memory.say(number, (locale, pattern), stale);
                }
            }
        }
        memory
    }

    /// What a text says in a language; once.
    fn say(&mut self, number: usize, (locale, pattern): (&Locale, &Pattern), stale: bool) {
        let Some(text) = self.texts.get(number) else { return };
        if text.said.iter().any(|said| said.locale == *locale) {
            return;
        }
        let place = (index(number), index(text.said.len()));
        let text = canonical(pattern);
        let words: Vec<u32> = tokens(&text).into_iter().map(|token| self.number(token)).collect();
        for word in &words {
            if let Some(places) = self.places.get_mut(*word as usize)
                && places.last() != Some(&place)
            {
                places.push(place);
            }
        }
        if let Some(own) = self.texts.get_mut(number) {
            own.said.push(Said { locale: locale.clone(), text, span: pattern.span, stale, words });
        }
    }

    /// The number of a word, a new one if need be.
    fn number(&mut self, word: String) -> u32 {
        let word = word.into_boxed_str();
        if let Some(number) = self.numbers.get(&word) {
            return *number;
        }
        let number = index(self.spelt.len());
        self.spelt.push(word.clone());
        self.places.push(Vec::new());
        self.numbers.insert(word, number);
        number
    }

    /// A word by its number.
    pub(super) fn word(&self, number: u32) -> &str {
        self.spelt.get(number as usize).map_or("", |word| word)
    }
}

/// A number of what no project has four thousand millions of.
fn index(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
