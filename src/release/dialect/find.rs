//! Finds what other dialects read in a text.
//!
//! In: a text, of a template or a message. Out: places, in order. Invariants: what Markdown itself reads as something is not
//! looked at, and no two places overlap.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::model::{Foreign, Found, Home};
use super::{inline, lines};

/// Whether a message may hold any of it: a quick look, for nearly none does.
pub(crate) fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    let sign = |(at, byte): (usize, &u8)| {
        let next = || bytes.get(at + 1).copied().unwrap_or(b' ');
        let begins = || at == 0 || bytes.get(at - 1).is_none_or(u8::is_ascii_whitespace);
        match byte {
            b'|' | b'^' | b'~' | b'=' | b'$' | b'`' | b'\\' => true,
            b'[' => {
                matches!(next(), b'^' | b'[' | b'!' | b' ' | b'x' | b'X' | b'-')
                    || at > 0 && bytes.get(at - 1) == Some(&b']')
            }
            b']' => next() == b'(' && !is_link(bytes, at),
            b'+' | b'#' => next() == *byte,
            b':' => matches!(next(), b':' | b'+' | b'-' | b'a'..=b'z') || begins(),
            b'!' => next() == b'!' && begins(),
            // Bullets begin with this byte.
            0xE2 => begins() && matches!(next(), 0x80 | 0x96 | 0x97),
            _ => false,
        }
    };
    bytes.iter().enumerate().filter(|(_, byte)| SIGNS.get(usize::from(**byte)) == Some(&true)).any(sign)
}

/// Whether the bracket at a place is that of a link as Markdown has it, which nearly every `](` is: a text without
/// brackets, and an address without spaces, brackets or tags (CommonMark 6.3).
fn is_link(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    let opened = before.iter().rev().find(|byte| matches!(byte, b'[' | b']')) == Some(&b'[');
    let after = bytes.get(at + 2..).unwrap_or_default();
    let closed = after.iter().find(|byte| matches!(byte, b')' | b'(' | b'<') || byte.is_ascii_whitespace());
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
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    let mut end = 0;
    found.retain(|(range, _)| {
        let apart = range.start >= end;
        end = end.max(range.end);
        apart
    });
    found
}

/// The text with a space for each byte that Markdown does not print as it stands, and with `x` for references and
/// addresses, so that places stay as they are.
fn printed(text: &str, home: Home, found: &mut Vec<Found>) -> String {
    let mut out: Vec<u8> = text.bytes().map(|byte| if byte == b'\n' { b'\n' } else { b' ' }).collect();
    for (event, range) in Parser::new_ext(text, home.options(text)).into_offset_iter() {
        let raw = text.get(range.clone()).unwrap_or("");
        match event {
            Event::Text(words) if *words == *raw => {
                let escaped = range.start > 0 && text.as_bytes().get(range.start - 1) == Some(&b'\\');
                let start = range.start + if escaped { raw.chars().next().map_or(0, char::len_utf8) } else { 0 };
                if let (Some(to), Some(from)) = (out.get_mut(start..range.end), text.as_bytes().get(start..range.end))
                {
                    to.copy_from_slice(from);
                }
            }
            Event::HardBreak if raw.starts_with('\\') => {
                found.push((range.start..range.start + 1, Foreign::LineBreak));
            }
            // A note whose text Markdown reads as an address.
            Event::Start(Tag::Link { id, .. }) if id.starts_with('^') => found.push((range, Foreign::Footnote)),
            Event::Code(_) if home == Home::Message => found.push((range, Foreign::Code)),
            _ => {}
        }
    }
    inline::broken_links(text, &out, home, found);
    fill(text, home, &mut out);
    #[expect(clippy::expect_used, reason = "whole characters were copied, the rest is ASCII")]
    String::from_utf8(out).expect("text")
}

/// Puts `x` for references of a template, and for addresses.
fn fill(text: &str, home: Home, out: &mut [u8]) {
    let mut x = |range: Range<usize>| {
        for byte in out.get_mut(range).into_iter().flatten().filter(|byte| **byte != b'\n') {
            *byte = b'x';
        }
    };
    if home == Home::Template {
        let mut at = 0;
        while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')).map(|open| open + at) {
            let rest = text.get(open..).unwrap_or("");
            let end = open + rest.find(['}', '\n']).map_or(rest.len(), |close| close + 1);
            x(open..end);
            at = end;
        }
    }
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if word.contains("://") || word.contains('@') || word.starts_with("www.") {
            x(at..at + word.trim_end().len());
        }
        at += word.len();
    }
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
                    "*", "\n", "d e",
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
