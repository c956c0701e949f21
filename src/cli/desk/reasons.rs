//! Why the system refuses something, in the reader's words.
//!
//! In: an error of the system. Out: a [`Message`]. Invariants: what is not known here keeps the words of the system, which are no sentence of ours.

use std::io::{Error, ErrorKind};

use crate::diag::{Message, message};
use crate::edit::Outside;

/// Why something could not be opened, read or written.
pub(super) fn reason(error: &Error) -> Message {
    if matches!(error.get_ref(), Some(own) if own.is::<Outside>()) {
        return message!(
            "reason-outside",
            "a link leads out of the folder of the project, and nothing is written there"
        );
    }
    match error.kind() {
        ErrorKind::AddrInUse => message!("reason-port-taken", "another program uses this port"),
        ErrorKind::PermissionDenied => message!("reason-denied", "you have no right to do that there"),
        ErrorKind::NotFound => message!("reason-not-found", "there is no such file or folder"),
        ErrorKind::AlreadyExists => message!("reason-there-already", "there is a file of that name already"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            message!("reason-full", "there is no room left on the disk")
        }
        ErrorKind::ReadOnlyFilesystem => message!("reason-read-only", "nothing can be written on this disk"),
        ErrorKind::TimedOut | ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => {
            message!("reason-no-answer", "there is no answer")
        }
        ErrorKind::ResourceBusy => message!("reason-changed", "it was changed meanwhile: load the page again"),
        ErrorKind::WouldBlock => {
            message!("reason-just-beginning", "another desk of this project is just beginning: try again in a moment")
        }
        _ => error.to_string().into(),
    }
}
