//! What a text says in numbers.
//!
//! In: numbers, dates and times as they are read. Out: [`Value`]s, which are compared. Invariants: an amount is a reduced
//! fraction of its dimension's own unit, so equal amounts are equal in both fields.

use std::ops::Range;

use crate::l10n::language::Measure;

/// An exact number that is not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ratio {
    num: u128,
    den: u128,
}

impl Ratio {
    pub(crate) const ZERO: Self = Self { num: 0, den: 1 };
    pub(crate) const ONE: Self = Self { num: 1, den: 1 };

    /// `num / den`; what is too great for it becomes the greatest number there is.
    pub(crate) fn new(num: u128, den: u128) -> Self {
        if den <= 1 {
            return Self { num, den: 1 };
        }
        // Division of twice the length takes ten times as long (bench `check`).
        if let (Ok(num), Ok(den)) = (u64::try_from(num), u64::try_from(den)) {
            let (mut a, mut b) = (num, den);
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return Self { num: (num / a).into(), den: (den / a).into() };
        }
        let (mut a, mut b) = (num, den);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self { num: num / a, den: den / a }
    }

    pub(crate) fn whole(num: u64) -> Self {
        Self { num: u128::from(num), den: 1 }
    }

    pub(crate) fn times(self, num: u64, den: u64) -> Self {
        let (top, bottom) = (u128::from(num), u128::from(den));
        match (self.num.checked_mul(top), self.den.checked_mul(bottom)) {
            (Some(num), Some(den)) => Self::new(num, den),
            _ => Self { num: u128::MAX, den: 1 },
        }
    }

    pub(crate) fn plus(self, num: u64, den: u64) -> Self {
        let (top, bottom) = (u128::from(num), u128::from(den));
        let sum = || {
            Some((
                self.num.checked_mul(bottom)?.checked_add(top.checked_mul(self.den)?)?,
                self.den.checked_mul(bottom)?,
            ))
        };
        sum().map_or(self, |(num, den)| Self::new(num, den))
    }

    /// The sum; of what is too great for it, this one.
    pub(crate) fn and(self, other: Self) -> Self {
        match (u64::try_from(other.num), u64::try_from(other.den)) {
            (Ok(num), Ok(den)) => self.plus(num, den),
            _ => self,
        }
    }

    /// The number, if it is whole and of moderate size.
    pub(crate) fn integer(self) -> Option<u64> {
        if self.den == 1 { u64::try_from(self.num).ok() } else { None }
    }

    /// `1 / n` for n.
    pub(crate) fn inverse(self) -> Self {
        Self { num: self.den, den: self.num.max(1) }
    }
}

/// A day, a month of a year, or a month; 0 where a part is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Date {
    /// The day of the week, Monday is 1; nothing where a part is not said, or there is no such day.
    pub(crate) fn weekday(self) -> Option<u8> {
        let date = jiff::civil::Date::new(
            i16::try_from(self.year).ok()?,
            i8::try_from(self.month).ok()?,
            i8::try_from(self.day).ok()?,
        );
        u8::try_from(date.ok().filter(|_| self.year > 0)?.weekday().to_monday_one_offset()).ok()
    }
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// How many, or how much of its measure.
    Count,
    /// A place in a row.
    Ordinal,
    /// A part of something.
    Share,
    /// How many times as much.
    Multiple,
    /// Ten years: 90 of the 1990s.
    Decade,
    /// A day or a month.
    Date(Date),
    /// Monday is 1.
    Weekday(u8),
    /// Minutes of the day, which are the amount; `true` where the half of the day is known.
    Time(bool),
    /// How often: a day is 1, a week 2, a month 3, a year 4.
    Every,
    /// A season, a side of the world, a part of the day: its group.
    Contrary(u8),
    /// A placeable, by its place among the text's placeables.
    Hole(usize),
}

/// How much it means that a value stands on one side alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Nothing: "one", "a couple".
    Faint,
    /// Languages differ in saying it: "both", "half", "the second".
    Weak,
    /// It must be said.
    Strong,
}

impl Value {
    /// Whether it must be said in any language.
    pub(crate) fn is_strong(&self) -> bool {
        self.strength == Strength::Strong
    }
}

/// A value and where it stands in the text.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    pub(crate) kind: Kind,
    /// The amount in the dimension's own unit: metres as millimetres, hours as minutes.
    pub(crate) amount: Ratio,
    /// The amount as it is written.
    pub(crate) raw: Ratio,
    /// What is counted, if it is a currency or a measure.
    pub(crate) measure: Option<Measure>,
    pub(crate) strength: Strength,
    /// Whether it is written in figures, without a word that multiplies them.
    pub(crate) figures: bool,
    /// About so many: a dozen.
    pub(crate) about: bool,
    pub(crate) range: Range<usize>,
}
