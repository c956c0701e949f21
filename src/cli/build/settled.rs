//! A build that has nothing to do, and the note that tells the next one so.
//!
//! In: what a build published and told. Out: a note, where another build would do and tell the same; and what that one
//! says. Invariants: what the state of the output folder made a build tell, and what it told because it recorded
//! translations, is told once; so such a build leaves no note.

use std::fmt;
use std::str::FromStr;
use std::time::Instant;

use crate::cli::build::held;
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Message, counted, human, message};
use crate::publish::{Done, OutputFolder, Told};

/// Ends a build that has nothing to do.
pub(super) fn unchanged(
    done: &Done,
    output: &OutputFolder,
    (started, session): (Instant, &Session),
    streams: &mut Streams<'_>,
) -> Status {
    streams.tell_styled(&done.told.text);
    let text = message!(
        "published-unchanged",
        "{published} in {folder}, nothing changed ({seconds} s)",
        published = done.summary.parse().map_or_else(|()| Message::from(done.summary.as_str()), Counted::message),
        folder = output.shown(),
        seconds = format!("{:.2}", started.elapsed().as_secs_f64())
    );
    streams.say(&format!("{}\n{}", session.say(&text), held::said(&done.public.held, session)));
    Status::Fine
}

/// How much there is. As a note it is three numbers, for whoever builds next may read another language.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub(super) editions: usize,
    pub(super) releases: usize,
    pub(super) files: usize,
}

impl Counted {
    /// "3 editions of 1 release: 9 files".
    pub(super) fn message(self) -> Message {
        message!(
            "published",
            "{editions} of {releases}: {files}",
            editions = counted!("count-editions", self.editions, "{count} edition", "{count} editions"),
            releases = counted!("count-releases", self.releases, "{count} release", "{count} releases"),
            files = counted!("count-files", self.files, "{count} file", "{count} files")
        )
    }
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.editions, self.releases, self.files)
    }
}

impl FromStr for Counted {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let numbers: Vec<usize> = text.split(' ').map_while(|number| number.parse().ok()).collect();
        match numbers.as_slice() {
            [editions, releases, files] => Ok(Self { editions: *editions, releases: *releases, files: *files }),
            _ => Err(()),
        }
    }
}

/// The language and the colours of what is told.
pub(super) fn manner(session: &Session) -> String {
    format!("{:?} {:?}", session.speaker.language(), session.colour)
}

/// What a build told, where another one would tell the same; `recorded` says that it wrote to the lock.
pub(super) fn told(session: &Session, recorded: bool) -> Option<Told> {
    if session.report.is_empty() {
        return Some(Told::default());
    }
    let once = |found: &Diagnostic| matches!(found.code, Code::OutputRecord | Code::PrivateOutput);
    if recorded || session.report.since(0).iter().any(once) {
        return None;
    }
    let text = human(&session.report, &session.sources, session.colour, &*session.speaker);
    Some(Told { text, manner: manner(session) })
}
