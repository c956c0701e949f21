//! Finds what other dialects read in a text.
//!
//! In: a text, of a template or a message. Out: places, in order. Invariants: what Markdown itself reads as something is not
//! looked at, and no two places overlap.

use super::model::{Foreign, Found, Home};
use super::printed::printed;
use super::{inline, lines, notes};

/// Whether a message may hold any of it: a quick look, for nearly none does.
pub(crate) fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    let sign = |(at, byte): (usize, &u8)| {
        let next = || bytes.get(at + 1).copied().unwrap_or(b' ');
        let bullet =
            || bytes.get(at..at + 3).is_some_and(|sign| lines::BULLETS.iter().any(|one| one.as_bytes() == sign));
        let begins = || at == 0 || bytes.get(at - 1).is_none_or(u8::is_ascii_whitespace);
        match byte {
            b'|' | b'^' | b'~' | b'=' | b'$' | b'`' | b'\\' => true,
            b'[' => {
                matches!(next(), b'^' | b'[' | b'!' | b' ' | b'x' | b'X' | b'-')
                    || at > 0 && bytes.get(at - 1) == Some(&b']')
            }
            b']' => next() == b'(' && !is_link(bytes, at),
            b'+' | b'#' => next() == *byte,
            // Behind a letter or digit it begins no symbol: `link:report` (bench `check`).
            b':' => {
                let inside = at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric);
                next() == b':' || !inside && matches!(next(), b'+' | b'-' | b'a'..=b'z') || begins()
            }
            b'!' => next() == b'!' && begins(),
            0xE2 => begins() && bullet(),
            _ => false,
        }
    };
    let is_sign = |byte: &u8| SIGNS.get(usize::from(*byte)) == Some(&true);
    let mut at = 0;
    while let Some(next) = bytes.get(at..).and_then(|rest| rest.iter().position(is_sign)) {
        at += next;
        if bytes.get(at).is_some_and(|byte| sign((at, byte))) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the bracket at a place is that of a link as Markdown has it, which nearly every `](` is: a text without
/// brackets on one line, and an address without spaces, brackets or tags (CommonMark 6.3).
fn is_link(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    // A line of its own may begin another block: `>`, `-`.
    let opened = before.iter().rev().find(|byte| matches!(byte, b'[' | b']' | b'\n')) == Some(&b'[');
    let after = bytes.get(at + 2..).unwrap_or_default();
    let ends = |byte: &&u8| matches!(byte, b')' | b'(' | b'<' | b'[' | b']') || byte.is_ascii_whitespace();
    let closed = after.iter().find(ends);
    opened && closed == Some(&b')') && !after.starts_with(b")") && !bytes.contains(&b'<')
}

/// The bytes that are looked at closer.
static SIGNS: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"|^~=$`\\[]+#:!\xE2";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

/// Everything of other dialects in a text, in the order of places, no two on top of each other.
pub(crate) fn find(text: &str, home: Home) -> Vec<Found> {
    let mut found = Vec::new();
    let shown = printed(text, home, &mut found);
    lines::find(text, &shown, home, &mut found);
    inline::find(&shown, home, &mut found);
    // Marks of footnotes are ours too.
    found.retain(|(range, what)| {
        *what != Foreign::Footnote || text.get(range.clone()).and_then(notes::label).is_none()
    });
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    let mut end = 0;
    found.retain(|(range, _)| {
        let apart = range.start >= end;
        end = end.max(range.end);
        apart
    });
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The quick look lets nothing through.
        #[test]
        fn what_may_hold_nothing_holds_nothing(
            parts in prop::collection::vec(
                prop::sample::select(vec![
                    "a", "ё", " ", "[", "]", "(", ")", "](", "](link:a)", "](https://b.org)", "[c](", "<", ">", "**", "!",
                    "*", "\n", "d e", ":", "ab:", ":cd:", "`", "\\", "&amp;",
                ]),
                0..14,
            )
        ) {
            let text = parts.concat();
            if !may_hold(&text) {
                prop_assert_eq!(find(&text, Home::Message).len(), 0, "{:?}", text);
            }
        }
    }
}
