//! Finding and reading releases.
//!
//! In: the folder, what all releases share. Out: [`Loaded`] releases. Invariants: what is wrong with one is reported, and
//! its messages are read all the same, so that their problems are listed too.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::messages::{load_messages, unreadable};
use super::model::{Frame, Loaded, Messages, Project, Selection};
use super::moved::{self, Strays};
use super::paths::{REGISTRY, release_messages};
use super::pictures::load_pictures;
use super::settings::Settings;
use crate::diag::{Code, Diagnostic, Report, Severity, Sources, did_you_mean};
use crate::l10n::syntax::Problem;
use crate::l10n::{Locale, english_name};
use crate::registry::Slug;
use crate::release::{self, Release};

/// The releases that are asked for, sorted.
pub(super) fn wanted(selection: &Selection, slugs: &Arc<[String]>, report: &mut Report) -> Arc<[String]> {
    if selection.slugs.is_empty() {
        return Arc::clone(slugs);
    }
    let mut wanted = BTreeSet::new();
    for slug in &selection.slugs {
        if slugs.binary_search(slug).is_ok() {
            wanted.insert(slug.clone());
        } else {
            let hint = did_you_mean(slug, slugs.iter().map(String::as_str));
            let hint = if slug == REGISTRY { Some("name no release to take all of them".to_owned()) } else { hint };
            report.error(
                Diagnostic::new(Code::UnknownRelease, format!("there is no release `{slug}`")).maybe_help(hint),
            );
        }
    }
    wanted.into_iter().collect()
}

impl Project {
    /// The same project with some of its releases in memory; what is wrong with them is reported.
    #[must_use]
    pub fn with(&self, slugs: &[String], sources: &mut Sources, report: &mut Report) -> Self {
        let (mut releases, strays) = load(&self.frame, slugs, sources, report);
        releases.sort_by(|a, b| {
            let key = |loaded: &Loaded| (loaded.release.matter.publication.day(), loaded.release.slug.clone());
            key(b).cmp(&key(a))
        });
        Self { frame: Arc::clone(&self.frame), releases, strays }
    }
}

/// Some releases, and the messages of those whose facts cannot be relied upon.
fn load(frame: &Frame, slugs: &[String], sources: &mut Sources, report: &mut Report) -> (Vec<Loaded>, Vec<Messages>) {
    let Frame { folder, settings, registry, .. } = frame;
    let (mut releases, mut strays) = (Vec::new(), Vec::new());
    let mut misnamed = Strays::default();
    for slug in slugs {
        let path = format!("releases/{slug}/release.md");
        let before = report.count(Severity::Error);
        let Some(file) = folder.text(&path, sources, report) else {
            if report.count(Severity::Error) == before {
                report.error(
                    Diagnostic::new(Code::FileUnreadable, format!("{path} is missing"))
                        .help(format!("write it, or delete the folder releases/{slug}")),
                );
            }
            continue;
        };
        let release = release::parse(Slug::new(slug.clone()), file, sources, registry, report);
        // Messages are loaded even where the template is broken, so that their problems are listed too.
        let mut messages = BTreeMap::new();
        for locale in &settings.locales {
            if let Some(loaded) = load_messages(folder, &release_messages(locale, slug), sources, report) {
                messages.insert(locale.clone(), loaded);
            }
        }
        let Some(release) = release else {
            strays.extend(messages.into_values());
            continue;
        };
        let pictures = load_pictures(folder, &release, report);
        let locales = release_locales(&release, settings, report);
        check_links(&release, &locales, settings, report);
        for locale in &locales {
            if !messages.contains_key(locale) && is_unreadable(frame, locale) {
                // The folder of the language was told as a whole.
                messages.insert(locale.clone(), unreadable(&release_messages(locale, slug), sources));
            }
        }
        let absent: Vec<&Locale> = locales.iter().filter(|locale| !messages.contains_key(*locale)).collect();
        if !absent.is_empty() {
            for locale in moved::look(&release, &absent, frame, &mut misnamed, (sources, report)) {
                // What was told as a whole is not told text by text.
                let path = release_messages(&locale, slug);
                messages.insert(locale, unreadable(&path, sources));
            }
        }
        releases.push(Loaded { release, messages, pictures, locales });
    }
    (releases, strays)
}

/// Whether nothing of a language could be read.
fn is_unreadable(frame: &Frame, locale: &Locale) -> bool {
    let unreadable =
        |messages: &Messages| messages.entries.junk.iter().any(|junk| matches!(junk.problem, Problem::Unreadable));
    frame.house.get(locale).is_some_and(|files| !files.is_empty() && files.iter().all(unreadable))
}

fn release_locales(release: &Release, settings: &Settings, report: &mut Report) -> Vec<Locale> {
    let Some(own) = &release.matter.locales else { return settings.locales.clone() };
    for at in own {
        if !settings.locales.contains(&at.value) {
            let hint = did_you_mean(at.value.tag(), settings.locales.iter().map(Locale::tag));
            report.error(
                Diagnostic::new(Code::UnknownLocale, format!("the house has no locale `{}`", at.value))
                    .at(at.span, "")
                    .maybe_help(hint),
            );
        }
    }
    settings.locales.iter().filter(|locale| own.iter().any(|at| at.value == **locale)).cloned().collect()
}

/// A link that is given by language is given for every language of the release, and for no other.
fn check_links(release: &Release, locales: &[Locale], settings: &Settings, report: &mut Report) {
    for (name, link) in &release.matter.links {
        for tag in link.by_locale.keys().filter(|tag| !tag.is_empty()) {
            if !settings.locales.iter().any(|locale| locale.tag() == tag) {
                let hint = did_you_mean(tag, settings.locales.iter().map(Locale::tag));
                report.error(
                    Diagnostic::new(Code::UnknownLocale, format!("the house has no locale `{tag}`"))
                        .at(link.span, "this link")
                        .maybe_help(hint),
                );
            }
        }
        for locale in locales.iter().filter(|locale| link.href(locale).is_none()) {
            let language = english_name(locale);
            report.error(
                Diagnostic::new(Code::BadLink, format!("the link `{name}` has no address in {language}"))
                    .at(link.span, "this link")
                    .help(format!("add `{locale} = \"https://…\"` within the braces")),
            );
        }
    }
}
