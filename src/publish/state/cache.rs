//! Which files of the build before may stay.
//!
//! In: what a file is made from, as a fingerprint. Out: whether the file that was made from the same is still there,
//! byte for byte. Invariants: fingerprints are of contents, never of times; a record that is missing, damaged or
//! foreign counts as empty, and a file that somebody changed is made anew.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_128;

use crate::diag::hexadecimal;
use crate::publish::output_folder::OutputFolder;
use crate::publish::state::files;

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Of all that it is made from.
    key: Hash,
    /// Of its bytes.
    bytes: Hash,
}

/// A fingerprint as it is in memory, where there are tens of thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hash([u8; 16]);

impl Hash {
    fn of(bytes: &[u8]) -> Self {
        Self(XxHash3_128::oneshot(bytes).to_be_bytes())
    }

    /// Reads a fingerprint.
    fn new(text: &str) -> Option<Self> {
        let digits = text.as_bytes().as_chunks::<2>().0;
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let bytes = digits.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?));
        let bytes = bytes.collect::<Option<Vec<u8>>>()?;
        (text.len() == 32).then(|| bytes.try_into().ok().map(Self)).flatten()
    }
}

impl Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hexadecimal(&self.0))
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom("no fingerprint"))
    }
}

impl Record {
    /// A file that was made.
    #[must_use]
    pub fn new(key: &str, bytes: &[u8]) -> Self {
        #[expect(clippy::expect_used, reason = "keys are made by `fingerprint` alone")]
        let key = Hash::new(key).expect("a fingerprint");
        Self { key, bytes: Hash::of(bytes) }
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
        let record = self.records.get(path).filter(|record| Hash::new(key) == Some(record.key))?;
        let mut bytes = Vec::new();
        files::open(&self.out.join(path)).ok()??.read_to_end(&mut bytes).ok()?;
        (Hash::of(&bytes) == record.bytes).then_some((record, bytes.len() as u64))
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

    /// Forgets files of which nothing is known any more.
    pub fn retain(&mut self, wanted: impl Fn(&str) -> bool) {
        self.records.retain(|path, _| wanted(path));
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
