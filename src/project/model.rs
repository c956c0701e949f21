//! A project in memory.
//!
//! In: files that were read. Out: a [`Project`]: what all releases share, and those releases that are in memory. Invariants:
//! what releases share is never copied; two projects of one folder differ in their releases alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::disk::Folder;
use super::gate::{AsOf, Gate, State};
use super::settings::{Glossary, Settings, WordList};
use crate::asset::{Asset, Enclosure};
use crate::diag::{Code, Diagnostic, FileId, Report, Sources};
use crate::l10n::syntax::{self, Resource};
use crate::l10n::{LazyResource, Locale, SharedBundle};
use crate::registry::{OrganisationId, Registry};
use crate::release::Release;

/// A project: what all its releases share, and those of them that are in memory.
#[derive(Clone, Debug)]
pub struct Project {
    pub(super) frame: Arc<Frame>,
    /// Releases in memory, newest first.
    pub releases: Vec<Loaded>,
    /// Messages of releases whose facts cannot be relied upon.
    pub strays: Vec<Messages>,
    /// Releases that are not public yet, where only those that are were asked for.
    pub held: Vec<Held>,
}

/// A release that is not public yet.
#[derive(Clone, Debug)]
pub struct Held {
    /// Its name.
    pub slug: String,
    /// Why it is held.
    pub state: State,
    /// The release, where it could be read.
    pub loaded: Option<Loaded>,
}

/// What all releases of a project share.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The project's folder, links resolved.
    pub root: PathBuf,
    /// The house's settings.
    pub settings: Settings,
    /// Which releases are taken.
    pub(super) gate: Gate,
    /// Facts.
    pub registry: Registry,
    /// Approved words.
    pub glossary: Glossary,
    /// The words that the house adds to those of a language, by locale.
    pub words: BTreeMap<Locale, WordList>,
    /// The house's messages by locale.
    pub house: BTreeMap<Locale, Vec<Messages>>,
    /// Logos of funders that may be shown.
    pub logos: BTreeMap<OrganisationId, Arc<Asset>>,
    /// The names of all releases, sorted, those that were not asked for included.
    pub slugs: Arc<[String]>,
    /// The names of those that were asked for, sorted; the same list where all are.
    pub wanted: Arc<[String]>,
    /// `locales/l10n.lock`, where there is one that can be read.
    pub lock: Option<FileId>,
    /// Whether there is one that cannot be read, which was reported.
    pub lock_unreadable: bool,
    /// Releases that stand still, where the lock is known to be sound: nobody asks for their part of it.
    pub still: Option<Arc<BTreeSet<Box<str>>>>,
    /// The files of `theme/`, by name.
    pub theme: BTreeMap<String, FileId>,
    /// The folder on the disk.
    pub(super) folder: Arc<Folder>,
    /// Which releases correct others, once somebody asks.
    pub(super) corrections: OnceLock<Corrections>,
    /// The house's messages, ready to be formatted, once something is.
    pub(super) common: OnceLock<BTreeMap<Locale, Arc<SharedBundle>>>,
}

impl Frame {
    /// The moment of reference, where there is one.
    #[must_use]
    pub fn as_of(&self) -> Option<Timestamp> {
        let (Gate::Mark(as_of) | Gate::Close(as_of)) = self.gate else { return None };
        Some(match as_of {
            AsOf::Instant(instant) => instant,
            AsOf::Local(clock) => {
                let zone = self.settings.zone.clone().unwrap_or(TimeZone::UTC);
                zone.to_zoned(clock).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
            }
        })
    }

    /// The house's messages of each locale, ready to be formatted.
    pub(crate) fn common(&self) -> &BTreeMap<Locale, Arc<SharedBundle>> {
        self.common.get_or_init(|| {
            let ready =
                |locale, files: &[Messages]| Arc::new(SharedBundle::new(locale, files.iter().map(|m| &m.fluent)));
            self.house.iter().map(|(locale, files)| (locale.clone(), ready(locale, files))).collect()
        })
    }
}

impl std::ops::Deref for Project {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.frame
    }
}

impl std::ops::DerefMut for Project {
    fn deref_mut(&mut self) -> &mut Frame {
        Arc::make_mut(&mut self.frame)
    }
}

impl Loaded {
    /// Whether no other release changes it, and no moment that is ahead.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        let Self { release, state, due, relatives, .. } = self;
        let amendments = &release.matter.amendments;
        let amended = amendments.withdrawn.is_some() || due.replacement.is_some() || due.next.is_some();
        state.is_public()
            && amendments.corrections.is_empty()
            && amendments.aliases.is_empty()
            && !amended
            && due.embargo.is_none()
            && release.matter.form.corrects.is_none()
            && relatives.corrected_by.is_empty()
    }

    /// Its texts.
    pub fn files(&self) -> impl Iterator<Item = FileId> {
        std::iter::once(self.release.file).chain(self.messages.values().map(|messages| messages.file))
    }
}

