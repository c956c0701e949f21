//! The words that stand before what is said.
//!
//! In: a [`Reader`]. Out: "error", "help" and the like in the reader's language. Invariants: they are asked for once a
//! report.

use crate::diag::message::message;
use crate::diag::{Message, Reader, Severity};

/// The words of one report.
pub(super) struct Words {
    severities: [String; 3],
    /// Before a fact that helps to understand.
    pub(super) note: String,
    /// Before what is to be done.
    pub(super) help: String,
}

impl Words {
    pub(super) fn of(reader: &dyn Reader) -> Self {
        let say = |message: Message| reader.show(&message).into_owned();
        Self {
            severities: [Severity::Error, Severity::Warning, Severity::Info].map(|severity| say(severity.name())),
            note: say(message!("note-word", "note")),
            help: say(message!("help-word", "help")),
        }
    }

    /// How bad a problem is, in one word.
    pub(super) fn severity(&self, severity: Severity) -> &str {
        let [error, warning, info] = &self.severities;
        match severity {
            Severity::Error => error,
            Severity::Warning => warning,
            Severity::Info => info,
        }
    }
}
