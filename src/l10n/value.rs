//! What a message's variable can hold.
//!
//! In: facts of a release or of the registry. Out: a [`Value`], which [`super::Formatter`] turns into the
//! language's own form. Invariants: dates know how precise they are; nothing is formatted here.

use std::fmt;

use jiff::civil::Date;

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

/// A value that messages use as a variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, shown with the language's signs.
    Number(f64),
    /// A date, a month or a range.
    Date(DateRange),
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
