//! Numbers in figures.
//!
//! In: the index of a number's first token. Out: a [`Number`] with its groups, decimals and ending. Invariants: `14.30` is
//! a decimal that may be a time; `1.2.3` is three numbers.

use super::cursor::{Cursor, is_hyphen};
use super::model::Ratio;
use super::numerals::Number;
use crate::l10n::language::NumberSense;

impl Cursor<'_, '_> {
    /// A number in figures, with its groups and decimals, and an ending: 5-го.
    pub(super) fn figures(&self, at: usize) -> Number {
        let mut digits: u128 = 0;
        let mut last = at;
        let mut add = |text: &str| {
            for byte in text.bytes() {
                digits = digits.wrapping_mul(10).wrapping_add(u128::from(byte.wrapping_sub(b'0')));
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
        let mut den = 1;
        let mut clock = None;
        let mark = self.gap(last);
        let decimal = mark == "." || mark == "," && !self.english;
        if decimal
            && let Some(text) = self.digits(last + 1).filter(|text| text.len() < 9)
            && !self.is_list(last + 1, mark)
        {
            add(text);
            den = 10_u128.pow(u32::try_from(text.len()).unwrap_or(0));
            if mark == "." && last == at && text.len() == 2 {
                clock = self.small(at, 24).zip(self.small(at + 1, 59)).map(|(hour, minute)| hour * 60 + minute);
            }
            last += 1;
        }
        let mut number = Number {
            raw: Ratio::new(digits, den),
            first: at,
            last,
            ordinal: false,
            share: false,
            decade: false,
            figures: true,
            scaled: false,
            faint: false,
            about: false,
            clock,
        };
        // "5½ hours"
        let part = self.reading.after(self.end(last)).filter(|_| den == 1);
        if let Some((num, den)) = part.and_then(|c| match c {
            '½' => Some((1, 2)),
            '¼' => Some((1, 4)),
            '¾' => Some((3, 4)),
            _ => None,
        }) {
            number.raw = number.raw.plus(num, den);
        }
        self.ending(&mut number);
        number
    }

    /// `1.2.3` and `1,2,3` are lists.
    fn is_list(&self, at: usize, mark: &str) -> bool {
        self.gap(at) == mark && self.digits(at + 1).is_some()
    }

    fn ending(&self, number: &mut Number) {
        let last = number.last;
        if !(self.gap(last).is_empty() || is_hyphen(self.gap(last)) || matches!(self.gap(last), "’" | "'")) {
            return;
        }
        let senses = self.senses(last + 1);
        let tens = number.raw.integer().filter(|n| n % 10 == 0 && (*n >= 1000 || (10..100).contains(n)));
        if senses.contains(&NumberSense::DecadeSuffix)
            && tens.is_some()
            && !(self.lower(last + 1) == "е" && tens < Some(100) && self.lower(last + 2).is_empty())
        {
            (number.decade, number.last) = (true, last + 1);
        } else if senses.contains(&NumberSense::OrdinalSuffix) {
            (number.ordinal, number.last) = (true, last + 1);
        }
    }

    /// Whether a group of three digits follows.
    fn is_group(&self, at: usize) -> bool {
        let sign = match self.gap(at) {
            "\u{A0}" | "\u{202F}" | "\u{2009}" => true,
            "," => self.english,
            " " => true,
            _ => false,
        };
        sign && self.digits(at + 1).is_some_and(|digits| digits.len() == 3)
    }
}
