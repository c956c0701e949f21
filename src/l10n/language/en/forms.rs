//! English forms of names.
//!
//! In: a name. Out: its form after "of" and "by", or "in". Invariants: a name that says what it names ("… Foundation") has
//! an article, one that only names ("Nota Bene") has none: as a rule, which a person looks at.

use crate::l10n::language::forms::{Named, Proposal};

/// Words that say what an organisation is.
const NOUNS: &str = "academy administration agency alliance association bank board branch bureau centre center chamber \
    church club coalition college commission commissioner committee community company confederation congress consortium \
    consulate convention corporation council court delegation department directorate division embassy facility federation \
    forum foundation foundations fund government group initiative institute institution instrument league library ministry \
    mission movement museum network office ombudsman organisation organization parliament partnership police programme \
    program project secretariat service services society team trust union united university world";

pub(super) fn propose(of: Named, name: &str, form: &str) -> Option<Proposal> {
    match (of, form) {
        (Named::Place, "in" | "genitive") => Proposal::sure(name),
        (Named::Organisation, "by" | "genitive") => match name.strip_prefix("The ") {
            Some(rest) => Proposal::sure(format!("the {rest}")),
            None if says_what(name) => Proposal::likely(format!("the {name}")),
            None => Proposal::likely(name),
        },
        _ => None,
    }
}

/// Whether one of several words says what it is.
fn says_what(name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.len() > 1 && words.iter().any(|word| NOUNS.split_whitespace().any(|noun| noun == word))
}
