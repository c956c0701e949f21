//! Whether a file of the project has changed.
//!
//! In: the project's folder. Out: [`FileStamps`], to be compared, and a [`Watch`] that waits until it is time to. Invariants:
//! stamps are times and sizes of what Payom reads (`payom.toml`, `locales/`, `releases/`, `theme/`, `fonts/`); a change within
//! the resolution of a file system's clock that keeps the size could escape, which a person cannot type. What the system
//! tells only says when to look, never what has changed; where it gives no word of a change that a look found (disks of
//! networks), or cannot watch so many folders, files are looked at again and again.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use rustc_hash::FxHasher;

/// Between two looks where the system tells of nothing.
const PAUSE: Duration = Duration::from_millis(40);

/// Between two looks where it does, in case it missed something: at first, and at last.
const SOON: Duration = Duration::from_secs(1);
const LATE: Duration = Duration::from_secs(60);

/// An editor writes a file in several steps: so long nothing more is to come, or so long all of it may take.
const QUIET: Duration = Duration::from_millis(8);
const STEPS: Duration = Duration::from_millis(60);

/// The system tells of a change within this time, or does not tell.
const LAG: Duration = Duration::from_millis(250);

/// Deeper folders are not the project's.
const DEPTH: usize = 6;

/// What a project is read from.
const PARTS: [&str; 5] = ["payom.toml", "locales", "releases", "theme", "fonts"];

/// What a look found: fingerprints.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct FileStamps {
    /// Of what all releases share, and of the names of all files.
    shared: u64,
    /// Of the messages, pictures and documents of each release.
    releases: BTreeMap<Box<str>, u64>,
    took: Duration,
}

impl PartialEq for FileStamps {
    fn eq(&self, other: &Self) -> bool {
        self.shared == other.shared && self.releases == other.releases
    }
}

impl FileStamps {
    /// Of what can reach every release.
    pub(in crate::cli) fn shared(&self) -> u64 {
        self.shared
    }

    /// Of what reaches one alone.
    pub(in crate::cli) fn release(&self, slug: &str) -> u64 {
        self.releases.get(slug).copied().unwrap_or(0)
    }

    /// How long to wait until the next look where the system tells of nothing: longer where looking takes long.
    fn pause(&self) -> Duration {
        PAUSE.max(self.took * 20)
    }

    fn add(&mut self, path: &Path, stamp: Option<(Option<SystemTime>, u64)>) {
        let mut hasher = FxHasher::default();
        path.hash(&mut hasher);
        let name = hasher.finish();
        stamp.hash(&mut hasher);
        // A sum does not depend on the order in which a folder is listed.
        let place = match of_release(path) {
            Some(slug) => {
                self.shared = self.shared.wrapping_add(name);
                self.releases.entry(slug.into()).or_default()
            }
            None => &mut self.shared,
        };
        *place = place.wrapping_add(hasher.finish());
    }
}

/// The release that a file belongs to and to no other: its facts may name others, and are shared.
fn of_release(path: &Path) -> Option<&str> {
    let mut parts = path.iter().map(|part| part.to_str().unwrap_or_default());
    match (parts.next()?, parts.next()?, parts.next()?, parts.next()) {
        ("releases", slug, name, _) if name != "release.md" && slug != "registry" => Some(slug),
        ("locales", _, "releases", Some(name)) => name.strip_suffix(".ftl"),
        _ => None,
    }
}

/// Looks at every file.
pub(in crate::cli) fn look(root: &Path) -> FileStamps {
    let started = Instant::now();
    let mut stamps = FileStamps::default();
    for name in PARTS {
        collect(root, Path::new(name), DEPTH, &mut stamps);
    }
    stamps.took = started.elapsed();
    stamps
}

fn collect(root: &Path, path: &Path, depth: usize, stamps: &mut FileStamps) {
    let whole = root.join(path);
    let Ok(meta) = fs::metadata(&whole) else { return };
    if meta.is_dir() {
        stamps.add(path, None);
        let entries = fs::read_dir(&whole).into_iter().flatten().filter_map(Result::ok);
        for entry in entries.filter(|_| depth > 0) {
            collect(root, &path.join(entry.file_name()), depth - 1, stamps);
        }
    } else {
        stamps.add(path, Some((meta.modified().ok(), meta.len())));
    }
}

/// Something may have changed, or the preview ends.
#[derive(Debug)]
pub(super) struct Bell;

/// Waits until it is time for a look.
#[derive(Debug)]
pub(super) struct Watch {
    root: PathBuf,
    bell: Receiver<Bell>,
    /// What the system tells of changes; without it files are looked at again and again.
    watcher: Option<RecommendedWatcher>,
    /// Until the next look without a word of the system.
    next: Duration,
    /// Whether the last wait ended without one.
    unasked: bool,
}

