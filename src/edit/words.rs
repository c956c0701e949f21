//! The words of a pattern, as a file has them.
//!
//! In: the text of a `.ftl` file, and where a pattern begins in it. Out: its words, each with the white space before it. Invariants:
//! white space and words together are the pattern's bytes; what stands in braces is never parted. A pattern ends where Fluent's own
//! grammar ends it (Fluent 1.0, `Pattern`), which tests compare with its parser.

use std::ops::Range;

/// A word, or several marks and words without white space between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The white space before it.
    pub(super) gap: Range<usize>,
    /// Itself.
    pub(super) at: Range<usize>,
}

/// The words of the pattern that begins at `start`, behind a sign or a bracket; `None` where a brace is not closed.
pub(super) fn words(text: &str, start: usize) -> Option<Vec<Word>> {
    let mut out: Vec<Word> = Vec::new();
    let mut at = start;
    loop {
        let begin = gap(text, at);
        if !continues(text, at..begin) {
            return Some(out);
        }
        let end = word(text, begin)?;
        out.push(Word { gap: at..begin, at: begin..end });
        at = end;
    }
}

/// Where the white space ends that begins here.
fn gap(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut column = None;
    loop {
        match bytes.get(at) {
            Some(b' ') => column = column.map(|column: usize| column + 1),
            Some(b'\n') => column = Some(0),
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => {}
            // At the margin it is no indentation.
            Some(b'\t') if column != Some(0) => {}
            _ => return at,
        }
        at += 1;
    }
}

/// Whether the pattern goes on behind this white space.
fn continues(text: &str, gap: Range<usize>) -> bool {
    let Some(first) = text.as_bytes().get(gap.end) else { return false };
    let column = text.get(gap).and_then(|gap| gap.rfind('\n').map(|at| gap.len() - at - 1));
    match (first, column) {
        (b'}', _) => false,
        (_, None) | (b'{', _) => true,
        (b'.' | b'[' | b'*', _) => false,
        (_, Some(column)) => column > 0,
    }
}

/// Where the word ends that begins here.
fn word(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        match bytes.get(at) {
            None | Some(b' ' | b'\t' | b'\n' | b'}') => return Some(at),
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => return Some(at),
            Some(b'{') => at += mark(text.get(at..)?)?,
            Some(_) => at += 1,
        }
    }
}

/// Where the reader of a placeable is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Braces,
    Variants,
}

/// How long the placeable is that a text begins with.
pub(super) fn mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut within: Vec<Within> = Vec::new();
    let mut at = 0;
    loop {
        match (within.last(), bytes.get(at)?) {
            (_, b'{') => within.push(Within::Braces),
            (Some(Within::Braces), b'"') => at = end_of_literal(bytes, at + 1)?,
            (Some(Within::Braces), b'>') if bytes.get(at.checked_sub(1)?) == Some(&b'-') => {
                within.push(Within::Variants);
            }
            (Some(last), b'}') => {
                if *last == Within::Variants {
                    within.pop();
                }
                within.pop();
                if within.is_empty() {
                    return Some(at + 1);
                }
            }
            (None, _) => return None,
            _ => {}
        }
        at += 1;
    }
}

/// Where the closing mark of a text in quotation marks stands.
fn end_of_literal(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\n' => return None,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        words(text, 3).unwrap().into_iter().map(|word| &text[word.at]).collect()
    }

    #[test]
    fn words_are_parted_at_white_space_outside_of_braces() {
        assert_eq!(
            read("a =x  {LIST($p, f: \"} x\")},\r\n    y\u{A0}z\n\n {$n ->\n [one] b \"c\n*[other] d}.\n e"),
            ["x", "{LIST($p, f: \"} x\")},", "y\u{A0}z", "{$n ->\n [one] b \"c\n*[other] d}.", "e"]
        );
    }

    #[test]
    fn a_pattern_ends_where_another_thing_begins() {
        for end in ["\nb = y", "\n .c = y", "\n# z", "\n\n   [x] y", "\n *[z] y", "\n }", "\n\ty", "", "\n\n"] {
            assert_eq!(read(&format!("a = x{end}")), ["x"], "{end}");
        }
        assert_eq!(read("a =\n{ $x }\n { $y }"), ["{ $x }", "{ $y }"]);
        assert_eq!(words("a = { $x", 3), None);
    }
}
