//! What is said of a value that differs.
//!
//! In: a value of the source, one of the translation, or both. Out: a code, a message and a help. Invariants: both are
//! quoted as they are written; a help names what to type where its form is certain.

use std::ops::Range;

use crate::check::words::reading::{Date, Kind, RuleLanguage, Text, Value, the_source};
use crate::diag::{Code, Diagnostic, Message, Severity, message};
use crate::l10n::language::form_of_month;

/// What is found.
pub(super) fn of(texts: [Text<'_, '_>; 2], values: [Option<&Value>; 2]) -> Option<(Code, Message, Message)> {
    let [source, target] = texts;
    let [wanted, found] = values;
    let written = |text: Text<'_, '_>, value: Option<&Value>| -> Option<String> {
        let words = text.reading().text.get(value?.range.clone())?;
        Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let (wanted_text, found_text) = (written(source, wanted), written(target, found));
    let code = code(wanted, found);
    let message = match code {
        Code::DateDiffers => date(target, found_text.as_deref(), wanted_text.as_deref())?,
        Code::UnitDiffers => message!(
            "other-unit",
            "`{name}` speaks of “{found}” in {language} and of “{wanted}” in the source",
            name = target.subject.name(),
            found = found_text?,
            language = target.subject.language_name(),
            wanted = wanted_text?,
        ),
        _ => number(target, found_text.as_deref(), wanted_text.as_deref())?,
    };
    let help = help(code, wanted, found, target.subject.language);
    Some((code, message, help))
}

/// That a stretch of a translation says another number than one of its source.
pub(super) fn other(
    (source, wanted): (Text<'_, '_>, Range<usize>),
    (target, found): (Text<'_, '_>, Range<usize>),
    help: Message,
    severity: Severity,
) -> Option<Diagnostic> {
    let words = |text: Text<'_, '_>, range: &Range<usize>| {
        text.reading().text.get(range.clone()).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let span = target.reading().span(found.clone()).filter(|_| target.reading().is_fresh(found.start))?;
    let mut diagnostic = Diagnostic::new(
        Code::NumberDiffers,
        message!(
            "other-number",
            "`{name}` has “{found}” in {language} and “{wanted}” in the source",
            name = target.subject.name(),
            found = words(target, &found),
            language = target.subject.language_name(),
            wanted = words(source, &wanted),
        ),
    )
    .at(span, "")
    .help(help);
    diagnostic.severity = severity;
    if let Some(span) = source.reading().span(wanted) {
        diagnostic = diagnostic.also(span, the_source());
    }
    Some(diagnostic)
}

fn code(wanted: Option<&Value>, found: Option<&Value>) -> Code {
    let day = |value: &Value| matches!(value.kind, Kind::Date(_) | Kind::Weekday(_) | Kind::Time(_));
    let words = |value: &Value| matches!(value.kind, Kind::Every | Kind::Contrary(_));
    match (wanted, found) {
        (Some(wanted), Some(_)) if words(wanted) => Code::UnitDiffers,
        (Some(wanted), Some(found)) if day(wanted) || day(found) => Code::DateDiffers,
        (Some(wanted), Some(found)) if wanted.raw == found.raw && wanted.measure != found.measure => {
            Code::UnitDiffers
        }
        (Some(_), Some(_)) => Code::NumberDiffers,
        (Some(value), None) | (None, Some(value)) if day(value) => Code::DateDiffers,
        _ => Code::NumberLost,
    }
}

fn number(target: Text<'_, '_>, found: Option<&str>, wanted: Option<&str>) -> Option<Message> {
    let (name, language) = (target.subject.name(), target.subject.language_name());
    match (found, wanted) {
        (Some(found), Some(wanted)) => Some(message!(
            "other-number",
            "`{name}` has “{found}” in {language} and “{wanted}” in the source",
            name = name,
            found = found,
            language = language,
            wanted = wanted,
        )),
        (None, Some(wanted)) => Some(message!(
            "lacks-number",
            "`{name}` lacks the number “{wanted}” in {language}",
            name = name,
            wanted = wanted,
            language = language,
        )),
        (Some(found), None) => Some(message!(
            "number-not-in-source",
            "`{name}` has the number “{found}” in {language}, the source has not",
            name = name,
            found = found,
            language = language,
        )),
        (None, None) => None,
    }
}

fn date(target: Text<'_, '_>, found: Option<&str>, wanted: Option<&str>) -> Option<Message> {
    let (name, language) = (target.subject.name(), target.subject.language_name());
    match (found, wanted) {
        (Some(found), Some(wanted)) => Some(message!(
            "other-date",
            "`{name}` has the date or time “{found}” in {language} and “{wanted}” in the source",
            name = name,
            found = found,
            language = language,
            wanted = wanted,
        )),
        (None, Some(wanted)) => Some(message!(
            "lacks-date",
            "`{name}` lacks the date or time “{wanted}” in {language}",
            name = name,
            wanted = wanted,
            language = language,
        )),
        (Some(found), None) => Some(message!(
            "date-not-in-source",
            "`{name}` has the date or time “{found}” in {language}, the source has not",
            name = name,
            found = found,
            language = language,
        )),
        (None, None) => None,
    }
}

fn help(code: Code, wanted: Option<&Value>, found: Option<&Value>, language: RuleLanguage) -> Message {
    match (wanted, found) {
        (None, _) => message!("delete-number", "delete it, or see whether the source was changed"),
        (Some(value), _) if matches!(value.kind, Kind::Every | Kind::Contrary(_)) => {
            message!("same-meaning", "see whether both say the same")
        }
        (Some(_), _) if code == Code::UnitDiffers => {
            message!("same-unit", "write the same currency or measure as the source")
        }
        (Some(value), _) => match typed(value, language) {
            Some(typed) => message!("write-value", "write {typed}", typed = typed),
            None if matches!(value.kind, Kind::Date(_)) => message!(
                "same-date",
                "write the same day, month and year; better still, make it a fact of the release and write `{ $name }`",
            ),
            None if code == Code::DateDiffers => {
                message!("same-time", "write the same day of the week or time of day")
            }
            None => message!("same-number", "write the same number, in the language's own way"),
        },
    }
}

/// A value as the language writes it, where that is certain.
fn typed(value: &Value, language: RuleLanguage) -> Option<String> {
    match value.kind {
        Kind::Date(date) => typed_date(date, language),
        Kind::Count if value.measure.is_none() || value.measure.is_some_and(|measure| measure.is_money()) => {
            large(value.raw.integer()?, language)
        }
        _ => None,
    }
}

fn typed_date(date: Date, language: RuleLanguage) -> Option<String> {
    let Date { year, month, day } = date;
    let month = form_of_month(language.tag(), month)?;
    if day == 0 || year == 0 {
        return None;
    }
    match language {
        RuleLanguage::English => Some(format!("{day} {month} {year}")),
        RuleLanguage::Russian => Some(format!("{day} {month} {year} года")),
        RuleLanguage::Tajik => Some(format!("{day} {month} соли {year}")),
        RuleLanguage::Other => None,
    }
}

/// Millions with their word, smaller numbers in figures.
fn large(number: u64, language: RuleLanguage) -> Option<String> {
    const SCALES: [(u64, [&str; 3]); 3] = [
        (1_000_000_000_000, ["trillion", "трлн", "триллион"]),
        (1_000_000_000, ["billion", "млрд", "миллиард"]),
        (1_000_000, ["million", "млн", "миллион"]),
    ];
    let place = match language {
        RuleLanguage::English => 0,
        RuleLanguage::Russian => 1,
        RuleLanguage::Tajik => 2,
        RuleLanguage::Other => return None,
    };
    let (scale, words) = SCALES.iter().find(|(scale, _)| number >= *scale)?;
    let rest = number % scale;
    let tenths = rest * 1000 / scale;
    if !(rest * 1000).is_multiple_of(*scale) {
        return None;
    }
    let mark = if language == RuleLanguage::English { '.' } else { ',' };
    let decimals = format!("{tenths:03}");
    let decimals = decimals.trim_end_matches('0');
    let word = words.get(place)?;
    let whole = number / scale;
    Some(if decimals.is_empty() { format!("{whole} {word}") } else { format!("{whole}{mark}{decimals} {word}") })
}
