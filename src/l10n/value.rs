//! What a message's variable can hold.
//!
//! In: facts of a release or of the registry. Out: a [`Value`], which [`super::Formatter`] turns into the
//! language's own form. Invariants: dates know how precise they are; nothing is formatted here.

use std::fmt;

use jiff::civil::{Date, Time};

/// A day, or only a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartialDate {
    /// A day.
    Day(Date),
    /// A month: its first day stands for it.
    Month(Date),
}

impl PartialDate {
    /// The day, or the first of the month.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(date) | Self::Month(date) => date,
        }
    }

    /// The day, or the last of the month.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Month(date) => date.last_of_month(),
        }
    }

    /// Reads `2018-10-02` or `2018-10`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == 7 {
            format!("{text}-01").parse().ok().map(Self::Month)
        } else if text.len() == 10 {
            text.parse().ok().map(Self::Day)
        } else {
            None
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month(date) => write!(f, "{:04}-{:02}", date.year(), date.month()),
        }
    }
}

/// A moment, or the time from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateRange {
    /// First day or month.
    pub from: PartialDate,
    /// Last day or month, where it is not the same.
    pub to: Option<PartialDate>,
}

impl From<Date> for DateRange {
    fn from(date: Date) -> Self {
        Self { from: PartialDate::Day(date), to: None }
    }
}

/// An hour of the clock, with its day or of any day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime {
    /// Its day, where it has one.
    pub day: Option<Date>,
    /// Hour and minute.
    pub time: Time,
}

impl ClockTime {
    /// Reads `2026-12-03T10:00` or `10:00`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.split_once('T').map_or((None, text), |(day, time)| (Some(day), time));
        let day = match day {
            Some(day) => Some(day.parse().ok()?),
            None => None,
        };
        Some(Self { day, time: time.parse().ok()? })
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(day) = self.day {
            write!(f, "{day}T")?;
        }
        write!(f, "{:02}:{:02}", self.time.hour(), self.time.minute())
    }
}

/// An hour, or the time from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRange {
    /// The hour, or the first one.
    pub from: ClockTime,
    /// The last one; it has a day where the first has one.
    pub to: Option<ClockTime>,
    /// Whose clock it is, where that is known.
    pub zone: Option<Zone>,
}

impl TimeRange {
    /// Its days, without hours; `None` where it has none.
    #[must_use]
    pub fn days(&self) -> Option<DateRange> {
        let from = self.from.day?;
        let to = self.to.and_then(|to| to.day).filter(|to| *to != from);
        Some(DateRange { from: PartialDate::Day(from), to: to.map(PartialDate::Day) })
    }

    /// Whether it is an hour or hours of one day.
    #[must_use]
    pub fn is_of_one_day(&self) -> bool {
        self.to.is_none_or(|to| to.day == self.from.day)
    }

    /// The hours without their days.
    #[must_use]
    pub fn hours(&self) -> Self {
        let alone = |time: ClockTime| ClockTime { day: None, ..time };
        Self { from: alone(self.from), to: self.to.map(alone), zone: self.zone.clone() }
    }
}

/// Whose clock shows an hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// The message with its name: `zone-asia-dushanbe`; `None` where only the offset is known.
    pub message: Option<String>,
    /// How far it is ahead of UTC then, in minutes.
    pub offset: i32,
    /// Whether it is shown unasked, for readers would take the hour for one of their own clock.
    pub shown: bool,
}

impl Zone {
    /// The message of a zone of the IANA database: `Asia/Dushanbe` is `zone-asia-dushanbe`.
    #[must_use]
    pub fn message(name: &str) -> String {
        let sign = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
        format!("zone-{}", name.chars().map(sign).collect::<String>())
    }

    /// "UTC+5", "UTC−3:30", "UTC".
    #[must_use]
    pub fn offset_text(&self) -> String {
        let (hours, minutes) = (self.offset.abs() / 60, self.offset.abs() % 60);
        let sign = if self.offset < 0 { '−' } else { '+' };
        match (hours, minutes) {
            (0, 0) => "UTC".to_owned(),
            (hours, 0) => format!("UTC{sign}{hours}"),
            (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
        }
    }
}

/// A value that messages use as a variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, shown with the language's signs.
    Number(f64),
    /// A share of one, shown as a percentage.
    Percent(f64),
    /// A date, a month or a range.
    Date(DateRange),
    /// An hour, or hours, with their days or without.
    Time(TimeRange),
    /// An amount of money.
    Amount {
        /// In units of the currency.
        amount: f64,
        /// ISO 4217 code.
        currency: String,
    },
    /// A list of messages (places, organisations), joined as the language does.
    List(Vec<String>),
    /// Organisations that do something, joined likewise.
    Organisations {
        /// The form of their names, unless a text asks for another.
        form: &'static str,
        /// In order.
        list: Vec<Participant>,
    },
    /// Plain text; its characters never act as Markdown.
    Text(String),
    /// A keyword that messages select by (`project`, `event`).
    Keyword(&'static str),
}

/// An organisation that acts by itself or through another: messages of their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Who acts.
    pub name: String,
    /// Through whom; the message `credit-through` joins the two.
    pub through: Option<String>,
}

/// Variables by name, in order.
pub type Arguments = std::collections::BTreeMap<String, Value>;
