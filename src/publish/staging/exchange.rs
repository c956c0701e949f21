//! Puts new files and folders in the place of old ones, in a way that can be taken back.
//!
//! In: what is staged, and its place, on one file system. Out: the place holds it. Invariants: a reader sees the old or
//! the new and nothing between. A file is renamed over the old one, which is a single step everywhere; a folder is
//! exchanged with the old one in a single step where the system can (Linux, macOS), and elsewhere two renames follow
//! each other at once. What was old is kept until [`Exchange::finish`]; after a failure [`Exchange::undo`] puts it back,
//! and after a crash between the two renames [`restore`] does.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::publish::system::calls::{System, link, may_empty};
use crate::publish::system::remove::clear;

/// How a step is taken back.
#[derive(Debug)]
enum Step {
    Rename(PathBuf, PathBuf),
    Exchange(PathBuf, PathBuf),
}

/// What was put in its place so far.
#[derive(Debug)]
pub(crate) struct Exchange<'a> {
    system: &'a dyn System,
    /// Where old folders wait that could not be exchanged in one step, by name.
    aside: PathBuf,
    /// Where old files wait, by number.
    old: PathBuf,
    /// How to take back what was done, the last step at the end.
    steps: Vec<Step>,
    /// Old folders, and where the new ones are.
    folders: Vec<(PathBuf, PathBuf)>,
}

impl<'a> Exchange<'a> {
    pub(crate) fn new(system: &'a dyn System, aside: &Path, old: &Path) -> Self {
        let (aside, old) = (aside.to_path_buf(), old.to_path_buf());
        Self { system, aside, old, steps: Vec::new(), folders: Vec::new() }
    }

    /// Puts a folder in its place.
    pub(crate) fn folder(&mut self, staged: &Path, place: &Path) -> io::Result<()> {
        if fs::symlink_metadata(place).is_err() {
            return self.rename(staged, place);
        }
        if self.system.exchange(staged, place)? {
            self.steps.push(Step::Exchange(staged.to_path_buf(), place.to_path_buf()));
            self.folders.push((staged.to_path_buf(), place.to_path_buf()));
            return Ok(());
        }
        fs::create_dir_all(&self.aside)?;
        let name = place.file_name().ok_or_else(|| io::Error::from(ErrorKind::InvalidFilename))?;
        let aside = self.aside.join(name);
        self.rename(place, &aside)?;
        self.rename(staged, place)?;
        self.folders.push((aside, place.to_path_buf()));
        Ok(())
    }

    /// Puts a file in its place.
    pub(crate) fn file(&mut self, staged: &Path, place: &Path) -> io::Result<()> {
        if fs::symlink_metadata(place).is_err() {
            return self.rename(staged, place);
        }
        let kept = self.next_old()?;
        copy(place, &kept)?;
        self.system.rename(staged, place)?;
        self.steps.push(Step::Rename(kept, place.to_path_buf()));
        Ok(())
    }

    /// Takes a file away that may be gone already.
    pub(crate) fn remove(&mut self, place: &Path) -> io::Result<()> {
        let kept = self.next_old()?;
        match self.rename(place, &kept) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Puts everything back, the last first. What cannot be put back stops nothing else from being so.
    pub(crate) fn undo(self) -> io::Result<()> {
        let mut first = Ok(());
        for step in self.steps.iter().rev() {
            let done = match step {
                Step::Rename(from, to) => self.system.rename(from, to),
                Step::Exchange(one, other) => self
                    .system
                    .exchange(one, other)
                    .and_then(|can| if can { Ok(()) } else { Err(ErrorKind::Unsupported.into()) }),
            };
            first = first.and(done);
        }
        first
    }

    /// Before the old folders are thrown away: what came into one of them while it was being replaced, and is not
    /// among what Payom made there, moves to the new one.
    pub(crate) fn finish(self, made: impl Fn(&Path, &OsStr) -> bool) -> io::Result<()> {
        self.folders.iter().try_for_each(|(old, place)| rescue(old, place, |name| made(place, name)))
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.system.rename(from, to)?;
        self.steps.push(Step::Rename(to.to_path_buf(), from.to_path_buf()));
        Ok(())
    }

    fn next_old(&self) -> io::Result<PathBuf> {
        fs::create_dir_all(&self.old)?;
        Ok(self.old.join(self.steps.len().to_string()))
    }
}

/// Puts folders back that a crash left aside: where the new one did not come, the old one returns; where it did, the
/// old one goes.
pub(crate) fn restore(aside: &Path, out: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(aside) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let place = out.join(entry.file_name());
        if fs::symlink_metadata(&place).is_err() {
            fs::rename(entry.path(), place)?;
        }
    }
    // Some of them may not be written to.
    clear(aside).map_err(|failed| failed.error)
}

/// Moves what is in `old`, was not made by Payom and is not in `new` to `new`.
fn rescue(old: &Path, new: &Path, made: impl Fn(&OsStr) -> bool) -> io::Result<()> {
    for entry in fs::read_dir(old)? {
        let entry = entry?;
        let target = new.join(entry.file_name());
        if !made(&entry.file_name()) && fs::symlink_metadata(&target).is_err() {
            fs::rename(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The file that another program holds open, where a folder or file may not be renamed for that: a file that nobody
/// holds can be renamed to its own name.
pub(crate) fn held(system: &dyn System, place: &Path) -> Option<PathBuf> {
    let refused = |path: &Path| path.is_file() && system.rename(path, path).is_err();
    if refused(place) {
        return Some(place.to_path_buf());
    }
    let entries = fs::read_dir(place).ok()?.filter_map(Result::ok);
    entries.map(|entry| entry.path()).find(|path| refused(path))
}

/// The same file or folder under another name, without a second copy where the file system can. Links are not
/// followed: what they lead to is not ours to copy. A folder of others that could not be removed from its old place is
/// refused.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let meta = fs::symlink_metadata(from)?;
    if meta.is_dir() {
        fs::create_dir_all(to)?;
        let mut empty = true;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
            empty = false;
        }
        if !empty && !may_empty(from) {
            return Err(ErrorKind::PermissionDenied.into());
        }
        return fs::set_permissions(to, meta.permissions());
    }
    fs::hard_link(from, to).or_else(|refused| {
        if meta.is_symlink() {
            link(&fs::read_link(from)?, to)
        } else if meta.is_file() {
            fs::copy(from, to).map(drop)
        } else {
            Err(refused)
        }
    })
}
