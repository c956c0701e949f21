//! Why a package cannot be read.
//!
//! In: nothing. Out: [`PackageError`]. Invariants: what it says names no place on disk and nothing of the reader's machine.

use std::fmt;

/// Why a package cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackageError {
    /// It is no package: it does not end as one does.
    NotAPackage,
    /// It is cut off, or says of itself what is not so.
    Damaged(&'static str),
    /// A part is packed or locked in a way that Word files never are.
    Unusual(&'static str),
    /// There is more in it than a text has.
    TooMuch(&'static str),
    /// A part that a Word file must have is not there.
    Missing(String),
    /// A part is no sound XML, or holds what XML of Word never does.
    BadXml {
        /// The part.
        part: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPackage => f.write_str("the file is no Word file: it is no ZIP package"),
            Self::Damaged(what) => write!(f, "the file is damaged: {what}"),
            Self::Unusual(what) => write!(f, "the file is packed as Word packs none: {what}"),
            Self::TooMuch(what) => write!(f, "the file holds more than any text does: {what}"),
            Self::Missing(part) => write!(f, "the file has no part {part}, which every Word file has"),
            Self::BadXml { part, reason } => write!(f, "the part {part} cannot be read: {reason}"),
        }
    }
}

impl std::error::Error for PackageError {}
