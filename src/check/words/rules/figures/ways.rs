//! "Fell by 8 per cent" is not «вырос на 8 %», and "–5 °C" is not «5 °C».
//!
//! In: two equal values and their texts. Out: at most one diagnostic. Invariants: only a word that belongs to the number tells, in a
//! text that denies nothing; a sign is lost only where no word of the other text may say it.

use std::ops::Range;

use super::bound::Sentence;
use super::wording::other;
use crate::check::words::reading::{Text, Value};
use crate::diag::{Report, Severity, message};
use crate::l10n::language::is_one_of;

/// The most words between "by" and its number: "by more than".
const BETWEEN: usize = 3;
/// The most words between the verb and "by", or a number and the verb behind it.
const APART: usize = 2;

/// Compares the ways that two equal values go.
pub(super) fn check(
    (source, wanted): (Text<'_, '_>, &Value),
    (target, found): (Text<'_, '_>, &Value),
    report: &mut Report,
) {
    let Some(measure) = wanted.measure else { return };
    let told = if matches!(measure.unit, "C" | "F") {
        let (cold, other) = (cold(source, wanted), cold(target, found));
        let lost = cold.as_ref().is_some_and(|_| other.is_none() && !may_be_cold(target));
        let added = other.as_ref().is_some_and(|_| cold.is_none() && !may_be_cold(source));
        (lost || added).then(|| {
            let help = message!("above-or-below-zero", "see whether both are above zero, or both below");
            (cold.unwrap_or_else(|| wanted.range.clone()), other.unwrap_or_else(|| found.range.clone()), help)
        })
    } else {
        way(source, wanted).zip(way(target, found)).and_then(|((up, own), (grows, other))| {
            let help = message!("up-or-down", "see whether it grows or falls");
            (up != grows).then_some((own, other, help))
        })
    };
    let Some((wanted, found, help)) = told else { return };
    if let Some(diagnostic) = other((source, wanted), (target, found), help, Severity::Warning) {
        report.add(diagnostic);
    }
}

/// Whether a text says that something grows or falls by a value, and with which words.
fn way(text: Text<'_, '_>, value: &Value) -> Option<(bool, Range<usize>)> {
    let sentence = Sentence::of(text, value);
    let ways = &sentence.bounds.ways;
    let at = if ways.by.is_empty() { behind(&sentence) } else { before(&sentence) }?;
    let word = sentence.word(at);
    let up = is_one_of(ways.up, word);
    let token = sentence.reading.tokens.get(at)?;
    let words = token.start as usize..token.end as usize;
    let denied = sentence.denies_elsewhere(None, &(sentence.first..sentence.last));
    (!denied).then(|| (up, words.start.min(value.range.start)..words.end.max(value.range.end)))
}

/// The verb before "by" and a number.
fn before(sentence: &Sentence<'_, '_>) -> Option<usize> {
    let ways = &sentence.bounds.ways;
    let by = (1..=BETWEEN).map_while(|back| sentence.first.checked_sub(back));
    let by = by.take_while(|at| sentence.is_joined(at + 1)).find(|at| sentence.word(*at) == ways.by)?;
    let verb = (1..=APART).map_while(|back| by.checked_sub(back));
    verb.take_while(|at| sentence.is_joined(at + 1)).find(|at| says(sentence, *at))
}

/// The verb behind a number.
fn behind(sentence: &Sentence<'_, '_>) -> Option<usize> {
    // «аз 8 фоиз зиёд» is more than that.
    let than = sentence.first.checked_sub(1).is_some_and(|at| sentence.word(at) == sentence.bounds.than);
    let verb = (sentence.last..=sentence.last + APART).take_while(|at| sentence.is_joined(*at) && !than);
    verb.into_iter().find(|at| says(sentence, *at))
}

fn says(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let (ways, word) = (&sentence.bounds.ways, sentence.word(at));
    !word.is_empty() && (is_one_of(ways.up, word) || is_one_of(ways.down, word))
}

/// A temperature with what says that it is below zero.
fn cold(text: Text<'_, '_>, value: &Value) -> Option<Range<usize>> {
    let sentence = Sentence::of(text, value);
    let before = sentence.reading.text.get(..value.range.start)?;
    let sign = before.trim_end_matches(['-', '−', '–']);
    let signed = sign.len() < before.len() && !sign.ends_with(|c: char| !c.is_whitespace() && c != '(');
    let word = |at: Option<usize>| at.is_some_and(|at| is_one_of(sentence.bounds.ways.cold, sentence.word(at)));
    let beside = [sentence.first.checked_sub(1), sentence.last.checked_sub(1), Some(sentence.last)];
    (signed || beside.into_iter().any(word)).then_some(sign.len()..value.range.end)
}

/// Whether a word of a text may say that something is below zero.
fn may_be_cold(text: Text<'_, '_>) -> bool {
    let cold = crate::l10n::language::find(text.subject.language.tag()).prose.bounds.ways.cold;
    let reading = text.reading();
    reading.words().any(|(token, _)| is_one_of(cold, reading.small(token)))
}
