//! Compresses the card's pixels.
//!
//! In: rows of bytes. Out: a zlib stream (RFC 1950, RFC 1951) of one block with codes of its own. Invariants: matches are
//! sought in two places alone, the byte before and the row above: that is where words on a plain ground repeat, and what
//! zlib finds elsewhere makes its file a twentieth smaller for four times the work (`benches/stages.rs`, "card").

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use simd_adler32::Adler32;

/// Shortest and longest match.
const LEAST: usize = 3;
const MOST: usize = 258;
/// Literals, the end, lengths of matches.
const SYMBOLS: usize = 286;
/// The symbol that ends a block.
const END: usize = 256;
/// Distances that a block tells the code of: those of some ten thousand bytes are not used.
const DISTANCES: usize = 30;
/// Longest code of a symbol.
const LONGEST: u8 = 15;

/// A literal; or [`END`] and the length of a match, with this bit where it repeats the row above.
type Token = u16;
const ABOVE: Token = 1 << 15;

/// Bits of a code, the first the lowest, and how many.
type Code = (u64, u32);

/// Compresses `rows` of `row` bytes each.
pub(super) fn zlib(rows: &[u8], row: usize) -> Vec<u8> {
    let tokens = tokens(rows, row);
    let lengths = lengths(&counted(&tokens));
    let codes = codes(&lengths);
    // One code in use would do with no bit; two of one bit each are as good as any.
    let (_, above_bits, above_rest) = distance(row);
    let (before, above) = ((0, 1), joined((1, 1), above_bits, above_rest));
    let matches: Vec<Code> = (0..=MOST)
        .map(|length| {
            let (symbol, bits, rest) = if length < LEAST { (END, 0, 0) } else { length_symbol(length) };
            joined(codes[symbol], bits, rest)
        })
        .collect();

    let mut bits = Bits { out: Vec::with_capacity(rows.len() / 16), hold: 0, count: 0 };
    head(&mut bits, &lengths, distance(row).0);
    for token in tokens {
        let length = usize::from(token & !ABOVE);
        match length.checked_sub(END) {
            None => bits.put(codes[length]),
            Some(length) => {
                bits.put(matches[length]);
                bits.put(if token & ABOVE == 0 { before } else { above });
            }
        }
    }
    bits.put(codes[END]);
    let mut out = bits.finished();
    let mut sum = Adler32::new();
    sum.write(rows);
    out.extend(sum.finish().to_be_bytes());
    out
}

/// What the rows are made of: at each place the longer of the two matches, or a literal.
fn tokens(rows: &[u8], row: usize) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(rows.len() / 16);
    let mut at = 0;
    while at < rows.len() {
        let most = MOST.min(rows.len() - at);
        let before = equal(rows, at, 1, most);
        let above = if before < most { equal(rows, at, row, most) } else { 0 };
        let length = before.max(above);
        if length < LEAST {
            tokens.push(Token::from(rows[at]));
            at += 1;
        } else {
            let place = if above > before { ABOVE } else { 0 };
            tokens.push((END + length) as Token | place);
            at += length;
        }
    }
    tokens
}

/// How many bytes from a place on, at most so many, are those that stand `back` before them.
fn equal(rows: &[u8], at: usize, back: usize, most: usize) -> usize {
    let Some(start) = at.checked_sub(back) else { return 0 };
    let (here, there) = (&rows[at..at + most], &rows[start..start + most]);
    let (eights, rest) = here.as_chunks::<8>();
    let (others, other_rest) = there.as_chunks::<8>();
    for (number, (one, other)) in eights.iter().zip(others).enumerate() {
        let differing = u64::from_le_bytes(*one) ^ u64::from_le_bytes(*other);
        if differing != 0 {
            return number * 8 + differing.trailing_zeros() as usize / 8;
        }
    }
    eights.len() * 8 + rest.iter().zip(other_rest).take_while(|(one, other)| one == other).count()
}

/// How often each symbol stands in the block.
fn counted(tokens: &[Token]) -> [u32; SYMBOLS] {
    let mut tally = [0_u32; END + MOST + 1];
    for token in tokens {
        tally[usize::from(token & !ABOVE)] += 1;
    }
    let mut counts = [0; SYMBOLS];
    counts[..END].copy_from_slice(&tally[..END]);
    counts[END] = 1;
    for length in LEAST..=MOST {
        counts[length_symbol(length).0] += tally[END + length];
    }
    counts
}

/// Symbol of a length, the number of bits after it, and these.
fn length_symbol(length: usize) -> (usize, u32, u64) {
    match length - LEAST {
        _ if length == MOST => (285, 0, 0),
        rest @ ..8 => (257 + rest, 0, 0),
        rest => {
            let bits = rest.ilog2() - 2;
            (257 + 4 * bits as usize + (rest >> bits), bits, (rest & ((1 << bits) - 1)) as u64)
        }
    }
}

/// The same of a distance.
fn distance(distance: usize) -> (usize, u32, u64) {
    match distance - 1 {
        rest @ ..4 => (rest, 0, 0),
        rest => {
            let bits = rest.ilog2() - 1;
            (2 * bits as usize + (rest >> bits), bits, (rest & ((1 << bits) - 1)) as u64)
        }
    }
}

