//! Texts with an error or a remark in every release, found behind whoever looks at the list of releases.
//!
//! In: the stamps of the project's files, a way to look releases through. Out: the texts, as far as they are known. Invariants: nobody waits for
//! them; what is known of a release is known as long as its files and those that all share are the same.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::Builder;

use crate::cli::serve::watch::FileStamps;
use crate::diag::Severity;

/// Texts: the tag of the language, the release or none, the name; and how bad the worst is that is said of them.
pub(super) type Names = BTreeMap<(String, Option<String>, String), Severity>;

/// What a release was when it was looked through: what all share, and what is its own.
pub(super) type Key = (u64, u64);

/// A release that was looked through, and its texts of which something is said.
pub(super) type Found = (String, Key, Names);

/// What is known.
#[derive(Debug, Default)]
pub(super) struct Judged {
    known: BTreeMap<String, (Key, Names)>,
    /// What is being found.
    finding: Option<Receiver<Found>>,
}

impl Judged {
    /// All that is known, as the files are now.
    pub(super) fn known(&mut self, stamps: &FileStamps) -> Names {
        self.gather();
        let is_now = |slug: &str, then: &Key| *then == (stamps.shared(), stamps.release(slug));
        let now = self.known.iter().filter(|(slug, (then, _))| is_now(slug, then));
        now.flat_map(|(_, (_, names))| names.clone()).collect()
    }

    /// Whether these releases are known; those that are not are looked through by `find`, while others go on.
    pub(super) fn has(
        &mut self,
        stamps: &FileStamps,
        slugs: impl Iterator<Item = String>,
        find: impl FnOnce(&[(String, Key)], &Sender<Found>) + Send + 'static,
    ) -> bool {
        let keyed = slugs.map(|slug| {
            let own = stamps.release(&slug);
            (slug, (stamps.shared(), own))
        });
        let is_known = |(slug, key): &(String, Key)| self.known.get(slug).is_some_and(|(then, _)| then == key);
        let unknown: Vec<(String, Key)> = keyed.filter(|one| !is_known(one)).collect();
        let is_whole = unknown.is_empty();
        if !is_whole && self.finding.is_none() {
            let (sender, finding) = channel();
            self.finding = Builder::new().spawn(move || find(&unknown, &sender)).ok().map(|_| finding);
        }
        is_whole
    }

    /// Takes what was found.
    fn gather(&mut self) {
        while let Some(finding) = &self.finding {
            match finding.try_recv() {
                Ok((slug, key, names)) => drop(self.known.insert(slug, (key, names))),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => self.finding = None,
            }
        }
    }
}
