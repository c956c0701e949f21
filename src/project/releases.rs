//! Finding and reading releases.
//!
//! In: the folder, what all releases share. Out: [`Loaded`] releases. Invariants: what is wrong with one is reported, and
//! its messages are read all the same, so that their problems are listed too.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::amendments::{self, Calendar};
use super::enclosures::load_enclosures;
use super::gate::{Gate, Reference, State};
use super::messages::{load_messages, unreadable};
use super::model::{Due, Frame, Held, Loaded, Messages, Project, Relatives, Selection};
use super::moved::{self, Strays};
use super::paths::{REGISTRY, release_messages};
use super::pictures::load_pictures;
use super::relatives;
use super::settings::Settings;
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources, did_you_mean, message};
use crate::l10n::syntax::Problem;
use crate::l10n::{Locale, english_name};
use crate::registry::Slug;
use crate::release::{self, Known, Publication, Release};

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
            let hint = if slug == REGISTRY {
                Some(message!("name-no-release", "name no release to take all of them"))
            } else {
                hint
            };
            report.error(
                Diagnostic::new(
                    Code::UnknownRelease,
                    message!("no-such-release", "there is no release `{slug}`", slug = slug),
                )
                .maybe_help(hint),
            );
        }
    }
    wanted.into_iter().collect()
}

impl Project {
    /// The same project with the releases that are held, as far as they could be read; `None` where there are none.
    #[must_use]
    pub fn aside(&self) -> Option<Self> {
        let releases: Vec<Loaded> = self.held.iter().filter_map(|held| held.loaded.clone()).collect();
        let (frame, strays, held) = (Arc::clone(&self.frame), Vec::new(), Vec::new());
        (!releases.is_empty()).then_some(Self { frame, releases, strays, held })
    }

    /// The same project with some of its releases in memory; what is wrong with them is reported.
    #[must_use]
    pub fn with(&self, slugs: &[String], sources: &mut Sources, report: &mut Report) -> Self {
        let Batch { mut releases, strays, held } = load(&self.frame, slugs, sources, report);
        releases.sort_by(|a, b| {
            let key = |loaded: &Loaded| (loaded.release.matter.publication.day(), loaded.release.slug.clone());
            key(b).cmp(&key(a))
        });
        relatives::attach(&self.frame, &mut releases, report, |slug| {
            load(&self.frame, &[slug.to_owned()], sources, &mut Report::default()).releases.pop()
        });
        Self { frame: Arc::clone(&self.frame), releases, strays, held }
    }
}

/// Some releases.
#[derive(Default)]
struct Batch {
    releases: Vec<Loaded>,
    /// Messages of those whose facts cannot be relied upon.
    strays: Vec<Messages>,
    held: Vec<Held>,
}

/// Loads some releases. What is wrong with one that is held is not told: it is not asked for.
fn load(frame: &Frame, slugs: &[String], sources: &mut Sources, report: &mut Report) -> Batch {
    let mut batch = Batch::default();
    let mut misnamed = Strays::default();
    for slug in slugs {
        let (mut own, mut wrong) = (Report::default(), Report::default());
        let reader = Reader { frame, sources: &mut *sources, misnamed: &mut misnamed };
        let Placed { state, mut loaded, strays } = placed(reader, slug, &mut own, &mut wrong);
        let unsound = report.absorb(wrong).is_some();
        if matches!(frame.gate, Gate::Close(_)) && !state.is_public() && !unsound {
            batch.held.push(Held { slug: slug.clone(), state, loaded });
            continue;
        }
        report.append(own);
        if let Some(withdrawn) = &mut loaded
            && let Some(other) = amendments::replaced_by(withdrawn).map(ToString::to_string)
            && frame.slugs.binary_search(&other).is_ok()
        {
            // What is wrong with that one is told where it is looked at.
            let (mut unheard, mut unsound) = (Report::default(), Report::default());
            let reader = Reader { frame, sources: &mut *sources, misnamed: &mut misnamed };
            let other = placed(reader, &other, &mut unheard, &mut unsound).loaded;
            amendments::replace(withdrawn, other, report);
        }
        batch.strays.extend(strays);
        batch.releases.extend(loaded);
    }
    batch
}

/// A release and how far it is from being public.
struct Placed {
    state: State,
    /// `None` where its facts cannot be relied upon.
    loaded: Option<Loaded>,
    strays: Vec<Messages>,
}

