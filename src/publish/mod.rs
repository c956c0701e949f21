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
//! | file | does |
//! |---|---|
//! | `output` | where the output folder and its state are, and where they may not be |
//! | `stage`, `commit` | takes files, and puts all of them in their places |
//! | `staging`, `remove` | the folder where they wait, and how folders go |
//! | `foreign` | tells Payom's files from those of others |
//! | `exchange` | puts new files and folders in the place of old ones, and takes it back |
//! | `sync` | waits until what was written is on the disk |
//! | `system` | all that differs from system to system |
//! | `interrupts` | Ctrl-C and the like: staging goes, and what is published stays whole |
//! | `state`, `takeover` | the files of the state; what older programs kept in the output folder |
//! | `pending` | tells the next build what a killed one was about to publish |
//! | `manifest`, `cache`, `done` | what the output folder holds, what of it may stay, whether anything is to be done |
//! | `present`, `recover` | what of the manifest is there still; what the pages themselves tell, where the manifest does not |
//! | `digest`, `failure` | fingerprints; why nothing was published |
//! | `told` | warnings about an output folder and its state |
//! | `lock` | keeps two builds apart |
//! | `shelf` | where the words of a manifest are while editions are made |
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

pub use digest::{Fingerprint, fingerprint, hexadecimal};
pub use error::PublishError;
pub use manifest::index::Manifest;
pub use manifest::model::Edition;
pub use output_folder::OutputFolder;
pub use recover::ownership::apart_from_sites;
pub use recover::pages::recover;
pub use staging::interrupts::Interrupts;
pub use staging::stage::{Extent, Overwrite, Stage, Terms};
pub use state::cache::{Cache, Record};
pub use state::done::Done;
