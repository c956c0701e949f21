//! Currencies and measures, by the names that the tables of numbers give them.
//!
//! In: a name. Out: a [`Measure`]: its dimension, and its size in the dimension's own unit. Invariants: sizes are exact; a
//! currency is a dimension of its own; years are counted in months, weeks in minutes, for a month has no fixed length.

/// `num / den` of what a dimension is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// The code of a currency, or the name of a dimension.
    pub(crate) dimension: &'static str,
    /// The name of the unit itself.
    pub(crate) unit: &'static str,
    /// How many of the dimension's own units it has.
    pub(crate) num: u64,
    /// Divided by this.
    pub(crate) den: u64,
}

impl Measure {
    /// Whether it is money: its dimension is the code of a currency.
    pub(crate) fn is_money(&self) -> bool {
        let code = |code: &str| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
        self.dimension == "cent" || code(self.dimension.split('/').next().unwrap_or(""))
    }

    /// The same unit once.
    pub(crate) fn single(&self) -> Self {
        measure(self.unit)
    }
}

/// Units by the name that the tables give them: dimension, and size in it.
const UNITS: &[(&str, &str, u64, u64)] = &[
    ("km", "length", 1_000_000, 1),
    ("m", "length", 1000, 1),
    ("cm", "length", 10, 1),
    ("mm", "length", 1, 1),
    ("mi", "length", 1_609_344, 1),
    ("ft", "length", 3048, 10),
    ("ha", "area", 10_000, 1),
    ("km2", "area", 1_000_000, 1),
    ("m2", "area", 1, 1),
    ("t", "mass", 1_000_000, 1),
    ("kg", "mass", 1000, 1),
    ("g", "mass", 1, 1),
    ("ml", "volume", 1, 1),
    ("l", "volume", 1000, 1),
    ("m3", "volume", 1_000_000, 1),
    ("MW", "power", 1000, 1),
    ("kW", "power", 1, 1),
    ("MB", "data", 1, 1),
    ("GB", "data", 1000, 1),
    ("year", "months", 12, 1),
    ("month", "months", 1, 1),
    ("week", "minutes", 10_080, 1),
    ("day", "minutes", 1440, 1),
    ("hour", "minutes", 60, 1),
    ("minute", "minutes", 1, 1),
    ("second", "minutes", 1, 60),
    ("anniversary", "months", 12, 1),
];

/// The measure that a name of the tables stands for.
pub(crate) fn measure(name: &'static str) -> Measure {
    let found = UNITS.iter().find(|(unit, ..)| *unit == name);
    let (unit, dimension, num, den) = found.copied().unwrap_or((name, name, 1, 1));
    Measure { dimension, unit, num, den }
}
