//! A text that is needed.
//!
//! In: a message's name, where it is needed, whose it is. Out: a [`Need`]. Invariants: a need says where it comes from, so
//! that what is missing is reported there.

use crate::diag::Span;
use crate::l10n::{Arguments, Value};

/// A text that is needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need<'a> {
    pub(crate) id: &'a str,
    pub(crate) attribute: Option<&'a str>,
    /// Where it is needed, and what for.
    pub(crate) by: Option<(Span, &'a str)>,
    /// Where it belongs.
    pub(crate) home: Home,
}

/// Whose message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// Payom needs it for every release.
    House,
    /// The release's template names it: its own message, or one of the house.
    Release,
}

impl<'a> Need<'a> {
    pub(crate) fn new(id: &'a str) -> Self {
        Self { id, attribute: None, by: None, home: Home::House }
    }

    pub(crate) fn attribute(mut self, attribute: &'a str) -> Self {
        self.attribute = Some(attribute);
        self
    }

    pub(crate) fn by(mut self, span: Span, why: &'a str) -> Self {
        self.by = Some((span, why));
        self
    }

    pub(crate) fn of_release(mut self) -> Self {
        self.home = Home::Release;
        self
    }

    pub(crate) fn name(&self) -> String {
        self.attribute.map_or_else(|| self.id.to_owned(), |a| format!("{}.{a}", self.id))
    }
}

/// One variable.
pub(crate) fn with(name: &str, value: Value) -> Arguments {
    Arguments::from([(name.to_owned(), value)])
}
