//! Kinds of people that numbers count in English, and of what else is counted with them.
//!
//! In: nothing. Out: [`PEOPLE`]. Invariants: the kinds are those of the other languages, and each word begins as one of its list.

/// Each kind, and how words begin that name it.
pub(super) const PEOPLE: &[(&str, &str)] = &[
    ("activists", "activist"),
    ("adults", "adult"),
    ("children", "child minor"),
    ("complaints", "complaint"),
    ("countries", "countr"),
    ("dead", "dead death died killed"),
    ("districts", "district"),
    ("doctors", "doctor physician"),
    ("experts", "expert"),
    ("hurt", "hurt injur wounded"),
    ("journalists", "journalist reporter"),
    ("judges", "judge"),
    ("lawyers", "attorney lawyer"),
    ("men", "boy male man men"),
    ("prisoners", "convict inmate prisoner"),
    ("prosecutors", "prosecutor"),
    ("students", "student"),
    ("teachers", "teacher"),
    ("women", "female girl woman women"),
];
