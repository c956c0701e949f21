//! The functions that messages may call: `NUMBER`, `DATETIME` and `LIST`.
//!
//! In: the arguments of a call. Out: a value for Fluent, most often the text of a [mark](super::mark). Invariants: a
//! function never formats anything itself, and a value that it cannot use makes the message fail.

use fluent::{FluentArgs, FluentValue};

use fluent_bundle::types::{FluentNumber, FluentNumberType};

use super::mark::{CLOSE, OPEN, carried, carry};
use crate::l10n::language::plural::{Counting, PluralRules};
use crate::l10n::value::Value;

/// The names of the functions, as messages call them.
pub const FUNCTIONS: [&str; 3] = ["NUMBER", "DATETIME", "LIST"];

/// What a function gives for a value that it cannot use. Fluent would print `NUMBER()` and say nothing; no mark has
/// this form, so that expanding fails.
const UNUSABLE: &str = "\u{E000}!\u{E001}";

/// The options that a number and an amount share, as a mark has them.
fn wanted(named: &FluentArgs<'_>) -> [String; 3] {
    let digits = |name: &str| match named.get(name) {
        Some(FluentValue::Number(number)) => number.value.to_string(),
        _ => String::new(),
    };
    [text(named, "notation"), digits("minimumFractionDigits"), digits("maximumFractionDigits")]
}

/// `NUMBER(value, minimumFractionDigits: 1, style: "percent", useGrouping: "false", type: "ordinal")`, or with
/// `notation: "compact"` as "1.5 million". Amounts have `style`, `notation` and the digits.
pub(super) fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) if text(named, "notation") == "compact" => {
            let options = wanted(named).join("|");
            FluentValue::String(format!("{OPEN}c|{}|{options}{CLOSE}", number.value).into())
        }
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(named);
            FluentValue::Number(number)
        }
        Some(FluentValue::Custom(custom)) => match carried(&**custom) {
            Some(value @ Value::Amount { .. }) => {
                let [notation, least, most] = wanted(named);
                FluentValue::String(carry(value, &[text(named, "style"), notation, least, most]).into())
            }
            _ => FluentValue::String(UNUSABLE.into()),
        },
        _ => FluentValue::String(UNUSABLE.into()),
    }
}

/// `DATETIME(date, dateStyle: "long", form: "in")`; `month`, `day`, `year` as in ECMA-402 choose the parts. Of a day with
/// an hour, `dateStyle` alone is the day, `timeStyle` alone the hour; `timeZoneName` adds the zone.
pub(super) fn datetime<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Custom(custom)) => match carried(&**custom) {
            Some(value @ Value::Date(_)) => {
                FluentValue::String(carry(value, &[date_style(named), text(named, "form")]).into())
            }
            Some(value @ Value::Time(_)) => {
                let [time, zone] = ["timeStyle", "timeZoneName"].map(|name| text(named, name));
                FluentValue::String(carry(value, &[date_style(named), text(named, "form"), time, zone]).into())
            }
            _ => FluentValue::String(UNUSABLE.into()),
        },
        _ => FluentValue::String(UNUSABLE.into()),
    }
}

/// The style that the arguments of `DATETIME` ask for: `dateStyle`, or the parts that are named.
fn date_style(named: &FluentArgs<'_>) -> String {
    let style = text(named, "dateStyle");
    if !style.is_empty() {
        return style;
    }
    let has = |part: &str| named.get(part).is_some();
    match (has("day"), has("month"), has("year")) {
        (true, true, false) => "day-month",
        (false, true, true) => "month-year",
        (false, true, false) => "month",
        (false, false, true) => "year",
        (true, false, false) => "day",
        (true, true, true) if has("weekday") => "full",
        _ => "",
    }
    .to_owned()
}

/// `LIST(places, form: "in", order: "alphabetical")`.
pub(super) fn list<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Custom(custom)) => match carried(&**custom) {
            Some(value @ (Value::List(_) | Value::Organisations { .. })) => {
                FluentValue::String(carry(value, &[text(named, "form"), text(named, "order")]).into())
            }
            _ => FluentValue::String(UNUSABLE.into()),
        },
        _ => FluentValue::String(UNUSABLE.into()),
    }
}

/// `PLURAL-FORM(value, exact: "0 1")`: the form that a number takes, or the number itself where it is one of these. What
/// is no number stays as it is.
pub(super) fn plural_form<'a>(
    rules: &PluralRules,
    positional: &[FluentValue<'a>],
    named: &FluentArgs<'_>,
) -> FluentValue<'a> {
    let number = match positional.first() {
        Some(FluentValue::Number(number)) => number,
        Some(other) => return other.clone(),
        None => return FluentValue::Error,
    };
    if text(named, "exact").split(' ').any(|exact| exact.parse::<FluentNumber>().is_ok_and(|exact| exact == *number))
    {
        return FluentValue::Number(number.clone());
    }
    let counting = match number.options.r#type {
        FluentNumberType::Cardinal => Counting::Cardinal,
        FluentNumberType::Ordinal => Counting::Ordinal,
    };
    let decimals = number.options.minimum_fraction_digits.unwrap_or(0);
    FluentValue::String(rules.form(counting, number.value, decimals).into())
}

fn text(named: &FluentArgs<'_>, name: &str) -> String {
    match named.get(name) {
        Some(FluentValue::String(text)) => text.to_string(),
        _ => String::new(),
    }
}
