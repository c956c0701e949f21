//! Every text of the source language with its translation, and whether that is up to date.
//!
//! In: a project and its lock. Out: [`Translation`]s in file order with their [`State`]; diagnostics. In between:
//! the house's texts come first, then the releases', newest first, each in the order of the source's file. A release
//! that is not published in a language has no translations there.

use std::collections::BTreeSet;

use super::lock::{self, Fingerprint, Lock, some};
use super::names::Names;
use super::wording::beside;
use super::{HouseNames, language};
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources, Span};
use crate::l10n::syntax::{Entry, Kind, Pattern};
use crate::l10n::{Locale, canonical};
use crate::project::{Messages, Project, Selection};

/// One text of the source language and its translation.
#[derive(Clone, Debug)]
pub struct Translation<'a> {
    /// The release that it belongs to; `None` for the house's texts.
    pub slug: Option<&'a str>,
    /// `message`, `-term` or `message.attribute`.
    pub name: String,
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
    /// It was never accepted: nobody has said from which wording it was made.
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

    /// What the lock says of it.
    #[must_use]
    pub fn state(&self, locale: &Locale, lock: &Lock) -> State {
        let Some(pattern) = self.pattern else { return State::Missing };
        let records = lock.records(locale, &self.key());
        let Some(last) = records.last() else { return State::New };
        let source = Fingerprint::of_pattern(self.source);
        if records.iter().any(|record| record.source == source) {
            return State::Fresh;
        }
        let translation = Fingerprint::of_pattern(pattern);
        let record = records.iter().find(|record| record.translation == translation).unwrap_or(last);
        State::Stale { old: lock.text(record.source).map(str::to_owned), touched: record.translation != translation }
    }
}

/// The texts of the source language with their translations.
#[must_use]
pub fn translations<'a>(project: &'a Project, house: &HouseNames<'a>, locale: &Locale) -> Vec<Translation<'a>> {
    let mut out = of_house(project, house, locale);
    out.extend(of_releases(project, locale));
    out
}

fn of_house<'a>(project: &'a Project, house: &HouseNames<'a>, locale: &Locale) -> Vec<Translation<'a>> {
    let mut out = Vec::new();
    let nothing = Names::default();
    let own = house.get(locale).unwrap_or(&nothing);
    for messages in project.house.get(&project.settings.source).into_iter().flatten() {
        of_file(None, messages, own, &mut out);
    }
    out
}

fn of_releases<'a>(project: &'a Project, locale: &Locale) -> Vec<Translation<'a>> {
    let mut out = Vec::new();
    for loaded in project.releases.iter().filter(|loaded| loaded.locales.contains(locale)) {
        let Some(messages) = loaded.messages.get(&project.settings.source) else { continue };
        let own = Names::new(loaded.messages.get(locale), None);
        of_file(Some(loaded.release.slug.as_str()), messages, &own, &mut out);
    }
    out
}

fn of_file<'a>(slug: Option<&'a str>, messages: &'a Messages, own: &Names<'a>, out: &mut Vec<Translation<'a>>) {
    for source_entry in &messages.entries.entries {
        let entry = own.get(source_entry.kind, &source_entry.id.text);
        let sign = if source_entry.kind == Kind::Term { "-" } else { "" };
        for (attribute, source) in source_entry.patterns() {
            let id = &source_entry.id.text;
            let attribute = attribute.map(|name| &*name.text);
            let name = attribute.map_or_else(|| format!("{sign}{id}"), |name| format!("{sign}{id}.{name}"));
            let pattern = entry.and_then(|entry| entry.pattern(attribute));
            out.push(Translation { slug, name, source_entry, source, entry, pattern });
        }
    }
}

/// Which texts are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    House,
    Releases,
}

