//! English: the conventions of the releases, after the European Commission's English Style Guide and the
//! Interinstitutional Style Guide.
//!
//! In: nothing. Out: [`LANGUAGE`]. Invariants: day, month, year in this order; spaced en dashes; double quotation marks
//! outside, as the releases print them (the Commission prints single ones).

mod bounds;
mod denials;
mod forms;
mod hyphenation;
mod people;
mod prose;
mod spelling;
#[cfg(test)]
mod tests;
mod words;

use super::letters::Script;
use super::model::{DivisionSource, Hyphenation, Language};
use super::style::{SingleMarks, Style};

pub(super) static LANGUAGE: Language = Language {
    tag: "en",
    full_tag: Some("en-GB"),
    alphabet: "abcdefghijklmnopqrstuvwxyz",
    addresses: &["en"],
    hyphenation: Some(Hyphenation {
        script: Script::Latin,
        source: DivisionSource::Patterns(hypher::Lang::English),
        mend: Some(hyphenation::mend),
    }),
    leading: &[
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "its", "nor", "of", "on", "or",
        "over", "per", "than", "that", "the", "their", "to", "under", "via", "with",
    ],
    spelling: Some(&spelling::SPELLING),
    prose: prose::PROSE,
    numbers: Some(include_str!("numbers.tsv")),
    currencies: Some(include_str!("currencies.tsv")),
    languages: Some(include_str!("../cldr/names.tsv")),
    forms: Some(forms::propose),
    style: Style {
        quotes: Some([('“', '”'), ('‘', '’')]),
        single_marks: SingleMarks::Set,
        dash: Some('–'),
        elisions: &["em", "n", "til", "tis", "twas"],
        words: &words::WORDS,
        ..Style::PLAIN
    },
    ..Language::UNKNOWN
};
