//! Publishing from the desk.
//!
//! In: a release, the languages that somebody ticked. Out: what keeps it from being published, what readers will see that is new, and
//! the files of `payom build`. Invariants: there is one way to publish, and this is it; nothing is written before *Publish*.
//!
//! | file | does |
//! |---|---|
//! | `gate` | what is wrong, language by language |
//! | `points` | what a funder's rule leaves open |
//! | `readers` | what was published beside what will be |
//! | `files` | the files that are written |
//! | `asked` | what is ticked, and what was confirmed before |
//! | `gated` | a release and what is ticked; why it cannot be published so |
//! | `sections`, `changes` | parts of the screen |
//! | `screen` | the screen |
//! | `make` | publishes |

mod asked;
mod changes;
mod files;
mod gate;
mod gated;
mod make;
mod points;
mod readers;
mod screen;
mod sections;

pub(super) use make::{publish, tried};
pub(super) use screen::screen;
