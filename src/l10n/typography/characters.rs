//! What a character is to the rules of micro-typography.
//!
//! In: a character. Out: its [`CharClasses`], a small set. Invariants: each character of a paragraph is looked at once, when
//! it is read; a rule that needs a kind which a word or a paragraph has not is not run on it, and nearly all words are
//! letters alone.

/// A set of kinds of characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CharClasses(u16);

impl CharClasses {
    /// Nothing that a rule asks for.
    pub(super) const NONE: Self = Self(0);
    /// Any space.
    pub(super) const SPACE: Self = Self(1);
    /// Any hyphen or dash.
    pub(super) const DASH: Self = Self(1 << 1);
    /// The hyphen of the keyboard.
    pub(super) const HYPHEN: Self = Self(1 << 2);
    /// A full stop.
    pub(super) const STOP: Self = Self(1 << 3);
    /// `@` or `/`: an address may stand here.
    pub(super) const ADDRESS: Self = Self(1 << 4);
    /// A quotation mark or apostrophe.
    pub(super) const QUOTE: Self = Self(1 << 5);
    /// An ASCII digit.
    pub(super) const DIGIT: Self = Self(1 << 6);
    /// A capital letter.
    pub(super) const CAPITAL: Self = Self(1 << 7);
    /// A sign of a currency or a measure, or a plus sign.
    pub(super) const SIGN: Self = Self(1 << 8);
    /// What may stand before a word and is no part of it: quotation marks, opening brackets.
    pub(super) const OPENS: Self = Self(1 << 9);
    /// What may stand after a word and is no part of it: quotation marks, closing brackets, punctuation without the
    /// full stop.
    pub(super) const CLOSES: Self = Self(1 << 10);

    /// The kinds of a character.
    #[inline]
    pub(super) fn of(c: char) -> Self {
        match c {
            'a'..='z' | 'а'..='я' => Self::NONE,
            ' ' => Self::SPACE,
            _ => Self::of_rarer(c),
        }
    }

    fn of_rarer(c: char) -> Self {
        match c {
            'A'..='Z' | 'А'..='Я' => Self::CAPITAL,
            '0'..='9' => Self::DIGIT,
            '.' => Self::STOP,
            '-' => Self::HYPHEN.and(Self::DASH),
            '@' | '/' => Self::ADDRESS,
            '+' | '%' | '‰' | '°' | '€' | '$' | '£' | '₽' => Self::SIGN,
            '(' | '[' | '{' => Self::OPENS,
            ')' | ']' | '}' | ',' | ';' | ':' | '!' | '?' => Self::CLOSES,
            '…' => Self::OPENS.and(Self::CLOSES),
            c if is_quote(c) => Self::QUOTE.and(Self::OPENS).and(Self::CLOSES),
            c if c.is_ascii_graphic() => Self::NONE,
            c if is_dash(c) => Self::DASH,
            c if c.is_whitespace() => Self::SPACE,
            c if c.is_uppercase() => Self::CAPITAL,
            _ => Self::NONE,
        }
    }

    /// Both sets together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both sets have.
    pub(super) const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether at least one kind of `other` is in this set.
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Quotation marks of all kinds; apostrophes look the same.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '‹' | '›') || matches!(c, '‘'..='‟')
}

/// Hyphens and dashes of all kinds, but not the minus sign.
pub(super) fn is_dash(c: char) -> bool {
    c == '-' || matches!(c, '\u{2010}'..='\u{2015}')
}

#[cfg(test)]
mod tests {
    use super::{CharClasses, is_dash, is_quote};

    /// A rule that is skipped by the kind of its characters would have found none.
    #[test]
    fn as_the_rules_say() {
        for c in '\0'..='\u{1_FFFF}' {
            let kinds = CharClasses::of(c);
            assert_eq!(kinds.any(CharClasses::SPACE), c.is_whitespace(), "{c:?}");
            assert_eq!(kinds.any(CharClasses::DASH), is_dash(c), "{c:?}");
            assert_eq!(kinds.any(CharClasses::HYPHEN), c == '-', "{c:?}");
            assert_eq!(kinds.any(CharClasses::STOP), c == '.', "{c:?}");
            assert_eq!(kinds.any(CharClasses::ADDRESS), matches!(c, '@' | '/'), "{c:?}");
            assert_eq!(kinds.any(CharClasses::QUOTE), is_quote(c), "{c:?}");
            assert_eq!(kinds.any(CharClasses::DIGIT), c.is_ascii_digit(), "{c:?}");
            assert_eq!(kinds.any(CharClasses::CAPITAL), c.is_uppercase(), "{c:?}");
            assert_eq!(kinds.any(CharClasses::OPENS), is_quote(c) || "([{…".contains(c), "{c:?}");
            assert_eq!(kinds.any(CharClasses::CLOSES), is_quote(c) || ")]},;:!?…".contains(c), "{c:?}");
            assert_eq!(kinds.any(CharClasses::SIGN), "+%‰°€$£₽".contains(c), "{c:?}");
        }
    }
}
