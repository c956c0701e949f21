//! Whether a release's dates agree, and with its name.
//!
//! In: the name of a release (its slug) and its dates. Out: what is wrong with the name ([`month_of`]), warnings where
//! the dates contradict it or each other. Invariants: nothing here keeps a release from being published: its name may be
//! older than this rule, and history is long; only `payom new` refuses a name.

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Message, Report, Severity, Span, counted, message};
use crate::l10n::{DateRange, PartialDate};
use crate::registry::{told_day, told_month};

/// Years that a release of a living house can be named after.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// Years that an event can be in.
const EVENTS: std::ops::RangeInclusive<i16> = 1900..=2100;
/// How far an event may be from its release, in days: a wrong year makes it further.
const NEAR: i32 = 300;

/// Why a name tells no month as it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSlug {
    /// What is wrong.
    pub message: Message,
    /// The name as it should be, where that is plain.
    pub right: Option<String>,
    /// The month that is meant all the same, by its first day.
    pub month: Option<Date>,
    /// Whether a new release may not have such a name.
    pub refused: bool,
}

impl BadSlug {
    fn new(message: impl Into<Message>, right: Option<String>, month: Option<Date>) -> Self {
        Self { message: message.into(), right, month, refused: true }
    }
}

/// The month that a release is named after, by its first day.
///
/// # Errors
/// When the name does not begin with a year of four digits and a month of two, or goes on with a day.
pub fn month_of(slug: &str) -> Result<Date, BadSlug> {
    let parts: Vec<&str> = slug.split('-').collect();
    let number = |place: usize, digits: &[usize]| {
        let part = parts.get(place).filter(|part| digits.contains(&part.len()))?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i16>().ok())?
    };
    let rest = |from: usize| parts.get(from..).unwrap_or_default().join("-");
    let first = |year: i16, month: i16| Date::new(year, i8::try_from(month).ok()?, 1).ok();
    let right = |date: Option<Date>, rest: String| {
        let date = date.filter(|date| YEARS.contains(&date.year()))?;
        let words = if rest.is_empty() { rest } else { format!("-{rest}") };
        Some(format!("{:04}-{:02}{words}", date.year(), date.month()))
    };
    let Some(year) = number(0, &[4]) else {
        // Other orders: 26-11-…, 11-2026-…, 12-11-2026-…, …-2026-11.
        let (date, from) = if let (Some(month), Some(year)) = (number(0, &[1, 2]), number(1, &[4])) {
            (first(year, month), 2)
        } else if let (Some(_), Some(month), Some(year)) = (number(0, &[1, 2]), number(1, &[1, 2]), number(2, &[4])) {
            (first(year, month), 3)
        } else if let (Some(year), Some(month)) = (number(0, &[2]), number(1, &[2])) {
            (first(2000 + year, month), 2)
        } else {
            let last = parts.len();
            let date = last.checked_sub(2).and_then(|at| first(number(at, &[4])?, number(at + 1, &[2])?));
            let right = right(date, parts.get(..last.saturating_sub(2)).unwrap_or_default().join("-"));
            let what = message!("slug-without-month", "the name does not begin with year and month");
            return Err(BadSlug::new(what, right, None));
        };
        let what = message!("slug-without-year", "the name does not begin with a year of four digits");
        return Err(BadSlug::new(what, right(date, rest(from)), None));
    };
    let Some(month) = number(1, &[1, 2]) else {
        return Err(BadSlug::new(year_alone(year), None, None));
    };
    let Some(date) = first(year, month) else {
        return Err(BadSlug::new(no_month(parts.get(1).unwrap_or(&"")), None, None));
    };
    if !YEARS.contains(&year) {
        return Err(BadSlug::new(no_year(year), None, Some(date)));
    }
    if number(1, &[2]).is_none() {
        let what = message!("slug-month-digits", "the month is not written with two digits");
        return Err(BadSlug::new(what, right(Some(date), rest(2)), Some(date)));
    }
    if let Some(day) = number(2, &[2]).filter(|day| (1..=31).contains(day)) {
        let right = right(Some(date), rest(3)).filter(|_| parts.len() > 3);
        return Err(BadSlug { refused: false, ..BadSlug::new(may_be_day(day), right, Some(date)) });
    }
    Ok(date)
}

fn year_alone(year: i16) -> Message {
    message!("slug-year-alone", "the name has no month after the year {year}", year = year.to_string())
}

fn no_month(month: &str) -> Message {
    message!("slug-no-month", "there is no month {month}", month = month)
}

fn no_year(year: i16) -> Message {
    message!("slug-no-year", "no release is of the year {year}", year = year.to_string())
}

fn may_be_day(day: i16) -> Message {
    message!("slug-with-day", "the name goes on with a number, {day}, which may be a day", day = format!("{day:02}"))
}

/// What a release says of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dates<'a> {
    pub(super) slug: &'a str,
    /// The day of publication, where it is known, and its place.
    pub(super) publication: Option<(Date, Span)>,
    /// The events, and the places of their beginnings and ends.
    pub(super) events: &'a [(DateRange, [Span; 2])],
    /// Where what is wrong with the name is told.
    pub(super) file: Span,
}

