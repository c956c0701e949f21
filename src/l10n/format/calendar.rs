//! Dates in words.
//!
//! In: a [`DateRange`] and a style. Out: a [`Plan`]: which pattern message writes it (`date-long`, `range-days`, ...) and
//! with which variables. Invariants: month names and patterns are messages of `calendar.ftl`, so a further locale needs
//! no code (CLDR's Tajik patterns are unusable for the press: zero-padded, capitalised, no izofa); which parts a range
//! shows in a style is what CLDR's interval formats show; a style is obeyed or refused, never ignored. A range for
//! which the calendar has no pattern of its own is its two ends in `range-other`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::l10n::value::{DateRange, PartialDate};

/// A part of a pattern that is itself a message of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Ready text.
    Text(String),
    /// A message and, perhaps, its attribute.
    Message(String, Option<&'static str>),
    /// A month in the form that was asked for, where it has that form.
    Form(String),
    /// Another date, formatted on its own.
    Date(DateRange, &'static str),
}

/// How a date is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    /// By a message.
    Pattern(&'static str, BTreeMap<&'static str, Part>),
    /// As ISO 8601 has it, without words.
    Iso(String),
    /// Not at all: why.
    Impossible(&'static str),
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

const NO_DAY: &str = "a month is written without a day";
const NO_STYLE: &str = "there is no such style of dates";

/// How a date is written in a style; the empty one is `long`. `has` says whether the calendar has a message.
pub(super) fn plan(when: DateRange, style: &str, has: &dyn Fn(&str) -> bool) -> Plan {
    let Some(style) = STYLES.into_iter().find(|known| *known == style).or(style.is_empty().then_some("long")) else {
        return Plan::Impossible(NO_STYLE);
    };
    let style = if style == "long-no-year" { "day-month" } else { style };
    match when.to.filter(|to| *to != when.from) {
        _ if style == "iso" => Plan::Iso(iso(when)),
        None => single(when.from, style, has),
        Some(to) => Range { from: when.from, to, has }.plan(style),
    }
}

fn iso(when: DateRange) -> String {
    let to = when.to.map_or_else(String::new, |to| format!("/{to}"));
    format!("{}{to}", when.from)
}

fn single(moment: PartialDate, style: &'static str, has: &dyn Fn(&str) -> bool) -> Plan {
    let id = match (moment, style) {
        (PartialDate::Month(_), "day") => return Plan::Impossible(NO_DAY),
        (_, "year") => "date-year",
        (_, "month") | (PartialDate::Month(_), "day-month") => "date-month",
        (PartialDate::Month(_), "medium") if has("date-month-year-medium") => "date-month-year-medium",
        (PartialDate::Month(_), "short") if has("date-month-year-short") => "date-month-year-short",
        (PartialDate::Month(_), _) | (_, "month-year") => "date-month-year",
        (_, "full") => "date-full",
        (_, "medium") => "date-medium",
        (_, "short") => "date-short",
        (_, "dateline") => "date-dateline",
        (_, "day-month") => "date-day-month",
        (_, "day") => "date-day",
        _ => "date-long",
    };
    let date = moment.first_day();
    let mut parts = BTreeMap::new();
    insert(&mut parts, date, ONE);
    parts.insert("day2", Part::Text(format!("{:02}", date.day())));
    parts.insert("month2", Part::Text(format!("{:02}", date.month())));
    Plan::Pattern(id, parts)
}

/// From one moment to a later one.
struct Range<'a> {
    from: PartialDate,
    to: PartialDate,
    has: &'a dyn Fn(&str) -> bool,
}

impl Range<'_> {
    fn plan(&self, style: &'static str) -> Plan {
        let (from, to) = (self.from.first_day(), self.to.first_day());
        let year = from.year() == to.year();
        let month = year && from.month() == to.month();
        match (style, self.from, self.to) {
            ("year", ..) if year => single(self.from, style, self.has),
            ("year", ..) => self.first(&["range-years-only"], style, style),
            ("month" | "month-year", ..) if month => single(self.from, style, self.has),
            ("month", ..) => self.months_without_year(),
            ("month-year", ..) => self.months(),
            ("day", PartialDate::Day(_), PartialDate::Day(_)) if month => self.first(&["range-day"], style, style),
            ("day" | "day-month", PartialDate::Day(_), PartialDate::Day(_)) if !month => {
                self.by("range-months-no-year")
            }
            ("day-month", PartialDate::Day(_), PartialDate::Day(_)) => self.by("range-days-no-year"),
            ("day", ..) => Plan::Impossible(NO_DAY),
            ("day-month", PartialDate::Month(_), PartialDate::Month(_)) => self.months_without_year(),
            ("short", ..) => self.ends(style, style),
            ("medium", PartialDate::Month(_), PartialDate::Month(_)) if year => {
                self.own(&["range-months-apart-medium"]).unwrap_or_else(|| self.months())
            }
            ("medium", PartialDate::Month(_), PartialDate::Month(_)) => self.ends(style, style),
            (_, PartialDate::Month(_), PartialDate::Month(_)) => self.months(),
            (_, PartialDate::Day(_), PartialDate::Day(_)) => self.days(style, year, month),
            _ => self.ends(style, style),
        }
    }

    fn days(&self, style: &'static str, year: bool, month: bool) -> Plan {
        let candidates: &[&'static str] = match (style, month, year) {
            ("full", true, _) => &["range-days-full"],
            ("full", false, true) => &["range-months-full"],
            ("medium", true, _) => &["range-days-medium"],
            ("medium", false, true) => &["range-months-medium"],
            ("dateline", true, _) if (self.has)("range-days-dateline") => &["range-days-dateline"],
            ("dateline", false, true) if (self.has)("range-months-dateline") => &["range-months-dateline"],
            ("full" | "medium" | "dateline", false, false) => &[],
            (_, true, _) => return self.by("range-days"),
            (_, false, true) => return self.by("range-months"),
            (_, false, false) => return self.by("range-years"),
        };
        self.first(candidates, style, style)
    }

    /// Months with their year: "July and August 2018" where these two are meant and nothing else, else from one to the
    /// other.
    fn months(&self) -> Plan {
        let (from, to) = (self.from.first_day(), self.to.first_day());
        if self.are_neighbours() {
            self.by("range-months-only")
        } else if from.year() == to.year() {
            self.first(&["range-months-apart"], "month", "month-year")
        } else {
            self.ends("month-year", "month-year")
        }
    }

    fn months_without_year(&self) -> Plan {
        let id = if self.are_neighbours() { "range-months-only-no-year" } else { "range-months-apart-no-year" };
        self.first(&[id], "month", "month")
    }

    /// Whether these are two months, one after the other in one year, and not days in them.
    fn are_neighbours(&self) -> bool {
        let (PartialDate::Month(from), PartialDate::Month(to)) = (self.from, self.to) else { return false };
        from.year() == to.year() && to.month() == from.month() + 1
    }

    /// The first of these patterns that the calendar has, else the two ends in these styles.
    fn first(&self, ids: &[&'static str], from: &'static str, to: &'static str) -> Plan {
        self.own(ids).unwrap_or_else(|| self.ends(from, to))
    }

    fn own(&self, ids: &[&'static str]) -> Option<Plan> {
        ids.iter().find(|id| (self.has)(id)).map(|id| self.by(id))
    }

    fn by(&self, id: &'static str) -> Plan {
        let (from, to) = (self.from.first_day(), self.to.first_day());
        let mut parts = BTreeMap::new();
        insert(&mut parts, from, FROM);
        insert(&mut parts, to, TO);
        insert(&mut parts, to, ONE);
        Plan::Pattern(id, parts)
    }

    fn ends(&self, from: &'static str, to: &'static str) -> Plan {
        let one = |moment| DateRange { from: moment, to: None };
        let parts = [("from", Part::Date(one(self.from), from)), ("to", Part::Date(one(self.to), to))];
        Plan::Pattern("range-other", parts.into())
    }
}

/// Names of the variables of one day: day, month in a date, alone, short and in the form asked for, year, weekday.
type Names = [&'static str; 7];
const ONE: Names = ["day", "month", "month-alone", "month-short", "month-form", "year", "weekday"];
const FROM: Names = [
    "from-day",
    "from-month",
    "from-month-alone",
    "from-month-short",
    "from-month-form",
    "from-year",
    "from-weekday",
];
const TO: Names =
    ["to-day", "to-month", "to-month-alone", "to-month-short", "to-month-form", "to-year", "to-weekday"];

fn insert(parts: &mut BTreeMap<&'static str, Part>, date: Date, names: Names) {
    let [day, in_date, alone, short, form, year, weekday] = names;
    let month = || format!("month-{}", date.month());
    parts.insert(day, Part::Text(date.day().to_string()));
    parts.insert(in_date, Part::Message(month(), Some("in-date")));
    parts.insert(alone, Part::Message(month(), None));
    parts.insert(short, Part::Message(month(), Some("short")));
    parts.insert(form, Part::Form(month()));
    parts.insert(year, Part::Text(date.year().to_string()));
    parts.insert(weekday, Part::Message(format!("weekday-{}", date.weekday().to_monday_one_offset()), None));
}

/// The variables that a message of the calendar may use.
pub const VARIABLES: [&str; 25] = [
    "day",
    "day2",
    "month",
    "month2",
    "month-alone",
    "month-short",
    "month-form",
    "year",
    "weekday",
    "from-day",
    "from-month",
    "from-month-alone",
    "from-month-short",
    "from-month-form",
    "from-year",
    "from-weekday",
    "to-day",
    "to-month",
    "to-month-alone",
    "to-month-short",
    "to-month-form",
    "to-year",
    "to-weekday",
    "from",
    "to",
];
