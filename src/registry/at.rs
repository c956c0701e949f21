//! A value and its place.
//!
//! In: a value of TOML with the bytes that it was read from. Out: the same with its file. Invariants: whatever is wrong with
//! a value can be shown where it stands.

use toml::Spanned;

use crate::diag::{FileId, Sources, Span};

/// A value and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> At<T> {
    /// Gives a TOML value its file.
    pub fn new(spanned: Spanned<T>, file: FileId, sources: &Sources) -> Self {
        let span = sources.span(file, spanned.span());
        Self { value: spanned.into_inner(), span }
    }

    /// Something else in the same place.
    pub(crate) fn map<U>(self, make: impl FnOnce(T) -> U) -> At<U> {
        At { value: make(self.value), span: self.span }
    }
}
