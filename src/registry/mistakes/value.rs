//! What was meant by a value.
//!
//! In: a setting that could not be read, or the text of a value of the wrong kind. Out: the same as it is to be
//! written. Invariants: what is proposed can be read; where two readings are possible, both are given.

use super::day::{self, in_words};
use super::model::{CURVED, Mistake};
use super::number;
use crate::diag::Code;

/// Keys whose values are days.
const DAYS: [&str; 5] = ["date", "from", "to", "until", "contract"];

/// Keys whose values are lists.
const LISTS: [&str; 10] = [
    "places",
    "projects",
    "contacts",
    "partners",
    "issued-by",
    "locales",
    "implementers",
    "responsible",
    "languages",
    "justified",
];

const CURVED_MARKS: &str = "curved quotation marks: only straight ones can stand here";

/// `key = value`, the value put right where it is known how.
pub(super) fn line(key: &str, value: &str) -> String {
    let (text, remark) = without_remark(value);
    let space = if remark.is_empty() { "" } else { "   " };
    format!("{key} = {}{space}{remark}", right(key, text.trim()).unwrap_or_else(|| text.trim().to_owned()))
}

/// A value as it is to be written; `None` where it may stay.
fn right(key: &str, text: &str) -> Option<String> {
    if let Some(day::Meant::Day(date)) = day::meant(text).filter(|_| !is_quoted(text) || DAYS.contains(&key)) {
        return Some(date.to_string());
    }
    if let Some(word) = boolean(text) {
        return Some(word.to_owned());
    }
    if text.starts_with('{') {
        return grouped(text);
    }
    if text.contains(CURVED) || text.starts_with(['[', '(']) {
        return list(text).or_else(|| Some(format!("\"{}\"", bare(text))));
    }
    if LISTS.contains(&key) && !text.is_empty() {
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

/// What is wrong with a value, by its look. `sign` is the place of the `=`.
pub(super) fn of_value(lines: &str, sign: usize) -> Option<Mistake> {
    let key = lines.get(..sign)?.trim().trim_matches(['"', '\'']);
    let rest = lines.get(sign + 1..)?;
    let (value, remark) = without_remark(rest);
    let text = value.trim();
    let start = sign + 1 + (value.len() - value.trim_start().len());
    let at = start..start + text.len();
    if text.is_empty() {
        return Some(empty(key, sign));
    }
    if text.contains('\n') {
        return several(key, text, at);
    }
    let tail = if remark.is_empty() { String::new() } else { format!("   {remark}") };
    let write = |value: &str| format!("write `{key} = {value}{tail}`");
    if !is_quoted(text) && !text.starts_with(['[', '{']) {
        if let Some(found) = of_day(key, text, &at) {
            return Some(found);
        }
        if let Some(word) = boolean(text) {
            let message = format!("`{text}` is not an answer that can be read here");
            return Some(Mistake::new(message, write(word), at).of(Code::InvalidSetting));
        }
    }
    if text.starts_with('{') {
        return group(key, text, at);
    }
    if text.contains(CURVED) {
        let right = list(text).unwrap_or_else(|| format!("\"{}\"", bare(text)));
        return Some(Mistake::new(CURVED_MARKS, write(&right), at));
    }
    if let Some(found) = quotes(text, &at, &write) {
        return Some(found);
    }
    if text.starts_with(['[', '(']) {
        let right = list(text)?;
        let message = if text.starts_with('(') || text.ends_with(')') {
            "a list stands in square brackets"
        } else if text.ends_with(']') {
            "each entry of a list stands in quotation marks, with a comma after it"
        } else {
            "the list has no `]` at its end"
        };
        return Some(Mistake::new(message, write(&right), at));
    }
    if let Some(found) = number_help(text) {
        let value = number::meant(text)?;
        let money = value.currency.is_some();
        let message = if value.beside && !money {
            format!("`{text}` is a number with words or signs beside it")
        } else if money {
            format!("`{text}` is not how an amount of money is written here")
        } else {
            format!("`{text}` is not how a number is written here")
        };
        return Some(Mistake::new(message, found.replace("{}", &format!("{key} = ")), at).of(Code::InvalidSetting));
    }
    if let Some(short) = text.strip_suffix([',', ';']).filter(|short| is_quoted(short) || toml_value(short)) {
        return Some(Mistake::new(format!("a `{}` too many at the end", text.chars().last()?), write(short), at));
    }
    if text.contains('=') && !text.contains(['"', '\'']) {
        return Some(Mistake::new("two settings on one line", "write each on a line of its own", at));
    }
    let right = right(key, text)?;
    Some(Mistake::new(
        format!("the value `{text}` is neither in quotation marks nor a number or a date"),
        write(&right),
        at,
    ))
}

/// `{ amount = 35 000 000, currency = “EUR” }`
fn group(key: &str, text: &str, at: std::ops::Range<usize>) -> Option<Mistake> {
    let write = format!("write `{key} = {}`", grouped(text)?);
    let message = if text.contains(CURVED) {
        CURVED_MARKS
    } else if !text.ends_with('}') {
        "a `{` without its `}`"
    } else {
        "what stands within the braces is not written as it should be"
    };
    Some(Mistake::new(message, write, at))
}

/// The same, each value put right; `None` where a part is no setting.
pub(super) fn grouped(text: &str) -> Option<String> {
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
    let parts = parts.iter().filter_map(|part| part.split_once(" = ")).map(|(key, value)| line(key, value));
    Some(format!("{{ {} }}", parts.collect::<Vec<_>>().join(", ")))
}

fn empty(key: &str, sign: usize) -> Mistake {
    if key == "date" {
        return Mistake::new(
            "the day of publication is not filled in",
            "write year, month and day after the `=`: `date = 2018-10-02`",
            sign..sign + 1,
        )
        .of(Code::InvalidDate);
    }
    let help = if DAYS.contains(&key) {
        format!("write year, month and day: `{key} = 2018-10-02`")
    } else if LISTS.contains(&key) {
        format!("write `{key} = [\"…\"]`, or delete the line")
    } else {
        format!("write `{key} = \"…\"`, or delete the line")
    };
    Mistake::new(format!("`{key}` has no value"), help, sign..sign + 1)
}

/// A list or a group of several lines.
fn several(key: &str, text: &str, at: std::ops::Range<usize>) -> Option<Mistake> {
    if !text.starts_with('[') {
        return None;
    }
    let first = at.start..at.start + text.lines().next().map_or(0, str::len);
    if text.contains(CURVED) {
        let write = list(text)
            .map_or_else(|| "write straight ones: \"…\"".to_owned(), |list| format!("write `{key} = {list}`"));
        return Some(Mistake::new(CURVED_MARKS, write, first));
    }
    let right = list(text)?;
    let message = "each entry of a list stands in quotation marks, with a comma after it";
    Some(Mistake::new(message, format!("write `{key} = {right}`"), first))
}

/// A day in another form, or one that is not in the calendar.
fn of_day(key: &str, text: &str, at: &std::ops::Range<usize>) -> Option<Mistake> {
    let form = is_day_form(text);
    let told = |message: String, help: String| Some(Mistake::new(message, help, at.clone()).of(Code::InvalidDate));
    match day::meant(text) {
        Some(_) if form => told(no_such_day(text), day_help(key, text)?),
        Some(_) => told(format!("`{text}` is not how a day is written here"), day_help(key, text)?),
        None if form || (DAYS.contains(&key) && !text.starts_with(CURVED)) => {
            told(no_such_day(text), format!("write year, month and day: `{key} = 2018-10-02`"))
        }
        None => None,
    }
}

/// Why a day is none: there is no such month, or it is too short.
fn no_such_day(text: &str) -> String {
    let mut parts = text.split('-').map(str::parse::<i16>);
    if let (true, Some(Ok(year)), Some(Ok(month))) = (is_day_form(text), parts.next(), parts.next()) {
        let first = i8::try_from(month).ok().and_then(|month| jiff::civil::Date::new(year, month, 1).ok());
        return match first {
            None => format!("`{text}` is not a day of the calendar: there is no month {month:02}"),
            Some(first) => {
                let name = in_words(first);
                let name = name.split_once(' ').map_or("", |(_, name)| name);
                format!("`{text}` is not a day of the calendar: {name} has {} days", first.days_in_month())
            }
        };
    }
    format!("`{text}` is not a day of the calendar")
}

/// `2026-13-01`: figures where they should be.
fn is_day_form(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [y, m, d] if digits(y, 4) && digits(m, 2) && digits(d, 2))
}

/// What to type for a day in another form.
pub(crate) fn day_help(key: &str, text: &str) -> Option<String> {
    Some(match day::meant(text)? {
        day::Meant::Day(day) => format!("write year, month and day: `{key} = {day}`"),
        day::Meant::Either(one, other) => {
            format!("write `{key} = {one}` for {}, `{key} = {other}` for {}", in_words(one), in_words(other))
        }
        day::Meant::Month(month) if key == "date" => {
            format!("write the day too: `{key} = {:04}-{:02}-…`", month.year(), month.month())
        }
        day::Meant::Month(month) => {
            format!("write the month as `{key} = \"{:04}-{:02}\"`, in quotation marks", month.year(), month.month())
        }
    })
}

/// What to type for a number in another form; `{}` stands for what comes before it.
pub(crate) fn number_help(text: &str) -> Option<String> {
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
            format!("write `{{}}{}`, or `{{}}{}` if the sign parts decimals", amount(&meant.number), amount(or))
        }
        None if meant.beside && meant.currency.is_none() => {
            format!("write the number alone: `{{}}{}`; words belong in the .ftl files", meant.number)
        }
        None => format!("write `{{}}{}`", amount(&meant.number)),
    })
}

