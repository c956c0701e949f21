//! Reads a package.
//!
//! In: bytes of any origin. Out: its parts, by name. Invariants: what a part says of its size is what is unpacked of it and no
//! byte more, so that the sum of what all of them say is the most that reading can take; a part whose bytes are not those that
//! it was packed from (CRC-32) is refused; the list of parts at the end is what counts, as for every reader of ZIP.
//! Source: APPNOTE 6.3.3.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::Crc;
use flate2::read::DeflateDecoder;

use crate::office::error::PackageError;

/// Most parts of a package.
pub const MAX_ENTRIES: usize = 4_000;
/// Most bytes of a part, unpacked.
pub const MAX_PART: usize = 64 << 20;
/// Most bytes of all parts, unpacked.
pub const MAX_UNPACKED: usize = 256 << 20;
/// Most bytes of a part for one packed byte, where it is larger than [`SMALL`]. Word's own parts have 10 to 30.
const MAX_RATIO: usize = 200;
/// A part of up to so many bytes may be packed as tightly as it likes.
const SMALL: usize = 1 << 20;

/// The record at the end, with its first four bytes.
const END: &[u8; 4] = b"PK\x05\x06";
/// A part in the list.
const LISTED: &[u8; 4] = b"PK\x01\x02";
/// A part where it lies.
const LOCAL: &[u8; 4] = b"PK\x03\x04";

/// A package.
#[derive(Debug)]
pub struct Package<'a> {
    bytes: &'a [u8],
    entries: BTreeMap<String, Entry>,
    unpacked: usize,
}

/// A part as the list has it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    method: u16,
    crc: u32,
    packed: usize,
    size: usize,
    at: usize,
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn size(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(long(bytes, at)?).ok()
}

impl<'a> Package<'a> {
    /// Reads the list of parts.
    ///
    /// # Errors
    /// When it is no package, is damaged, or holds more than a text does.
    pub fn open(bytes: &'a [u8]) -> Result<Self, PackageError> {
        let cut = || PackageError::Damaged("its list of parts is cut off");
        let end = end(bytes).ok_or(PackageError::NotAPackage)?;
        let count = usize::from(short(bytes, end + 10).ok_or_else(cut)?);
        if count > MAX_ENTRIES {
            return Err(PackageError::TooMuch("too many parts"));
        }
        let mut at = size(bytes, end + 16).ok_or_else(cut)?;
        let (mut entries, mut all) = (BTreeMap::new(), 0_usize);
        for _ in 0..count {
            let (name, entry, next) = listed(bytes, at)?;
            at = next;
            all = all.saturating_add(entry.size);
            if all > MAX_UNPACKED {
                return Err(PackageError::TooMuch("its parts are too large together"));
            }
            if entries.insert(name, entry).is_some() {
                return Err(PackageError::Damaged("two parts have one name"));
            }
        }
        Ok(Self { bytes, entries, unpacked: all })
    }

    /// The names of its parts, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The bytes that all its parts have, unpacked, by what it says.
    #[must_use]
    pub fn unpacked(&self) -> usize {
        self.unpacked
    }

    /// Whether it has a part.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.entries.contains_key(name)
    }

    /// The bytes of a part; `None` where there is none.
    ///
    /// # Errors
    /// When they are damaged, or not what was packed.
    pub fn part(&self, name: &str) -> Result<Option<Vec<u8>>, PackageError> {
        let Some(entry) = self.entries.get(name) else { return Ok(None) };
        let cut = || PackageError::Damaged("a part is cut off");
        let local = entry.at;
        if self.bytes.get(local..).is_none_or(|rest| !rest.starts_with(LOCAL)) {
            return Err(PackageError::Damaged("a part is not where the list says"));
        }
        let name = usize::from(short(self.bytes, local + 26).ok_or_else(cut)?);
        let extra = usize::from(short(self.bytes, local + 28).ok_or_else(cut)?);
        let start = local + 30 + name + extra;
        let packed = self.bytes.get(start..).and_then(|rest| rest.get(..entry.packed)).ok_or_else(cut)?;
        let unpacked = unpacked(packed, *entry)?;
        let mut crc = Crc::new();
        crc.update(&unpacked);
        if unpacked.len() != entry.size || crc.sum() != entry.crc {
            return Err(PackageError::Damaged("a part is not what was packed"));
        }
        Ok(Some(unpacked))
    }
}

/// Unpacks a part; no more of it than one byte beyond what it says.
fn unpacked(packed: &[u8], entry: Entry) -> Result<Vec<u8>, PackageError> {
    if entry.method == 0 {
        return Ok(packed.to_vec());
    }
    let most = u64::try_from(entry.size).unwrap_or(u64::MAX).saturating_add(1);
    let mut out = Vec::with_capacity(entry.size.min(SMALL));
    let read = DeflateDecoder::new(packed).take(most).read_to_end(&mut out);
    read.map_err(|_| PackageError::Damaged("a part cannot be unpacked"))?;
    Ok(out)
}

/// Where the record at the end begins: the last place that looks like it and whose list lies before it. A comment may follow.
fn end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|at| {
        bytes.get(*at..).is_some_and(|rest| rest.starts_with(END))
            && size(bytes, at + 16)
                .zip(size(bytes, at + 12))
                .is_some_and(|(list, length)| list.checked_add(length).is_some_and(|after| after <= *at))
    })
}

