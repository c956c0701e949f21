//! What a problem is about, for programs.
//!
//! In: names. Out: a [`Subject`], and for a text that is not there a [`Gap`]. Invariants: names are those of the files:
//! a locale's tag, a release's folder, a message's id.

/// What a problem is about; what does not apply is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The tag of the locale.
    pub locale: Option<String>,
    /// The name of the release; `None` for what all releases share.
    pub release: Option<String>,
    /// The id of the message; a term's with its hyphen.
    pub message: Option<String>,
    /// The attribute, without its dot.
    pub attribute: Option<String>,
}

/// What is about nothing in particular.
pub(super) const NOTHING: &Subject = &Subject { locale: None, release: None, message: None, attribute: None };

/// Where a text belongs that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The file, relative to the project; there may be none yet.
    pub path: String,
    /// `message`, `-term` or `message.attribute`.
    pub name: String,
    /// The line that it would stand in, from 1; `None` where there is no such file, or nobody asked.
    pub line: Option<usize>,
}
