//! The project's folder, in memory.
//!
//! In: a folder with `payom.toml`, and which releases and locales are wanted. Out: a [`Project`]. Invariants: every
//! file that later stages need is read and parsed here; no later stage reads the disk. Everything that is wrong is
//! reported, and the rest is still loaded, so that one run lists all problems.
//!
//! Releases may be many, so they need not be in memory all at once: [`open`] reads all but them, and
//! [`Project::with`] gives the same project with some of them. [`load`] reads everything.

mod files;
mod glossary;
mod inputs;
mod look;
mod messages;
mod moved;
mod names;
mod pictures;
mod releases;
mod settings;
mod sniff;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::asset::Asset;
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources, did_you_mean};
use crate::l10n::syntax::{self, Resource};
use crate::l10n::{LazyResource, Locale, SharedBundle};
use crate::registry::{self, OrganisationId, Registry, is_id, unknown};
use crate::release::Release;
use files::{Folder, Kind};
use messages::load_house;
use pictures::{load_logo, load_logos};

pub use files::{MAX_PICTURE, MAX_TEXT};
pub use glossary::{Glossary, Phrase, Stem, Term};
pub use inputs::Inputs;
pub use look::{Family, Figures, Letterhead, Look, Paper};
pub(crate) use names::folded;
pub use settings::Settings;

/// A project: what all its releases share, and those of them that are in memory.
#[derive(Clone, Debug)]
pub struct Project {
    frame: Arc<Frame>,
    /// Releases in memory, newest first.
    pub releases: Vec<Loaded>,
    /// Messages of releases whose facts cannot be relied upon.
    pub strays: Vec<Messages>,
}

/// What all releases of a project share.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The project's folder, links resolved.
    pub root: PathBuf,
    /// The house's settings.
    pub settings: Settings,
    /// Facts.
    pub registry: Registry,
    /// Approved words.
    pub glossary: Glossary,
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
    /// The files of `theme/`, by name.
    pub theme: BTreeMap<String, FileId>,
    folder: Arc<Folder>,
    /// The house's messages, ready to be formatted, once something is.
    common: OnceLock<BTreeMap<Locale, Arc<SharedBundle>>>,
}

impl Frame {
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
    /// Its texts.
    pub fn files(&self) -> impl Iterator<Item = FileId> {
        std::iter::once(self.release.file).chain(self.messages.values().map(|messages| messages.file))
    }
}

impl Project {
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

    /// The same project with some of its releases in memory; what is wrong with them is reported.
    #[must_use]
    pub fn with(&self, slugs: &[String], sources: &mut Sources, report: &mut Report) -> Self {
        let (mut releases, strays) = releases::load(&self.frame, slugs, sources, report);
        releases.sort_by(|a, b| {
            let key = |loaded: &Loaded| (loaded.release.matter.publication.day(), loaded.release.slug.clone());
            key(b).cmp(&key(a))
        });
        Self { frame: Arc::clone(&self.frame), releases, strays }
    }
}

/// A release with its messages and pictures.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Facts and structure.
    pub release: Release,
    /// Its messages by locale; a locale whose file is missing has none.
    pub messages: BTreeMap<Locale, Messages>,
    /// Its pictures by the name in the template.
    pub pictures: BTreeMap<String, Arc<Asset>>,
    /// The locales that it is published in, in the house's order.
    pub locales: Vec<Locale>,
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

/// Where a locale's release file is, relative to the project.
#[must_use]
pub fn release_messages(locale: &Locale, slug: &str) -> String {
    format!("locales/{locale}/releases/{slug}.ftl")
}

/// Folders of the output that no release may have, besides those of the languages.
const RESERVED: [&str; 1] = ["fonts"];

/// Whether a name is that of a folder which the site, or the project itself, has for something else than a release.
#[must_use]
pub fn is_taken(name: &str, settings: &Settings) -> bool {
    name == REGISTRY || RESERVED.contains(&name) || settings.locales.iter().any(|locale| locale.tag() == name)
}

/// The folder of facts beside the releases.
const REGISTRY: &str = "registry";

/// Where it stands from which wording each translation was made, relative to the project.
pub const LOCK: &str = "locales/l10n.lock";

/// Finds the project: the nearest folder, from `start` upwards, that holds `payom.toml`.
#[must_use]
pub fn find(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("payom.toml").exists()).map(Path::to_path_buf)
}

/// The text of the lock as it is now, the folder's own rules kept.
pub fn reread_lock(project: &Project, sources: &mut Sources, report: &mut Report) -> Option<FileId> {
    project.folder.long_text(LOCK, sources, report)
}

