//! Writes a package.
//!
//! In: parts with their names, in order. Out: the bytes of the package. Invariants: the same parts give the same bytes: the order is
//! the caller's, all parts have the time that it names; a part that deflating does not make smaller is stored. Source: APPNOTE 6.3.3.

use std::fmt;
use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use jiff::civil::{Date, date};

/// What reading needs: version 2.0, for deflate.
const VERSION: u16 = 20;
/// Made on Unix, so that the permissions count.
const MADE: u16 = (3 << 8) | VERSION;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// A file that everybody may read (0644).
const PERMISSIONS: u32 = 0o100_644 << 16;
/// The first day that the format has; a package that says nothing of its time has this one.
const FIRST: Date = date(1980, 1, 1);

/// A package would be larger than the format holds without its extension for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the file would be larger than 4 GB or have more than 65,535 files in it")
    }
}

/// A package while it is written.
#[derive(Debug)]
pub struct Packer {
    out: Vec<u8>,
    list: Vec<u8>,
    count: u16,
    day: u16,
}

impl Packer {
    /// An empty one, all of whose parts are of a day. Years before 1980 and after 2107 have no name in the format.
    #[must_use]
    pub fn new(day: Date) -> Self {
        let year = (i32::from(day.year()) - 1980).clamp(0, 127);
        let packed = year << 9 | i32::from(day.month()) << 5 | i32::from(day.day());
        Self { out: Vec::new(), list: Vec::new(), count: 0, day: packed as u16 }
    }

    /// Adds a part.
    ///
    /// # Errors
    /// When the package holds no more.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        let mut crc = Crc::new();
        crc.update(bytes);
        let deflated = deflated(bytes);
        let (method, packed) = if deflated.len() < bytes.len() { (8_u16, &*deflated) } else { (0, bytes) };
        let at = number(self.out.len())?;
        self.count = self.count.checked_add(1).ok_or(TooLarge)?;
        // What both of its heads have: version, flags, method, time, date, sum, sizes, lengths of name and extras.
        let mut head = Vec::with_capacity(26);
        head.extend([VERSION, FLAGS, method, 0, self.day].iter().flat_map(|field| field.to_le_bytes()));
        let sizes = [crc.sum(), number(packed.len())?, number(bytes.len())?];
        head.extend(sizes.iter().flat_map(|field| field.to_le_bytes()));
        head.extend(u16::try_from(name.len()).map_err(|_| TooLarge)?.to_le_bytes());
        head.extend([0; 2]);
        for piece in [b"PK\x03\x04", &*head, name.as_bytes(), packed] {
            self.out.extend_from_slice(piece);
        }
        self.list.extend(b"PK\x01\x02");
        self.list.extend(MADE.to_le_bytes());
        self.list.extend(head);
        // No comment, the first disk, no inner attributes.
        self.list.extend([0; 6]);
        self.list.extend(PERMISSIONS.to_le_bytes());
        self.list.extend(at.to_le_bytes());
        self.list.extend(name.as_bytes());
        Ok(())
    }

    /// The whole package.
    ///
    /// # Errors
    /// When it is too large.
    pub fn finish(self) -> Result<Vec<u8>, TooLarge> {
        let Self { mut out, list, count, .. } = self;
        let (at, length) = (number(out.len())?, number(list.len())?);
        out.extend(list);
        out.extend(b"PK\x05\x06\0\0\0\0");
        out.extend([count, count].iter().flat_map(|field| field.to_le_bytes()));
        out.extend([length, at].iter().flat_map(|field| field.to_le_bytes()));
        out.extend([0; 2]);
        Ok(out)
    }
}

#[expect(clippy::expect_used, reason = "writing to memory fails for want of memory alone")]
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory")
}

fn number(length: usize) -> Result<u32, TooLarge> {
    u32::try_from(length).map_err(|_| TooLarge)
}

/// Packs parts in their order, with no time of their own.
///
/// # Errors
/// When they are too large together.
pub fn pack<'a, B: AsRef<[u8]>>(parts: impl IntoIterator<Item = (&'a str, B)>) -> Result<Vec<u8>, TooLarge> {
    let mut packer = Packer::new(FIRST);
    parts.into_iter().try_for_each(|(name, bytes)| packer.add(name, bytes.as_ref()))?;
    packer.finish()
}
