//! Drafts of the messages that write numbers, lists and dates.
//!
//! In: a locale and the name of a message of `numbers.ftl` or `calendar.ftl`. Out: what CLDR's pattern is in Fluent, for
//! a translator to check. Invariants: a pattern with a field that the calendar has no variable for gives no draft.

use super::table::patterns;
use crate::l10n::locale::Locale;

/// The draft of a message or of its attribute; `None` where CLDR says nothing.
#[must_use]
pub fn draft(locale: &Locale, id: &str, attribute: Option<&str>) -> Option<String> {
    let block = patterns(locale.tag())?;
    let get = |key: &str| block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    let item = |key: &str, number: &str| {
        let place = number.parse::<usize>().ok()?.checked_sub(1)?;
        get(key)?.split('|').nth(place).map(str::to_owned)
    };
    if let Some(number) = id.strip_prefix("month-") {
        let key = match attribute {
            None => "months-alone",
            Some("in-date") => "months",
            Some("short") => "months-short",
            Some(_) => return None,
        };
        return item(key, number);
    }
    if attribute.is_some() {
        return None;
    }
    if let Some(number) = id.strip_prefix("weekday-") {
        return item("days", number);
    }
    if let Some((_, key, width)) = DATES.iter().find(|(name, ..)| *name == id) {
        return date(get(key)?, *width, key.contains('/'));
    }
    match id {
        "number-decimal" => get("decimal").map(str::to_owned),
        "number-group" => get("group").map(sign),
        "number-group-from" => Some((3 + get("grouping")?.parse::<u8>().ok()?).to_string()),
        "percent" => get("percent").map(|pattern| spaced(&pattern.replace("#,##0", "{ $number }"))),
        "list-two" => get("list-2").map(|pattern| pair(pattern, "first", "second")),
        "list-middle" => get("list-middle").map(|pattern| pair(pattern, "first", "second")),
        "list-last" => get("list-end").map(|pattern| pair(pattern, "first", "second")),
        "range-other" => get("interval").map(|pattern| pair(pattern, "from", "to")),
        "date-month" => Some("{ $month-alone }".to_owned()),
        "date-day" => Some("{ $day }".to_owned()),
        "date-year" => Some("{ $year }".to_owned()),
        _ => None,
    }
}

/// How wide the names of months and days are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    /// As the pattern says.
    AsIs,
    /// In full, though the pattern has abbreviations or figures: CLDR has most intervals only in these.
    Full,
}

/// The messages of dates, the keys of their patterns, and the width.
const DATES: [(&str, &str, Width); 24] = [
    ("date-full", "full", Width::AsIs),
    ("date-long", "long", Width::AsIs),
    ("date-medium", "medium", Width::AsIs),
    ("date-short", "short", Width::AsIs),
    ("date-dateline", "long", Width::AsIs),
    ("date-day-month", "MMMMd", Width::AsIs),
    ("date-month-year", "yMMMM", Width::AsIs),
    ("date-month-year-medium", "yMMM", Width::AsIs),
    ("date-month-year-short", "yM", Width::AsIs),
    ("range-days", "yMMMd/d", Width::Full),
    ("range-months", "yMMMd/M", Width::Full),
    ("range-years", "yMMMd/y", Width::Full),
    ("range-days-full", "yMMMEd/d", Width::Full),
    ("range-months-full", "yMMMEd/M", Width::Full),
    ("range-days-medium", "yMMMd/d", Width::AsIs),
    ("range-months-medium", "yMMMd/M", Width::AsIs),
    ("range-days-dateline", "yMMMd/d", Width::Full),
    ("range-months-dateline", "yMMMd/M", Width::Full),
    ("range-months-apart", "yMMMM/M", Width::AsIs),
    ("range-months-apart-medium", "yMMM/M", Width::AsIs),
    ("range-days-no-year", "MMMd/d", Width::Full),
    ("range-months-no-year", "MMMd/M", Width::Full),
    ("range-years-only", "y/y", Width::AsIs),
    ("range-day", "d/d", Width::AsIs),
];

