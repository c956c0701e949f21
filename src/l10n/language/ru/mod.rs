//! Russian: the conventions of Мильчин and Чельцова, «Справочник издателя и автора», and Кирсанов, «Веб-дизайн».
//!
//! In: nothing. Out: [`LANGUAGE`]. Invariants: «ёлочки» with „лапки“ inside, the em dash with spaces, prepositions and
//! conjunctions of one and two letters bound to the next word, particles to the word before.

mod alike;
mod bounds;
mod cases;
mod clauses;
mod concord;
mod counted;
mod dative;
mod denials;
mod forms;
mod governed;
mod hyphenation;
mod objects;
mod parted;
mod participles;
mod prose;
mod regular;
mod ruling;
mod spelling;
mod standing;
mod subjects;
#[cfg(test)]
mod tests;
mod words;
mod years;

use super::letters::Script;
use super::model::{DivisionSource, Hyphenation, Language};
use super::style::{SingleMarks, Style};

pub(super) static LANGUAGE: Language = Language {
    tag: "ru",
    full_tag: Some("ru-RU"),
    alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    addresses: &["ru"],
    hyphenation: Some(Hyphenation {
        script: Script::Cyrillic,
        source: DivisionSource::Patterns(hypher::Lang::Russian),
        mend: Some(hyphenation::mend),
    }),
    leading: &[
        "а",
        "без",
        "в",
        "во",
        "для",
        "до",
        "за",
        "и",
        "из",
        "изо",
        "или",
        "к",
        "как",
        "ко",
        "на",
        "над",
        "не",
        "ни",
        "но",
        "о",
        "об",
        "обо",
        "от",
        "по",
        "под",
        "при",
        "про",
        "с",
        "со",
        "у",
        "через",
        "что",
        "чтобы",
    ],
    spelling: Some(&spelling::SPELLING),
    prose: prose::PROSE,
    numbers: Some(include_str!("numbers.tsv")),
    currencies: Some(include_str!("currencies.tsv")),
    languages: Some(include_str!("languages.tsv")),
    forms: Some(forms::propose),
    style: Style {
        quotes: Some([('«', '»'), ('„', '“')]),
        single_marks: SingleMarks::Set,
        dash: Some('—'),
        dots_after_question: true,
        words: &words::WORDS,
        ..Style::PLAIN
    },
    ..Language::UNKNOWN
};
