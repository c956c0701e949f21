//! Whether a function gets a value that it can use, and options that it has.
//!
//! In: a call and its scope. Out: diagnostics. Invariants: Fluent prints `NUMBER()` for a value that does not fit, and
//! ignores an option that it does not know or whose value is of the wrong kind.

use super::variables::Type;
use crate::check::scope::Scope;
use crate::diag::{Code, Diagnostic, Message, Report, Span, did_you_mean, message};
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
const MOMENT: [(&str, Takes); 8] = with_hours(DATETIME);
const HOUR: [(&str, Takes); 3] = [TIME_STYLE, ZONE_NAME, ("form", Takes::Attribute)];
const TIME_STYLE: (&str, Takes) = ("timeStyle", Takes::OneOf(&["short"]));
const ZONE_NAME: (&str, Takes) = ("timeZoneName", Takes::OneOf(&["short"]));

const fn with_hours([style, form, day, month, year, weekday]: [(&str, Takes); 6]) -> [(&str, Takes); 8] {
    [style, TIME_STYLE, ZONE_NAME, form, day, month, year, weekday]
}

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

/// What `DATETIME` takes; the first names them all.
const DATES: &[Type] = &[Type::DateRange, Type::Moment, Type::Hour];

/// Checks one call.
pub(crate) fn check(
    id: &Name,
    positional: &[Inline],
    named: &[(Name, Inline)],
    scope: &Scope<'_>,
    report: &mut Report,
) {
    let found = positional.first().and_then(|value| type_of(value, scope));
    let (accepts, options): (&[Type], &[(&str, Takes)]) = match (&*id.text, found) {
        ("NUMBER", Some(Type::Amount)) => (&[Type::Number, Type::Amount], &AMOUNT),
        ("NUMBER", _) => (&[Type::Number, Type::Amount], &NUMBER),
        ("DATETIME", Some(Type::Moment)) => (DATES, &MOMENT),
        ("DATETIME", Some(Type::Hour)) => (DATES, &HOUR),
        ("DATETIME", _) => (DATES, &DATETIME),
        ("LIST", _) => (&[Type::List], &LIST),
        _ => {
            let hint = did_you_mean(&id.text, FUNCTIONS);
            report.error(
                Diagnostic::new(
                    Code::UnknownFunction,
                    message!("no-such-function", "there is no function `{function}`", function = &*id.text),
                )
                .at(id.span, "")
                .note(message!("functions-listed", "functions: {functions}", functions = FUNCTIONS.join(", ")))
                .maybe_help(hint),
            );
            return;
        }
    };
    value(id, positional, accepts, scope, report);
    for (name, value) in named {
        if !without_hour(name, found, report) {
            option(id, name, value, options, report);
        }
    }
    contradictions(named, report);
    if &*id.text == "DATETIME" {
        parts(id, named, report);
    }
}

/// Whether an option asks for what a value has not: the hour of a day alone, or the date of an hour alone.
fn without_hour(name: &Name, found: Option<Type>, report: &mut Report) -> bool {
    let delete = || message!("delete-option", "delete `{option}`", option = &*name.text);
    match (&*name.text, found) {
        ("timeStyle" | "timeZoneName", Some(Type::DateRange)) => {
            wrong(name.span, message!("date-without-hour", "this date has no hour"), delete(), report);
        }
        ("dateStyle" | "day" | "month" | "year" | "weekday", Some(Type::Hour)) => {
            wrong(name.span, message!("hour-without-date", "this hour has no date"), delete(), report);
        }
        _ => return false,
    }
    true
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
        let (least, most) = (least.to_string(), most.to_string());
        let help = message!(
            "larger-most",
            "write maximumFractionDigits: {least}, or a larger number",
            least = least.as_str()
        );
        let what = message!(
            "least-and-most",
            "at least {least} decimals and at most {most} contradict each other",
            least = least,
            most = most
        );
        wrong(name.span, what, help, report);
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
        let what = message!(
            "option-without-effect",
            "`{other}` has no effect beside `{option}`",
            other = &*other.text,
            option = format!("{option}: \"{value}\"")
        );
        wrong(other.span, what, message!("delete-option", "delete `{option}`", option = &*other.text), report);
    }
    if has("notation", "compact")
        && let Some((name, _)) = of("style").filter(|_| has("style", "percent"))
    {
        let what = message!("percent-of-million", "a percentage is not written with “million”");
        wrong(name.span, what, message!("delete-notation", "delete `notation` or `style`"), report);
    }
}

fn wrong(span: Span, what: Message, help: Message, report: &mut Report) {
    report.error(Diagnostic::new(Code::WrongArgument, what).at(span, "").help(help));
}

fn value(id: &Name, positional: &[Inline], accepts: &[Type], scope: &Scope<'_>, report: &mut Report) {
    let function = || &*id.text;
    let expected = || match accepts {
        [only, ..] if *only != Type::Number => only.article(),
        _ => message!("number-or-amount", "a number or an amount of money"),
    };
    let only = match positional {
        [only] => only,
        [] => {
            let what = message!(
                "function-needs",
                "`{function}` needs {expected}",
                function = function(),
                expected = expected()
            );
            let help = message!("write-call", "write `{call}`", call = format!("{}($variable)", id.text));
            return wrong(id.span, what, help, report);
        }
        [_, second, ..] => {
            let what = message!("one-value", "`{function}` takes one value", function = function());
            let help = message!("delete-others", "delete the others; options are written `name: \"value\"`");
            return wrong(second.span(), what, help, report);
        }
    };
    let found = match only {
        Inline::Message { .. } | Inline::Term { .. } => message!("a-message", "a message"),
        Inline::Nested(_) => message!("a-pair-of-braces", "a pair of braces"),
        Inline::Variable(_) if scope.variables.is_none() && &*id.text != "NUMBER" => {
            message!("value-of-call", "what a term is called with")
        }
        _ => match type_of(only, scope) {
            Some(found) if accepts.contains(&found) => return,
            Some(found) => found.article(),
            None => return,
        },
    };
    let what = message!(
        "function-gets",
        "`{function}` needs {expected}, and gets {found}",
        function = function(),
        expected = expected(),
        found = found
    );
    wrong(only.span(), what, instead(id, only, type_of(only, scope)), report);
}

