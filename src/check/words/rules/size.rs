//! How long a translation is.
//!
//! In: a source text and its translation. Out: diagnostics. Invariants: short texts vary too much to tell anything;
//! of longer ones Russian may be 0.6 to 2.2 times as long as English, Tajik 0.6 to 2.4 times. The bounds are chosen,
//! not measured.

use crate::check::words::reading::{CharClasses, HOLE, Pair, Reading, RuleLanguage, Text};
use crate::diag::{Code, Diagnostic, Report, message};

/// Shorter sources, in characters, are not compared.
const SHORTEST: usize = 60;
/// How many characters a placeable counts for: a name or a date.
const PLACEABLE: usize = 12;

fn length(reading: &Reading<'_>) -> usize {
    let placeables = if reading.classes.any(CharClasses::HOLE) { reading.text.matches(HOLE).count() } else { 0 };
    reading.text.chars().count() + placeables * (PLACEABLE - 1)
}

/// Compares the length of a translation with that of its source.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, target) = (pair.source, pair.target);
    let (subject, reading) = (target.subject, target.reading());
    // A byte is at most a character: most texts are told apart without counting.
    if source.reading().text.len() <= SHORTEST && source.reading().holes.is_empty() {
        return;
    }
    let (wanted, found) = (length(source.reading()), length(reading));
    if wanted <= SHORTEST {
        return;
    }
    let most = if subject.language == RuleLanguage::Tajik { 24 } else { 22 };
    let fits = |wanted: usize, found: usize| found * 10 >= wanted * 6 && found * 10 <= wanted * most;
    if fits(wanted, found) {
        return;
    }
    // A name may stand in one text and be taken from a message in the other.
    let whole = |text: Text<'_, '_>| length(&Reading::of_text(&text.subject.written_out(text.reading())));
    if !(source.reading().holes.is_empty() && reading.holes.is_empty()) && fits(whole(source), whole(target)) {
        return;
    }
    report.add(
        Diagnostic::new(
            Code::LengthRatio,
            if found < wanted {
                message!(
                    "much-shorter",
                    "`{name}` is much shorter in {language} than its source: {found} characters, the source has {wanted}",
                    name = subject.name(),
                    language = subject.language_name(),
                    found = found,
                    wanted = wanted,
                )
            } else {
                message!(
                    "much-longer",
                    "`{name}` is much longer in {language} than its source: {found} characters, the source has {wanted}",
                    name = subject.name(),
                    language = subject.language_name(),
                    found = found,
                    wanted = wanted,
                )
            },
        )
        .at(subject.place(), "")
        .also(source.subject.place(), "the source")
        .help(if found < wanted {
            message!("left-out", "has something been left out?")
        } else {
            message!("added", "has something been added, or pasted twice?")
        }),
    );
}
