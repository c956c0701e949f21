//! The registry: every fact, by id.
//!
//! In: the sections of the five files. Out: a [`Registry`] that later stages look things up in. Invariants: an id that a
//! section names exists, or it was taken out and reported.

use std::collections::BTreeMap;

use super::contact::Contact;
use super::funder::Funder;
use super::id::{ContactId, OrganisationId, PlaceId, ProjectId};
use super::organisation::{Organisation, Place};
use super::project::Project;
use crate::diag::{FileId, Message, message};

/// Everything in the registry, by id.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// Organisations, funders included.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// What is particular to funders.
    pub funders: BTreeMap<OrganisationId, Funder>,
    /// Projects.
    pub projects: BTreeMap<ProjectId, Project>,
    /// Contacts.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Places.
    pub places: BTreeMap<PlaceId, Place>,
    /// Something in it could not be read: what seems unknown may stand there.
    pub faulty: bool,
}

/// The registry's files, those that exist.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files {
    /// `organisations.toml`
    pub organisations: Option<FileId>,
    /// `funders.toml`
    pub funders: Option<FileId>,
    /// `projects.toml`
    pub projects: Option<FileId>,
    /// `contacts.toml`
    pub contacts: Option<FileId>,
    /// `places.toml`
    pub places: Option<FileId>,
}

/// A kind of section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entity {
    /// An organisation.
    Organisation,
    /// A project.
    Project,
    /// A contact.
    Contact,
    /// A place.
    Place,
}

impl Entity {
    /// What it is called in messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Project => "project",
            Self::Contact => "contact",
            Self::Place => "place",
        }
    }

    /// The same for readers of other languages.
    #[must_use]
    pub fn named(self) -> Message {
        match self {
            Self::Organisation => message!("entity-organisation", "organisation"),
            Self::Project => message!("entity-project", "project"),
            Self::Contact => message!("entity-contact", "contact"),
            Self::Place => message!("entity-place", "place"),
        }
    }

    /// The file that its sections are in.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Organisation => "releases/registry/organisations.toml",
            Self::Project => "releases/registry/projects.toml",
            Self::Contact => "releases/registry/contacts.toml",
            Self::Place => "releases/registry/places.toml",
        }
    }
}

impl Registry {
    /// The ids of a kind, sorted.
    #[must_use]
    pub fn ids(&self, entity: Entity) -> Vec<&str> {
        match entity {
            Entity::Organisation => self.organisations.keys().map(OrganisationId::as_str).collect(),
            Entity::Project => self.projects.keys().map(ProjectId::as_str).collect(),
            Entity::Contact => self.contacts.keys().map(ContactId::as_str).collect(),
            Entity::Place => self.places.keys().map(PlaceId::as_str).collect(),
        }
    }
}
