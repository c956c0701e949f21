//! Addresses on the net: links, hosts, mailboxes.
//!
//! In: what somebody typed. Out: [`Href`]s and e-mail addresses that work. Invariants: what browsers or mail programs would
//! read otherwise than people do is refused, with the reason.

mod host;
mod href;
pub(super) mod mailbox;
mod punycode;

pub use href::{Href, NotHref};
