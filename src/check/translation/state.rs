//! Every text of the source language with its translation, and whether that is up to date.
//!
//! In: a project and its lock. Out: [`Translation`]s in file order with their [`State`]. Invariants: the house's texts come first, then the releases', newest first, each in the order of the source's file. A release
//! that is not published in a language has no translations there.

use std::borrow::Cow;

use super::lock::{self, Fingerprint, Lock, Record};
use super::shown;
use crate::check::structure::names::{HouseNames, Names};
use crate::l10n::english_name;
use crate::l10n::syntax::{Entry, Kind, Pattern};
use crate::l10n::{Locale, canonical};
use crate::project::{Loaded, Messages, Project};

/// One text of the source language and its translation.
#[derive(Clone, Debug)]
pub struct Translation<'a> {
    /// The release that it belongs to; `None` for the house's texts.
    pub slug: Option<&'a str>,
    /// `message`, `-term` or `message.attribute`.
    pub name: String,
    /// The language of the source.
    pub source_locale: &'a Locale,
    /// The entry in the source's file.
    pub source_entry: &'a Entry,
    /// What is translated.
    pub source: &'a Pattern,
    /// The entry of that name in the language, which may lack this attribute or value.
    pub entry: Option<&'a Entry>,
    /// The translation.
    pub pattern: Option<&'a Pattern>,
}

/// Whether a translation is up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// There is none.
    Missing,
    /// The lock does not have it yet, and nothing says that it was made from another wording than today's.
    New,
    /// It was made from today's wording.
    Fresh,
    /// It was made from another wording.
    Stale {
        /// That wording, if the lock still has it.
        old: Option<String>,
        /// Whether the translation was changed since it was accepted.
        touched: bool,
    },
}

impl Translation<'_> {
    /// Its name in the lock and on the command line.
    #[must_use]
    pub fn key(&self) -> String {
        lock::key(self.slug, &self.name)
    }

    /// `attribute`, of `message.attribute`.
    #[must_use]
    pub fn attribute(&self) -> Option<&str> {
        self.name.split_once('.').map(|(_, attribute)| attribute)
    }

    /// What the flag above it says; asked for once a message.
    #[must_use]
    pub fn review(&self) -> Option<String> {
        let first = self.source_entry.patterns().next().is_some_and(|(_, p)| std::ptr::eq(p, self.source));
        let entry: &Entry = self.entry.filter(|_| first)?;
        let comment = shown::typed(entry.comment.as_deref()?, &english_name(self.source_locale));
        let at = comment.find(shown::FLAG)?;
        let said = comment.get(at + shown::FLAG.len()..)?.trim_start_matches(':');
        Some(said.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What the lock says of it, or else the comment above it.
    #[must_use]
    pub fn state(&self, locale: &Locale, lock: &Lock) -> State {
        let Some(pattern) = self.pattern else { return State::Missing };
        let records = if lock.is_empty() { Cow::default() } else { lock.records(locale, &self.key()) };
        if let Some(state) = self.state_of(pattern, &records, lock) {
            return state;
        }
        self.shown_before().map_or(State::New, |old| State::Stale { old: Some(old), touched: false })
    }

    /// What records say of it; `None` where there are none.
    pub(crate) fn state_of(&self, pattern: &Pattern, records: &[Record], lock: &Lock) -> Option<State> {
        let last = records.last()?;
        let source = Fingerprint::of_pattern(self.source);
        if records.iter().any(|record| record.source == source) {
            return Some(State::Fresh);
        }
        let translation = Fingerprint::of_pattern(pattern);
        let record = records.iter().find(|record| record.translation == translation).unwrap_or(last);
        let touched = record.translation != translation;
        Some(State::Stale { old: lock.text(record.source).map(str::to_owned), touched })
    }

    /// The wording that its stub showed, where that is not today's.
    #[must_use]
    pub fn shown_before(&self) -> Option<String> {
        let comment = self.entry?.comment.as_deref()?;
        let language = english_name(self.source_locale);
        // Most comments show nothing.
        let comment = Some(comment).filter(|comment| comment.contains(&language))?;
        shown::older(comment, &language, self.attribute(), &canonical(self.source))
    }
}

/// The texts of the source language with their translations.
#[must_use]
pub fn translations<'a>(project: &'a Project, house: &HouseNames<'a>, locale: &Locale) -> Vec<Translation<'a>> {
    let mut out = of_house(project, house, locale);
    out.extend(of_releases(project, locale));
    out
}

pub(crate) fn of_house<'a>(project: &'a Project, house: &HouseNames<'a>, locale: &Locale) -> Vec<Translation<'a>> {
    let mut out = Vec::new();
    let nothing = Names::default();
    let own = house.get(locale).unwrap_or(&nothing);
    let source = &project.settings.source;
    for messages in project.house.get(source).into_iter().flatten() {
        of_file((None, source), messages, own, &mut out);
    }
    out
}

fn of_releases<'a>(project: &'a Project, locale: &Locale) -> Vec<Translation<'a>> {
    let published = project.releases.iter().filter(|loaded| loaded.locales.contains(locale));
    published.flat_map(|loaded| of_release(project, loaded, locale)).collect()
}

pub(crate) fn of_release<'a>(project: &'a Project, loaded: &'a Loaded, locale: &Locale) -> Vec<Translation<'a>> {
    let mut out = Vec::new();
    let source = &project.settings.source;
    if let Some(messages) = loaded.messages.get(source) {
        let own = Names::new(loaded.messages.get(locale), None);
        of_file((Some(loaded.release.slug.as_str()), source), messages, &own, &mut out);
        let elsewhere = |id: &str| loaded.release.matter.amendments.are_elsewhere(id, locale);
        out.retain(|one| one.entry.is_some() || !elsewhere(&one.source_entry.id.text));
    }
    out
}

fn of_file<'a>(
    (slug, source_locale): (Option<&'a str>, &'a Locale),
    messages: &'a Messages,
    own: &Names<'a>,
    out: &mut Vec<Translation<'a>>,
) {
    for source_entry in &messages.entries.entries {
        let entry = own.get(source_entry.kind, &source_entry.id.text);
        let sign = if source_entry.kind == Kind::Term { "-" } else { "" };
        for (attribute, source) in source_entry.patterns() {
            let id = &source_entry.id.text;
            let attribute = attribute.map(|name| &*name.text);
            let name = attribute.map_or_else(|| format!("{sign}{id}"), |name| format!("{sign}{id}.{name}"));
            let pattern = entry.and_then(|entry| entry.pattern(attribute));
            out.push(Translation { slug, name, source_locale, source_entry, source, entry, pattern });
        }
    }
}
