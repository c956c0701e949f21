//! The text of a document, right by construction.
//!
//! In: strings from messages and the registry. Out: [`Text`], whose constructor checks and whose field is private, so
//! every later stage may rely on it.

use std::fmt;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A piece of visible text: not empty, in normal form C, and free of control characters, of Fluent's isolation
/// marks (U+2066–2069) and of private-use characters. It may be a single space between two styled runs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(String);

/// Why a string cannot be a [`Text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Nothing to show.
    Empty,
    /// A character that no reader may meet in a published text.
    Forbidden(char),
}

impl Text {
    /// Makes a text; composes letters and marks (и + U+0304 becomes ӣ).
    ///
    /// # Errors
    /// When the string is empty or holds a forbidden character.
    pub fn new(text: impl Into<String>) -> Result<Self, NotText> {
        let mut text = text.into();
        if text.is_empty() {
            return Err(NotText::Empty);
        }
        if is_plain(&text) {
            return Ok(Self(text));
        }
        if let Some(bad) = text.chars().find(|c| forbidden(*c)) {
            return Err(NotText::Forbidden(bad));
        }
        if !is_nfc(&text) {
            text = text.nfc().collect();
        }
        Ok(Self(text))
    }

    /// "…", which is always a text.
    #[must_use]
    pub fn ellipsis() -> Self {
        Self("…".to_owned())
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether all characters of a text are [`plain`].
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes().iter().enumerate();
    let mut suspects = bytes.filter(|(_, byte)| !PLAIN.get(usize::from(**byte)).is_some_and(|plain| *plain));
    suspects.all(|(at, _)| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(plain))
}

/// Bytes that begin or continue only characters that are [`plain`]; others must be looked at closer.
static PLAIN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(byte as u8, b' '..=b'~' | 0x80..=0xBF | 0xC3..=0xCB | 0xD0..=0xD1 | 0xD3);
        byte += 1;
    }
    table
};

/// Characters of nearly all texts, which are not [`forbidden`] and which normal form C leaves as they are whatever stands
/// beside them: Latin, Cyrillic without its combining marks, dashes and quotation marks.
fn plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{2FF}' | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}')
}

/// Characters that no text may hold: controls, marks of direction, isolation and embedding, private use, invisible
/// tags, non-characters.
#[must_use]
pub fn forbidden(c: char) -> bool {
    c.is_control()
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E007F}')
        || matches!(c, '\u{061C}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFC}'..='\u{FFFF}')
        || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{is_plain, plain};

    #[test]
    fn bytes_tell_what_characters_are() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_plain(&format!("aӣ{c}ҳ")), plain(c), "{c:?}");
        }
    }
}
