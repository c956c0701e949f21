//! Days, numbers and amounts of the front matter.
//!
//! In: a TOML value. Out: a day or month, a range, a fact for the texts. Invariants: a range goes forward; what is no fact is
//! reported with what to write instead.

use toml::Value as Toml;

use super::hours::{self, End, has_hour};
use crate::diag::{Code, Diagnostic, Report, Severity, Span, message, nearest};
use crate::l10n::language::currencies;
use crate::l10n::{DateRange, PartialDate, Value};
use crate::registry::{At, calendar_day, day_help, hour_help, number_help};
use crate::release::dates::unlikely;
use crate::release::moment::Moment;

/// A fact, and the moments that it names.
pub(super) struct Fact {
    pub(super) value: Value,
    pub(super) moments: Vec<At<Moment>>,
}

/// Reads a day or a month.
pub(super) fn moment(key: &str, value: &Toml, span: Span, report: &mut Report) -> Option<PartialDate> {
    let help = |text: &str| {
        day_help(key, text).unwrap_or_else(|| {
            message!(
                "write-day-or-month",
                "write a day as `{day}`, a month as `{month}`",
                day = format!("{key} = 2018-10-02"),
                month = format!("{key} = \"2018-10\"")
            )
        })
    };
    let neither =
        |text: &str| message!("neither-day-nor-month", "`{text}` is neither a day nor a month", text = text);
    match value {
        Toml::Datetime(day) => calendar_day(day, span, report).map(PartialDate::Day),
        Toml::String(text) => {
            let moment = PartialDate::parse(text);
            if moment.is_none() {
                report.error(Diagnostic::new(Code::InvalidDate, neither(text)).at(span, "").help(help(text)));
            }
            moment
        }
        other => {
            report.error(
                Diagnostic::new(Code::InvalidDate, neither(&other.to_string()))
                    .at(span, "")
                    .help(help(&other.to_string())),
            );
            None
        }
    }
}

/// Makes a range that goes forward.
pub(super) fn range(
    from: PartialDate,
    to: Option<PartialDate>,
    span: Span,
    report: &mut Report,
) -> Option<DateRange> {
    if let Some(to) = to {
        let mixed = matches!(
            (from, to),
            (PartialDate::Day(_), PartialDate::Month(_)) | (PartialDate::Month(_), PartialDate::Day(_))
        );
        if mixed || to.first_day() < from.first_day() {
            let told = (from.to_string(), to.to_string());
            let (message, help) = if mixed {
                (
                    message!(
                        "day-and-month",
                        "{from} and {to}: one is a day, the other a month",
                        from = told.0,
                        to = told.1
                    ),
                    message!("both-alike", "write both as days, or both as months"),
                )
            } else {
                (
                    message!(
                        "ends-before",
                        "the time ends on {to}, before it begins on {from}",
                        from = told.0,
                        to = told.1
                    ),
                    message!("exchange-days", "exchange the two, or correct one"),
                )
            };
            report.error(Diagnostic::new(Code::InvalidDate, message).at(span, "").help(help));
            return None;
        }
    }
    Some(DateRange { from, to: to.filter(|to| *to != from) })
}

pub(super) fn fact(name: &str, value: &Toml, span: Span, report: &mut Report) -> Option<Fact> {
    if let Some((from, to)) = hours_of(name, value, span) {
        let hours = hours::read(&from, to.as_ref(), report)?;
        return Some(Fact { value: Value::Time(hours.range), moments: hours.moments });
    }
    let fact = read_fact(name, value, span, report);
    if let Some(Value::Date(DateRange { from, to })) = &fact {
        for date in
            [Some(*from), *to].into_iter().flatten().map(PartialDate::first_day).filter(|date| date.year() < 1000)
        {
            let what = message!(
                "fact-of-year",
                "`{name}` is dated to the year {year}",
                name = name,
                year = date.year().to_string()
            );
            report.add(unlikely(what, date, span));
        }
    }
    fact.map(|value| Fact { value, moments: Vec::new() })
}

