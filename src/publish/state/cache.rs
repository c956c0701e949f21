//! Which files of the build before may stay.
//!
//! In: what a file is made from, as a fingerprint. Out: whether the file that was made from the same is still there,
//! byte for byte (`cargo bench --bench archive -- --change house` pays for it). Invariants: fingerprints are of contents, never of times; a record that is missing, damaged or
//! foreign counts as empty, and a file that somebody changed is made anew.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::publish::digest::Print;
use crate::publish::output_folder::OutputFolder;
use crate::publish::state::files;

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Of all that it is made from.
    key: Print,
    /// Of its bytes.
    bytes: Print,
}

impl Record {
    /// A file that was made.
    #[must_use]
    pub fn new(key: &str, bytes: &[u8]) -> Self {
        #[expect(clippy::expect_used, reason = "keys are made by `fingerprint` alone")]
        let key = Print::new(key).expect("a fingerprint");
        Self { key, bytes: Print::of(bytes) }
    }
}

/// What is known of the files in an output folder, by their paths in it.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    out: PathBuf,
    records: BTreeMap<Box<str>, Record>,
}

impl Cache {
    /// Where it is kept.
    const NAME: &'static str = "cache.json";

    /// Reads what is known of an output folder.
    #[must_use]
    pub fn load(output: &OutputFolder) -> Self {
        let text = files::text(&files::place(output, Self::NAME)).unwrap_or_default();
        Self { out: output.folder().to_path_buf(), records: serde_json::from_str(&text).unwrap_or_default() }
    }

    /// Knows nothing: everything is made anew.
    #[must_use]
    pub fn empty(output: &OutputFolder) -> Self {
        Self { out: output.folder().to_path_buf(), records: BTreeMap::new() }
    }

    /// The file's record and length, if it was made from the same and is what was made.
    #[must_use]
    pub fn valid(&self, path: &str, key: &str) -> Option<(&Record, u64)> {
        let record = self.records.get(path).filter(|record| Print::new(key) == Some(record.key))?;
        let mut bytes = Vec::new();
        files::open(&self.out.join(path)).ok()??.read_to_end(&mut bytes).ok()?;
        (Print::of(&bytes) == record.bytes).then_some((record, bytes.len() as u64))
    }

    /// Whether a file is known to be another than this.
    #[must_use]
    pub fn differs(&self, path: &str, record: &Record) -> bool {
        self.records.get(path) != Some(record)
    }

    /// Remembers a file.
    pub fn insert(&mut self, path: String, record: Record) {
        self.records.insert(path.into(), record);
    }

    /// The same of some files alone, by their paths.
    #[must_use]
    pub fn of(&self, wanted: impl Fn(&str) -> bool) -> Self {
        let records = self.records.iter().filter(|(path, _)| wanted(path));
        Self {
            out: self.out.clone(),
            records: records.map(|(path, record)| (path.clone(), record.clone())).collect(),
        }
    }

    /// As kept.
    pub(crate) fn write(&self, to: &mut dyn std::io::Write) -> std::io::Result<()> {
        Ok(serde_json::to_writer(to, &self.records)?)
    }

    /// Its name in the state.
    pub(crate) fn name() -> &'static str {
        Self::NAME
    }
}
