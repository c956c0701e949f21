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
#[derive(Clone, Debug, Default)]
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
        let mut memory = Self::default();
        memory.learn(project, lock, locales);
        memory
    }

    /// Puts what a project says, with the releases that it has loaded, in place of what these said before.
    pub fn learn(&mut self, project: &Project, lock: &Lock, locales: &[&Locale]) {
        let house = check::house_names(project);
        let known = self.texts.iter().enumerate();
        let mut at: BTreeMap<(Option<String>, String), usize> =
            known.map(|(number, text)| ((text.slug.clone(), text.name.clone()), number)).collect();
        let source = &project.settings.source;
        let others = locales.iter().copied().filter(|locale| *locale != source);
        for locale in [source].into_iter().chain(others) {
            for one in check::translations(project, &house, locale) {
                let stale = locale != source && matches!(one.state(locale, lock), State::Stale { .. });
                let Translation { slug, name, source: text, pattern, .. } = one;
                let slug = slug.map(str::to_owned);
                let number = *at.entry((slug.clone(), name.clone())).or_insert_with(|| {
                    self.texts.push(Text { slug, name, said: Vec::new() });
                    self.texts.len() - 1
                });
                self.say(number, (source, text), false);
                if let Some(pattern) = pattern.filter(|_| locale != source) {
                    self.say(number, (locale, pattern), stale);
                }
            }
        }
    }

    /// What a text says in a language.
    fn say(&mut self, number: usize, (locale, pattern): (&Locale, &Pattern), stale: bool) {
        let Some(own) = self.texts.get_mut(number) else { return };
        let language = own.said.iter().position(|said| said.locale == *locale);
        let place = (index(number), index(language.unwrap_or(own.said.len())));
        let text = canonical(pattern);
        let known = language.and_then(|language| own.said.get_mut(language));
        let old = match known {
            Some(said) if said.text == text => {
                (said.span, said.stale) = (pattern.span, stale);
                return;
            }
            Some(said) => std::mem::take(&mut said.words),
            None => {
                let span = pattern.span;
                own.said.push(Said { locale: locale.clone(), text: String::new(), span, stale, words: Vec::new() });
                Vec::new()
            }
        };
        for word in old {
            if let Some(places) = self.places.get_mut(word as usize) {
                places.retain(|other| *other != place);
            }
        }
        let words: Vec<u32> = tokens(&text).into_iter().map(|token| self.number(token)).collect();
        for word in &words {
            if let Some(places) = self.places.get_mut(*word as usize)
                && places.last() != Some(&place)
            {
                places.push(place);
            }
        }
        let said = self.texts.get_mut(number).and_then(|own| own.said.get_mut(place.1 as usize));
        if let Some(said) = said {
            *said = Said { locale: locale.clone(), text, span: pattern.span, stale, words };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;
    use crate::l10n::syntax::parse;

    fn said(memory: &mut Memory, locale: &str, text: &str) {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl".to_owned(), format!("a = {text}\n").into());
        let resource = parse(file, sources.text(file));
        let pattern = resource.entries[0].pattern(None).unwrap();
        memory.say(0, (&locale.parse().unwrap(), pattern), false);
    }

    #[test]
    fn what_was_said_before_is_forgotten() {
        let mut memory = Memory::default();
        memory.texts.push(Text { slug: None, name: "a".to_owned(), said: Vec::new() });
        said(&mut memory, "en", "one two two");
        said(&mut memory, "ru", "раз два");
        said(&mut memory, "en", "two three");
        let locale: Locale = "en".parse().unwrap();
        let found = |word: &str| memory.find(word, &[&locale]).len();
        assert_eq!([found("one"), found("two"), found("three"), found("раз")], [0, 1, 1, 0]);
        let texts: Vec<&str> = memory.texts[0].said.iter().map(|said| said.text.as_str()).collect();
        assert_eq!(texts, ["two three", "раз два"]);
        assert!(memory.places.iter().all(|places| places.len() < 2));
    }
}
