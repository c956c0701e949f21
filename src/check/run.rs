//! One run of the checks: what all releases share, the releases a group at a time, then what only all of them show.
//!
//! In: a project, and which part of it is meant. Out: diagnostics, and the texts that are out of date. Invariants: of a
//! release nothing stays in memory but names and fingerprints once its group is done.

use std::collections::{BTreeMap, BTreeSet};

use super::funders::visibility;
use super::scope::Scope;
use super::structure::filing::References;
use super::structure::names::{HouseNames, Names, house_names};
use super::structure::syntax::syntax_problems;
use super::structure::variables::{Types, of_house, of_release};
use super::structure::{bare, characters, cycles, length, notes, references};
use super::translation::lock::Lock;
use super::translation::news::{News, Unrecorded};
use super::translation::parity;
use super::translation::staleness::{self, StaleSeverity};
use super::words::WordChecks;
use crate::diag::{FileId, Report, Severity, Sources, Span};
use crate::l10n::syntax::{Entry, Kind};
use crate::l10n::{Locale, asked};
use crate::project::{Project, Selection};
/// The names that must not be used, in every locale of the house.
type WrongNames<'a> = BTreeMap<&'a Locale, visibility::WrongNames<'a>>;

/// The checks of one run. Releases come in groups, so that an archive need not be in memory; what only all of them
/// together show is told at the end.
#[derive(Debug)]
pub struct Checks<'p> {
    project: &'p Project,
    selection: &'p Selection,
    told: StaleSeverity,
    house: HouseNames<'p>,
    wrong: WrongNames<'p>,
    texts: WordChecks<'p>,
    lock: Lock,
    references: References,
    stale: Vec<Span>,
    news: News,
    /// What the releases looked at last add to the run, by their names, where somebody wants it.
    portions: Option<Vec<(String, Vec<u8>)>>,
}

impl<'p> Checks<'p> {
    /// Checks what all releases share. `project` need not have any in memory.
    pub fn new(
        project: &'p Project,
        selection: &'p Selection,
        told: StaleSeverity,
        sources: &Sources,
        report: &mut Report,
    ) -> Self {
        let house = house_names(project);
        let wrong = project.settings.locales.iter();
        let wrong = wrong.map(|locale| (locale, visibility::WrongNames::new(project, locale))).collect();
        let texts = WordChecks::new(project, selection, report.since(0), sources);
        let lock = lock(project, sources, report);
        // What a lock lacks of which a part is lost is not new.
        let told = if lock.is_sound() { told } else { StaleSeverity { unrecorded: Unrecorded::Leave, ..told } };
        let mut news =
            if told.unrecorded == Unrecorded::Record { News::new(&lock, project) } else { News::default() };
        news.recorded = if lock.is_sound() { lock.len() } else { 0 };
        let (stale, references) = (Vec::new(), References::default());
        let portions = None;
        let mut checks =
            Self { project, selection, told, texts, lock, house, wrong, references, stale, news, portions };
        visibility::registry(project, report);
        house_messages(project, selection, Common { house: &checks.house, wrong: &checks.wrong }, sources, report);
        checks.texts.house(&checks.house, sources);
        let (lock, house) = (&checks.lock, &checks.house);
        let scope = staleness::Scope { project, selection, lock, house, told, sources };
        checks.stale = scope.house(&mut checks.news, report);
        checks
    }

    /// The translations that the lock does not have, of what was looked at so far.
    #[must_use]
    pub fn news(&self) -> &News {
        &self.news
    }

