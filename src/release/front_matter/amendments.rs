//! What became of a release after it was published.
//!
//! In: what the parser found sound. Out: [`Amendments`]. Invariants: each says in a message what was changed and why; the day
//! of the release itself is never among them.

use crate::l10n::Locale;
use crate::registry::{At, Slug};
use crate::release::moment::Stamp;

/// Corrections, a withdrawal, and former names.
#[derive(Clone, Debug, Default)]
pub struct Amendments {
    /// Corrections in the order of their days.
    pub corrections: Vec<Correction>,
    /// Where it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// Names that its folder had before, which links may still have.
    pub aliases: Vec<At<Slug>>,
}

impl Amendments {
    /// Whether a message is the note of corrections that do not concern a language: it needs no such text.
    #[must_use]
    pub fn are_elsewhere(&self, note: &str, locale: &Locale) -> bool {
        let mut own = self.corrections.iter().filter(|correction| correction.note.value == note).peekable();
        own.peek().is_some() && own.all(|correction| !correction.concerns(locale))
    }

    /// The messages that they name.
    pub fn messages(&self) -> impl Iterator<Item = &At<String>> {
        let corrections = self.corrections.iter().map(|correction| &correction.note);
        corrections.chain(self.withdrawn.iter().map(|withdrawn| &withdrawn.note))
    }
}

/// A change of the text that readers are told of.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When it was made.
    pub stamp: Stamp,
    /// What it is.
    pub kind: CorrectionKind,
    /// The message that says what was wrong and what is right.
    pub note: At<String>,
    /// The languages that it concerns, where it does not concern all.
    pub locales: Option<Vec<At<Locale>>>,
}

impl Correction {
    /// Whether it concerns a language.
    #[must_use]
    pub fn concerns(&self, locale: &Locale) -> bool {
        self.locales.as_ref().is_none_or(|own| own.iter().any(|at| at.value == *locale))
    }
}

/// What a change is. Whatever was wrong is a correction, and is called one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionKind {
    /// Something was wrong.
    Correction,
    /// Something was right, and could be misread.
    Clarification,
    /// Something is new.
    Update,
}

impl CorrectionKind {
    /// All of them, by the names that front matter has for them.
    pub const NAMED: [(&'static str, Self); 3] =
        [("correction", Self::Correction), ("clarification", Self::Clarification), ("update", Self::Update)];
}

/// That a release no longer holds.
#[derive(Clone, Debug)]
pub struct Withdrawal {
    /// When it was withdrawn.
    pub stamp: Stamp,
    /// The message that says why.
    pub note: At<String>,
    /// What stays of it.
    pub keep: Keep,
    /// The release that holds instead.
    pub replaced_by: Option<At<Slug>>,
}

/// What stays of a release that was withdrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// Its text, under the notice.
    #[default]
    Text,
    /// The notice alone: the text may not be shown.
    Notice,
}

impl Keep {
    /// Both, by the names that front matter has for them.
    pub const NAMED: [(&'static str, Self); 2] = [("text", Self::Text), ("notice", Self::Notice)];
}
