//! Hours as an edition shows them.
//!
//! In: hours of a release, the time zone of the house. Out: the same with the zone whose clock they are.
//! Invariants: an hour that was typed with another offset than the house's is shown as typed, and its offset beside it.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::l10n::{Arguments, ClockTime, TimeRange, Value, Zone};
use crate::release::Moment;

/// A moment as hours of a day.
pub(crate) fn of_moment(moment: Moment) -> TimeRange {
    let from = ClockTime { day: Some(moment.clock.date()), time: moment.clock.time() };
    let zone = moment.offset.map(|offset| Zone { message: None, offset: offset.seconds() / 60, shown: true });
    TimeRange { from, to: None, zone }
}

/// Hours with the zone of the house, whose clock they are unless an offset was typed. `day` is that of hours without.
pub(crate) fn zoned(range: &TimeRange, house: Option<&TimeZone>, day: Date) -> TimeRange {
    let own = house.and_then(|house| {
        let clock = range.from.day.unwrap_or(day).to_datetime(range.from.time);
        let offset = house.to_zoned(clock).ok()?.offset().seconds() / 60;
        let message = house.iana_name().map(Zone::message);
        Some(Zone { message, offset, shown: false })
    });
    let zone = match (&range.zone, own) {
        (Some(typed), Some(own)) if typed.offset != own.offset => Some(typed.clone()),
        (typed, own) => own.or_else(|| typed.clone()),
    };
    TimeRange { zone, ..range.clone() }
}

/// The facts of a release, hours with their zone.
pub(crate) fn facts(facts: &Arguments, house: Option<&TimeZone>, day: Date) -> Arguments {
    facts.iter().map(|(name, value)| (name.clone(), self::value(value, house, day))).collect()
}

/// A value, hours with their zone.
pub(crate) fn value(value: &Value, house: Option<&TimeZone>, day: Date) -> Value {
    match value {
        Value::Time(range) => Value::Time(zoned(range, house, day)),
        other => other.clone(),
    }
}
