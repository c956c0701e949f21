//! What a message is checked against.
//!
//! In: a locale, its names and variables. Out: [`Scope`], which the checks of one message share. Invariants: `names` has
//! the house's entries too, so that a name that is not found exists nowhere.

use super::structure::names::Names;
use super::structure::variables::Types;
use crate::diag::{Argument, Sources};
use crate::l10n::{Locale, english_name};

/// The names and variables that a message may use.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    /// The locale.
    pub(crate) locale: &'a Locale,
    /// Its names, the house's included.
    pub(crate) names: &'a Names<'a>,
    /// The names of the source locale.
    pub(crate) source: &'a Names<'a>,
    /// Which locale that is.
    pub(crate) source_locale: &'a Locale,
    /// The files.
    pub(crate) sources: &'a Sources,
    /// The variables; `None` in a term, which gets its own from each call.
    pub(crate) variables: Option<&'a Types>,
}

impl From<&Locale> for Argument {
    /// The name of the locale's language.
    fn from(locale: &Locale) -> Self {
        Self::Language(locale.tag().to_owned(), english_name(locale))
    }
}
