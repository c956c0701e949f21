//! Days in words.
//!
//! In: a text in English, Russian or Tajik. Out: the first day at its beginning, and where it stands. Invariants: a day that cannot be is none.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex_lite::Regex;

/// Beginnings of months, in order: English, and what Russian and Tajik share.
const MONTHS: [[&str; 2]; 12] = [
    ["jan", "январ"],
    ["feb", "феврал"],
    ["mar", "март"],
    ["apr", "апрел"],
    ["may", "ма"],
    ["jun", "июн"],
    ["jul", "июл"],
    ["aug", "август"],
    ["sep", "сентябр"],
    ["oct", "октябр"],
    ["nov", "ноябр"],
    ["dec", "декабр"],
];

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let place = MONTHS.iter().position(|[english, other]| {
        let short = *other == "ма";
        word.starts_with(english) && letters <= 9 || word.starts_with(other) && (!short || letters <= 3)
    })?;
    i8::try_from(place + 1).ok()
}

fn day(year: &str, month: i8, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// A day is looked for in so many characters.
const BEGINNING: usize = 400;

/// The forms of days, each compiled once.
static FORMS: LazyLock<[Option<Regex>; 3]> = LazyLock::new(|| {
    [
        r"(\d{1,2})(?:-?(?:st|nd|rd|th|уми|юми|ум|юм))?[\s\x{A0}]+([^\s\d,.()]+)[\s\x{A0},]+(?:соли[\s\x{A0}]+)?(\d{4})",
        r"([^\s\d,.()]+)[\s\x{A0}]+(\d{1,2})(?:st|nd|rd|th)?,?[\s\x{A0}]+(\d{4})",
        r"(\d{1,2})\.(\d{1,2})\.(\d{4})",
    ]
    .map(|form| Regex::new(form).ok())
});

/// The first day at the beginning of a text, and where it stands.
pub(super) fn first(text: &str) -> Option<(Date, Range<usize>)> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // A day that stands further on is none that a text begins with.
    let text = text.char_indices().nth(BEGINNING).map_or(text, |(at, _)| &text[..at]);
    let found = FORMS.iter().flatten().enumerate().filter_map(|(number, form)| {
        let found = form.captures(text)?;
        let whole = found.get(0)?.range();
        let part = |place: usize| found.get(place).map(|part| part.as_str());
        let date = match number {
            0 => day(part(3)?, month(part(2)?)?, part(1)?),
            1 => day(part(3)?, month(part(1)?)?, part(2)?),
            _ => day(part(3)?, part(2)?.parse().ok()?, part(1)?),
        };
        Some((date?, whole))
    });
    found.min_by_key(|(_, range)| range.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_three_languages() {
        for (text, expected) in [
            ("Dushanbe, 2 October 2018 – The", "2018-10-02"),
            ("October 2, 2018", "2018-10-02"),
            ("г. Душанбе, 2\u{A0}октября 2018 года", "2018-10-02"),
            ("ш. Душанбе, 2-юми октябри соли 2018", "2018-10-02"),
            ("2 октябри соли 2018", "2018-10-02"),
            ("31 мая 2016", "2016-05-31"),
            ("Душанбе, 05.05.2020.", "2020-05-05"),
        ] {
            assert_eq!(first(text).unwrap().0.to_string(), expected, "{text}");
        }
        for none in ["31 February 2018", "in 2018", "5 members 2018", "May we meet"] {
            assert!(first(none).is_none(), "{none}");
        }
    }
}
