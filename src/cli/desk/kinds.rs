//! Kinds of entries of the registry, in words.
//!
//! In: a kind. Out: messages. Invariants: one word for a thing on every screen.

use crate::diag::{Message, message};
use crate::edit::entry::Kind;

/// A kind, in words: one of it, and all of it.
pub(super) fn named(kind: Kind) -> (Message, Message) {
    match kind {
        Kind::Funder => (message!("people-new-funder", "New donor"), message!("people-funders", "Donors")),
        Kind::Project => (message!("people-new-project", "New project"), message!("people-projects", "Projects")),
        Kind::Contact => {
            (message!("people-new-contact", "New contact"), message!("people-contacts", "Contacts for the media"))
        }
        Kind::Organisation => (
            message!("people-new-organisation", "New organisation"),
            message!("people-organisations", "Organisations"),
        ),
        Kind::Place => (message!("people-new-place", "New place"), message!("people-places", "Places")),
    }
}
