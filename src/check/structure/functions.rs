//! Whether a function gets a value that it can use, and options that it has.
//!
//! In: a call and its scope. Out: diagnostics. Invariants: Fluent prints `NUMBER()` for a value that does not fit, and
//! ignores an option that it does not know or whose value is of the wrong kind.

use super::variables::Type;
use crate::check::scope::Scope;
use crate::diag::{Code, Diagnostic, Report, Span, did_you_mean};
use crate::l10n::syntax::{Inline, Name};
use crate::l10n::{DATE_STYLES, FUNCTIONS};

/// What an option takes.
#[derive(Clone, Copy)]
enum Takes {
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A number of digits, 0 to 20 (ECMA-402).
    Digits,
    /// The name of an attribute.
    Attribute,
}

const NUMBER: [(&str, Takes); 6] = [
    ("style", Takes::OneOf(&["decimal", "percent"])),
    NOTATION,
    ("minimumFractionDigits", Takes::Digits),
    ("maximumFractionDigits", Takes::Digits),
    ("useGrouping", Takes::OneOf(&["true", "false"])),
    ("type", Takes::OneOf(&["cardinal", "ordinal"])),
];
const AMOUNT: [(&str, Takes); 4] = [
    ("style", Takes::Attribute),
    NOTATION,
    ("minimumFractionDigits", Takes::Digits),
    ("maximumFractionDigits", Takes::Digits),
];
const DATETIME: [(&str, Takes); 6] = [
    ("dateStyle", Takes::OneOf(&DATE_STYLES)),
    ("form", Takes::Attribute),
    ("day", Takes::OneOf(&["numeric"])),
    ("month", Takes::OneOf(&["long"])),
    ("year", Takes::OneOf(&["numeric"])),
    ("weekday", Takes::OneOf(&["long"])),
];
const LIST: [(&str, Takes); 2] = [("form", Takes::Attribute), ("order", Takes::OneOf(&["alphabetical"]))];

/// In figures, or with "million" and the like (ECMA-402).
const NOTATION: (&str, Takes) = ("notation", Takes::OneOf(&["standard", "compact"]));

/// The parts of a date that have a style together, in the order of [`DATETIME`].
const PARTS: [&[&str]; 7] = [
    &["day"],
    &["day", "month"],
    &["day", "month", "year"],
    &["day", "month", "year", "weekday"],
    &["month"],
    &["month", "year"],
    &["year"],
];

/// Checks one call.
pub(crate) fn check(
    id: &Name,
    positional: &[Inline],
    named: &[(Name, Inline)],
    scope: &Scope<'_>,
    report: &mut Report,
) {
    let found = positional.first().and_then(|value| type_of(value, scope));
    let (accepts, options): (&[&str], &[(&str, Takes)]) = match (&*id.text, found) {
        ("NUMBER", Some(Type::Amount)) => (&["a number", "an amount of money"], &AMOUNT),
        ("NUMBER", _) => (&["a number", "an amount of money"], &NUMBER),
        ("DATETIME", _) => (&["a date"], &DATETIME),
        ("LIST", _) => (&["a list"], &LIST),
        _ => {
            let hint = did_you_mean(&id.text, FUNCTIONS);
            report.error(
                Diagnostic::new(Code::UnknownFunction, format!("there is no function `{}`", id.text))
                    .at(id.span, "")
                    .note(format!("functions: {}", FUNCTIONS.join(", ")))
                    .maybe_help(hint),
            );
            return;
        }
    };
    value(id, positional, accepts, scope, report);
    for (name, value) in named {
        option(id, name, value, options, report);
    }
    contradictions(named, report);
    if &*id.text == "DATETIME" {
        parts(id, named, report);
    }
}

/// Options of which one makes another senseless.
fn contradictions(named: &[(Name, Inline)], report: &mut Report) {
    let of = |wanted: &str| named.iter().find(|(name, _)| &*name.text == wanted);
    let has = |wanted: &str, text: &str| {
        of(wanted).is_some_and(|(_, value)| matches!(value, Inline::Text(found) if &*found.text == text))
    };
    let digits = |wanted: &str| match of(wanted) {
        Some((_, Inline::Number(number))) => number.text.parse::<u8>().ok(),
        _ => None,
    };
    if let (Some(least), Some(most)) = (digits("minimumFractionDigits"), digits("maximumFractionDigits"))
        && least > most
        && let Some((name, _)) = of("maximumFractionDigits")
    {
        let message = format!("at least {least} decimals and at most {most} cannot both be");
        wrong(name.span, message, format!("write maximumFractionDigits: {least}, or a larger number"), report);
    }
    // A number that orders has no decimals, and what is asked for the figures of one form does not fit another.
    let pairs: [((&str, &str), &[&str]); 3] = [
        (("type", "ordinal"), &["style", "notation", "minimumFractionDigits", "maximumFractionDigits"]),
        (("notation", "compact"), &["useGrouping"]),
        (("dateStyle", "iso"), &["form"]),
    ];
    for ((option, value), others) in pairs {
        let Some((other, _)) = others.iter().filter(|_| has(option, value)).find_map(|name| of(name)) else {
            continue;
        };
        let message = format!("`{option}: \"{value}\"` leaves nothing to `{}`", other.text);
        wrong(other.span, message, format!("delete `{}`", other.text), report);
    }
    if has("notation", "compact")
        && let Some((name, _)) = of("style").filter(|_| has("style", "percent"))
    {
        let message = "a percentage is not written with “million”".to_owned();
        wrong(name.span, message, "delete `notation` or `style`".to_owned(), report);
    }
}

