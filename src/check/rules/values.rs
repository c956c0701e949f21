//! Numbers, dates and units of a text, as values.
//!
//! In: a [`Reading`] in a known language. Out: its [`Values`]. In between: how a number is written does not matter,
//! only what it says: `35.5`, `35,5` and `2 500 000`, `2.5 million` are equal, and so are `2 October 2018`,
//! `October 2, 2018`, `2 октября 2018 г.`, `2 октябри соли 2018` and `02.10.2018`.

mod dates;

use std::ops::Range;

use super::lexicon::{Tongue, Unit, month};
use super::numerals::{may_multiply, multiplier};
use super::reading::Reading;
use super::signs::Signs;
use super::tokens::{Token, TokenKind};
use dates::may_begin_month;

/// `digits × 10^scale`, without zeros at the end of `digits`, so equal values are equal pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Quantity {
    digits: u64,
    scale: i32,
}

impl Quantity {
    fn new(mut digits: u64, mut scale: i32) -> Self {
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            scale += 1;
        }
        Self { digits, scale: if digits == 0 { 0 } else { scale } }
    }

    /// A fraction: `1/4`.
    fn of_fraction(top: u16, bottom: u16) -> Self {
        Self { digits: u64::from(top) * 1000 + u64::from(bottom), scale: i32::MIN }
    }

    /// The two numbers of a fraction.
    pub(super) fn fraction(self) -> Option<(u64, u64)> {
        (self.scale == i32::MIN).then_some((self.digits / 1000, self.digits % 1000))
    }

    /// The value where it is a whole number of moderate size.
    pub(super) fn whole(self) -> Option<u64> {
        self.digits.checked_mul(10_u64.checked_pow(u32::try_from(self.scale).ok()?)?)
    }
}

/// A day, a month of a year, or a month; 0 where a part is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A value and where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) range: Range<usize>,
}

/// What a text says in figures.
#[derive(Debug, Default)]
pub(super) struct Values {
    /// Numbers that are not part of a date.
    pub(super) numbers: Vec<At<Quantity>>,
    /// The digits of these numbers as they stand, leading zeros apart: a second opinion for `10.30` and `10:30`.
    pub(super) runs: Vec<Quantity>,
    /// Dates.
    pub(super) dates: Vec<At<Date>>,
    /// Units, with the first place of each.
    pub(super) units: Vec<At<Unit>>,
}

impl Values {
    /// Reads the values of a text into this set, whose memory is used again.
    pub(super) fn read(&mut self, tongue: Tongue, reading: &Reading<'_>) {
        self.numbers.clear();
        self.runs.clear();
        self.dates.clear();
        self.units.clear();
        let mut pass = Pass { tongue, reading, out: self };
        let mut at = 0;
        while at < reading.tokens.len() {
            at = pass.step(at).max(at + 1);
        }
        if reading.signs.any(Signs::UNIT) {
            pass.signs();
        }
        self.fill_years();
    }

    /// "31 May – 2 June 2016" is in one year.
    fn fill_years(&mut self) {
        let mut year = 0;
        for date in self.dates.iter_mut().rev() {
            if date.value.year == 0 {
                date.value.year = year;
            } else {
                year = date.value.year;
            }
        }
    }
}

struct Pass<'r, 'a> {
    tongue: Tongue,
    reading: &'r Reading<'a>,
    out: &'r mut Values,
}

