//! Hours of the front matter, with their days or without.
//!
//! In: a TOML value. Out: a [`TimeRange`], and the moments that it names, of which the house's clock must have each.
//! Invariants: a range goes forward, over midnight only where it has no days; both its ends have hours, or none has.

use jiff::civil::DateTime;
use jiff::tz::Offset;
use toml::Value as Toml;

use crate::diag::{Code, Diagnostic, Message, Report, Span, message};
use crate::l10n::{ClockTime, PartialDate, TimeRange, Zone};
use crate::registry::{At, hour_help};
use crate::release::moment::{self, Moment};

/// Hours, and where they stand.
#[derive(Clone, Debug)]
pub(super) struct Hours {
    pub(super) range: TimeRange,
    /// Those with a day.
    pub(super) moments: Vec<At<Moment>>,
}

/// An hour as it is typed.
#[derive(Clone, Copy, Debug)]
struct Typed {
    time: ClockTime,
    offset: Option<Offset>,
    span: Span,
}

impl Typed {
    fn moment(self) -> Option<At<Moment>> {
        let clock = self.time.day?.to_datetime(self.time.time);
        Some(At { value: Moment { clock, offset: self.offset }, span: self.span })
    }

    /// For comparing: the instant where it is known, else what the clock shows.
    fn order(self) -> Option<DateTime> {
        let clock = self.time.day?.to_datetime(self.time.time);
        let seconds = self.offset.map_or(0, Offset::seconds);
        clock.checked_sub(jiff::Span::new().seconds(seconds)).ok()
    }
}

/// Whether a value has an hour.
pub(super) fn has_hour(value: &Toml) -> bool {
    matches!(value, Toml::Datetime(value) if value.time.is_some())
}

fn is_date(value: &Toml) -> bool {
    value.is_datetime() || value.as_str().is_some_and(|text| PartialDate::parse(text).is_some())
}

/// One end of a range, as it is typed.
pub(super) struct End<'a> {
    pub(super) key: &'a str,
    pub(super) value: &'a Toml,
    pub(super) span: Span,
}

/// Reads hours. One end at least has an hour.
pub(super) fn read(from: &End<'_>, to: Option<&End<'_>>, report: &mut Report) -> Option<Hours> {
    if let Some(to) = to
        && has_hour(from.value) != has_hour(to.value)
        && is_date(from.value)
        && is_date(to.value)
    {
        one_hour_alone(from, to, report);
        return None;
    }
    let first = typed(from, report);
    let last = match to {
        Some(to) => Some(typed(to, report)?),
        None => None,
    };
    range(first?, last, report)
}

/// Only one of two ends has an hour.
fn one_hour_alone(from: &End<'_>, to: &End<'_>, report: &mut Report) {
    let (with, without) = if has_hour(from.value) { (from, to) } else { (to, from) };
    let day = without.value.to_string();
    report.error(
        Diagnostic::new(
            Code::InvalidDate,
            message!(
                "one-hour-alone",
                "`{with}` has an hour, and `{without}` has none",
                with = with.key,
                without = without.key
            ),
        )
        .at(without.span, message!("only-a-day", "only a day"))
        .also(with.span, message!("a-moment", "a day with an hour"))
        .help(message!(
            "hour-here-too",
            "write the hour here too: `{line}`; or leave the hour out of `{with}`",
            line = format!("{} = {}T18:00", without.key, day.trim_matches('"')),
            with = with.key
        )),
    );
}

fn typed(end: &End<'_>, report: &mut Report) -> Option<Typed> {
    let Toml::Datetime(value) = end.value else {
        let text = end.value.to_string();
        let own = || {
            let line = format!("{} = 2026-12-03T10:00", end.key);
            message!("write-day-and-hour", "write day and hour, without quotation marks: `{line}`", line = line)
        };
        let help = hour_help(end.key, &text).map_or_else(own, Message::from);
        report.error(
            Diagnostic::new(
                Code::InvalidDate,
                message!("no-day-with-hour", "`{text}` is not a day with an hour", text = text),
            )
            .at(end.span, "")
            .help(help),
        );
        return None;
    };
    let seconds = value.time.is_some_and(|time| time.second.unwrap_or(0) != 0 || time.nanosecond.unwrap_or(0) != 0);
    let time = value.time.and_then(|time| moment::clock(&time));
    let whole = value.date.map(|_| Moment::read(value));
    let (Some(time), false, false) = (time, seconds, whole == Some(None)) else {
        let text = value.to_string();
        let (what, example) = match time.filter(|_| seconds) {
            // Up to the seconds.
            Some(time) => {
                let clock = time.strftime("%H:%M").to_string();
                let before = text.find(&clock).and_then(|at| text.get(..at)).unwrap_or("");
                ("has seconds: hours are shown with minutes alone", format!("{before}{clock}"))
            }
            None => ("is no hour of the calendar", "2026-12-03T10:00".to_owned()),
        };
        report.error(
            Diagnostic::new(Code::InvalidDate, format!("`{text}` {what}"))
                .at(end.span, "")
                .help(format!("write `{} = {example}`", end.key)),
        );
        return None;
    };
    let whole = whole.flatten();
    let day = whole.map(|moment| moment.clock.date());
    Some(Typed { time: ClockTime { day, time }, offset: whole.and_then(|moment| moment.offset), span: end.span })
}

fn range(from: Typed, to: Option<Typed>, report: &mut Report) -> Option<Hours> {
    let mut wrong = |span: Span, message: String, help: String| {
        report.error(Diagnostic::new(Code::InvalidDate, message).at(span, "").help(help));
        None
    };
    let to = match (from.time.day, to) {
        // An end without a day is on the same one.
        (Some(day), Some(to)) if to.time.day.is_none() => {
            Some(Typed { time: ClockTime { day: Some(day), ..to.time }, offset: from.offset, ..to })
        }
        (None, Some(Typed { time: ClockTime { day: Some(day), time }, span, .. })) => {
            return wrong(
                span,
                "the end has a day, and the beginning has none".to_owned(),
                format!("write the day in `from` too, or `to = {}` alone: the day is {day}", time.strftime("%H:%M")),
            );
        }
        (_, to) => to,
    };
    if let Some(to) = to {
        let both = from.offset.is_some() == to.offset.is_some();
        let backwards = if both { from.order() > to.order() } else { from.time > to.time };
        if from.time.day.is_some() && backwards {
            let help = match to.time.day.filter(|day| Some(*day) == from.time.day).and_then(|day| day.tomorrow().ok())
            {
                Some(next) => format!(
                    "exchange the two; or, if it ends in the night, write `to = {next}T{}`",
                    to.time.time.strftime("%H:%M")
                ),
                None => "exchange the two, or correct one".to_owned(),
            };
            return wrong(to.span, format!("it ends at {}, before it begins at {}", to.time, from.time), help);
        }
        if from.offset != to.offset {
            return wrong(
                to.span,
                "beginning and end have different offsets from UTC".to_owned(),
                "write both hours of one clock, with the same offset or without".to_owned(),
            );
        }
    }
    let to = to.filter(|to| to.time != from.time);
    let zone = from.offset.map(|offset| Zone { message: None, offset: offset.seconds() / 60, shown: true });
    let moments = [Some(from), to].into_iter().flatten().filter_map(Typed::moment).collect();
    Some(Hours { range: TimeRange { from: from.time, to: to.map(|to| to.time), zone }, moments })
}
