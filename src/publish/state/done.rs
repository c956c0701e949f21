//! The last build, where another one would do and say the same.
//!
//! In: what it was made from, as a fingerprint, and what it told. Out: a note in the state that it holds, with the names,
//! lengths and times of all that is published, so that the next build knows at once that nothing is to be done, and tells
//! the same again (bench `archive`, "no change"). Invariants: what was told is told again in the words and colours that are asked for, or the build is
//! done again; the note names no folder; a file whose time is another one was written by somebody else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use twox_hash::xxhash3_128;

use crate::diag::hexadecimal;
use crate::publish::digest::{Fingerprint, Print, fingerprint};
use crate::publish::manifest::model::NAME;
use crate::publish::output_folder::{OWN, OutputFolder, STAGING};
use crate::publish::state::files;
use crate::publish::system::calls as system;

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
    pub fn new(
        (output, known): (&OutputFolder, &Standing),
        inputs: &[u8],
        summary: String,
        public: Period,
        told: Told,
    ) -> Option<Self> {
        let outputs = outputs(output, known)?;
        Some(Self { inputs: fingerprint(inputs), outputs, summary, public, told })
    }

    /// The note of the last build, where it holds still at a moment, in seconds since 1970, and can be told in a manner.
    #[must_use]
    pub fn holds(output: &OutputFolder, inputs: &[u8], second: i64, manner: &str) -> Option<Self> {
        let text = files::text(&path(output.state()))?;
        let (own, text) = text.split_once('\n')?;
        let done: Self = serde_json::from_str(text).ok().filter(|_| own == fingerprint(text.as_bytes()))?;
        let can_be_told = done.told.text.is_empty() || done.told.manner == manner;
        let outputs = || outputs(output, &Standing::new());
        let same = can_be_told && done.public.has(second) && done.inputs == fingerprint(inputs);
        (same && Some(&done.outputs) == outputs().as_ref()).then_some(done)
    }

    /// Leaves the note. That it cannot be left is no fault: the next build does its work again.
    pub fn leave(&self, output: &OutputFolder) {
        let Ok(text) = serde_json::to_string(self) else { return };
        // What is told is shown as it stands there: it must be what was written.
        let text = format!("{}\n{text}", fingerprint(text.as_bytes()));
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

/// Fingerprints of what stands in folders of the output, by their names.
pub type Standing = BTreeMap<Box<str>, Print>;

/// Names, lengths and times of all files, Payom's own folders aside, and of the manifest; only their fingerprint is in
/// memory. Of some folders it is known.
fn outputs(output: &OutputFolder, known: &Standing) -> Option<Fingerprint> {
    let published = gather(output.folder(), known, Open::NotAsked)?;
    let manifest = file(&files::place(output, NAME))?;
    Some(hexadecimal(&Print::of(&[published.0, manifest.0].concat()).0))
}

/// The same of what stands in one folder; `None`, too, where something in it is not for all to read.
pub(crate) fn standing(folder: &Path) -> Option<Print> {
    let is_open = fs::symlink_metadata(folder).is_ok_and(|about| about.is_dir() && system::is_open(&about));
    if is_open { gather(folder, &Standing::new(), Open::Needed) } else { None }
}

/// Whether everything must be for all to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Needed,
    NotAsked,
}

/// The same of one file.
pub(crate) fn file(path: &Path) -> Option<Print> {
    let about = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    Some(Print::of(stamp("", &about).as_bytes()))
}

fn gather(folder: &Path, known: &Standing, open: Open) -> Option<Print> {
    let mut entries: Vec<_> = fs::read_dir(folder).ok()?.collect::<Result<_, _>>().ok()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut list = xxhash3_128::Hasher::new();
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_str()?;
        if name == OWN || name.starts_with(STAGING) {
            continue;
        }
        if entry.file_type().ok()?.is_dir() {
            if open == Open::Needed && !system::is_open(&entry.metadata().ok()?) {
                return None;
            }
            let print = match known.get(name) {
                Some(print) => *print,
                None => gather(&entry.path(), &Standing::new(), open)?,
            };
            list.write(name.as_bytes());
            list.write(&print.0);
        } else {
            let about = entry.metadata().ok()?;
            // What a link leads to may change.
            if open == Open::Needed && (about.is_symlink() || !system::is_open(&about)) {
                return None;
            }
            list.write(stamp(name, &about).as_bytes());
        }
    }
    Some(Print(list.finish_128().to_be_bytes()))
}

/// A name, a length and a time.
fn stamp(name: &str, about: &fs::Metadata) -> String {
    let time = about.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    format!("{name} {} {time:?}\n", about.len())
}
