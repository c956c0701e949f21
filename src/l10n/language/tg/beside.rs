//! Tajik words that cannot stand beside others.
//!
//! In: nothing. Out: [`BESIDE`], [`CONJUNCTIONS`], [`AT_ONCE`]. Invariants: small letters; verbs are those of the present, for «бояд мекард» is right.

use crate::l10n::language::prose::{Beside, Conjunction};

/// «Занону ва», «ҳар шаҳрвандон», «бояд мегиранд».
pub(super) static BESIDE: Beside = Beside {
    alone: &["ро", "у", "ву"],
    and: ("ва", &["ону", "гону", "ёну", "ҳову", "ҳою"]),
    every: ("ҳар", "як"),
    must: (
        "бояд",
        &[
            "мебар",
            "мегард",
            "мегир",
            "мегузор",
            "мегӯ",
            "медиҳ",
            "медон",
            "медор",
            "мекун",
            "мекӯш",
            "менавис",
            "мерав",
            "мерас",
            "месоз",
            "метавон",
            "мефирист",
            "мехон",
            "мехоҳ",
            "мешав",
            "менамо",
        ],
        &["ад", "анд", "ам", "ем", "ед", "яд", "янд"],
        &["ва", "ё", "ки", "то", "чун", "агар"],
    ),
    since: ("инҷониб", "аз"),
};

/// A conjunction with a comma before it wherever it stands within a sentence.
const fn conjunction(word: &'static str) -> Conjunction {
    Conjunction {
        word, behind: &["ва", "ё", "на", "балки", "аммо", "вале"], before: &[], next: &[]
    }
}

/// The conjunctions.
pub(super) const CONJUNCTIONS: &[Conjunction] =
    &[conjunction("аммо"), conjunction("вале"), conjunction("зеро"), conjunction("лекин"), conjunction("чунки")];

/// Words in -е that go with «ки» without a comma.
pub(super) const AT_ONCE: &[&str] =
    &["вақте", "даме", "замоне", "маврид", "мавриде", "модоме", "ҳангоме", "ҳоле", "чандоне", "чунонки", "ҷое"];
