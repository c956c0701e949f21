//! How long a translation is.
//!
//! In: a source text and its translation. Out: diagnostics. Invariants: short texts vary too much to tell anything;
//! of longer ones Russian may be 0.6 to 2.2 times as long as English, Tajik 0.6 to 2.4 times, what is no sentence
//! half as long. The bounds are chosen,
//! not measured.

use crate::check::words::reading::{CharClasses, HOLE, Pair, Reading, RuleLanguage, Text, the_source};
use crate::diag::{Code, Diagnostic, Report, message};

/// Shorter sources, in characters, are not compared.
const SHORTEST: usize = 60;
/// A text of fewer hundredths of its source may lack a sentence, if it has fewer.
const LOST: usize = 80;
/// One of more may have one added.
const ADDED: usize = 165;
/// In Tajik, whose texts are longer.
const ADDED_IN_TAJIK: usize = 200;
/// How many characters a placeable counts for: a name or a date.
const PLACEABLE: usize = 12;

fn length(reading: &Reading<'_>) -> usize {
    let placeables = if reading.classes.any(CharClasses::HOLE) { reading.text.matches(HOLE).count() } else { 0 };
    reading.text.chars().count() + placeables * (PLACEABLE - 1)
}

/// Reports a sentence that was left out or added: there are fewer, and the text is shorter too.
fn sentences(pair: Pair<'_, '_>, (wanted, found): (usize, usize), report: &mut Report) {
    let (source, target) = (pair.source.reading(), pair.target.reading());
    let shorter = found * 100 < wanted * LOST;
    let tajik = pair.target.subject.language == RuleLanguage::Tajik;
    let longer = found * 100 > wanted * if tajik { ADDED_IN_TAJIK } else { ADDED };
    if !shorter && !longer || !source.holes.is_empty() || !target.holes.is_empty() {
        return;
    }
    let (there, here) = (count(source), count(target));
    let subject = pair.target.subject;
    let message = if shorter && here < there && there > 1 {
        message!(
            "fewer-sentences",
            "`{name}` has {found} sentences in {language}, the source has {wanted}",
            name = subject.name(),
            found = here,
            language = subject.language_name(),
            wanted = there,
        )
    } else if longer && here > there {
        message!(
            "more-sentences",
            "`{name}` has {found} sentences in {language}, the source has only {wanted}",
            name = subject.name(),
            found = here,
            language = subject.language_name(),
            wanted = there,
        )
    } else {
        return;
    };
    report.add(
        Diagnostic::new(Code::SentenceCount, message)
            .at(subject.place(), "")
            .also(pair.source.subject.place(), the_source())
            .help(message!("same-sentences", "translate each sentence of the source, and no other")),
    );
}

/// How many sentences there are: a mark that ends one, and what begins another behind it.
fn count(reading: &Reading<'_>) -> usize {
    let text = reading.text.trim_end();
    let mut sentences = usize::from(!text.is_empty());
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…')) {
        let behind = text.get(at + c.len_utf8()..).unwrap_or("").trim_start_matches(['»', '”', '“', ')', '"']);
        let Some(next) = behind
            .strip_prefix([' ', '\u{A0}', '\n'])
            .map(|rest| rest.trim_start_matches(['«', '“', '„', '(', '"', ' ']))
        else {
            continue;
        };
        let before = text.get(..at).unwrap_or("").trim_end_matches(['»', '”', '“', ')', '"']);
        let letters = before.chars().rev().take_while(|c| c.is_alphanumeric()).take(4).count();
        sentences += usize::from(letters >= 4 && next.starts_with(char::is_uppercase));
    }
    sentences
}

/// How long a text is without its numbers: "two hundred and fifty-three" is 253.
fn unnumbered(text: Text<'_, '_>) -> usize {
    let said = text.variant.values.list.iter().filter_map(|value| text.reading().text.get(value.range.clone()));
    length(text.reading()).saturating_sub(said.map(|words| words.chars().count()).sum())
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
    sentences(pair, (wanted, found), report);
    let most = if subject.language == RuleLanguage::Tajik { 24 } else { 22 };
    // Names of offices and headings are no sentences, and may be told in half as many letters.
    let is_sentence = source.reading().text.trim_end().ends_with(['.', '!', '?', '…', ':', ';', '”', ')']);
    let least = if is_sentence { 6 } else { 5 };
    let fits = |wanted: usize, found: usize| found * 10 >= wanted * least && found * 10 <= wanted * most;
    if fits(wanted, found) {
        return;
    }
    let rest = unnumbered(source);
    if rest < wanted && (rest <= SHORTEST || fits(rest, unnumbered(target))) {
        return;
    }
    // A name may stand in one text and be taken from a message in the other.
    let whole = |text: Text<'_, '_>| length(&Reading::of_text(&text.subject.written_out(text.reading())));
    if !(source.reading().holes.is_empty() && reading.holes.is_empty()) && fits(whole(source), whole(target)) {
        return;
    }
    tell(pair, (wanted, found), report);
}

/// Reports a translation that is too short or too long.
fn tell(pair: Pair<'_, '_>, (wanted, found): (usize, usize), report: &mut Report) {
    let (subject, source) = (pair.target.subject, pair.source);
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
        .also(source.subject.place(), the_source())
        .help(if found < wanted {
            message!("left-out", "has something been left out?")
        } else {
            message!("added", "has something been added, or pasted twice?")
        }),
    );
}
