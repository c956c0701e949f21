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
    /// Words, or with a `*` how they begin, that a bound right behind them belongs to, and not to the verb: "nobody under 18".
    pub heads: &'static [&'static str],
    /// The same of words of a sentence that turn what is denied round: "nobody but those over 18".
    pub excepting: &'static [&'static str],
    /// Which way numbers go.
    pub ways: Ways,
}

/// Words that say which way a number goes, or which of two it is; with a `*`, how they begin.
#[derive(Debug)]
pub struct Ways {
    /// That it grows.
    pub up: &'static [&'static str],
    /// That it falls.
    pub down: &'static [&'static str],
    /// The word between those and the number: "by"; empty: they stand behind.
    pub by: &'static str,
    /// That a temperature is below zero.
    pub cold: &'static [&'static str],
    /// Before the first number of two: "from".
    pub from: &'static [&'static str],
    /// Before the last one: "to".
    pub to: &'static [&'static str],
    /// Before the whole of which another number is a part: "of".
    pub whole: &'static str,
}

impl Ways {
    /// Of which nothing is claimed.
    const UNKNOWN: Self = Self { up: &[], down: &[], by: "", cold: &[], from: &[], to: &[], whole: "" };
}

/// Whether a word, in small letters, is one of a list in which a `*` stands for any ending.
pub(crate) fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|listed| match listed.strip_suffix('*') {
        Some(begin) => word.starts_with(begin),
        None => *listed == word,
    })
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
        heads: &[],
        excepting: &[],
        ways: Ways::UNKNOWN,
    };
}
