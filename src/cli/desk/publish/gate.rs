//! What keeps a release from being published, language by language.
//!
//! In: the project's folder, the name of a release. Out: a [`Gate`]. Invariants: everything is read anew and judged as `payom build` would
//! at this moment; nothing is written.

use std::collections::BTreeSet;
use std::path::Path;

use crate::check;
use crate::check::lock::Lock;
use crate::cli::args::Select;
use crate::cli::desk::office::session;
use crate::cli::desk::wrong::{Progress, Wrong, judge};
use crate::cli::translate::texts;
use crate::diag::{Code, Diagnostic, Report, Severity, Sources};
use crate::document::{Document, Resolver, preview, resolve};
use crate::l10n::Locale;
use crate::project::{Loaded, Project, Selection};

/// A release before it is published.
pub(in crate::cli::desk) struct Gate {
    /// The project with the release, where that could be read.
    pub(in crate::cli::desk) project: Project,
    pub(in crate::cli::desk) sources: Sources,
    pub(in crate::cli::desk) editions: Vec<Edition>,
    /// What is wrong with the release as a whole, where it could not be read.
    pub(super) broken: Vec<Diagnostic>,
}

/// A release in a language.
pub(in crate::cli::desk) struct Edition {
    pub(in crate::cli::desk) locale: Locale,
    /// How many texts there are, and what is to be done about them; of the language that others are made from the first alone.
    pub(super) progress: Progress,
    /// Errors first.
    pub(super) found: Vec<Diagnostic>,
    /// What it says; where texts are missing their names stand in their places.
    pub(in crate::cli::desk) document: Document,
    /// Whether no text is missing; before the day of a release that is no error yet.
    pub(super) is_whole: bool,
}

impl Edition {
    /// Whether it may be published.
    pub(super) fn is_ready(&self) -> bool {
        self.is_whole && self.progress.tally.missing == 0 && self.errors() == 0
    }

    pub(super) fn errors(&self) -> usize {
        self.found.iter().filter(|found| found.severity == Severity::Error).count()
    }
}

impl Gate {
    pub(in crate::cli::desk) fn loaded(&self) -> Option<&Loaded> {
        self.project.releases.first()
    }

    /// The languages in which it may be published.
    pub(super) fn ready(&self) -> BTreeSet<String> {
        self.editions.iter().filter(|own| own.is_ready()).map(|own| own.locale.tag().to_owned()).collect()
    }
}

/// Looks at a release; `None` where the project cannot be read, or has no such.
pub(in crate::cli::desk) fn open(root: &Path, slug: &str) -> Option<Gate> {
    let mut session = session(Sources::default());
    let select = Select { slugs: vec![slug.to_owned()], locales: Vec::new() };
    let (project, selection) = session.open(root, &select)?;
    if !project.slugs.iter().any(|known| known == slug) {
        return None;
    }
    let project = project.with(&project.wanted, &mut session.sources, &mut session.report);
    let loading = std::mem::take(&mut session.report);
    let mut editions = Vec::new();
    if let Some(loaded) = project.releases.first() {
        let lock = texts::lock(&project, &session.sources, &mut Report::default());
        for locale in &loaded.locales {
            session.report = loading.clone();
            let only = Selection { locales: BTreeSet::from([locale.tag().to_owned()]), ..selection.clone() };
            judge(&project, &only, &mut session);
            let (document, is_whole) = document((&project, &session.sources), loaded, locale);
            let found = told_of(&session.report);
            let wrong = Wrong::among(&found, &session.sources);
            let progress = progress(&project, loaded, (locale, &lock, &wrong));
            editions.push(Edition { locale: locale.clone(), progress, found, document, is_whole });
        }
    }
    let broken = if editions.is_empty() { told_of(&loading) } else { Vec::new() };
    Some(Gate { project, sources: session.sources, editions, broken })
}

/// What a person is told, errors first. Logos without permission stand among the credits.
fn told_of(report: &Report) -> Vec<Diagnostic> {
    let told = |found: &&Diagnostic| found.severity != Severity::Info && found.code != Code::LogoWithoutPermission;
    let mut found: Vec<Diagnostic> = report.sorted().into_iter().filter(told).cloned().collect();
    found.sort_by_key(|found| found.severity != Severity::Error);
    found
}

/// An edition; one that lacks texts with their names in their places.
fn document((project, sources): (&Project, &Sources), loaded: &Loaded, locale: &Locale) -> (Document, bool) {
    match resolve(&Resolver::new(project, sources), loaded, locale, &mut Report::default()) {
        Ok(document) => (document, true),
        Err(_) => {
            let resolver = Resolver::new(project, sources).previewing();
            (preview(&resolver, loaded, locale, &mut Report::default()), false)
        }
    }
}

/// How many texts a release has in a language, and what there is to do.
fn progress(project: &Project, loaded: &Loaded, (locale, lock, wrong): (&Locale, &Lock, &Wrong)) -> Progress {
    let (house, slug) = (check::house_names(project), loaded.release.slug.as_str());
    if *locale == project.settings.source {
        let entries = loaded.messages.get(locale).into_iter().flat_map(|own| &own.entries.entries);
        let mut own = Progress {
            wrong: wrong.count(locale, slug, Severity::Error),
            doubted: wrong.count(locale, slug, Severity::Warning),
            ..Progress::default()
        };
        own.tally.all = entries.map(|entry| entry.patterns().count()).sum();
        return own;
    }
    let all = check::translations(project, &house, locale);
    Progress::of(all.iter().filter(|one| one.slug == Some(slug)), locale, (lock, wrong))
}
