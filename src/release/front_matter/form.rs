//! What kind of release it is, and what belongs to that.
//!
//! In: what the parser found sound. Out: [`Form`]. Invariants: who is named by an id of the registry is there; a name that
//! is typed is the name of a message.

use serde::Deserialize;

use crate::diag::Span;
use crate::registry::{At, ContactId, OrganisationId};
use crate::release::kind::Kind;

/// What kind of release it is, and what belongs to that.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// What kind of release it is.
    pub kind: Kind,
    /// Where that is said. `None` where it is said as before there were kinds (`label`), or not at all: such a release
    /// asks for nothing, and shows its issuers where it did then.
    pub named: Option<Span>,
    /// The number under which the issuer files it, as printed.
    pub reference: Option<At<String>>,
    /// Whose letterhead it has, where that is said.
    pub letterhead: Option<At<Letterhead>>,
    /// Who signs it, in order.
    pub signatories: Vec<Party>,
    /// In which order they are shown.
    pub order: Order,
    /// Whose words it gives.
    pub speaker: Option<Party>,
    /// The release that it corrects.
    pub corrects: Option<At<String>>,
}

impl Form {
    /// The messages that it names.
    pub(super) fn messages(&self) -> impl Iterator<Item = &At<String>> {
        self.parties().flat_map(|party| [&party.organisation, &party.person]).flatten().filter_map(Name::message)
    }

    /// Those of them that name a person: what they say of a position is shown, too.
    pub fn persons(&self) -> impl Iterator<Item = &At<String>> {
        self.parties().filter_map(|party| party.person.as_ref()).filter_map(Name::message)
    }

    fn parties(&self) -> impl Iterator<Item = &Party> {
        self.signatories.iter().chain(&self.speaker)
    }
}

/// Whose letterhead a release has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letterhead {
    /// That of all who issue it, side by side.
    Joint,
    /// The house's.
    House,
    /// None.
    None,
}

/// In which order names are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// As they are listed.
    #[default]
    Listed,
    /// By the alphabet of each language.
    Alphabet,
}

/// Somebody who signs or speaks: an organisation, a person, or a person for an organisation.
#[derive(Clone, Debug)]
pub struct Party {
    /// Where it stands.
    pub span: Span,
    /// The organisation.
    pub organisation: Option<Name>,
    /// The person.
    pub person: Option<Name>,
}

/// Where a name comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// An organisation of the registry.
    Organisation(OrganisationId),
    /// A contact of the registry.
    Contact(ContactId),
    /// A message, and where it is named.
    Message(At<String>),
}

impl Name {
    /// The message, where it is one.
    fn message(&self) -> Option<&At<String>> {
        match self {
            Self::Message(id) => Some(id),
            Self::Organisation(_) | Self::Contact(_) => None,
        }
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Organisation(id) => id.fmt(f),
            Self::Contact(id) => id.fmt(f),
            Self::Message(id) => id.value.fmt(f),
        }
    }
}
