//! The names of sites.
//!
//! In: a name as it was typed, and as a browser reads it. Out: nothing, or why it is no name to print. Invariants:
//! what is accepted is the name that browsers look up: the same letters, encoded where they are not ASCII.

use unicode_normalization::char::is_combining_mark;

use super::punycode::decoded;
use crate::l10n::language::{Script, in_latin, script};

/// Why a name is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotHost {
    /// A letter only looks like those beside it; the name with Latin ones.
    LooksAlike(String),
    /// Latin and Cyrillic letters stand in one part of it.
    Mixed,
    /// Browsers silently read another name.
    Changed,
    /// No name can be like this.
    Impossible,
}

/// Compares a name with what a browser makes of it.
pub(super) fn check(typed: &str, read: &str) -> Result<(), NotHost> {
    let labels: Vec<&str> = typed.split('.').collect();
    // What is encoded is shown to readers as its letters.
    let letters: Vec<String> =
        labels.iter().map(|label| decoded(label).unwrap_or_else(|| (*label).to_owned())).collect();
    let has = |label: &str, wanted| label.chars().any(|c| script(c) == Some(wanted));
    let cyrillic = |label: &&String| has(label, Script::Cyrillic);
    // A name all of whose letters have Latin twins, before a Latin ending, is a slip of the keyboard.
    let ends_in_latin = letters.last().is_some_and(|last| last.is_ascii());
    let slip = |label: &String| has(label, Script::Latin) || ends_in_latin && in_latin(label).is_some();
    if letters.iter().filter(cyrillic).any(slip) {
        return Err(in_latin(&letters.join(".")).map_or(NotHost::Mixed, NotHost::LooksAlike));
    }
    let same = |typed: &str, read: &str| {
        if typed.is_ascii() { typed.eq_ignore_ascii_case(read) } else { read.starts_with("xn--") }
    };
    let names: Vec<&str> = read.split('.').collect();
    if names.len() != labels.len() || !labels.iter().zip(&names).all(|(typed, read)| same(typed, read)) {
        return Err(NotHost::Changed);
    }
    // Tables of characters differ between browsers: letters of living languages, which stand in all, are enough.
    let living = |c: char| (c.is_alphanumeric() || is_combining_mark(c)) && c < '\u{10000}';
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let strange = typed.chars().any(|c| if c.is_ascii() { !plain(c) } else { !living(c) });
    if !read.starts_with('[') && (strange || !is_possible(&names)) {
        return Err(NotHost::Impossible);
    }
    Ok(())
}

/// Lengths of the parts of a name (RFC 1035 2.3.4); the last may be empty, for the root.
fn is_possible(labels: &[&str]) -> bool {
    let last = labels.len().saturating_sub(1);
    let fits = |(at, label): (usize, &&str)| label.len() <= 63 && (!label.is_empty() || at == last && at > 0);
    labels.iter().enumerate().all(fits) && labels.iter().map(|label| label.len() + 1).sum::<usize>() <= 255
}
