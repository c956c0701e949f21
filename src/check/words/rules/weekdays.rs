//! A day of the week beside its date.
//!
//! In: the values of one text. Out: diagnostics. Invariants: the day must stand beside the date, with nothing but a comma
//! or a bracket between, and the date must have its year; the calendar is Gregorian.

use crate::check::words::reading::{Kind, Text};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::name_of_weekday;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    for pair in text.variant.values.list.windows(2) {
        let [one, other] = pair else { continue };
        let (day, date, weekday) = match (one.kind, other.kind) {
            (Kind::Weekday(day), Kind::Date(date)) => (day, date, one),
            (Kind::Date(date), Kind::Weekday(day)) => (day, date, other),
            _ => continue,
        };
        let between = reading.text.get(one.range.end..other.range.start).unwrap_or("").trim();
        if !matches!(between, "" | "," | "(" | "." | ".," | "the" | ", the") {
            continue;
        }
        let Some(right) = date.weekday().filter(|right| *right != day) else { continue };
        let Some(name) = name_of_weekday(subject.language.tag(), right) else { continue };
        let range = one.range.start.min(other.range.start)..one.range.end.max(other.range.end);
        let Some(span) = reading.span(range.clone()).filter(|_| reading.is_fresh(weekday.range.start)) else {
            continue;
        };
        let words = reading.text.get(range).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ");
        report.add(
            Diagnostic::new(
                Code::WrongWeekday,
                message!(
                    "wrong-weekday",
                    "“{words}” is no such day: that date is “{right}”",
                    words = words,
                    right = &*name
                ),
            )
            .at(span, subject.name())
            .help(message!(
                "write-weekday",
                "write the right form of “{right}”, or correct the date",
                right = &*name
            )),
        );
    }
}
