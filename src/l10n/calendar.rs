//! Dates in words.
//!
//! In: a [`When`] and a style. Out: which pattern message writes it (`date-long`, `range-days`, ...) and with which
//! variables. In between: month names and patterns are messages of `calendar.ftl`, so a further locale needs no
//! code; CLDR's Tajik patterns are unusable for the press (zero-padded, capitalised, no izofa), hence our own.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::value::{Moment, When};

/// A part of a pattern that is itself a message of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Ready text.
    Text(String),
    /// A message and, perhaps, its attribute.
    Message(String, Option<&'static str>),
    /// Another date, formatted on its own.
    Date(When, &'static str),
}

/// The styles that `DATETIME(…, dateStyle: "…")` takes.
pub const STYLES: [&str; 12] = [
    "full",
    "long",
    "medium",
    "short",
    "dateline",
    "day-month",
    "month-year",
    "month",
    "year",
    "day",
    "iso",
    "long-no-year",
];

/// The pattern message of a date in a style, and its variables. `None` for ISO dates, which have no words.
pub(super) fn pattern(when: When, style: &str) -> Option<(String, BTreeMap<&'static str, Part>)> {
    let to = when.to.filter(|to| *to != when.from);
    let Some(to) = to else {
        return single(when.from, style);
    };
    let (from_day, to_day) = (when.from.first_day(), to.first_day());
    let same_year = from_day.year() == to_day.year();
    let same_month = same_year && from_day.month() == to_day.month();
    let without_year = matches!(style, "day-month" | "long-no-year");
    let days = matches!((when.from, to), (Moment::Day(_), Moment::Day(_)));
    let name = match (days, same_month, same_year, without_year) {
        (_, _, _, _) if style == "iso" => return None,
        (true, true, _, false) => "range-days",
        (true, true, _, true) => "range-days-no-year",
        (true, false, true, false) => "range-months",
        (true, false, true, true) => "range-months-no-year",
        (true, false, false, _) => "range-years",
        (false, _, true, _) => "range-months-only",
        (false, _, false, _) => "range-other",
    };
    let mut parts = BTreeMap::new();
    if name == "range-other" {
        parts.insert("from", Part::Date(When { from: when.from, to: None }, "month-year"));
        parts.insert("to", Part::Date(When { from: to, to: None }, "month-year"));
    } else {
        insert(&mut parts, from_day, ["from-day", "from-month", "from-month-alone", "from-year"]);
        insert(&mut parts, to_day, ["to-day", "to-month", "to-month-alone", "to-year"]);
        insert(&mut parts, to_day, ["day", "month", "month-alone", "year"]);
    }
    Some((name.to_owned(), parts))
}

fn single(moment: Moment, style: &str) -> Option<(String, BTreeMap<&'static str, Part>)> {
    let style = match (moment, style) {
        (_, "iso") => return None,
        (Moment::Month(_), "year" | "month") | (Moment::Day(_), "month-year" | "month" | "year" | "day") => style,
        (Moment::Month(_), _) => "month-year",
        (Moment::Day(_), "full" | "medium" | "short" | "dateline" | "day-month") => style,
        (Moment::Day(_), "long-no-year") => "day-month",
        (Moment::Day(_), _) => "long",
    };
    let date = moment.first_day();
    let mut parts = BTreeMap::new();
    insert(&mut parts, date, ["day", "month", "month-alone", "year"]);
    parts.insert("month-short", Part::Message(month(date), Some("short")));
    parts.insert("day2", Part::Text(format!("{:02}", date.day())));
    parts.insert("month2", Part::Text(format!("{:02}", date.month())));
    let weekday = date.weekday().to_monday_one_offset();
    parts.insert("weekday", Part::Message(format!("weekday-{weekday}"), None));
    Some((format!("date-{style}"), parts))
}

fn insert(parts: &mut BTreeMap<&'static str, Part>, date: Date, [day, in_date, alone, year]: [&'static str; 4]) {
    parts.insert(day, Part::Text(date.day().to_string()));
    parts.insert(in_date, Part::Message(month(date), Some("in-date")));
    parts.insert(alone, Part::Message(month(date), None));
    parts.insert(year, Part::Text(date.year().to_string()));
}

fn month(date: Date) -> String {
    format!("month-{}", date.month())
}

/// The variables that a message of the calendar may use.
pub const VARIABLES: [&str; 18] = [
    "day",
    "day2",
    "month",
    "month2",
    "month-alone",
    "month-short",
    "year",
    "weekday",
    "from-day",
    "from-month",
    "from-month-alone",
    "from-year",
    "to-day",
    "to-month",
    "to-month-alone",
    "to-year",
    "from",
    "to",
];

/// Every pattern message that a locale's calendar must have.
pub const PATTERNS: [&str; 18] = [
    "date-full",
    "date-long",
    "date-medium",
    "date-short",
    "date-dateline",
    "date-day-month",
    "date-month-year",
    "date-month",
    "date-year",
    "date-day",
    "range-days",
    "range-days-no-year",
    "range-months",
    "range-months-no-year",
    "range-years",
    "range-months-only",
    "range-other",
    "month-1",
];
