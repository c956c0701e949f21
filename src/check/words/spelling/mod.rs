//! Words that no dictionary has.
//!
//! In: the readings of a locale; the words of its language, and those of the house. Out: diagnostics. Invariants: a word is
//! reported once a file, with a number; names are reported only where they are nearly one that the house knows; in doubt
//! nothing is said, for a false alarm costs more than a slip that stays.
//!
//! | file | does |
//! |---|---|
//! | `known` | asks the sets of words, once a word |
//! | `house` | the names, terms and lists of the house |
//! | `place` | where in its sentence a word stands, and whether it is a word to be checked at all |
//! | `collect` | reads texts, and keeps what is unknown |
//! | `tell` | what may have been meant, and how it is said |

mod collect;
mod house;
mod known;
mod place;
mod tell;

pub(crate) use collect::{SeenWords, Spelling};
pub(crate) use house::{HouseWords, house_words};
pub(crate) use known::KnownWords;
pub(crate) use place::{is_in_tag, is_quoted, is_sentence_start};
