//! What a document is made of, as one number.
//!
//! In: a [`Document`]. Out: a fingerprint that changes with every word, fact and picture of it. Invariants: all
//! fields are hashed in order, through `derive(Hash)`, so that none can be forgotten; numbers that are no integers by
//! their bits.

use std::hash::{Hash, Hasher};

use twox_hash::XxHash3_128;

use crate::document::edition::Document;
use crate::document::model::Credit;

/// Fingerprint of a document and of what else its files depend on.
#[must_use]
pub fn fingerprint(document: &Document, with: &[u8]) -> [u8; 16] {
    let mut bytes = Bytes(Vec::with_capacity(16 * 1024));
    document.hash(&mut bytes);
    bytes.write(with);
    XxHash3_128::oneshot(&bytes.0).to_le_bytes()
}

/// Fingerprint of texts of a document, or of a site.
#[must_use]
pub fn fingerprint_of(texts: &impl Hash) -> [u8; 16] {
    let mut bytes = Bytes(Vec::new());
    texts.hash(&mut bytes);
    XxHash3_128::oneshot(&bytes.0).to_le_bytes()
}

/// Gathers what is hashed, to be hashed at once.
struct Bytes(Vec<u8>);

impl Hasher for Bytes {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

impl Hash for Credit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Self::Emblem { logo, alternative, statement, clear_space } => {
                (logo, alternative, statement, clear_space.to_bits()).hash(state);
            }
            Self::Logo { logo, name, captioned } => (logo, name, captioned).hash(state),
            Self::Wordmark(name) | Self::Words(name) => name.hash(state),
        }
    }
}
