//! Fingerprints.
//!
//! In: bytes. Out: their XXH3 of 128 bits, in hexadecimal. Invariants: what is the same has the same, on every system. It
//! tells what changed by itself, not what somebody forged: whoever may write a record may write the file beside it.

use twox_hash::XxHash3_128;

use serde::{Deserialize, Serialize};

use crate::diag::hexadecimal;

/// A fingerprint in hexadecimal.
pub type Fingerprint = String;

/// The fingerprint of some bytes.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    hexadecimal(&XxHash3_128::oneshot(bytes).to_be_bytes())
}

/// A fingerprint as it is in memory, where there are tens of thousands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Print(pub [u8; 16]);

impl Print {
    /// The fingerprint of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(XxHash3_128::oneshot(bytes).to_be_bytes())
    }

    /// Adds bytes to what it is of.
    pub fn add(&mut self, bytes: &[u8]) {
        *self = Self::of(&[self.0, Self::of(bytes).0].concat());
    }

    /// Reads a fingerprint.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let digits = text.as_bytes().as_chunks::<2>().0;
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let bytes = digits.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?));
        let bytes = bytes.collect::<Option<Vec<u8>>>()?;
        (text.len() == 32).then(|| bytes.try_into().ok().map(Self)).flatten()
    }
}

impl Serialize for Print {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hexadecimal(&self.0))
    }
}

impl<'de> Deserialize<'de> for Print {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom("no fingerprint"))
    }
}
