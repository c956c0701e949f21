//! Numbers, dates and units must be the same in every language.
//!
//! In: the values of a source text and of its translation. Out: diagnostics. Invariants: values are compared as
//! multisets, for languages order words as they like. A number in words counts for the same number in figures; a
//! number may also stand in a message that the text refers to.

use super::copies::is_settings;
use crate::check::words::reading::lexicon::month;
use crate::check::words::reading::numerals::{number, part, roman};
use crate::check::words::reading::{At, Date, Pair, Quantity, Reading, RuleLanguage, Subject, Text, Values};
use crate::diag::{Code, Diagnostic, Message, Report, Span, message};

/// House messages that say how the language writes numbers and dates, and so differ by design.
const CONVENTIONS: [&str; 4] = ["number-", "month-", "date-", "range-"];

/// Compares a translation with its source. Only where the translation alone is `clean` can a unit be told from a word
/// that is misspelt.
pub(crate) fn check(pair: Pair<'_, '_>, report: &mut Report) {
    let Pair { source, target, clean } = pair;
    if target.variant.is_plural() {
        return;
    }
    let id = &*source.subject.entry.id.text;
    if CONVENTIONS.iter().any(|family| id.starts_with(family)) || is_key(source.reading(), target.reading()) {
        return;
    }
    if !source.variant.values.dates.is_empty() || !target.variant.values.dates.is_empty() {
        dates(source, target, report);
    }
    if !source.variant.values.numbers.is_empty() || !target.variant.values.numbers.is_empty() {
        numbers(source, target, report);
    }
    if clean && (!source.variant.values.units.is_empty() || !target.variant.values.units.is_empty()) {
        units(source, target, report);
    }
}

/// Whether both texts are one character, and one is a letter: then a digit is a key or a mark, not a number.
fn is_key(source: &Reading<'_>, target: &Reading<'_>) -> bool {
    let only = |reading: &Reading<'_>| {
        let mut chars = reading.text.trim().chars();
        chars.next().filter(|c| chars.next().is_none() && c.is_alphanumeric())
    };
    only(source).zip(only(target)).is_some_and(|(source, target)| source.is_alphabetic() || target.is_alphabetic())
}

/// What one side has and the other has not: indexes into `left` and `right`.
fn difference<T: PartialEq>(left: &[At<T>], right: &[At<T>]) -> (Vec<usize>, Vec<usize>) {
    if left.iter().map(|at| &at.value).eq(right.iter().map(|at| &at.value)) {
        return (Vec::new(), Vec::new());
    }
    let mut rest: Vec<usize> = (0..right.len()).collect();
    let mut missing = Vec::new();
    for (index, at) in left.iter().enumerate() {
        match rest.iter().position(|r| right.get(*r).is_some_and(|other| other.value == at.value)) {
            Some(found) => {
                rest.remove(found);
            }
            None => missing.push(index),
        }
    }
    (missing, rest)
}

fn same(left: &[Quantity], right: &[Quantity]) -> bool {
    let sorted = |list: &[Quantity]| {
        let mut list = list.to_vec();
        list.sort_unstable();
        list
    };
    left.len() == right.len() && (left == right || sorted(left) == sorted(right))
}

fn numbers(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    let (mut missing, mut extra) = difference(&source.variant.values.numbers, &target.variant.values.numbers);
    let equal =
        missing.is_empty() && extra.is_empty() || same(&source.variant.values.runs, &target.variant.values.runs);
    if equal || is_settings(&source.reading().text) && is_settings(&target.reading().text) {
        return;
    }
    let in_words = |quantity: Option<&At<Quantity>>, text: Text<'_, '_>| match quantity.map(|at| at.value) {
        Some(value) if value.fraction().is_some() => value.fraction().is_some_and(|value| says_part(text, value)),
        value => value.and_then(Quantity::whole).is_some_and(|value| says(text, value)),
    };
    rounds(&mut missing, &mut extra, source, target);
    missing.retain(|index| !in_words(source.variant.values.numbers.get(*index), target));
    extra.retain(|index| !in_words(target.variant.values.numbers.get(*index), source));
    if missing.is_empty() && extra.is_empty() || written_out_agree(source, target) {
        return;
    }
    let written = |text: Text<'_, '_>, index: usize| -> Option<(String, Option<Span>)> {
        let range = text.variant.values.numbers.get(index)?.range.clone();
        Some((text.reading().text.get(range.clone())?.to_owned(), text.reading().span(range)))
    };
    let pairs = missing.len().max(extra.len());
    for pair in 0..pairs {
        let wanted = missing.get(pair).and_then(|index| written(source, *index));
        let found = extra.get(pair).and_then(|index| written(target, *index));
        let (is, should) = (found.as_ref().map(|(text, _)| &**text), wanted.as_ref().map(|(text, _)| &**text));
        let Some((message, help)) = number_differs(is, should, target.subject) else { continue };
        let place = found.and_then(|(_, span)| span).unwrap_or_else(|| target.subject.place());
        let mut diagnostic = Diagnostic::new(Code::NumberDiffers, message).at(place, "").help(help);
        if let Some(span) = wanted.and_then(|(_, span)| span) {
            diagnostic = diagnostic.also(span, "the source");
        }
        report.add(diagnostic);
    }
}

