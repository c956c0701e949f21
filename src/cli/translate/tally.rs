//! How much a translator has to do.
//!
//! In: the state of each text. Out: counts, and a line that says what is left. Invariants: a text may be stale and flagged
//! at once, so the counts of what is left need not add up to the number of texts.

use crate::check::State;
use crate::diag::{Reader, counted};

/// How much there is to do.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::cli) struct Tally {
    pub(in crate::cli) all: usize,
    pub(in crate::cli) missing: usize,
    pub(in crate::cli) stale: usize,
    pub(in crate::cli) flagged: usize,
}

impl Tally {
    /// Takes a text into account. Flags stand above messages, so a message's attributes do not count them again.
    pub(in crate::cli) fn add(&mut self, state: &State, flagged: bool) {
        self.all += 1;
        self.missing += usize::from(*state == State::Missing);
        self.stale += usize::from(matches!(state, State::Stale { .. }));
        self.flagged += usize::from(flagged);
    }

    /// "1 missing, 2 stale, 3 to review".
    pub(in crate::cli) fn left(&self, reader: &dyn Reader) -> String {
        let parts = [
            (self.missing, counted!("tally-missing", self.missing, "{count} missing", "{count} missing")),
            (self.stale, counted!("tally-stale", self.stale, "{count} stale", "{count} stale")),
            (self.flagged, counted!("tally-review", self.flagged, "{count} to review", "{count} to review")),
        ];
        let parts = parts.iter().filter(|(number, _)| *number > 0).map(|(_, part)| reader.say(part));
        parts.collect::<Vec<_>>().join(", ")
    }
}