    /// Checks the releases of `batch`, the same project with some of them in memory. `before` is how many problems had
    /// been found when they were loaded.
    pub fn releases(&mut self, batch: &Project, before: usize, sources: &Sources, report: &mut Report) -> Vec<Span> {
        visibility::releases(batch, report);
        self.references.releases(batch, report);
        let common = Common { house: &self.house, wrong: &self.wrong };
        release_messages(batch, self.selection, common, sources, report);
        let portions = self.texts.releases(batch, &self.house, report.since(before), sources);
        self.portions = self.portions.take().map(|_| portions);
        let mut stale = self.stale.clone();
        let Self { selection, lock, house, told, news, .. } = self;
        let scope = staleness::Scope { project: batch, selection, lock, house, told: *told, sources };
        stale.extend(scope.releases(news, report));
        stale
    }

    /// From now on, what each release adds to the run is written down.
    pub fn write_portions(&mut self) {
        self.portions = Some(Vec::new());
        self.texts.want_portions();
    }

    /// What the releases looked at last add to the run, by their names; those that cannot be written down are left out.
    pub fn portions(&mut self) -> Vec<(String, Vec<u8>)> {
        self.portions.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Whether all of the lock could be read.
    #[must_use]
    pub fn is_lock_sound(&self) -> bool {
        self.lock.is_sound()
    }

    /// Whether texts of the house are out of date.
    #[must_use]
    pub fn is_house_stale(&self) -> bool {
        !self.stale.is_empty()
    }

    /// Takes over what a release added to an earlier run, instead of looking at it again; `None` where that cannot be read.
    #[must_use]
    pub fn known(&mut self, slug: &str, portion: &[u8], sources: &mut Sources, report: &mut Report) -> Option<()> {
        if let Some((value, span)) = self.texts.read_back(slug, portion, sources)? {
            self.references.reference(slug, (&value, span), report);
        }
        Some(())
    }

    /// Compares the locales of the releases of `batch`; to be called when their editions were resolved, which tells
    /// better where a text is needed.
    pub fn compare(&self, batch: &Project, sources: &Sources, report: &mut Report) {
        parity::releases(batch, self.selection, &self.house, sources, report);
    }

    /// Files whose texts are needed to finish.
    #[must_use]
    pub fn needs(&mut self) -> BTreeSet<FileId> {
        self.texts.needs()
    }

    /// Tells what only all releases together show.
    pub fn finish(&mut self, sources: &Sources, report: &mut Report) {
        parity::house(self.project, self.selection, &self.house, sources, report);
        self.texts.finish(sources, report);
        if self.news.refused > 0 && self.project.lock.is_none() {
            report.add(staleness::none_recorded(self.news.refused));
        }
    }
}

/// The lock, without what it has of releases that stand still.
fn lock(project: &Project, sources: &Sources, report: &mut Report) -> Lock {
    match (project.lock, &project.still) {
        (Some(file), Some(still)) => Lock::read_known(file, still, sources),
        (Some(file), None) => Lock::read(file, sources, report),
        (None, _) => Lock::default(),
    }
}

/// The translations of a project in memory that a lock does not have, and what they were made from.
#[must_use]
pub fn news(project: &Project, selection: &Selection, lock: &Lock, sources: &Sources) -> News {
    let mut news = News::new(lock, project);
    let house = house_names(project);
    let told = StaleSeverity { stale: Severity::Warning, unrecorded: Unrecorded::Record };
    let scope = staleness::Scope { project, selection, lock, house: &house, told, sources };
    let mut unused = Report::default();
    scope.house(&mut news, &mut unused);
    scope.releases(&mut news, &mut unused);
    news
}

/// Whether translations of the house's texts are out of date. The releases of a project need not be in memory.
#[must_use]
pub fn is_house_stale(project: &Project, selection: &Selection, sources: &Sources) -> bool {
    let releases = project.slugs.iter().map(|slug| slug.as_str().into()).collect();
    let lock = project.lock.map(|file| Lock::read_known(file, &releases, sources)).unwrap_or_default();
    let told = StaleSeverity { stale: Severity::Warning, unrecorded: Unrecorded::Record };
    let scope = staleness::Scope { project, selection, lock: &lock, house: &house_names(project), told, sources };
    !scope.house(&mut News::new(&lock, project), &mut Report::default()).is_empty()
}

/// Checks a project that is in memory as a whole, with all its editions. `resolve` is called when they should be resolved.
pub fn all(
    project: &Project,
    told: StaleSeverity,
    sources: &Sources,
    report: &mut Report,
    resolve: impl FnOnce(&mut Report),
) {
    part(project, &Selection::default(), (told, sources, report), resolve);
}

/// The same for a part of it: of other languages than those that are wanted, and the source, nothing is told.
pub fn part(
    project: &Project,
    selection: &Selection,
    (told, sources, report): (StaleSeverity, &Sources, &mut Report),
    resolve: impl FnOnce(&mut Report),
) {
    let mut checks = Checks::new(project, selection, told, sources, report);
    checks.releases(project, 0, sources, report);
    resolve(report);
    checks.compare(project, sources, report);
    checks.finish(sources, report);
}

/// What all messages are checked against.
#[derive(Clone, Copy)]
struct Common<'a> {
    house: &'a HouseNames<'a>,
    wrong: &'a WrongNames<'a>,
}

