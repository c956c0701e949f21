//! What there is in the registry.
//!
//! In: nothing, or a registry. Out: [`Kind`]s with their files and the names of their messages. Invariants: a funder is an organisation too,
//! and has its name.

use crate::diag::Span;
use crate::l10n::language::Named;
use crate::registry::{ContactId, OrganisationId, PlaceId, ProjectId, Registry};

/// A kind of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Who pays.
    Funder,
    /// What is paid for.
    Project,
    /// Whom the media ask.
    Contact,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Funder, Self::Project, Self::Contact, Self::Organisation, Self::Place];

    /// Its word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Funder => "funder",
            Self::Project => "project",
            Self::Contact => "contact",
            Self::Organisation => "organisation",
            Self::Place => "place",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Its file, from the project's folder.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Funder => "releases/registry/funders.toml",
            Self::Project => "releases/registry/projects.toml",
            Self::Contact => "releases/registry/contacts.toml",
            Self::Organisation => "releases/registry/organisations.toml",
            Self::Place => "releases/registry/places.toml",
        }
    }

    /// The beginning of the name of the message that holds its name.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Funder | Self::Organisation => "org",
            Self::Project => "project",
            Self::Contact => "contact",
            Self::Place => "place",
        }
    }

    /// Of what its name is, where forms of it are known.
    #[must_use]
    pub fn named(self) -> Option<Named> {
        match self {
            Self::Funder | Self::Organisation => Some(Named::Organisation),
            Self::Place => Some(Named::Place),
            Self::Project | Self::Contact => None,
        }
    }

    /// The forms that such names have where the house has none yet; `None` where they have no forms.
    #[must_use]
    pub fn forms(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Funder | Self::Organisation => Some(&["genitive", "by"]),
            Self::Place => Some(&["in", "genitive"]),
            Self::Project | Self::Contact => None,
        }
    }

    /// Where an entry stands that the registry has already.
    #[must_use]
    pub fn find(self, registry: &Registry, id: &str) -> Option<Span> {
        let organisation = || OrganisationId::new(id.to_owned());
        match self {
            Self::Organisation => registry.organisations.get(&organisation()).map(|found| found.span),
            Self::Funder => registry.funders.get(&organisation()).map(|found| found.span),
            Self::Contact => registry.contacts.get(&ContactId::new(id.to_owned())).map(|found| found.span),
            Self::Place => registry.places.get(&PlaceId::new(id.to_owned())).map(|found| found.span),
            Self::Project => registry.projects.get(&ProjectId::new(id.to_owned())).map(|found| found.span),
        }
    }
}
