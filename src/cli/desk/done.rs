//! What was saved, so that it can be taken back, and done again.
//!
//! In: what a save did to files and to the lock. Out: the same files without it, and what brings it back. Invariants: all of it is taken back or
//! nothing; nothing is written where a text is no longer as the save left it; what the lock says of a text goes back even where other texts
//! were recorded since; the lock goes back before the text, and comes again after it, so that what breaks off between them is told as
//! out of date and never passes for new.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use super::shown::Shown;
use super::unsaved::Unsaved;
use crate::check::lock::{Lock, Record};
use crate::cli::translate::record;
use crate::diag::{Message, Report, Sources, message};
use crate::edit::{self, Change, SaveError, Step, change_all};
use crate::l10n::Locale;
use crate::project::{Project, reread_lock};

/// Something that was saved.
#[derive(Debug)]
pub(super) struct Done {
    /// Where it is shown; first where it was done.
    pub(super) places: Vec<Shown>,
    /// Where one goes when it is taken back; empty where the screen stays.
    pub(super) address: String,
    /// Where one goes when it is done again.
    pub(super) again: String,
    /// What was done, in words.
    pub(super) what: Message,
    pub(super) steps: Vec<Step>,
    /// Files that came with it and are no texts.
    pub(super) laid: Vec<Laid>,
    pub(super) recorded: Option<Recorded>,
    /// Whether it takes something back.
    pub(super) is_back: bool,
}

/// A file that is no text.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    path: String,
    bytes: Vec<u8>,
    /// Whether it came or went.
    is_there: bool,
}

/// What the lock was told of a text.
#[derive(Debug)]
pub(super) struct Recorded {
    pub(super) locale: Locale,
    pub(super) key: String,
    /// What it said before, each with its wording where that is known.
    pub(super) before: Vec<(Record, Option<String>)>,
    /// What it says now.
    pub(super) now: Vec<(Record, Option<String>)>,
    /// The file as it was and as it became.
    pub(super) file: Step,
}

impl Done {
    /// Something that was done to texts; the screens that show it stay when it is taken back.
    pub(super) fn new(places: Vec<Shown>, what: Message, steps: Vec<Step>) -> Self {
        let (address, again, laid) = (String::new(), String::new(), Vec::new());
        Self { places, address, again, what, steps, laid, recorded: None, is_back: false }
    }

    /// The same with files that are no texts, with their bytes.
    pub(super) fn with_files(mut self, files: Vec<(String, Vec<u8>)>) -> Self {
        self.laid.extend(files.into_iter().map(|(path, bytes)| Laid { path, bytes, is_there: true }));
        self
    }

    /// Files that a new release has.
    pub(super) fn of_new(slug: &str, source: &Locale, files: &[Change]) -> Self {
        let (mut steps, mut laid) = (Vec::new(), Vec::new());
        for file in files {
            let Change::New { path, bytes } = file else { continue };
            match std::str::from_utf8(bytes) {
                Ok(text) => steps.push(Step::of_file(path, None, text)),
                Err(_) => laid.push((path.clone(), bytes.clone())),
            }
        }
        let what = message!("desk-did-begin", "the new release {release}", release = slug);
        let places =
            vec![Shown::New, Shown::Facts(slug.to_owned()), Shown::Texts(Some(slug.to_owned()), source.clone())];
        let (address, again) = ("new".to_owned(), format!("release/{slug}"));
        Self { address, again, ..Self::new(places, what, steps).with_files(laid) }
    }

    /// Whether it can be taken back as the files are now.
    pub(super) fn can_go(&self, root: &Path) -> bool {
        self.prepared(root).is_ok()
    }

