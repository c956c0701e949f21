//! The last build that left nothing to say.
//!
//! In: what it was made from, as a fingerprint. Out: a note in Payom's own folder that it holds, with the names and
//! lengths of all that is published, so that the next build knows at once that nothing is to be done. In between: only
//! a build without a single diagnostic leaves the note, for what was told must be told again.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::cache::{Fingerprint, fingerprint, hexadecimal};

/// The note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    inputs: Fingerprint,
    outputs: Fingerprint,
    /// What was published, in words.
    pub summary: String,
}

impl Done {
    /// A note on what stands in an output folder now; `None` where it cannot be read.
    #[must_use]
    pub fn new(out: &Path, inputs: &[u8], summary: String) -> Option<Self> {
        Some(Self { inputs: fingerprint(inputs), outputs: outputs(out)?, summary })
    }

    /// The note of the last build, where it holds still.
    #[must_use]
    pub fn holds(out: &Path, inputs: &[u8]) -> Option<Self> {
        let text = fs::read_to_string(path(out)).ok()?;
        let done: Self = serde_json::from_str(&text).ok()?;
        (done.inputs == fingerprint(inputs) && Some(&done.outputs) == outputs(out).as_ref()).then_some(done)
    }

    /// Leaves the note. That it cannot be left is no fault: the next build does its work again.
    pub fn leave(&self, out: &Path) {
        let (staged, kept) = (path(out).with_extension("new"), path(out));
        let text = serde_json::to_string(self).unwrap_or_default();
        let _ = fs::write(&staged, text).and_then(|()| fs::rename(&staged, kept));
    }
}

/// Takes the note away: what it says will not hold any more.
pub(super) fn forget(out: &Path) {
    let _ = fs::remove_file(path(out));
}

fn path(out: &Path) -> std::path::PathBuf {
    out.join(super::OWN).join("done.json")
}

/// Names and lengths of all files, Payom's own folder aside; only their fingerprint is in memory.
fn outputs(out: &Path) -> Option<Fingerprint> {
    let mut list = Sha256::new();
    gather(out, out, &mut list)?;
    Some(hexadecimal(&list.finalize()))
}

fn gather(root: &Path, folder: &Path, list: &mut Sha256) -> Option<()> {
    let mut entries: Vec<_> = fs::read_dir(folder).ok()?.collect::<Result<_, _>>().ok()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let name = path.strip_prefix(root).ok()?.to_str()?;
        if name == super::OWN {
            continue;
        }
        if entry.file_type().ok()?.is_dir() {
            gather(root, &path, list)?;
        } else {
            list.update(format!("{name} {}\n", entry.metadata().ok()?.len()));
        }
    }
    Some(())
}
