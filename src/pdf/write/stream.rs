//! Streams that are ready to be written: compressed once, shared between documents.
//!
//! In: bytes. Out: a [`Ready`] stream: its dictionary without `/Length`, its compressed content and a fingerprint of
//! both, from which ids of whole documents are derived without reading megabytes again.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::Dictionary;
use sha2::{Digest, Sha256};

/// A stream with its filter applied.
#[derive(Debug)]
pub(crate) struct Ready {
    /// Everything but `/Length`.
    pub(crate) dictionary: Dictionary,
    /// As it stands in the file.
    pub(crate) content: Vec<u8>,
    /// SHA-256 of the content.
    pub(crate) fingerprint: [u8; 32],
}

impl Ready {
    /// A stream whose content is already encoded (JPEG, PNG rows) or stays plain.
    pub(crate) fn as_is(dictionary: Dictionary, content: Vec<u8>) -> Self {
        let fingerprint = Sha256::digest(&content).into();
        Self { dictionary, content, fingerprint }
    }

    /// A stream that is compressed here.
    pub(crate) fn deflated(mut dictionary: Dictionary, content: &[u8], level: Level) -> Self {
        dictionary.set("Filter", "FlateDecode");
        Self::as_is(dictionary, deflate(content, level))
    }
}

/// How hard to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// Written once for many documents: pictures, the colour profile.
    Once,
    /// Written anew for each document.
    Each,
}

/// Deflates into zlib's format (RFC 1950), which `/FlateDecode` means.
pub(crate) fn deflate(bytes: &[u8], level: Level) -> Vec<u8> {
    let level = match level {
        Level::Once => Compression::best(),
        Level::Each => Compression::new(6),
    };
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2 + 64), level);
    // A Vec takes every byte, so neither call can fail; an empty result would be caught when the file is read back.
    match encoder.write_all(bytes).and_then(|()| encoder.finish()) {
        Ok(out) => out,
        Err(_) => Vec::new(),
    }
}
