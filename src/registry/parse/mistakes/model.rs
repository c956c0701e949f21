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
    pub(super) fn new(message: Message, help: Message, at: Range<usize>) -> Self {
        Self { code: Code::InvalidToml, message, help, at }
    }

    /// Whether it is about the brackets of a heading.
    pub(in crate::registry) fn is_of_heading(&self) -> bool {
        self.message.id() == Some("heading-brackets")
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

/// What to type.
pub(super) fn write(line: String) -> Message {
    message!("write-line", "write `{line}`", line = line)
}

/// That there are two settings on a line, and what to do.
pub(super) fn two_on_a_line() -> (Message, Message) {
    (
        message!("two-settings", "two settings on one line"),
        message!("each-on-its-line", "write each on a line of its own"),
    )
}

/// Curved and angular quotation marks, and other signs that programs put in their place.
pub(super) const CURVED: [char; 12] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″', '＂', '‹'];

/// Signs that look like a hyphen.
pub(super) const DASHES: [char; 6] = ['–', '—', '−', '‐', '‑', '―'];
