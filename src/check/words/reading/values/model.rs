//! What a text says in figures.
//!
//! In: numbers, dates and units as they are read. Out: [`Values`], which are compared. Invariants: equal values are equal
//! in every field.

use std::ops::Range;

use crate::check::words::reading::lexicon::Unit;

/// `digits × 10^scale`, without zeros at the end of `digits`, so equal values are equal pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Quantity {
    pub(super) digits: u64,
    pub(super) scale: i32,
}

impl Quantity {
    pub(super) fn new(mut digits: u64, mut scale: i32) -> Self {
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            scale += 1;
        }
        Self { digits, scale: if digits == 0 { 0 } else { scale } }
    }

    /// A fraction: `1/4`.
    pub(super) fn of_fraction(top: u16, bottom: u16) -> Self {
        Self { digits: u64::from(top) * 1000 + u64::from(bottom), scale: i32::MIN }
    }

    /// The two numbers of a fraction.
    pub(crate) fn fraction(self) -> Option<(u64, u64)> {
        (self.scale == i32::MIN).then_some((self.digits / 1000, self.digits % 1000))
    }

    /// The value where it is a whole number of moderate size.
    pub(crate) fn whole(self) -> Option<u64> {
        self.digits.checked_mul(10_u64.checked_pow(u32::try_from(self.scale).ok()?)?)
    }
}

/// A day, a month of a year, or a month; 0 where a part is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// A value and where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) range: Range<usize>,
}

/// What a text says in figures.
#[derive(Debug, Default)]
pub(crate) struct Values {
    /// Numbers that are not part of a date.
    pub(crate) numbers: Vec<At<Quantity>>,
    /// The digits of these numbers as they stand, leading zeros apart: a second opinion for `10.30` and `10:30`.
    pub(crate) runs: Vec<Quantity>,
    /// Dates.
    pub(crate) dates: Vec<At<Date>>,
    /// Units, with the first place of each.
    pub(crate) units: Vec<At<Unit>>,
}

impl Values {
    /// "31 May – 2 June 2016" is in one year.
    pub(super) fn fill_years(&mut self) {
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
