//! Why nothing was saved.
//!
//! In: what stopped a save. Out: its status and its words, as an answer. Invariants: whoever gets it has lost nothing: the draft is kept.

use serde_json::json;

use super::reasons::reason;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::edit::{LockError, SaveError};

/// Why nothing was saved.
#[derive(Debug)]
pub(super) enum Unsaved {
    /// There is no such text.
    Absent,
    /// It was changed meanwhile.
    Conflict,
    /// The file could not be read with it, or there are no words.
    Broken(Option<Message>),
    /// Something uses it by now.
    InUse(Message),
    /// Another command changes files of the project.
    Busy(String),
    /// A file cannot be written.
    Failed(SaveError),
}

impl From<SaveError> for Unsaved {
    fn from(failed: SaveError) -> Self {
        Self::Failed(failed)
    }
}

impl From<LockError> for Unsaved {
    fn from(denied: LockError) -> Self {
        match denied {
            LockError::Busy(by) => Self::Busy(by),
            LockError::Save(failed) => Self::Failed(failed),
        }
    }
}

/// What is said of a text that is not there.
pub(super) fn absent() -> Message {
    message!("desk-absent", "There is no such text any more.")
}

/// What is said of a release that is not there.
pub(super) fn no_release() -> Message {
    message!("desk-release-gone", "There is no such release any more.")
}

impl Unsaved {
    /// The status of the answer, and its words.
    pub(super) fn told(&self) -> (&'static str, Message) {
        match self {
            Self::Absent => ("404 Not Found", absent()),
            Self::Conflict => (
                "409 Conflict",
                message!(
                    "desk-conflict",
                    "This text was changed meanwhile. Nothing was written over it, and your draft is kept."
                ),
            ),
            Self::Broken(None) => {
                ("422 Unprocessable Content", message!("desk-empty", "There are no words to save."))
            }
            Self::Broken(Some(what)) => ("422 Unprocessable Content", what.clone()),
            Self::InUse(what) => ("409 Conflict", what.clone()),
            Self::Busy(by) => {
                ("423 Locked", message!("project-busy", "{command} is changing files of this project", command = by))
            }
            Self::Failed(SaveError { path, error }) => (
                "500 Internal Server Error",
                message!("not-written", "{path} cannot be written: {why}", path = path, why = reason(error)),
            ),
        }
    }
}

/// An answer that refuses something, and says why.
pub(super) fn refused(status: &'static str, speaker: &Speaker, why: &Message) -> Answer {
    Answer::json(json!({ "said": speaker.say(why) }).to_string()).status(status)
}

/// What a page of ours does not send.
pub(super) fn malformed(speaker: &Speaker) -> Answer {
    refused(
        "400 Bad Request",
        speaker,
        &message!("desk-malformed", "The desk does not understand what the page sent. Load the page again."),
    )
}

/// Why nothing was saved; where it was changed meanwhile with what is said of the way to see both.
pub(super) fn unsaved(why: &Unsaved, speaker: &Speaker) -> Answer {
    let (status, words) = why.told();
    if !matches!(why, Unsaved::Conflict) {
        return refused(status, speaker, &words);
    }
    let both = message!("desk-show-both", "Show both");
    Answer::json(json!({ "said": speaker.say(&words), "both": speaker.say(&both) }).to_string()).status(status)
}

/// An answer, or that there is nothing of that name.
pub(super) fn or_absent(answer: Option<Answer>, speaker: &Speaker) -> Answer {
    answer.unwrap_or_else(|| refused("404 Not Found", speaker, &absent()))
}