/// The ends of a fact that has an hour.
fn hours_of<'a>(name: &'a str, value: &'a Toml, span: Span) -> Option<(End<'a>, Option<End<'a>>)> {
    let end = |key, value| End { key, value, span };
    match value {
        Toml::Datetime(_) => has_hour(value).then(|| (end(name, value), None)),
        Toml::Table(table) => {
            let (from, to) = (table.get("from")?, table.get("to"));
            let hours = has_hour(from) || to.is_some_and(has_hour);
            hours.then(|| (end("from", from), to.map(|to| end("to", to))))
        }
        _ => None,
    }
}

fn read_fact(name: &str, value: &Toml, span: Span, report: &mut Report) -> Option<Value> {
    match value {
        Toml::Integer(number) if number.unsigned_abs() < (1 << 53) =>
        {
            #[expect(clippy::cast_precision_loss, reason = "checked to be exact")]
            Some(Value::Number(*number as f64))
        }
        Toml::Float(number) if number.is_finite() => Some(Value::Number(*number)),
        Toml::Integer(_) | Toml::Float(_) => {
            report.error(
                Diagnostic::new(
                    Code::InvalidSetting,
                    message!("no-number-shown", "{value} cannot be shown as a number", value = value.to_string()),
                )
                .at(span, "")
                .help(message!("fifteen-digits", "write a number of at most 15 digits")),
            );
            None
        }
        Toml::Datetime(_) => moment(name, value, span, report).map(|from| Value::Date(DateRange { from, to: None })),
        Toml::String(text) => match PartialDate::parse(text) {
            Some(from) => Some(Value::Date(DateRange { from, to: None })),
            None => {
                report.error(text_as_fact(name, text).at(span, ""));
                None
            }
        },
        Toml::Table(table) if table.contains_key("from") => {
            let from = moment("from", table.get("from")?, span, report)?;
            let to = match table.get("to") {
                Some(to) => Some(moment("to", to, span, report)?),
                None => None,
            };
            range(from, to, span, report).map(Value::Date)
        }
        Toml::Table(table) if table.contains_key("percent") => percent(table, span, report),
        Toml::Table(table) => match (number(table.get("amount")), table.get("currency").and_then(Toml::as_str)) {
            (Some(amount), Some(currency)) => {
                let currency = self::currency(currency, span, report)?;
                Some(Value::Amount { amount, currency })
            }
            _ => {
                report.error(
                    Diagnostic::new(
                        Code::InvalidSetting,
                        message!("amount-lacks", "an amount of money needs a number and a currency"),
                    )
                    .at(span, "")
                    .help(message!("write-amount", "write { amount = 35_000_000, currency = \"EUR\" }")),
                );
                None
            }
        },
        _ => not_a_fact(span, report),
    }
}

/// A percentage: one number.
fn percent(table: &toml::Table, span: Span, report: &mut Report) -> Option<Value> {
    if let (Some(percent), 1) = (number(table.get("percent")), table.len()) {
        return Some(Value::Percent(percent / 100.0));
    }
    let what = message!("percent-one-number", "a percentage is one number");
    let help = message!("write-percent", "write { percent = 12.5 }");
    report.error(Diagnostic::new(Code::InvalidSetting, what).at(span, "").help(help));
    None
}

/// A currency by its code.
fn currency(text: &str, span: Span, report: &mut Report) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    if currencies().any(|known| known == code) {
        return Some(code);
    }
    let near = nearest(&code, currencies()).map(|near| format!("did you mean \"{near}\"?"));
    let help =
        near.unwrap_or_else(|| "write the three letters of ISO 4217: \"TJS\", \"USD\", \"EUR\", \"CHF\"…".to_owned());
    let message = format!("there is no currency `{text}`");
    report.error(Diagnostic::new(Code::InvalidSetting, message).at(span, "").help(help));
    None
}

