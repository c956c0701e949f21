//! The commands around translations.
//!
//! In: a project and a language. Out: what there is to do (`todo`, `status`), files to do it in (`stub`), and the record of
//! what was done (`accept`, and `record` by itself). Invariants: whatever a translator typed stays byte for byte; only
//! `accept` says that a translation is right again after its source changed.
//!
//! | file | does |
//! |---|---|
//! | `texts` | what all of them ask of a text: its file, its language, its lock, its flag |
//! | `tally` | how much there is to do |
//! | `todo` | the list of what there is to do |
//! | `count` | how many words that are |
//! | `memory` | what was written and translated before |
//! | `status` | how far releases and languages are |
//! | `words` | what Payom writes into the files of translators, in their languages |
//! | `stub` | puts what is to be translated into files |
//! | `args` | what can be typed behind `kit` and `take` |
//! | `kit` | texts for translators' own programs |
//! | `take` | what came back from them |
//! | `accept` | records that translations are right |
//! | `record` | records translations when they are first seen |

mod accept;
mod args;
mod count;
mod kit;
mod memory;
pub(super) mod record;
mod status;
mod stub;
pub(super) mod take;
pub(super) mod tally;
pub(super) mod texts;
mod todo;
pub(super) mod words;

pub(super) use accept::run as accept;
pub(super) use args::{Kit, KitFormat, Take, Todo};
pub(super) use kit::{FOLDER as KITS, run as kit};
pub(super) use status::run as status;
pub(super) use stub::{of as stub_of, run as stub};
pub(super) use take::run as take;
pub(super) use todo::run as todo;
