//! Writes what was built, all of it or nothing.
//!
//! In: files of editions, as they are made. Out: `output/<slug>/…`, `output/<tag>/…`, `output/index.html`, `output/fonts/…`. In
//! between: everything is first written to a staging folder on the same file system and brought to the disk; only when
//! all is there does [`Stage::commit`] put it in the place of what was published before, one release's folder in one
//! step, and when one step is refused it takes all of them back. Files that Payom did not make are carried over; a
//! lock keeps two builds apart; what a killed build left behind is put right by the next.
//!
//! | file | does |
//! |---|---|
//! | `exchange` | puts new files and folders in the place of old ones, and takes it back |
//! | `sync` | waits until what was written is on the disk |
//! | `pending` | tells the next build what a killed one was about to publish |
//! | `manifest`, `cache`, `done` | what the output folder holds, what of it may stay, whether anything is to be done |
//! | `lock` | keeps two builds apart |
//! | `shelf` | where the words of a manifest are while editions are made |
//!
//! An archive has tens of thousands of editions. What is in memory of one is its name, the names of its files and a
//! fingerprint; all else is written, and read again when a list shows it.

mod cache;
mod done;
mod exchange;
mod lock;
mod manifest;
#[cfg(test)]
mod manifest_tests;
mod pending;
mod shelf;
mod sync;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufWriter, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

pub use cache::{Cache, Fingerprint, Record, fingerprint, hexadecimal};
pub use done::Done;
use exchange::{Exchange, Moves, System, copy};
use lock::Lock;
pub use manifest::{Edition, Manifest};
use pending::Pending;

/// Payom's own folder within the output folder.
const OWN: &str = ".payom";

/// Folders that could not be exchanged in one step wait here, within Payom's own folder.
const ASIDE: &str = "aside";

/// The files around the releases wait here, within the staging folder. No slug begins so.
const AROUND: &str = ".site";

/// What lists show of editions, within the staging folder; it is not published.
const WORDS: &str = ".words";

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
            ErrorKind::FileTooLarge => "the disk, or this account, takes no file of that size".to_owned(),
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                "a file stands where a folder should be".to_owned()
            }
            ErrorKind::IsADirectory => "a folder stands where a file should be".to_owned(),
            ErrorKind::ResourceBusy => "another program holds it open; close it there".to_owned(),
            ErrorKind::CrossesDevices => "it lies on another disk than the rest of the folder".to_owned(),
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

fn on_disk(result: std::result::Result<(), (PathBuf, Error)>) -> Result<()> {
    result.map_err(|(path, error)| Failed { path, error })
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
    /// Payom's own folder within it.
    own: PathBuf,
    staging: PathBuf,
    extent: Extent,
    slugs: BTreeSet<String>,
    /// Staged files of the site, by their path.
    site: Vec<String>,
    moves: Box<dyn Moves>,
    /// Held until the stage is dropped.
    _lock: Lock,
}

impl Stage {
    /// Opens an output folder for writing, and puts right what a killed build left behind.
    ///
    /// # Errors
    /// When the folder cannot be written, or another build is writing to it.
    pub fn open(out: &Path, extent: Extent) -> Result<Self> {
        Self::open_with(out, extent, Box::new(System))
    }

    fn open_with(out: &Path, extent: Extent, moves: Box<dyn Moves>) -> Result<Self> {
        let own = out.join(OWN);
        failed(out, fs::create_dir_all(out))?;
        folder_in_the_way(&own)?;
        failed(&own, fs::create_dir_all(&own))?;
        let lock = Lock::take(out, &own.join("lock"))?;
        let aside = own.join(ASIDE);
        failed(&aside, exchange::restore(&aside, out))?;
        let staging = own.join("staging");
        clear(&staging)?;
        failed(&staging, fs::create_dir(&staging))?;
        Ok(Self {
            out: out.to_path_buf(),
            own,
            staging,
            extent,
            slugs: BTreeSet::new(),
            site: Vec::new(),
            moves,
            _lock: lock,
        })
    }

    /// Prepares a release's folder. Call it before [`Stage::write`].
    ///
    /// # Errors
    /// When the folder cannot be made, or something else stands in its place.
    pub fn release(&mut self, slug: &str) -> Result<()> {
        folder_in_the_way(&self.out.join(slug))?;
        let folder = self.staging.join(slug);
        failed(&folder, fs::create_dir_all(&folder))?;
        self.slugs.insert(slug.to_owned());
        Ok(())
    }

    /// A place for [`Manifest::shelve`].
    #[must_use]
    pub fn words(&self) -> PathBuf {
        self.staging.join(WORDS)
    }

