//! Texts with an error that stops publishing, or with a remark that does not, and how far a release is.
//!
//! In: a project in memory, or what was found in it. Out: the texts that they are about; a [`Progress`]. Invariants: the errors are those that
//! keep a release from being published; a text that is missing or out of date is not wrong besides, for it is counted as that.

use std::sync::Arc;

use super::about;
use super::judged::Names;
use super::office::{View, session};
use crate::check::lock::Lock;
use crate::check::{StaleSeverity, State, Translation, Unrecorded};
use crate::cli::Session;
use crate::cli::check::{check_project, fill_subjects};
use crate::cli::translate::tally::Tally;
use crate::diag::{Code, Diagnostic, Severity, Sources};
use crate::l10n::Locale;
use crate::project::{Project, Selection};

/// Judges the editions in memory as `payom build` would at this moment; what is found stands in the session's report.
pub(super) fn judge(project: &Project, selection: &Selection, session: &mut Session) {
    let told = StaleSeverity { stale: Severity::Error, unrecorded: Unrecorded::Leave };
    check_project(project, selection, told, session);
    session.judge(project);
    fill_subjects(&mut session.report, &session.sources);
}

/// Texts that errors and remarks are about.
#[derive(Debug, Default)]
pub(super) struct Wrong(Arc<Names>);

impl Wrong {
    /// Those of a view in a language: they are looked for once.
    pub(super) fn in_view(view: &View, locale: &Locale) -> Self {
        Self(view.wrong(locale, || Self::of(&view.project, &view.sources, [locale]).0))
    }

    /// Those of a project in memory in some languages.
    pub(super) fn of<'l>(
        project: &Project,
        sources: &Sources,
        locales: impl IntoIterator<Item = &'l Locale>,
    ) -> Self {
        let mut session = session(sources.clone());
        let locales = locales.into_iter().map(|locale| locale.tag().to_owned()).collect();
        judge(project, &Selection { locales, ..Selection::default() }, &mut session);
        Self::among(session.report.sorted(), &session.sources)
    }

    /// Those that are known.
    pub(super) fn known(names: Names) -> Self {
        Self(Arc::new(names))
    }

    /// Those of a release.
    pub(super) fn of_release(&self, slug: &str) -> Names {
        let own = self.0.iter().filter(|((_, own, _), _)| own.as_deref() == Some(slug));
        own.map(|(text, worst)| (text.clone(), *worst)).collect()
    }

    /// Those that were found.
    pub(super) fn among<'f>(found: impl IntoIterator<Item = &'f Diagnostic>, sources: &Sources) -> Self {
        let is_told = |found: &&Diagnostic| {
            found.severity != Severity::Info
                && !matches!(found.code, Code::MissingTranslation | Code::StaleTranslation)
        };
        let text = |found: &Diagnostic| {
            let (tag, slug, name) = about::named(found, about::path(found, sources))?;
            Some((tag.to_owned(), slug.map(str::to_owned), name))
        };
        let mut out = Names::new();
        for found in found.into_iter().filter(is_told) {
            let Some(text) = text(found) else { continue };
            let worst = out.entry(text).or_insert(found.severity);
            *worst = found.severity.min(*worst);
        }
        Self(Arc::new(out))
    }

    /// The worst that is said of a translation.
    pub(super) fn worst(&self, one: &Translation<'_>, locale: &Locale) -> Option<Severity> {
        let of = |name: &str| {
            self.0.get(&(locale.tag().to_owned(), one.slug.map(str::to_owned), name.to_owned())).copied()
        };
        // What is wrong with a message is wrong with each part of one that is made of parts.
        let whole = one.name.split_once('.').filter(|_| one.source_entry.value.is_none());
        of(&one.name).into_iter().chain(whole.and_then(|(id, _)| of(id))).min()
    }

    /// How many texts of a release are so bad in a language.
    pub(super) fn count(&self, locale: &Locale, slug: &str, bad: Severity) -> usize {
        let is_own =
            |(tag, own, _): &(String, Option<String>, String)| tag == locale.tag() && own.as_deref() == Some(slug);
        self.0.iter().filter(|(text, worst)| is_own(text) && **worst == bad).count()
    }
}

/// Whether a text is there and up to date.
pub(super) fn is_whole(state: &State) -> bool {
    !matches!(state, State::Missing | State::Stale { .. })
}

/// How far a release is in a language.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Progress {
    pub(super) tally: Tally,
    /// Texts with an error that are neither missing nor out of date.
    pub(super) wrong: usize,
    /// Texts with a remark that stops nothing, and nothing worse.
    pub(super) doubted: usize,
}

impl Progress {
    /// That of translations into a language.
    pub(super) fn of<'t, 'a: 't>(
        all: impl IntoIterator<Item = &'t Translation<'a>>,
        locale: &Locale,
        (lock, wrong): (&Lock, &Wrong),
    ) -> Self {
        let mut own = Self::default();
        for one in all {
            let state = one.state(locale, lock);
            own.tally.add(&state, one.review().is_some());
            let worst = wrong.worst(one, locale).filter(|_| is_whole(&state));
            own.wrong += usize::from(worst == Some(Severity::Error));
            own.doubted += usize::from(worst == Some(Severity::Warning));
        }
        own
    }

    /// How many texts have to be worked on before it is published.
    pub(super) fn left(&self) -> usize {
        self.tally.missing + self.tally.stale + self.wrong
    }

    /// How many need not.
    pub(super) fn done(&self) -> usize {
        self.tally.all.saturating_sub(self.left())
    }
}
