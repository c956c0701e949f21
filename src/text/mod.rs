//! Plain text: an edition for mails, texts to post with a link, events for calendars.
//!
//! In: a [`Document`](crate::document::Document). Out: text in UTF-8 with one paragraph a line. Invariants: no word is added
//! to the document's.

mod calendar;
mod edition;
mod post;

pub use calendar::calendar;
pub use calendar::invitation;
pub use edition::edition;
pub(crate) use edition::plain;
pub use post::posts;
pub(crate) use post::title;
