//! Markdown of other tools.
//!
//! In: a text, of a template or a message. Out: where it holds what other dialects print in a way of their own (tables,
//! footnotes, struck-out words) and CommonMark prints as it stands. Invariants: what Markdown itself reads as something
//! (escaped signs, code, where links lead) is no such thing, and neither is an address.

mod inline;
mod lines;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

/// What another dialect has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    Table,
    Footnote,
    Task,
    Definition,
    Box,
    Callout,
    Bullet,
    HeadingSpace,
    ListSpace,
    Struck,
    Highlighted,
    Inserted,
    Superscript,
    Subscript,
    Formula,
    Symbol,
    Note,
    ByReference,
    /// Brackets of a link around what is no address.
    BrokenLink,
    LineBreak,
    Code,
    /// A sign of Markdown without its partner.
    Stray(char),
}

/// Whose text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// Structure, whose words are references.
    Template,
    /// Words.
    Message,
}

impl Foreign {
    /// What it is, in words.
    pub(crate) fn what(self) -> String {
        match self {
            Self::Table => "a table",
            Self::Footnote => "a footnote",
            Self::Task => "a list of tasks",
            Self::Definition => "a list of definitions",
            Self::Box => "a box",
            Self::Callout => "a call-out",
            Self::Bullet => "a bullet of a word processor",
            Self::HeadingSpace => "a heading without the space after its `#`",
            Self::ListSpace => "a list without the space after its `-`",
            Self::Struck => "struck-out text",
            Self::Highlighted => "highlighted text",
            Self::Inserted => "inserted text",
            Self::Superscript => "a superscript",
            Self::Subscript => "a subscript",
            Self::Formula => "a formula",
            Self::Symbol => "a symbol by its name",
            Self::Note => "a link between notes",
            Self::ByReference => "a link whose address stands elsewhere",
            Self::BrokenLink => "a link that leads nowhere: its brackets are not read as an address",
            Self::LineBreak => "a line break",
            Self::Code => "code",
            Self::Stray(sign) => return format!("the sign `{sign}` without its partner"),
        }
        .to_owned()
    }

    /// What would be published.
    pub(crate) fn fate(self) -> &'static str {
        match self {
            Self::LineBreak => "it would be lost",
            Self::Code => "its backquotes would be lost",
            Self::Stray(_) => "it would be printed as it stands",
            _ => "it would be printed with its signs",
        }
    }

    /// What to type.
    pub(crate) fn help(self) -> String {
        match self {
            Self::Table => {
                "Payom has no tables: make it a list in the template, with a message for each row, `- { first-row }`; for \
                 the sign itself write `\\|`"
            }
            Self::Footnote => {
                "Payom has no footnotes: put the note into the sentence, in brackets, or into a paragraph of its own at \
                 the end"
            }
            Self::Task => "leave out the `[ ]`: an item of a list in the template is `- { item }`",
            Self::Definition => "make it a list in the template, `- { term }`",
            Self::Box => "leave out the signs: write a paragraph, or a quotation in the template, `> { text }`",
            Self::Callout => "leave out the `[!…]`: a quotation in the template is `> { text }`",
            Self::Bullet => "begin the item with a hyphen and a space, in the template: `- { item }`",
            Self::HeadingSpace => "write a space after it: `## { heading }`; for the sign itself write `\\#`",
            Self::ListSpace => "write a space after it: `- { item }`; for the sign itself write `\\-`",
            Self::Struck => "leave out the words and the `~~` around them; for the sign itself write `\\~`",
            Self::Highlighted => "write `**strong**` instead; for the sign itself write `\\=`",
            Self::Inserted => "leave out the `++`; for the sign itself write `\\+`",
            Self::Superscript => "type the raised character itself: `²`, `³`; for the sign itself write `\\^`",
            Self::Subscript => "type the lowered character itself: `₂`; for the sign itself write `\\~`",
            Self::Formula => "write it in plain characters, in a message; for the sign itself write `\\$`",
            Self::Symbol => "type the symbol itself, or leave it out; for the sign itself write `\\:`",
            Self::Note | Self::ByReference => {
                "write `[text](https://…)`, or `[text](link:name)` with `name` under [links] in release.md; for the sign \
                 itself write `\\[`"
            }
            Self::BrokenLink => {
                "an address and the name of a file have no spaces: write `%20` for each in an address, rename the file, and \
                 leave no space before or after the address; for the sign itself write `\\]`"
            }
            Self::LineBreak => "delete the `\\`; make of the second line a message and a paragraph of its own",
            Self::Code => "delete the backquotes; for the sign itself write `\\``",
            Self::Stray(sign) => {
                return format!(
                    "write `**{{ strong }}**`, `*{{ emphasis }}*` or `[{{ text }}](link:name)`, without spaces inside the \
                     marks; for the sign itself write `\\{sign}`"
                );
            }
        }
        .to_owned()
    }

    /// What it begins with, to find it in the file: its words may have been put in.
    pub(crate) fn sign(self, text: &str) -> &'static str {
        match self {
            Self::Table if text.contains('|') => "|",
            Self::Footnote if text.starts_with("^[") => "^[",
            Self::Footnote => "[^",
            Self::Task => "[",
            Self::Callout => "[!",
            Self::Struck => "~~",
            Self::Highlighted => "==",
            Self::Note => "[[",
            Self::ByReference => "][",
            Self::BrokenLink => "](",
            Self::LineBreak => "\\",
            _ => "",
        }
    }

    /// Whether it can be nothing else: a message with it is refused, where others are warned of.
    pub(crate) fn is_plain(self) -> bool {
        matches!(
            self,
            Self::Table
                | Self::Footnote
                | Self::Task
                | Self::Callout
                | Self::Struck
                | Self::Highlighted
                | Self::Note
                | Self::ByReference
                | Self::BrokenLink
                | Self::LineBreak
        )
    }
}

/// What is found, by place.
pub(crate) type Found = (Range<usize>, Foreign);

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
            b']' => next() == b'(',
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
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
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
    // Whole characters were copied, so this is what it was.
    String::from_utf8(out).unwrap_or_default()
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
