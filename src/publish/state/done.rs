//! The last build, where another one would do and say the same.
//!
//! In: what it was made from, as a fingerprint, and what it told. Out: a note in the state that it holds, with the names,
//! lengths and times of all that is published, so that the next build knows at once that nothing is to be done, and tells
//! the same again. Invariants: what was told is told again in the words and colours that are asked for, or the build is
//! done again; the note names no folder; a file whose time is another one was written by somebody else.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

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
    /// What was told of the inputs.
    #[serde(default)]
    pub told: Told,
}

/// What a build told, as it stood on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The text.
    pub text: String,
    /// The language and the colours that it is in.
    pub manner: String,
}

impl Done {
    /// A note on what stands in an output folder now; `None` where it cannot be read.
    #[must_use]
    pub fn new(output: &OutputFolder, inputs: &[u8], summary: String, public: Period, told: Told) -> Option<Self> {
        Some(Self { inputs: fingerprint(inputs), outputs: outputs(output.folder())?, summary, public, told })
    }

    /// The note of the last build, where it holds still at a moment, in seconds since 1970, and can be told in a manner.
    #[must_use]
    pub fn holds(output: &OutputFolder, inputs: &[u8], second: i64, manner: &str) -> Option<Self> {
        let done: Self = serde_json::from_str(&files::text(&path(output.state()))?).ok()?;
        let can_be_told = done.told.text.is_empty() || done.told.manner == manner;
        let outputs = || outputs(output.folder());
        let same = can_be_told && done.public.has(second) && done.inputs == fingerprint(inputs);
        (same && Some(&done.outputs) == outputs().as_ref()).then_some(done)
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

/// Names, lengths and times of all files, Payom's own folders aside; only their fingerprint is in memory.
fn outputs(out: &Path) -> Option<Fingerprint> {
    let mut list = xxhash3_128::Hasher::new();
    gather(out, out, &mut list)?;
    Some(hexadecimal(&list.finish_128().to_be_bytes()))
}

/// The same of what stands in one folder.
pub(crate) fn standing(folder: &Path) -> Option<[u8; 16]> {
    let mut list = xxhash3_128::Hasher::new();
    gather(folder, folder, &mut list)?;
    Some(list.finish_128().to_be_bytes())
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
            let meta = entry.metadata().ok()?;
            let time = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            list.write(format!("{name} {} {time:?}\n", meta.len()).as_bytes());
        }
    }
    Some(())
}
