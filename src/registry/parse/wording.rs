//! What is wrong with keys and values, in words for people who write texts.
//!
//! In: a [`Fault`]. Out: a diagnostic without its place. Invariants: the common faults (a misspelt key, one under the
//! wrong heading, a text where a list should be) get words and help of their own; the others keep serde's.

use std::fmt::Write as _;

use super::mistakes::retyped;
use super::settle::{Fault, missing, one_of};
use crate::diag::{Code, Diagnostic, Message, did_you_mean, message, perhaps};

/// A key or value that is not as it should be. `value` is the text of the value.
pub(super) fn schema(fault: &Fault, value: &str) -> Diagnostic {
    let told = |text: Message| Diagnostic::new(Code::InvalidSetting, text);
    let message = fault.message.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((wrong, known)) = one_of(&message, "unknown field `") {
        return unknown(fault, wrong, &known, value);
    }
    if let Some((wrong, known)) = one_of(&message, "unknown variant `") {
        let hint = did_you_mean(wrong, known.iter().copied());
        let what = message!(
            "value-not-possible",
            "\"{value}\" is not one of the values that are possible here",
            value = wrong
        );
        let diagnostic = told(what);
        let values = message!("values-listed", "possible values: {values}", values = listed(&known, '"'));
        return diagnostic.note(values).maybe_help(hint);
    }
    if let Some(key) = missing(&message) {
        let message = match fault.path.split_last() {
            Some((_, above)) if !above.is_empty() => {
                message!(
                    "key-missing-under",
                    "`{key}` is missing under `{above}`",
                    key = key,
                    above = above.join(".")
                )
            }
            _ => message!("key-missing", "`{key}` is missing", key = key),
        };
        return told(message).help(message!("add-key-line", "add a line `{line}`", line = format!("{key} = …")));
    }
    if let Some((found, expected)) =
        message.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "))
    {
        let (wanted, example) = kind(expected);
        let help = heading(fault, value, expected).or_else(|| right(fault, value, expected)).or(example);
        let what = message!(
            "other-kind-expected",
            "{wanted} is expected here, and this is {found}",
            wanted = wanted,
            found = kind(found).0
        );
        return told(what).maybe_help(help);
    }
    if message == "wanted string or table" || (message.starts_with("wanted exactly 1") && fault.headed) {
        let help = right(fault, value, "string");
        return told(message!("text-expected", "a text in quotation marks is expected here")).maybe_help(help);
    }
    if message.starts_with("invalid length") {
        return told(message!("group-expected", "a group of keys is expected here"))
            .maybe_help(heading(fault, value, "struct"));
    }
    told(message.into())
}

/// The value as one of the wanted kind.
fn right(fault: &Fault, value: &str, expected: &str) -> Option<Message> {
    let key = fault.path.last()?;
    let right = retyped(key, value, expected)?;
    let line = if fault.item { right.split_once(" = ").map(|(_, entry)| entry.to_owned())? } else { right };
    Some(message!("write-line", "write `{line}`", line = line))
}

/// The right brackets of a heading, or a heading in the place of a value.
fn heading(fault: &Fault, value: &str, expected: &str) -> Option<Message> {
    let key = fault.path.last()?;
    let table = matches!(expected.trim_start_matches("a ").split(' ').next(), Some("map" | "struct"));
    match (value.starts_with("[["), value.starts_with('['), table) {
        (true, _, true) => Some(message!(
            "one-bracket",
            "write `{heading}`, with one bracket on each side",
            heading = format!("[{key}]")
        )),
        (false, true, true) => Some(message!(
            "write-heading",
            "write a heading `{heading}`, and its keys below it",
            heading = format!("[{key}]")
        )),
        (_, true, false) if value.contains(key.as_str()) => {
            let line = format!("{key} = …");
            Some(message!(
                "write-above-headings",
                "write `{line}`, above the first line in square brackets",
                line = line
            ))
        }
        _ => None,
    }
}

/// A section of the registry that is none.
pub(super) fn not_a_section(id: &str) -> Diagnostic {
    let what = message!("under-no-heading", "`{id}` stands under no heading", id = id);
    Diagnostic::new(Code::InvalidSetting, what).help(message!(
        "id-needs-heading",
        "if it is an id, write a line `{heading}`, and its keys below it; else move it below the heading that it belongs to",
        heading = format!("[{id}]")
    ))
}