/// Tells what cannot well be.
pub(super) fn check(dates: Dates<'_>, report: &mut Report) {
    let named = month_of(dates.slug);
    if let Err(bad) = &named {
        form(dates.slug, bad, dates.file, report);
    }
    let Some((day, span)) = dates.publication else { return };
    let month = named.map_or_else(|bad| bad.month, Some);
    match month {
        _ if !YEARS.contains(&day.year()) => {
            let message =
                message!("release-of-year", "the release is dated to the year {year}", year = day.year().to_string());
            report.add(unlikely(message, day, span));
        }
        Some(month) if (month.year(), month.month()) != (day.year(), day.month()) => {
            report.add(differs(dates.slug, month, day).at(span, message!("this-date", "this date")));
        }
        _ => {}
    }
    for (event, spans) in dates.events {
        self::event(*event, *spans, day, report);
    }
}

fn form(slug: &str, bad: &BadSlug, file: Span, report: &mut Report) {
    let help = match &bad.right {
        Some(right) => message!(
            "rename-slug",
            "rename releases/{slug}, and its .ftl files, to `{right}`",
            slug = slug,
            right = right
        ),
        None => message!(
            "begin-slugs",
            "begin the names of new releases with year and month, such as 2026-11-winter-school"
        ),
    };
    let mut found = Diagnostic::new(
        Code::SlugForm,
        message!("slug-form", "`{slug}`: {why}", slug = slug, why = bad.message.clone()),
    )
    .at(file, message!("this-release", "this release"))
    .help(help);
    if bad.month.is_none() && bad.message.starts_with("there is no month") {
        found.severity = Severity::Warning;
    }
    report.add(found);
}

fn differs(slug: &str, month: Date, day: Date) -> Diagnostic {
    let far = month.until(day).map_or(0, |span| span.get_days()).abs() > 366;
    let message = message!(
        "slug-of-other-month",
        "the release is named after {month}, and dated {day}",
        month = told_month(month),
        day = told_day(day)
    );
    let rest = slug.splitn(3, '-').nth(2).unwrap_or("");
    let right = format!("{:04}-{:02}-{rest}", day.year(), day.month());
    let diagnostic = Diagnostic::new(Code::SlugDate, message).help(message!(
        "correct-date-or-rename",
        "correct the date; or rename the folder releases/{slug}, and its .ftl files, to {right}",
        slug = slug,
        right = right
    ));
    if far { diagnostic.note(message!("year-apart", "the two are more than a year apart")) } else { diagnostic }
}

fn event(when: DateRange, [from, to]: [Span; 2], day: Date, report: &mut Report) {
    let (first, last) = (when.from.first_day(), last_day(when.to.unwrap_or(when.from)));
    for (date, span) in [(first, from), (last, to)] {
        if !EVENTS.contains(&date.year()) {
            let what =
                message!("event-of-year", "the event is dated to the year {year}", year = date.year().to_string());
            report.add(unlikely(what, date, span));
            return;
        }
    }
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    let told = |message: Message, span: Span| {
        Diagnostic::new(Code::UnlikelyDate, message)
            .at(span, "")
            .help(message!("is-year-right", "is the year right, here and in `date`?"))
    };
    let (after, before) = (days(day, first), days(last, day));
    if after > NEAR {
        let what = counted!(
            "event-long-after",
            after.unsigned_abs(),
            "the event begins {count} day after the release",
            "the event begins {count} days after the release"
        );
        report.add(told(what, from));
    } else if before > NEAR {
        let what = counted!(
            "event-long-before",
            before.unsigned_abs(),
            "the event ended {count} day before the release",
            "the event ended {count} days before the release"
        );
        report.add(told(what, to));
    }
}

/// The last day of a day or a month.
fn last_day(moment: PartialDate) -> Date {
    match moment {
        PartialDate::Day(day) => day,
        PartialDate::Month(month) => month.last_of_month(),
    }
}

/// A year that nobody means.
pub(super) fn unlikely(message: Message, date: Date, span: Span) -> Diagnostic {
    let help = if (0..100).contains(&date.year()) {
        message!(
            "four-digits",
            "write the year with four digits: {day}",
            day = format!("20{:02}-{:02}-{:02}", date.year(), date.month(), date.day())
        )
    } else {
        message!("correct-year", "correct the year")
    };
    Diagnostic::new(Code::UnlikelyDate, message).at(span, "").help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_the_months_that_they_tell() {
        let month = |slug: &str| month_of(slug).map(|date| date.to_string());
        for slug in
            ["2026-11-winter-school", "2026-11", "2014-02-special-rapporteur-visit", "2018-10-60-participants"]
        {
            assert_eq!(month(slug), Ok(format!("{}-01", &slug[..7])), "{slug}");
        }
        for (slug, right) in [
            ("2026-1-school", Some("2026-01-school")),
            ("26-11-school", Some("2026-11-school")),
            ("11-2026-school", Some("2026-11-school")),
            ("12-11-2026-school", Some("2026-11-school")),
            ("school-2026-11", Some("2026-11-school")),
            ("2026-11-12-school", Some("2026-11-school")),
            ("2026-11-12", None),
            ("2026-13-school", None),
            ("2026-00-school", None),
            ("2026-school", None),
            ("school", None),
            ("1026-11-school", None),
            ("9999-11-school", None),
            ("202611-school", None),
        ] {
            assert_eq!(month_of(slug).unwrap_err().right.as_deref(), right, "{slug}");
        }
        assert!(!month_of("2026-11-16-days-of-activism").unwrap_err().refused, "it may be no day");
    }
}
