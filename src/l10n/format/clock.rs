//! Hours in words.
//!
//! In: a [`TimeRange`] and what a text asks for. Out: a [`Plan`]: which message of the calendar writes it (`time`,
//! `time-range`, `moment`, `moment-hours`, `moment-range`, `time-zone`) and with which variables. Invariants: the clock
//! has 24 hours; days of hours are written as days alone are; the year of two days of one year is written once.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use crate::l10n::value::{ClockTime, DateRange, TimeRange};

/// What a text asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeOptions {
    /// A style of dates; the empty one where none was named.
    pub date: String,
    /// Whether hours were named, alone or beside a style of dates.
    pub time: bool,
    /// Whether the time zone is shown.
    pub zone: bool,
}

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Figures of a clock, by `time-clock`.
    Clock(Time),
    /// A day or days in a style.
    Date(DateRange, String),
    /// The same hours, written otherwise; whether the form that was asked for is theirs.
    Time(TimeRange, TimeOptions, bool),
    /// The name of the zone.
    Zone,
}

/// How hours are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    /// By a message.
    Pattern(&'static str, BTreeMap<&'static str, Part>),
    /// As dates are, in a style.
    Date(DateRange, String),
    /// As ISO 8601 has it, without words.
    Iso(String),
    /// Not at all: why.
    Impossible(&'static str),
}

/// The variables that a message about hours may use.
pub const VARIABLES: [&str; 14] = [
    "hour",
    "hour2",
    "minute",
    "clock",
    "date",
    "time",
    "from",
    "to",
    "from-clock",
    "to-clock",
    "from-date",
    "to-date",
    "zone",
    "offset",
];

/// Whether a message of the house writes hours, by its name.
#[must_use]
pub fn is_message(id: &str) -> bool {
    matches!(id, "time" | "moment") || ["time-", "moment-", "zone-"].iter().any(|family| id.starts_with(family))
}

const NO_ZONE: &str = "no time zone is known";
const NO_DAY: &str = "an hour of any day has no date";
const NO_HOUR: &str = "a month or a year has no hour";

/// How hours are written.
pub(super) fn plan(range: &TimeRange, options: &TimeOptions) -> Plan {
    let TimeOptions { date, time, zone } = options;
    let days = range.days();
    if !date.is_empty() && !time && !zone {
        return days.map_or(Plan::Impossible(NO_DAY), |days| Plan::Date(days, date.clone()));
    }
    if !date.is_empty() && days.is_none() {
        return Plan::Impossible(NO_DAY);
    }
    let asked = *zone || range.zone.as_ref().is_some_and(|zone| zone.shown);
    if date == "iso" {
        let to = range.to.map_or_else(String::new, |to| format!("/{to}"));
        return Plan::Iso(format!("{}{to}", range.from));
    }
    if asked {
        if range.zone.is_none() {
            return Plan::Impossible(NO_ZONE);
        }
        let options = TimeOptions { zone: false, time: *time || !date.is_empty(), date: date.clone() };
        return pattern(
            "time-zone",
            [("time", Part::Time(without_zone(range), options, true)), ("zone", Part::Zone)],
        );
    }
    let hours_alone = days.is_none() || *time && date.is_empty() && range.is_of_one_day();
    if hours_alone {
        return hours(range);
    }
    let style = if date.is_empty() { "long" } else { date };
    if matches!(style, "month-year" | "month" | "year") {
        return Plan::Impossible(NO_HOUR);
    }
    moments(range, style)
}

fn hours(range: &TimeRange) -> Plan {
    let clock = Part::Clock(range.from.time);
    match range.to {
        None => pattern("time", [("clock", clock)]),
        Some(to) => pattern("time-range", [("from-clock", clock), ("to-clock", Part::Clock(to.time))]),
    }
}

/// Hours with their days.
fn moments(range: &TimeRange, style: &str) -> Plan {
    let Some(first) = range.from.day else { return Plan::Impossible(NO_DAY) };
    let date = |day: Date, style: &str| Part::Date(day.into(), style.to_owned());
    let alone = TimeOptions { time: true, ..TimeOptions::default() };
    let time = Part::Time(range.hours(), alone, false);
    let clock = Part::Clock(range.from.time);
    let Some(to) = range.to else {
        return pattern("moment", [("date", date(first, style)), ("time", time), ("clock", clock)]);
    };
    let last = to.day.unwrap_or(first);
    let to_clock = Part::Clock(to.time);
    if last == first {
        return pattern(
            "moment-hours",
            [("date", date(first, style)), ("time", time), ("from-clock", clock), ("to-clock", to_clock)],
        );
    }
    // The year stands once: "3 December, 10:00 – 4 December 2026, 13:00".
    let once = first.year() == last.year() && matches!(style, "long" | "dateline");
    let first_style = if once { "day-month" } else { style };
    let moment = |time: ClockTime, style: &str| {
        let options = TimeOptions { date: style.to_owned(), time: true, zone: false };
        Part::Time(TimeRange { from: time, to: None, zone: None }, options, false)
    };
    pattern(
        "moment-range",
        [
            ("from", moment(range.from, first_style)),
            ("to", moment(to, style)),
            ("from-date", date(first, first_style)),
            ("to-date", date(last, style)),
            ("from-clock", clock),
            ("to-clock", to_clock),
        ],
    )
}

fn without_zone(range: &TimeRange) -> TimeRange {
    TimeRange { zone: None, ..range.clone() }
}

fn pattern<const N: usize>(id: &'static str, parts: [(&'static str, Part); N]) -> Plan {
    Plan::Pattern(id, parts.into())
}

/// The figures of a clock: hour, hour with two digits, minute.
pub(super) fn figures(time: Time) -> [(&'static str, String); 3] {
    let (hour, minute) = (time.hour(), time.minute());
    [("hour", hour.to_string()), ("hour2", format!("{hour:02}")), ("minute", format!("{minute:02}"))]
}
