//! What an XLIFF file holds.
//!
//! In: nothing. Out: [`File`] and its parts. Invariants: none.

/// The texts of one file.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// The file that they are of.
    pub original: String,
    /// What it is of: a release.
    pub product: String,
    /// The tag of the language that is translated from.
    pub source: String,
    /// The tag of the language that is translated into.
    pub target: String,
    /// Remarks on the whole.
    pub notes: Vec<Note>,
    /// Its texts.
    pub units: Vec<Unit>,
}

/// A text with its translation.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Its name.
    pub id: String,
    /// The group that it belongs to.
    pub group: Option<Group>,
    /// What programs carry along without a look.
    pub extra: String,
    /// Whether somebody has approved the translation; `None` where that is not said.
    pub approved: Option<bool>,
    /// Whether it may not be translated.
    pub locked: bool,
    /// The text.
    pub source: Vec<Piece>,
    /// The translation.
    pub target: Option<Target>,
    /// Remarks.
    pub notes: Vec<Note>,
    /// Other translations, for reference.
    pub alternatives: Vec<Alternative>,
}

/// Texts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub id: String,
    /// What there is to say of all of them.
    pub note: String,
}

/// A translation and how far it is.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// One of the states of the format.
    pub state: &'static str,
    /// The translation.
    pub pieces: Vec<Piece>,
}

/// A remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Whose it is.
    pub from: &'static str,
    /// Its words.
    pub text: String,
}

/// Another translation.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// One of the kinds of the format.
    pub kind: &'static str,
    /// Where it is from.
    pub origin: String,
    /// What it is of.
    pub source: Vec<Piece>,
    /// The translation; none where the older text alone is shown.
    pub target: Vec<Piece>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// What stays as it is.
    Code {
        /// Its number in the text.
        id: String,
        /// What it is.
        kind: String,
        /// As it is typed; empty where a program kept the number alone.
        text: String,
        /// What readers see in its place; empty where that is not known.
        shown: String,
    },
    /// A stretch begins.
    Open {
        /// Its number in the text.
        id: String,
        /// What it is; empty where a program kept the number alone.
        kind: String,
        /// Where it leads, of a link.
        to: String,
    },
    /// It ends.
    Close {
        /// Its number in the text.
        id: String,
    },
}