/// What to write instead of a value that a function cannot use.
fn instead(id: &Name, only: &Inline, found: Option<Type>) -> Message {
    let call = |call: String| message!("write-call", "write `{call}`", call = call);
    match (only, found) {
        (Inline::Variable(name), Some(Type::Number | Type::Amount)) => call(format!("NUMBER(${})", name.text)),
        (Inline::Variable(name), Some(Type::DateRange | Type::Moment | Type::Hour)) => {
            call(format!("DATETIME(${})", name.text))
        }
        (Inline::Variable(name), Some(Type::List)) => call(format!("LIST(${})", name.text)),
        (Inline::Variable(name), Some(_)) => {
            let variable = format!("{{ ${} }}", name.text);
            message!("without-function", "write `{variable}`, without the function", variable = variable)
        }
        (Inline::Text(text), _) if text.text.parse::<f64>().is_ok() => message!(
            "without-quotes",
            "write the number without quotes: `{call}`",
            call = format!("{}({})", id.text, text.text)
        ),
        (Inline::Text(_), _) => message!("text-alone", "write the text without braces and function"),
        _ => message!("call-variable", "write a variable: `{call}`", call = format!("{}($variable)", id.text)),
    }
}

fn option(id: &Name, name: &Name, value: &Inline, options: &[(&str, Takes)], report: &mut Report) {
    let names = || options.iter().map(|(name, _)| *name);
    let Some((_, takes)) = options.iter().find(|(known, _)| **known == *name.text) else {
        let all = || names().collect::<Vec<_>>().join(", ");
        let help = did_you_mean(&name.text, names())
            .unwrap_or_else(|| message!("options-listed", "its options: {options}", options = all()));
        let what = message!(
            "function-lacks-option",
            "`{function}` has no option `{option}`",
            function = &*id.text,
            option = &*name.text
        );
        return wrong(name.span, what, help, report);
    };
    match (takes, value) {
        (Takes::Digits, Inline::Number(digits)) => {
            if !digits.text.parse::<u8>().is_ok_and(|digits| digits <= 20) {
                let what = message!(
                    "digits-wrong",
                    "`{option}` is a number of digits, and cannot be {value}",
                    option = &*name.text,
                    value = &*digits.text
                );
                wrong(value.span(), what, message!("digits-range", "write a whole number from 0 to 20"), report);
            }
        }
        (Takes::Digits, _) => {
            let what =
                message!("option-needs-number", "`{option}` needs a number, and gets a text", option = &*name.text);
            let help = message!(
                "without-quotes",
                "write the number without quotes: `{call}`",
                call = format!("{}: 2", name.text)
            );
            wrong(value.span(), what, help, report);
        }
        (Takes::OneOf(known), Inline::Text(text)) => {
            if !known.contains(&&*text.text) {
                let values = || format!("\"{}\"", known.join("\", \""));
                let help = did_you_mean(&text.text, known.iter().copied())
                    .unwrap_or_else(|| message!("possible-values", "write one of: {values}", values = values()));
                let what = message!(
                    "option-cannot-be",
                    "`{option}` cannot be `{value}`",
                    option = &*name.text,
                    value = &*text.text
                );
                wrong(value.span(), what, help, report);
            }
        }
        (Takes::Attribute, Inline::Text(_)) => {}
        (Takes::OneOf(_) | Takes::Attribute, _) => {
            let what = message!("option-needs-text", "`{option}` needs a text in quotes", option = &*name.text);
            let help = message!("write-call", "write `{call}`", call = format!("{}: \"…\"", name.text));
            wrong(value.span(), what, help, report);
        }
    }
}

/// Parts of a date for which the calendar has no pattern would be shown as a whole date.
fn parts(id: &Name, named: &[(Name, Inline)], report: &mut Report) {
    let has = |part: &str| named.iter().any(|(name, _)| &*name.text == part);
    let parts: Vec<&str> = ["day", "month", "year", "weekday"].into_iter().filter(|part| has(part)).collect();
    if has("dateStyle") && !parts.is_empty() {
        let what = message!(
            "style-and-parts",
            "beside `dateStyle` other options are ignored: {options}",
            options = format!("`{}`", parts.join("`, `"))
        );
        wrong(id.span, what, message!("leave-style", "leave only `dateStyle`"), report);
    } else if !parts.is_empty() && !PARTS.contains(&parts.as_slice()) {
        let what =
            message!("parts-alone", "no date is written with these parts alone: {parts}", parts = parts.join(", "));
        let styles = format!("\"{}\"", DATE_STYLES.join("\", \""));
        wrong(
            id.span,
            what,
            message!("choose-style", "choose a style: dateStyle: {styles}", styles = styles),
            report,
        );
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