fn wrong(span: Span, message: String, help: String, report: &mut Report) {
    report.error(Diagnostic::new(Code::WrongArgument, message).at(span, "").help(help));
}

fn value(id: &Name, positional: &[Inline], accepts: &[&str], scope: &Scope<'_>, report: &mut Report) {
    let expected = accepts.join(" or ");
    let only = match positional {
        [only] => only,
        [] => {
            let message = format!("`{}` needs {expected}", id.text);
            return wrong(id.span, message, format!("write `{}($variable)`", id.text), report);
        }
        [_, second, ..] => {
            let message = format!("`{}` takes one value", id.text);
            let help = "delete the others; options are written `name: \"value\"`".to_owned();
            return wrong(second.span(), message, help, report);
        }
    };
    let found = match only {
        Inline::Message { .. } | Inline::Term { .. } => "a message",
        Inline::Nested(_) => "a pair of braces",
        Inline::Variable(_) if scope.variables.is_none() && &*id.text != "NUMBER" => "what a term is called with",
        _ => match type_of(only, scope) {
            Some(found) => found.article(),
            None => return,
        },
    };
    if accepts.contains(&found) {
        return;
    }
    let message = format!("`{}` needs {expected}, and gets {found}", id.text);
    let help = match (only, type_of(only, scope)) {
        (Inline::Variable(name), Some(Type::Number | Type::Amount)) => format!("write `NUMBER(${})`", name.text),
        (Inline::Variable(name), Some(Type::DateRange)) => format!("write `DATETIME(${})`", name.text),
        (Inline::Variable(name), Some(Type::List)) => format!("write `LIST(${})`", name.text),
        (Inline::Variable(name), Some(_)) => format!("write `{{ ${} }}`, without the function", name.text),
        (Inline::Text(text), _) if text.text.parse::<f64>().is_ok() => {
            format!("write the number without quotes: `{}({})`", id.text, text.text)
        }
        (Inline::Text(_), _) => "write the text without braces and function".to_owned(),
        _ => format!("write a variable: `{}($variable)`", id.text),
    };
    wrong(only.span(), message, help, report);
}

fn option(id: &Name, name: &Name, value: &Inline, options: &[(&str, Takes)], report: &mut Report) {
    let names = || options.iter().map(|(name, _)| *name);
    let Some((_, takes)) = options.iter().find(|(known, _)| **known == *name.text) else {
        let help = did_you_mean(&name.text, names())
            .unwrap_or_else(|| format!("its options: {}", names().collect::<Vec<_>>().join(", ")));
        return wrong(name.span, format!("`{}` has no option `{}`", id.text, name.text), help, report);
    };
    match (takes, value) {
        (Takes::Digits, Inline::Number(digits)) => {
            if !digits.text.parse::<u8>().is_ok_and(|digits| digits <= 20) {
                let message = format!("`{}` is a number of digits, and {} is none", name.text, digits.text);
                wrong(value.span(), message, "write a whole number from 0 to 20".to_owned(), report);
            }
        }
        (Takes::Digits, _) => {
            let message = format!("`{}` needs a number, and gets a text", name.text);
            let help = format!("write the number without quotes: `{}: 2`", name.text);
            wrong(value.span(), message, help, report);
        }
        (Takes::OneOf(known), Inline::Text(text)) => {
            if !known.contains(&&*text.text) {
                let help = did_you_mean(&text.text, known.iter().copied())
                    .unwrap_or_else(|| format!("write one of: \"{}\"", known.join("\", \"")));
                wrong(value.span(), format!("`{}` cannot be \"{}\"", name.text, text.text), help, report);
            }
        }
        (Takes::Attribute, Inline::Text(_)) => {}
        (Takes::OneOf(_) | Takes::Attribute, _) => {
            let message = format!("`{}` needs a text in quotes", name.text);
            wrong(value.span(), message, format!("write `{}: \"…\"`", name.text), report);
        }
    }
}

/// Parts of a date for which the calendar has no pattern would be shown as a whole date.
fn parts(id: &Name, named: &[(Name, Inline)], report: &mut Report) {
    let has = |part: &str| named.iter().any(|(name, _)| &*name.text == part);
    let parts: Vec<&str> = ["day", "month", "year", "weekday"].into_iter().filter(|part| has(part)).collect();
    if has("dateStyle") && !parts.is_empty() {
        let message = format!("`dateStyle` says it all; `{}` would be ignored", parts.join("`, `"));
        wrong(id.span, message, "leave only `dateStyle`".to_owned(), report);
    } else if !parts.is_empty() && !PARTS.contains(&parts.as_slice()) {
        let message = format!("no date is written with its {} alone", parts.join(" and "));
        wrong(id.span, message, format!("choose a style: dateStyle: \"{}\"", DATE_STYLES.join("\", \"")), report);
    }
}

/// What an argument holds, where that is known.
pub(crate) fn type_of(inline: &Inline, scope: &Scope<'_>) -> Option<Type> {
    match inline {
        Inline::Text(_) => Some(Type::Text),
        Inline::Number(_) => Some(Type::Number),
        Inline::Variable(name) => scope.variables?.get(&*name.text).copied(),
        Inline::Function { id, positional, named } if &*id.text == "NUMBER" => {
            let amount = positional.first().and_then(|value| type_of(value, scope)) == Some(Type::Amount);
            let compact = named.iter().any(|(name, value)| {
                &*name.text == "notation" && matches!(value, Inline::Text(text) if &*text.text == "compact")
            });
            Some(if amount || compact { Type::Text } else { Type::Number })
        }
        Inline::Function { id, .. } if FUNCTIONS.contains(&&*id.text) => Some(Type::Text),
        _ => None,
    }
}
