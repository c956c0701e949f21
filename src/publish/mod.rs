//! Writes what was built, all of it or nothing.
//!
//! In: files of editions, as they are made. Out: `output/<slug>/…`, `output/<tag>/…`, `output/index.html`, `output/fonts/…`. In
//! between: everything is first written to a staging folder on the same file system and flushed; only when all
//! is there does [`Stage::commit`] exchange it for what was published before, one release's folder in one step. Files that
//! Payom did not make are carried over; a lock keeps two builds apart; what a killed build left behind is cleared
//! away by the next.

mod cache;
mod done;
mod exchange;
mod manifest;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

pub use cache::{Cache, Fingerprint, Record, fingerprint};
pub use done::Done;
pub use manifest::{Edition, Manifest};

/// Payom's own folder within the output folder.
const OWN: &str = ".payom";

/// Why nothing was published.
#[derive(Debug)]
pub struct Failed {
    /// The file or folder that was being written.
    pub path: PathBuf,
    /// What the system said.
    pub error: std::io::Error,
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let why = match self.error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
            ErrorKind::PermissionDenied => "permission denied".to_owned(),
            ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
            ErrorKind::WouldBlock => "another build is writing to this folder".to_owned(),
            _ => self.error.to_string(),
        };
        write!(f, "{} cannot be written: {why}", self.path.display())
    }
}

type Result<T> = std::result::Result<T, Failed>;

fn failed<T>(path: &Path, result: std::io::Result<T>) -> Result<T> {
    result.map_err(|error| Failed { path: path.to_path_buf(), error })
}

/// Which editions a build replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of the project: what is not built any more is removed.
    Whole,
    /// Some: the rest stays as it is.
    Part,
}

/// A build that is being written.
#[derive(Debug)]
pub struct Stage {
    out: PathBuf,
    staging: PathBuf,
    extent: Extent,
    slugs: BTreeSet<String>,
    /// Held until the stage is dropped.
    _lock: File,
}

impl Stage {
    /// Opens an output folder for writing.
    ///
    /// # Errors
    /// When the folder cannot be written, or another build is writing to it.
    pub fn open(out: &Path, extent: Extent) -> Result<Self> {
        let own = out.join(OWN);
        failed(&own, fs::create_dir_all(&own))?;
        let lock_path = own.join("lock");
        let lock = failed(&lock_path, File::options().create(true).append(true).open(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                return Err(Failed { path: out.to_path_buf(), error: ErrorKind::WouldBlock.into() });
            }
            Err(fs::TryLockError::Error(error)) => return Err(Failed { path: lock_path, error }),
        }
        let staging = own.join("staging");
        clear(&staging)?;
        failed(&staging, fs::create_dir(&staging))?;
        Ok(Self { out: out.to_path_buf(), staging, extent, slugs: BTreeSet::new(), _lock: lock })
    }

    /// Prepares a release's folder. Call it before [`Stage::write`].
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn release(&mut self, slug: &str) -> Result<()> {
        let folder = self.staging.join(slug);
        failed(&folder, fs::create_dir_all(&folder))?;
        self.slugs.insert(slug.to_owned());
        Ok(())
    }

