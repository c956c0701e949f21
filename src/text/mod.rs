//! Plain text: an edition for mails, a few lines to post with a link, events for calendars.
//!
//! In: a [`Document`](crate::document::Document). Out: text in UTF-8 with one paragraph a line. Invariants: no word is added
//! to the document's.

mod calendar;
mod edition;
mod post;

pub use calendar::calendar;
pub use edition::edition;
pub use post::post;
