//! Where the desk shows what was done.
//!
//! In: a screen, something that was done. Out: whether the screen shows it. Invariants: a screen offers to take back what it shows, and nothing
//! else; so nobody takes back unseen what another does elsewhere.

use crate::l10n::Locale;

/// What a screen is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The facts of a release.
    Facts(String),
    /// The texts of a release, or of the house, in a language: where that is the source they are written, else translated.
    Texts(Option<String>, Locale),
    /// The dictionary of the house in a language, to which all texts in it lead.
    Words(Locale),
    /// The register.
    People,
    /// Where releases are begun.
    New,
}

impl Shown {
    /// Whether a screen about this shows what was done there.
    pub(super) fn shows(&self, there: &Self) -> bool {
        match (self, there) {
            (Self::Texts(_, own), Self::Words(locale)) => own == locale,
            (own, there) => own == there,
        }
    }
}
