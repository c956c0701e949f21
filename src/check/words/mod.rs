//! The rules about words, and one run of them over a project.
//!
//! In: a project's messages. Out: diagnostics. Invariants: each text is read once into a [`reading::Reading`]; a rule looks
//! at it alone, beside its source, or beside all others of its locale. A rule is not run where another has already said
//! the same in fewer words (numbers of a text that was not translated at all).

mod gathered;
mod glossed;
mod listing;
mod optout;
mod pairs;
mod reading;
mod rules;
mod run;
mod spelling;
mod texts;

pub use glossed::Glossed;
pub use listing::{UnknownWord, unknown_words, unused_words};
pub use rules::glyphs::COVERAGE;
pub use rules::unused::is_form;
pub(super) use rules::unused::is_known;
pub(super) use spelling::house_words;
pub(super) use texts::WordChecks;
