//! The day that somebody meant.
//!
//! In: a day as people write it: 12.11.2026, 12 November 2026, 12 ноября 2026 г., 11/12/2026, 2026–11–12. Out: the day,
//! or the two that it may be. Invariants: figures parted by full stops begin with the day, as in Tajikistan and Russia;
//! parted by strokes they may begin with the month, as in America.

use jiff::civil::Date;

use crate::diag::{Message, message};

/// What was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meant {
    /// A day.
    Day(Date),
    /// The first of these, or the second.
    Either(Date, Date),
    /// A month: its first day.
    Month(Date),
}

/// The names of months, as far as they tell them apart, in English, Russian and Tajik.
const MONTHS: [[&str; 2]; 12] = [
    ["jan", "янв"],
    ["feb", "фев"],
    ["mar", "мар"],
    ["apr", "апр"],
    ["may", "ма"],
    ["jun", "июн"],
    ["jul", "июл"],
    ["aug", "авг"],
    ["sep", "сен"],
    ["oct", "окт"],
    ["nov", "ноя"],
    ["dec", "дек"],
];

/// Words that may stand beside a day.
const BESIDE: [&str; 12] = ["of", "the", "г", "года", "год", "соли", "сол", "с", "year", "st", "nd", "th"];

/// A number, with how many digits it was written, or a month by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Number(i16, usize),
    Month(i8),
}

/// The day that a text means; `None` where it is none.
pub(crate) fn meant(text: &str) -> Option<Meant> {
    let text = without_time(text.trim().trim_matches(['"', '\'', '“', '”', '„', '«', '»'])).to_lowercase();
    if text.len() > 40 {
        return None;
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let part = |range: std::ops::Range<usize>| text.get(range)?.parse().ok();
        return date(part(0..4)?, part(4..6)?, part(6..8)?).map(Meant::Day);
    }
    let mut parts = Vec::new();
    for word in words(&text) {
        if let Ok(number) = word.parse::<i16>() {
            parts.push(Part::Number(number, word.len()));
        } else if let Some(month) = month(word) {
            parts.push(Part::Month(month));
        } else if !BESIDE.contains(&word) {
            return None;
        }
    }
    let stroke = text.contains('/');
    match parts.as_slice() {
        [Part::Number(day, 1 | 2), Part::Month(month), Part::Number(year, digits)]
        | [Part::Month(month), Part::Number(day, 1 | 2), Part::Number(year, digits)]
        | [Part::Number(year, digits @ 4), Part::Month(month), Part::Number(day, 1 | 2)] => {
            date(full(*year, *digits)?, i16::from(*month), *day).map(Meant::Day)
        }
        [Part::Month(month), Part::Number(year, 4)] | [Part::Number(year, 4), Part::Month(month)] => {
            Date::new(*year, *month, 1).ok().map(Meant::Month)
        }
        [Part::Number(year, 4), Part::Number(month, 1 | 2)] | [Part::Number(month, 1 | 2), Part::Number(year, 4)] => {
            Date::new(*year, i8::try_from(*month).ok()?, 1).ok().map(Meant::Month)
        }
        [Part::Number(year, 4), Part::Number(b, 1 | 2), Part::Number(c, 1 | 2)] => {
            date(*year, *b, *c).or_else(|| date(*year, *c, *b)).map(Meant::Day)
        }
        [Part::Number(a, 1 | 2), Part::Number(b, 1 | 2), Part::Number(year, 4)] => {
            either(date(*year, *b, *a), date(*year, *a, *b).filter(|_| stroke))
                .or_else(|| date(*year, *a, *b).map(Meant::Day))
        }
        [Part::Number(a, 2), Part::Number(b, 1 | 2), Part::Number(c, 2)] => {
            let day_first = date(full(*c, 2)?, *b, *a);
            let year_first = date(full(*a, 2)?, *b, *c);
            if text.contains(['-', '–']) {
                either(year_first, day_first)
            } else {
                either(day_first, year_first.filter(|_| stroke))
            }
        }
        [Part::Number(a, 1), Part::Number(b, 1 | 2), Part::Number(c, 2)] => {
            date(full(*c, 2)?, *b, *a).map(Meant::Day)
        }
        _ => None,
    }
}