impl Project {
    /// Changes the house's messages of a locale, in this project alone.
    pub fn change_house(&mut self, locale: &Locale, change: impl FnOnce(&mut Vec<Messages>)) {
        let frame = Arc::make_mut(&mut self.frame);
        change(frame.house.entry(locale.clone()).or_default());
        // What was made ready to be formatted is of before.
        frame.common = OnceLock::new();
    }

    /// Reads a text again that was let go of. One that is not what it was is reported.
    pub fn recall(&self, file: FileId, sources: &mut Sources, report: &mut Report) {
        if !sources.is_released(file) {
            return;
        }
        let path = sources.path(file).to_owned();
        let (mut other, mut unread) = (Sources::default(), Report::default());
        let text = self.folder.text(&path, &mut other, &mut unread).map(|copy| Arc::from(other.text(copy)));
        if !text.is_some_and(|text| sources.restore(file, text)) {
            report.error(
                Diagnostic::new(Code::FileUnreadable, format!("{path} changed while it was checked"))
                    .help("run the command again"),
            );
        }
    }
}

/// Releases that belong to another.
#[derive(Clone, Debug, Default)]
pub struct Relatives {
    /// The one that it corrects.
    pub corrects: Option<Arc<Loaded>>,
    /// Those that correct it, by name.
    pub corrected_by: Vec<Arc<Loaded>>,
}

/// The names of releases that say that they correct another, by the name of that one.
pub(super) type Corrections = BTreeMap<String, Vec<String>>;

/// A release with its messages and pictures.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Facts and structure.
    pub release: Release,
    /// Its messages by locale; a locale whose file is missing has none.
    pub messages: BTreeMap<Locale, Messages>,
    /// Its pictures by the name in the template.
    pub pictures: BTreeMap<String, Arc<Asset>>,
    /// The documents that go with it, by the name in the front matter.
    pub enclosures: BTreeMap<String, Arc<Enclosure>>,
    /// The locales that it is published in, in the house's order.
    pub locales: Vec<Locale>,
    /// How far it is from being public.
    pub state: State,
    /// When it becomes public; `None` where that is not known.
    pub public_from: Option<Timestamp>,
    /// What of its amendments is shown.
    pub due: Due,
    /// Releases that belong to it.
    pub relatives: Relatives,
}

/// Which amendments of a release are shown at the moment of reference, and whether it is under embargo then.
#[derive(Clone, Debug, Default)]
pub struct Due {
    /// When they were made: so many of its corrections, from the first.
    pub corrections: Vec<Timestamp>,
    /// When it was withdrawn, where it is.
    pub withdrawn: Option<Timestamp>,
    /// The release that holds instead, where that is public.
    pub replacement: Option<Arc<Loaded>>,
    /// When the next one is shown.
    pub next: Option<Timestamp>,
    /// Until when whoever has the release in advance keeps it, where that lies ahead.
    pub embargo: Option<Timestamp>,
}

impl Due {
    /// When the last of them was made.
    #[must_use]
    pub fn last(&self) -> Option<Timestamp> {
        self.corrections.iter().copied().chain(self.withdrawn).max()
    }
}

/// A `.ftl` file.
#[derive(Clone, Debug)]
pub struct Messages {
    /// The file.
    pub file: FileId,
    /// Its entries with positions, for the checks.
    pub entries: Arc<Resource>,
    /// The same for Fluent.
    pub fluent: LazyResource,
}

impl Messages {
    /// Reads a file's text.
    #[must_use]
    pub fn read(file: FileId, sources: &Sources) -> Self {
        let text = sources.shared(file);
        Self { file, entries: Arc::new(syntax::parse(file, &text)), fluent: LazyResource::new(text) }
    }
}

/// Which releases and locales are wanted; empty sets mean all.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Slugs.
    pub slugs: BTreeSet<String>,
    /// Locale tags.
    pub locales: BTreeSet<String>,
    /// Which of them by the moment from which they are public.
    pub gate: Gate,
}

impl Selection {
    /// Whether editions in this locale are wanted.
    #[must_use]
    pub fn wants(&self, locale: &Locale) -> bool {
        self.locales.is_empty() || self.locales.contains(locale.tag())
    }

    /// Whether every edition is wanted.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.slugs.is_empty() && self.locales.is_empty()
    }
}
