//! How a run ends.
//!
//! In: what a command found. Out: the exit code that scripts see. Invariants: the four codes are documented in `--help`
//! and never change their meaning.

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything is in order.
    Fine,
    /// Problems were found; nothing was published.
    Problems,
    /// The command line or the settings are wrong.
    Usage,
    /// Files cannot be read or written.
    Files,
}

impl Status {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
            Self::Usage => 2,
            Self::Files => 3,
        }
    }
}