/// What a lock says of a part of the selection: the places of translations that are stale. Those that were never
/// accepted are told of where `told.hints` is set.
pub(super) fn check(
    part: Part,
    project: &Project,
    selection: &Selection,
    (lock, house): (&Lock, &HouseNames<'_>),
    told: Told,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Span> {
    // A house that switched the rule off has no drafts either.
    let off = project.settings.rules.get(&Code::StaleTranslation) == Some(&None);
    let mut stale = Vec::new();
    for locale in &project.settings.locales {
        if *locale == project.settings.source || !selection.wants(locale) {
            continue;
        }
        let mut fresh: Vec<(FileId, Span, Vec<String>)> = Vec::new();
        let cut = cut_off(project, locale);
        let texts = match part {
            Part::House => of_house(project, house, locale),
            Part::Releases => of_releases(project, locale),
        };
        for translation in texts {
            let (Some(entry), Some(pattern)) = (translation.entry, translation.pattern) else { continue };
            if cut.contains(&*entry.id.text) {
                continue;
            }
            match translation.state(locale, lock) {
                State::Missing | State::Fresh => {}
                State::New => match fresh.iter_mut().find(|(file, ..)| *file == entry.id.span.file) {
                    Some((.., names)) => names.push(translation.name),
                    None => fresh.push((entry.id.span.file, entry.id.span, vec![translation.name])),
                },
                State::Stale { .. } if off => {}
                State::Stale { old, touched } => {
                    stale.push(pattern.span);
                    let mut found = outdated(&translation, pattern, locale, project, old.as_deref(), touched);
                    found.severity = told.stale;
                    report.add(found);
                }
            }
        }
        for (file, span, names) in fresh.into_iter().filter(|_| told.hints) {
            report.add(unaccepted(sources.path(file), span, &names, locale));
        }
    }
    stale
}

/// Messages of which a part could not be read, in the source or in a translation: nothing can be said of them yet.
fn cut_off<'a>(project: &'a Project, locale: &Locale) -> BTreeSet<&'a str> {
    let is_side = |side: &Locale| *side == project.settings.source || side == locale;
    let house = project.house.iter().filter(|(side, _)| is_side(side)).flat_map(|(_, files)| files);
    let releases = project.releases.iter().flat_map(|loaded| &loaded.messages);
    let files = house.chain(releases.filter(|(side, _)| is_side(side)).map(|(_, messages)| messages));
    files.flat_map(|messages| &messages.entries.junk).flat_map(|junk| &junk.lost).map(|id| &**id).collect()
}

/// What is told of, and how.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// How bad a stale translation is.
    pub stale: Severity,
    /// Whether translations that were never accepted are told of.
    pub hints: bool,
}

fn outdated(
    translation: &Translation<'_>,
    pattern: &Pattern,
    locale: &Locale,
    project: &Project,
    old: Option<&str>,
    touched: bool,
) -> Diagnostic {
    let (own, source) = (language(locale), language(&project.settings.source));
    let mut diagnostic = Diagnostic::new(
        Code::StaleTranslation,
        format!("the {own} text of `{}` was made from an older {source} wording", translation.name),
    )
    .at(pattern.span, "made from the older wording")
    .also(translation.source.span, "the wording now");
    match old {
        Some(old) => {
            let (was, now) = beside(old, &canonical(translation.source));
            diagnostic = diagnostic.note(format!("was: {was}")).note(format!("now: {now}"));
        }
        None => diagnostic = diagnostic.note("the lock no longer has the older wording"),
    }
    if touched {
        diagnostic = diagnostic.note(format!("the {own} text was changed since it was accepted"));
    }
    diagnostic.help(format!(
        "bring the {own} text up to date, then run `payom accept --locale {locale} {}`",
        translation.key()
    ))
}

fn unaccepted(path: &str, span: Span, names: &[String], locale: &Locale) -> Diagnostic {
    let texts = if names.len() == 1 { "1 text".to_owned() } else { format!("{} texts", names.len()) };
    Diagnostic::new(Code::UnacceptedTranslation, format!("{path}: {texts} never accepted"))
        .at(span, "the first of them")
        .note(some(names))
        .help(format!("when they say what the source says, run `payom accept --new --locale {locale}`"))
}
