//! Characters that cannot be seen.
//!
//! In: a character. Out: its name, where it is invisible. Invariants: spaces of every width are visible in this sense.

use std::ops::RangeInclusive;

/// Characters that cannot be seen, by range, with their names (Unicode 16).
const INVISIBLE: [(RangeInclusive<char>, &str); 20] = [
    ('\u{0}'..='\u{8}', "control character"),
    ('\u{B}'..='\u{C}', "control character"),
    ('\u{E}'..='\u{1F}', "control character"),
    ('\u{7F}'..='\u{9F}', "control character"),
    ('\u{AD}'..='\u{AD}', "soft hyphen"),
    ('\u{34F}'..='\u{34F}', "combining grapheme joiner"),
    ('\u{61C}'..='\u{61C}', "Arabic letter mark"),
    ('\u{180E}'..='\u{180E}', "Mongolian vowel separator"),
    ('\u{200B}'..='\u{200B}', "zero-width space"),
    ('\u{200C}'..='\u{200C}', "zero-width non-joiner"),
    ('\u{200D}'..='\u{200D}', "zero-width joiner"),
    ('\u{200E}'..='\u{200F}', "direction mark"),
    ('\u{2028}'..='\u{2029}', "line or paragraph separator"),
    ('\u{202A}'..='\u{202E}', "direction embedding or override"),
    ('\u{2060}'..='\u{2060}', "word joiner"),
    ('\u{2061}'..='\u{2064}', "invisible operator"),
    ('\u{2066}'..='\u{2069}', "direction isolate"),
    ('\u{FE00}'..='\u{FE0F}', "variation selector"),
    ('\u{FEFF}'..='\u{FEFF}', "byte order mark"),
    ('\u{FFF9}'..='\u{FFFD}', "replacement or annotation character"),
];

/// The name of a character that cannot be seen and does not belong in a text; `None` for all others.
///
/// Spaces of every width are visible in this sense; tab and line ends are the file format's business.
#[must_use]
pub fn invisible(c: char) -> Option<&'static str> {
    if c.is_ascii_graphic() || c == ' ' {
        return None;
    }
    INVISIBLE.iter().find(|(range, _)| range.contains(&c)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::invisible;

    #[test]
    fn invisible_characters_have_names() {
        for (c, name) in [
            ('\u{200B}', "zero-width space"),
            ('\u{AD}', "soft hyphen"),
            ('\u{FEFF}', "byte order mark"),
            ('\u{2068}', "direction isolate"),
            ('\u{2069}', "direction isolate"),
            ('\u{200F}', "direction mark"),
            ('\u{1}', "control character"),
            ('\u{FFFD}', "replacement or annotation character"),
        ] {
            assert_eq!(invisible(c), Some(name));
        }
        for c in ['a', 'ҷ', ' ', '\u{A0}', '\u{202F}', '\u{2011}', '\n', '\t', '\r', '…', '\u{301}'] {
            assert_eq!(invisible(c), None, "{c:?}");
        }
    }
}
