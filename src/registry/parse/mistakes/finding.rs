//! What the parser's finding tells, where the look of the lines tells nothing.
//!
//! In: the parser's message. Out: a [`Mistake`]. Invariants: what is in none of these words keeps the parser's.

use super::model::Mistake;
use super::scan::Open;
use super::write::{Lists, grouped, list, without_remark};

/// What a finding says of the lines of a setting. `found` is the stretch that the parser marks, `at` its place in them.
pub(in crate::registry) fn of_finding(message: &str, found: &str, at: std::ops::Range<usize>) -> Mistake {
    let (text, help) = match message.split(',').next().unwrap_or(message) {
        "unclosed table" | "unclosed array table" => ("a `[` without its `]`", "add the `]` at the end of the line"),
        "unclosed array" => ("a list without its `]`", "add the `]` after the last value"),
        "unclosed inline table" => ("a `{` without its `}`", "add the `}` after the last value"),
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            ("a comma is missing between two values", "write a comma after each value")
        }
        "key with no value" | "missing value for key" | "missing value" => {
            ("the line has no `=`", "a fact is written `name = value`; a remark begins with `#`")
        }
        "invalid unquoted key" => {
            let text = format!("`{found}` cannot stand in a name");
            return Mistake::new(text, "names are Latin letters, digits and hyphens, followed by `=`", at);
        }
        "unexpected key or value" => (
            "something is left over at the end of the line",
            "write one value after the `=`, a text in quotation marks",
        ),
        _ => {
            let text = format!("this line cannot be read: {message}");
            return Mistake::new(text, "a fact is written `name = value`, a text in quotation marks", at);
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
    let close = |sign: &str| format!("write a line `{sign}` after the last entry");
    let (message, help) = match open {
        Open::List => {
            let right = list(text).filter(|_| single).map(|list| format!("write `{key} = {list}`"));
            (format!("the list of `{key}` has no `]` at its end"), right.unwrap_or_else(|| close("]")))
        }
        Open::Group => {
            let right = grouped(text, lists).filter(|_| single).map(|group| format!("write `{key} = {group}`"));
            (format!("the braces of `{key}` are not closed"), right.unwrap_or_else(|| close("}")))
        }
        Open::Text => (
            format!("the text of `{key}`, which begins with three quotation marks, has no end"),
            "write three quotation marks after its last word too".to_owned(),
        ),
    };
    Mistake::new(message, help, at)
}
