//! ZIP files whose entries are stored as they are (APPNOTE 6.3.10, 4.3).
//!
//! In: names and bytes. Out: a file. Invariants: sums, lengths and places agree; names are ASCII; every entry has the time of one day, so
//! that the same input gives the same bytes. Photos and PDFs are packed already, and deflating the rest would spare some
//! kilobytes: the crate `zip` would bring nine others for that, with ciphers that nobody here needs.

use jiff::civil::Date;

/// A file would be larger than the format holds without its extension for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl std::fmt::Display for TooLarge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the press kit would be larger than 4 GB or have more than 65,535 files")
    }
}

/// A ZIP file while it is written.
pub(super) struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
    day: u16,
}

impl Zip {
    /// An empty one. Years before 1980 and after 2107 have no name in the format.
    pub(super) fn new(day: Date) -> Self {
        let year = (i32::from(day.year()) - 1980).clamp(0, 127);
        let packed = year << 9 | i32::from(day.month()) << 5 | i32::from(day.day());
        Self { out: Vec::new(), directory: Vec::new(), count: 0, day: u16::try_from(packed).unwrap_or(0x21) }
    }

    /// Adds an entry; `name` is ASCII.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        let mut sum = flate2::Crc::new();
        sum.update(bytes);
        let length = u32::try_from(bytes.len()).map_err(|_| TooLarge)?;
        let place = u32::try_from(self.out.len()).map_err(|_| TooLarge)?;
        let name_length = u16::try_from(name.len()).map_err(|_| TooLarge)?;
        self.count = self.count.checked_add(1).ok_or(TooLarge)?;
        // Version that is needed, flags, method; time and day; sum, lengths.
        let mut facts = Vec::with_capacity(26);
        [10, 0, 0, 0, self.day].iter().for_each(|number: &u16| facts.extend(number.to_le_bytes()));
        [sum.sum(), length, length].iter().for_each(|number: &u32| facts.extend(number.to_le_bytes()));
        [name_length, 0].iter().for_each(|number: &u16| facts.extend(number.to_le_bytes()));
        for part in [b"PK\x03\x04", facts.as_slice(), name.as_bytes(), bytes] {
            self.out.extend_from_slice(part);
        }
        // Made on Unix, so that the permissions (a file, 0644) count; comment, disk, inner attributes.
        self.directory.extend_from_slice(b"PK\x01\x02\x0a\x03");
        self.directory.extend_from_slice(&facts);
        self.directory.extend_from_slice(&[0; 6]);
        self.directory.extend_from_slice(&(0o100_644_u32 << 16).to_le_bytes());
        self.directory.extend_from_slice(&place.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        Ok(())
    }

    /// The whole file.
    pub(super) fn finish(self) -> Result<Vec<u8>, TooLarge> {
        let Self { mut out, directory, count, .. } = self;
        let place = u32::try_from(out.len()).map_err(|_| TooLarge)?;
        let length = u32::try_from(directory.len()).map_err(|_| TooLarge)?;
        out.extend_from_slice(&directory);
        out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        out.extend(count.to_le_bytes().into_iter().chain(count.to_le_bytes()));
        out.extend(length.to_le_bytes().into_iter().chain(place.to_le_bytes()));
        out.extend_from_slice(&[0, 0]);
        Ok(out)
    }
}
