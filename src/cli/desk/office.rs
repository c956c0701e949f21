//! The project, as the desk has it in memory.
//!
//! In: the project's folder. Out: the project with one release, as its files are now; drafts; what was done; what was translated before. Invariants: whatever changed
//! on the disk is read again before it is shown; nothing is written but drafts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;
use std::time::{Duration, Instant};

use super::done::Done;
use super::history::{History, Last};
use super::judged::{Judged, Names};
use super::printed::Prints;
use super::shown::Shown;
use crate::asset::AssetKind;
use crate::cli::Session;
use crate::cli::args::Select;
use crate::cli::serve::watch::{self, FileStamps};
use crate::cli::translate::texts::lock;
use crate::cli::words::{Language, Speaker};
use crate::diag::{Colour, Report, Sources};
use crate::edit::{Drafts, EditLock, sweep};
use crate::exchange::memory::Memory;
use crate::l10n::Locale;
use crate::project::Project;
use crate::publish::Interrupts;

/// The project at a moment.
#[derive(Debug)]
struct Held {
    stamps: FileStamps,
    project: Project,
    sources: Sources,
    /// The release that was asked for last, or the house.
    last: Option<Arc<View>>,
}

/// What was translated before, as it was when it was last put together.
#[derive(Debug)]
struct Remembered {
    memory: Arc<Memory>,
    stamps: FileStamps,
    made: Instant,
    took: Duration,
}

/// What more releases say is put together while somebody works, and nobody waits for it.
const MANY: usize = 64;

/// So many releases are in memory at once then.
const GROUP: usize = 128;

/// What takes longer to put together is not put together at each change.
const LONG: Duration = Duration::from_millis(300);

impl Remembered {
    /// Puts together what all releases of a project say.
    fn of(project: &Project, sources: &Sources, stamps: FileStamps) -> Self {
        let (made, mut memory) = (Instant::now(), Memory::default());
        let mut groups = project.slugs.chunks(GROUP);
        let mut next = Some(groups.next().unwrap_or_default());
        while let Some(group) = next {
            let (mut sources, mut report) = (sources.clone(), Report::default());
            let project = project.with(group, &mut sources, &mut report);
            memory.learn(&project, &lock(&project, &sources, &mut report), &locales(&project));
            next = groups.next();
        }
        Self { memory: Arc::new(memory), stamps, made, took: made.elapsed() }
    }

    /// Whether it is of now; where it takes long, it may be of a while ago, so that it takes a twentieth of the time at most.
    fn will_do(&self, stamps: &FileStamps) -> bool {
        self.stamps == *stamps || self.took > LONG && self.made.elapsed() < 20 * self.took
    }
}

/// The project with one release, or none.
#[derive(Debug)]
pub(super) struct View {
    /// The release; `None` for the texts of the house.
    pub(super) slug: Option<String>,
    pub(super) project: Project,
    pub(super) sources: Sources,
    /// Texts with an error or a remark, by the languages in which somebody asked for them.
    wrong: Mutex<BTreeMap<Locale, Arc<Names>>>,
}

impl View {
    /// The texts with an error or a remark in a language, found by `find` where nobody has asked for them yet.
    pub(super) fn wrong(&self, locale: &Locale, find: impl FnOnce() -> Arc<Names>) -> Arc<Names> {
        let mut known = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(locale.clone()).or_insert_with(find))
    }
}

/// What the desk has in memory.
#[derive(Debug)]
pub(super) struct Office {
    pub(super) root: PathBuf,
    pub(super) drafts: Drafts,
    held: Option<Held>,
    remembered: Option<Remembered>,
    /// What is being put together.
    making: Option<Receiver<Remembered>>,
    /// Texts with an error or a remark in the releases that were looked through.
    judged: Judged,
    /// The list of releases in a language, as it was at a moment.
    list: Option<(FileStamps, Language, String)>,
    /// What was saved.
    pub(super) history: History,
    /// PDFs that were looked at.
    pub(super) prints: Prints,
    /// Pictures that wait for their forms, the last at the end.
    pub(super) uploads: Vec<Upload>,
    /// Files that wait until a release is made of them, the last at the end.
    pub(super) papers: Vec<Waiting>,
}

/// A picture that waits for its form.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    /// Says which one it is.
    pub(super) token: String,
    pub(super) kind: AssetKind,
    /// As they came.
    pub(super) bytes: Vec<u8>,
}

/// A file that waits.
#[derive(Debug)]
pub(super) struct Waiting {
    /// Says which one it is.
    pub(super) token: String,
    /// As it came.
    pub(super) bytes: Vec<u8>,
}

impl Office {
    pub(super) fn open(root: &Path) -> std::io::Result<Self> {
        // What was killed in the middle of a save left nothing that anybody needs.
        if let Ok(_held) = EditLock::take(root, "desk", Duration::ZERO, |_| ()) {
            ["locales", "releases", ".payom/desk"].iter().for_each(|folder| sweep(root, folder));
        }
        Ok(Self {
            root: root.to_path_buf(),
            drafts: Drafts::open(root)?,
            held: None,
            remembered: None,
            making: None,
            judged: Judged::default(),
            list: None,
            history: History::default(),
            prints: Prints::default(),
            uploads: Vec::new(),
            papers: Vec::new(),
        })
    }

