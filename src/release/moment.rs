//! A day with an hour, as it is typed.
//!
//! In: a TOML date-time. Out: a [`Moment`], and the instant that it is in a time zone. Invariants: an offset that is typed
//! counts before the zone; an hour that a change of the clocks skips or repeats is no instant, but a [`ClockChange`].

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use toml::value;

use crate::registry::At;

/// A day with an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What a clock on the wall shows.
    pub clock: DateTime,
    /// How far that clock is ahead of UTC, where it is typed.
    pub offset: Option<Offset>,
}

/// A day that something happened on, and its hour where one is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment; without an hour the first minute of the day.
    pub moment: At<Moment>,
    /// Whether an hour is typed.
    pub has_hour: bool,
}

/// Why a moment is no instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockChange {
    /// Clocks are put forward over it.
    Skipped,
    /// Clocks are put back, and show it twice.
    Twice,
}

impl Moment {
    /// The first minute of a day.
    #[must_use]
    pub fn of_day(day: Date) -> Self {
        Self { clock: day.to_datetime(Time::midnight()), offset: None }
    }

    /// Reads a date-time; `None` where it is none of the calendar, or has no day. A day alone is its first minute.
    #[must_use]
    pub fn read(value: &value::Datetime) -> Option<Self> {
        let date = value.date?;
        let small = |number: u8| i8::try_from(number).ok();
        let day = Date::new(i16::try_from(date.year).ok()?, small(date.month)?, small(date.day)?).ok()?;
        let time = match value.time {
            None => Time::midnight(),
            Some(time) => clock(&time)?,
        };
        let offset = match value.offset {
            None => None,
            Some(value::Offset::Z) => Some(Offset::UTC),
            Some(value::Offset::Custom { minutes }) => Some(Offset::from_seconds(i32::from(minutes) * 60).ok()?),
        };
        Some(Self { clock: day.to_datetime(time), offset })
    }

    /// The instant that it is for people in a zone.
    ///
    /// # Errors
    /// When the zone's clocks never show it, or show it twice.
    pub fn instant(&self, zone: &TimeZone) -> Result<Timestamp, ClockChange> {
        let offset = match self.offset {
            Some(offset) => offset,
            None => match zone.to_ambiguous_timestamp(self.clock).offset() {
                AmbiguousOffset::Unambiguous { offset } => offset,
                AmbiguousOffset::Gap { .. } => return Err(ClockChange::Skipped),
                AmbiguousOffset::Fold { .. } => return Err(ClockChange::Twice),
            },
        };
        // Beyond the year 9999, or before -9999, there is nothing to publish.
        Ok(offset.to_timestamp(self.clock).unwrap_or(Timestamp::MAX))
    }
}

/// What a clock shows; `None` where none does.
pub(in crate::release) fn clock(time: &value::Time) -> Option<Time> {
    let small = |number: u8| i8::try_from(number).ok();
    Time::new(small(time.hour)?, small(time.minute)?, small(time.second.unwrap_or(0))?, 0).ok()
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.clock.strftime("%Y-%m-%dT%H:%M"))?;
        match self.offset {
            Some(offset) => write!(f, "{offset}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::read(&text.parse().unwrap()).unwrap()
    }

    #[test]
    fn an_hour_is_that_of_the_zone_unless_an_offset_is_typed() {
        let zone = TimeZone::get("Asia/Dushanbe").unwrap();
        for (typed, instant) in [
            ("2026-12-03T10:00", "2026-12-03T05:00:00Z"),
            ("2026-12-03 10:00:30", "2026-12-03T05:00:30Z"),
            ("2026-12-03", "2026-12-02T19:00:00Z"),
            ("2026-12-03T10:00+02:00", "2026-12-03T08:00:00Z"),
            ("2026-12-03T10:00Z", "2026-12-03T10:00:00Z"),
        ] {
            assert_eq!(moment(typed).instant(&zone).unwrap(), instant.parse().unwrap(), "{typed}");
        }
    }

    #[test]
    fn hours_of_a_change_of_clocks_are_no_instants() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(moment("2026-03-29T02:30").instant(&zone), Err(ClockChange::Skipped));
        assert_eq!(moment("2026-10-25T02:30").instant(&zone), Err(ClockChange::Twice));
        assert!(moment("2026-10-25T02:30+01:00").instant(&zone).is_ok());
    }
}
