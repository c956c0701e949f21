//! Facts that change with time.
//!
//! In: ranges of days with a value each. Out: the value of a day. Invariants: both ends of a range belong to it;
//! the ranges of one list neither overlap nor leave a gap, so every day within them has exactly one value.

use jiff::ToSpan as _;
use jiff::civil::Date;
use toml::Spanned;
use toml::value::Datetime;

use super::at::At;
use super::scope::Scope;
use crate::diag::{Code, Diagnostic, Message, Report, Span, message};

/// A range of days; a missing end is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Validity {
    /// Always.
    pub const ALWAYS: Self = Self { from: None, until: None };

    /// Whether a day lies in the range.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// Reads the two ends.
    pub(crate) fn read(
        from: Option<Spanned<Datetime>>,
        until: Option<Spanned<Datetime>>,
        scope: &mut Scope<'_>,
    ) -> Self {
        let end = until.as_ref().map(|until| scope.span(until));
        let (first, last) = (from.and_then(|day| scope.date(&day)), until.and_then(|day| scope.date(&day)));
        if let (Some(first), Some(last), Some(end)) = (first, last, end)
            && last < first
        {
            scope.error(
                Diagnostic::new(
                    Code::InvalidDate,
                    message!(
                        "range-reversed",
                        "the range ends on {last}, before it begins on {first}",
                        last = last.to_string(),
                        first = first.to_string()
                    ),
                )
                .at(end, message!("range-last-day", "the last day of the range"))
                .help(message!("exchange-days", "exchange the two, or correct one")),
            );
            return Self { from: Some(first), until: None };
        }
        Self { from: first, until: last }
    }
}

impl Scope<'_> {
    /// A date of the registry: one of antiquity is a slip.
    pub(super) fn date(&mut self, value: &Spanned<Datetime>) -> Option<Date> {
        date(value.as_ref(), self.span(value), self.report)
    }

    /// A list of values, each of a range of days; gaps and overlaps are reported. `what` the values are is said then.
    pub(super) fn dated<Raw, T>(
        &mut self,
        what: &Message,
        raw: Vec<Raw>,
        read: impl Fn(Raw, &mut Self) -> (Validity, At<T>),
    ) -> Vec<Dated<T>> {
        let dated = |raw| {
            let (validity, At { value, span }) = read(raw, self);
            Dated { validity, value, span }
        };
        let list: Vec<Dated<T>> = raw.into_iter().map(dated).collect();
        check(what, &list, self.report);
        list
    }
}

impl Validity {
    /// The range in words.
    fn words(&self) -> Message {
        let day = |day: Date| day.to_string();
        match (self.from, self.until) {
            (None, None) => message!("range-always", "always"),
            (Some(from), None) => message!("range-from", "from {from}", from = day(from)),
            (None, Some(until)) => message!("range-until", "until {until}", until = day(until)),
            (Some(from), Some(until)) => {
                message!("range-both", "{from} to {until}", from = day(from), until = day(until))
            }
        }
    }
}

/// A value with its range.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated<T> {
    /// When it holds.
    pub validity: Validity,
    /// What holds.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// The value of a day.
#[must_use]
pub fn pick<T>(list: &[Dated<T>], date: Date) -> Option<&T> {
    list.iter().find(|dated| dated.validity.contains(date)).map(|dated| &dated.value)
}

/// Reports gaps and overlaps of a list.
fn check<T>(what: &Message, list: &[Dated<T>], report: &mut Report) {
    let mut sorted: Vec<&Dated<T>> = list.iter().collect();
    sorted.sort_by_key(|dated| (dated.validity.from, dated.span));
    for pair in sorted.windows(2) {
        let [before, after] = pair else { continue };
        let expected = before.validity.until.and_then(|until| until.checked_add(1.day()).ok());
        if expected.is_some() && expected == after.validity.from {
            continue;
        }
        let overlap = match (before.validity.until, after.validity.from) {
            (Some(until), Some(from)) => from <= until,
            _ => true,
        };
        let message = if overlap {
            message!(
                "ranges-overlap",
                "two ranges of {what} overlap: {one} and {other}",
                what = what.clone(),
                one = before.validity.words(),
                other = after.validity.words()
            )
        } else {
            message!(
                "ranges-gap",
                "the ranges of {what} leave a gap between {one} and {other}",
                what = what.clone(),
                one = before.validity.words(),
                other = after.validity.words()
            )
        };
        let help = match (expected, after.validity.from.and_then(|from| from.checked_sub(1.day()).ok())) {
            (Some(next), _) => {
                Some(message!("range-write-from", "write `from = {day}` here", day = next.to_string()))
            }
            (None, Some(last)) => Some(message!(
                "range-write-until",
                "write `until = {day}` in the range before",
                day = last.to_string()
            )),
            (None, None) => None,
        };
        report.error(
            Diagnostic::new(Code::ValidityGap, message)
                .at(after.span, message!("this-range", "this range"))
                .also(before.span, message!("range-before", "the range before"))
                .maybe_help(help),
        );
    }
}

