//! Ctrl-C and the like, while a build has files that nobody may see yet.
//!
//! In: the system's signals (SIGINT, SIGTERM, SIGHUP; Windows: Ctrl-C, Ctrl-Break, the window closed). Out: staging folders
//! are gone, what is published is wholly old or wholly new, and the process ends as it would have without us, by the same
//! signal. Invariants: nobody listens before there is something to clear away; whoever puts files anywhere is `busy`, and
//! the end waits until nobody is; after it has begun, nobody becomes busy any more. A signal that was ignored when the
//! program began (`nohup`, a shell's `&`) stays so where the system tells.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Once, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::publish::staging::folder;

/// What has to go before the process ends.
#[derive(Debug)]
pub struct Interrupts {
    /// Whether this process is the program's own, whose signals may be listened to.
    ours: bool,
    listening: Once,
    /// Folders with files that nobody may see yet, and the output folder of each.
    staged: RwLock<Staged>,
    /// All of a build is in its place.
    published: AtomicBool,
}

type Staged = BTreeMap<PathBuf, PathBuf>;

/// As long as it is there, the process does not end by a signal.
pub(crate) type Busy<'a> = RwLockReadGuard<'a, Staged>;

impl Interrupts {
    fn new(ours: bool) -> Arc<Self> {
        Arc::new(Self { ours, listening: Once::new(), staged: RwLock::default(), published: AtomicBool::new(false) })
    }

    /// Those of the program's own process.
    #[must_use]
    pub fn of_process() -> Arc<Self> {
        Self::new(true)
    }

    /// None: the process is somebody else's, who deals with them.
    #[must_use]
    pub fn none() -> Arc<Self> {
        Self::new(false)
    }

    /// Does what must not be cut in two.
    pub(crate) fn busy(&self) -> Busy<'_> {
        self.staged.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a folder for an output folder, that goes when the process ends.
    pub(crate) fn stage<E>(
        self: &Arc<Self>,
        output: &Path,
        make: impl FnOnce() -> Result<PathBuf, E>,
    ) -> Result<PathBuf, E> {
        if self.ours {
            self.listening.call_once(|| listen(Arc::clone(self)));
        }
        let mut staged = self.staged.write().unwrap_or_else(PoisonError::into_inner);
        let folder = make()?;
        staged.insert(folder.clone(), output.to_path_buf());
        Ok(folder)
    }

    /// It is gone already.
    pub(crate) fn unstage(&self, folder: &Path) {
        self.staged.write().unwrap_or_else(PoisonError::into_inner).remove(folder);
    }

    /// What was staged is published.
    pub(crate) fn published(&self) {
        self.published.store(true, Ordering::Relaxed);
    }

    /// Waits until nobody is busy, and clears away; nobody becomes busy any more, as long as what it gives is held.
    fn end(&self) -> RwLockWriteGuard<'_, Staged> {
        let staged = self.staged.write().unwrap_or_else(PoisonError::into_inner);
        for (folder, output) in &*staged {
            // What cannot be cleared away now is by the next build.
            let _ = folder::leave(folder, output);
        }
        if !staged.is_empty() {
            let published = self.published.load(Ordering::Relaxed);
            let what = if published { "everything was published before" } else { "nothing was published" };
            let _ = writeln!(std::io::stderr(), "\nstopped; {what}");
        }
        staged
    }
}

/// Listens in a thread of its own. Where there is no thread to be had, signals do what they do otherwise.
#[cfg(unix)]
fn listen(interrupts: Arc<Interrupts>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let ignored = ignored();
    let wanted = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(move |signal| ignored >> (signal - 1) & 1 == 0);
    let (ready, is_ready) = std::sync::mpsc::channel();
    let thread = std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let signals = signal_hook::iterator::Signals::new(wanted);
        let _ = ready.send(());
        if let Some(signal) = signals.ok().and_then(|mut signals| signals.forever().next()) {
            let _ended = interrupts.end();
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    });
    if thread.is_ok() {
        let _ = is_ready.recv();
    }
}

/// The signals that are ignored, a bit for each; none where the system does not tell.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

#[cfg(windows)]
fn listen(interrupts: Arc<Interrupts>) {
    /// `STATUS_CONTROL_C_EXIT`, as without a handler.
    const STOPPED: u32 = 0xC000_013A;
    let _ = ctrlc::set_handler(move || {
        let _ended = interrupts.end();
        #[expect(clippy::exit, reason = "the process was told to end")]
        std::process::exit(STOPPED.cast_signed());
    });
}

#[cfg(not(any(unix, windows)))]
fn listen(_: Arc<Interrupts>) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_waits_and_clears_away() {
        let folder = tempfile::tempdir().unwrap();
        let interrupts = Interrupts::none();
        let make = || -> std::io::Result<PathBuf> {
            let place = folder.path().join("staging");
            std::fs::create_dir(&place)?;
            std::fs::write(place.join("embargoed.html"), "words")?;
            Ok(place)
        };
        let staged = interrupts.stage(folder.path(), make).unwrap();
        std::thread::scope(|scope| {
            let busy = interrupts.busy();
            let ending = scope.spawn(|| drop(interrupts.end()));
            assert!(staged.join("embargoed.html").exists(), "somebody is busy");
            drop(busy);
            ending.join().unwrap();
        });
        assert!(!staged.exists());
        interrupts.unstage(&staged);
        assert!(interrupts.busy().is_empty());
    }
}
