//! Kinds of people that numbers count in English.
//!
//! In: nothing. Out: [`PEOPLE`]. Invariants: the kinds are those of the other languages, and each word begins as one of its list.

/// Each kind, and how words begin that name it.
pub(super) const PEOPLE: &[(&str, &str)] = &[
    ("adults", "adult"),
    ("children", "child minor"),
    ("dead", "dead death died killed"),
    ("hurt", "hurt injur wounded"),
    ("men", "boy male man men"),
    ("women", "female girl woman women"),
];
