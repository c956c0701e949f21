//! Which releases are public.
//!
//! In: what a release says of its moments, the time zone of the house, and the moment of reference. Out: the [`State`] of
//! the release. Invariants: a state is computed, never stored; a moment that is no instant is reported, and its release is
//! not public.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::instant::Clock;
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::registry::At;
use crate::release::{ClockChange, Moment, Moments, Publication, Stamp};

/// Which releases a command takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gate {
    /// All, and whether they are public is not asked.
    #[default]
    Open,
    /// All, with their states.
    Mark(AsOf),
    /// Those that are public; the others are held.
    Close(AsOf),
}

/// The moment of reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// An instant.
    Instant(Timestamp),
    /// What the clocks of the house show.
    Local(DateTime),
}

/// How far a release is from being public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Public since this moment, or nobody asked.
    #[default]
    Public,
    /// Held until somebody says that it is finished.
    Draft,
    /// Held until this moment.
    Scheduled(Timestamp),
}

impl State {
    /// Whether it may be published.
    #[must_use]
    pub fn is_public(self) -> bool {
        self == Self::Public
    }

    /// The moment that it waits for.
    #[must_use]
    pub fn until(self) -> Option<Timestamp> {
        match self {
            Self::Public | Self::Draft => None,
            Self::Scheduled(until) => Some(until),
        }
    }

    /// "a draft", "held until 3 December 2026, 10:00 (Asia/Dushanbe)".
    #[must_use]
    pub fn in_words(self, zone: Option<&TimeZone>) -> Message {
        match self {
            Self::Public => message!("state-public", "public"),
            Self::Draft => message!("state-draft", "a draft"),
            Self::Scheduled(until) => {
                message!("state-held", "held until {moment}", moment = Clock::of(until, zone).in_words())
            }
        }
    }
}

/// The instants that decide, and the zone that makes instants of hours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'a> {
    /// `None` where whether releases are public is not asked.
    pub(super) as_of: Option<Timestamp>,
    pub(super) zone: Option<&'a TimeZone>,
}

impl Reference<'_> {
    /// When a release becomes public; `None` where its moment is no instant, which is reported.
    pub(super) fn public_from(&self, day: Publication, moments: &Moments, report: &mut Report) -> Option<Timestamp> {
        for moment in [moments.date, moments.embargo, moments.publish].into_iter().flatten() {
            self.instant(moment, report)?;
        }
        match moments.public_from() {
            Some(moment) => self.instant(moment, report),
            // A day of which only the end is known is past.
            None => match day {
                Publication::Before(_) => Some(Timestamp::MIN),
                Publication::On(day) => {
                    let zone = self.zone.cloned().unwrap_or(TimeZone::UTC);
                    // Where the clocks skip midnight, a day begins later.
                    Some(
                        zone.to_zoned(day.to_datetime(jiff::civil::Time::midnight()))
                            .map_or(Timestamp::MAX, |z| z.timestamp()),
                    )
                }
            },
        }
    }

    /// The state of a release that becomes public then.
    pub(super) fn state(&self, from: Timestamp, moments: &Moments) -> State {
        match self.as_of {
            _ if moments.draft => State::Draft,
            Some(now) if now < from => State::Scheduled(from),
            _ => State::Public,
        }
    }

    /// The instant of a stamp; `None` where it is none, which is reported.
    pub(super) fn stamped(&self, stamp: Stamp, report: &mut Report) -> Option<Timestamp> {
        if stamp.has_hour {
            return self.instant(stamp.moment, report);
        }
        // Where the clocks skip midnight, a day begins later.
        let zone = self.zone.cloned().unwrap_or(TimeZone::UTC);
        Some(zone.to_zoned(stamp.moment.value.clock).map_or(Timestamp::MAX, |zoned| zoned.timestamp()))
    }

    /// The instant of a moment; `None` where it is none, which is reported.
    pub(super) fn instant(&self, moment: At<Moment>, report: &mut Report) -> Option<Timestamp> {
        let At { value: moment, span } = moment;
        if moment.offset.is_none() && self.zone.is_none() {
            report.error(
                Diagnostic::new(Code::InvalidSetting, "an hour needs a time zone, and the house has none")
                    .at(span, "in which zone?")
                    .help("add `time-zone = \"Asia/Dushanbe\"` under [house] in payom.toml, with the zone that you live in"),
            );
            return None;
        }
        let zone = self.zone.cloned().unwrap_or(TimeZone::UTC);
        match moment.instant(&zone) {
            Ok(instant) => Some(instant),
            Err(change) => {
                let name = zone.iana_name().unwrap_or("this zone").to_owned();
                let message = match change {
                    ClockChange::Skipped => {
                        format!("there is no such hour in {name}: clocks are put forward over it")
                    }
                    ClockChange::Twice => format!("this hour comes twice in {name}: clocks are put back"),
                };
                report.error(
                    Diagnostic::new(Code::InvalidDate, message)
                        .at(span, "")
                        .help("write another hour, or add the offset from UTC, such as +01:00"),
                );
                None
            }
        }
    }
}
