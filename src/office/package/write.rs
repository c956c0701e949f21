//! Writes a package.
//!
//! In: parts with their names, in order. Out: the bytes of the package. Invariants: the same parts give the same bytes: the order is
//! the caller's, all times are 1 January 1980, nothing says on which system it was made; a part that deflating does not make
//! smaller is stored. Source: APPNOTE 6.3.3.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// What reading needs: version 2.0, for deflate.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// 1 January 1980, the first day that there is.
const DATE: u16 = (1 << 5) | 1;

/// A part as it lies in the package.
struct Packed<'a> {
    name: &'a str,
    method: u16,
    crc: u32,
    size: u32,
    bytes: Vec<u8>,
}

impl<'a> Packed<'a> {
    fn new(name: &'a str, bytes: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(bytes);
        let deflated = deflated(bytes);
        let smaller = deflated.len() < bytes.len();
        let (method, packed) = if smaller { (8, deflated) } else { (0, bytes.to_vec()) };
        Self { name, method, crc: crc.sum(), size: number(bytes.len()), bytes: packed }
    }

    /// What both of its heads have: version, flags, method, time, date, sum, sizes, length of the name.
    fn head(&self, out: &mut Vec<u8>) {
        for field in [VERSION, FLAGS, self.method, 0, DATE] {
            out.extend(field.to_le_bytes());
        }
        for field in [self.crc, number(self.bytes.len()), self.size] {
            out.extend(field.to_le_bytes());
        }
        out.extend(half(self.name.len()).to_le_bytes());
        out.extend(0_u16.to_le_bytes());
    }
}

#[expect(clippy::expect_used, reason = "writing to memory fails for want of memory alone")]
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory")
}

/// A length as the format has it. What is larger is no Word file: pictures have at most 50 MB, and a release a few of them.
fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn half(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

/// Packs parts in their order.
#[must_use]
pub fn pack(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let part = Packed::new(name, bytes);
        let at = number(out.len());
        out.extend(b"PK\x03\x04");
        part.head(&mut out);
        out.extend(name.as_bytes());
        out.extend(&part.bytes);
        list.extend(b"PK\x01\x02");
        list.extend(VERSION.to_le_bytes());
        part.head(&mut list);
        // No comment, the first disk, no attributes.
        list.extend([0; 10]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let at = number(out.len());
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    let count = half(parts.len()).to_le_bytes();
    out.extend([count, count].concat());
    out.extend([number(list.len()).to_le_bytes(), at.to_le_bytes()].concat());
    out.extend([0; 2]);
    out
}
