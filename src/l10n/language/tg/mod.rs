//! Tajik: the conventions of the orthography of 2021 and of the state press.
//!
//! In: nothing. Out: [`LANGUAGE`]. Invariants: «ёлочки» with „лапки“ inside, the spaced en dash, suffixes hung on figures,
//! abbreviations and quotations by a hyphen, dates as `2 октябри соли 2018`. That short prepositions (`ба`, `аз`) bind
//! to the next word follows Russian practice: no Tajik source was found that asks for it or forbids it.

mod beside;
mod bounds;
mod counting;
mod forms;
mod hyphenation;
mod izofa;
mod letters;
mod old_font;
mod parted;
mod people;
mod prose;
mod spelling;
#[cfg(test)]
mod tests;
mod words;

use super::letters::Script;
use super::model::{DivisionSource, Hyphenation, Language, OldFont};
use super::style::{SingleMarks, Style};

pub use letters::is_tajik_letter;

/// The alphabet of the orthography of 2011 and 2021. CLDR 49 counts `one: i = 0 or n = 1` (CLDR-19513), as Persian; but
/// nouns stay singular after numerals, so a selection needs no form. `ӣ` is written at the end of words alone.
pub(super) static LANGUAGE: Language = Language {
    tag: "tg",
    full_tag: Some("tg-Cyrl-TJ"),
    alphabet: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    plurals: Some(&[]),
    addresses: &["tg", "tj"],
    final_letter: Some(('ӣ', 'и')),
    old_font: Some(OldFont { letters: old_font::LETTERS, wrote: old_font::wrote }),
    hyphenation: Some(Hyphenation {
        script: Script::Cyrillic,
        source: DivisionSource::Rules(hyphenation::divide),
        mend: None,
    }),
    leading: &["аз", "ба", "барои", "бе", "бо", "ва", "дар", "ё", "ки", "то", "чун", "ҳам"],
    spelling: Some(&spelling::SPELLING),
    prose: prose::PROSE,
    numbers: Some(include_str!("numbers.tsv")),
    currencies: Some(include_str!("currencies.tsv")),
    languages: Some(include_str!("languages.tsv")),
    forms: Some(forms::propose),
    style: Style {
        quotes: Some([('«', '»'), ('„', '“')]),
        single_marks: SingleMarks::Set,
        dash: Some('–'),
        dots_after_question: true,
        suffixes: true,
        words: &words::WORDS,
        ..Style::PLAIN
    },
};
