//! Events of an edition as a calendar keeps them.
//!
//! In: what [`resolve`](crate::document::resolve()) finds. Out: a [`Calendar`], which goes into a file beside the page. Invariants: hours
//! are instants, so that no calendar needs to know the house's zone; every word stands on the page, too.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::registry::{Href, Text};

/// The events of an edition, where its house has a site.
#[derive(Clone, Debug, Hash)]
pub struct Calendar {
    /// What leads to it on the page: "Add to calendar".
    pub link: Text,
    /// When it was last said.
    pub stamp: Timestamp,
    /// How often the release was corrected since it was public.
    pub sequence: u32,
    /// By time, at least one.
    pub events: Vec<CalendarEvent>,
}

/// An event of a calendar.
#[derive(Clone, Debug, Hash)]
pub struct CalendarEvent {
    /// Unique in all releases of the house, the same in all languages: `2026-06-forum`, or `2026-06-forum.event-opening`.
    pub id: String,
    /// When it is.
    pub time: EventTime,
    /// Its beginning for machines: a day, or a moment with the offset of the clock at its place (ISO 8601).
    pub begins: String,
    /// Its end, where that is known.
    pub ends: Option<String>,
    /// Its name, or the headline.
    pub name: Text,
    /// Room, street, places.
    pub place: Option<Text>,
    /// Where it can be followed, with the words before the address.
    pub online: Option<(Text, Href)>,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventTime {
    /// All of these days.
    Days {
        /// The first.
        first: Date,
        /// The last, which may be the first.
        last: Date,
    },
    /// From an instant, to one where it is known.
    Hours {
        /// Its beginning.
        from: Timestamp,
        /// Its end.
        to: Option<Timestamp>,
    },
}
