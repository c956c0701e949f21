//! Looks at every edition that is wanted, a group of releases at a time.
//!
//! In: a project without its releases. Out: every problem of the words and facts, and the documents, a group after the
//! other; then, for what is made of them, once more. Invariants: no more than some groups are in memory at a time. What
//! a group took is let go of before the next one is loaded, but for the files that problems point into; only the first
//! groups of a small project stay for the second round, the others are read again, and must then say what they said before.

use std::collections::{BTreeMap, BTreeSet};

use super::Session;
use super::build::print;
use super::parallel::{self, each};
use crate::check::{Checks, News, StaleSeverity, Unrecorded};
use crate::diag::{Code, Diagnostic, FileId, Report, Reported, Severity, Sources, Span, hexadecimal, message};
use crate::document::{self, Document, Resolver, resolve};
use crate::l10n::Locale;
use crate::l10n::asked::{self, Heard, Questions};
use crate::pdf::Style;
use crate::project::{Loaded, Project, Selection};
use crate::publish::{Fingerprint, Learned, fingerprint};

/// So many releases are looked at together: enough for all cores, few enough to stay small.
pub(super) const GROUP: usize = 32;

/// Groups stay in memory for the second round until their texts have so many bytes.
const KEPT: usize = 2 << 20;

/// Where all texts have so many times as many bytes, nothing stays: what is kept would spare next to no time.
const SMALL_PART: usize = 16;

/// How a check that records nothing tells of stale translations.
pub(super) const CHECKING: StaleSeverity = StaleSeverity { stale: Severity::Warning, unrecorded: Unrecorded::Leave };

/// Looks at groups of releases, one after the other.
pub(super) struct Survey<'p> {
    pub(super) project: &'p Project,
    selection: &'p Selection,
    pub(super) checks: Checks<'p>,
    /// What pages are set in.
    pub(super) style: Option<Style>,
    threads: usize,
    /// Translations that are out of date, by the places of their patterns.
    stale: Vec<Span>,
    /// What published pages show: fingerprints of documents, by release and locale tag. Editions that are not wanted are
    /// resolved too where their pages show this still.
    pub(super) shown: Shown,
    pub(super) seen: Vec<Surveyed<'p>>,
    /// Releases that need not be looked at.
    pub(super) known: Option<&'p dyn Known>,
    /// Those of them that could not be read back, and were looked at.
    pub(super) lost: BTreeSet<String>,
    /// What is learned for the next build, where somebody wants it.
    pub(super) learned: Option<Learned>,
    /// Whether it is heard, and learned with the rest, what releases ask of the house.
    pub(super) listens: bool,
    /// How often something was told before the group at hand.
    pub(super) attempts: usize,
}

/// What was written down of releases that stand still.
pub(super) trait Known: std::fmt::Debug + Sync {
    /// Whether a release stands still.
    fn is_still(&self, slug: &str) -> bool;
    /// What it adds to the checks; `None` where that cannot be read.
    fn portion(&self, slug: &str) -> Option<Vec<u8>>;
}

/// Fingerprints of documents, by release and locale tag.
pub(super) type Shown = BTreeMap<(String, String), String>;

/// A group that was looked at.
pub(super) struct Surveyed<'p> {
    pub(super) slugs: &'p [String],
    /// What its documents said.
    pub(super) fingerprint: Fingerprint,
    /// The languages that are to be shown again, where these are not all: their pages alone are made.
    pub(super) only: Option<BTreeSet<Box<str>>>,
    /// The group, where it stays.
    pub(super) kept: Option<Group>,
}

/// Releases in memory with their editions.
#[derive(Debug)]
pub(super) struct Group {
    /// The project with these releases.
    pub(super) project: Project,
    /// Editions that could be resolved.
    editions: Vec<Edition>,
    files: Vec<FileId>,
    /// Nothing of these releases changed: their editions' pages alone are made again.
    pub(super) pages_alone: bool,
}

/// An edition that could be resolved.
#[derive(Debug)]
pub(super) struct Edition {
    /// The place of its release in the group.
    pub(super) release: usize,
    /// What it says.
    pub(super) document: Document,
    /// A fingerprint of that.
    pub(super) fingerprint: [u8; 16],
    /// Whether it was asked for.
    pub(super) wanted: bool,
    /// Whether its published page shows the same.
    pub(super) shown: bool,
    /// What it asks of the house.
    pub(super) asked: Questions,
}

impl Edition {
    /// Its release, among those that `project` has in memory.
    pub(super) fn of<'p>(&self, project: &'p Project) -> Option<&'p Loaded> {
        project.releases.get(self.release)
    }
}

/// Whether there will be a second round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SecondPass {
    Yes,
    No,
}

impl Group {
    /// The editions that were asked for, with their releases.
    pub(super) fn editions(&self) -> Vec<(&Loaded, &Edition)> {
        self.all().filter(|(_, edition)| edition.wanted).collect()
    }