/// Quotation marks that are not closed, not opened, or stand within a text.
fn quotes(text: &str, at: &std::ops::Range<usize>, write: &dyn Fn(&str) -> String) -> Option<Mistake> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let told = |message: &str, help: String| Some(Mistake::new(message, help, at.clone()));
    if let Some(mark) = mark {
        let inner = text.get(1..)?;
        if !inner.contains(mark) {
            return told("the quotation mark is not closed", write(&format!("{text}{mark}")));
        }
        if let Some(inner) = inner.strip_suffix(mark) {
            if inner.contains(mark) && !inner.contains('\'') {
                return told("quotation marks within a text in quotation marks", write(&format!("'{inner}'")));
            }
            if inner.contains('\\') && !inner.contains('\'') {
                return told("a backslash `\\` has a meaning of its own here", write(&format!("'{inner}'")));
            }
            if inner.contains(mark) {
                let inner = inner.replace("\\\"", "\"").replace('"', "\\\"");
                return told("quotation marks within a text in quotation marks", write(&format!("\"{inner}\"")));
            }
            return None;
        }
        let rest = inner.split_once(mark).map_or("", |(_, rest)| rest);
        if rest.contains('=') {
            return told("two settings on one line", "write each on a line of its own".to_owned());
        }
        if !rest.trim_matches([',', ';', ' ']).is_empty() && !rest.contains(mark) {
            let message = format!("`{}` stands behind the closing quotation mark", rest.trim());
            return told(&message, "write the whole text within the quotation marks".to_owned());
        }
        return None;
    }
    let end =
        text.chars().last().filter(|c| matches!(c, '"' | '\'')).filter(|_| !text.starts_with(['[', '{', '(']))?;
    told("the quotation mark is not opened", write(&format!("{end}{text}")))
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
fn bare(text: &str) -> String {
    text.trim().trim_matches(|c: char| matches!(c, '"' | '\'') || CURVED.contains(&c) || c == '›').trim().to_owned()
}

