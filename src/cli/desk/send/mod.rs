//! What leaves the house: drafts and files for journalists, kits for translators.
//!
//! In: a release. Out: the files of `payom prepare` and `payom kit`, and links to them. Invariants: nothing is sent; both are those commands and
//! no other way; nothing of the project changes but `outbox/`.
//!
//! | file | does |
//! |---|---|
//! | `outbox` | the files that were made |
//! | `screen` | the screen |
//! | `make` | makes them |

mod make;
mod outbox;
mod screen;

pub(super) use make::{copies, kit};
pub(super) use outbox::{FOLDER, file};
pub(super) use screen::screen;