    /// The others, whose pages show what they would show now.
    pub(super) fn beside(&self) -> Vec<(&Loaded, &Edition)> {
        self.all().filter(|(_, edition)| !edition.wanted).collect()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&Loaded, &Edition)> {
        self.editions.iter().filter_map(|edition| Some((edition.of(&self.project)?, edition)))
    }

    /// A fingerprint of all that its editions say.
    fn fingerprint(&self) -> Fingerprint {
        fingerprint(&self.editions.iter().flat_map(|edition| edition.fingerprint).collect::<Vec<u8>>())
    }

    fn bytes(&self, sources: &Sources) -> usize {
        self.files.iter().map(|file| sources.text(*file).len()).sum()
    }

    /// Lets go of its messages, which take five times as much as their texts: what they say is in the documents.
    fn forget_messages(&mut self) {
        self.project.releases.iter_mut().for_each(|loaded| loaded.messages.clear());
        self.project.strays.clear();
    }

    /// Lets go of its texts, but for those that problems point into.
    fn close(self, session: &mut Session) {
        self.each_file(session, Sources::release);
    }

    /// The same when it will not be read again.
    fn end(self, session: &mut Session) {
        self.each_file(session, Sources::forget);
    }

    fn each_file(self, session: &mut Session, let_go: fn(&mut Sources, FileId)) {
        let pointed_at = session.report.files();
        for file in self.files.into_iter().filter(|file| !pointed_at.contains(file)) {
            let_go(&mut session.sources, file);
        }
    }
}

impl<'p> Survey<'p> {
    /// Looks at what all releases share. `threads` is how many are used, 0 for one a core.
    pub(super) fn new(
        project: &'p Project,
        selection: &'p Selection,
        told: StaleSeverity,
        threads: usize,
        session: &mut Session,
    ) -> Self {
        let checks = Checks::new(project, selection, told, &session.sources, &mut session.report);
        let settings = &project.settings;
        let style = Style::of_house(&settings.look, &settings.locales, &mut session.report);
        let (stale, shown, seen) = (Vec::new(), Shown::new(), Vec::new());
        let (known, lost, learned, listens, attempts) = (None, BTreeSet::new(), None, false, 0);
        Self {
            project,
            selection,
            checks,
            style,
            threads,
            stale,
            shown,
            seen,
            known,
            lost,
            learned,
            listens,
            attempts,
        }
    }

    /// Loads and looks at all releases that are wanted, and shows each group.
    pub(super) fn walk(&mut self, session: &mut Session, again: SecondPass, mut show: impl FnMut(&Group)) {
        let project = self.project;
        let mut bytes = 0;
        for (still, slugs) in self.stretches().collect::<Vec<_>>() {
            if still && self.recall(slugs, session) {
                continue;
            }
            let (known, before) = (session.sources.len(), session.report.len());
            self.attempts = session.report.attempts();
            let batch = project.with(slugs, &mut session.sources, &mut session.report);
            let files = session.sources.since(known).collect();
            let editions = self.look(&batch, before, session);
            let mut group = Group { project: batch, editions, files, pages_alone: false };
            show(&group);
            group.project.held.clear();
            let was = bytes;
            bytes += group.bytes(&session.sources);
            let fingerprint = group.fingerprint();
            let kept = if again == SecondPass::Yes && bytes <= KEPT {
                group.forget_messages();
                Some(group)
            } else {
                group.close(session);
                None
            };
            self.seen.push(Surveyed { slugs, fingerprint, only: None, kept });
            if was <= SMALL_PART * KEPT && bytes > SMALL_PART * KEPT {
                self.seen.iter_mut().filter_map(|seen| seen.kept.take()).for_each(|group| group.close(session));
            }
        }
    }

    /// Looks at the releases that a project has in memory. `before` is how many problems had been found when they were
    /// loaded.
    pub(super) fn look(&mut self, batch: &Project, before: usize, session: &mut Session) -> Vec<Edition> {
        let Session { sources, report, .. } = session;
        let (stale, mut heard) = self.hear(|survey| survey.checks.releases(batch, before, sources, report));
        let portions = self.checks.portions();
        if let Some(held) = batch.aside() {
            // They use what the house has; what is wrong with them is not asked for.
            self.checks.releases(&held, 0, sources, &mut Report::default());
        }
        if let Some(style) = &self.style {
            print::resolutions(batch, style, report);
        }
        self.stale.extend(&stale);
        let (mut editions, shared) = self.resolved(batch, (stale, None), sources, report);
        let ((), compared) = self.hear(|survey| survey.checks.compare(batch, sources, report));
        heard.shared.extend(shared);
        heard.add(compared);
        self.note(batch, (portions, &editions), &heard, (before, report));
        editions.iter_mut().for_each(|edition| edition.asked = Questions::default());
        editions
    }

    /// Does something, and hears what is asked of the house meanwhile where somebody wants it.
    fn hear<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> (T, Heard) {
        if self.listens { asked::listen(|| work(self)) } else { (work(self), Heard::default()) }
    }