/// Figures and letters, each by themselves: `12th` is two.
fn words(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let kind = |c: char| {
        if c.is_ascii_digit() {
            1
        } else if c.is_alphabetic() {
            2
        } else {
            0
        }
    };
    let mut last = 0;
    for (at, c) in text.char_indices() {
        if kind(c) != last {
            if last != 0 {
                out.extend(text.get(start..at));
            }
            (start, last) = (at, kind(c));
        }
    }
    if last != 0 {
        out.extend(text.get(start..));
    }
    out
}

/// A text without the time of day at its end: `T10:00`, ` 10:00`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let head = text.get(..colon).unwrap_or("");
    let head = head.trim_end_matches(|c: char| c.is_ascii_digit());
    head.trim_end_matches(['T', 't', ' ', ',']).trim_end()
}

fn month(word: &str) -> Option<i8> {
    if word.chars().count() < 3 {
        return None;
    }
    let place = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    i8::try_from(place + 1).ok()
}

fn full(year: i16, digits: usize) -> Option<i16> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn either(first: Option<Date>, second: Option<Date>) -> Option<Meant> {
    match (first, second) {
        (Some(first), Some(second)) if first != second => Some(Meant::Either(first, second)),
        (first, second) => first.or(second).map(Meant::Day),
    }
}

/// A day for readers of any language.
pub(crate) fn told_day(date: Date) -> Message {
    message!(
        "day-in-words",
        "{day} {month} {year}",
        day = date.day().to_string(),
        month = month_name(date.month()),
        year = format!("{:04}", date.year())
    )
}

/// A month for readers of any language.
pub(crate) fn told_month(date: Date) -> Message {
    let (month, year) = (month_name(date.month()), format!("{:04}", date.year()));
    message!("month-in-words", "{month} {year}", month = month, year = year)
}

/// The name of a month beside its day.
pub(crate) fn month_name(month: i8) -> Message {
    match month {
        1 => message!("month-of-1", "January"),
        2 => message!("month-of-2", "February"),
        3 => message!("month-of-3", "March"),
        4 => message!("month-of-4", "April"),
        5 => message!("month-of-5", "May"),
        6 => message!("month-of-6", "June"),
        7 => message!("month-of-7", "July"),
        8 => message!("month-of-8", "August"),
        9 => message!("month-of-9", "September"),
        10 => message!("month-of-10", "October"),
        11 => message!("month-of-11", "November"),
        _ => message!("month-of-12", "December"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_write_them() {
        let day = |text: &str| Some(Meant::Day(text.parse().unwrap()));
        for text in [
            "12.11.2026",
            "12. 11. 2026",
            "12-11-2026",
            "12 November 2026",
            "12th of November, 2026",
            "November 12, 2026",
            "12 ноября 2026 г.",
            "12 ноября 2026 года",
            "12 ноябри соли 2026",
            "2026–11–12",
            "2026.11.12",
            "2026/11/12",
            "2026-11-12T10:00",
            "2026-11-12 10:00",
            "12.11.26",
            "\"12.11.2026\"",
            "2026 November 12",
            "12 Nov 26",
            "20261112",
        ] {
            assert_eq!(meant(text), day("2026-11-12"), "{text}");
        }
        assert_eq!(meant("2026-1-5"), day("2026-01-05"));
        assert_eq!(meant("2026-30-11"), day("2026-11-30"), "exchanged");
        assert_eq!(meant("5 мая 2026"), day("2026-05-05"));
        assert_eq!(meant("5 марта 2026"), day("2026-03-05"));
        assert_eq!(meant("31/12/2026"), day("2026-12-31"));
        let either = |a: &str, b: &str| Some(Meant::Either(a.parse().unwrap(), b.parse().unwrap()));
        assert_eq!(meant("11/12/2026"), either("2026-12-11", "2026-11-12"));
        assert_eq!(meant("26-11-12"), either("2026-11-12", "2012-11-26"));
        assert_eq!(meant("November 2026"), Some(Meant::Month("2026-11-01".parse().unwrap())));
        assert_eq!(meant("11.2026"), Some(Meant::Month("2026-11-01".parse().unwrap())));
        for text in [
            "",
            "soon",
            "12",
            "18 000",
            "1.000.000",
            "2026",
            "31.02.2026",
            "tomorrow at 5",
            "12.13.2026.1",
            "99/99/9999",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
