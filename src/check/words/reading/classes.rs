//! Which kinds of characters a text has.
//!
//! In: characters. Out: [`CharClasses`], a set of kinds. Invariants: each character is looked at once; a rule that needs a
//! kind the text has not is never run, which is what makes ten thousand messages cheap.

/// A set of kinds of characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CharClasses(u32);

impl CharClasses {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// A Latin letter.
    pub(crate) const LATIN: Self = Self(1);
    /// A Cyrillic letter.
    pub(crate) const CYRILLIC: Self = Self(1 << 1);
    /// A Cyrillic letter outside А–я, Ё, ё: Tajik ones, those of old fonts, those of other languages.
    pub(crate) const RARE_CYRILLIC: Self = Self(1 << 2);
    /// One of щ ы ц ь, which Tajik has not.
    pub(crate) const RUSSIAN_ONLY: Self = Self(1 << 3);
    /// An ASCII digit.
    pub(crate) const DIGIT: Self = Self(1 << 4);
    /// A space, tab or line end.
    pub(crate) const SPACE: Self = Self(1 << 5);
    /// A quotation mark or apostrophe.
    pub(crate) const QUOTE: Self = Self(1 << 6);
    /// A hyphen or dash.
    pub(crate) const DASH: Self = Self(1 << 7);
    /// A sign that Markdown may read: `* _ [ ] < \` and the backquote.
    pub(crate) const MARKUP: Self = Self(1 << 8);
    /// `@`, or a `/` or `+`: an address or a telephone number may stand here.
    pub(crate) const ADDRESS: Self = Self(1 << 9);
    /// A full stop.
    pub(crate) const STOP: Self = Self(1 << 10);
    /// `, ; : ! ? …`
    pub(crate) const POINT: Self = Self(1 << 11);
    /// A bracket.
    pub(crate) const BRACKET: Self = Self(1 << 12);
    /// A sign of a currency, or `%`.
    pub(crate) const UNIT: Self = Self(1 << 13);
    /// A combining mark, or another character that normal form C may change.
    pub(crate) const COMBINING: Self = Self(1 << 14);
    /// A character that cannot be seen.
    pub(crate) const INVISIBLE: Self = Self(1 << 15);
    /// A placeable.
    pub(crate) const HOLE: Self = Self(1 << 16);
    /// A capital letter.
    pub(crate) const CAPITAL: Self = Self(1 << 17);
    /// A character that a press release seldom has: whether the faces have it must be looked up.
    pub(crate) const STRANGE: Self = Self(1 << 18);
    /// A character that is none of the above.
    pub(crate) const OTHER: Self = Self(1 << 19);

