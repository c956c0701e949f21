//! Follows the files of the project.
//!
//! In: a [`Watch`], what is shown. Out: a new snapshot whenever a file has changed. Invariants: pages are shown before what is
//! wrong is gathered, and what was gathered is shown where nothing newer is; where the system gives no thread for
//! gathering, who follows does that too.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use super::Shared;
use super::quiet::QuietReleases;
use super::snapshot::Snapshot;
use super::watch::{self, Watch};

/// Who follows the files of the project; taken by the thread that does it.
#[derive(Clone, Debug)]
pub(super) struct Watched(Arc<Mutex<Option<Follower>>>);

impl Watched {
    /// A follower of what is shown first.
    pub(super) fn new(watch: Watch, first: Arc<Snapshot>) -> Self {
        Self(Arc::new(Mutex::new(Some(Follower {
            watch,
            last: first,
            judging: Judging::Next,
            quiet: QuietReleases::default(),
        }))))
    }

    /// The follower, where nobody has it yet.
    pub(super) fn take(&self) -> Option<Follower> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Takes a new snapshot whenever a file has changed. What is wrong is gathered after the pages can be seen.
#[derive(Debug)]
pub(super) struct Follower {
    watch: Watch,
    last: Arc<Snapshot>,
    judging: Judging,
    /// What it knows where it judges.
    quiet: QuietReleases,
}

/// Who judges what is shown.
#[derive(Debug)]
enum Judging {
    /// A thread, which takes the last that it is given.
    Thread(Sender<Arc<Snapshot>>),
    /// The follower, at its next look.
    Next,
    /// The same, and it has.
    Done,
}

impl Follower {
    /// Looks whether there is something new, and shows it.
    pub(super) fn look(&mut self, shared: &Shared) {
        if let Judging::Next = self.judging {
            self.judging = Judging::Done;
            shared.show(Arc::new(self.last.judged(&mut self.quiet)));
            return;
        }
        let found = watch::look(&shared.root);
        let changed = found != *self.last.stamps();
        if changed {
            self.last = Arc::new(self.last.next(&shared.root, found));
            shared.show(Arc::clone(&self.last));
            self.hand_on();
        }
        self.watch.found(changed);
    }

    /// Has the last snapshot judged.
    fn hand_on(&mut self) {
        let handed = match &self.judging {
            Judging::Thread(judge) => judge.send(Arc::clone(&self.last)).is_ok(),
            _ => false,
        };
        if !handed {
            self.judging = Judging::Next;
        }
    }

    /// Between two looks of who has other things to do meanwhile.
    pub(super) fn pause(&self) -> Duration {
        self.watch.pause(self.last.stamps())
    }

    /// Waits until it is time for a look.
    fn wait(&mut self) {
        if !matches!(self.judging, Judging::Next) {
            self.watch.wait(self.last.stamps());
        }
    }
}

/// Follows until the preview ends.
pub(super) fn follow(shared: &Arc<Shared>, watched: &Watched) {
    let Some(mut follower) = watched.take() else { return };
    let (judge, given) = channel();
    let theirs = Arc::clone(shared);
    let judges = Builder::new().spawn(move || judge_given(&theirs, &given)).ok();
    if judges.is_some() {
        follower.judging = Judging::Thread(judge);
        follower.hand_on();
    }
    while !shared.stopped() {
        if let Judging::Next = follower.judging {
            follower.look(shared);
        }
        follower.wait();
        if !shared.stopped() {
            follower.look(shared);
        }
    }
    drop(follower);
    judges.map(JoinHandle::join);
}

/// Judges the last snapshot that was given, until there are none to come.
fn judge_given(shared: &Shared, given: &Receiver<Arc<Snapshot>>) {
    let mut quiet = QuietReleases::default();
    while let Ok(first) = given.recv() {
        let last = given.try_iter().last().unwrap_or(first);
        if shared.stopped() {
            return;
        }
        let judged = Arc::new(last.judged(&mut quiet));
        shared.show_if(judged, |now| now.generation == last.generation);
    }
}