/// A part of the list: its name, what is said of it, and where the next one begins.
fn listed(bytes: &[u8], at: usize) -> Result<(String, Entry, usize), PackageError> {
    let cut = || PackageError::Damaged("its list of parts is cut off");
    if bytes.get(at..).is_none_or(|rest| !rest.starts_with(LISTED)) {
        return Err(cut());
    }
    let number = |place: usize| short(bytes, at + place).ok_or_else(cut);
    let length = |place: usize| size(bytes, at + place).ok_or_else(cut);
    let (flags, method) = (number(8)?, number(10)?);
    let entry = Entry {
        method,
        crc: long(bytes, at + 16).ok_or_else(cut)?,
        packed: length(20)?,
        size: length(24)?,
        at: length(42)?,
    };
    let (name, more) = (usize::from(number(28)?), usize::from(number(30)?) + usize::from(number(32)?));
    let start = at + 46;
    let own = bytes.get(start..).and_then(|rest| rest.get(..name)).ok_or_else(cut)?;
    // Names of Word's parts are ASCII; a tool of an old Windows may write others.
    let own = String::from_utf8_lossy(own).trim_start_matches('/').replace('\\', "/");
    check(flags, entry)?;
    Ok((own, entry, start + name + more))
}

/// Refuses a part that no Word file has.
fn check(flags: u16, entry: Entry) -> Result<(), PackageError> {
    if flags & 1 != 0 {
        return Err(PackageError::Unusual("a part needs a password"));
    }
    if !matches!(entry.method, 0 | 8) {
        return Err(PackageError::Unusual("another method than deflate"));
    }
    if entry.method == 0 && entry.packed != entry.size {
        return Err(PackageError::Damaged("a part has two sizes"));
    }
    if entry.size > MAX_PART {
        return Err(PackageError::TooMuch("a part is too large"));
    }
    if entry.size > SMALL && entry.size / MAX_RATIO > entry.packed {
        return Err(PackageError::TooMuch("a part is packed tighter than any text can be"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::pack;

    fn packed() -> Vec<u8> {
        pack([("a/b.xml", "паём ".repeat(4000).into_bytes()), ("c.png", vec![1, 2, 3]), ("empty", Vec::new())])
            .unwrap()
    }

    #[test]
    fn parts_come_back_as_they_were() {
        let bytes = packed();
        let package = Package::open(&bytes).unwrap();
        assert_eq!(package.names().collect::<Vec<_>>(), ["a/b.xml", "c.png", "empty"]);
        assert_eq!(package.part("a/b.xml").unwrap().unwrap(), "паём ".repeat(4000).into_bytes());
        assert_eq!(package.part("c.png").unwrap().unwrap(), [1, 2, 3]);
        assert_eq!(package.part("empty").unwrap().unwrap(), Vec::<u8>::new());
        assert_eq!(package.part("none").unwrap(), None);
    }

    #[test]
    fn every_cut_and_every_changed_byte_is_refused_or_harmless() {
        let bytes = packed();
        let read = |bytes: &[u8]| -> Result<Vec<Vec<u8>>, PackageError> {
            let package = Package::open(bytes)?;
            package.names().map(|name| Ok(package.part(name)?.unwrap_or_default())).collect()
        };
        let whole = read(&bytes).unwrap();
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_err(), "cut at {length}");
        }
        for at in 0..bytes.len() {
            for bit in [1, 0x80] {
                let mut spoilt = bytes.clone();
                spoilt[at] ^= bit;
                // Names, times and versions may be others; no part is silently another one.
                let same = read(&spoilt).is_ok_and(|parts| parts.iter().any(|part| !whole.contains(part)));
                assert!(!same, "byte {at}");
            }
        }
    }

    /// What the list says at a place of the first entry.
    fn with(place: usize, value: &[u8]) -> Vec<u8> {
        let mut bytes = packed();
        let list = bytes.windows(4).position(|four| four == LISTED).unwrap();
        bytes[list + place..list + place + value.len()].copy_from_slice(value);
        bytes
    }

    #[test]
    fn what_word_never_packs_is_refused_before_it_is_unpacked() {
        let refused = |bytes: &[u8]| Package::open(bytes).unwrap_err();
        assert_eq!(refused(b"no package at all, but long enough"), PackageError::NotAPackage);
        assert_eq!(refused(&with(8, &[1])), PackageError::Unusual("a part needs a password"));
        assert_eq!(refused(&with(10, &[12])), PackageError::Unusual("another method than deflate"));
        assert_eq!(
            refused(&with(24, &[0, 0, 0, 2])),
            PackageError::TooMuch("a part is packed tighter than any text can be")
        );
        assert_eq!(refused(&with(24, &[0, 0, 0, 0x7F])), PackageError::TooMuch("a part is too large"));
        // A size that is a lie is found when the part is read.
        let lie = with(24, &[9, 0]);
        let package = Package::open(&lie).unwrap();
        assert_eq!(package.part("a/b.xml").unwrap_err(), PackageError::Damaged("a part is not what was packed"));
    }

    #[test]
    fn bombs_are_refused_by_what_they_say_and_by_what_they_are() {
        // Ten parts of 60 MB each, all of the same packed bytes.
        let zeros = pack([("zeros", vec![0; 900 << 10])]).unwrap();
        assert!(Package::open(&zeros).is_ok(), "a small part may be packed as tightly as it likes");
        let bomb = pack([("bomb", vec![0; 2 << 20])]).unwrap();
        assert_eq!(
            Package::open(&bomb).unwrap_err(),
            PackageError::TooMuch("a part is packed tighter than any text can be")
        );
    }
}
