//! What may reach a terminal.
//!
//! In: texts of any origin: files, names, what was typed. Out: the same with every character shown that a terminal would
//! obey or that nobody sees: `␛` for an escape, `<U+202E>` for a mark of direction. Invariants: of the characters below
//! U+0020 only line feeds and tabs are left, and, where colours are ours, the sequences that set them.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text as it may be shown. Line ends of Windows become plain ones.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, |_| None)
}

/// The same of a text that we coloured: sequences that set colours pass, so its parts must be [`visible`] already.
#[must_use]
pub fn visible_styled(text: &str) -> Cow<'_, str> {
    shown(text, colour)
}

/// The same of a comparison that other programs read: line ends stay as they are.
#[must_use]
pub fn visible_diff(text: &str) -> Cow<'_, str> {
    shown(text, |rest| rest.starts_with("\r\n").then_some(1))
}

/// The length of a sequence that sets colours, with which a text begins.
fn colour(text: &str) -> Option<usize> {
    let parameters = text.strip_prefix("\u{1b}[")?;
    let length = parameters.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    parameters.get(length..)?.starts_with('m').then_some(length + 3)
}

fn shown(text: &str, passes: impl Fn(&str) -> Option<usize>) -> Cow<'_, str> {
    let Some(first) = text.char_indices().find(|(_, c)| is_hidden(*c)).map(|(at, _)| at) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str(text.get(..first).unwrap_or(""));
    let mut at = first;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let length = passes(rest).unwrap_or(0);
        if length > 0 {
            out.push_str(rest.get(..length).unwrap_or(""));
        } else if is_hidden(c) {
            if !rest.starts_with("\r\n") {
                picture(c, &mut out);
            }
        } else {
            out.push(c);
        }
        at += length.max(c.len_utf8());
    }
    Cow::Owned(out)
}

/// Writes a character that nobody sees as one that everybody sees.
fn picture(c: char, out: &mut String) {
    match u32::from(c) {
        code @ 0..=0x1F => out.extend(char::from_u32(0x2400 + code)),
        0x7F => out.push('␡'),
        code => {
            let _ = write!(out, "<U+{code:04X}>");
        }
    }
}

/// Whether a terminal would obey a character, or nobody would see it: controls but line feed and tab, marks of
/// direction, what has no width, tags, private use.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    let code = u32::from(c);
    match code {
        0x09 | 0x0A => false,
        0x20..=0x7E => false,
        0..=0x1F | 0x7F..=0x9F | 0xAD => true,
        0xA0..=0x34E => false,
        _ => {
            matches!(code, 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F)
                || matches!(code, 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFFA0)
                || matches!(code, 0xE000..=0xF8FF | 0xFE00..=0xFE0F | 0xFEFF | 0xFFF0..=0xFFFB | 0xFDD0..=0xFDEF)
                || matches!(code, 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF | 0xF0000..)
                || code & 0xFFFE == 0xFFFE
        }
    }
}

/// A stretch of a file as it may be shown, with the way from its bytes to those that are shown.
#[derive(Debug)]
pub(super) struct Excerpt<'a> {
    pub(super) text: Cow<'a, str>,
    /// Where a character that was shown ends, and how many bytes longer it became.
    longer: Vec<(usize, isize)>,
}

impl<'a> Excerpt<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        // The renderer shows these by itself, and cuts line ends.
        let ours = |c: char| !c.is_ascii() && is_hidden(c);
        if !text.contains(ours) {
            return Self { text: Cow::Borrowed(text), longer: Vec::new() };
        }
        let (mut out, mut longer) = (String::with_capacity(text.len() + 16), Vec::new());
        for (at, c) in text.char_indices() {
            let before = out.len();
            if ours(c) {
                picture(c, &mut out);
                let grown = (out.len() - before).cast_signed() - c.len_utf8().cast_signed();
                longer.push((at + c.len_utf8(), grown));
            } else {
                out.push(c);
            }
        }
        Self { text: Cow::Owned(out), longer }
    }

    /// Where a byte of the file is shown.
    pub(super) fn place(&self, at: usize) -> usize {
        let grown: isize = self.longer.iter().take_while(|(end, _)| *end <= at).map(|(_, grown)| grown).sum();
        at.saturating_add_signed(grown).min(self.text.len())
    }
}

/// JSON with what nobody sees as `\u202e`, which means the same.
pub(super) fn visible_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, is_hidden, visible, visible_diff, visible_json, visible_styled};

    #[test]
    fn nothing_is_obeyed() {
        assert_eq!(visible("\u{1b}]0;a\u{7}\u{9b}31m\u{7f}\r\u{202e}б\tв\r\n"), "␛]0;a␇<U+009B>31m␡␍<U+202E>б\tв\n");
        assert_eq!(visible_styled("\u{1b}[1;31mа\u{1b}[0m\u{1b}[2J\u{1b}[1"), "\u{1b}[1;31mа\u{1b}[0m␛[2J␛[1");
        assert_eq!(visible_diff("-a\r\n+b\rc\n"), "-a\r\n+b␍c\n");
        assert!(matches!(visible("Ҳуқуқ – «№ 5»\u{a0}€\n"), std::borrow::Cow::Borrowed(_)));
        for c in '\0'..=char::MAX {
            let text = format!("a{c}b");
            let shown = visible(&text);
            assert!(!shown.contains(is_hidden) && visible(&shown) == shown, "{c:?}");
            assert_eq!(c.is_control() && !matches!(c, '\n' | '\t'), c.is_control() && is_hidden(c), "{c:?}");
        }
    }

    #[test]
    fn json_means_the_same() {
        let text = "\u{9b}\u{202e}\u{e0041}\u{7f}ӣ\n";
        let json = visible_json(&serde_json::to_string(text).unwrap());
        assert_eq!(json, "\"\\u009b\\u202e\\udb40\\udc41\\u007fӣ\\n\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }

    #[test]
    fn places_follow_what_is_shown() {
        let text = "аб\u{202e}вг\u{9b}д";
        let excerpt = Excerpt::new(text);
        assert_eq!(excerpt.text, "аб<U+202E>вг<U+009B>д");
        for (typed, shown) in [("а", "а"), ("\u{202e}", "<U+202E>"), ("в", "в"), ("\u{9b}", "<U+009B>"), ("д", "д")]
        {
            let start = text.find(typed).unwrap();
            let range = excerpt.place(start)..excerpt.place(start + typed.len());
            assert_eq!(&excerpt.text[range], shown);
        }
    }
}
