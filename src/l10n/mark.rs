//! How values travel through Fluent.
//!
//! In: a [`Value`]. Out: a `FluentValue`, whose text is a *mark*: a description of the value between two
//! private-use characters. In between: Fluent's functions and formatter cannot see the bundle's own messages, but
//! month names and date patterns are messages; so the marks are expanded after Fluent has finished
//! ([`super::Formatter`]). Messages cannot hold private-use characters themselves: loading refuses them.

use std::borrow::Cow;

use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::{FluentNumber, FluentType};
use fluent_bundle::{FluentArgs, FluentValue};
use intl_memoizer::IntlLangMemoizer;

use super::money::{Notation, Wanted};
use super::value::{Acting, Moment, Value, When};

/// Opens a mark.
pub(super) const OPEN: char = '\u{E000}';
/// Closes a mark.
pub(super) const CLOSE: char = '\u{E001}';

/// What a function gives for a value that it cannot use. Fluent would print `NUMBER()` and say nothing; no mark has
/// this form, so that expanding fails.
const UNUSABLE: &str = "\u{E000}!\u{E001}";

/// A mark, read back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    Number {
        value: f64,
        least: usize,
        most: Option<usize>,
        percent: bool,
        grouping: bool,
    },
    When {
        when: When,
        style: String,
        form: String,
    },
    Amount {
        amount: f64,
        currency: String,
        style: String,
        wanted: Wanted,
    },
    /// A number with "million" and the like.
    Compact {
        value: f64,
        wanted: Wanted,
    },
    List {
        list: Vec<Acting>,
        form: String,
        alphabetical: bool,
    },
}

/// A date, amount or list inside Fluent.
#[derive(Clone, Debug, PartialEq)]
struct Carried(Value);

impl FluentType for Carried {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(carry(&self.0, &[]))
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(carry(&self.0, &[]))
    }
}

/// The Fluent value of a variable.
pub(super) fn fluent(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => FluentValue::from(*number),
        Value::Text(text) => FluentValue::String(Cow::Owned(escape(text))),
        Value::Keyword(word) => FluentValue::String(Cow::Borrowed(word)),
        Value::When(_) | Value::Amount { .. } | Value::List(_) | Value::Organisations { .. } => {
            FluentValue::Custom(Box::new(Carried(value.clone())))
        }
    }
}

/// Text whose characters cannot act as Markdown.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The mark of a value with the options of its function.
fn carry(value: &Value, options: &[String]) -> String {
    let options = options.join("|");
    match value {
        Value::When(when) => {
            let to = when.to.map_or_else(String::new, |to| to.to_string());
            format!("{OPEN}d|{}|{to}|{options}{CLOSE}", when.from)
        }
        Value::Amount { amount, currency } => format!("{OPEN}a|{amount}|{currency}|{options}{CLOSE}"),
        Value::List(ids) => format!("{OPEN}l|{}||{options}{CLOSE}", ids.join(",")),
        Value::Organisations { form, list } => {
            let one = |acting: &Acting| match &acting.through {
                Some(through) => format!("{}>{through}", acting.name),
                None => acting.name.clone(),
            };
            let list: Vec<String> = list.iter().map(one).collect();
            format!("{OPEN}l|{}|{form}|{options}{CLOSE}", list.join(","))
        }
        Value::Number(number) => format!("{OPEN}n|{number}|0|||{CLOSE}"),
        Value::Text(text) => escape(text),
        Value::Keyword(word) => (*word).to_owned(),
    }
}

fn number_mark(number: &FluentNumber) -> String {
    let options = &number.options;
    let most = options.maximum_fraction_digits.map_or_else(String::new, |n| n.to_string());
    let percent = if options.style == fluent_bundle::types::FluentNumberStyle::Percent { "%" } else { "" };
    let plain = if options.use_grouping { "" } else { "plain" };
    format!(
        "{OPEN}n|{}|{}|{most}|{percent}|{plain}{CLOSE}",
        number.value,
        options.minimum_fraction_digits.unwrap_or(0)
    )
}

/// Fluent's formatter hook: numbers become marks.
pub(super) fn formatter<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number_mark(number)),
        _ => None,
    }
}

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

/// `DATETIME(date, dateStyle: "long", form: "in")`; `month`, `day`, `year` as in ECMA-402 choose the parts.
pub(super) fn datetime<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Custom(custom)) => match carried(&**custom) {
            Some(value @ Value::When(_)) => {
                FluentValue::String(carry(value, &[date_style(named), text(named, "form")]).into())
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

fn carried(custom: &(dyn FluentType + Send)) -> Option<&Value> {
    custom.as_any().downcast_ref::<Carried>().map(|carried| &carried.0)
}

fn text(named: &FluentArgs<'_>, name: &str) -> String {
    match named.get(name) {
        Some(FluentValue::String(text)) => text.to_string(),
        _ => String::new(),
    }
}

/// Reads what stands between two mark characters.
pub(super) fn read(mark: &str) -> Option<Mark> {
    let mut parts = mark.split('|');
    let kind = parts.next()?;
    let mut next = || parts.next().unwrap_or("");
    match kind {
        "n" => {
            let value = next().parse().ok()?;
            let least = next().parse().unwrap_or(0);
            let most = next().parse().ok();
            Some(Mark::Number { value, least, most, percent: next() == "%", grouping: next() != "plain" })
        }
        "d" => {
            let from = Moment::parse(next())?;
            let to = Moment::parse(next());
            Some(Mark::When { when: When { from, to }, style: next().to_owned(), form: next().to_owned() })
        }
        "a" => {
            let amount = next().parse().ok()?;
            let (currency, style) = (next().to_owned(), next().to_owned());
            Some(Mark::Amount { amount, currency, style, wanted: read_wanted([next(), next(), next()]) })
        }
        "c" => Some(Mark::Compact { value: next().parse().ok()?, wanted: read_wanted([next(), next(), next()]) }),
        "l" => {
            let one = |item: &str| {
                let (name, through) = item.split_once('>').map_or((item, None), |(a, b)| (a, Some(b.to_owned())));
                Acting { name: name.to_owned(), through }
            };
            let list = next().split(',').filter(|item| !item.is_empty()).map(one).collect();
            let (usual, asked) = (next(), next());
            let form = if asked.is_empty() { usual } else { asked };
            Some(Mark::List { list, form: form.to_owned(), alphabetical: next() == "alphabetical" })
        }
        _ => None,
    }
}

fn read_wanted([notation, least, most]: [&str; 3]) -> Wanted {
    let notation = match notation {
        "compact" => Notation::Compact,
        "standard" => Notation::Standard,
        _ => Notation::Exact,
    };
    Wanted { notation, least: least.parse().ok(), most: most.parse().ok() }
}
