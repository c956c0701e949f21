//! Names that are nearly right.
//!
//! In: a name that does not exist, and those that do. Out: the one that was probably meant. Invariants: one letter in
//! three may differ, and no more.

use super::message::{Argument, Message, message};

/// "did you mean `x`?" for a name that is nearly one of those that exist.
#[must_use]
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    nearest(wrong, known).map(perhaps)
}

/// "did you mean `x`?"
#[must_use]
pub fn perhaps(name: impl Into<Argument>) -> Message {
    message!("did-you-mean", "did you mean `{name}`?", name = name.into())
}

/// The name that a misspelt one nearly is.
#[must_use]
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        // Names that differ so much in length are not near; most of many are told apart so.
        if candidate.len().abs_diff(wrong.len()) > wrong.len().max(6) / 3 * 2 {
            continue;
        }
        let distance = strsim::damerau_levenshtein(wrong, candidate);
        if distance <= (wrong.chars().count() / 3).max(1) && best.is_none_or(|(d, _)| distance < d) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name)
}
