//! Fingerprints.
//!
//! In: bytes. Out: their XXH3 of 128 bits, in hexadecimal. Invariants: what is the same has the same, on every system. It
//! tells what changed by itself, not what somebody forged: whoever may write a record may write the file beside it.

use twox_hash::XxHash3_128;

use crate::diag::hexadecimal;

/// A fingerprint in hexadecimal.
pub type Fingerprint = String;

/// The fingerprint of some bytes.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    hexadecimal(&XxHash3_128::oneshot(bytes).to_be_bytes())
}
