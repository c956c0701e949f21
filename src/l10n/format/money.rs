//! Large numbers and amounts: in figures, or in thousands, millions, billions, trillions.
//!
//! In: a value, how it is wanted, which scales the locale has messages for. Out: the figure to print and the ending of
//! the message around it (`-million`). Invariants: without being asked, nothing is rounded: an amount is shown in
//! millions only where that is exactly the same with at most two decimals, in billions with at most three, and never in a
//! thousand of a smaller scale; where rounding is asked for and reaches the next scale, that scale is used (999 999 is
//! 1 million, not 1,000 thousand).

use super::number::{Grouping, power_of_ten};

/// How a number is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// In the largest scale from a million on in which it is exact.
    Exact,
    /// In figures.
    Standard,
    /// In the largest scale, rounded.
    Compact,
}

/// How an amount that stands alone is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AmountForm {
    /// As in a sentence: in millions where that is exact.
    #[default]
    Usual,
    /// In figures.
    Figures,
}

/// How a value that stands alone is written: as in a sentence, or like the others of its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValueForm {
    /// Of amounts.
    pub amounts: AmountForm,
    /// How many decimals it has at least.
    pub decimals: usize,
    /// Of its whole digits.
    pub grouping: Grouping,
}

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) notation: Notation,
    pub(super) least: Option<usize>,
    pub(super) most: Option<usize>,
    pub(super) grouping: Grouping,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) value: f64,
    /// The ending of the message; empty for figures alone.
    pub(super) scale: &'static str,
    /// Decimals.
    pub(super) least: usize,
    pub(super) most: usize,
}

/// The scales of CLDR, the largest first.
const SCALES: [(&str, f64); 4] = [("-trillion", 1e12), ("-billion", 1e9), ("-million", 1e6), ("-thousand", 1e3)];

/// Decimals that a scaled figure has at most, where nobody says how many.
const DECIMALS: usize = 2;

/// The same from a billion on, where nothing is rounded: 2.345 billion.
const LARGE: usize = 3;

/// How a value that is not negative is shown. A plain number has as many decimals as it needs, at most six; money has
/// two or none.
pub(super) fn scaled(value: f64, plain: bool, wanted: Wanted, has: &dyn Fn(&str) -> bool) -> Shown {
    let decimals = |unit: f64| {
        let large = wanted.notation == Notation::Exact && unit > 1e6;
        let usual = if large { LARGE } else { DECIMALS };
        wanted.most.unwrap_or_else(|| wanted.least.unwrap_or(0).max(usual))
    };
    let scales = || SCALES.into_iter().filter(|(scale, _)| has(scale));
    let found = match wanted.notation {
        Notation::Standard => None,
        Notation::Exact => scales()
            .find(|(_, unit)| value >= *unit)
            .filter(|(_, unit)| *unit > 1e3 && is_exact(value, *unit, decimals(*unit))),
        // Halves are rounded up, as figures are.
        Notation::Compact => scales().find(|(_, unit)| {
            // What the next smaller scale would show: 999 999 is a thousand thousands.
            let smaller = scales().map(|(_, other)| other).find(|other| other < unit);
            let step = smaller.unwrap_or(1.0) / power_of_ten(decimals(*unit));
            (value / step + 0.5 + 1e-9).floor() * step >= *unit
        }),
    };
    if let Some((scale, unit)) = found {
        let most = decimals(unit);
        return Shown { value: value / unit, scale, least: wanted.least.unwrap_or(0), most };
    }
    let most = wanted.most.unwrap_or_else(|| wanted.least.unwrap_or(0).max(if plain { 6 } else { DECIMALS }));
    // Cents are two digits or none: €1,234.50.
    let cents = !plain && wanted.most.is_none() && !is_exact(value, 1.0, 0);
    let least = wanted.least.unwrap_or(if cents { DECIMALS } else { 0 });
    Shown { value, scale: "", least, most }
}

/// Whether a value is a whole number of the units' last decimal.
fn is_exact(value: f64, unit: f64, decimals: usize) -> bool {
    let step = unit / power_of_ten(decimals);
    step >= 1.0 && (value / step).round() * step == value
}