    /// Writes a file; `path` is relative to the output folder. Several threads may write at once.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let full = self.staging.join(path);
        if let Some(parent) = full.parent() {
            failed(parent, fs::create_dir_all(parent))?;
        }
        let write = || -> std::io::Result<()> {
            let mut file = File::create(&full)?;
            file.write_all(bytes)
        };
        failed(&full, write())
    }

    /// Keeps a file of the build before as it is.
    ///
    /// # Errors
    /// When it cannot be taken over.
    pub fn keep(&self, path: &str) -> Result<()> {
        let full = self.staging.join(path);
        failed(&full, copy(&self.out.join(path), &full))
    }

    /// What the output folder holds at a path now: for files whose name tells what is in them.
    #[must_use]
    pub fn published(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.out.join(path)).ok()
    }

    /// Puts everything in its place. Until then the output folder holds what it held before.
    ///
    /// # Errors
    /// When something cannot be put in its place; releases that were exchanged before stay so.
    ///
    /// `site` are the files around the releases, by their path; those of the build before that are not among them are
    /// removed. Releases come first, so that no list ever leads to a page that is not there yet.
    pub fn commit(
        self,
        manifest: &Manifest,
        cache: &Cache,
        site: &BTreeMap<String, String>,
        shared: &BTreeMap<String, &[u8]>,
    ) -> Result<()> {
        let before = Manifest::load(&self.out);
        for slug in &self.slugs {
            self.carry_over(slug, manifest, &before)?;
        }
        self.write("manifest.json", manifest.to_json().as_bytes())?;
        self.write(Cache::name(), cache.to_json().as_bytes())?;
        self.flush()?;
        for (path, bytes) in shared {
            self.shared(path, bytes)?;
        }
        for slug in &self.slugs {
            let target = self.out.join(slug);
            failed(&target, exchange::folder(&self.staging.join(slug), &target))?;
        }
        if self.extent == Extent::Whole {
            self.remove_others(&before)?;
        }
        for (path, text) in site {
            self.shared(path, text.as_bytes())?;
        }
        for path in before.site.iter().filter(|path| !site.contains_key(*path)) {
            remove(&self.out.join(path))?;
        }
        for name in ["manifest.json", Cache::name()] {
            let kept = self.out.join(OWN).join(name);
            failed(&kept, fs::rename(self.staging.join(name), &kept))?;
        }
        clear(&self.staging)
    }

    /// What stood in a release's folder and is not replaced moves along: other editions of a partial build, and
    /// files that Payom did not make.
    fn carry_over(&self, slug: &str, manifest: &Manifest, before_manifest: &Manifest) -> Result<()> {
        let before = self.out.join(slug);
        let entries = match fs::read_dir(&before) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Failed { path: before, error }),
        };
        let made = before_manifest.files(slug);
        for entry in entries {
            let entry = failed(&before, entry)?;
            let name = entry.file_name();
            let target = self.staging.join(slug).join(&name);
            let own = name.to_str().is_some_and(|name| made.contains(name));
            let stays = match self.extent {
                Extent::Whole => !own,
                Extent::Part => !own || name.to_str().is_some_and(|name| manifest.files(slug).contains(name)),
            };
            if stays && !target.exists() {
                failed(&entry.path(), copy(&entry.path(), &target))?;
            }
        }
        Ok(())
    }

    /// Files that all releases share: written when they differ.
    fn shared(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let target = self.out.join(path);
        if fs::read(&target).is_ok_and(|old| old == bytes) {
            return Ok(());
        }
        let name = path.replace('/', "-");
        self.write(&name, bytes)?;
        if let Some(parent) = target.parent() {
            failed(parent, fs::create_dir_all(parent))?;
        }
        failed(&target, fs::rename(self.staging.join(name), &target))
    }

    /// Removes the files of releases that are no longer built; folders with other files in them stay.
    fn remove_others(&self, before: &Manifest) -> Result<()> {
        for slug in before.slugs() {
            if self.slugs.contains(&slug) {
                continue;
            }
            let folder = self.out.join(&slug);
            for name in before.files(&slug) {
                remove(&folder.join(name))?;
            }
            // A folder that still holds something is somebody else's.
            let _ = fs::remove_dir(&folder);
        }
        Ok(())
    }

    /// Makes sure that what was written is on the disk before anything is replaced.
    fn flush(&self) -> Result<()> {
        let mut folders = vec![self.staging.clone()];
        while let Some(folder) = folders.pop() {
            for entry in failed(&folder, fs::read_dir(&folder))? {
                let path = failed(&folder, entry)?.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    failed(&path, File::open(&path).and_then(|file| file.sync_data()))?;
                }
            }
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What was not committed must not stay; if it does, the next build clears it away.
        let _ = clear(&self.staging);
    }
}

/// Removes a file that may be gone already.
fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failed { path: file.to_path_buf(), error }),
    }
}

fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failed { path: folder.to_path_buf(), error }),
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    if fs::metadata(from)?.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
}
