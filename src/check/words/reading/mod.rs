//! What a text says, read once for all rules.
//!
//! In: a pattern. Out: a [`Reading`] of it: its text on one line with the way back to the source, its tokens, and which
//! kinds of characters it has; from that its [`Values`]. Invariants: a rule about words sees a text through a reading
//! alone.

mod classes;
pub(crate) mod lexicon;
mod markup;
mod subject;
mod text;
mod tokens;
mod values;
mod variant;

pub(crate) use classes::{CharClasses, HOLE};
pub(crate) use lexicon::RuleLanguage;
pub(crate) use markup::{MarkKind, Marks, Stretch};
pub(crate) use subject::{Pair, Subject, Text, the_source};
pub(crate) use text::Reading;
pub(crate) use tokens::{Token, TokenKind};
pub(crate) use values::{Date, Difference, Kind, Side, Vague, Value, Values, agree, differences};
pub(crate) use variant::{Variant, Variants};