    /// Takes it back; what does it again. `Conflict` where a text is no longer as it was left.
    pub(super) fn take_back(&self, root: &Path, project: &Project) -> Result<Self, Unsaved> {
        let (changes, steps) = self.prepared(root)?;
        let record = || self.recorded.as_ref().map_or(Ok(()), |own| own.take_back(root, project));
        if !self.is_back {
            record()?;
        }
        change_all(root, &changes)?;
        if self.is_back {
            record()?;
        }
        let laid = self.laid.iter().map(|own| Laid { is_there: !own.is_there, ..own.clone() }).collect();
        Ok(Self {
            places: self.places.clone(),
            address: self.again.clone(),
            again: self.address.clone(),
            what: self.what.clone(),
            steps,
            laid,
            recorded: self.recorded.as_ref().map(Recorded::swapped),
            is_back: !self.is_back,
        })
    }

    /// What is to be written, and what brings back what is there now. What was written last goes first.
    fn prepared(&self, root: &Path) -> Result<(Vec<Change>, Vec<Step>), Unsaved> {
        let (mut changes, mut back) = (Vec::new(), Vec::new());
        let mut texts: BTreeMap<&str, Option<String>> = BTreeMap::new();
        for step in self.steps.iter().rev() {
            let now = match texts.get(&*step.path) {
                Some(now) => now.clone(),
                None => read(root, &step.path)?,
            };
            let before = step.taken_back(now.as_deref()).map_err(|_| Unsaved::Conflict)?;
            back.push(step.reversed(now.as_deref(), before.as_deref()));
            changes.extend(change(&step.path, now, before.clone()));
            texts.insert(&step.path, before);
        }
        for Laid { path, bytes, is_there } in &self.laid {
            let (path, bytes) = (path.clone(), bytes.clone());
            let is_here = std::fs::read(root.join(&path)).is_ok_and(|now| now == bytes);
            match is_there {
                true if is_here => changes.push(Change::Gone { path, bytes }),
                false if !root.join(&path).exists() => changes.push(Change::New { path, bytes }),
                _ => return Err(Unsaved::Conflict),
            }
        }
        Ok((changes, back))
    }
}

/// A file that becomes another; nothing where it stays.
fn change(path: &str, now: Option<String>, then: Option<String>) -> Option<Change> {
    let path = path.to_owned();
    match (now, then) {
        (Some(before), Some(after)) => (before != after).then_some(Change::Other { path, before, after }),
        (Some(now), None) => Some(Change::Gone { path, bytes: now.into_bytes() }),
        (None, Some(text)) => Some(Change::New { path, bytes: text.into_bytes() }),
        (None, None) => None,
    }
}

impl Recorded {
    /// What says again what is said now.
    fn swapped(&self) -> Self {
        Self {
            locale: self.locale.clone(),
            key: self.key.clone(),
            before: self.now.clone(),
            now: self.before.clone(),
            file: self.file.swapped(),
        }
    }

    fn take_back(&self, root: &Path, project: &Project) -> Result<(), Unsaved> {
        let now = read(root, &self.file.path)?;
        if let Some((now, before)) = now.as_deref().and_then(|now| Some((now, self.file.exact(now)?))) {
            return Ok(edit::replace(root, &self.file.path, Some(now), before)?);
        }
        // Other texts were recorded since, or there was no lock before.
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let Some(file) = reread_lock(project, &mut sources, &mut report) else { return Ok(()) };
        let mut lock = Lock::read(file, &sources, &mut report);
        if !report.has_errors() && lock.restore(&self.locale, &self.key, &self.now, &self.before) {
            record::save(project, &lock, Some(sources.text(file)))?;
            record::remember(project, lock.len());
        }
        Ok(())
    }
}

/// A file's text without a byte order mark; `None` where there is none.
fn read(root: &Path, path: &str) -> Result<Option<String>, Unsaved> {
    match std::fs::read_to_string(root.join(path)) {
        Ok(text) => Ok(Some(text.strip_prefix('\u{FEFF}').map_or_else(|| text.clone(), str::to_owned))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        // It is no text any more: somebody changed it.
        Err(error) if error.kind() == ErrorKind::InvalidData => Err(Unsaved::Conflict),
        Err(error) => Err(Unsaved::Failed(SaveError { path: path.to_owned(), error })),
    }
}
