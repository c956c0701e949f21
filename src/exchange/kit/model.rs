//! What a kit holds.
//!
//! In: nothing. Out: [`Kit`] and what comes back of one. Invariants: a text is one line, as Fluent and Markdown have it; the name of a unit
//! is the name of its text, and behind a colon the form of a number that it is for.

use crate::check::lock::Fingerprint;
use crate::diag::Message;
use crate::l10n::Locale;

/// The texts of a release, or of the house, for translation into a language.
#[derive(Clone, Debug)]
pub struct Kit {
    /// The release; `None` for the texts of the house.
    pub slug: Option<String>,
    /// The language that is translated from.
    pub source: Locale,
    /// The language that is translated into.
    pub target: Locale,
    /// The how manieth it is in its folder.
    pub number: usize,
    /// Its texts, in the order of the source's files.
    pub units: Vec<Unit>,
}

/// A text to translate.
#[derive(Clone, Debug)]
pub struct Unit {
    /// `message`, `-term` or `message.attribute`.
    pub name: String,
    /// The form of a number that it is for.
    pub form: Option<Form>,
    /// The text in the source language.
    pub source: String,
    /// The fingerprint of the source's whole text, as the lock has it.
    pub print: Fingerprint,
    /// The translation that there is.
    pub target: Option<String>,
    /// What is to be done.
    pub state: UnitState,
    /// Whether it can be translated in the file of messages alone.
    pub locked: bool,
    /// What the author says of it.
    pub author: String,
    /// What the flag above the translation asks.
    pub review: Option<String>,
    /// Approved words for terms that occur.
    pub terms: Vec<(String, String)>,
    /// Names that occur: the mark, what it shows, its forms.
    pub names: Vec<Name>,
    /// How the same text was translated elsewhere.
    pub earlier: Option<String>,
}

/// A form of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its name: `few`, or a number.
    pub key: String,
    /// What the selection looks at: `$participants`.
    pub selector: String,
    /// Numbers that take it.
    pub examples: Vec<String>,
}

/// A name that a text takes from the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// What it is called: `org-bhr`.
    pub id: String,
    /// What readers of the source see.
    pub shown: String,
    /// Marks for its forms in the target language, and what each shows; that of its own first.
    pub forms: Vec<(String, String)>,
}

/// What is to be done to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitState {
    /// It has no translation.
    Missing,
    /// Its translation was made from another wording: that, if it is known.
    Stale(Option<String>),
    /// Its translation is flagged.
    Review,
    /// Nothing.
    Done,
}

impl Unit {
    /// Its name in a kit.
    #[must_use]
    pub fn id(&self) -> String {
        self.form.as_ref().map_or_else(|| self.name.clone(), |form| format!("{}:{}", self.name, form.key))
    }
}

/// What stands beside a text, so that it can be told when it comes back from what it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Of the source's whole text.
    pub whole: Fingerprint,
    /// Of the text that the kit shows.
    pub shown: Fingerprint,
    /// Of the translation that was sent, where there was one.
    pub sent: Option<Fingerprint>,
}

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Returned {
    /// The release that it says it is of; empty for the house; `None` where it does not say.
    pub slug: Option<String>,
    /// The tag of the language that it says it is in.
    pub target: Option<String>,
    /// Its texts.
    pub units: Vec<ReturnedUnit>,
    /// What was met beside texts.
    pub told: Vec<Message>,
}

/// A text that came back.
#[derive(Clone, Debug, Default)]
pub struct ReturnedUnit {
    /// Its name.
    pub id: String,
    /// What stood beside it.
    pub stamp: Option<Stamp>,
    /// The source, as the file has it.
    pub source: Loose,
    /// The translation; `None` where there is no place for one.
    pub target: Option<Loose>,
}

/// A text whose marks may have lost what they are: they are known by their numbers then.
pub type Loose = Vec<LoosePiece>;

/// A piece of such a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoosePiece {
    /// Words.
    Words(String),
    /// A mark: its number, and what is left of it.
    Code(String, String),
    /// A stretch begins: its number, what it is, where it leads.
    Open(String, String, String),
    /// It ends.
    Close(String),
}
