//! The hour that somebody meant.
//!
//! In: an hour as people write it, with its day or without: 24:00, 9:30, 2026-12-03 9:30, 3.12.2026 10:00, 2:30 pm. Out:
//! what is wrong with it, and what to type. Invariants: an hour has two digits, and 24:00 is no hour: it may be the end of
//! this day or the beginning of the next.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::day::{self, Meant};
use crate::diag::{Message, message};

/// An hour that cannot be read as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hour {
    /// What is wrong.
    pub(crate) message: Message,
    /// What to type.
    pub(crate) help: Message,
}

/// Words that may stand between a day and its hour, or before an hour.
const BETWEEN: [&str; 5] = ["at", "в", "соати", "t", "т"];

/// What is wrong with an hour; `None` where a text is none.
pub(crate) fn wrong(key: &str, text: &str) -> Option<Hour> {
    let text = text.trim().trim_matches(['"', '\'', '“', '”', '„', '«', '»']).trim().to_lowercase();
    if text.len() > 60 || !text.contains(':') {
        return None;
    }
    let (clock, half) = halved(&text);
    let colon = clock.find(':')?;
    let (head, tail) = (clock.get(..colon)?, clock.get(colon + 1..)?);
    let minute = tail.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = tail.get(2..)?;
    if !(rest.is_empty() || rest.starts_with(":00")) {
        return None;
    }
    let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = head.get(before.len()..).filter(|digits| (1..=2).contains(&digits.len()))?;
    let (hour, minute): (i8, i8) = (digits.parse().ok()?, minute.parse().ok()?);
    let day = match without_words(before) {
        "" => None,
        typed => match day::meant(typed)? {
            Meant::Day(day) => Some(day),
            _ => return None,
        },
    };
    let hour = match half {
        Some(false) if hour == 12 => 0,
        Some(true) if hour < 12 => hour + 12,
        _ => hour,
    };
    Some(told(key, &text, day, (hour, minute)))
}

/// What to type for an hour in another form.
pub(crate) fn help(key: &str, text: &str) -> Option<Message> {
    wrong(key, text).map(|hour| hour.help)
}

fn told(key: &str, text: &str, day: Option<Date>, (hour, minute): (i8, i8)) -> Hour {
    let typed = |day: Option<Date>, clock: &str| match day {
        Some(day) => format!("{key} = {day}T{clock}"),
        None => format!("{key} = {clock}"),
    };
    if hour == 24 && minute == 0 {
        let next = day.and_then(|day| day.checked_add(1.day()).ok());
        let help = message!(
            "write-end-or-beginning",
            "write `{end}` for the end of this day, or `{beginning}` for the beginning of the next",
            end = typed(day, "23:59"),
            beginning = typed(next, "00:00")
        );
        return Hour { message: no_clock("24:00"), help };
    }
    if hour > 23 || minute > 59 {
        let help = message!(
            "write-hour-and-minute",
            "write hour and minute, from 00:00 to 23:59: `{line}`",
            line = typed(day, "10:00")
        );
        return Hour { message: no_clock(&format!("{hour:02}:{minute:02}")), help };
    }
    let line = typed(day, &format!("{hour:02}:{minute:02}"));
    let help = message!("write-unquoted", "write `{line}`, without quotation marks", line = line);
    Hour {
        message: message!("hour-written-otherwise", "`{text}` is not how an hour is written here", text = text),
        help,
    }
}

fn no_clock(hour: &str) -> Message {
    message!("no-such-hour", "a clock shows no {hour}", hour = hour)
}

/// A text without the half of the day, and whether that is the second.
fn halved(text: &str) -> (&str, Option<bool>) {
    for (ending, later) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)] {
        if let Some(clock) = text.strip_suffix(ending) {
            return (clock.trim_end(), Some(later));
        }
    }
    (text, None)
}

fn without_words(text: &str) -> &str {
    let mut rest = text.trim().trim_end_matches(',').trim_end();
    for word in BETWEEN {
        let cut = rest.strip_suffix(word);
        rest = cut.filter(|cut| !cut.ends_with(char::is_alphabetic)).unwrap_or(rest).trim_end();
    }
    rest.trim_end_matches(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        let help = |text: &str| wrong("start", text).map(|hour| hour.help.to_string());
        for (text, right) in [
            ("9:30", "`start = 09:30`"),
            ("\"10:00\"", "`start = 10:00`"),
            ("2:30 pm", "`start = 14:30`"),
            ("12:15 a.m.", "`start = 00:15`"),
            ("2026-12-03 9:30", "`start = 2026-12-03T09:30`"),
            ("2026-12-03T9:30:00", "`start = 2026-12-03T09:30`"),
            ("3.12.2026, 10:00", "`start = 2026-12-03T10:00`"),
            ("3 декабря 2026 г. в 10:00", "`start = 2026-12-03T10:00`"),
            ("3 декабри соли 2026, соати 10:00", "`start = 2026-12-03T10:00`"),
            ("2026-12-03T24:00", "`start = 2026-12-04T00:00`"),
            ("24:00", "`start = 23:59`"),
            ("25:00", "from 00:00 to 23:59"),
        ] {
            let found = help(text).unwrap_or_default();
            assert!(found.contains(right), "{text}: {found}");
        }
        for text in ["", "10", "a:b", "https://example.org", "3:1 won", "1:2:3", "soon 10:00"] {
            assert_eq!(help(text), None, "{text}");
        }
    }
}
