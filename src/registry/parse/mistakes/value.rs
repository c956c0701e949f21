//! What is wrong with a value.
//!
//! In: a setting that could not be read. Out: a [`Mistake`] with the very line to type. Invariants: what is proposed can be
//! read; where two readings are possible, both are given.

use std::ops::Range;

use super::day::{meant as meant_day, told_month};
use super::hour;
use super::model::{CURVED, Mistake, two_on_a_line, write};
use super::number;
use super::write::{
    DAYS, Lists, bare, boolean, day_help, grouped, is_quoted, list, number_help, right, toml_value, without_remark,
    write_day,
};
use crate::diag::{Code, Message, message};

fn entries_in_marks() -> Message {
    message!("entries-in-marks", "each entry of a list stands in quotation marks, with a comma after it")
}

fn curved_marks() -> Message {
    message!("curved-marks", "curved quotation marks: only straight ones can stand here")
}

/// A value that something is wrong with.
struct Wrong<'a> {
    key: &'a str,
    /// Without the spaces around it.
    text: &'a str,
    /// Its place in the lines.
    at: Range<usize>,
    /// The remark behind it, with the space before it.
    tail: String,
    lists: &'a Lists,
}

impl Wrong<'_> {
    /// "write `key = value`", with the remark that stood there.
    fn write(&self, value: &str) -> Message {
        write(format!("{} = {value}{}", self.key, self.tail))
    }

    fn mistake(&self, message: Message, help: Message) -> Mistake {
        Mistake::new(message, help, self.at.clone())
    }
}

/// What is wrong with a value, by its look. `sign` is the place of the `=`.
pub(super) fn of_value(lines: &str, sign: usize, lists: &Lists) -> Option<Mistake> {
    let key = lines.get(..sign)?.trim().trim_matches(['"', '\'']);
    let (value, remark) = without_remark(lines.get(sign + 1..)?);
    let text = value.trim();
    let start = sign + 1 + (value.len() - value.trim_start().len());
    if text.is_empty() {
        return Some(empty(key, sign, lists));
    }
    let tail = if remark.is_empty() { String::new() } else { format!("   {remark}") };
    let wrong = &Wrong { key, text, at: start..start + text.len(), tail, lists };
    if text.contains('\n') {
        return several(wrong);
    }
    if let Some(found) = an_hour(wrong).or_else(|| day(wrong)).or_else(|| answer(wrong)) {
        return Some(found);
    }
    if text.starts_with('{') {
        return group(wrong);
    }
    if text.contains(CURVED) {
        let right = list(text).unwrap_or_else(|| format!("\"{}\"", bare(text)));
        return Some(wrong.mistake(curved_marks(), wrong.write(&right)));
    }
    if let Some(found) = quotes(wrong) {
        return Some(found);
    }
    if text.starts_with(['[', '(']) {
        return entries(wrong);
    }
    amount(wrong).or_else(|| rest(wrong))
}

/// A list of one line.
fn entries(wrong: &Wrong<'_>) -> Option<Mistake> {
    let text = wrong.text;
    let right = list(text)?;
    let message = if text.starts_with('(') || text.ends_with(')') {
        message!("list-in-brackets", "a list stands in square brackets")
    } else if text.ends_with(']') {
        entries_in_marks()
    } else {
        message!("list-open", "the list has no `]` at its end")
    };
    Some(wrong.mistake(message, wrong.write(&right)))
}

/// A number or an amount of money in another form.
fn amount(wrong: &Wrong<'_>) -> Option<Mistake> {
    let text = wrong.text;
    let help = number_help(&format!("{} = ", wrong.key), text)?;
    let value = number::meant(text)?;
    let message = match (value.currency, value.beside) {
        (Some(_), _) => {
            message!("amount-otherwise", "`{text}` is not how an amount of money is written here", text = text)
        }
        (None, true) => message!("number-beside", "`{text}` is a number with words or signs beside it", text = text),
        (None, false) => message!("number-otherwise", "`{text}` is not how a number is written here", text = text),
    };
    Some(wrong.mistake(message, help).of(Code::InvalidSetting))
}

