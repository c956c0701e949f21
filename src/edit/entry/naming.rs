//! The message that holds a name, and the forms that it needs.
//!
//! In: a project, an entry of its registry. Out: the forms that the house's other names of the kind have, what Payom proposes for them, and
//! the file that holds the names of the kind in a language. Invariants: what cannot be told is not guessed.

use super::kind::Kind;
use crate::check;
use crate::diag::Sources;
use crate::l10n::Locale;
use crate::l10n::language::{Proposal, proposal};
use crate::l10n::syntax::{Entry, Kind as Syntax};
use crate::project::{Messages, Project};

/// Attributes that are no grammatical forms: a name has them or not.
pub const OPTIONAL: [&str; 6] = ["short", "wordmark", "country-suffix", "about", "role", "stem"];

/// A name in the messages of a house.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    /// The house.
    pub project: &'a Project,
    /// Of what the name is.
    pub kind: Kind,
    /// The entry's id.
    pub id: &'a str,
}

impl<'a> Naming<'a> {
    /// The message with the name.
    #[must_use]
    pub fn message(&self) -> String {
        format!("{}-{}", self.kind.prefix(), self.id)
    }

    /// The language that others are made from.
    #[must_use]
    pub fn source(&self) -> &'a Locale {
        &self.project.settings.source
    }

    fn entries(&self, locale: &Locale) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let files = self.project.house.get(locale).into_iter().flatten();
        files.flat_map(|messages| &messages.entries.entries).filter(|entry| entry.kind == Syntax::Message)
    }

    /// The names of the same kind that a language has.
    fn others(&self, locale: &Locale) -> Vec<&'a Entry> {
        let prefix = self.kind.prefix();
        let is_name = |entry: &&Entry| entry.id.text.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'));
        self.entries(locale).filter(is_name).collect()
    }

    /// The message of that name, where a language has it.
    #[must_use]
    pub fn found(&self, locale: &Locale, message: &str) -> Option<&'a Entry> {
        self.entries(locale).find(|entry| *entry.id.text == *message)
    }

    /// Whether a language has the name already.
    #[must_use]
    pub fn is_named(&self, locale: &Locale) -> bool {
        self.found(locale, &self.message()).is_some()
    }

    /// The forms that most of the other names have in a language.
    #[must_use]
    pub fn usual(&self, locale: &Locale) -> Vec<String> {
        let Some(known) = self.kind.forms() else { return Vec::new() };
        let others = self.others(locale);
        if others.is_empty() {
            return known.iter().map(|form| (*form).to_owned()).collect();
        }
        let mut counts: Vec<(&str, usize)> = Vec::new();
        let forms = others.iter().flat_map(|entry| &entry.attributes).map(|(form, _)| form);
        for form in forms.filter(|form| !OPTIONAL.contains(&&*form.text)) {
            match counts.iter_mut().find(|(known, _)| **known == *form.text) {
                Some((_, count)) => *count += 1,
                None => counts.push((&form.text, 1)),
            }
        }
        counts.into_iter().filter(|(_, count)| count * 2 > others.len()).map(|(form, _)| form.to_owned()).collect()
    }

    /// The forms that a language needs: its own, and those that the source tells apart; `given` are those that somebody gives besides.
    #[must_use]
    pub fn needed(&self, locale: &Locale, given: impl IntoIterator<Item = String>) -> Vec<String> {
        let mut forms = self.usual(locale);
        for form in self.usual(self.source()).into_iter().chain(given) {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms
    }

    /// What Payom proposes for a form of a name.
    #[must_use]
    pub fn proposal(&self, locale: &Locale, name: &str, form: &str) -> Option<Proposal> {
        self.kind.named().and_then(|named| proposal(locale, named, name, form))
    }

    /// The file that holds the names of that kind in a language: its path, and its text where it is there.
    #[must_use]
    pub fn file<'s>(&self, locale: &Locale, sources: &'s Sources) -> (String, Option<&'s str>) {
        let house = self.project.house.get(locale).into_iter().flatten();
        let usual = check::house_file(&self.message()).unwrap_or("house.ftl");
        let usual = format!("locales/{locale}/{usual}");
        let is_such = |id: &str| id.strip_prefix(self.kind.prefix()).is_some_and(|rest| rest.starts_with('-'));
        let count =
            |messages: &Messages| messages.entries.entries.iter().filter(|entry| is_such(&entry.id.text)).count();
        let is_usual = |messages: &Messages| sources.path(messages.file) == usual;
        let found = house.filter(|messages| is_usual(messages) || count(messages) > 0);
        match found.max_by_key(|messages| (is_usual(messages), count(messages))) {
            Some(messages) => (sources.path(messages.file).to_owned(), Some(sources.text(messages.file))),
            None => (usual, None),
        }
    }
}
