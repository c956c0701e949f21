//! Moments as the clocks of a house show them.
//!
//! In: an instant and a time zone. Out: a [`Clock`], which can be said in every language, and noted in a line. Invariants: a
//! note names no language, so that it reads the same to everybody.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::diag::{Message, message};
use crate::registry::month_name;

/// A day, an hour and the zone that they are meant in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    day: Date,
    /// `10:00`
    time: String,
    /// `Asia/Dushanbe`
    zone: String,
}

impl Clock {
    /// What the clocks of a zone show at an instant; those of UTC where none is known.
    #[must_use]
    pub fn of(instant: Timestamp, zone: Option<&TimeZone>) -> Self {
        let zone = zone.cloned().unwrap_or(TimeZone::UTC);
        let name = zone.iana_name().unwrap_or("UTC").to_owned();
        let clock = instant.to_zoned(zone);
        Self { day: clock.date(), time: clock.strftime("%H:%M").to_string(), zone: name }
    }

    /// "3 December 2026, 10:00 (Asia/Dushanbe)".
    #[must_use]
    pub fn in_words(&self) -> Message {
        message!(
            "moment",
            "{day} {month} {year}, {time} ({zone})",
            day = self.day.day().to_string(),
            month = month_name(self.day.month()),
            year = self.day.year().to_string(),
            time = &self.time,
            zone = &self.zone,
        )
    }

    /// `2026-12-03 10:00 Asia/Dushanbe`.
    #[must_use]
    pub fn note(&self) -> String {
        format!("{} {} {}", self.day, self.time, self.zone)
    }

    /// Reads a note.
    #[must_use]
    pub fn read(note: &str) -> Option<Self> {
        let (day, rest) = note.split_once(' ')?;
        let (time, zone) = rest.split_once(' ')?;
        Some(Self { day: day.parse().ok()?, time: time.to_owned(), zone: zone.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn a_moment_is_said_and_noted() {
        let zone = jiff::tz::TimeZone::get("Asia/Dushanbe").unwrap();
        let clock = Clock::of("2026-12-03T05:00:00Z".parse().unwrap(), Some(&zone));
        assert_eq!(&*clock.in_words(), "3 December 2026, 10:00 (Asia/Dushanbe)");
        assert_eq!(clock.note(), "2026-12-03 10:00 Asia/Dushanbe");
        assert_eq!(Clock::read(&clock.note()), Some(clock));
        assert_eq!(Clock::read("tomorrow"), None);
    }
}