/// What is said of a number, and what to do: as a translation has it, and as its source has it.
fn number_differs(found: Option<&str>, wanted: Option<&str>, subject: &Subject<'_>) -> Option<(Message, Message)> {
    let (name, language) = (subject.name(), subject.language_name());
    match (found, wanted) {
        (Some(found), Some(wanted)) => Some((
            message!(
                "other-number",
                "`{name}` has {found} in {language} and {wanted} in the source",
                name = name,
                found = found,
                language = language,
                wanted = wanted,
            ),
            message!("same-number", "write the same number, in the language's own way"),
        )),
        (None, Some(wanted)) => Some((
            message!(
                "lacks-number",
                "`{name}` lacks the number {wanted} in {language}",
                name = name,
                wanted = wanted,
                language = language,
            ),
            message!("write-number", "write {wanted}, in figures or in words", wanted = wanted),
        )),
        (Some(found), None) => Some((
            message!(
                "number-not-in-source",
                "`{name}` has the number {found} in {language}, the source has not",
                name = name,
                found = found,
                language = language,
            ),
            message!("delete-number", "delete it, or see whether the source was changed"),
        )),
        (None, None) => None,
    }
}

/// What is said of a date: as a translation has it, and as its source has it.
fn date_differs(found: Option<&str>, wanted: Option<&str>, subject: &Subject<'_>) -> Option<Message> {
    let (name, language) = (subject.name(), subject.language_name());
    match (found, wanted) {
        (Some(found), Some(wanted)) => Some(message!(
            "other-date",
            "`{name}` has the date “{found}” in {language} and “{wanted}” in the source",
            name = name,
            found = found,
            language = language,
            wanted = wanted,
        )),
        (None, Some(wanted)) => Some(message!(
            "lacks-date",
            "`{name}` lacks the date “{wanted}” in {language}",
            name = name,
            wanted = wanted,
            language = language,
        )),
        (Some(found), None) => Some(message!(
            "date-not-in-source",
            "`{name}` has the date “{found}” in {language}, the source has not",
            name = name,
            found = found,
            language = language,
        )),
        (None, None) => None,
    }
}

/// "Round of 16" is «1/8 финала»: takes such pairs out.
fn rounds(missing: &mut Vec<usize>, extra: &mut Vec<usize>, source: Text<'_, '_>, target: Text<'_, '_>) {
    let of = |text: Text<'_, '_>, index: &usize| {
        let at = text.variant.values.numbers.get(*index)?;
        let behind = text.reading().text.get(at.range.end..)?.trim_start();
        let (_, bottom) = at.value.fraction().filter(|(top, _)| *top == 1 && behind.starts_with("финал"))?;
        Some(bottom * 2)
    };
    let whole =
        |text: Text<'_, '_>, index: &usize| text.variant.values.numbers.get(*index).and_then(|at| at.value.whole());
    extra.retain(|own| {
        let Some(round) = of(target, own) else { return true };
        let found = missing.iter().position(|index| whole(source, index) == Some(round));
        found.inspect(|found| _ = missing.remove(*found)).is_none()
    });
}

/// Whether a text says a fraction in words: "three quarters".
fn says_part(text: Text<'_, '_>, (top, bottom): (u64, u64)) -> bool {
    let language = text.subject.language;
    let named = text.reading().words().any(|(token, _)| part(language, text.reading().small(token)) == Some(bottom));
    named && (top == 1 || says(text, top))
}

