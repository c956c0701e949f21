//! Number signs, lists, names of months and days, patterns of dates.
//!
//! In: the locales that CLDR covers well, in a script that the program's fonts have. Out: a block of lines for each.
//! Invariants: the values are CLDR's own, letter by letter; a key that a locale lacks is left out.

use serde_json::Value;

use crate::{Cldr, text};

/// Keys of date patterns: in the table, and in CLDR's.
const DATES: [(&str, &str); 6] = [
    ("MMMMd", "availableFormats"),
    ("MMMd", "availableFormats"),
    ("yMMMM", "availableFormats"),
    ("yMMM", "availableFormats"),
    ("yM", "availableFormats"),
    ("yMMMEd", "availableFormats"),
];

/// Keys of interval patterns, and the greatest difference.
const INTERVALS: [(&str, &str); 13] = [
    ("yMMMd", "d"),
    ("yMMMd", "M"),
    ("yMMMd", "y"),
    ("yMMMEd", "d"),
    ("yMMMEd", "M"),
    ("MMMd", "d"),
    ("MMMd", "M"),
    ("yMMMM", "M"),
    ("yMMM", "M"),
    ("MMM", "M"),
    ("y", "y"),
    ("d", "d"),
    ("yMMMM", "y"),
];

pub(crate) fn table(cldr: &Cldr) -> String {
    let levels = cldr.json("cldr-core/coverageLevels.json");
    let levels = levels.get("effectiveCoverageLevels").or_else(|| levels.get("coverageLevels")).unwrap().clone();
    let mut out = cldr.head("Number signs, lists, months, days and dates, as CLDR writes them.");
    let is_well_covered = |tag: &&String| matches!(levels[tag.as_str()].as_str(), Some("modern" | "moderate"));
    for tag in cldr.tags("cldr-dates-full").iter().filter(is_well_covered) {
        // A script may stand behind the language, a region may not: nearly all share the patterns of the language.
        if tag == "und" || tag.split('-').skip(1).any(|part| part.len() != 4) {
            continue;
        }
        let lines = locale(cldr, tag);
        let scripts = lines.concat();
        if scripts.chars().any(|c| {
            c.is_alphabetic() && !matches!(c, 'a'..='z' | 'A'..='Z' | 'ª'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}')
        }) {
            continue;
        }
        out.push_str(&format!("\n[{tag}]\n{}", lines.concat()));
    }
    out
}

fn locale(cldr: &Cldr, tag: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |key: &str, value: &str| lines.push(format!("{key}={value}\n"));
    let numbers = &cldr.main("cldr-numbers-full", tag, "numbers")["numbers"];
    let signs = &numbers["symbols-numberSystem-latn"];
    line("decimal", text(&signs["decimal"]));
    line("group", text(&signs["group"]));
    line("grouping", text(&numbers["minimumGroupingDigits"]));
    line("percent", text(&numbers["percentFormats-numberSystem-latn"]["standard"]));
    let lists = &cldr.main("cldr-misc-full", tag, "listPatterns")["listPatterns"]["listPattern-type-standard"];
    for key in ["2", "middle", "end"] {
        line(&format!("list-{key}"), text(&lists[key]));
    }
    let calendar = &cldr.main("cldr-dates-full", tag, "ca-gregorian")["dates"]["calendars"]["gregorian"];
    let all = |values: &Value, keys: &[&str]| keys.iter().map(|key| text(&values[key])).collect::<Vec<_>>().join("|");
    let months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    line("months", &all(&calendar["months"]["format"]["wide"], &months));
    line("months-alone", &all(&calendar["months"]["stand-alone"]["wide"], &months));
    line("months-short", &all(&calendar["months"]["format"]["abbreviated"], &months));
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    line("days", &all(&calendar["days"]["format"]["wide"], &days));
    for style in ["full", "long", "medium", "short"] {
        let pattern = &calendar["dateFormats"][style];
        line(style, text(pattern.get("_value").unwrap_or(pattern)));
    }
    let formats = &calendar["dateTimeFormats"];
    for (key, group) in DATES {
        if let Some(pattern) = formats[group][key].as_str() {
            line(key, pattern);
        }
    }
    for (key, difference) in INTERVALS {
        if let Some(pattern) = formats["intervalFormats"][key][difference].as_str() {
            line(&format!("{key}/{difference}"), pattern);
        }
    }
    line("interval", text(&formats["intervalFormats"]["intervalFormatFallback"]));
    lines
}
