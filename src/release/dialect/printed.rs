//! What of a text is printed as it stands.
//!
//! In: a text, of a template or a message. Out: a text of the same length, with spaces for all that Markdown reads as
//! something. Invariants: places stay as they are.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::inline;
use super::model::{Foreign, Found, Home};

/// The text with a space for each byte that Markdown does not print as it stands, with `x` for references and
/// addresses and `,` for characters by their names, so that places stay as they are.
pub(super) fn printed(text: &str, home: Home, found: &mut Vec<Found>) -> String {
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
            // A character by its name is printed: no space, and no sign of any dialect.
            Event::Text(_) if raw.starts_with('&') && raw.ends_with(';') => {
                out.get_mut(range).into_iter().flatten().for_each(|byte| *byte = b',');
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
    if !["://", "@", "www."].iter().any(|sign| text.contains(sign)) {
        return;
    }
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if word.contains("://") || word.contains('@') || word.starts_with("www.") {
            x(at..at + word.trim_end().len());
        }
        at += word.len();
    }
}