/// `yes`, `да` and their like.
fn answer(wrong: &Wrong<'_>) -> Option<Mistake> {
    let text = wrong.text;
    let word = boolean(text).filter(|_| !is_quoted(text) && !text.starts_with(['[', '{']))?;
    let message = message!("answer-otherwise", "`{text}` is not an answer that can be read here", text = text);
    Some(wrong.mistake(message, wrong.write(word)).of(Code::InvalidSetting))
}

/// What looks like nothing else: a sign too many, two settings, words without quotation marks.
fn rest(wrong: &Wrong<'_>) -> Option<Mistake> {
    let text = wrong.text;
    if let Some(short) = text.strip_suffix([',', ';']).filter(|short| is_quoted(short) || toml_value(short)) {
        let message = message!("sign-too-many", "a `{sign}` too many at the end", sign = text.chars().last()?);
        return Some(wrong.mistake(message, wrong.write(short)));
    }
    if text.contains('=') && !text.contains(['"', '\'']) {
        let (message, help) = two_on_a_line();
        return Some(wrong.mistake(message, help));
    }
    let right = right(wrong.key, text, wrong.lists)?;
    let message = message!(
        "value-of-no-kind",
        "the value `{text}` is neither in quotation marks nor a number or a date",
        text = text
    );
    Some(wrong.mistake(message, wrong.write(&right)))
}

/// `{ amount = 35 000 000, currency = “EUR” }`
fn group(wrong: &Wrong<'_>) -> Option<Mistake> {
    let text = wrong.text;
    let help = write(format!("{} = {}", wrong.key, grouped(text, wrong.lists)?));
    let message = if text.contains(CURVED) {
        curved_marks()
    } else if !text.ends_with('}') {
        message!("brace-not-closed", "a `{open}` without its `{close}`", open = "{", close = "}")
    } else {
        message!("within-braces", "what stands within the braces is not written as it should be")
    };
    Some(wrong.mistake(message, help))
}

fn empty(key: &str, sign: usize, lists: &Lists) -> Mistake {
    if key == "date" {
        return Mistake::new(
            message!("day-not-filled-in", "the day of publication is not filled in"),
            message!(
                "write-day-after",
                "write year, month and day after the `=`: `{line}`",
                line = "date = 2018-10-02"
            ),
            sign..sign + 1,
        )
        .of(Code::InvalidDate);
    }
    let help = if DAYS.contains(&key) {
        write_day(key, "2018-10-02")
    } else {
        let line = if lists.contains(key) { format!("{key} = [\"…\"]") } else { format!("{key} = \"…\"") };
        message!("write-key-or-delete", "write `{line}`, or delete the line", line = line)
    };
    Mistake::new(message!("key-without-value", "`{key}` has no value", key = key), help, sign..sign + 1)
}

/// A list or a group of several lines.
fn several(wrong: &Wrong<'_>) -> Option<Mistake> {
    let Wrong { key, text, at, .. } = wrong;
    if !text.starts_with('[') {
        return None;
    }
    let first = at.start..at.start + text.lines().next().map_or(0, str::len);
    if text.contains(CURVED) {
        let straight = || message!("write-straight", "write straight ones: {marks}", marks = "\"…\"");
        let help = list(text).map_or_else(straight, |list| write(format!("{key} = {list}")));
        return Some(Mistake::new(curved_marks(), help, first));
    }
    let right = list(text)?;
    Some(Mistake::new(entries_in_marks(), write(format!("{key} = {right}")), first))
}

/// An hour in another form, or one that no clock shows.
fn an_hour(wrong: &Wrong<'_>) -> Option<Mistake> {
    if is_quoted(wrong.text) || wrong.text.starts_with(['[', '{']) {
        return None;
    }
    let found = hour::wrong(wrong.key, wrong.text)?;
    Some(wrong.mistake(found.message, found.help).of(Code::InvalidDate))
}

