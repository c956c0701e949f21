//! How a value is to be written.
//!
//! In: a value as somebody typed it. Out: the same as TOML takes it, and what to tell them. Invariants: what is proposed can
//! be read; where two readings are possible, both are given.

use std::collections::BTreeSet;

use super::day::{self, told_day};
use super::model::CURVED;
use super::number;
use crate::diag::{Message, message};

/// The keys of a file whose values are lists.
pub(super) type Lists = BTreeSet<&'static str>;

/// Keys whose values are days.
pub(super) const DAYS: [&str; 5] = ["date", "from", "to", "until", "contract"];

/// `key = value`, the value put right where it is known how.
pub(super) fn line(key: &str, value: &str, lists: &Lists) -> String {
    let (text, remark) = without_remark(value);
    let space = if remark.is_empty() { "" } else { "   " };
    format!("{key} = {}{space}{remark}", right(key, text.trim(), lists).unwrap_or_else(|| text.trim().to_owned()))
}

/// A value as it is to be written; `None` where it may stay.
pub(super) fn right(key: &str, text: &str, lists: &Lists) -> Option<String> {
    if let Some(day::Meant::Day(date)) = day::meant(text).filter(|_| !is_quoted(text) || DAYS.contains(&key)) {
        return Some(date.to_string());
    }
    if let Some(word) = boolean(text) {
        return Some(word.to_owned());
    }
    if text.starts_with('{') {
        return grouped(text, lists);
    }
    if text.contains(CURVED) || text.starts_with(['[', '(']) {
        return list(text).or_else(|| Some(format!("\"{}\"", bare(text))));
    }
    if lists.contains(key) && !text.is_empty() {
        return list(&format!("[{text}]"));
    }
    if is_quoted(text) || toml_value(text) {
        return None;
    }
    if let Some(number) = number::meant(text).filter(|meant| !meant.beside) {
        return Some(number.number);
    }
    (!text.is_empty()).then(|| format!("\"{}\"", bare(text).replace('\\', "\\\\").replace('"', "\\\"")))
}

/// `{ amount = 35 000 000, currency = “EUR” }`, each value put right; `None` where a part is no setting.
pub(super) fn grouped(text: &str, lists: &Lists) -> Option<String> {
    let inner = text.strip_prefix('{')?.trim_end().trim_end_matches('}');
    if inner.contains(['{', '[', '\n']) {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    for part in inner.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        match (part.split_once(['=', ':']), parts.last_mut()) {
            (Some((key, value)), _) => {
                parts.push(format!(
                    "{} = {}",
                    key.trim().trim_matches(['"', '\'']),
                    value.trim_start_matches('=').trim()
                ));
            }
            // A comma within a number.
            (None, Some(last)) => {
                last.push(',');
                last.push_str(part);
            }
            (None, None) => return None,
        }
    }
    let parts = parts.iter().filter_map(|part| part.split_once(" = ")).map(|(key, value)| line(key, value, lists));
    Some(format!("{{ {} }}", parts.collect::<Vec<_>>().join(", ")))
}

/// What to type for a day in another form.
pub(crate) fn day_help(key: &str, text: &str) -> Option<Message> {
    Some(match day::meant(text)? {
        day::Meant::Day(day) => write_day(key, &day.to_string()),
        day::Meant::Either(one, other) => message!(
            "write-day-either",
            "write `{line}` for {one}, `{other_line}` for {other}",
            line = format!("{key} = {one}"),
            one = told_day(one),
            other_line = format!("{key} = {other}"),
            other = told_day(other)
        ),
        day::Meant::Month(month) if key == "date" => {
            let line = format!("{key} = {:04}-{:02}-…", month.year(), month.month());
            message!("write-day-too", "write the day too: `{line}`", line = line)
        }
        day::Meant::Month(month) => {
            let line = format!("{key} = \"{:04}-{:02}\"", month.year(), month.month());
            message!("write-month", "write the month as `{line}`, in quotation marks", line = line)
        }
    })
}

/// How a day is written.
pub(crate) fn write_day(key: &str, day: &str) -> Message {
    message!("write-day-so", "write year, month and day: `{line}`", line = format!("{key} = {day}"))
}

