//! What Payom says, in the languages of those who read it.
//!
//! In: a message with its id and its English. Out: its text in the reader's language. Invariants: English stands beside
//! what it is said of; a text without a translation is shown whole in English; codes, names of files and forms for
//! machines are the same in every language.
//!
//! | file | does |
//! |---|---|
//! | `choice` | which language: `--language`, the environment, the system |
//! | `speaker` | a message in that language |
//! | `ru/`, `tg/` | the texts, as Fluent messages: one file for each part of the program |
//!
//! A variable has the name that `message!` gives it. Where it is the name of a language, `$language` is the text of
//! `language-ru` (or of `language-other`, for languages without a name here), and `$language-genitive` is its attribute
//! `.genitive`: a language has as many forms as its sentences need.

mod choice;
mod speaker;

pub(super) use choice::{Language, asked_for, chosen_for_payom, environment};
pub(super) use speaker::Speaker;