/// A pattern of dates (UTS #35, Date Field Symbol Table) in Fluent. Of an interval, the second date begins where a field
/// comes again; what only that one has belongs to both.
fn date(pattern: &str, width: Width, interval: bool) -> Option<String> {
    let mut out = String::new();
    let mut rest = pattern;
    let mut seen = Vec::new();
    let mut second = false;
    while let Some(c) = rest.chars().next() {
        if c == '\'' {
            let (literal, after) = rest.get(1..)?.split_once('\'')?;
            out.push_str(if literal.is_empty() { "'" } else { literal });
            rest = after;
            continue;
        }
        let run = rest.len() - rest.trim_start_matches(c).len();
        rest = rest.get(run..)?;
        if !c.is_ascii_alphabetic() {
            out.extend(std::iter::repeat_n(c, run / c.len_utf8()));
            continue;
        }
        // Of the two days of an interval the calendar has no form of two digits.
        let name = field(c, if interval && c == 'd' { 1 } else { run }, width)?;
        if width == Width::Full && matches!(c, 'M' | 'L') && run < 3 {
            // A figure gives way to a name: its full stop goes, and it must be a word of its own.
            rest = rest.strip_prefix('.').unwrap_or(rest);
            if !out.ends_with(' ') || !rest.is_empty() && !rest.starts_with(' ') {
                return None;
            }
        }
        second |= seen.contains(&name);
        seen.push(name);
        let side = if !interval {
            ""
        } else if second || !comes_again(rest, c) {
            "to-"
        } else {
            "from-"
        };
        if interval && name == "month2" {
            return None;
        }
        out.push_str(&format!("{{ ${side}{name} }}"));
    }
    Some(spaced(&out))
}

/// Whether a field stands in the rest of a pattern too.
fn comes_again(rest: &str, c: char) -> bool {
    let same = |other: char| other == c || "ML".contains(c) && "ML".contains(other);
    rest.split('\'').step_by(2).any(|text| text.contains(same))
}

/// The variable of a field.
fn field(c: char, run: usize, width: Width) -> Option<&'static str> {
    Some(match (c, run) {
        ('d', 1) => "day",
        ('d', 2) => "day2",
        ('L', 4) => "month-alone",
        ('M', 4) => "month",
        ('M', _) if width == Width::Full => "month",
        ('L', _) if width == Width::Full => "month-alone",
        ('M' | 'L', 3) => "month-short",
        ('M' | 'L', 1 | 2) => "month2",
        ('y', _) => "year",
        ('E' | 'c', 4) => "weekday",
        ('E' | 'c', _) if width == Width::Full => "weekday",
        _ => return None,
    })
}

/// A pattern of two parts.
fn pair(pattern: &str, first: &str, second: &str) -> String {
    spaced(&pattern.replace("{0}", &format!("{{ ${first} }}")).replace("{1}", &format!("{{ ${second} }}")))
}

/// Ordinary spaces: typography makes them no-break ones where lines must not end.
fn spaced(text: &str) -> String {
    text.replace(['\u{A0}', '\u{2009}', '\u{202F}'], " ")
}

