//! A mistake, and the signs that programs put in the place of those of the keyboard.
//!
//! In: words. Out: a [`Mistake`]. Invariants: it says what happened and what to type.

use std::ops::Range;

use crate::diag::{Code, Message, message};

/// What is wrong with a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::registry) struct Mistake {
    pub(in crate::registry) code: Code,
    pub(in crate::registry) message: Message,
    pub(in crate::registry) help: Message,
    /// Where, in the lines that were looked at.
    pub(in crate::registry) at: Range<usize>,
}

impl Mistake {
    pub(super) fn new(message: impl Into<Message>, help: impl Into<Message>, at: Range<usize>) -> Self {
        Self { code: Code::InvalidToml, message: message.into(), help: help.into(), at }
    }

    /// The same where no text can stand, and none is to be proposed.
    pub(in crate::registry) fn of_fact(mut self) -> Self {
        if self.help.ends_with("\"`") || self.help.contains("\"…\"") || self.help.ends_with("e`") {
            self.help = message!(
                "fact-in-figures",
                "write a number in figures, a day, a month or an amount; words belong in the .ftl files"
            );
        }
        self
    }

    pub(super) fn of(mut self, code: Code) -> Self {
        self.code = code;
        self
    }
}

/// Curved and angular quotation marks, and other signs that programs put in their place.
pub(super) const CURVED: [char; 12] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″', '＂', '‹'];

/// Signs that look like a hyphen.
pub(super) const DASHES: [char; 6] = ['–', '—', '−', '‐', '‑', '―'];
