//! Fingerprints.
//!
//! In: bytes. Out: their XXH3 of 128 bits, in hexadecimal. Invariants: what is the same has the same, on every system. It
//! tells what changed by itself, not what somebody forged: whoever may write a record may write the file beside it.

use std::fmt::Write as _;

use twox_hash::XxHash3_128;

/// A fingerprint in hexadecimal.
pub type Fingerprint = String;

/// The fingerprint of some bytes.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    hexadecimal(&XxHash3_128::oneshot(bytes).to_be_bytes())
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