    /// Writes a file; `path` is relative to the output folder. Several threads may write at once.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
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
        if self.stage_around(path, text.as_bytes())? {
            self.site.push(path.to_owned());
        }
        Ok(())
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
        let path = self.out.join(path);
        if path.is_file() { fs::read(path).ok() } else { None }
    }

    /// Puts everything in its place. Until then the output folder holds what it held before.
    ///
    /// `shared` are files that never change, by their path. Files of the site that the build before made and the manifest
    /// no longer has are removed. Releases come first, so that no list ever leads to a page that is not there
    /// yet; what is removed goes last, when no list leads to it any more.
    ///
    /// # Errors
    /// When something cannot be put in its place; then all that was put in its place before is taken back.
    pub fn commit(self, manifest: &Manifest, cache: &Cache, shared: &BTreeMap<String, &[u8]>) -> Result<()> {
        let made = Made { before: Manifest::load_files(&self.out), pending: Pending::load(&self.own) };
        for slug in &self.slugs {
            self.carry_over(slug, manifest, &made)?;
        }
        let mut fixed = Vec::new();
        for (path, bytes) in shared {
            if self.stage_around(path, bytes)? {
                fixed.push(path.as_str());
            }
        }
        let published = |path: &str| path.split_once('/').is_some_and(|(slug, name)| manifest.has(slug, name));
        let wanted = |path: &str| manifest.site.contains(path) || published(path);
        let others: BTreeSet<String> =
            made.paths().filter(|path| !wanted(path) && !self.slugs.contains(release(path))).collect();
        // Of what the build before made, a part takes away what its manifest no longer has.
        let removed = |path: &&String| self.extent == Extent::Whole || made.is_before(path);
        let (gone, left): (Vec<&String>, Vec<&String>) = others.iter().partition(removed);
        self.note("manifest.json", |to| manifest.write(to))?;
        self.note(Cache::name(), |to| cache.write(to))?;
        self.note(pending::NAME, |to| {
            pending::write(left.iter().chain(&gone).copied().chain(&manifest.site), to)?;
            let files = |slug| manifest.files(slug).into_iter().map(move |name| format!("{slug}/{name}"));
            self.slugs.iter().try_for_each(|slug| pending::write(files(slug), to))
        })?;
        on_disk(sync::tree(&self.staging))?;
        // From here on the folder changes. Whoever comes after a crash knows what is Payom's, and believes nothing else.
        done::forget(&self.out);
        let kept = self.own.join(pending::NAME);
        failed(&kept, fs::rename(self.staging.join(pending::NAME), &kept).and_then(|()| sync::folder(&self.own)))?;
        let mut exchange = Exchange::new(&*self.moves, &self.own.join(ASIDE), &self.staging.join(".old"));
        if let Err(failed) = self.put(&mut exchange, &fixed, &gone) {
            return Err(match exchange.undo() {
                Ok(()) => failed,
                Err(error) => {
                    let text = format!("{failed}; and some of what is new could not be taken back ({error})");
                    Failed { path: failed.path, error: Error::other(text) }
                }
            });
        }
        failed(
            &self.out,
            exchange.finish(|place, name| {
                place.file_name().and_then(OsStr::to_str).is_some_and(|slug| made.holds(slug, name))
            }),
        )?;
        self.tidy(&gone, &left);
        Ok(())
    }

    /// Stages a file of Payom's own, which may be long.
    fn note(&self, name: &str, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
        let path = self.staging.join(name);
        let file = failed(&path, File::create(&path))?;
        let mut to = BufWriter::new(file);
        failed(&path, write(&mut to).and_then(|()| to.flush()))
    }

    /// Puts files and folders in their places, and takes away what is no longer published.
    fn put(&self, exchange: &mut Exchange<'_>, shared: &[&str], gone: &[&String]) -> Result<()> {
        let mut touched = BTreeSet::from([self.out.clone(), self.own.clone()]);
        let mut file = |exchange: &mut Exchange<'_>, staged: PathBuf, place: PathBuf| -> Result<()> {
            if let Some(parent) = place.parent() {
                failed(parent, fs::create_dir_all(parent))?;
                touched.insert(parent.to_path_buf());
            }
            self.moved(&place, exchange.file(&staged, &place))
        };
        let around = self.staging.join(AROUND);
        for path in shared {
            file(exchange, around.join(path), self.out.join(path))?;
        }
        for slug in &self.slugs {
            let place = self.out.join(slug);
            self.moved(&place, exchange.folder(&self.staging.join(slug), &place))?;
        }
        for path in &self.site {
            file(exchange, around.join(path), self.out.join(path))?;
        }
        for path in gone {
            let place = self.out.join(path);
            self.moved(&place, exchange.remove(&place))?;
        }
        for name in ["manifest.json", Cache::name()] {
            file(exchange, self.staging.join(name), self.own.join(name))?;
        }
        on_disk(sync::entries(&touched))
    }

    /// A step that was refused names the file that another program holds open, where that is why.
    fn moved(&self, place: &Path, result: std::io::Result<()>) -> Result<()> {
        // Windows refuses with "access denied", or with its error 32, a sharing violation.
        let is_held = |error: &Error| error.kind() == ErrorKind::PermissionDenied || error.raw_os_error() == Some(32);
        result.map_err(|error| match exchange::held(&*self.moves, place).filter(|_| is_held(&error)) {
            Some(path) => Failed { path, error: ErrorKind::ResourceBusy.into() },
            None => Failed { path: place.to_path_buf(), error },
        })
    }

    /// Clears up. What cannot be cleared up is no fault: the next build does it.
    fn tidy(&self, gone: &[&String], pending: &[&String]) {
        // A folder that still holds something is somebody else's.
        let folders: BTreeSet<&str> = gone.iter().map(|path| release(path)).collect();
        folders.into_iter().for_each(|folder| drop(fs::remove_dir(self.out.join(folder))));
        let kept = self.own.join(pending::NAME);
        let _ = if pending.is_empty() {
            fs::remove_file(kept)
        } else {
            File::create(kept).and_then(|mut file| pending::write(pending, &mut file))
        };
        let _ = fs::remove_dir_all(self.own.join(ASIDE));
    }

    /// What stood in a release's folder and is not replaced moves along: other editions of a partial build, and
    /// files that Payom did not make.
    fn carry_over(&self, slug: &str, manifest: &Manifest, made: &Made) -> Result<()> {
        let before = self.out.join(slug);
        folder_in_the_way(&before)?;
        let entries = match fs::read_dir(&before) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Failed { path: before, error }),
        };
        let wanted = if self.extent == Extent::Part { manifest.files(slug) } else { BTreeSet::new() };
        for entry in entries {
            let entry = failed(&before, entry)?;
            let name = entry.file_name();
            let target = self.staging.join(slug).join(&name);
            let stays = !made.holds(slug, &name) || name.to_str().is_some_and(|name| wanted.contains(name));
            if stays && fs::symlink_metadata(&target).is_err() {
                failed(&entry.path(), copy(&entry.path(), &target))?;
            }
        }
        // Who may read and write it is the house's affair.
        let staged = self.staging.join(slug);
        let mode = |path: &Path| fs::metadata(path).map(|meta| meta.permissions());
        let (old, new) = (failed(&before, mode(&before))?, failed(&staged, mode(&staged))?);
        if old == new { Ok(()) } else { failed(&staged, fs::set_permissions(&staged, old)) }
    }

    /// Stages a file around the releases where it differs from what is published; says whether it does.
    fn stage_around(&self, path: &str, bytes: &[u8]) -> Result<bool> {
        let place = self.out.join(path);
        place.ancestors().skip(1).take_while(|folder| *folder != self.out).try_for_each(folder_in_the_way)?;
        match fs::symlink_metadata(&place) {
            Ok(meta) if meta.is_dir() => Err(Failed { path: place, error: ErrorKind::IsADirectory.into() }),
            Ok(meta) if meta.is_symlink() => Err(Failed { path: place, error: a_link() }),
            Ok(meta) if meta.len() == bytes.len() as u64 && fs::read(&place).is_ok_and(|old| old == bytes) => {
                Ok(false)
            }
            _ => self.write(&format!("{AROUND}/{path}"), bytes).map(|()| true),
        }
    }
}