    /// The project without its releases; `None` where it cannot be read.
    pub(super) fn project(&mut self) -> Option<(&Project, &Sources)> {
        let stamps = watch::look(&self.root);
        if self.held.as_ref().is_none_or(|held| held.stamps != stamps) {
            let mut session = session(Sources::default());
            let select = Select { slugs: Vec::new(), locales: Vec::new() };
            let opened = session.open(&self.root, &select);
            let sources = session.sources;
            self.held = opened.map(|(project, _)| Held { stamps, project, sources, last: None });
        }
        self.held.as_ref().map(|held| (&held.project, &held.sources))
    }

    /// The project without its releases, with the stamps of its files, and what is known of errors in them.
    pub(super) fn judged(&mut self) -> Option<(&Project, &Sources, &FileStamps, &mut Judged)> {
        self.project()?;
        let Held { project, sources, stamps, .. } = self.held.as_ref()?;
        Some((project, sources, stamps, &mut self.judged))
    }

    /// The list of releases, made by `make` where something has changed, or where it was not whole.
    pub(super) fn list(
        &mut self,
        language: Language,
        make: impl FnOnce(&mut Self) -> Option<(String, bool)>,
    ) -> Option<String> {
        self.project()?;
        let stamps = self.held.as_ref()?.stamps.clone();
        let known = self.list.as_ref().filter(|(then, own, _)| (then, *own) == (&stamps, language));
        if let Some((.., known)) = known {
            return Some(known.clone());
        }
        let (made, is_whole) = make(self)?;
        self.list = is_whole.then(|| (stamps, language, made.clone()));
        Some(made)
    }

    /// The project with a release, or with none; `None` where there is no such.
    pub(super) fn view(&mut self, slug: Option<&str>) -> Option<Arc<View>> {
        self.project()?;
        let held = self.held.as_mut()?;
        if let Some(last) = held.last.as_ref().filter(|last| last.slug.as_deref() == slug) {
            return Some(Arc::clone(last));
        }
        let mut sources = held.sources.clone();
        let slugs: Vec<String> = slug.map(str::to_owned).into_iter().collect();
        if !slugs.iter().all(|slug| held.project.slugs.contains(slug)) {
            return None;
        }
        let project = held.project.with(&slugs, &mut sources, &mut Report::default());
        if slug.is_some() && project.releases.is_empty() {
            return None;
        }
        let view = Arc::new(View { slug: slug.map(str::to_owned), project, sources, wrong: Mutex::default() });
        held.last = Some(Arc::clone(&view));
        Some(view)
    }
}

impl Office {
    /// Remembers what was saved.
    pub(super) fn did(&mut self, done: Done) {
        self.history.did(done);
    }

    /// What a screen offers to take back, and to do again.
    pub(super) fn last(&self, screen: &Shown) -> Last {
        self.history.last(&self.root, screen)
    }

    /// All texts of the house, put together when they are first asked for; `None` where that goes on.
    pub(super) fn memory(&mut self) -> Option<Arc<Memory>> {
        self.project()?;
        let held = self.held.as_ref()?;
        match self.making.as_ref().map(Receiver::try_recv) {
            Some(Ok(made)) => (self.remembered, self.making) = (Some(made), None),
            Some(Err(TryRecvError::Disconnected)) => self.making = None,
            Some(Err(TryRecvError::Empty)) | None => {}
        }
        if let Some(known) = self.remembered.as_mut().filter(|known| known.will_do(&held.stamps)) {
            // What is at hand is always as it is now.
            if known.stamps != held.stamps
                && let Some(View { project, sources, .. }) = held.last.as_deref()
            {
                let lock = lock(project, sources, &mut Report::default());
                Arc::make_mut(&mut known.memory).learn(project, &lock, &locales(project));
            }
            return Some(Arc::clone(&known.memory));
        }
        if held.project.slugs.len() <= MANY {
            self.remembered = Some(Remembered::of(&held.project, &held.sources, held.stamps.clone()));
        } else if self.making.is_none() {
            let (sender, making) = channel();
            let (project, sources, stamps) = (held.project.clone(), held.sources.clone(), held.stamps.clone());
            let make = move || drop(sender.send(Remembered::of(&project, &sources, stamps)));
            self.making = Builder::new().spawn(make).ok().map(|_| making);
        }
        self.remembered.as_ref().map(|known| Arc::clone(&known.memory))
    }
}

/// The languages of a house.
fn locales(project: &Project) -> Vec<&Locale> {
    project.settings.locales.iter().collect()
}

/// What a command works with, for one that has no streams.
pub(super) fn session(sources: Sources) -> Session {
    let speaker = Arc::new(Speaker::new(Language::English));
    Session { sources, report: Report::default(), colour: Colour::Never, speaker, interrupts: Interrupts::none() }
}