/// Loads a project with all releases that are wanted. `None` when its settings cannot be relied upon.
pub fn load(root: &Path, selection: &Selection, sources: &mut Sources, report: &mut Report) -> Option<Project> {
    let project = open(root, selection, sources, report)?;
    Some(project.with(&project.wanted, sources, report))
}

/// Loads a project without its releases. `None` when its settings cannot be relied upon.
pub fn open(root: &Path, selection: &Selection, sources: &mut Sources, report: &mut Report) -> Option<Project> {
    let folder = match Folder::new(root) {
        Ok(folder) => folder,
        Err(error) => {
            let message = format!("the folder {} cannot be opened: {error}", root.display());
            report.error(Diagnostic::new(Code::NoProject, message));
            return None;
        }
    };
    let Some(file) = folder.text("payom.toml", sources, report) else {
        if !report.has_errors() {
            report.error(
                Diagnostic::new(Code::NoProject, format!("there is no payom.toml in {}", root.display()))
                    .help("go into the project's folder, or name it: payom --root DIR …"),
            );
        }
        return None;
    };
    let mut settings = settings::parse(file, sources, report)?;
    for tag in &selection.locales {
        if !settings.locales.iter().any(|locale| locale.tag() == tag) {
            let hint = did_you_mean(tag, settings.locales.iter().map(Locale::tag));
            let known: Vec<&str> = settings.locales.iter().map(Locale::tag).collect();
            report.error(
                Diagnostic::new(Code::UnknownLocale, format!("the house has no locale `{tag}`"))
                    .note(format!("its locales are {}", known.join(", ")))
                    .maybe_help(hint),
            );
        }
    }
    let before = report.count(Severity::Error);
    let mut registry = load_registry(&folder, sources, report);
    registry.faulty |= report.count(Severity::Error) > before;
    if !registry.organisations.contains_key(&settings.publisher.value) {
        let known = registry.organisations.keys().map(OrganisationId::as_str);
        let id = settings.publisher.value.as_str();
        let diagnostic = unknown("organisation", id, settings.publisher.span, known);
        if registry.faulty {
            report.consequence(diagnostic);
        } else {
            report.error(diagnostic);
        }
        return None;
    }
    let glossary = match folder.text("locales/glossary.toml", sources, report) {
        Some(file) => glossary::parse(file, &settings.locales, sources, report),
        None => Glossary::default(),
    };
    let house = load_house(&folder, &settings, sources, report);
    let slugs: Arc<[String]> = discover(&folder, &settings, report).into();
    let wanted = releases::wanted(selection, &slugs, report);
    let logos = load_logos(&folder, &registry, report);
    settings.look.logo_file = settings.look.logo.as_ref().and_then(|logo| load_logo(&folder, logo, report));
    let before = report.count(Severity::Error);
    let lock = folder.long_text(LOCK, sources, report);
    let lock_unreadable = lock.is_none() && report.count(Severity::Error) > before;
    let mut theme = BTreeMap::new();
    for name in folder.list("theme", Kind::All, report) {
        if let Some(file) = folder.published_text(&format!("theme/{name}"), sources, report) {
            theme.insert(name, file);
        }
    }
    let root = folder.root().to_path_buf();
    let frame = Frame {
        root,
        settings,
        registry,
        glossary,
        house,
        logos,
        slugs,
        wanted,
        lock,
        lock_unreadable,
        theme,
        folder: Arc::new(folder),
        common: OnceLock::new(),
    };
    Some(Project { frame: Arc::new(frame), releases: Vec::new(), strays: Vec::new() })
}

fn load_registry(folder: &Folder, sources: &mut Sources, report: &mut Report) -> Registry {
    let mut file = |name: &str| folder.text(&format!("releases/registry/{name}.toml"), sources, report);
    let files = registry::Files {
        organisations: file("organisations"),
        funders: file("funders"),
        projects: file("projects"),
        contacts: file("contacts"),
        places: file("places"),
    };
    registry::load(files, sources, report)
}

/// The folders of `releases/` that hold a `release.md`.
fn discover(folder: &Folder, settings: &Settings, report: &mut Report) -> Vec<String> {
    let mut slugs = Vec::new();
    for name in folder.list("releases", Kind::Folders, report) {
        if name == REGISTRY {
            continue;
        }
        if is_taken(&name, settings) {
            report.error(
                Diagnostic::new(Code::InvalidId, format!("the folder releases/{name} cannot be a release"))
                    .note(format!("output/{name}/ belongs to the site itself"))
                    .help("rename it: year, month and a few words, such as 2026-11-winter-school"),
            );
        } else if is_id(&name) {
            slugs.push(name);
        } else {
            report.error(
                Diagnostic::new(Code::InvalidId, format!("the folder releases/{name} cannot be a release"))
                    .help("rename it: a-z, 0-9 and single hyphens, at most 80 characters"),
            );
        }
    }
    slugs
}