/// Whether a text says a number in words, or as a Roman numeral.
fn says(text: Text<'_, '_>, value: u64) -> bool {
    let language = text.subject.language;
    let mut before = 0;
    for (token, word) in text.reading().words() {
        let lower = text.reading().small(token);
        let found = number(language, lower).unwrap_or(0);
        // "twenty-seven", «двадцать семь», «бисту ҳафт»
        let tens = (20..100).contains(&before) && (1..10).contains(&found);
        let hundreds = (100..1000).contains(&before) && (1..100).contains(&found);
        if found == value && value > 0 || (tens || hundreds) && before + found == value {
            return true;
        }
        before = if hundreds { before + found } else { found };
        if roman(word) == Some(value) {
            return true;
        }
        // A month's number: "the third month" is rare, "06/2016" beside «июнь 2016» is not.
        if month(language, lower).is_some_and(|month| u64::from(month) == value) {
            return true;
        }
    }
    false
}

/// Whether the numbers agree once the messages that both texts refer to are written out.
fn written_out_agree(source: Text<'_, '_>, target: Text<'_, '_>) -> bool {
    if source.reading().holes.is_empty() && target.reading().holes.is_empty() {
        return false;
    }
    let values = |text: Text<'_, '_>| {
        let reading = Reading::of_text(&text.subject.written_out(text.reading()));
        let mut values = Values::default();
        values.read(text.subject.language, &reading);
        let mut list: Vec<(Quantity, Date)> = Vec::new();
        let none = Date { year: 0, month: 0, day: 0 };
        list.extend(values.numbers.iter().map(|at| (at.value, none)));
        list.extend(values.dates.iter().map(|at| (Quantity::default(), at.value)));
        list.sort_unstable();
        list
    };
    values(source) == values(target)
}

fn dates(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    let (missing, extra) = difference(&source.variant.values.dates, &target.variant.values.dates);
    if missing.is_empty() && extra.is_empty() || written_out_agree(source, target) {
        return;
    }
    let written = |text: Text<'_, '_>, index: &usize| -> Option<(String, Option<Span>)> {
        let range = text.variant.values.dates.get(*index)?.range.clone();
        let words = text.reading().text.get(range.clone())?;
        Some((words.split_whitespace().collect::<Vec<_>>().join(" "), text.reading().span(range)))
    };
    for pair in 0..missing.len().max(extra.len()) {
        let wanted = missing.get(pair).and_then(|index| written(source, index));
        let found = extra.get(pair).and_then(|index| written(target, index));
        let (is, should) = (found.as_ref().map(|(text, _)| &**text), wanted.as_ref().map(|(text, _)| &**text));
        let Some(message) = date_differs(is, should, target.subject) else { continue };
        let place = found.and_then(|(_, span)| span).unwrap_or_else(|| target.subject.place());
        let mut diagnostic = Diagnostic::new(Code::DateDiffers, message).at(place, "").help(message!(
            "same-date",
            "write the same day, month and year; better still, make it a fact of the release and write `{ $name }`",
        ));
        if let Some(span) = wanted.and_then(|(_, span)| span) {
            diagnostic = diagnostic.also(span, "the source");
        }
        report.add(diagnostic);
    }
}

/// Units as sets: "€5 and €6 million" is «5 и 6 млн евро».
fn units(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    if source.subject.language == RuleLanguage::Other || target.subject.language == RuleLanguage::Other {
        return;
    }
    let (missing, extra) = difference(&source.variant.values.units, &target.variant.values.units);
    if missing.is_empty() && extra.is_empty() {
        return;
    }
    let wanted = missing.first().and_then(|index| source.variant.values.units.get(*index));
    let found = extra.first().and_then(|index| target.variant.values.units.get(*index));
    let language = target.subject.language_name();
    let name = target.subject.name();
    let message = match (wanted, found) {
        (Some(wanted), Some(found)) => format!(
            "`{name}` speaks of {} in {language} and of {} in the source",
            found.value.name(),
            wanted.value.name()
        ),
        (Some(wanted), None) => format!("`{name}` does not speak of {} in {language}", wanted.value.name()),
        (None, Some(found)) => {
            format!("`{name}` speaks of {} in {language}, the source does not", found.value.name())
        }
        (None, None) => return,
    };
    let place =
        found.and_then(|at| target.reading().span(at.range.clone())).unwrap_or_else(|| target.subject.place());
    let mut diagnostic =
        Diagnostic::new(Code::UnitDiffers, message).at(place, "").help("write the unit of the source");
    if let Some(span) = wanted.and_then(|at| source.reading().span(at.range.clone())) {
        diagnostic = diagnostic.also(span, "the source");
    }
    report.add(diagnostic);
}