    /// Both sets together.
    #[inline]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds kinds.
    #[inline]
    pub(crate) fn insert(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether at least one kind of `other` is in this set.
    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all kinds of `other` are in this set.
    #[inline]
    pub(crate) const fn all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The kinds of the character that begins at a byte, and how many bytes it has. The two-byte letters of Latin and
    /// Cyrillic are looked up without being decoded.
    #[inline]
    pub(crate) fn at(text: &str, at: usize) -> Option<(Self, usize)> {
        let bytes = text.as_bytes();
        let first = usize::from(*bytes.get(at)?);
        if first < 0x80 {
            return TABLE.get(first).map(|classes| (*classes, 1));
        }
        if first < 0xD5 {
            let second = usize::from(*bytes.get(at + 1)?);
            if let Some(classes) = TABLE.get((first & 0x1F) << 6 | second & 0x3F) {
                return Some((*classes, 2));
            }
        }
        let c = text.get(at..)?.chars().next()?;
        Some((Self::of(c), c.len_utf8()))
    }

    /// The kinds of the letter that begins at a byte, and how many bytes it has: of Latin and Cyrillic letters alone, of which
    /// nearly all words are (bench `check`).
    #[inline]
    pub(crate) fn letter_at(bytes: &[u8], at: usize) -> Option<(Self, usize)> {
        let first = usize::from(*bytes.get(at)?);
        let (place, length) = match first {
            0..0x80 => (first, 1),
            0xC3..0xD5 => ((first & 0x1F) << 6 | usize::from(*bytes.get(at + 1)?) & 0x3F, 2),
            _ => return None,
        };
        let classes = *TABLE.get(place)?;
        classes.any(Self::LATIN.and(Self::CYRILLIC)).then_some((classes, length))
    }

    /// The kinds of a character.
    #[inline]
    pub(crate) fn of(c: char) -> Self {
        match TABLE.get(c as usize) {
            Some(classes) => *classes,
            None => far(c),
        }
    }
}

/// Stands for a placeable in a [`super::text::Reading`]. Of the private-use area: it counts as a letter for
/// Markdown, so `**{ name }**` is strong.
pub(crate) const HOLE: char = '\u{E000}';

/// Characters below this have their kinds in a table.
const NEAR: usize = 0x530;

static TABLE: [CharClasses; NEAR] = table();

const fn table() -> [CharClasses; NEAR] {
    let mut table = [CharClasses::NONE; NEAR];
    let mut code = 0;
    while code < NEAR {
        table[code] = near(code as u32);
        code += 1;
    }
    table
}

const fn near(code: u32) -> CharClasses {
    let capital_latin = CharClasses::LATIN.and(CharClasses::CAPITAL);
    let capital_cyrillic = CharClasses::CYRILLIC.and(CharClasses::CAPITAL);
    match code {
        0x09 | 0x0A | 0x0D | 0x20 | 0xA0 => CharClasses::SPACE,
        0x00..=0x1F | 0x7F..=0x9F | 0xAD => CharClasses::INVISIBLE,
        0x30..=0x39 => CharClasses::DIGIT,
        0x41..=0x5A => capital_latin,
        0x61..=0x7A => CharClasses::LATIN,
        0x22 | 0x27 | 0xAB | 0xBB => CharClasses::QUOTE,
        0x2D => CharClasses::DASH,
        // * < [ \ ] _ `
        0x2A | 0x3C | 0x5C | 0x5F | 0x60 => CharClasses::MARKUP,
        0x5B | 0x5D => CharClasses::MARKUP.and(CharClasses::BRACKET),
        0x40 | 0x2F | 0x2B => CharClasses::ADDRESS,
        0x2E => CharClasses::STOP,
        0x2C | 0x3A | 0x3B | 0x21 | 0x3F => CharClasses::POINT,
        0x28 | 0x29 | 0x7B | 0x7D => CharClasses::BRACKET,
        0x24 | 0x25 | 0xA3 | 0xA5 => CharClasses::UNIT,
        0x21..=0x7E => CharClasses::OTHER,
        0xD7 | 0xF7 => CharClasses::STRANGE,
        0xC0..=0xDE => capital_latin.and(CharClasses::STRANGE),
        0xAA | 0xBA | 0xDF..=0x24F => CharClasses::LATIN.and(CharClasses::STRANGE),
        0xA1..=0xBF => CharClasses::STRANGE,
        0x250..=0x2FF => CharClasses::STRANGE,
        0x34F => CharClasses::INVISIBLE,
        0x300..=0x36F => CharClasses::COMBINING.and(CharClasses::STRANGE),
        0x374 | 0x37E | 0x387 => CharClasses::COMBINING.and(CharClasses::STRANGE),
        0x370..=0x3FF => CharClasses::STRANGE,
        0x401 => capital_cyrillic,
        0x451 => CharClasses::CYRILLIC,
        // Щ Ы Ц Ь and their small letters
        0x426 | 0x429 | 0x42B | 0x42C => capital_cyrillic.and(CharClasses::RUSSIAN_ONLY),
        0x446 | 0x449 | 0x44B | 0x44C => CharClasses::CYRILLIC.and(CharClasses::RUSSIAN_ONLY),
        0x410..=0x42F => capital_cyrillic,
        0x430..=0x44F => CharClasses::CYRILLIC,
        // Ғ Қ Ҳ Ҷ Ӣ Ӯ and their small letters
        0x492 | 0x49A | 0x4B2 | 0x4B6 | 0x4E2 | 0x4EE => capital_cyrillic.and(CharClasses::RARE_CYRILLIC),
        0x493 | 0x49B | 0x4B3 | 0x4B7 | 0x4E3 | 0x4EF => CharClasses::CYRILLIC.and(CharClasses::RARE_CYRILLIC),
        0x400 | 0x402..=0x40F => capital_cyrillic.and(CharClasses::RARE_CYRILLIC).and(CharClasses::STRANGE),
        0x482 => CharClasses::STRANGE,
        0x483..=0x489 => CharClasses::COMBINING.and(CharClasses::STRANGE),
        0x450 | 0x452..=0x481 | 0x48A..=0x52F => {
            CharClasses::CYRILLIC.and(CharClasses::RARE_CYRILLIC).and(CharClasses::STRANGE)
        }
        _ => CharClasses::OTHER,
    }
}

fn far(c: char) -> CharClasses {
    match c {
        '\u{2013}' | '\u{2014}' => CharClasses::DASH,
        '\u{2010}'..='\u{2012}' | '\u{2015}' => CharClasses::DASH.and(CharClasses::STRANGE),
        '‘'..='‟' | '‹' | '›' => CharClasses::QUOTE,
        '…' => CharClasses::POINT,
        '\u{202F}' | '\u{2002}'..='\u{200A}' | '\u{3000}' => CharClasses::SPACE.and(CharClasses::STRANGE),
        '€' => CharClasses::UNIT,
        '₽' => CharClasses::UNIT.and(CharClasses::STRANGE),
        '№' => CharClasses::OTHER,
        HOLE => CharClasses::HOLE,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' => {
            CharClasses::INVISIBLE
        }
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFF}' | '\u{61C}' | '\u{180E}' => CharClasses::INVISIBLE,
        '\u{1E00}'..='\u{1EFF}' => CharClasses::LATIN.and(CharClasses::STRANGE),
        '\u{2000}' | '\u{2001}' | '\u{2126}' | '\u{212A}' | '\u{212B}' | '\u{2329}' | '\u{232A}' | '\u{2ADC}' => {
            CharClasses::COMBINING.and(CharClasses::STRANGE)
        }
        '\u{2003}'..='\u{2BFF}' => CharClasses::STRANGE,
        _ => CharClasses::COMBINING.and(CharClasses::STRANGE),
    }
}

