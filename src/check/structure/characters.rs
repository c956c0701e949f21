//! Texts that show nothing, and characters that nobody sees.
//!
//! In: an entry. Out: diagnostics. Invariants: a character is found where it is typed and where its number stands in
//! quotes (`{ "\u2068" }`); each text tells of its first one only.

use crate::diag::{Code, Diagnostic, Message, Report, Span, message};
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Name, Pattern};
use crate::registry::forbidden;

/// Checks one entry.
pub(crate) fn check(entry: &Entry, report: &mut Report) {
    for (attribute, pattern) in entry.patterns() {
        if is_blank(pattern) {
            let name = name(entry, attribute);
            report.error(
                Diagnostic::new(Code::EmptyMessage, message!("text-is-empty", "`{name}` is empty", name = name))
                    .at(pattern.span, "")
                    .help(message!("write-or-delete", "write its text, or delete it where nothing needs it")),
            );
        }
        if let Some((c, span)) = unseen(pattern) {
            let name = name(entry, attribute);
            report.error(
                Diagnostic::new(Code::ForbiddenCharacter, what(&name, c)).at(span, message!("here", "here")).help(
                    if span.end - span.start > 4 {
                        message!("delete-with-braces", "delete it with the braces and quotes around it")
                    } else {
                        message!("retype-word", "delete the word with the character, and type it again")
                    },
                ),
            );
        }
    }
}

/// Which text has what kind of character.
fn what(name: &str, c: char) -> Message {
    let code = format!("U+{:04X}", u32::from(c));
    match c {
        '\u{061C}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => message!(
            "mark-of-direction",
            "`{name}` has an invisible mark of direction: {code}",
            name = name,
            code = code
        ),
        '\u{FFFD}' => message!(
            "lost-character",
            "`{name}` has the sign for a character that was lost: {code}",
            name = name,
            code = code
        ),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => message!(
            "private-character",
            "`{name}` has a character without a meaning of its own: {code}",
            name = name,
            code = code
        ),
        _ => message!("hidden-character", "`{name}` has an invisible character: {code}", name = name, code = code),
    }
}

fn name(entry: &Entry, attribute: Option<&Name>) -> String {
    let sign = if entry.kind == Kind::Term { "-" } else { "" };
    match attribute {
        Some(attribute) => format!("{sign}{}.{}", entry.id.text, attribute.text),
        None => format!("{sign}{}", entry.id.text),
    }
}

/// Whether a text shows nothing.
fn is_blank(pattern: &Pattern) -> bool {
    pattern.elements.iter().all(|element| match element {
        Element::Text { text, .. } => text.trim().is_empty(),
        Element::Placeable(expression) => match &**expression {
            Expression::Inline(Inline::Text(text)) => {
                // A no-break space is the one blank text that is written on purpose (numbers.ftl).
                text.text.trim().is_empty() && !text.text.contains("\\u") && !text.text.contains('\u{a0}')
            }
            _ => false,
        },
    })
}

/// The first forbidden character of a text, and its place.
fn unseen(pattern: &Pattern) -> Option<(char, Span)> {
    pattern.elements.iter().find_map(|element| match element {
        Element::Text { text, span } => {
            let (at, c) = suspects(text).find(|(_, c)| forbidden(*c) && !matches!(c, '\n' | '\r'))?;
            Some((c, part(*span, at, c.len_utf8())))
        }
        Element::Placeable(expression) => of_expression(expression),
    })
}

/// Bytes that begin or continue only characters that are allowed.
static FINE: [bool; 256] = {
    let mut fine = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        fine[byte] = matches!(byte as u8, b' '..=b'~' | b'\n' | 0x80..=0xBF | 0xC3..=0xD7);
        byte += 1;
    }
    fine
};

/// The characters of a text that are not told apart from forbidden ones by their first byte: neither of ASCII nor of
/// the alphabets that have two bytes.
fn suspects(text: &str) -> impl Iterator<Item = (usize, char)> {
    let fine = |byte: u8| FINE.get(usize::from(byte)).is_some_and(|fine| *fine);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.as_bytes().get(from..)?.iter().position(|byte| !fine(*byte))?;
        let c = text.get(at..)?.chars().next()?;
        from = at + c.len_utf8();
        Some((at, c))
    })
}

fn of_expression(expression: &Expression) -> Option<(char, Span)> {
    match expression {
        Expression::Inline(Inline::Text(text)) => in_quotes(text),
        Expression::Inline(Inline::Nested(inner)) => of_expression(inner),
        Expression::Inline(_) => None,
        Expression::Select { variants, .. } => variants.iter().find_map(|variant| unseen(&variant.value)),
    }
}

/// A text in quotes: characters, `\uXXXX` and `\UXXXXXX`.
fn in_quotes(text: &Name) -> Option<(char, Span)> {
    let mut rest = &*text.text;
    while let Some(first) = rest.chars().next() {
        let at = text.text.len() - rest.len();
        let digits = match (first, rest.as_bytes().get(1)) {
            ('\\', Some(b'u')) => 4,
            ('\\', Some(b'U')) => 6,
            ('\\', Some(_)) => {
                rest = rest.get(2..).unwrap_or("");
                continue;
            }
            _ => 0,
        };
        let (c, length) = if digits == 0 {
            (first, first.len_utf8())
        } else {
            let number = u32::from_str_radix(rest.get(2..2 + digits).unwrap_or(""), 16).ok();
            // Half of a pair is no character: Fluent shows U+FFFD.
            (number.and_then(char::from_u32).unwrap_or('\u{FFFD}'), 2 + digits)
        };
        if forbidden(c) {
            return Some((c, part(text.span, at, length)));
        }
        rest = rest.get(length..).unwrap_or("");
    }
    None
}

fn part(span: Span, at: usize, length: usize) -> Span {
    let start = span.start + u32::try_from(at).unwrap_or(0);
    Span { file: span.file, start, end: start + u32::try_from(length).unwrap_or(1) }
}
