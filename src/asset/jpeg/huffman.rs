//! Huffman tables (T.81 annexes C, F and K).
//!
//! In: the table of a segment. Out: a [`Table`] that finds the symbol of a code. Invariants: a table that is no tree of
//! codes is refused; a code that the table does not have is no symbol.

use super::bits::{Bits, Source};
use super::error::broken;
use crate::asset::model::AssetError;

/// A table as a segment holds it: sixteen counts, then the symbols.
pub(super) type Definition = Vec<u8>;

/// What a table codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// The first coefficient of each block.
    Dc,
    /// All others.
    Ac,
}

/// Finds symbols by their codes.
#[derive(Debug)]
pub(super) struct Table {
    /// For what the next eight bits may be: the length of the code, and its symbol. Longer codes have length 9.
    short: [(u8, u8); 256],
    /// The greatest code of each length, or -1.
    greatest: [i32; 18],
    /// What leads from a code of each length to its symbol.
    offset: [i32; 18],
    symbols: Vec<u8>,
}

const NO_TREE: &str = "one of its Huffman tables is wrong";

impl Table {
    pub(super) fn new(definition: &[u8], class: Class) -> Result<Self, AssetError> {
        let (counts, symbols) = definition.split_at_checked(16).ok_or_else(|| broken(NO_TREE))?;
        if class == Class::Dc && symbols.iter().any(|symbol| *symbol > 15) {
            return Err(broken(NO_TREE));
        }
        let mut table = Self { short: [(9, 0); 256], greatest: [-1; 18], offset: [0; 18], symbols: symbols.to_vec() };
        table.greatest[17] = i32::MAX;
        let (mut code, mut place) = (0i32, 0i32);
        let mut rest = symbols;
        for (length, count) in (1u8..).zip(counts) {
            let (now, later) = rest.split_at_checked(usize::from(*count)).ok_or_else(|| broken(NO_TREE))?;
            rest = later;
            if !now.is_empty() {
                let count = i32::from(*count);
                table.lay(code, length, now);
                if let Some(offset) = table.offset.get_mut(usize::from(length)) {
                    *offset = place - code;
                }
                (code, place) = (code + count, place + count);
                if let Some(greatest) = table.greatest.get_mut(usize::from(length)) {
                    *greatest = code - 1;
                }
            }
            // No code is all ones; before the first code there is nothing to compare.
            if place > 0 && !rest.is_empty() | !now.is_empty() && code >= 1 << length {
                return Err(broken(NO_TREE));
            }
            code <<= 1;
        }
        Ok(table)
    }

    /// Notes symbols of one short length, by all that may follow their codes.
    fn lay(&mut self, code: i32, length: u8, symbols: &[u8]) {
        let Some(free) = 8u8.checked_sub(length) else { return };
        let first = usize::try_from(code << free).unwrap_or(usize::MAX);
        let entries = self.short.iter_mut().skip(first);
        for (entry, symbol) in entries.zip(symbols.iter().flat_map(|one| std::iter::repeat_n(one, 1 << free))) {
            *entry = (length, *symbol);
        }
    }

    /// The next symbol.
    pub(super) fn symbol(&self, bits: &mut Bits, source: &mut Source<'_>) -> Result<u8, AssetError> {
        let mut length = 1;
        if bits.left < 8 {
            bits.fill(source, 0)?;
        }
        if bits.left >= 8 {
            let (short, symbol) = self.short[usize::from(bits.peek())];
            if short <= 8 {
                bits.left -= u32::from(short);
                return Ok(symbol);
            }
            length = 9;
        }
        let mut code = bits.get(source, length)?;
        while code > self.greatest.get(length as usize).copied().unwrap_or(i32::MAX) {
            code = code << 1 | bits.get(source, 1)?;
            length += 1;
        }
        self.long(code, length).ok_or_else(|| broken("its picture data are garbled"))
    }

    /// The next symbol, where bits enough for any code are there; `None` for a code that the table does not have.
    pub(super) fn symbol_at_hand(&self, bits: &mut Bits) -> Option<u8> {
        let (short, symbol) = self.short[usize::from(bits.peek())];
        if short <= 8 {
            bits.left -= u32::from(short);
            return Some(symbol);
        }
        let mut length = 9;
        let mut code = bits.take(length);
        while code > self.greatest.get(length as usize).copied().unwrap_or(i32::MAX) {
            code = code << 1 | bits.take(1);
            length += 1;
        }
        self.long(code, length)
    }

    fn long(&self, code: i32, length: u32) -> Option<u8> {
        let offset = self.offset.get(length as usize).filter(|_| length <= 16)?;
        self.symbols.get(usize::try_from(code + offset).ok()?).copied()
    }
}

/// The tables of T.81 K.3, which a baseline file may leave out (as single pictures of Motion JPEG do).
pub(super) fn standard(class: Class, chroma: bool) -> Definition {
    let (counts, symbols): ([u8; 16], &[u8]) = match (class, chroma) {
        (Class::Dc, false) => ([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], &DC),
        (Class::Dc, true) => ([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], &DC),
        (Class::Ac, false) => ([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125], &AC),
        (Class::Ac, true) => ([0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119], &AC_CHROMA),
    };
    [&counts, symbols].concat()
}

const DC: [u8; 12] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/// Symbols of T.81 table K.5.
const AC: [u8; 162] = [
    0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61, 0x07, 0x22, 0x71, 0x14,
    0x32, 0x81, 0x91, 0xA1, 0x08, 0x23, 0x42, 0xB1, 0xC1, 0x15, 0x52, 0xD1, 0xF0, 0x24, 0x33, 0x62, 0x72, 0x82, 0x09,
    0x0A, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A,
    0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5A, 0x63, 0x64, 0x65,
    0x66, 0x67, 0x68, 0x69, 0x6A, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88,
    0x89, 0x8A, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9,
    0xAA, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA,
    0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xD9, 0xDA, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA,
    0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA,
];

/// Symbols of T.81 table K.6.
const AC_CHROMA: [u8; 162] = [
    0x00, 0x01, 0x02, 0x03, 0x11, 0x04, 0x05, 0x21, 0x31, 0x06, 0x12, 0x41, 0x51, 0x07, 0x61, 0x71, 0x13, 0x22, 0x32,
    0x81, 0x08, 0x14, 0x42, 0x91, 0xA1, 0xB1, 0xC1, 0x09, 0x23, 0x33, 0x52, 0xF0, 0x15, 0x62, 0x72, 0xD1, 0x0A, 0x16,
    0x24, 0x34, 0xE1, 0x25, 0xF1, 0x17, 0x18, 0x19, 0x1A, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x35, 0x36, 0x37, 0x38, 0x39,
    0x3A, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5A, 0x63, 0x64,
    0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0x82, 0x83, 0x84, 0x85, 0x86,
    0x87, 0x88, 0x89, 0x8A, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7,
    0xA8, 0xA9, 0xAA, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8,
    0xC9, 0xCA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xD9, 0xDA, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9,
    0xEA, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA,
];
