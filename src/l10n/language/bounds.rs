//! What says that a number is the least or the most, as data.
//!
//! In: nothing. Out: [`Bounds`], the form in which each language's folder gives it. Invariants: phrases are in small letters,
//! their words parted by one space; a language that says nothing has no bounds.

/// Words round a number that make it a bound.
#[derive(Debug)]
pub struct Bounds {
    /// Phrases before a number of which there is at least so much, or more.
    pub least: &'static [&'static str],
    /// The same of at most so much, or less.
    pub most: &'static [&'static str],
    /// Phrases before a day or a time that say: not earlier, or later.
    pub later: &'static [&'static str],
    /// The same of: not later, or earlier.
    pub earlier: &'static [&'static str],
    /// Phrases behind a number, or behind the noun that it counts, that make it the least.
    pub least_behind: &'static [&'static str],
    /// The same of the most.
    pub most_behind: &'static [&'static str],
    /// Phrases before a number that is not exact: "some 250".
    pub about: &'static [&'static str],
    /// The word before a number that is compared with it behind: «аз 12 нафар зиёд»; empty: none.
    pub than: &'static str,
    /// Words that turn the bound behind them round: "not over 90", «не свыше 90».
    pub turning: &'static [&'static str],
    /// Words behind those that make them limit, and not deny: "not only".
    pub limiting: &'static [&'static str],
    /// Phrases of `least` and `most` that say something else too: "over two years" is during them.
    pub loose: &'static [&'static str],
    /// How words begin that may say a bound in a way that is not read here, wherever they stand.
    pub hints: &'static [&'static str],
    /// Words that may say it right before the number alone.
    pub hints_before: &'static [&'static str],
}

impl Bounds {
    /// Of which nothing is claimed.
    pub(super) const UNKNOWN: Self = Self {
        least: &[],
        most: &[],
        later: &[],
        earlier: &[],
        least_behind: &[],
        most_behind: &[],
        about: &[],
        than: "",
        turning: &[],
        limiting: &[],
        loose: &[],
        hints: &[],
        hints_before: &[],
    };
}
