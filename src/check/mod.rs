//! Whether the messages can be relied upon.
//!
//! In: a [`Project`](crate::project::Project). Out: diagnostics. Invariants: after a run without errors, every `.ftl` file of the selection
//! could be read, every name in it exists, no reference dangles or goes in a circle, every function gets what it can
//! use. That every message *an edition needs* exists is found by resolving the edition
//! ([`crate::document::resolve`]), which is the one place that knows what it needs.

mod answers;
mod funders;
mod portion;
mod run;
mod scope;
mod structure;
mod translation;
mod words;

pub use crate::l10n::english_name as language;
pub use answers::Answers;
pub use run::{Checks, all, is_house_stale, news, part};
pub use structure::bare::no_word;
pub(crate) use structure::names::references;
pub use structure::names::{HouseNames, Names, house_names, reaches};
pub use structure::notes::note;
pub use structure::syntax::syntax_problems;
pub use structure::variables::{Type, Types, house_file, of_house, of_release};
pub use translation::commented::{Lacking, instead};
pub use translation::news::{Counts, New, News, Origin, Unrecorded};
pub use translation::parity::{Existing, add, missing};
pub use translation::staleness::StaleSeverity;
pub use translation::state::{State, Translation, translations};
pub use translation::{lock, shown, wording};
pub use words::{COVERAGE, Glossed, UnknownWord, is_form, unknown_words, unused_words};
