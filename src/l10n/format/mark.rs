//! How values travel through Fluent.
//!
//! In: a [`Value`]. Out: a `FluentValue`, whose text is a *mark*: a description of the value between two
//! private-use characters. Invariants: Fluent's functions and formatter cannot see the bundle's own messages, but
//! month names and date patterns are messages; so the marks are expanded after Fluent has finished
//! ([`super::Formatter`]). Messages cannot hold private-use characters themselves: loading refuses them.

use std::borrow::Cow;

use fluent::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentNumberStyle, FluentType};
use intl_memoizer::IntlLangMemoizer;

use super::clock::TimeOptions;
use super::money::{AmountForm, Notation, ValueForm, Wanted};
use super::number::Grouping;
use crate::l10n::value::{ClockTime, DateRange, PartialDate, Participant, TimeRange, Value, Zone};

/// Opens a mark.
pub(super) const OPEN: char = '\u{E000}';
/// Closes a mark.
pub(super) const CLOSE: char = '\u{E001}';

/// A mark, read back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    Number {
        value: f64,
        least: usize,
        most: Option<usize>,
        percent: bool,
        grouping: Grouping,
    },
    Date {
        when: DateRange,
        style: String,
        form: String,
    },
    Time {
        range: TimeRange,
        options: TimeOptions,
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
        list: Vec<Participant>,
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
        Value::Percent(share) => {
            let options = FluentNumberOptions { style: FluentNumberStyle::Percent, ..FluentNumberOptions::default() };
            FluentValue::Number(FluentNumber::new(*share, options))
        }
        Value::Text(text) => FluentValue::String(Cow::Owned(escape(text))),
        Value::Keyword(word) => FluentValue::String(Cow::Borrowed(word)),
        Value::Date(_) | Value::Time(_) | Value::Amount { .. } | Value::List(_) | Value::Organisations { .. } => {
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
pub(super) fn carry(value: &Value, options: &[String]) -> String {
    let options = options.join("|");
    match value {
        Value::Date(when) => {
            let to = when.to.map_or_else(String::new, |to| to.to_string());
            format!("{OPEN}d|{}|{to}|{options}{CLOSE}", when.from)
        }
        Value::Time(range) => {
            let to = range.to.map_or_else(String::new, |to| to.to_string());
            let zone = range.zone.as_ref().map_or_else(String::new, zone_mark);
            format!("{OPEN}t|{}|{to}|{zone}|{options}{CLOSE}", range.from)
        }
        Value::Amount { amount, currency } => format!("{OPEN}a|{amount}|{currency}|{options}{CLOSE}"),
        Value::List(ids) => format!("{OPEN}l|{}||{options}{CLOSE}", ids.join(",")),
        Value::Organisations { form, list } => {
            let one = |acting: &Participant| match &acting.through {
                Some(through) => format!("{}>{through}", acting.name),
                None => acting.name.clone(),
            };
            let list: Vec<String> = list.iter().map(one).collect();
            format!("{OPEN}l|{}|{form}|{options}{CLOSE}", list.join(","))
        }
        Value::Number(number) => format!("{OPEN}n|{number}|0|||{CLOSE}"),
        Value::Percent(share) => format!("{OPEN}n|{share}|0||%|{CLOSE}"),
        Value::Text(text) => escape(text),
        Value::Keyword(word) => (*word).to_owned(),
    }
}

/// The mark of a value that stands alone.
pub(super) fn alone(value: &Value, form: ValueForm) -> String {
    let (least, grouping) = (form.decimals, grouping_mark(form.grouping));
    match value {
        Value::Number(number) => format!("{OPEN}n|{number}|{least}|||{grouping}{CLOSE}"),
        Value::Percent(share) => format!("{OPEN}n|{share}|{least}||%|{CLOSE}"),
        Value::Amount { .. } if form.amounts == AmountForm::Figures => {
            let least = if least > 0 { least.to_string() } else { String::new() };
            carry(value, &[String::new(), "standard".to_owned(), least, String::new(), grouping.to_owned()])
        }
        _ => carry(value, &[]),
    }
}

fn grouping_mark(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Off => "plain",
        Grouping::Usual => "",
        Grouping::Always => "all",
    }
}

fn read_grouping(text: &str) -> Grouping {
    match text {
        "plain" => Grouping::Off,
        "all" => Grouping::Always,
        _ => Grouping::Usual,
    }
}

/// Offset in minutes, whether it is shown, and the message.
fn zone_mark(zone: &Zone) -> String {
    let shown = if zone.shown { "shown" } else { "" };
    format!("{},{shown},{}", zone.offset, zone.message.as_deref().unwrap_or(""))
}

fn read_zone(text: &str) -> Option<Zone> {
    let mut parts = text.split(',');
    let offset = parts.next()?.parse().ok()?;
    let shown = parts.next()? == "shown";
    let message = parts.next().filter(|message| !message.is_empty()).map(str::to_owned);
    Some(Zone { message, offset, shown })
}

fn number_mark(number: &FluentNumber) -> String {
    let options = &number.options;
    let most = options.maximum_fraction_digits.map_or_else(String::new, |n| n.to_string());
    let percent = if options.style == FluentNumberStyle::Percent { "%" } else { "" };
    let grouping = if options.use_grouping { Grouping::Usual } else { Grouping::Off };
    let plain = grouping_mark(grouping);
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

/// The value that Fluent carries for us; `None` for a foreign type.
pub(super) fn carried(custom: &(dyn FluentType + Send)) -> Option<&Value> {
    custom.as_any().downcast_ref::<Carried>().map(|carried| &carried.0)
}

/// Reads what stands between two mark characters.
pub(super) fn read(mark: &str) -> Option<Mark> {
    let mut parts = mark.split('|');
    let kind = parts.next()?;
    let mut next = || parts.next().unwrap_or("");
    match kind {
        "n" => {
            let value = next().parse().ok()?;
            let least = next().parse().ok()?;
            let most = next().parse().ok();
            Some(Mark::Number { value, least, most, percent: next() == "%", grouping: read_grouping(next()) })
        }
        "d" => {
            let from = PartialDate::parse(next())?;
            let to = PartialDate::parse(next());
            Some(Mark::Date { when: DateRange { from, to }, style: next().to_owned(), form: next().to_owned() })
        }
        "t" => {
            let from = ClockTime::parse(next())?;
            let (to, zone) = (ClockTime::parse(next()), read_zone(next()));
            let (date, form) = (next().to_owned(), next().to_owned());
            let options = TimeOptions { date, time: !next().is_empty(), zone: !next().is_empty() };
            Some(Mark::Time { range: TimeRange { from, to, zone }, options, form })
        }
        "a" => {
            let amount = next().parse().ok()?;
            let (currency, style) = (next().to_owned(), next().to_owned());
            Some(Mark::Amount { amount, currency, style, wanted: read_wanted([next(), next(), next(), next()]) })
        }
        "c" => {
            Some(Mark::Compact { value: next().parse().ok()?, wanted: read_wanted([next(), next(), next(), next()]) })
        }
        "l" => {
            let one = |item: &str| {
                let (name, through) = item.split_once('>').map_or((item, None), |(a, b)| (a, Some(b.to_owned())));
                Participant { name: name.to_owned(), through }
            };
            let list = next().split(',').filter(|item| !item.is_empty()).map(one).collect();
            let (usual, asked) = (next(), next());
            let form = if asked.is_empty() { usual } else { asked };
            Some(Mark::List { list, form: form.to_owned(), alphabetical: next() == "alphabetical" })
        }
        _ => None,
    }
}

fn read_wanted([notation, least, most, grouping]: [&str; 4]) -> Wanted {
    let notation = match notation {
        "compact" => Notation::Compact,
        "standard" => Notation::Standard,
        _ => Notation::Exact,
    };
    Wanted { notation, least: least.parse().ok(), most: most.parse().ok(), grouping: read_grouping(grouping) }
}