impl Watch {
    /// Begins to watch; and what wakes it.
    pub(super) fn new(root: &Path) -> (Self, Sender<Bell>) {
        let (ring, bell) = channel();
        let ringing = ring.clone();
        let tell = move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| is_change(event.kind)) {
                let _ = ringing.send(Bell);
            }
        };
        // Without threads the crate's own watcher would panic at the first folder.
        let has_threads = std::thread::Builder::new().spawn(|| ()).is_ok();
        let watcher = has_threads.then(|| RecommendedWatcher::new(tell, Config::default()).ok()).flatten();
        let mut watch = Self { root: root.to_path_buf(), bell, watcher, next: SOON, unasked: false };
        watch.follow_folders();
        (watch, ring)
    }

    /// One that the system tells nothing.
    #[cfg(test)]
    fn deaf(root: &Path) -> (Self, Sender<Bell>) {
        let (watch, ring) = Self::new(root);
        (Self { watcher: None, ..watch }, ring)
    }

    /// Watches the folders that are there now; all again, for one that was replaced is another folder.
    fn follow_folders(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        let folders = PARTS.iter().map(|name| self.root.join(name)).filter(|path| path.is_dir());
        let mut told = watcher.watch(&self.root, RecursiveMode::NonRecursive).is_ok();
        for folder in folders {
            // A system watches only so many folders. One that is gone since is told of.
            told &= watcher.watch(&folder, RecursiveMode::Recursive).is_ok() || !folder.is_dir();
        }
        if !told {
            self.watcher = None;
        }
    }

    /// Waits until something may have changed since a look, or until one is due.
    pub(super) fn wait(&mut self, last: &FileStamps) {
        let most = if self.watcher.is_some() { self.next } else { last.pause() };
        self.unasked = match self.bell.recv_timeout(most) {
            Ok(Bell) => {
                self.settle();
                false
            }
            Err(RecvTimeoutError::Timeout) => true,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(most);
                true
            }
        };
    }

    /// Waits until an editor has done.
    fn settle(&self) {
        let started = Instant::now();
        while started.elapsed() < STEPS && self.bell.recv_timeout(QUIET).is_ok() {}
    }

    /// Takes in what the look after a wait found.
    pub(super) fn found(&mut self, changed: bool) {
        if changed {
            if self.watcher.is_some() && self.unasked && self.bell.recv_timeout(LAG).is_err() {
                // Of this change there was no word, and of others there will be none.
                self.watcher = None;
            }
            self.next = SOON;
            self.follow_folders();
        } else if self.unasked {
            self.next = LATE.min(self.next * 2);
        }
    }

    /// The pause of who has other things to do meanwhile.
    pub(super) fn pause(&self, last: &FileStamps) -> Duration {
        last.pause()
    }
}

/// Whether a file may say something else now; to read one is no change.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for path in ["payom.toml", "locales/tg/house.ftl", "locales/tg/releases/a.ftl", "releases/a/release.md"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "text").unwrap();
        }
        folder
    }

    /// What is found when it is first found; each look follows a wait.
    fn change(watch: &mut Watch, root: &Path, before: &FileStamps) -> FileStamps {
        loop {
            watch.wait(before);
            let now = look(root);
            watch.found(now != *before);
            if now != *before {
                return now;
            }
        }
    }

    #[test]
    fn changes_are_found_with_and_without_a_word_of_the_system() {
        for begin in [Watch::new, Watch::deaf] {
            let folder = project();
            let (root, path) = (folder.path(), folder.path().join("locales/tg/releases/a.ftl"));
            let (mut watch, _ring) = begin(root);
            let first = look(root);
            fs::write(&path, "another text").unwrap();
            let second = change(&mut watch, root, &first);
            // Also below a folder that was not there at first.
            fs::create_dir(root.join("theme")).unwrap();
            let third = change(&mut watch, root, &second);
            fs::write(root.join("theme/release.html"), "text").unwrap();
            let fourth = change(&mut watch, root, &third);
            fs::remove_dir_all(root.join("theme")).unwrap();
            change(&mut watch, root, &fourth);
        }
    }

    #[test]
    fn whoever_waits_can_be_woken() {
        let folder = project();
        let (mut watch, ring) = Watch::new(folder.path());
        ring.send(Bell).unwrap();
        watch.wait(&look(folder.path()));
        assert!(!watch.unasked);
    }

    #[test]
    fn the_words_of_a_release_are_its_own_and_its_facts_are_not() {
        let folder = project();
        let look = || look(folder.path());
        let write = |path: &str| fs::write(folder.path().join(path), "longer text").unwrap();
        let first = look();
        assert_eq!(first, look());
        write("locales/tg/releases/a.ftl");
        let words = look();
        assert_eq!(words.shared(), first.shared());
        assert_ne!(words.release("a"), first.release("a"));
        assert_ne!(words, first);
        for (path, what) in [
            ("releases/a/release.md", "facts"),
            ("locales/tg/house.ftl", "house"),
            ("releases/a/b.jpg", "a new file"),
        ] {
            let before = look();
            write(path);
            assert_ne!(look().shared(), before.shared(), "{what}");
        }
    }

    #[test]
    fn to_read_is_no_change() {
        assert!(!is_change(EventKind::Access(AccessKind::Open(AccessMode::Any))));
        assert!(is_change(EventKind::Access(AccessKind::Close(AccessMode::Write))));
        assert!(is_change(EventKind::Any));
    }
}
