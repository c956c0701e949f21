//! Files of a build, until all are there and in their places.
//!
//! In: files of editions and of the site around them. Out: the output folder holds them, or what it held before.
//! Invariants: until [`Stage::commit`] changes it, the output folder is as it was; from then on the process does not end by
//! a signal before all is in its place or back in it. Whatever touches the staging folder is `busy`, so that nothing is
//! written while it is cleared away.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::publish::error::{PublishError, Result, a_link, failed, folder_in_the_way};
use crate::publish::manifest::index::Before;
use crate::publish::output_folder::{OutputFolder, in_the_way};
use crate::publish::recover::ownership::{self, Made};
use crate::publish::recover::{takeover, warnings};
use crate::publish::staging::folder;
use crate::publish::staging::interrupts::Interrupts;
use crate::publish::state::files;
use crate::publish::system::calls::{Native, System};
use crate::publish::system::lock::Lock;

/// The files around the releases wait here, within the staging folder. No slug begins so.
pub(crate) const AROUND: &str = ".site";

/// What lists show of editions, within the staging folder; it is not published.
const WORDS: &str = ".words";

/// The state waits here, and where the project cannot be written to it stays here until the end.
pub(crate) const STATE: &str = ".state";

/// Which editions a build replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of the project: what is not built any more is removed.
    Whole,
    /// Some: the rest stays as it is.
    Part,
}

/// What happens to files in the output folder that Payom did not make, where files of a build have their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// They stay, and nothing is published.
    Refused,
    /// They are replaced.
    Asked,
}

/// On what terms a build writes.
#[derive(Debug)]
pub struct Terms {
    /// Which editions it replaces.
    pub extent: Extent,
    /// Whether it replaces files of others.
    pub overwrite: Overwrite,
    /// All releases of the project.
    pub slugs: Arc<[String]>,
    /// The manifest of the build before, where it was read already.
    pub before: Option<Before>,
    /// What ends the process.
    pub interrupts: Arc<Interrupts>,
}

/// A build that is being written.
#[derive(Debug)]
pub struct Stage {
    pub(crate) output: OutputFolder,
    pub(crate) out: PathBuf,
    /// Where the state is written to.
    pub(crate) own: PathBuf,
    pub(crate) staging: PathBuf,
    pub(crate) terms: Terms,
    pub(crate) made: Made,
    pub(crate) slugs: BTreeSet<String>,
    /// Releases whose files are known to be as they were.
    pub(crate) untouched: BTreeSet<Box<str>>,
    /// Staged files of the site, by their path.
    pub(crate) site: Vec<String>,
    pub(crate) system: Box<dyn System>,
    /// Sentences on what was done besides.
    notes: Vec<String>,
    /// What is to be told.
    pub(crate) told: Vec<Diagnostic>,
    /// Held until the stage is dropped.
    _locks: Vec<Lock>,
}

impl Stage {
    /// Opens an output folder for writing, and puts right what a killed build left behind.
    ///
    /// # Errors
    /// When the folder cannot be written, or another build is writing to it.
    pub fn open(output: &OutputFolder, terms: Terms) -> Result<Self> {
        Self::open_with(output, terms, Box::new(Native))
    }

    pub(crate) fn open_with(output: &OutputFolder, mut terms: Terms, system: Box<dyn System>) -> Result<Self> {
        let out = output.folder().to_path_buf();
        fs::create_dir_all(&out).map_err(|error| {
            let why = in_the_way(&out).map(Error::other);
            PublishError { path: out.clone(), error: why.unwrap_or(error) }
        })?;
        let mut locks: Vec<Lock> = Lock::of_folder(&out)?.into_iter().collect();
        let (mut notes, mut warnings) = (Vec::new(), Vec::new());
        // Programs of before know that lock alone.
        if let Some(before) = output.before() {
            locks.push(Lock::take(&out, &before.join("lock"))?);
        }
        let kept = files::make(output)?;
        if kept {
            locks.push(Lock::take(&out, &output.state().join("lock"))?);
        } else {
            warnings.push(warnings::not_kept(output));
        }
        folder::tidy(output)?;
        if kept {
            notes.extend(takeover::take_over(output)?);
        }
        let untouched = terms.before.as_mut().map(|before| std::mem::take(&mut before.untouched)).unwrap_or_default();
        let made = Made::read(output, terms.before.take());
        if terms.overwrite == Overwrite::Refused && !made.is_ours() {
            ownership::refuse_site(&out)?;
        }
        if kept {
            warnings.extend(warnings::lost(output, made.record));
        }
        let staging = terms.interrupts.stage(&out, || folder::make(output))?;
        let own = if kept { output.state().to_path_buf() } else { staging.join(STATE) };
        let stage = Self {
            output: output.clone(),
            out,
            own,
            staging,
            terms,
            made,
            slugs: BTreeSet::new(),
            untouched,
            site: Vec::new(),
            system,
            notes,
            told: warnings,
            _locks: locks,
        };
        let waiting = stage.staging.join(STATE);
        failed(&waiting, fs::create_dir(&waiting))?;
        Ok(stage)
    }