/// A TOML local date as a date of the registry: one of antiquity is a slip.
fn date(value: &Datetime, span: Span, report: &mut Report) -> Option<Date> {
    let date = day(value, span, report)?;
    if date.year() < 1000 {
        let help = if date.year() < 100 {
            let day = format!("20{:02}-{:02}-{:02}", date.year(), date.month(), date.day());
            message!("year-four-digits", "write the year with four digits: {day}", day = day)
        } else {
            message!("year-correct", "correct the year")
        };
        let message = message!("year-early", "a date in the year {year}", year = date.year().to_string());
        report.add(Diagnostic::new(Code::UnlikelyDate, message).at(span, "").help(help));
    }
    Some(date)
}

/// A TOML local date as a date.
pub(crate) fn day(value: &Datetime, span: Span, report: &mut Report) -> Option<Date> {
    let parsed = match (value.date, value.time) {
        (Some(date), None) => i16::try_from(date.year)
            .ok()
            .zip(i8::try_from(date.month).ok())
            .zip(i8::try_from(date.day).ok())
            .and_then(|((year, month), day)| Date::new(year, month, day).ok()),
        _ => None,
    };
    if parsed.is_none() {
        let (message, help) = match (value.date, value.time) {
            (Some(day), Some(_)) => (
                message!(
                    "day-with-time",
                    "`{value}` has a time of day, and only a day can stand here",
                    value = value.to_string()
                ),
                message!("day-alone", "write `{day}` alone", day = day.to_string()),
            ),
            _ => (
                message!("day-not-in-calendar", "`{value}` is not a day of the calendar", value = value.to_string()),
                message!("day-write", "write the day as 2018-10-02: year, month, day"),
            ),
        };
        report.error(Diagnostic::new(Code::InvalidDate, message).at(span, "").help(help));
    }
    parsed
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::Sources;

    fn list(ranges: &[(Option<&str>, Option<&str>)]) -> Vec<Dated<usize>> {
        let mut sources = Sources::default();
        let file = sources.add("x.toml", Arc::from("x"));
        let day = |text: Option<&str>| text.map(|t| t.parse().unwrap());
        ranges
            .iter()
            .enumerate()
            .map(|(value, (from, until))| Dated {
                validity: Validity { from: day(*from), until: day(*until) },
                value,
                span: sources.span(file, 0..1),
            })
            .collect()
    }

    #[test]
    fn both_ends_belong() {
        let list = list(&[(None, Some("2020-01-31")), (Some("2020-02-01"), None)]);
        assert_eq!(pick(&list, "2020-01-31".parse().unwrap()), Some(&0));
        assert_eq!(pick(&list, "2020-02-01".parse().unwrap()), Some(&1));
    }

    #[test]
    fn gaps_and_overlaps() {
        let cases = [
            (list(&[(None, Some("2020-01-31")), (Some("2020-02-01"), None)]), 0),
            (list(&[(None, Some("2020-01-31")), (Some("2020-02-02"), None)]), 1),
            (list(&[(None, Some("2020-01-31")), (Some("2020-01-31"), None)]), 1),
            (list(&[(None, None), (Some("2020-01-31"), None)]), 1),
        ];
        for (ranges, problems) in cases {
            let mut report = Report::default();
            check(&Message::from("x"), &ranges, &mut report);
            assert_eq!(report.count(crate::diag::Severity::Error), problems);
        }
    }
}
