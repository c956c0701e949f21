//! When and where what is announced happens, and how the media take part.
//!
//! In: what the parser found sound. Out: [`Event`]s, [`Accreditation`], [`Advisory`], and the variables that messages get of
//! events. Invariants: ranges go forward; where there are several events, each has a name.

use jiff::civil::DateTime;

use crate::diag::Span;
use crate::l10n::{DateRange, PartialDate, TimeRange, Value};
use crate::registry::{At, ContactId, Href, PlaceId};
use crate::release::moment::Moment;

/// When and where what is announced happens.
#[derive(Clone, Debug)]
pub struct Event {
    /// Where it begins in the file.
    pub span: Span,
    /// Day, days or months.
    pub when: DateRange,
    /// The same with hours, where they are said.
    pub hours: Option<TimeRange>,
    /// Places in order.
    pub places: Vec<At<PlaceId>>,
    /// The message with its name.
    pub name: Option<At<String>>,
    /// The message with the room and the street.
    pub venue: Option<At<String>>,
    /// Where it can be followed.
    pub online: Option<At<Href>>,
}

impl Event {
    /// Whether it says anything that a release of before could not: then it is shown by itself.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.hours.is_some() || self.name.is_some() || self.venue.is_some() || self.online.is_some()
    }

    /// The day of its end, and the hour where that is known: midnight after it where it is not.
    #[must_use]
    pub fn end(&self) -> DateTime {
        match &self.hours {
            Some(TimeRange { to: Some(to), .. }) => at(to.day.unwrap_or(self.last_day()), to.time),
            // Of an event whose end is not known all of its day.
            _ => self.last_day().to_datetime(jiff::civil::time(23, 59, 59, 0)),
        }
    }

    fn last_day(&self) -> jiff::civil::Date {
        self.when.to.unwrap_or(self.when.from).last_day()
    }
}

fn at(day: jiff::civil::Date, time: jiff::civil::Time) -> DateTime {
    day.to_datetime(time)
}

/// How the media register.
#[derive(Clone, Debug)]
pub struct Accreditation {
    /// Where it is said.
    pub span: Span,
    /// Whether it is needed.
    pub required: bool,
    /// Until when.
    pub until: Option<Until>,
    /// With whom.
    pub contact: Option<At<ContactId>>,
    /// On which page.
    pub url: Option<At<Href>>,
}

/// The last day, or the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// All of a day.
    Day(jiff::civil::Date),
    /// An hour of a day.
    Hour(Moment),
}

impl Until {
    /// What the clock shows at the end.
    pub(super) fn clock(self) -> DateTime {
        match self {
            Self::Day(day) => day.to_datetime(jiff::civil::Time::midnight()),
            Self::Hour(moment) => moment.clock,
        }
    }
}

/// The rows of a media advisory that no other key says: each a message.
#[derive(Clone, Debug, Default)]
pub struct Advisory {
    /// Where it is said.
    pub span: Option<Span>,
    /// What happens, if that is not the event's name.
    pub what: Option<At<String>>,
    /// Who takes part.
    pub who: Option<At<String>>,
    /// Why it matters.
    pub why: Option<At<String>>,
    /// What can be photographed, and when.
    pub photo: Option<At<String>>,
    /// Who can be interviewed, in which languages.
    pub interview: Option<At<String>>,
}

impl Advisory {
    /// The messages that it names.
    pub fn messages(&self) -> impl Iterator<Item = &At<String>> {
        [&self.what, &self.who, &self.why, &self.photo, &self.interview].into_iter().flatten()
    }
}

/// Events as they are shown: by their beginnings; those that begin at once stay in their order. One without hours begins
/// with its day.
#[must_use]
pub fn by_time(events: &[Event]) -> Vec<Event> {
    let mut sorted = events.to_vec();
    sorted.sort_by_key(|event| match &event.hours {
        Some(TimeRange { from, .. }) => at(from.day.unwrap_or(event.when.from.first_day()), from.time),
        None => event.when.from.first_day().to_datetime(jiff::civil::Time::midnight()),
    });
    sorted
}

/// All days of events, from the first to the last; `None` where there is no event.
#[must_use]
pub fn days(events: &[Event]) -> Option<DateRange> {
    let from = events.iter().map(|event| event.when.from).min_by_key(|from| from.first_day())?;
    let last = |event: &Event| event.when.to.unwrap_or(event.when.from);
    let to = events.iter().map(last).max_by_key(|to| to.last_day())?;
    // A month among days stands for its days.
    let day =
        |date: PartialDate, first: bool| PartialDate::Day(if first { date.first_day() } else { date.last_day() });
    let mixed = matches!(from, PartialDate::Day(_)) != matches!(to, PartialDate::Day(_));
    let (from, to) = if mixed { (day(from, true), day(to, false)) } else { (from, to) };
    Some(DateRange { from, to: Some(to).filter(|to| *to != from) })
}

/// The variables that messages get of the time of events: `$event`, and where there are hours `$event-time`; of several the
/// days of all, and of each by its number `$event-1`, `$event-1-time`.
#[must_use]
pub fn variables(events: &[Event]) -> Vec<(String, Value)> {
    let mut out = Vec::new();
    let mut add = |name: &str, event: &Event| match &event.hours {
        Some(hours) => {
            out.push((name.to_owned(), Value::Time(hours.clone())));
            if hours.is_of_one_day() {
                out.push((format!("{name}-time"), Value::Time(hours.hours())));
            }
        }
        None => out.push((name.to_owned(), Value::Date(event.when))),
    };
    match events {
        [] => {}
        [only] => add("event", only),
        several => {
            several.iter().enumerate().for_each(|(number, event)| add(&format!("event-{}", number + 1), event));
            out.extend(days(several).map(|days| ("event".to_owned(), Value::Date(days))));
        }
    }
    out
}

/// The lists of places that messages get: `$event-places`, and of several events `$event-1-places`.
#[must_use]
pub fn places(events: &[Event]) -> Vec<(String, Vec<&At<PlaceId>>)> {
    let mut all: Vec<&At<PlaceId>> = Vec::new();
    for place in events.iter().flat_map(|event| &event.places) {
        if !all.iter().any(|known| known.value == place.value) {
            all.push(place);
        }
    }
    let mut out = vec![("event-places".to_owned(), all)];
    if events.len() > 1 {
        for (number, event) in events.iter().enumerate() {
            out.push((format!("event-{}-places", number + 1), event.places.iter().collect()));
        }
    }
    out.retain(|(_, places)| !places.is_empty());
    out
}