/// A sign between groups of digits; a space must be a no-break one, and be seen.
fn sign(sign: &str) -> String {
    if sign.trim().is_empty() { "{ \"\\u00A0\" }".to_owned() } else { sign.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{DATES, draft};
    use crate::l10n::{Arguments, DateRange, Formatter, LazyResource, PartialDate, Value};

    /// The messages of numbers, lists and dates that CLDR has patterns for, as a file.
    fn file(tag: &str) -> String {
        let locale = tag.parse().unwrap();
        let mut out = String::new();
        for month in 1..=12 {
            out.push_str(&format!("month-{month} = {}\n", draft(&locale, &format!("month-{month}"), None).unwrap()));
            for form in ["in-date", "short"] {
                let text = draft(&locale, &format!("month-{month}"), Some(form)).unwrap();
                out.push_str(&format!("    .{form} = {text}\n"));
            }
        }
        let days = (1..=7).map(|day| format!("weekday-{day}"));
        let others = ["number-decimal", "number-group", "number-group-from", "percent", "list-two", "list-middle"];
        let more = ["list-last", "range-other", "date-month", "date-day", "date-year"];
        let dates = DATES.iter().map(|(id, ..)| *id);
        for id in days.chain(others.into_iter().chain(more).chain(dates).map(str::to_owned)) {
            if let Some(text) = draft(&locale, &id, None) {
                out.push_str(&format!("{id} = {text}\n"));
            }
        }
        out
    }

    fn shown(tag: &str, call: &str, from: &str, to: Option<&str>) -> String {
        let text = format!("{}\ntext = {{ {call} }}\n", file(tag));
        let formatter = Formatter::new(&tag.parse().unwrap(), [&LazyResource::new(text.into())]);
        let day = |text: &str| PartialDate::parse(text).unwrap();
        let range = DateRange { from: day(from), to: to.map(day) };
        formatter.message("text", None, &Arguments::from([("x".to_owned(), Value::Date(range))])).unwrap()
    }

    #[test]
    fn dates_as_cldr_writes_them() {
        for (tag, style, from, to, text) in [
            ("pl", "long", "2026-05-12", None, "12 maja 2026"),
            ("pl", "full", "2026-05-12", None, "wtorek, 12 maja 2026"),
            ("pl", "short", "2026-05-02", None, "2.05.2026"),
            ("pl", "month-year", "2026-05", None, "maj 2026"),
            ("pl", "long", "2026-05-12", Some("2026-05-14"), "12–14 maja 2026"),
            ("pl", "long", "2026-05-31", Some("2026-06-02"), "31 maja–2 czerwca 2026"),
            ("pl", "long", "2026-12-30", Some("2027-01-02"), "30 grudnia 2026–2 stycznia 2027"),
            ("uz", "long", "2026-05-12", None, "12-may, 2026"),
            ("uz", "long", "2026-05-12", Some("2026-05-14"), "12 – 14-may, 2026"),
            ("cs", "long", "2026-05-12", Some("2026-05-14"), "12.–14. května 2026"),
            ("de", "full", "2026-05-12", Some("2026-06-02"), "Dienstag, 12. Mai – Dienstag, 2. Juni 2026"),
            ("hu", "long", "2026-05-12", Some("2026-05-14"), "2026. május 12–14."),
            ("es", "long", "2026-05-12", None, "12 de mayo de 2026"),
            ("kk", "long", "2026-05-12", None, "2026 ж. 12 мамыр"),
        ] {
            assert_eq!(shown(tag, &format!("DATETIME($x, dateStyle: \"{style}\")"), from, to), text, "{tag} {style}");
        }
    }

    /// No draft breaks a file, and each says everything that a date of its kind must.
    #[test]
    fn every_locale_writes_dates_and_ranges() {
        let table = include_str!("patterns.txt");
        let tags = table.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
        let mut without = Vec::new();
        for tag in tags {
            for (id, from, to) in [
                ("date-long", "2026-05-12", None),
                ("range-days", "2026-05-12", Some("2026-05-14")),
                ("range-months", "2026-05-31", Some("2026-06-02")),
            ] {
                if draft(&tag.parse().unwrap(), id, None).is_none() {
                    without.push(format!("{tag} {id}"));
                    continue;
                }
                let text = shown(tag, "DATETIME($x, dateStyle: \"long\")", from, to);
                let day = to.map_or("12", |to| &to[8..]).trim_start_matches('0');
                assert!(text.contains(day) && text.contains("2026"), "{tag}: {text}");
            }
        }
        insta::assert_snapshot!(without.join("\n"));
    }
}
