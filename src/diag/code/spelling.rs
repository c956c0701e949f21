//! Codes of words that a language does not have.
//!
//! In: nothing. Out: one block a code. Invariants: all but the last are judgements about words; that one is about the file of
//! the words that a house adds.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Info, Warning};

/// These codes, in the order of the documentation.
pub(super) const SPELLING: &[Code] =
    &[Code::Misspelt, Code::MisspeltName, Code::WrongKeyboard, Code::OldSpelling, Code::WordList];

impl Code {
    /// A word is not in the dictionary.
    pub const Misspelt: Self = Self(&CodeInfo {
        name: "misspelt",
        severity: Warning,
        about_words: true,
        what: "a word is not in the dictionary",
        why: "A misspelt word is the first thing that a reader sees.",
        example: "ru: правозащитикам",
        fix: "правозащитникам; a word that is right goes into locales/ru/words.txt: payom words --locale ru --add WORD",
    });

    /// A name is one letter away from one that the house knows.
    pub const MisspeltName: Self = Self(&CodeInfo {
        name: "misspelt-name",
        severity: Warning,
        about_words: true,
        what: "a name is one letter away from one that the house knows",
        why: "People and places notice when their names are misspelt.",
        example: "tg: Ҳуҷанд",
        fix: "Хуҷанд; another name that is right goes into locales/tg/words.txt",
    });

    /// A Tajik word lacks the letters that a Russian keyboard does not have.
    pub const WrongKeyboard: Self = Self(&CodeInfo {
        name: "wrong-keyboard",
        severity: Warning,
        about_words: true,
        what: "a Tajik word lacks the letters that a Russian keyboard does not have",
        why: "Readers stumble, and the word cannot be found.",
        example: "рузнома",
        fix: "рӯзнома; `payom check --fix` puts back letters where only one word can be meant",
    });

    /// A word is spelt as it was before the orthography was reformed.
    pub const OldSpelling: Self = Self(&CodeInfo {
        name: "old-spelling",
        severity: Info,
        about_words: true,
        what: "a word is spelt as it was before the orthography was reformed",
        why: "State bodies and newspapers use the new spelling.",
        example: "tg: мӯҳлат",
        fix: "муҳлат",
    });

    /// A line of a file of words cannot be read.
    pub const WordList: Self = Self(&CodeInfo {
        name: "word-list",
        severity: Warning,
        about_words: false,
        what: "a line of `words.txt` cannot be read",
        why: "Words of that line are still reported as misspelt.",
        example: "*",
        fix: "омбудсмен*",
    });
}
