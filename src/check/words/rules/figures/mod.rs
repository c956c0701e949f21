//! Numbers, dates, times and measures must be the same in every language.
//!
//! In: the values of a source text and of its translation. Out: diagnostics. Invariants: how a value is written does not
//! matter ([`crate::check::words::reading::Values`]); a value may also stand in a message that the text refers to.

mod bound;
mod bounds;
mod order;
mod vague;
mod ways;
mod wording;

use super::language::is_settings;
use crate::check::words::reading::{
    Difference, Kind, Pair, Reading, RuleLanguage, Side, Text, Value, Values, agree, differences, the_source,
};
use crate::diag::{Diagnostic, Report, Severity, message};
use crate::l10n::is_clock_message;
use crate::l10n::syntax::Inline;

/// House messages that say how the language writes numbers and dates, and so differ by design.
const CONVENTIONS: [&str; 4] = ["number-", "month-", "date-", "range-"];

/// The note on languages whose number words are not known.
pub(crate) const ALONE: &str = "figures-alone";

/// Compares a translation with its source. Only where the translation alone is `clean` can a unit be told from a word
/// that is misspelt.
pub(crate) fn check(pair: Pair<'_, '_>, report: &mut Report) {
    let Pair { source, target, clean } = pair;
    let (wanted, found) = (&source.variant.values.list, &target.variant.values.list);
    vague::check(source, target, report);
    if wanted.is_empty() && found.is_empty() || target.variant.is_plural() {
        return;
    }
    let id = &*source.subject.entry.id.text;
    let convention = source.subject.names.is_house()
        && (CONVENTIONS.iter().any(|family| id.starts_with(family)) || is_clock_message(id));
    if convention || is_key(source.reading(), target.reading()) {
        return;
    }
    // Nearly all texts say the same in the same order: the names of their placeables are not asked for (bench `check`).
    if agree(wanted, found) {
        order::check(source, target, report);
        bounds::check(source, target, report);
        return;
    }
    let (own, others) = (holes(source), holes(target));
    let mut different = compare(source, &own, target, &others);
    different.retain(|difference| {
        is_certain(difference, source, target) && !is_said_elsewhere(difference, source, target, clean)
    });
    let settings = || is_settings(&source.reading().text) && is_settings(&target.reading().text);
    if different.is_empty() {
        order::check(source, target, report);
        bounds::check(source, target, report);
        return;
    }
    if written_out_agree(source, target) || settings() {
        return;
    }
    let clear = different.len() == 1;
    for difference in different {
        let value = |text: Text<'_, '_>, place: Option<usize>| {
            place.and_then(|place| text.variant.values.list.get(place).cloned())
        };
        let (wanted, found) = (value(source, difference.source), value(target, difference.target));
        if let Some(diagnostic) = diagnostic([source, target], [wanted.as_ref(), found.as_ref()], clear) {
            report.add(diagnostic);
        }
    }
}

fn compare(source: Text<'_, '_>, own: &[&str], target: Text<'_, '_>, others: &[&str]) -> Vec<Difference> {
    differences(side(source, own), side(target, others))
}

fn side<'t>(text: Text<'t, '_>, holes: &'t [&'t str]) -> Side<'t> {
    Side { values: &text.variant.values.list, text: &text.reading().text, holes }
}

/// The names of a text's placeables.
fn holes<'t>(text: Text<'t, '_>) -> Vec<&'t str> {
    let name = |inline: &&'t Inline| -> &'t str {
        match inline {
            Inline::Variable(name) => &name.text,
            Inline::Function { id, positional, .. } => match positional.first() {
                Some(Inline::Variable(name)) => &name.text,
                _ => &id.text,
            },
            _ => "",
        }
    };
    text.reading().holes.iter().map(name).collect()
}

/// Whether both texts are one character, and one is a letter: then a digit is a key or a mark, not a number.
fn is_key(source: &Reading<'_>, target: &Reading<'_>) -> bool {
    let only = |reading: &Reading<'_>| {
        let mut chars = reading.text.trim().chars();
        chars.next().filter(|c| chars.next().is_none() && c.is_alphanumeric())
    };
    only(source).zip(only(target)).is_some_and(|(source, target)| source.is_alphabetic() || target.is_alphabetic())
}

/// In a language without a table of number words only figures against figures can be told to differ.
fn is_certain(difference: &Difference, source: Text<'_, '_>, target: Text<'_, '_>) -> bool {
    let known = |text: Text<'_, '_>| text.subject.language != RuleLanguage::Other;
    if known(source) && known(target) {
        return true;
    }
    let plain = |text: Text<'_, '_>, place: Option<usize>| {
        let value = place.and_then(|place| text.variant.values.list.get(place));
        value.is_some_and(|value| value.figures && matches!(value.kind, Kind::Count | Kind::Ordinal))
    };
    plain(source, difference.source) && plain(target, difference.target)
}

/// Whether the measure that one number lacks stands elsewhere in its text, as in "€5 and €6 million".
fn is_said_elsewhere(difference: &Difference, source: Text<'_, '_>, target: Text<'_, '_>, clean: bool) -> bool {
    let (Some(left), Some(right)) = (difference.source, difference.target) else { return false };
    let (wanted, found) = (source.variant.values.list.get(left), target.variant.values.list.get(right));
    let (Some(wanted), Some(found)) = (wanted, found) else { return false };
    if wanted.raw != found.raw {
        return false;
    }
    match (wanted.measure, found.measure) {
        (Some(measure), None) => !clean || target.variant.values.mentions(target.reading(), measure.dimension),
        (None, Some(measure)) => !clean || source.variant.values.mentions(source.reading(), measure.dimension),
        _ => false,
    }
}

/// Whether the values agree once the messages that both texts refer to are written out.
fn written_out_agree(source: Text<'_, '_>, target: Text<'_, '_>) -> bool {
    let refers = |text: Text<'_, '_>| {
        text.reading().holes.iter().any(|hole| matches!(hole, Inline::Message { .. } | Inline::Term { .. }))
    };
    if !refers(source) && !refers(target) {
        return false;
    }
    let read = |text: Text<'_, '_>| {
        let written = text.subject.written_out(text.reading());
        let mut values = Values::default();
        values.read(text.subject.language, &Reading::of_text(&written));
        (values, written)
    };
    let ((wanted, source), (found, target)) = (read(source), read(target));
    differences(
        Side { values: &wanted.list, text: &source, holes: &[] },
        Side { values: &found.list, text: &target, holes: &[] },
    )
    .is_empty()
}

fn diagnostic(texts: [Text<'_, '_>; 2], values: [Option<&Value>; 2], clear: bool) -> Option<Diagnostic> {
    let [source, target] = texts;
    let [wanted, found] = values;
    let (code, message, help) = wording::of(texts, values)?;
    let place =
        found.and_then(|value| target.reading().span(value.range.clone())).unwrap_or_else(|| target.subject.place());
    let mut diagnostic = Diagnostic::new(code, message).at(place, "").help(help);
    let figures = |value: Option<&Value>| value.is_none_or(|value| value.figures);
    if !(clear || figures(wanted) && figures(found)) {
        diagnostic.severity = Severity::Warning;
    }
    if let Some(span) = wanted.and_then(|value| source.reading().span(value.range.clone())) {
        diagnostic = diagnostic.also(span, the_source());
    }
    if source.subject.language == RuleLanguage::Other || target.subject.language == RuleLanguage::Other {
        diagnostic = diagnostic.note(message!(
            "figures-alone",
            "number words and dates are known in English, Russian and Tajik; elsewhere figures alone are compared",
        ));
    }
    Some(diagnostic)
}
