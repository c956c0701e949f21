//! Answers to wrong keys.
//!
//! In: answers that say no. Out: one after the other, each a moment after the one before. Invariants: whoever guesses waits, and nobody
//! else does, since these answers have a thread of their own; what is too much is closed without an answer.

use std::io;
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, sleep};
use std::time::Duration;

use crate::cli::http::{self, Answer, Request};

/// Between two answers: who has lost a key does not notice, and a guess takes as long as this.
const PAUSE: Duration = Duration::from_millis(20);

/// So many answers wait at most.
const MOST: usize = 64;

/// An answer that waits.
type Refused = (TcpStream, Request, Answer);

/// Where they wait.
#[derive(Debug)]
pub(super) struct Refusals(SyncSender<Refused>);

impl Refusals {
    /// Begins; it ends with the desk.
    pub(super) fn begin() -> io::Result<Self> {
        let (sender, waiting) = sync_channel(MOST);
        Builder::new().spawn(move || refuse(&waiting))?;
        Ok(Self(sender))
    }

    /// Sends an answer when it is its turn.
    pub(super) fn later(&self, stream: TcpStream, request: Request, answer: Answer) {
        // Where too many wait this one is closed.
        let _ = self.0.try_send((stream, request, answer));
    }
}

fn refuse(waiting: &Receiver<Refused>) {
    for (mut stream, request, answer) in waiting {
        sleep(PAUSE);
        // A reader that goes away is no error.
        let _ = http::send(&mut stream, &request, &answer);
    }
}
