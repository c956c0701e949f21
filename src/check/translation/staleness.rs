//! Whether translations say what the source says now, and whether the lock has them.
//!
//! In: a project, its lock, and what to do about translations that the lock does not have. Out: diagnostics, the places
//! of translations that are out of date, and [`News`]. Invariants: a text of which a part could not be read is left alone;
//! where the house switched the rule off nothing is reported or recorded.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::lock::{Fingerprint, Lock, some};
use super::news::{New, News, Origin, Unrecorded};
use super::renames::{Departed, resembles};
use super::state::{State, Translation, of_house, of_release};
use super::wording::beside;
use crate::check::structure::names::HouseNames;
use crate::diag::{Code, Diagnostic, FileId, Message, Report, Severity, Sources, Span, counted, message};
use crate::l10n::syntax::Pattern;
use crate::l10n::{Locale, canonical};
use crate::project::{Project, Selection};

/// What is reported, and how.
#[derive(Clone, Copy, Debug)]
pub struct StaleSeverity {
    /// How bad a stale translation is.
    pub stale: Severity,
    /// What is done about translations that the lock does not have.
    pub unrecorded: Unrecorded,
}

/// What is looked at.
pub(crate) struct Scope<'a> {
    pub(crate) project: &'a Project,
    pub(crate) selection: &'a Selection,
    pub(crate) lock: &'a Lock,
    pub(crate) house: &'a HouseNames<'a>,
    pub(crate) told: StaleSeverity,
    pub(crate) sources: &'a Sources,
}

/// Whether the house switched the rule off: then it has no drafts either.
pub(crate) fn is_off(project: &Project) -> bool {
    project.settings.rules.get(&Code::StaleTranslation) == Some(&None)
}

impl<'a> Scope<'a> {
    /// The languages that texts are translated into.
    fn locales(&self) -> impl Iterator<Item = &'a Locale> {
        let (source, selection) = (&self.project.settings.source, self.selection);
        let all = if is_off(self.project) { &[][..] } else { &self.project.settings.locales[..] };
        all.iter().filter(move |locale| *locale != source && selection.wants(locale))
    }

    /// Looks at the house's texts.
    pub(crate) fn house(&self, news: &mut News, report: &mut Report) -> Vec<Span> {
        let mut stale = Vec::new();
        for locale in self.locales() {
            let part = Part { scope: self, locale, slug: None, cut: cut_off(self.project, locale) };
            part.look(&of_house(self.project, self.house, locale), news, report, &mut stale);
        }
        stale
    }

    /// Looks at the texts of the releases in memory.
    pub(crate) fn releases(&self, news: &mut News, report: &mut Report) -> Vec<Span> {
        let mut stale = Vec::new();
        for locale in self.locales() {
            let mut part = Part { scope: self, locale, slug: None, cut: cut_off(self.project, locale) };
            for loaded in self.project.releases.iter().filter(|loaded| loaded.locales.contains(locale)) {
                part.slug = Some(loaded.release.slug.as_str());
                part.look(&of_release(self.project, loaded, locale), news, report, &mut stale);
            }
        }
        stale
    }
}

/// The house, or a release, in one language.
struct Part<'s, 'a> {
    scope: &'s Scope<'a>,
    locale: &'a Locale,
    slug: Option<&'a str>,
    /// Messages of which a part could not be read.
    cut: Cut<'a>,
}

/// Texts that the lock does not have, of one file: the first, and the names of all.
struct Unknown {
    file: FileId,
    first: Span,
    names: Vec<String>,
}

