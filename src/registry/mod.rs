//! The registry: facts that no language changes.
//!
//! In: `releases/registry/*.toml`. Out: a [`Registry`] of organisations, funders, projects, contacts and places.
//! Invariants: every id that is named exists, every dated list is without gap and overlap, every phone, e-mail and
//! address is valid. Names and texts are messages.
//!
//! | stage | does |
//! |---|---|
//! | `parse` | TOML with places; what is wrong with it in plain words |
//! | `at`, `scope` | a value and its place; a file while it is read |
//! | `id`, `value`, `address`, `phone`, `validity`, `fields` | values of which only valid ones exist |
//! | `channel` | kinds of messengers, sites and fax numbers |
//! | `organisation`, `funder`, `project`, `contact` | one kind of section each: its keys, the checked type, the way from one to the other |
//! | `model` | all of them: the [`Registry`] |
//! | `reference` | what may stand in each file, for people and editors |
//! | `references` | whether what is named exists |
//! | `load` | reads the files |

mod address;
mod at;
mod channel;
mod contact;
mod fields;
mod funder;
mod id;
mod load;
mod model;
mod organisation;
mod parse;
mod phone;
mod project;
mod reference;
mod references;
mod scope;
mod validity;
mod value;

pub use address::{Href, NotHref};
pub use at::At;
pub use channel::{ChannelKind, ChannelLabel, ContactChannel};
pub use contact::{Contact, Line, PhoneKind};
pub use funder::{Aid, Delegation, Eu, Funder, Permission};
pub use id::{ContactId, OrganisationId, PlaceId, ProjectId, Slug, is_id};
pub use load::load;
pub use model::{Entity, Files, Registry};
pub use organisation::{Organisation, Place};
pub(crate) use parse::{
    LIST_OR_TABLE, Tables, day_help, hour_help, is_fence, keys, month_name, number_help, partial, told_day,
    told_month, whole,
};
pub use phone::{NotPhone, Phone};
pub use project::{Disclaimer, Funding, Project, Purpose, Regime, Role, Waiver};
pub(crate) use project::{RawFunding, funding, organisations};
#[cfg(test)]
pub(crate) use reference::disagreements;
pub use reference::{ATOMS, Atom, Form, Holds, Key, KeyFile, Need, REGISTRY};
pub(crate) use scope::Scope;
pub(crate) use validity::day as calendar_day;
pub use validity::{Dated, Validity, pick};
pub use value::{NotText, Text, forbidden};
