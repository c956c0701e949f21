//! Marks of footnotes: `[^un]`.
//!
//! In: a text, of a template or a message. Out: its marks, in order. Invariants: a mark whose brackets are escaped is none;
//! the beginning of a note, `[^un]: …`, is no mark.

use std::ops::Range;

use super::model::Home;
use super::printed::printed;

/// A mark, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoteMark {
    pub(crate) range: Range<usize>,
    pub(crate) label: String,
}

/// Whether a note can be called so: Latin letters, digits, `-` and `_`.
pub(crate) fn is_label(label: &str) -> bool {
    (1..=40).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// The label of what is a mark from end to end.
pub(super) fn label(text: &str) -> Option<&str> {
    text.strip_prefix("[^")?.strip_suffix(']').filter(|label| is_label(label))
}

/// The marks of a text, in order.
pub(crate) fn marks(text: &str, home: Home) -> Vec<NoteMark> {
    if !text.contains("[^") {
        return Vec::new();
    }
    let shown = printed(text, home, &mut Vec::new());
    let mut marks = Vec::new();
    for (at, _) in text.match_indices("[^") {
        let Some(length) = text.get(at..).and_then(|rest| rest.find(']')).map(|end| end + 1) else { continue };
        let Some(label) = text.get(at..at + length).and_then(label) else { continue };
        // What stands behind an address was taken for a part of it.
        let is_printed = matches!(shown.as_bytes().get(at), Some(b'[' | b'x'));
        let begins = text
            .get(..at)
            .is_some_and(|before| before.rsplit('\n').next().is_some_and(|line| line.trim().is_empty()));
        let is_note = begins && text.get(at + length..).is_some_and(|after| after.starts_with(':'));
        if is_printed && !is_note {
            marks.push(NoteMark { range: at..at + length, label: label.to_owned() });
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_near_misses() {
        let labels =
            |text: &str| -> Vec<String> { marks(text, Home::Message).into_iter().map(|mark| mark.label).collect() };
        assert_eq!(labels("Слово[^un], и ещё[^2]."), ["un", "2"]);
        assert_eq!(labels("См. https://example.org[^1]."), ["1"]);
        for none in ["a\\[^un]", "[un]", "[^]", "[^a b]", "[^оон]", "[^un]: note", "`[^un]`", "^[note]"] {
            assert_eq!(labels(none), [] as [&str; 0], "{none}");
        }
    }
}
