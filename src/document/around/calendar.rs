//! The events of an edition for calendars.
//!
//! In: the events of a release. Out: a [`Calendar`], where the house has a site. Invariants: an event that says no more than a
//! month is none for a calendar, and one whose hour is no instant was reported.

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

use super::super::calendar::{Calendar, CalendarEvent, EventTime};
use super::super::context::EditionContext;
use super::super::words::inline;
use super::super::words::need::{Need, Why};
use super::when;
use crate::l10n::{Arguments, ClockTime, PartialDate, TimeRange};
use crate::registry::Text;
use crate::release::{Event, Moment, by_time};

/// The calendar, where the release has events that are shown.
pub(crate) fn calendar(context: &mut EditionContext<'_>, name: &Text) -> Option<Calendar> {
    let loaded = context.loaded;
    let events: &[Event] = &loaded.release.matter.events;
    let first = events.first()?;
    context.project.settings.site.as_ref()?;
    // What a release that was withdrawn says of events may not hold any more.
    if loaded.due.withdrawn.is_some() || events.len() == 1 && !first.is_shown() {
        return None;
    }
    let events: Vec<_> = by_time(events).iter().filter_map(|event| one(event, name, context)).collect();
    if events.is_empty() {
        return None;
    }
    let link = context.words.text(Need::new("add-to-calendar").by(first.span, Why::Here), &Arguments::new());
    // Of a release without a day the one before which it was published is the best that is known.
    let day = loaded.release.matter.publication.day();
    let midnight = || TimeZone::UTC.to_timestamp(day.to_datetime(jiff::civil::Time::midnight())).ok();
    let public = loaded.public_from.filter(|at| *at > Timestamp::MIN).or_else(midnight);
    let corrections = &loaded.due.corrections;
    let stamp = corrections.last().copied().or(public).unwrap_or_default();
    let sequence = u32::try_from(corrections.len()).unwrap_or(u32::MAX);
    Some(Calendar { link, stamp, sequence, events })
}

fn one(event: &Event, name: &Text, context: &mut EditionContext<'_>) -> Option<CalendarEvent> {
    let (time, begins, ends) = match &event.hours {
        Some(hours) => self::hours(hours, context.project.settings.zone.as_ref())?,
        None => days(event)?,
    };
    let slug = &context.loaded.release.slug;
    let id = match &event.name {
        Some(own) => format!("{slug}.{}", own.value),
        None => slug.to_string(),
    };
    let place = when::place(event, context).and_then(|line| {
        let mut text = String::new();
        inline::plain(&line, &mut text);
        Text::new(text.trim()).ok()
    });
    let online = event.online.as_ref().map(|address| {
        let need = Need::new("event-online").by(address.span, Why::Here);
        (context.words.text(need, &Arguments::new()), address.value.clone())
    });
    let name = when::name(event, context).unwrap_or_else(|| name.clone());
    Some(CalendarEvent { id, time, begins, ends, name, place, online })
}

/// When an event is, and its beginning and end for machines.
type Times = (EventTime, String, Option<String>);

fn days(event: &Event) -> Option<Times> {
    match (event.when.from, event.when.to.unwrap_or(event.when.from)) {
        (PartialDate::Day(first), PartialDate::Day(last)) => {
            let ends = (last != first).then(|| last.to_string());
            Some((EventTime::Days { first, last }, first.to_string(), ends))
        }
        _ => None,
    }
}

fn hours(hours: &TimeRange, house: Option<&TimeZone>) -> Option<Times> {
    let offset = hours.zone.as_ref().and_then(|zone| Offset::from_seconds(zone.offset * 60).ok());
    let zone = house.cloned().unwrap_or(TimeZone::UTC);
    let shown = offset.map_or_else(|| zone.clone(), TimeZone::fixed);
    let instant = |time: ClockTime| {
        let moment = Moment { clock: time.day?.to_datetime(time.time), offset };
        (offset.is_some() || house.is_some()).then(|| moment.instant(&zone).ok()).flatten()
    };
    let machine = |at: Timestamp| at.to_zoned(shown.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let from = instant(hours.from)?;
    let to = match hours.to {
        Some(to) => Some(instant(to)?),
        None => None,
    };
    Some((EventTime::Hours { from, to }, machine(from), to.map(machine)))
}
