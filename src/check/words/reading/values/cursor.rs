//! Going over the tokens of a text.
//!
//! In: a reading and the index of a token. Out: what stands there or follows. Invariants: an index past the end gives
//! nothing; it is never a fault.

use super::model::Values;
use crate::check::words::reading::lexicon::{RuleLanguage, month};
use crate::check::words::reading::text::Reading;
use crate::check::words::reading::tokens::{Token, TokenKind};

/// One reading, and the values found in it so far.
pub(super) struct Cursor<'r, 'a> {
    pub(super) language: RuleLanguage,
    pub(super) reading: &'r Reading<'a>,
    pub(super) out: &'r mut Values,
}

impl<'r> Cursor<'r, '_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.reading.tokens.get(at)
    }

    /// The word at a token, in small letters.
    pub(super) fn lower(&self, at: usize) -> &'r str {
        let reading: &'r Reading<'_> = self.reading;
        match reading.tokens.get(at) {
            Some(token) if token.kind == TokenKind::Word => reading.small(token),
            _ => "",
        }
    }

    pub(super) fn month(&self, at: usize) -> Option<u8> {
        month(self.language, self.lower(at))
    }

    /// What stands between a token and the next.
    pub(super) fn gap(&self, at: usize) -> &str {
        match (self.token(at), self.token(at + 1)) {
            (Some(this), Some(next)) => self.reading.text.get(this.end as usize..next.start as usize).unwrap_or(""),
            _ => "\0",
        }
    }

    pub(super) fn is_blank(&self, at: usize) -> bool {
        let gap = self.gap(at);
        !gap.is_empty() && gap.chars().all(char::is_whitespace)
    }

    pub(super) fn digits(&self, at: usize) -> Option<&str> {
        self.token(at).filter(|token| token.kind == TokenKind::Number).map(|token| self.reading.of(token))
    }

    pub(super) fn small(&self, at: usize, most: u16) -> Option<u16> {
        let digits = self.digits(at).filter(|digits| digits.len() <= 4)?;
        digits.parse().ok().filter(|number| (1..=most).contains(number))
    }

    pub(super) fn year(&self, at: usize) -> Option<u16> {
        self.digits(at).filter(|digits| digits.len() == 4)?;
        self.small(at, 2999).filter(|year| *year >= 1000)
    }
}