    /// Tells what only all releases together show. What it points into is read again.
    pub(super) fn finish(&mut self, session: &mut Session) {
        let mut recalled = self.checks.needs();
        recalled.retain(|file| session.sources.is_released(*file));
        for file in &recalled {
            self.project.recall(*file, &mut session.sources, &mut session.report);
        }
        self.checks.finish(&session.sources, &mut session.report);
        let pointed_at = session.report.files();
        for file in &pointed_at {
            self.project.recall(*file, &mut session.sources, &mut session.report);
        }
        recalled.difference(&pointed_at).for_each(|file| session.sources.release(*file));
    }

    /// The translations that the lock does not have.
    pub(super) fn news(&self) -> &News {
        self.checks.news()
    }

    /// Shows each group again, as it was.
    ///
    /// # Errors
    /// When a release says something else than before, which is reported; or what `show` gives.
    pub(super) fn again<E: From<Reported>>(
        &mut self,
        session: &mut Session,
        mut show: impl FnMut(&Group, &mut Session) -> Result<(), E>,
    ) -> Result<(), E> {
        for Surveyed { slugs, fingerprint, only, kept } in std::mem::take(&mut self.seen) {
            let group = match kept {
                Some(group) => group,
                None => self.read_again((slugs, only.as_ref()), &fingerprint, session)?,
            };
            show(&group, session)?;
            group.end(session);
        }
        Ok(())
    }

    fn read_again(
        &self,
        (slugs, only): (&[String], Option<&BTreeSet<Box<str>>>),
        fingerprint: &Fingerprint,
        session: &mut Session,
    ) -> Result<Group, Reported> {
        let mut report = Report::default();
        let project = self.project.with(slugs, &mut session.sources, &mut report);
        let files = project.releases.iter().flat_map(Loaded::files).collect();
        let (editions, _) = self.resolved(&project, (self.stale.clone(), only), &session.sources, &mut report);
        let group = Group { project, editions, files, pages_alone: only.is_some() };
        if group.fingerprint() == *fingerprint {
            return Ok(group);
        }
        let (first, last) = (slugs.first().map_or("", String::as_str), slugs.last().map_or("", String::as_str));
        let what = message!(
            "changed-while-built",
            "texts of releases from {first} to {last} changed while they were built",
            first = first,
            last = last
        );
        let help = message!("build-again", "build again");
        Err(session.report.error(Diagnostic::new(Code::FileUnreadable, what).help(help)))
    }

    /// Resolves the wanted editions on all cores, and those beside them that did not change, or else `only` those whose pages
    /// are made again; what is wrong with wanted ones is reported in their order. Gives what all of them ask of the house, too.
    fn resolved(
        &self,
        batch: &Project,
        (stale, only): (Vec<Span>, Option<&BTreeSet<Box<str>>>),
        sources: &Sources,
        report: &mut Report,
    ) -> (Vec<Edition>, Questions) {
        let (resolver, heard) = asked::listen(|| Resolver::new(batch, sources).with_stale(stale));
        let shown = |loaded: &Loaded, locale: &Locale| {
            self.shown.get(&(loaded.release.slug.to_string(), locale.tag().to_owned())).map(String::as_str)
        };
        let is_wanted = |locale: &Locale| only.is_none() && self.selection.wants(locale);
        let looked_at = |(place, loaded): (usize, &'_ Loaded)| -> Vec<(usize, Locale)> {
            let beside = |locale: &Locale| match only {
                Some(only) => only.contains(locale.tag()),
                None => shown(loaded, locale).is_some(),
            };
            let locales = loaded.locales.iter().filter(|locale| is_wanted(locale) || beside(locale));
            locales.map(|locale| (place, locale.clone())).collect()
        };
        let jobs: Vec<(usize, Locale)> = batch.releases.iter().enumerate().flat_map(looked_at).collect();
        let mut workers = vec![(); parallel::threads(self.threads, jobs.len())];
        let results = each(&mut workers, jobs.len(), |(), number| {
            let (place, locale) = jobs.get(number)?;
            let loaded = batch.releases.get(*place)?;
            let (mut own, wanted) = (Report::default(), is_wanted(locale));
            let mut document = || resolve(&resolver, loaded, locale, &mut own).ok();
            let (document, heard) =
                if self.listens { asked::listen(document) } else { (document(), Heard::default()) };
            let edition = document.map(|document| {
                let fingerprint = document::fingerprint(&document, &[]);
                let shown = only.is_some() || shown(loaded, locale) == Some(hexadecimal(&fingerprint).as_str());
                Edition { release: *place, document, fingerprint, wanted, shown, asked: heard.shared }
            });
            if !loaded.state.is_public() {
                // It is not finished, and need not be.
                own.adjust(|found| {
                    Some(if found.code == Code::MissingTranslation { Severity::Info } else { found.severity })
                });
            }
            // What is wrong with others is for the build that is asked for them.
            Some(if wanted { (edition, own) } else { (edition.filter(|other| other.shown), Report::default()) })
        });
        let mut editions = Vec::new();
        for (edition, own) in results.into_iter().flatten() {
            report.absorb(own);
            editions.extend(edition);
        }
        (editions, heard.shared)
    }
}