/// Checks the house's messages.
fn house_messages(
    project: &Project,
    selection: &Selection,
    common: Common<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let Common { house, wrong } = common;
    let nothing = Names::default();
    let source_house = house.get(&project.settings.source).unwrap_or(&nothing);
    for (locale, files) in &project.house {
        if !selection.wants(locale) && *locale != project.settings.source {
            continue;
        }
        for messages in files {
            syntax_problems(messages, sources, report);
        }
        let Some(names) = house.get(locale) else { continue };
        names.report_duplicates(sources, report);
        cycles::check(names, report);
        visibility::house(project, (locale, wrong.get(locale)), names, report);
        for entry in names.own() {
            let variables = if is_plain(entry) { Types::new() } else { of_house(&entry.id.text) };
            let scope = Scope {
                locale,
                names,
                source: source_house,
                source_locale: &project.settings.source,
                sources,
                variables: Some(&variables),
            };
            one(entry, &scope, report);
            bare::check(entry, report);
        }
    }
}

/// Checks the messages of releases.
fn release_messages(
    project: &Project,
    selection: &Selection,
    common: Common<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let Common { house, wrong } = common;
    let nothing = Names::default();
    let source_house = house.get(&project.settings.source).unwrap_or(&nothing);
    for messages in &project.strays {
        syntax_problems(messages, sources, report);
    }
    for loaded in &project.releases {
        asked::turn_to(Some(loaded.release.slug.as_str()));
        let types = of_release(&loaded.release.matter);
        let source_messages = loaded.messages.get(&project.settings.source);
        let source = Names::new(source_messages, Some(source_house));
        for (locale, messages) in &loaded.messages {
            if !selection.wants(locale) && *locale != project.settings.source {
                continue;
            }
            syntax_problems(messages, sources, report);
            let names = Names::new([messages], house.get(locale));
            names.report_duplicates(sources, report);
            cycles::check(&names, report);
            let scope = Scope {
                locale,
                names: &names,
                source: &source,
                source_locale: &project.settings.source,
                sources,
                variables: Some(&types),
            };
            for entry in names.own() {
                one(entry, &scope, report);
            }
            visibility::release(project, loaded, (locale, wrong.get(locale)), &names, report);
        }
    }
    asked::turn_to(None);
}

/// Whether there is nothing in an entry but text.
fn is_plain(entry: &Entry) -> bool {
    entry.patterns().all(|(_, pattern)| pattern.is_plain())
}

fn one(entry: &Entry, scope: &Scope<'_>, report: &mut Report) {
    if length::check(entry, report) {
        return;
    }
    if !is_plain(entry) {
        let variables = if entry.kind == Kind::Term { None } else { scope.variables };
        references::entry(entry, &Scope { variables, ..*scope }, report);
    }
    characters::check(entry, report);
    notes::check(entry, scope.locale, report);
}