fn is_quoted(text: &str) -> bool {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    mark.is_some_and(|mark| text.len() > 1 && text.ends_with(mark))
}

/// Whether TOML takes a value as it is.
fn toml_value(text: &str) -> bool {
    toml::de::DeValue::parse(text).is_ok()
}

/// `yes`, `no` and their like.
fn boolean(text: &str) -> Option<&'static str> {
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
        "sequence" => Some(format!("`{key} = {}`", list(&format!("[{text}]"))?)).filter(|_| !text.starts_with('[')),
        "boolean" => boolean(text).map(|word| format!("`{key} = {word}`")),
        "string" => {
            let inner = list(text).map(|list| list.trim_matches(['[', ']']).to_owned());
            let inner = inner.filter(|inner| !inner.contains(',')).unwrap_or_else(|| format!("\"{text}\""));
            (!text.starts_with('{')).then(|| format!("`{key} = {inner}`"))
        }
        "integer" | "u32" | "i64" | "f32" | "f64" | "floating" => {
            number::meant(text).map(|meant| format!("`{key} = {}`", meant.number))
        }
        "TOML" | "datetime" | "date" => match day::meant(text)? {
            day::Meant::Day(day) => Some(format!("`{key} = {day}`")),
            _ => None,
        },
        _ => None,
    }
}
