//! What a text says, read once for all rules.
//!
//! In: a pattern. Out: a [`Reading`] of it: its text on one line with the way back to the source, its tokens, and which
//! kinds of characters it has; from that its [`Values`]. Invariants: a rule about words sees a text through a reading
//! alone.

pub(crate) mod lexicon;
pub(crate) mod numerals;
mod signs;
mod subject;
mod text;
mod tokens;
mod values;

pub(crate) use lexicon::Tongue;
pub(crate) use signs::{HOLE, Signs};
pub(crate) use subject::Subject;
pub(crate) use text::{Choice, Reading, variants};
pub(crate) use tokens::{Token, TokenKind};
pub(crate) use values::{At, Date, Quantity, Values};
