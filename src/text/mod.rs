//! Plain text: an edition for mails, and a few lines to post with a link.
//!
//! In: a [`Document`](crate::document::Document). Out: text in UTF-8 with one paragraph a line. Invariants: no word is added
//! to the document's.

mod edition;
mod post;

pub use edition::edition;
pub use post::post;