/// A number whose point may have been meant to part thousands: `1.500`. Where its last digit is no zero it is more likely
/// to be what it says.
pub(super) fn unclear_point(text: &str) -> Option<Diagnostic> {
    let number = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '_' | '-' | '+')).find(|number| {
        let whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        number.split_once('.').is_some_and(|(head, tail)| {
            let head = head.trim_start_matches(['-', '+']);
            (1..=3).contains(&head.len()) && tail.len() == 3 && whole(head) && whole(tail) && !head.starts_with('0')
        })
    })?;
    let short = number.trim_end_matches('0').trim_end_matches('.');
    let help = message!(
        "point-of-thousands",
        "if thousands are meant, write {thousands}; if not, write {decimal}",
        thousands = number.replace('.', ""),
        decimal = if short.contains('.') { short.to_owned() } else { format!("{short}.0") }
    );
    let what = message!(
        "point-is-decimal",
        "{number} is read as {short}: a point parts decimals here",
        number = number,
        short = short
    );
    let mut found = Diagnostic::new(Code::InvalidSetting, what).help(help);
    found.severity = if number.ends_with('0') { Severity::Warning } else { Severity::Info };
    Some(found)
}

/// A day or a number in quotation marks, or words.
fn text_as_fact(name: &str, text: &str) -> Diagnostic {
    if let Some(help) = hour_help(name, text) {
        let what = message!("text-for-hour", "\"{text}\" is not how an hour is written here", text = text);
        return Diagnostic::new(Code::InvalidDate, what).help(help);
    }
    if let Some(help) = day_help(name, text) {
        let what = message!("text-for-day", "\"{text}\" is not how a day is written here", text = text);
        return Diagnostic::new(Code::InvalidDate, what).help(help);
    }
    let bare = text.trim().parse::<f64>().is_ok_and(f64::is_finite);
    if text.starts_with("http://") || text.starts_with("https://") {
        let what = message!("fact-not-link", "a fact is a date, a number or an amount, not a link");
        return Diagnostic::new(Code::InvalidSetting, what)
            .help(message!("move-to-links", "move this line below a line `[links]`"));
    }
    let bare = bare.then(|| message!("write-line", "write `{line}`", line = format!("{name} = {}", text.trim())));
    let help = bare.or_else(|| number_help(&format!("{name} = "), text));
    if let Some(help) = help {
        let message =
            message!("number-quoted", "\"{text}\" is a text: a number stands without quotation marks", text = text);
        return Diagnostic::new(Code::InvalidSetting, message).help(help);
    }
    Diagnostic::new(
        Code::InvalidSetting,
        message!("fact-not-text", "a fact is a date, a number or an amount, not a text"),
    )
    .help(message!(
        "texts-into-ftl",
        "texts belong in the .ftl files, where they can be translated; a month is written \"2018-10\""
    ))
}

fn number(value: Option<&Toml>) -> Option<f64> {
    match value? {
        #[expect(clippy::cast_precision_loss, reason = "amounts beyond 2^53 do not occur")]
        Toml::Integer(number) => Some(*number as f64),
        Toml::Float(number) => Some(*number).filter(|n| n.is_finite()),
        _ => None,
    }
}

fn not_a_fact(span: Span, report: &mut Report) -> Option<Value> {
    report.error(
        Diagnostic::new(
            Code::InvalidSetting,
            message!("not-a-fact", "a fact is a date, a range, a number or an amount"),
        )
        .at(span, "")
        .help(message!(
            "write-fact",
            "write 2018-10-02, { from = 2016-05-31, to = 2016-06-02 }, 60 or { amount = 35_000_000, currency = \"EUR\" }"
        )),
    );
    None
}

#[cfg(test)]
mod tests {
    use super::unclear_point;
    use crate::diag::Severity;

    #[test]
    fn points_that_may_part_thousands() {
        let told = |text: &str| unclear_point(text).map(|found| (found.message.to_string(), found.severity));
        for (text, read) in [("1.500", "1.5"), ("35.000", "35"), ("{ amount = 35.000, currency = \"EUR\" }", "35")] {
            let (message, severity) = told(text).unwrap();
            assert!(message.contains(&format!("is read as {read}:")) && severity == Severity::Warning, "{message}");
        }
        assert_eq!(told("12.345").unwrap().1, Severity::Info);
        for clear in ["1.5", "0.125", "1500", "1_500", "3.14", "1234.500", "1.5000", "2018-10-02", "1.500_0", "0.500"]
        {
            assert_eq!(told(clear), None, "{clear}");
        }
    }
}