impl<'r> Pass<'r, '_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.reading.tokens.get(at)
    }

    /// Looks at a token; the index of the next one.
    fn step(&mut self, at: usize) -> usize {
        let Some(token) = self.token(at).copied() else { return at + 1 };
        match token.kind {
            TokenKind::Number => self.numeric(at).unwrap_or(at + 1),
            TokenKind::Word => {
                if may_begin_month(self.reading.of(&token))
                    && let Some(number) = self.month(at)
                {
                    return self.month_first(at, number);
                }
                if self.after_number(at) {
                    self.unit_word(at);
                }
                at + 1
            }
            _ => at + 1,
        }
    }

    /// The word at a token, in small letters.
    fn lower(&self, at: usize) -> &'r str {
        let reading: &'r Reading<'_> = self.reading;
        match reading.tokens.get(at) {
            Some(token) if token.kind == TokenKind::Word => reading.small(token),
            _ => "",
        }
    }

    fn month(&self, at: usize) -> Option<u8> {
        month(self.tongue, self.lower(at))
    }

    /// What stands between a token and the next.
    fn gap(&self, at: usize) -> &str {
        match (self.token(at), self.token(at + 1)) {
            (Some(this), Some(next)) => self.reading.text.get(this.end as usize..next.start as usize).unwrap_or(""),
            _ => "\0",
        }
    }

    fn is_blank(&self, at: usize) -> bool {
        let gap = self.gap(at);
        !gap.is_empty() && gap.chars().all(char::is_whitespace)
    }

    fn digits(&self, at: usize) -> Option<&str> {
        self.token(at).filter(|token| token.kind == TokenKind::Number).map(|token| self.reading.of(token))
    }

    fn small(&self, at: usize, most: u16) -> Option<u16> {
        let digits = self.digits(at).filter(|digits| digits.len() <= 4)?;
        digits.parse().ok().filter(|number| (1..=most).contains(number))
    }

    fn year(&self, at: usize) -> Option<u16> {
        self.digits(at).filter(|digits| digits.len() == 4)?;
        self.small(at, 2999).filter(|year| *year >= 1000)
    }

    /// A number: a date in figures, a day before a month, or a quantity.
    fn numeric(&mut self, at: usize) -> Option<usize> {
        if let Some(next) = self.date_in_figures(at).or_else(|| self.fraction(at)) {
            return Some(next);
        }
        if let Some(day) = self.small(at, 31)
            && let Some(next) = self.day_first(at, day)
        {
            return Some(next);
        }
        Some(self.quantity(at))
    }

    /// `3/4`, but not `24/7`, `02/10` or a part of `A/HRC/22/53`.
    fn fraction(&mut self, at: usize) -> Option<usize> {
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
    fn quantity(&mut self, at: usize) -> usize {
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
            "," => self.tongue != Tongue::English,
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
            && let Some(power) = multiplier(self.tongue, self.lower(last + 1))
        {
            scale += i32::try_from(power).unwrap_or(0);
        }
        self.out.numbers.push(At { value: Quantity::new(digits, scale), range: start..end });
        last + 1
    }

    /// Whether a group of three digits follows.
    fn is_group(&self, at: usize) -> bool {
        let sign = match self.gap(at) {
            "\u{A0}" | "\u{202F}" | "\u{2009}" => true,
            "," => self.tongue == Tongue::English,
            " " => self.tongue != Tongue::English,
            _ => false,
        };
        sign && self.digits(at + 1).is_some_and(|digits| digits.len() == 3)
    }

    /// Whether a number, a placeable, or a multiplier stands right before a word.
    fn after_number(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let Some(token) = self.token(before) else { return false };
        let counts = match token.kind {
            TokenKind::Number | TokenKind::Hole => true,
            TokenKind::Word if may_multiply(self.reading.of(token)) => {
                let word = self.lower(before);
                multiplier(self.tongue, word).is_some() || word == "us"
            }
            _ => false,
        };
        counts && matches!(self.gap(before).trim(), "" | ".")
    }

    fn unit_word(&mut self, at: usize) {
        let tongue = self.tongue;
        let mut found = Unit::of_word(tongue, self.lower(at));
        if found.is_none() && tongue == Tongue::English && self.lower(at) == "per" && self.lower(at + 1) == "cent" {
            found = Some(Unit::Percent);
        }
        if found.is_none() && tongue == Tongue::Russian && self.lower(at) == "ф" && self.lower(at + 1) == "ст" {
            found = Some(Unit::Pound);
        }
        if let (Some(unit), Some(token)) = (found, self.token(at)) {
            let range = token.start as usize..token.end as usize;
            self.unit(unit, range);
        }
    }

    fn unit(&mut self, unit: Unit, range: Range<usize>) {
        if !self.out.units.iter().any(|at| at.value == unit) {
            self.out.units.push(At { value: unit, range });
        }
    }

    /// Signs of units beside a number or a placeable.
    fn signs(&mut self) {
        for (at, c) in self.reading.text.char_indices() {
            if Signs::of(c).any(Signs::UNIT)
                && let Some(unit) = Unit::of_sign(c)
            {
                self.unit(unit, at..at + c.len_utf8());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Tongue, Values};
    use crate::check::rules::reading::Reading;

    fn values(tongue: Tongue, text: &str) -> Values {
        let reading = Reading::of_text(text);
        let mut values = Values::default();
        values.read(tongue, &reading);
        values
    }

    #[test]
    fn equal_values_are_equal() {
        use Tongue::{English, Russian, Tajik};
        for row in [
            [(English, "35.5%"), (Russian, "35,5 %"), (Tajik, "35,5 фоиз")],
            [(English, "€2.5 million"), (Russian, "2 500 000 евро"), (Tajik, "2,5 миллион евро")],
            [(English, "1,234 people"), (Russian, "1234 человека"), (Tajik, "1\u{a0}234 нафар")],
            [(English, "on 2 October 2018"), (Russian, "2 октября 2018 г."), (Tajik, "2 октябри соли 2018")],
            [(English, "October 2, 2018"), (Russian, "02.10.2018"), (Tajik, "2-уми октябри соли 2018")],
            [(English, "the 2nd of October"), (Russian, "2-го октября"), (Tajik, "2 октябр")],
            [
                (English, "10–13 February 2014"),
                (Russian, "с 10 по 13 февраля 2014 года"),
                (Tajik, "10–13 феврали соли 2014"),
            ],
            [(English, "February 10–13, 2014"), (Russian, "10–13 февраля 2014"), (Tajik, "10-13 феврали соли 2014")],
            [
                (English, "31 May – 2 June 2016"),
                (Russian, "31 мая — 2 июня 2016 года"),
                (Tajik, "31 май – 2 июни соли 2016"),
            ],
            [(English, "in March 2013"), (Russian, "в марте 2013 года"), (Tajik, "моҳи марти соли 2013")],
            [(English, "US$5 thousand"), (Russian, "5 тыс. долл. США"), (Tajik, "5 ҳазор доллари ИМА")],
            [(English, "A/HRC/22/53/Add.1"), (Russian, "A/HRC/22/53/Add.1"), (Tajik, "A/HRC/22/53/Add.1")],
        ] {
            let [first, rest @ ..] = row.map(|(tongue, text)| {
                let values = values(tongue, text);
                let mut numbers: Vec<_> = values.numbers.iter().map(|at| at.value).collect();
                numbers.sort();
                let units: Vec<_> = values.units.iter().map(|at| at.value).collect();
                (numbers, values.dates.iter().map(|at| at.value).collect::<Vec<_>>(), units)
            });
            assert!(!first.0.is_empty() || !first.1.is_empty());
            for other in rest {
                assert_eq!(first, other, "{row:?}");
            }
        }
    }

    #[test]
    fn months_that_are_other_words() {
        assert!(values(Tongue::English, "May I march in, or may we?").dates.is_empty());
        assert_eq!(
            values(Tongue::English, "It opens in May.").dates.first().map(|at| at.value),
            Some(Date { year: 0, month: 5, day: 0 })
        );
    }
}
