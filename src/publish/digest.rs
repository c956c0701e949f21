//! Fingerprints.
//!
//! In: bytes. Out: SHA-256 of them, in hexadecimal. Invariants: what is the same has the same, on every system.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// A fingerprint in hexadecimal.
pub type Fingerprint = String;

/// The fingerprint of some bytes.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}
