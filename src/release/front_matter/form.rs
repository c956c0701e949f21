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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// An organisation of the registry.
    Organisation(OrganisationId),
    /// A contact of the registry.
    Contact(ContactId),
    /// A message.
    Message(String),
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Organisation(id) => id.fmt(f),
            Self::Contact(id) => id.fmt(f),
            Self::Message(id) => id.fmt(f),
        }
    }
}