/// What to type for a number in another form, behind what comes before it.
pub(crate) fn number_help(before: &str, text: &str) -> Option<Message> {
    let meant = number::meant(text)?;
    if toml_value(text) {
        return None;
    }
    let amount = |number: &str| match meant.currency {
        Some(currency) => format!("{{ amount = {number}, currency = \"{currency}\" }}"),
        None => number.to_owned(),
    };
    Some(match &meant.or {
        Some(or) => {
            message!(
                "write-or-decimals",
                "write `{line}`, or `{other_line}` if the sign parts decimals",
                line = format!("{before}{}", amount(&meant.number)),
                other_line = format!("{before}{}", amount(or))
            )
        }
        None if meant.beside && meant.currency.is_none() => message!(
            "write-number-alone",
            "write the number alone: `{line}`; words belong in the .ftl files",
            line = format!("{before}{}", meant.number)
        ),
        None => super::model::write(format!("{before}{}", amount(&meant.number))),
    })
}

/// A list, each entry in straight quotation marks.
pub(super) fn list(text: &str) -> Option<String> {
    let inner = text.strip_prefix(['[', '('])?;
    let inner = inner.trim_end().trim_end_matches([']', ')', ';']);
    if inner.contains(['{', '[']) {
        return None;
    }
    let parted = inner.replace("\" \"", "\", \"").replace('\n', if inner.contains(',') { " " } else { "," });
    let entries = parted.split([',', ';']).map(bare).filter(|entry| !entry.is_empty());
    let entries: Vec<String> = entries.map(|entry| format!("\"{entry}\"")).collect();
    Some(format!("[{}]", entries.join(", ")))
}

/// A text without the marks around it.
pub(super) fn bare(text: &str) -> String {
    text.trim().trim_matches(|c: char| matches!(c, '"' | '\'') || CURVED.contains(&c) || c == '›').trim().to_owned()
}

pub(super) fn is_quoted(text: &str) -> bool {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    mark.is_some_and(|mark| text.len() > 1 && text.ends_with(mark))
}

/// Whether TOML takes a value as it is.
pub(super) fn toml_value(text: &str) -> bool {
    toml::de::DeValue::parse(text).is_ok()
}

/// `yes`, `no` and their like.
pub(super) fn boolean(text: &str) -> Option<&'static str> {
    match text.trim_matches(['"', '\'']).to_lowercase().as_str() {
        "yes" | "on" | "true" | "да" | "ҳа" | "бале" => Some("true").filter(|word| *word != text),
        "no" | "off" | "false" | "нет" | "не" => Some("false").filter(|word| *word != text),
        _ => None,
    }
}

/// A value and the remark behind it.
pub(super) fn without_remark(value: &str) -> (&str, &str) {
    let mut quote: Option<char> = None;
    for (at, c) in value.char_indices() {
        match quote {
            Some(sign) if c == sign || c == '\n' => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') => {
                // A mark that is never closed does not hide the remark.
                let rest = value.get(at + 1..).unwrap_or("");
                quote = rest.split('\n').next().unwrap_or("").contains(c).then_some(c);
            }
            None if c == '#' && !value.get(at..).unwrap_or("").contains('\n') => {
                return (value.get(..at).unwrap_or(""), value.get(at..).unwrap_or("").trim_end());
            }
            None => {}
        }
    }
    (value, "")
}

/// A value of the wrong kind as the wanted kind, where that is plain: `"11"` as a number. `wanted` is what serde
/// calls it.
pub(crate) fn retyped(key: &str, text: &str, wanted: &str) -> Option<String> {
    let text = text.trim();
    match wanted.trim_start_matches("a ").split([' ', ',']).next().unwrap_or("") {
        "sequence" => Some(format!("{key} = {}", list(&format!("[{text}]"))?)).filter(|_| !text.starts_with('[')),
        "boolean" => boolean(text).map(|word| format!("{key} = {word}")),
        "string" => {
            let inner = list(text).map(|list| list.trim_matches(['[', ']']).to_owned());
            let inner = inner.filter(|inner| !inner.contains(',')).unwrap_or_else(|| format!("\"{text}\""));
            (!text.starts_with('{')).then(|| format!("{key} = {inner}"))
        }
        "integer" | "u32" | "i64" | "f32" | "f64" | "floating" => {
            number::meant(text).map(|meant| format!("{key} = {}", meant.number))
        }
        "TOML" | "datetime" | "date" => match day::meant(text)? {
            day::Meant::Day(day) => Some(format!("{key} = {day}")),
            _ => None,
        },
        _ => None,
    }
}
