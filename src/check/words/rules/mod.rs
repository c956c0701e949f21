//! The rules about words: one file a rule, or a family of rules that look at the same thing.
//!
//! In: texts, alone or beside their source. Out: diagnostics. Invariants: [`RULES`] names every rule, the codes that it
//! reports and what it looks at; the rules are run in its order. How many blocks an edition has needs no rule: its blocks
//! stand in the template, which has no language.
//!
//! A new rule is a file here, a line in [`RULES`], a block in `diag/code/words.rs` for each of its codes, and a row in
//! `tests/suite/rules.rs`.

pub(crate) mod addresses;
pub(crate) mod consistency;
pub(crate) mod copies;
pub(crate) mod figures;
pub(crate) mod glyphs;
pub(crate) mod keyboard;
pub(crate) mod letters;
pub(crate) mod marks;
pub(crate) mod markup;
pub(crate) mod parity;
pub(crate) mod persons;
pub(crate) mod plurals;
pub(crate) mod sentences;
pub(crate) mod size;
pub(crate) mod spacing;
mod table;
pub(crate) mod terms;
pub(crate) mod unused;

pub(crate) use table::{Look, RULES};