/// A day in another form, or one that is not in the calendar.
fn day(wrong: &Wrong<'_>) -> Option<Mistake> {
    let Wrong { key, text, .. } = *wrong;
    if is_quoted(text) || text.starts_with(['[', '{']) {
        return None;
    }
    let form = is_day_form(text);
    let told = |message: Message, help: Message| Some(wrong.mistake(message, help).of(Code::InvalidDate));
    match meant_day(text) {
        Some(_) if form => told(no_such_day(text), day_help(key, text)?),
        Some(_) => {
            let what = message!("day-written-otherwise", "`{text}` is not how a day is written here", text = text);
            told(what, day_help(key, text)?)
        }
        None if form || (DAYS.contains(&key) && !text.starts_with(CURVED)) => {
            told(no_such_day(text), write_day(key, "2018-10-02"))
        }
        None => None,
    }
}

/// Why a day is none: there is no such month, or it is too short.
fn no_such_day(text: &str) -> Message {
    let mut parts = text.split('-').map(str::parse::<i16>);
    if let (true, Some(Ok(year)), Some(Ok(month))) = (is_day_form(text), parts.next(), parts.next()) {
        let first = i8::try_from(month).ok().and_then(|month| jiff::civil::Date::new(year, month, 1).ok());
        return match first {
            None => message!(
                "no-such-month",
                "`{text}` is not a day of the calendar: there is no month {month}",
                text = text,
                month = format!("{month:02}")
            ),
            Some(first) => message!(
                "month-too-short",
                "`{text}` is not a day of the calendar: {month} has {days} days",
                text = text,
                month = told_month(first),
                days = first.days_in_month().to_string()
            ),
        };
    }
    message!("no-such-day", "`{text}` is not a day of the calendar", text = text)
}

/// `2026-13-01`: figures where they should be.
fn is_day_form(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [y, m, d] if digits(y, 4) && digits(m, 2) && digits(d, 2))
}

/// Quotation marks that are not closed, not opened, or stand within a text.
fn quotes(wrong: &Wrong<'_>) -> Option<Mistake> {
    let text = wrong.text;
    let write = |value: &str| wrong.write(value);
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let told = |message: Message, help: Message| Some(wrong.mistake(message, help));
    let within = || message!("marks-within", "quotation marks within a text in quotation marks");
    if let Some(mark) = mark {
        let inner = text.get(1..)?;
        if !inner.contains(mark) {
            return told(
                message!("mark-not-closed", "the quotation mark is not closed"),
                write(&format!("{text}{mark}")),
            );
        }
        if let Some(inner) = inner.strip_suffix(mark) {
            if inner.contains(mark) && !inner.contains('\'') {
                return told(within(), write(&format!("'{inner}'")));
            }
            if inner.contains('\\') && !inner.contains('\'') {
                return {
                    let what =
                        message!("backslash", "a backslash `{sign}` has a meaning of its own here", sign = "\\");
                    told(what, write(&format!("'{inner}'")))
                };
            }
            if inner.contains(mark) {
                let inner = inner.replace("\\\"", "\"").replace('"', "\\\"");
                return told(within(), write(&format!("\"{inner}\"")));
            }
            return None;
        }
        let rest = inner.split_once(mark).map_or("", |(_, rest)| rest);
        if rest.contains('=') {
            let (message, help) = two_on_a_line();
            return told(message, help);
        }
        if !rest.trim_matches([',', ';', ' ']).is_empty() && !rest.contains(mark) {
            let message = message!(
                "behind-closing-mark",
                "`{text}` stands behind the closing quotation mark",
                text = rest.trim()
            );
            return told(message, message!("whole-within-marks", "write the whole text within the quotation marks"));
        }
        return None;
    }
    let end =
        text.chars().last().filter(|c| matches!(c, '"' | '\'')).filter(|_| !text.starts_with(['[', '{', '(']))?;
    told(message!("mark-not-opened", "the quotation mark is not opened"), write(&format!("{end}{text}")))
}