/// Lengths of the symbols' codes: Huffman's, with counts halved until none is too long. There are two symbols at least.
fn lengths(counts: &[u32; SYMBOLS]) -> [u8; SYMBOLS] {
    let mut counts = *counts;
    loop {
        let used = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let mut heap: BinaryHeap<_> = used.map(|(symbol, count)| Reverse((*count, symbol))).collect();
        let mut parents = [0_usize; 2 * SYMBOLS];
        let mut next = SYMBOLS;
        while let (Some(Reverse(one)), Some(Reverse(other))) = (heap.pop(), heap.pop()) {
            (parents[one.1], parents[other.1]) = (next, next);
            heap.push(Reverse((one.0 + other.0, next)));
            next += 1;
        }
        let mut depths = [0_u8; 2 * SYMBOLS];
        for node in (0..next).rev().filter(|node| parents[*node] > 0) {
            depths[node] = depths[parents[node]] + 1;
        }
        if depths.iter().all(|depth| *depth <= LONGEST) {
            return std::array::from_fn(|symbol| depths[symbol]);
        }
        counts.iter_mut().for_each(|count| *count = count.div_ceil(2));
    }
}

/// The codes of these lengths (RFC 1951 3.2.2); a symbol without one has a length of 0.
fn codes(lengths: &[u8; SYMBOLS]) -> [Code; SYMBOLS] {
    let mut next = [0_u32; LONGEST as usize + 2];
    for length in 1..=LONGEST {
        let shorter = lengths.iter().filter(|own| **own == length).count() as u32;
        next[usize::from(length) + 1] = (next[usize::from(length)] + shorter) << 1;
    }
    lengths.map(|length| {
        let code = next[usize::from(length)];
        next[usize::from(length)] += 1;
        let reversed = code.reverse_bits().checked_shr(32 - u32::from(length)).unwrap_or(0);
        (u64::from(reversed), u32::from(length))
    })
}

fn joined((code, count): Code, bits: u32, rest: u64) -> Code {
    (code | rest << count, count + bits)
}

/// What stands before the tokens: that this is zlib, one block, the lengths of its codes. These lengths have codes of four
/// bits each, and none is repeated.
fn head(bits: &mut Bits, lengths: &[u8; SYMBOLS], above: usize) {
    bits.put((0x78, 8));
    bits.put((0x01, 8));
    bits.put((1, 1));
    bits.put((2, 2));
    bits.put(((SYMBOLS - 257) as u64, 5));
    bits.put(((DISTANCES - 1) as u64, 5));
    bits.put((19 - 4, 4));
    for number in 0..19 {
        // The first three would say that a length is repeated.
        bits.put((if number < 3 { 0 } else { 4 }, 3));
    }
    let distances = (0..DISTANCES).map(|symbol| u8::from(symbol == 0 || symbol == above));
    for length in lengths.iter().copied().chain(distances) {
        bits.put((u64::from(length.reverse_bits() >> 4), 4));
    }
}

/// Bytes, of which some bits are still held.
struct Bits {
    out: Vec<u8>,
    hold: u64,
    count: u32,
}

impl Bits {
    /// Adds at most 32 bits.
    fn put(&mut self, (code, count): Code) {
        self.hold |= code << self.count;
        self.count += count;
        if self.count >= 32 {
            self.out.extend((self.hold as u32).to_le_bytes());
            self.hold >>= 32;
            self.count -= 32;
        }
    }

    fn finished(mut self) -> Vec<u8> {
        let bytes = self.count.div_ceil(8) as usize;
        self.out.extend(&self.hold.to_le_bytes()[..bytes]);
        self.out
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::ZlibDecoder;
    use proptest::prelude::{ProptestConfig, any, prop, proptest};

    use super::*;

    fn inflated(stream: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        ZlibDecoder::new(stream).read_to_end(&mut bytes).unwrap();
        bytes
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Few values make many matches, many values many literals.
        #[test]
        fn every_row_comes_back(
            row in 2..1300_usize,
            most in any::<u8>(),
            runs in prop::collection::vec((any::<u8>(), 1..900_usize), 1..60),
        ) {
            let runs = runs.into_iter().flat_map(|(value, count)| vec![value % most.max(1); count]);
            let rows: Vec<u8> = runs.collect();
            assert_eq!(inflated(&zlib(&rows, row)), rows);
        }
    }

    #[test]
    fn the_longest_matches_and_the_longest_codes_come_back() {
        for length in [1, 2, 257, 258, 259, 1201, 100_000] {
            let rows = vec![7; length];
            assert_eq!(inflated(&zlib(&rows, 1201)), rows, "{length}");
        }
        // As often as the numbers of Fibonacci: a tree of the greatest depth. No two alike stand together.
        let (mut one, mut other, mut rows) = (1, 1, Vec::new());
        for value in 0..22_u8 {
            rows.extend((0..one).flat_map(|_: u32| [value, 200 + value % 2]));
            (one, other) = (other, one + other);
        }
        assert_eq!(inflated(&zlib(&rows, 1201)), rows);
    }

    #[test]
    fn a_plain_card_takes_next_to_nothing() {
        assert!(zlib(&vec![0; 1201 * 630], 1201).len() < 1500);
    }
}
