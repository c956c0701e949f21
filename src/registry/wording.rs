//! What is wrong with a TOML file, in words for people who write texts.
//!
//! In: the message of the parser or of serde. Out: a diagnostic without its place. In between: the common faults (a
//! value without quotes, a day that does not exist, a misspelt key) get words and help of their own; the others keep
//! the parser's.

use std::fmt::Write as _;

use crate::diag::{Code, Diagnostic, did_you_mean};

/// A file that breaks the rules of TOML. `found` is the stretch that the parser marks, `line` the whole line.
pub(super) fn syntax(message: &str, found: &str, line: &str) -> Diagnostic {
    let told = |text: String| Diagnostic::new(Code::InvalidToml, text);
    let day = || "write a day as 2018-10-02: year, month, day, without quotes".to_owned();
    if message.starts_with("invalid date") || message.starts_with("invalid datetime") {
        return Diagnostic::new(Code::InvalidDate, format!("{found} is not a day of the calendar")).help(day());
    }
    if message.starts_with("string values must be quoted") {
        let key = line.split('=').next().unwrap_or("").trim();
        let help = if line.contains(['“', '”', '„', '«', '»']) {
            "write straight quotes: \"…\"".to_owned()
        } else if matches!(key, "date" | "from" | "to" | "until" | "contract") {
            day()
        } else {
            "put it between straight quotes: \"…\"".to_owned()
        };
        return told(format!("the value `{found}` is neither in quotes nor a number or a date")).help(help);
    }
    let (text, help) = match message.split(',').next().unwrap_or(message) {
        "duplicate key" => (format!("`{found}` stands twice"), "delete one of the two".to_owned()),
        "unclosed table" | "unclosed array table" => {
            ("a `[` without its `]`".to_owned(), "add the `]` at the end of the line".to_owned())
        }
        "unclosed array" => ("a list without its `]`".to_owned(), "add the `]` after the last value".to_owned()),
        "unclosed inline table" => {
            ("a `{` without its `}`".to_owned(), "add the `}` after the last value".to_owned())
        }
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            ("a comma is missing between two values".to_owned(), "write a comma after each value".to_owned())
        }
        "key with no value" | "missing value for key" | "missing value" => {
            ("the key has no value".to_owned(), "write it as `key = \"…\"`".to_owned())
        }
        "invalid unquoted key" => (
            format!("`{found}` cannot be a key"),
            "keys are Latin letters, digits and hyphens, followed by `=`".to_owned(),
        ),
        _ => {
            let diagnostic = told(format!("this is not valid TOML: {message}"));
            let curved = line.contains(['“', '”', '„', '«', '»']);
            return diagnostic.maybe_help(curved.then(|| "write straight quotes: \"…\"".to_owned()));
        }
    };
    told(text).help(help)
}

/// A key or value that is not as it should be: serde's message.
pub(super) fn schema(message: &str) -> Diagnostic {
    let told = |text: String| Diagnostic::new(Code::InvalidSetting, text);
    if let Some((wrong, known)) = one_of(message, "unknown field `") {
        let hint = did_you_mean(wrong, known.iter().copied());
        let diagnostic = told(format!("`{wrong}` is not a key that is known here"));
        return diagnostic.note(format!("known keys: {}", listed(&known, '`'))).maybe_help(hint);
    }
    if let Some((wrong, known)) = one_of(message, "unknown variant `") {
        let hint = did_you_mean(wrong, known.iter().copied());
        let diagnostic = told(format!("\"{wrong}\" is not one of the values that are possible here"));
        return diagnostic.note(format!("possible values: {}", listed(&known, '"'))).maybe_help(hint);
    }
    if let Some(key) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        return told(format!("the key `{key}` is missing")).help(format!("add a line `{key} = …`"));
    }
    if let Some((found, expected)) =
        message.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "))
    {
        let (wanted, example) = kind(expected);
        let diagnostic = told(format!("{wanted} is expected here, and {} stands here", kind(found).0));
        return diagnostic.maybe_help(example.map(|example| format!("write it as {example}")));
    }
    told(message.to_owned())
}

/// What serde calls a kind of value, in plain words and as it is written.
fn kind(name: &str) -> (&str, Option<&'static str>) {
    let name = name.strip_prefix("a ").unwrap_or(name);
    match name.split([' ', ',']).next().unwrap_or("") {
        "string" => ("a text in quotes", Some("\"…\"")),
        "sequence" => ("a list", Some("[\"…\", \"…\"]")),
        "boolean" => ("true or false", Some("`true` or `false`")),
        "map" | "struct" => ("a group of keys", Some("{ key = \"…\" }")),
        "integer" | "u32" | "i64" | "f64" | "floating" => ("a number", Some("60, without quotes")),
        "TOML" | "datetime" | "date" => ("a date", Some("2018-10-02, without quotes")),
        _ => (name, None),
    }
}

fn listed(known: &[&str], quote: char) -> String {
    let mut list = String::new();
    for (index, key) in known.iter().enumerate() {
        let _ = write!(list, "{}{quote}{key}{quote}", if index == 0 { "" } else { ", " });
    }
    list
}

/// serde's "unknown field `a`, expected one of `b`, `c`".
fn one_of<'a>(message: &'a str, begin: &str) -> Option<(&'a str, Vec<&'a str>)> {
    let rest = message.strip_prefix(begin)?;
    let (wrong, rest) = rest.split_once('`')?;
    Some((wrong, rest.split('`').skip(1).step_by(2).collect()))
}