impl<'a> Part<'_, 'a> {
    fn look(&self, texts: &[Translation<'a>], news: &mut News, report: &mut Report, stale: &mut Vec<Span>) {
        let mut fresh: Vec<&Translation<'a>> = Vec::new();
        let lock = self.scope.lock;
        for text in texts {
            let (Some(entry), Some(pattern)) = (text.entry, text.pattern) else { continue };
            if self.cut.names.contains(&*entry.id.text) {
                continue;
            }
            let records = if lock.is_empty() { Cow::default() } else { lock.records(self.locale, &text.key()) };
            match text.state_of(pattern, &records, lock) {
                Some(State::Stale { old, touched }) => {
                    stale.push(pattern.span);
                    report.add(self.outdated(text, pattern, old.as_deref(), touched));
                }
                Some(_) => {}
                None => fresh.push(text),
            }
        }
        match self.scope.told.unrecorded {
            Unrecorded::Record => self.record(texts, &fresh, (news, report), stale),
            unrecorded => {
                for text in &fresh {
                    self.look_at_stub(text, report, stale);
                }
                if unrecorded == Unrecorded::Refuse {
                    self.refuse(&fresh, news, report);
                }
            }
        }
    }

    /// Reports a text whose stub showed another wording than today's.
    fn look_at_stub(&self, text: &Translation<'a>, report: &mut Report, stale: &mut Vec<Span>) {
        if let (Some(pattern), Some(old)) = (text.pattern, text.shown_before()) {
            stale.push(pattern.span);
            report.add(self.outdated(text, pattern, Some(&old), false));
        }
    }

    /// Notes texts that the lock does not have.
    fn record(
        &self,
        all: &[Translation<'a>],
        fresh: &[&Translation<'a>],
        (news, report): (&mut News, &mut Report),
        stale: &mut Vec<Span>,
    ) {
        let Some(first) = fresh.first() else { return };
        let lock = self.scope.lock;
        let mut departed = self.departed(all, news);
        let mut unlike: Option<&Translation<'a>> = None;
        for text in fresh {
            let Some(pattern) = text.pattern else { continue };
            let now = canonical(text.source);
            let made = (Fingerprint::of(&now), Fingerprint::of_pattern(pattern));
            let origin = if let Some(from) = departed.take(&text.name, made, lock, self.locale) {
                let state = text.state_of(pattern, &lock.records(self.locale, from), lock);
                if let Some(State::Stale { old, touched }) = state {
                    stale.push(pattern.span);
                    report.add(self.outdated(text, pattern, old.as_deref(), touched));
                }
                Origin::Renamed(from.to_owned())
            } else {
                let shown = text.shown_before();
                self.look_at_stub(text, report, stale);
                if shown.is_none() {
                    unlike = unlike.or(Some(text));
                }
                Origin::Made { source: shown.unwrap_or(now), translation: made.1 }
            };
            news.list.push(New { locale: self.locale.clone(), key: text.key(), origin });
        }
        if let Some(former) = departed.former() {
            news.taken.insert((self.locale.clone(), former.to_owned()));
        }
        let whole = fresh.len() == all.iter().filter(|text| text.pattern.is_some()).count();
        let like = self.slug.filter(|_| whole && departed.former().is_none());
        if let (Some(unlike), Some(left)) = (unlike, departed.left()) {
            let why =
                message!("record-of-other", "the record of `{name}`, which is gone, is of another text", name = left);
            report.add(self.lost(unlike, why));
        } else if let Some(like) = like.and_then(|slug| resembles(slug, news, self.locale)) {
            let why = message!(
                "records-of-others",
                "the records of `{slug}`, which is gone, are of other texts",
                slug = like
            );
            report.add(self.lost(first, why));
        }
    }

    /// Records whose texts are gone; none where that cannot be told.
    fn departed(&self, all: &[Translation<'a>], news: &News) -> Departed<'a> {
        let (lock, locale) = (self.scope.lock, self.locale);
        if self.cut.files.contains(&self.slug) || lock.is_empty() {
            return Departed::default();
        }
        let former = self.slug.and_then(|slug| Departed::of_release(lock, locale, slug, all, news));
        former.unwrap_or_else(|| Departed::new(lock, locale, self.slug, all))
    }

    fn refuse(&self, fresh: &[&Translation<'a>], news: &mut News, report: &mut Report) {
        news.refused += fresh.len();
        if self.scope.project.lock.is_none() {
            return;
        }
        let mut files: Vec<Unknown> = Vec::new();
        for text in fresh {
            let Some(entry) = text.entry else { continue };
            let (file, name) = (entry.id.span.file, text.name.clone());
            match files.iter_mut().find(|unknown| unknown.file == file) {
                Some(unknown) => unknown.names.push(name),
                None => files.push(Unknown { file, first: entry.id.span, names: vec![name] }),
            }
        }
        for unknown in files {
            report.add(unrecorded(self.scope.sources.path(unknown.file), unknown.first, &unknown.names));
        }
    }

    fn outdated(&self, text: &Translation<'_>, pattern: &Pattern, old: Option<&str>, touched: bool) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(
            Code::StaleTranslation,
            message!(
                "older-wording",
                "the {language} text of `{name}` was made from an older {source} wording",
                language = self.locale,
                name = &text.name,
                source = text.source_locale,
            ),
        )
        .at(pattern.span, message!("from-older", "made from the older wording"))
        .also(text.source.span, message!("wording-now", "the wording now"));
        match old {
            Some(old) => {
                let (was, now) = beside(old, &canonical(text.source));
                diagnostic = diagnostic.note(message!("was", "was: {text}", text = was)).note(message!(
                    "now",
                    "now: {text}",
                    text = now
                ));
            }
            None => {
                diagnostic = diagnostic.note(message!("wording-lost", "the lock no longer has the older wording"));
            }
        }
        if touched {
            diagnostic = diagnostic.note(message!(
                "changed-since",
                "the {language} text was changed since it was recorded",
                language = self.locale,
            ));
        }
        diagnostic.severity = self.scope.told.stale;
        diagnostic.help(message!(
            "bring-up-to-date",
            "bring the {language} text up to date, then run `payom accept --locale {tag} {text}`",
            language = self.locale,
            tag = self.locale.tag(),
            text = text.key(),
        ))
    }

    /// What was recorded as new, and may be an old text under another name.
    fn lost(&self, text: &Translation<'_>, why: Message) -> Diagnostic {
        let message = message!(
            "recorded-as-today",
            "the {language} text of `{name}` is recorded as made from today's {source}",
            language = self.locale,
            name = &text.name,
            source = text.source_locale,
        );
        let mut diagnostic = Diagnostic::new(Code::UnrecordedTranslation, message).note(why);
        diagnostic.severity = Severity::Info;
        if let Some(entry) = text.entry {
            diagnostic = diagnostic.at(entry.id.span, message!("new-here", "new here"));
        }
        diagnostic.help(message!(
            "renamed-and-changed",
            "if it was renamed and changed at the same time, read it beside the {source}; `payom accept` removes the \
             records of texts that are gone",
            source = text.source_locale,
        ))
    }
}

fn unrecorded(path: &str, span: Span, names: &[String]) -> Diagnostic {
    let what = counted!(
        "texts-unrecorded",
        names.len(),
        "{file}: {count} text is not in locales/l10n.lock",
        "{file}: {count} texts are not in locales/l10n.lock",
        file = path
    );
    Diagnostic::new(Code::UnrecordedTranslation, what)
        .at(span, message!("first-of-them", "the first of them"))
        .note(some(names))
        .help(record())
}

/// What to do about a text that the lock does not have.
fn record() -> Message {
    message!(
        "record-texts",
        "run `payom check` without --locked, and put locales/l10n.lock into Git together with the texts"
    )
}

/// What `--locked` says where there is no lock at all.
pub(crate) fn none_recorded(refused: usize) -> Diagnostic {
    let what = counted!(
        "none-recorded",
        refused,
        "{count} translation is not recorded: there is no locales/l10n.lock",
        "{count} translations are not recorded: there is no locales/l10n.lock"
    );
    Diagnostic::new(Code::UnrecordedTranslation, what).help(record())
}

/// What could not be read whole, in the source or in a translation: nothing can be said of it yet.
#[derive(Default)]
struct Cut<'a> {
    /// Messages.
    names: BTreeSet<&'a str>,
    /// Parts: releases, and the house.
    files: BTreeSet<Option<&'a str>>,
}

fn cut_off<'a>(project: &'a Project, locale: &Locale) -> Cut<'a> {
    let is_side = |side: &Locale| *side == project.settings.source || side == locale;
    let house = project.house.iter().flat_map(|(side, files)| files.iter().map(move |file| (side, None, file)));
    let releases = project.releases.iter().flat_map(|loaded| {
        let slug = Some(loaded.release.slug.as_str());
        loaded.messages.iter().map(move |(side, file)| (side, slug, file))
    });
    let mut cut = Cut::default();
    for (_, slug, messages) in house.chain(releases).filter(|(side, ..)| is_side(side)) {
        for junk in &messages.entries.junk {
            cut.files.insert(slug);
            cut.names.extend(junk.lost.iter().map(|id| &**id));
        }
    }
    cut
}
