//! Going over the tokens of a text.
//!
//! In: a reading and the index of a token. Out: what stands there or follows. Invariants: an index past the end gives
//! nothing; it is never a fault.

use super::model::{Kind, Ratio, Strength, Value};
use crate::check::words::reading::text::Reading;
use crate::check::words::reading::tokens::{Token, TokenKind};
use crate::l10n::language::{NumberEntry, NumberSense, NumberWords};

/// One reading, and the values found in it so far.
pub(super) struct Cursor<'r, 'a> {
    pub(super) english: bool,
    pub(super) words: Option<&'static NumberWords>,
    pub(super) reading: &'r Reading<'a>,
    /// What the language's table says of each token.
    pub(super) entries: &'r [Option<&'static NumberEntry>],
    pub(super) out: &'r mut Vec<Value>,
}

impl<'r> Cursor<'r, '_> {
    #[inline]
    pub(super) fn token(&self, at: usize) -> Option<&'r Token> {
        let reading: &'r Reading<'_> = self.reading;
        reading.tokens.get(at)
    }

    /// The word at a token, in small letters.
    pub(super) fn lower(&self, at: usize) -> &'r str {
        let reading: &'r Reading<'_> = self.reading;
        match reading.tokens.get(at) {
            Some(token) if token.kind == TokenKind::Word => reading.small(token),
            _ => "",
        }
    }

    /// The characters of a token.
    #[inline]
    pub(super) fn text(&self, at: usize) -> &'r str {
        let reading: &'r Reading<'_> = self.reading;
        reading.tokens.get(at).map_or("", |token| reading.of(token))
    }

    /// What stands between a token and the next.
    #[inline]
    pub(super) fn gap(&self, at: usize) -> &'r str {
        let reading: &'r Reading<'_> = self.reading;
        let end = self.token(at).map_or(reading.text.len(), |token| token.end as usize);
        let start = self.token(at + 1).map_or(reading.text.len(), |token| token.start as usize);
        reading.text.get(end..start).unwrap_or("")
    }

    /// What stands before a token.
    #[inline]
    pub(super) fn gap_before(&self, at: usize) -> &'r str {
        match at.checked_sub(1) {
            Some(before) => self.gap(before),
            None => self.reading.text.get(..self.start(at)).unwrap_or(""),
        }
    }

    #[inline]
    pub(super) fn start(&self, at: usize) -> usize {
        self.token(at).map_or(self.reading.text.len(), |token| token.start as usize)
    }

    #[inline]
    pub(super) fn end(&self, at: usize) -> usize {
        self.token(at).map_or(self.reading.text.len(), |token| token.end as usize)
    }

    /// Whether only spaces stand between a token and the next.
    #[inline]
    pub(super) fn is_blank(&self, at: usize) -> bool {
        let gap = self.gap(at);
        at + 1 < self.reading.tokens.len() && !gap.is_empty() && gap.chars().all(char::is_whitespace)
    }

    /// Whether a token and the next are joined by spaces, a hyphen, or nothing.
    #[inline]
    pub(super) fn is_joined(&self, at: usize) -> bool {
        at + 1 < self.reading.tokens.len()
            && (self.gap(at).is_empty() || is_hyphen(self.gap(at)) || self.is_blank(at))
    }

    /// The senses of the word at a token.
    #[inline]
    pub(super) fn senses(&self, at: usize) -> &'static [NumberSense] {
        self.entries.get(at).copied().flatten().map_or(&[], |entry| &entry.senses)
    }

    /// The first thing wanted that the words at a token mean, the longest phrase first; and its last token.
    pub(super) fn find<T>(&self, at: usize, want: impl Fn(NumberSense) -> Option<T>) -> Option<(T, usize)> {
        let entry = self.entries.get(at).copied().flatten()?;
        let phrases = entry.phrases.iter().filter_map(|(rest, sense)| Some((want(*sense)?, rest)));
        for (found, rest) in phrases {
            let follows = |(place, word): (usize, &&str)| {
                let gap = self.gap(at + place);
                gap.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '-' | '\u{2011}'))
                    && self.lower(at + place + 1) == *word
            };
            if rest.iter().enumerate().all(follows) {
                return Some((found, at + rest.len()));
            }
        }
        entry.senses.iter().find_map(|sense| want(*sense)).map(|found| (found, at))
    }

    /// Whether the words at a token mean this; their last token.
    pub(super) fn is(&self, at: usize, sense: NumberSense) -> Option<usize> {
        self.find(at, |found| (found == sense).then_some(())).map(|((), last)| last)
    }

    /// Whether the word before a token means this, with spaces between.
    pub(super) fn follows(&self, at: usize, sense: NumberSense) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_blank(before) && self.senses(before).contains(&sense))
    }

    #[inline]
    pub(super) fn digits(&self, at: usize) -> Option<&'r str> {
        self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        Some(self.text(at))
    }

    pub(super) fn small(&self, at: usize, most: u16) -> Option<u16> {
        let digits = self.digits(at).filter(|digits| digits.len() <= 4)?;
        digits.parse().ok().filter(|number| *number <= most)
    }

    pub(super) fn year(&self, at: usize) -> Option<u16> {
        self.digits(at).filter(|digits| digits.len() == 4)?;
        self.small(at, 2999).filter(|year| *year >= 1000)
    }

    /// Notes a value; the index of the next token.
    pub(super) fn push(&mut self, kind: Kind, amount: Ratio, tokens: [usize; 2], figures: bool) -> usize {
        let [first, last] = tokens;
        let range = self.start(first)..self.end(last);
        let strength = if figures { Strength::Strong } else { Strength::Weak };
        self.out.push(Value { kind, amount, raw: amount, measure: None, strength, figures, about: false, range });
        last + 1
    }
}

#[inline]
pub(super) fn is_hyphen(gap: &str) -> bool {
    matches!(gap, "-" | "\u{2010}" | "\u{2011}")
}
