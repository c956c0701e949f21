//! What was saved, so that it can be taken back.
//!
//! In: what a save did to files and to the lock. Out: the same files without it. Invariants: nothing is written where a text is no longer as
//! the save left it; what the lock says of a text goes back even where other texts were recorded since; the lock goes back before the
//! text, so that what breaks off between them is told as out of date and never passes for new.

use std::path::Path;

use super::unsaved::Unsaved;
use crate::check::lock::{Lock, Record};
use crate::cli::translate::record;
use crate::diag::{Message, Report, Sources, message};
use crate::edit::{self, Change, SaveError, Step};
use crate::l10n::Locale;
use crate::project::{Project, reread_lock};

/// Something that was saved.
#[derive(Debug)]
pub(super) struct Done {
    /// The release that it changed; `None` for what belongs to the house.
    pub(super) release: Option<String>,
    /// Where the desk shows it; empty where it is shown nowhere of its own.
    pub(super) address: String,
    /// What was done, in words.
    pub(super) what: Message,
    pub(super) steps: Vec<Step>,
    /// Files that came with it and are no texts, with their bytes.
    pub(super) laid: Vec<(String, Vec<u8>)>,
    pub(super) recorded: Option<Recorded>,
    /// Whether it was done to the blocks of a page that is saved later: then both are one thing.
    pub(super) is_part: bool,
}

/// What the lock was told of a text.
#[derive(Debug)]
pub(super) struct Recorded {
    pub(super) locale: Locale,
    pub(super) key: String,
    /// What it said before, each with its wording where that is known.
    pub(super) before: Vec<(Record, Option<String>)>,
    pub(super) now: Record,
    /// The file as it was and as it became.
    pub(super) file: Step,
}

impl Done {
    /// Files that a new release has.
    pub(super) fn of_new(slug: &str, files: &[Change]) -> Self {
        let (mut steps, mut laid) = (Vec::new(), Vec::new());
        for file in files {
            let Change::New { path, bytes } = file else { continue };
            match std::str::from_utf8(bytes) {
                Ok(text) => steps.push(Step::of_file(path, None, text)),
                Err(_) => laid.push((path.clone(), bytes.clone())),
            }
        }
        let what = message!("desk-did-begin", "the new release {release}", release = slug);
        let (release, address) = (Some(slug.to_owned()), "new".to_owned());
        Self { release, address, what, steps, laid, recorded: None, is_part: false }
    }

    /// What was saved of a page, with what was done to its blocks before; `None` where that is something else, or files were changed in between.
    pub(super) fn with(&self, earlier: &Self) -> Option<Self> {
        if self.is_part || !earlier.is_part || self.address != earlier.address {
            return None;
        }
        let mut steps = earlier.steps.clone();
        for step in &self.steps {
            match steps.iter_mut().find(|own| own.path == step.path) {
                Some(own) => *own = own.and(step)?,
                None => steps.push(step.clone()),
            }
        }
        let laid = earlier.laid.iter().chain(&self.laid).cloned().collect();
        let (release, address, what) = (self.release.clone(), self.address.clone(), self.what.clone());
        Some(Self { release, address, what, steps, laid, recorded: None, is_part: false })
    }

    /// Takes it back; `Conflict` where a text is no longer as it was left.
    pub(super) fn take_back(&self, root: &Path, project: &Project) -> Result<(), Unsaved> {
        let texts: Vec<(&str, String, Option<String>)> =
            self.steps.iter().map(|step| without(root, step)).collect::<Result<_, _>>()?;
        for (path, bytes) in &self.laid {
            let now = std::fs::read(root.join(path)).map_err(|error| failed(path, error))?;
            if now != *bytes {
                return Err(Unsaved::Conflict);
            }
        }
        if let Some(recorded) = &self.recorded {
            recorded.take_back(root, project)?;
        }
        // What was written last goes first, so that whatever breaks off leaves what can be read.
        for (path, now, before) in texts.into_iter().rev() {
            match before {
                Some(before) => edit::replace(root, path, Some(&now), &before)?,
                None => gone(root, path)?,
            }
        }
        self.laid.iter().try_for_each(|(path, _)| gone(root, path))
    }
}

/// Takes a file away, and the folder of a release that is empty then.
fn gone(root: &Path, path: &str) -> Result<(), Unsaved> {
    std::fs::remove_file(root.join(path)).map_err(|error| failed(path, error))?;
    let folder = Path::new(path).parent().filter(|folder| folder.parent() == Some(Path::new("releases")));
    if let Some(folder) = folder {
        // One that holds anything stays.
        let _ = std::fs::remove_dir(root.join(folder));
    }
    Ok(())
}

/// A file as it is, and as it was before a step; `None` where there was none.
fn without<'s>(root: &Path, step: &'s Step) -> Result<(&'s str, String, Option<String>), Unsaved> {
    let now = read(root, &step.path)?;
    let before = step.taken_back(&now).map_err(|_| Unsaved::Conflict)?;
    Ok((&step.path, now, before))
}

impl Recorded {
    fn take_back(&self, root: &Path, project: &Project) -> Result<(), Unsaved> {
        if let Ok((path, now, Some(before))) = without(root, &self.file) {
            return Ok(edit::replace(root, path, Some(&now), &before)?);
        }
        // Other texts were recorded since, or there was no lock before.
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let Some(file) = reread_lock(project, &mut sources, &mut report) else { return Ok(()) };
        let mut lock = Lock::read(file, &sources, &mut report);
        if !report.has_errors() && lock.restore(&self.locale, &self.key, self.now, &self.before) {
            record::save(project, &lock, Some(sources.text(file)))?;
            record::remember(project, lock.len());
        }
        Ok(())
    }
}

fn read(root: &Path, path: &str) -> Result<String, Unsaved> {
    let text = std::fs::read_to_string(root.join(path)).map_err(|error| match error.kind() {
        // Whoever took the file away changed the text.
        std::io::ErrorKind::NotFound => Unsaved::Conflict,
        _ => Unsaved::Failed(failed(path, error)),
    })?;
    Ok(text.strip_prefix('\u{FEFF}').map_or_else(|| text.clone(), str::to_owned))
}

fn failed(path: &str, error: std::io::Error) -> SaveError {
    SaveError { path: path.to_owned(), error }
}
