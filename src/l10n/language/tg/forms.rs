//! Tajik forms of names.
//!
//! In: a name. Out: its form after a preposition, after an izofa, before an ending. Invariants: names stay as they are; a
//! last ӣ becomes и before an ending.

use crate::l10n::language::forms::{Named, Proposal};

pub(super) fn propose(_: Named, name: &str, form: &str) -> Option<Proposal> {
    match form {
        "by" | "genitive" | "in" => Proposal::sure(name),
        "stem" => Proposal::sure(format!("{}и", name.strip_suffix('ӣ')?)),
        _ => None,
    }
}
