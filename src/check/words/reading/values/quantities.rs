//! Numbers of a text: with groups of digits, decimals, multipliers, and fractions.
//!
//! In: the index of a number's first token. Out: a [`Quantity`], and the index of the next token. Invariants: the digits
//! of every number are also kept as they stand.

use super::cursor::Cursor;
use super::model::{At, Quantity};
use crate::check::words::reading::lexicon::RuleLanguage;
use crate::check::words::reading::numerals::multiplier;

impl Cursor<'_, '_> {
    /// `3/4`, but not `24/7`, `02/10` or a part of `A/HRC/22/53`.
    pub(super) fn fraction(&mut self, at: usize) -> Option<usize> {
        if self.gap(at) != "/" {
            return None;
        }
        let (top, bottom) = (self.small(at, 99)?, self.small(at + 1, 99)?);
        let (from, to) = (self.token(at)?.start as usize, self.token(at + 1)?.end as usize);
        let digits = self.reading.text.get(from..to)?;
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.'));
        let follows = self.reading.after(to);
        let full_stop = follows == Some('.') && !joined(self.reading.after(to + 1));
        if top >= bottom
            || digits.starts_with('0')
            || digits.contains("/0")
            || joined(self.reading.before(from))
            || joined(follows) && !full_stop
        {
            return None;
        }
        for number in [top, bottom] {
            self.out.runs.push(Quantity { digits: u64::from(number), scale: 0 });
        }
        self.out.numbers.push(At { value: Quantity::of_fraction(top, bottom), range: from..to });
        Some(at + 2)
    }

    /// A quantity, with its groups, decimals and multiplier.
    pub(super) fn quantity(&mut self, at: usize) -> usize {
        let mut digits: u64 = 0;
        let mut scale = 0;
        let mut last = at;
        let mut add = |text: &str| {
            for byte in text.bytes() {
                digits = digits.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
            }
        };
        let first = self.digits(at).unwrap_or("");
        add(first);
        if first.len() <= 3 && !first.starts_with('0') {
            while self.is_group(last) {
                last += 1;
                add(self.digits(last).unwrap_or(""));
            }
        }
        let decimal = match self.gap(last) {
            "." => true,
            "," => self.language != RuleLanguage::English,
            _ => false,
        };
        if decimal && let Some(text) = self.digits(last + 1) {
            add(text);
            scale = -i32::try_from(text.len()).unwrap_or(0);
            last += 1;
        }
        for run in at..=last {
            let run = self.digits(run).unwrap_or("").trim_start_matches('0');
            let number = run.bytes().fold(0_u64, |n, b| n.wrapping_mul(10).wrapping_add(u64::from(b - b'0')));
            self.out.runs.push(Quantity { digits: number, scale: 0 });
        }
        let end = self.token(last).map_or(0, |token| token.end as usize);
        let start = self.token(at).map_or(0, |token| token.start as usize);
        if matches!(self.gap(last).trim(), "" | "-")
            && last + 1 < self.reading.tokens.len()
            && let Some(power) = multiplier(self.language, self.lower(last + 1))
        {
            scale += i32::try_from(power).unwrap_or(0);
        }
        self.out.numbers.push(At { value: Quantity::new(digits, scale), range: start..end });
        last + 1
    }

    /// Whether a group of three digits follows.
    pub(super) fn is_group(&self, at: usize) -> bool {
        let sign = match self.gap(at) {
            "\u{A0}" | "\u{202F}" | "\u{2009}" => true,
            "," => self.language == RuleLanguage::English,
            " " => self.language != RuleLanguage::English,
            _ => false,
        };
        sign && self.digits(at + 1).is_some_and(|digits| digits.len() == 3)
    }
}
