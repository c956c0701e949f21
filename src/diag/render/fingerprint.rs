//! What a problem is known by from run to run.
//!
//! In: file, code and message. Out: a fingerprint. Invariants: a problem that only moved to another line keeps it; of
//! problems that are alike, each has its own.

use std::collections::BTreeMap;

use crate::diag::sha256;

/// The fingerprints of a report.
#[derive(Debug, Default)]
pub(super) struct Fingerprints(BTreeMap<String, usize>);

impl Fingerprints {
    /// The fingerprint of the next problem: 64 bits of a SHA-256, and how often it came.
    pub(super) fn next(&mut self, parts: &[&str]) -> String {
        let mut text: String = parts.iter().flat_map(|part| [part, "\0"]).collect();
        text = sha256(text.as_bytes());
        text.truncate(16);
        let times = self.0.entry(text.clone()).and_modify(|times| *times += 1).or_insert(1);
        format!("{text}:{times}")
    }
}
