//! Why a file that somebody named cannot be read.
//!
//! In: what the system says. Out: the same for people, where it is something that people do. Invariants: what is rare
//! stays as the system says it.

use std::io::{Error, ErrorKind};

use crate::diag::{Message, message};

/// Why a file cannot be read.
pub(super) fn why(error: &Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => message!("no-such-file", "there is no such file"),
        ErrorKind::PermissionDenied => message!("permission-denied", "permission denied"),
        ErrorKind::IsADirectory => message!("folder-for-file", "a folder stands where a file should be"),
        _ => error.to_string().into(),
    }
}