    /// Sentences on what was done besides: said once.
    pub fn notes(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notes)
    }

    /// What is to be told, once.
    pub fn told(&mut self) -> Vec<Diagnostic> {
        std::mem::take(&mut self.told)
    }

    /// Announces a release. Call it before [`Stage::write`].
    ///
    /// # Errors
    /// When something else stands in the place of its folder.
    pub fn release(&mut self, slug: &str) -> Result<()> {
        folder_in_the_way(&self.out.join(slug))?;
        self.slugs.insert(slug.to_owned());
        Ok(())
    }

    /// A place for [`Manifest::shelve`](crate::publish::Manifest::shelve).
    #[must_use]
    pub fn words(&self) -> PathBuf {
        self.staging.join(WORDS)
    }

    /// Writes a file of a release, unless it is published as it is; `path` is relative to the output folder. Several threads
    /// may write at once. Whoever asks for everything anew gets it anew.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let _busy = self.terms.interrupts.busy();
        let place = self.out.join(path);
        let is_file = |meta: fs::Metadata| meta.is_file() && meta.len() == bytes.len() as u64;
        let may_stay = self.terms.overwrite == Overwrite::Refused && fs::symlink_metadata(&place).is_ok_and(is_file);
        if may_stay && holds(&place, bytes) { Ok(()) } else { self.put_aside(path, bytes) }
    }

    fn put_aside(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let full = self.staging.join(path);
        let file = match (File::create(&full), full.parent()) {
            // Most files go to folders that are there.
            (Err(error), Some(parent)) if error.kind() == ErrorKind::NotFound => {
                failed(parent, fs::create_dir_all(parent))?;
                File::create(&full)
            }
            (file, _) => file,
        };
        failed(&full, file.and_then(|mut file| file.write_all(bytes)))
    }

    /// Writes a file of the site around the releases, unless it is published as it is.
    ///
    /// # Errors
    /// When it cannot be written, or something else stands in its place.
    pub fn site(&mut self, path: &str, text: &str) -> Result<()> {
        let _busy = self.terms.interrupts.busy();
        if self.stage_around(path, text.as_bytes())? {
            self.site.push(path.to_owned());
        }
        Ok(())
    }

    /// What the output folder holds at a path now: for files whose name tells what is in them.
    #[must_use]
    pub fn published(&self, path: &str) -> Option<Vec<u8>> {
        let path = self.out.join(path);
        if path.is_file() { fs::read(path).ok() } else { None }
    }

    /// A file of a release as it will be: staged, or published and not replaced.
    #[must_use]
    pub fn there(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.staging.join(path)).ok().or_else(|| self.published(path))
    }

    /// How many bytes the output folder's file at a path has now.
    #[must_use]
    pub fn published_length(&self, path: &str) -> Option<u64> {
        fs::metadata(self.out.join(path)).ok().filter(fs::Metadata::is_file).map(|about| about.len())
    }

    /// Stages a file around the releases where it differs from what is published; says whether it does.
    pub(crate) fn stage_around(&self, path: &str, bytes: &[u8]) -> Result<bool> {
        let place = self.out.join(path);
        place.ancestors().skip(1).take_while(|folder| *folder != self.out).try_for_each(folder_in_the_way)?;
        match fs::symlink_metadata(&place) {
            Ok(meta) if meta.is_dir() => Err(PublishError { path: place, error: ErrorKind::IsADirectory.into() }),
            Ok(meta) if meta.is_symlink() => Err(PublishError { path: place, error: a_link() }),
            Ok(meta) if meta.is_file() && holds(&place, bytes) => Ok(false),
            _ => self.put_aside(&format!("{AROUND}/{path}"), bytes).map(|()| true),
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let busy = self.terms.interrupts.busy();
        // What was not committed must not stay; if it does, the next build clears it away.
        let _ = folder::leave(&self.staging, &self.out);
        drop(busy);
        self.terms.interrupts.unstage(&self.staging);
    }
}

#[cfg(test)]
impl Stage {
    pub(crate) fn copies_of_locks(&self) -> Vec<File> {
        self._locks.iter().map(|lock| lock.0.try_clone().unwrap()).collect()
    }
}

/// Whether a file holds these bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|old| old == bytes)
}
