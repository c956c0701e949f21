//! Writes what was built, all of it or nothing.
//!
//! In: files of editions, as they are made. Out: `output/<slug>/…`, `output/<tag>/…`, `output/index.html`,
//! `output/fonts/…`, and nothing else there. Invariants: everything is first written to a staging folder on the same file
//! system, hidden beside the output folder, and brought to the disk; only when all is there does [`Stage::commit`] put it
//! in the place of what was published before, one release's folder in one step, and when one step is refused it takes all
//! of them back. Files that Payom did not make are carried over, and replaced only where that is asked for; a lock keeps
//! two builds apart; a build that is stopped leaves no staging folder, and what a killed one left behind is put right by
//! the next.
//!
//! | folder | file | does |
//! |---|---|---|
//! | | `digest`, `error` | fingerprints; why nothing was published |
//! | | `output_folder` | where the output folder and its state are, and where they may not be |
//! | `system` | `calls` | all that differs from system to system |
//! | | `sync`, `remove`, `lock` | waits for the disk; removes folders; keeps two builds apart |
//! | `state` | `files` | the files of the state |
//! | | `pending`, `cache`, `done` | what a killed build was about to publish; what may stay; whether anything is to be done |
//! | | `graph` | which releases need not be looked at, and what they add to the checks |
//! | | `note` | what one step of a build leaves for the next build |
//! | `manifest` | `model`, `index`, `json` | what the output folder holds: an edition, all of them, as a file |
//! | | `spill` | where what lists show is while editions are made |
//! | `recover` | `ownership` | tells Payom's files from those of others |
//! | | `present`, `pages` | what of the manifest is there still; what the pages themselves tell, where the manifest does not |
//! | | `takeover`, `warnings` | what older programs kept in the output folder; warnings about it |
//! | `staging` | `folder`, `exchange` | the folder where files wait; puts them in their places, and takes them back |
//! | | `interrupts` | Ctrl-C and the like: staging goes, and what is published stays whole |
//! | | `stage`, `commit` | takes files, and puts all of them in their places |
//!
//! An archive has tens of thousands of editions. What is in memory of one is its name, the names of its files and a
//! fingerprint; all else is written, and read again when a list shows it.

mod digest;
mod error;
mod manifest;
mod output_folder;
mod recover;
mod staging;
mod state;
mod system;
#[cfg(test)]
mod tests;

pub use digest::{Fingerprint, Print, fingerprint};
pub use error::PublishError;
pub use manifest::index::{Before, Manifest};
pub use manifest::model::{Changed, Edition, Former};
pub use output_folder::OutputFolder;
pub use recover::ownership::apart_from_sites;
pub use recover::pages::recover;
pub use staging::interrupts::Interrupts;
pub use staging::stage::{Extent, Overwrite, Stage, Terms};
pub use state::cache::{Cache, Record};
pub use state::done::{Done, Period, Standing, Told};
pub use state::graph::{Graph, Learned, Shared, Unit, locked, standing, standing_file};
pub use state::note::{leave_note, note};
