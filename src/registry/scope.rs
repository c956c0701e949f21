//! A file of facts while it is read.
//!
//! In: the file, all sources, the report. Out: places for values, and a way to say what is wrong with them. Invariants:
//! every reader of facts takes one of these instead of its three parts.

use toml::Spanned;

use super::at::At;
use crate::diag::{Diagnostic, FileId, Report, Reported, Sources, Span};

/// A file of facts while it is read.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    /// The file.
    pub(crate) file: FileId,
    /// The texts of all files.
    pub(crate) sources: &'a Sources,
    /// What is wrong so far.
    pub(crate) report: &'a mut Report,
}

impl Scope<'_> {
    /// A value with its place in the file.
    pub(crate) fn at<T>(&self, spanned: Spanned<T>) -> At<T> {
        At::new(spanned, self.file, self.sources)
    }

    /// The place of a value.
    pub(crate) fn span<T>(&self, spanned: &Spanned<T>) -> Span {
        self.sources.span(self.file, spanned.span())
    }

    /// A name with its place, as an id of some kind.
    pub(crate) fn id<T>(&self, name: Spanned<String>, id: impl FnOnce(String) -> T) -> At<T> {
        self.at(name).map(id)
    }

    /// The same for a list.
    pub(crate) fn ids<T>(&self, names: Vec<Spanned<String>>, id: impl Fn(String) -> T) -> Vec<At<T>> {
        names.into_iter().map(|name| self.id(name, &id)).collect()
    }

    /// Reports what keeps the facts from being relied upon.
    pub(crate) fn error(&mut self, found: Diagnostic) -> Reported {
        self.report.error(found)
    }
}
