//! What comes of a kit that came back.
//!
//! In: nothing. Out: [`Judged`] and its parts. Invariants: a unit is in one of its lists, or is counted.

use std::collections::BTreeMap;

use super::model::Unit;
use crate::check::lock::Fingerprint;
use crate::diag::Message;

/// What comes of a kit.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// Texts to write, by their names.
    pub texts: BTreeMap<String, NewText>,
    /// Texts that are held back, in the order of the file.
    pub held: Vec<Held>,
    /// How many are as they were.
    pub untouched: usize,
    /// Texts that were emptied, and keep what they had.
    pub cleared: Vec<String>,
}

/// A text to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewText {
    /// What stands there.
    pub content: Content,
    /// Where the source has changed since the kit was made: the wording that it was translated from.
    pub older: Option<Older>,
    /// The units that it is made of, as they came back.
    pub units: Vec<(String, String)>,
}

/// One sentence, or one for each form of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// One sentence.
    Plain(String),
    /// What is looked at, and the sentences by their forms; the last is the default.
    Counted(String, Vec<(String, String)>),
}

/// A wording that is not today's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Older {
    /// Its fingerprint.
    pub whole: Fingerprint,
    /// Its text, as far as the file shows it.
    pub was: String,
    /// Today's.
    pub now: String,
}

/// A text that is held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its name in the kit.
    pub id: String,
    /// The text that came back.
    pub text: String,
    /// Why.
    pub why: Message,
    /// What to do.
    pub help: Message,
}

/// A text that may be taken.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'k> {
    pub(super) unit: &'k Unit,
    pub(super) text: String,
    pub(super) older: Option<Older>,
}

impl Judged {
    /// Holds back a text that was to be written, for a reason that showed later.
    pub fn hold(&mut self, name: &str, why: &Message, help: &Message) {
        let units = self.texts.remove(name).map(|text| text.units).unwrap_or_default();
        let held = units.into_iter().map(|(id, text)| Held { id, text, why: why.clone(), help: help.clone() });
        self.held.extend(held);
    }

    /// How many units are taken.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.texts.values().map(|text| text.units.len()).sum()
    }
}