/// Reads a release, and compares its moments with that of reference. What is wrong with these alone goes into `wrong`.
fn placed(reader: Reader<'_>, slug: &str, own: &mut Report, wrong: &mut Report) -> Placed {
    let Reader { frame, sources, misnamed } = reader;
    let reference = Reference { as_of: frame.as_of(), zone: frame.settings.zone.as_ref() };
    let Found { file, loaded, strays } = Reader { frame, sources: &mut *sources, misnamed }.one(slug, own);
    let read = loaded.as_ref().map(|loaded| &loaded.release.matter);
    let moments = match read {
        Some(matter) => Some((Some(matter.publication), matter.moments)),
        None => file.and_then(|file| release::moments(file, sources)),
    };
    for hour in read.iter().flat_map(|matter| &matter.hours) {
        // What is wrong is reported with the release.
        let _ = reference.instant(*hour, own);
    }
    let from = moments.and_then(|(day, moments)| {
        // Without a day that can be read only a moment can say that it is ahead.
        let day = day.or(moments.public_from().map(|at| Publication::On(at.value.clock.date())));
        let from = day.and_then(|day| reference.public_from(day, &moments, wrong));
        Some((from.or(moments.draft.then_some(Timestamp::MAX))?, moments))
    });
    let state = from.map_or(State::Public, |(from, moments)| reference.state(from, &moments));
    let public_from = from.map(|(from, _)| from);
    let loaded = loaded.filter(|_| !wrong.has_errors()).map(|loaded| {
        let due = Calendar { frame, reference: &reference, from: public_from }.due(&loaded, own);
        Loaded { state, public_from, due, ..loaded }.without_what_went()
    });
    Placed { state, loaded, strays }
}

/// What there is of a release.
#[derive(Default)]
struct Found {
    file: Option<FileId>,
    loaded: Option<Loaded>,
    /// Its messages, where its facts cannot be relied upon.
    strays: Vec<Messages>,
}

/// What releases are read with.
struct Reader<'a> {
    frame: &'a Frame,
    sources: &'a mut Sources,
    misnamed: &'a mut Strays,
}

impl Reader<'_> {
    /// Reads a release.
    fn one(self, slug: &str, report: &mut Report) -> Found {
        let Self { frame, sources, misnamed } = self;
        let Frame { folder, settings, registry, slugs, .. } = frame;
        let known = Known { registry, kinds: &settings.kinds, slugs };
        let path = format!("releases/{slug}/release.md");
        let Some(file) = folder.text(&path, sources, report) else {
            if report.count(Severity::Error) == 0 {
                report.error(
                    Diagnostic::new(Code::FileUnreadable, format!("{path} is missing"))
                        .help(format!("write it, or delete the folder releases/{slug}")),
                );
            }
            return Found::default();
        };
        let release = release::parse(Slug::new(slug.to_owned()), file, sources, known, report);
        // Messages are loaded even where the template is broken, so that their problems are listed too.
        let mut messages = BTreeMap::new();
        for locale in &settings.locales {
            if let Some(loaded) = load_messages(folder, &release_messages(locale, slug), sources, report) {
                messages.insert(locale.clone(), loaded);
            }
        }
        let file = Some(file);
        let Some(release) = release else {
            return Found { file, loaded: None, strays: messages.into_values().collect() };
        };
        let pictures = load_pictures(folder, &release, report);
        let enclosures = load_enclosures(folder, &release, &pictures, report);
        let locales = release_locales(&release, settings, report);
        check_links(&release, &locales, settings, report);
        check_contacts(&release, &locales, settings, report);
        for locale in &locales {
            if !messages.contains_key(locale) && is_unreadable(frame, locale) {
                // The folder of the language was told as a whole.
                messages.insert(locale.clone(), unreadable(&release_messages(locale, slug), sources));
            }
        }
        let absent: Vec<&Locale> = locales.iter().filter(|locale| !messages.contains_key(*locale)).collect();
        if !absent.is_empty() {
            for locale in moved::look(&release, &absent, frame, misnamed, (sources, report)) {
                // What was told as a whole is not told text by text.
                let path = release_messages(&locale, slug);
                messages.insert(locale, unreadable(&path, sources));
            }
        }
        let (state, public_from, due, relatives) = (State::Public, None, Due::default(), Relatives::default());
        let loaded = Loaded { release, messages, pictures, enclosures, locales, state, public_from, due, relatives };
        Found { file, loaded: Some(loaded), strays: Vec::new() }
    }
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

/// Contacts that are given by language: every language of the release has one, and no other language is named.
fn check_contacts(release: &Release, locales: &[Locale], settings: &Settings, report: &mut Report) {
    let contacts = &release.matter.contacts;
    let Some(span) = contacts.by_language else { return };
    for tag in contacts.own.keys().filter(|tag| !settings.locales.iter().any(|locale| locale.tag() == *tag)) {
        let hint = did_you_mean(tag, settings.locales.iter().map(Locale::tag).chain(["all"]));
        report.error(
            Diagnostic::new(Code::UnknownLocale, format!("the house has no locale `{tag}`"))
                .at(span, "")
                .maybe_help(hint),
        );
    }
    for locale in locales.iter().filter(|locale| contacts.of(locale).is_empty()) {
        let message = format!("`contacts` names nobody for {}", english_name(locale));
        let help = format!("add `{locale} = [\"…\"]` within the braces, or `all = [\"…\"]` for every language");
        report.error(Diagnostic::new(Code::InvalidSetting, message).at(span, "").help(help));
    }
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
