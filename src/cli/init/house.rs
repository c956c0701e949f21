//! The house that is to be made.
//!
//! In: what was meant. Out: the model that its files are written from. Invariants: whoever makes one has checked it.

use std::collections::BTreeMap;

use crate::cli::args::CiKind;
use crate::l10n::Locale;

/// What is made.
#[derive(Debug)]
pub(super) struct House {
    /// The id of its organisation in the registry.
    pub(super) id: String,
    pub(super) locales: Vec<Locale>,
    pub(super) source: Locale,
    /// Its own name; `None` for that of the sample.
    pub(super) name: Option<Names>,
    /// Two capital letters of ISO 3166.
    pub(super) country: String,
    pub(super) site: Option<String>,
    pub(super) ci: CiKind,
}

/// What an organisation is called, by language.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) full: BTreeMap<Locale, String>,
    pub(super) short: BTreeMap<Locale, String>,
}
