//! What became of an edition after it was published, as data; and whether it may be.
//!
//! In: what [`resolve`](crate::document::resolve()) finds. Out: [`Amended`]. Invariants: every word of it stands in a notice, too;
//! an edition that nothing was changed of has none of it.

use jiff::civil::Date;

use crate::registry::Text;

/// What became of an edition after it was published, and what its files say of that.
#[derive(Clone, Debug, Default, Hash)]
pub struct Amended {
    /// Corrections, newest first.
    pub changes: Vec<Change>,
    /// Where it was withdrawn.
    pub withdrawn: Option<Change>,
    /// What its files are called, where that is not the headline alone: "WITHDRAWN: …".
    pub title: Option<Text>,
    /// What lists say beside its day: "corrected".
    pub listed: Option<Text>,
    /// What stands on every page of paper: "Withdrawn on 10 December 2026", "Embargoed until …".
    pub every_page: Option<Text>,
    /// Where its release had other names.
    pub former: Option<Former>,
}

/// Names that the folder of a release had before.
#[derive(Clone, Debug, Hash)]
pub struct Former {
    /// The names, the oldest first.
    pub names: Vec<String>,
    /// What stands at their addresses: "This page has moved."
    pub words: Text,
}

/// A change that readers are told of.
#[derive(Clone, Debug, Hash)]
pub struct Change {
    /// Its day, where the house is.
    pub date: Date,
    /// For machines: a day, or a moment with its offset (ISO 8601).
    pub at: String,
    /// Its notice: "Corrected on 4 October 2018: …".
    pub words: Text,
}

impl Amended {
    /// The last change.
    #[must_use]
    pub fn last(&self) -> Option<&Change> {
        // Of two on one day the withdrawal is the last.
        self.changes.first().into_iter().chain(&self.withdrawn).max_by_key(|change| change.date)
    }
}
