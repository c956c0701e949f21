//! What the parser's finding tells, where the look of the lines tells nothing.
//!
//! In: the parser's message. Out: a [`Mistake`]. Invariants: what is in none of these words keeps the parser's.

use super::model::{Mistake, write};
use super::scan::Open;
use super::write::{Lists, grouped, list, without_remark};
use crate::diag::{Message, message};

/// What a finding says of the lines of a setting. `found` is the stretch that the parser marks, `at` its place in them.
pub(in crate::registry) fn of_finding(message: &str, found: &str, at: std::ops::Range<usize>) -> Mistake {
    let (text, help): (Message, Message) = match message.split(',').next().unwrap_or(message) {
        "unclosed table" | "unclosed array table" => (
            message!("brace-not-closed", "a `{open}` without its `{close}`", open = "[", close = "]"),
            message!("add-closing-bracket", "add the `]` at the end of the line"),
        ),
        "unclosed array" => (
            message!("list-without-end", "a list without its `]`"),
            message!("end-list", "add the `]` after the last value"),
        ),
        "unclosed inline table" => (
            message!("brace-not-closed", "a `{open}` without its `{close}`", open = "{", close = "}"),
            message!("end-group", "add the `{close}` after the last value", close = "}"),
        ),
        "missing comma between array elements" | "missing comma between key-value pairs" => (
            message!("no-comma", "a comma is missing between two values"),
            message!("comma-after-each", "write a comma after each value"),
        ),
        "key with no value" | "missing value for key" | "missing value" => (
            message!("line-without-sign", "the line has no `=`"),
            message!("how-a-fact-is-written", "a fact is written `name = value`; a remark begins with `#`"),
        ),
        "invalid unquoted key" => {
            let text = message!("sign-in-name", "`{sign}` cannot stand in a name", sign = found);
            let help = message!("names-and-sign", "names are Latin letters, digits and hyphens, followed by `=`");
            return Mistake::new(text, help, at);
        }
        "unexpected key or value" => (
            message!("left-over", "something is left over at the end of the line"),
            message!("one-value-after", "write one value after the `=`, a text in quotation marks"),
        ),
        _ => {
            let text = message!("toml-line-unreadable", "this line cannot be read: {why}", why = message);
            let help = message!("fact-in-marks", "a fact is written `name = value`, a text in quotation marks");
            return Mistake::new(text, help, at);
        }
    };
    Mistake::new(text, help, at)
}

/// What is left open in the lines of a setting.
pub(in crate::registry) fn of_open(
    open: Open,
    key: &str,
    lines: &str,
    at: std::ops::Range<usize>,
    lists: &Lists,
) -> Mistake {
    let single = !lines.trim_end().contains('\n');
    let (text, _) = without_remark(lines.split_once('=').map_or("", |(_, text)| text));
    let text = text.trim();
    let close = |sign: &str| message!("close-after-last", "write a line `{sign}` after the last entry", sign = sign);
    let (message, help) = match open {
        Open::List => {
            let right = list(text).filter(|_| single).map(|list| write(format!("{key} = {list}")));
            let what = message!("list-of-key-open", "the list of `{key}` has no `]` at its end", key = key);
            (what, right.unwrap_or_else(|| close("]")))
        }
        Open::Group => {
            let right = grouped(text, lists).filter(|_| single).map(|group| write(format!("{key} = {group}")));
            let what = message!("braces-of-key-open", "the braces of `{key}` are not closed", key = key);
            (what, right.unwrap_or_else(|| close("}")))
        }
        Open::Text => (
            message!(
                "text-of-key-open",
                "the text of `{key}`, which begins with three quotation marks, has no end",
                key = key
            ),
            message!("three-marks-too", "write three quotation marks after its last word too"),
        ),
    };
    Mistake::new(message, help, at)
}