/// What Payom made of that which stands in the output folder.
#[derive(Debug)]
struct Made {
    before: Manifest,
    pending: Pending,
}

impl Made {
    fn holds(&self, slug: &str, name: &OsStr) -> bool {
        name.to_str().is_some_and(|name| self.before.has(slug, name)) || self.pending.holds(slug, name)
    }

    /// Whether the build before published it.
    fn is_before(&self, path: &str) -> bool {
        let of_release = path.split_once('/').is_some_and(|(slug, name)| self.before.has(slug, name));
        of_release || self.before.site.contains(path)
    }

    /// All paths; some twice.
    fn paths(&self) -> impl Iterator<Item = String> {
        let of_release =
            |slug: &str| self.before.files(slug).into_iter().map(|name| format!("{slug}/{name}")).collect::<Vec<_>>();
        let pending = self.pending.paths().map(ToOwned::to_owned);
        self.before.slugs().flat_map(of_release).chain(self.before.site.iter().cloned()).chain(pending)
    }
}

/// Whether a killed build left something aside that is to be put back.
fn is_torn(out: &Path) -> bool {
    out.join(OWN).join(ASIDE).exists()
}

/// The folder of a path: that of a release or a language.
fn release(path: &str) -> &str {
    path.split_once('/').map_or("", |(folder, _)| folder)
}

/// Refuses what stands in the place of a folder and is none. A link is none either: what it leads to is not ours.
fn folder_in_the_way(place: &Path) -> Result<()> {
    match fs::symlink_metadata(place) {
        Ok(meta) if meta.is_symlink() => Err(Failed { path: place.to_path_buf(), error: a_link() }),
        Ok(meta) if !meta.is_dir() => {
            Err(Failed { path: place.to_path_buf(), error: ErrorKind::NotADirectory.into() })
        }
        _ => Ok(()),
    }
}

fn a_link() -> Error {
    Error::other("a link stands in its place; put away what is not Payom's")
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What was not committed must not stay; if it does, the next build clears it away.
        let _ = clear(&self.staging);
    }
}

fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failed { path: folder.to_path_buf(), error }),
    }
}
