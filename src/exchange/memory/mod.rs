//! What the house wrote and translated before: a memory of translations, and a concordance.
//!
//! In: a project with its releases. Out: earlier translations of texts that are like one, each with how much; texts in which words occur,
//! in all languages. Invariants: what is found is in the project, nothing is made up; a text is never offered for itself; the newest comes
//! first among equals.
//!
//! | file | does |
//! |---|---|
//! | `tokens` | a text as words and places |
//! | `model` | all texts, with an index of their words |
//! | `similar` | the texts that are like one |
//! | `find` | the texts in which words occur |

mod find;
mod model;
mod similar;
mod tokens;

pub use find::Found;
pub use model::{Memory, Said, Text};
pub use similar::Similar;