#[cfg(test)]
mod tests {
    use super::{CharClasses, HOLE};
    use crate::l10n::language::{Script, invisible, is_tajik_letter, script};

    /// The table says of every character what the language module says of it.
    #[test]
    fn as_the_languages_say() {
        for code in 0..0x3000_u32 {
            let Some(c) = char::from_u32(code) else { continue };
            let classes = CharClasses::of(c);
            assert_eq!(classes.any(CharClasses::LATIN), script(c) == Some(Script::Latin), "U+{code:04X}");
            assert_eq!(classes.any(CharClasses::CYRILLIC), script(c) == Some(Script::Cyrillic), "U+{code:04X}");
            if invisible(c).is_some() {
                assert!(classes.any(CharClasses::INVISIBLE), "U+{code:04X}");
            }
            if is_tajik_letter(c) {
                assert!(classes.all(CharClasses::CYRILLIC.and(CharClasses::RARE_CYRILLIC)), "U+{code:04X}");
            }
        }
        assert_eq!(CharClasses::of(HOLE), CharClasses::HOLE);
    }

    /// Normal form C changes no character that is not marked as combining.
    #[test]
    fn normal_form() {
        use unicode_normalization::UnicodeNormalization as _;
        for code in 0..0x11_0000_u32 {
            let Some(c) = char::from_u32(code) else { continue };
            if !CharClasses::of(c).any(CharClasses::COMBINING) {
                assert!([c].into_iter().nfc().eq([c]), "U+{code:04X}");
            }
        }
    }
}
