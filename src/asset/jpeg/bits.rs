//! Bytes and bits of a JPEG file.
//!
//! In: the file. Out: bytes, markers (T.81 B.1.1) and bits of entropy-coded data, or why there are none. Invariants:
//! nothing is read past the end of the file, and as many bits are read ahead as libjpeg-turbo reads: what it has read
//! ahead when a scan is over, it takes for a part of the scan, and everything after that for bytes that belong to nothing.

use super::error::{broken, cut_off};
use crate::asset::model::AssetError;

/// The file, as far as it was read.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) bytes: &'a [u8],
    /// What is read next.
    pub(super) at: usize,
    /// A marker that was met in entropy-coded data and not yet acted on.
    pub(super) marker: Option<u8>,
    /// Where the last marker begins, fill bytes included.
    pub(super) marker_at: usize,
    /// Bytes that belong to nothing, since the last marker.
    pub(super) discarded: usize,
}

/// Bits that were read ahead.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bits {
    buffer: u64,
    pub(super) left: u32,
}

/// libjpeg-turbo fills its 64 bits while there is room for another byte.
const FULL: u32 = 57;

impl<'a> Source<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, marker: None, marker_at: 0, discarded: 0 }
    }

    pub(super) fn byte(&mut self) -> Result<u8, AssetError> {
        let byte = self.bytes.get(self.at).copied().ok_or_else(cut_off)?;
        self.at += 1;
        Ok(byte)
    }

    pub(super) fn short(&mut self) -> Result<usize, AssetError> {
        Ok(usize::from(self.byte()?) << 8 | usize::from(self.byte()?))
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], AssetError> {
        let taken = self.bytes.get(self.at..).and_then(|rest| rest.get(..length)).ok_or_else(cut_off)?;
        self.at += length;
        Ok(taken)
    }

    /// The marker that stands next, or was met in the data before.
    pub(super) fn next_marker(&mut self) -> Result<u8, AssetError> {
        if let Some(marker) = self.marker.take() {
            return Ok(marker);
        }
        self.marker_at = self.at;
        let stray = self.byte()? != 0xFF;
        let marker = self.after_fill()?;
        if stray || marker == 0 || self.discarded > 0 {
            return Err(broken("it holds bytes that belong to no part of the picture"));
        }
        Ok(marker)
    }

    /// What follows one or more fill bytes, the first of which was read.
    fn after_fill(&mut self) -> Result<u8, AssetError> {
        loop {
            let byte = self.byte()?;
            if byte != 0xFF {
                return Ok(byte);
            }
        }
    }

    /// The next byte of entropy-coded data; nothing when a marker ends it.
    fn data(&mut self) -> Result<Option<u8>, AssetError> {
        let start = self.at;
        let byte = self.byte()?;
        if byte != 0xFF {
            return Ok(Some(byte));
        }
        match self.after_fill()? {
            0 => Ok(Some(0xFF)),
            marker => {
                self.marker_at = start;
                self.marker = Some(marker);
                Ok(None)
            }
        }
    }

    /// Passes over entropy-coded data that were judged before; gives where they end.
    pub(super) fn pass_data(&mut self) -> Result<usize, AssetError> {
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            self.at += memchr::memchr(0xFF, rest).ok_or_else(cut_off)?;
            let end = self.at;
            match self.data()? {
                Some(_) => {}
                None if matches!(self.marker, Some(0xD0..=0xD7)) => self.marker = None,
                None => return Ok(end),
            }
        }
    }

    /// Where entropy-coded data end, when so many whole bytes of it were read ahead and not used.
    pub(super) fn data_end(&self, ahead: u32) -> usize {
        let mut end = if self.marker.is_some() { self.marker_at } else { self.at };
        for _ in 0..ahead {
            let before = |back: usize| end.checked_sub(back).and_then(|at| self.bytes.get(at)).copied();
            end = if before(1) == Some(0) && before(2) == Some(0xFF) { end - 2 } else { end.saturating_sub(1) };
        }
        end
    }
}

impl Bits {
    /// Reads ahead; there must then be as many bits as are needed.
    pub(super) fn fill(&mut self, source: &mut Source<'_>, needed: u32) -> Result<(), AssetError> {
        while source.marker.is_none() && self.left < FULL {
            if let Some(byte) = source.data()? {
                self.push(byte);
            }
        }
        if needed > self.left { Err(broken("its picture data end before the picture is complete")) } else { Ok(()) }
    }

    /// Reads ahead the way libjpeg-turbo does far from markers; `None` when a marker comes.
    pub(super) fn fill_fast(&mut self, source: &mut Source<'_>) -> Option<()> {
        if self.left <= 16 {
            for _ in 0..6 {
                let byte = *source.bytes.get(source.at)?;
                source.at += 1;
                if byte == 0xFF {
                    if *source.bytes.get(source.at)? != 0 {
                        return None;
                    }
                    source.at += 1;
                }
                self.push(byte);
            }
        }
        Some(())
    }

    fn push(&mut self, byte: u8) {
        self.buffer = self.buffer << 8 | u64::from(byte);
        self.left += 8;
    }

    /// Takes 1 to 17 bits that are there.
    pub(super) fn take(&mut self, count: u32) -> i32 {
        self.left = self.left.saturating_sub(count);
        i32::try_from(self.buffer.checked_shr(self.left).unwrap_or(0) & ((1 << count) - 1)).unwrap_or(0)
    }

    /// The next eight bits, which are there.
    pub(super) fn peek(self) -> u8 {
        let shifted = self.buffer.checked_shr(self.left.saturating_sub(8)).unwrap_or(0);
        shifted.to_le_bytes()[0]
    }

    /// Takes up to 16 bits, read where they are not there.
    pub(super) fn get(&mut self, source: &mut Source<'_>, count: u32) -> Result<i32, AssetError> {
        if self.left < count {
            self.fill(source, count)?;
        }
        Ok(self.take(count))
    }
}