/// A key that is known nowhere, or elsewhere.
fn unknown(fault: &Fault, wrong: &str, known: &[&str], value: &str) -> Diagnostic {
    let told = |text: Message| Diagnostic::new(Code::InvalidSetting, text);
    let above = fault.path.split_last().map(|(_, above)| above.join(".")).unwrap_or_default();
    if above.is_empty() && known.contains(&"facts") && matches!(wrong, "title" | "headline" | "heading") {
        return told(message!("key-not-here", "`{key}` does not belong here", key = wrong)).help(message!(
            "headline-is-message",
            "the headline is a text: write `{line}` into the .ftl file of the release, in every language, and delete this \
             line; the title of a document or recording stands below `[[documents]]` or `[[media]]`",
            line = "headline = …"
        ));
    }
    if let Some(heading) = fault.elsewhere {
        let help = if heading.is_empty() {
            message!("move-line-up", "move this line up, above the first line in square brackets")
        } else {
            message!(
                "move-line-below",
                "move this line below the line `{heading}`; if there is none, write that too",
                heading = heading
            )
        };
        return told(if above.is_empty() {
            message!("key-not-here", "`{key}` does not belong here", key = wrong)
        } else {
            message!("key-not-under", "`{key}` does not belong under `[{above}]`", key = wrong, above = above)
        })
        .help(help);
    }
    let shown = if fault.headed { format!("[{wrong}]") } else { wrong.to_owned() };
    let diagnostic = told(if above.is_empty() {
        message!("unknown-key", "`{key}` is not known here", key = shown)
    } else {
        message!("unknown-key-under", "`{key}` is not known under `{above}`", key = shown, above = above.clone())
    });
    let diagnostic = diagnostic.note(message!("known-keys", "known here: {keys}", keys = listed(known, '`')));
    let hint = match &fault.near {
        Some(near) if fault.headed => Some(perhaps(format!("[{near}]"))),
        Some(near) => Some(perhaps(near.as_str())),
        None if above.is_empty() && known.contains(&"facts") => under_facts(value),
        None => None,
    };
    diagnostic.maybe_help(hint)
}

/// Where what is no key of a release belongs.
fn under_facts(value: &str) -> Option<Message> {
    let value = value.trim();
    if value.starts_with("\"http") {
        return Some(message!("under-links", "if it is a link for the texts, move this line below a line `[links]`"));
    }
    let fact = value.starts_with(|c: char| c.is_ascii_digit() || c == '{' || c == '-');
    fact.then(|| message!("under-facts", "if it is a fact for the texts, move this line below a line `[facts]`"))
}

/// What serde calls a kind of value, in plain words and as it is written.
fn kind(name: &str) -> (Message, Option<Message>) {
    let name = name.strip_prefix("a ").unwrap_or(name);
    match name.split([' ', ',']).next().unwrap_or("") {
        "string" => (
            message!("kind-text", "a text in quotation marks"),
            Some(message!("write-in-marks", "write it in straight quotation marks: {marks}", marks = "\"…\"")),
        ),
        "sequence" => (
            message!("kind-list", "a list"),
            Some(message!("write-value", "write {typed}", typed = "[\"…\", \"…\"]")),
        ),
        "boolean" => (
            message!("kind-boolean", "true or false"),
            Some(message!("write-boolean", "write `true` or `false`, without quotation marks")),
        ),
        "map" | "struct" => (
            message!("kind-group", "a group of keys"),
            Some(message!("write-value", "write {typed}", typed = "{ key = \"…\" }")),
        ),
        "integer" | "u32" | "i64" | "f32" | "f64" | "floating" => (
            message!("kind-number", "a number"),
            Some(message!("write-figures", "write the number in figures, such as 60, without quotation marks")),
        ),
        "TOML" | "datetime" | "date" => (
            message!("kind-day", "a day"),
            Some(message!("write-a-day", "write year, month and day, such as 2018-10-02, without quotation marks")),
        ),
        _ => (name.into(), None),
    }
}

fn listed(known: &[&str], quote: char) -> String {
    let mut list = String::new();
    for (index, key) in known.iter().enumerate() {
        let _ = write!(list, "{}{quote}{key}{quote}", if index == 0 { "" } else { ", " });
    }
    list
}
