//! The last build that left nothing to say.
//!
//! In: what it was made from, as a fingerprint. Out: a note in the state that it holds, with the names and lengths of all
//! that is published, so that the next build knows at once that nothing is to be done. Invariants: only a build without a
//! single diagnostic leaves the note, for what was told must be told again; the note names no folder.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use twox_hash::xxhash3_128;

use crate::diag::hexadecimal;
use crate::publish::digest::{Fingerprint, fingerprint};
use crate::publish::output_folder::{OWN, OutputFolder, STAGING};
use crate::publish::state::files;

/// A time in which no release becomes public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// When the last one became public, in seconds since 1970.
    pub since: i64,
    /// When the next one will; `None` where none is held.
    pub until: Option<i64>,
    /// What is held, in lines.
    pub held: String,
}

impl Period {
    /// Whether a moment lies in it.
    #[must_use]
    pub fn has(&self, second: i64) -> bool {
        self.since <= second && self.until.is_none_or(|until| second < until)
    }
}

/// The note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    inputs: Fingerprint,
    outputs: Fingerprint,
    /// What was published, in words.
    pub summary: String,
    /// From when to when the same is public.
    pub public: Period,
}

impl Done {
    /// A note on what stands in an output folder now; `None` where it cannot be read.
    #[must_use]
    pub fn new(output: &OutputFolder, inputs: &[u8], summary: String, public: Period) -> Option<Self> {
        Some(Self { inputs: fingerprint(inputs), outputs: outputs(output.folder())?, summary, public })
    }

    /// The note of the last build, where it holds still at a moment, in seconds since 1970.
    #[must_use]
    pub fn holds(output: &OutputFolder, inputs: &[u8], second: i64) -> Option<Self> {
        let done: Self = serde_json::from_str(&files::text(&path(output.state()))?).ok()?;
        let outputs = || outputs(output.folder());
        (done.public.has(second) && done.inputs == fingerprint(inputs) && Some(&done.outputs) == outputs().as_ref())
            .then_some(done)
    }

    /// Leaves the note. That it cannot be left is no fault: the next build does its work again.
    pub fn leave(&self, output: &OutputFolder) {
        let Ok(text) = serde_json::to_string(self) else { return };
        let _ = files::replace(&path(output.state()), text.as_bytes());
    }
}

/// Takes the note away: what it says will not hold any more.
pub(crate) fn forget(state: &Path) {
    let _ = fs::remove_file(path(state));
}

fn path(state: &Path) -> PathBuf {
    state.join("done.json")
}

/// Names and lengths of all files, Payom's own folders aside; only their fingerprint is in memory.
fn outputs(out: &Path) -> Option<Fingerprint> {
    let mut list = xxhash3_128::Hasher::new();
    gather(out, out, &mut list)?;
    Some(hexadecimal(&list.finish_128().to_be_bytes()))
}

fn gather(root: &Path, folder: &Path, list: &mut xxhash3_128::Hasher) -> Option<()> {
    let mut entries: Vec<_> = fs::read_dir(folder).ok()?.collect::<Result<_, _>>().ok()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let name = path.strip_prefix(root).ok()?.to_str()?;
        if name == OWN || name.starts_with(STAGING) {
            continue;
        }
        if entry.file_type().ok()?.is_dir() {
            gather(root, &path, list)?;
        } else {
            list.write(format!("{name} {}\n", entry.metadata().ok()?.len()).as_bytes());
        }
    }
    Some(())
}
