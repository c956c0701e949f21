//! What is said of a lock of which a part cannot be read.
//!
//! In: a line of it, and its place. Out: diagnostics, with what to type. Invariants: none.

use crate::diag::{Code, Diagnostic, Message, Span, message};

/// What is said of a line that cannot be read; `marker` is the whole line where a merge left it.
pub(super) fn broken_line(number: usize, place: Span, marker: Option<Span>) -> Diagnostic {
    match marker {
        Some(whole) => Diagnostic::new(
            Code::BrokenLock,
            message!("line-of-merge", "line {number} of the lock is left from a merge", number = number),
        )
        .at(place, message!("delete-line", "delete this line"))
        .help(message!(
            "delete-markers",
            "delete the marker lines and keep all others, of both sides: `payom check --fix` does it"
        ))
        .fix(whole, ""),
        None => Diagnostic::new(
            Code::BrokenLock,
            message!("line-damaged", "line {number} of the lock cannot be read", number = number),
        )
        .at(place, message!("damaged", "damaged"))
        .help(message!(
            "restore-line",
            "put the line back as it was (git log -p locales/l10n.lock), or delete it, read the translation again and \
             run `payom accept` for it"
        )),
    }
}

/// What to do where a part of the lock is missing.
pub(super) fn restore() -> Message {
    message!(
        "restore-lock",
        "put the file back as it was (git checkout locales/l10n.lock, or a copy); where there is none, delete it, read \
         all translations beside the source and run `payom accept`"
    )
}
