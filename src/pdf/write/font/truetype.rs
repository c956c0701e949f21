//! A font program with some glyphs of a face.
//!
//! In: a font file with `glyf` outlines and glyph ids. Out: a font file whose glyph 1 is the first of them, glyph 2
//! the second and so on, with the tables that a PDF viewer reads (ISO 32000-1 9.9, table 126). Invariants: a glyph may
//! stand in it twice, so codes are always glyph ids, and codes of one byte are mapped to them as symbols (9.6.6.4);
//! hinting is left out, which viewers do not apply to print and which is half of a hinted face's small subset; a letter
//! that is another one in a different alphabet (Cyrillic а) gets that outline as its own; of a glyph in parts only the
//! first has an outline. Source: OpenType 1.9.

use super::face::{table, u16_at};
use crate::pdf::write::usage::Part;

/// Makes the program of glyphs or `parts` of them (whole where none is given), with a map of its codes where they are
/// `mapped`; `None` where the font is damaged or a glyph is not in it.
pub(super) fn program(font: &[u8], glyphs: &[u16], parts: &[Part], mapped: bool) -> Option<Vec<u8>> {
    let part = |place: usize| place.checked_sub(1).and_then(|at| parts.get(at)).copied().unwrap_or(Part::WHOLE);
    let outlines = Outlines { glyf: table(font, b"glyf")?, loca: table(font, b"loca")?, long: long(font)? };
    // Position in the new font of each old glyph that composites may name.
    let mut order: Vec<u16> = std::iter::once(0).chain(glyphs.iter().copied()).collect();
    let mut glyf = Vec::with_capacity(128 * order.len());
    let mut offsets = Vec::with_capacity(order.len() + 8);
    offsets.push(0);
    let mut at = 0;
    while let Some(glyph) = order.get(at).copied() {
        if part(at).number == 0 {
            push_glyph(&mut glyf, outlines.own(glyph)?, &mut order)?;
        }
        if glyf.len() % 2 == 1 {
            glyf.push(0);
        }
        offsets.push(glyf.len());
        at += 1;
    }
    let short = glyf.len() < 2 * usize::from(u16::MAX);
    let mut loca = Vec::with_capacity(4 * offsets.len());
    for offset in offsets {
        if short {
            loca.extend(u16::try_from(offset / 2).ok()?.to_be_bytes());
        } else {
            loca.extend(u32::try_from(offset).ok()?.to_be_bytes());
        }
    }
    let count = u16::try_from(order.len()).ok()?;
    let mut head = table(font, b"head")?.to_vec();
    head.get_mut(8..12)?.fill(0);
    set(&mut head, 50, u16::from(!short))?;
    let mut hhea = table(font, b"hhea")?.to_vec();
    let hmtx = metrics(table(font, b"hmtx")?, u16_at(&hhea, 34)?, &order, part)?;
    set(&mut hhea, 34, count)?;
    let mut maxp = table(font, b"maxp")?.to_vec();
    set(&mut maxp, 4, count)?;
    // No instructions, so no zones, storage, functions or stack.
    for field in (14..28).step_by(2) {
        set(&mut maxp, field, u16::from(field == 14))?;
    }
    let mut tables = Vec::with_capacity(7);
    if mapped {
        tables.push((*b"cmap", symbols(u16::try_from(glyphs.len()).ok()?)));
    }
    tables.extend([(*b"glyf", glyf), (*b"head", head), (*b"hhea", hhea)]);
    tables.extend([(*b"hmtx", hmtx), (*b"loca", loca), (*b"maxp", maxp)]);
    assemble(&tables)
}

/// `cmap` with one subtable, of symbols (platform 3, encoding 0) in format 4: from U+F001 on they are glyphs 1 to
/// `last`.
fn symbols(last: u16) -> Vec<u8> {
    let (first, end) = (SYMBOLS + 1, SYMBOLS + last);
    let head = [0, 1, 3, 0, 0, 12];
    let segments = [4, 32, 0, 4, 4, 1, 0, end, 0xFFFF, 0, first, 0xFFFF, 1_u16.wrapping_sub(first), 1, 0, 0];
    head.into_iter().chain(segments).flat_map(u16::to_be_bytes).collect()
}

/// Where a font has its symbols: the code of one byte is added to it.
const SYMBOLS: u16 = 0xF000;

/// Whether `loca` has long offsets.
fn long(font: &[u8]) -> Option<bool> {
    u16_at(table(font, b"head")?, 50).map(|format| format != 0)
}

struct Outlines<'a> {
    glyf: &'a [u8],
    loca: &'a [u8],
    long: bool,
}

impl<'a> Outlines<'a> {
    /// A glyph's outline, or that of the glyph which it shows unchanged.
    fn own(&self, glyph: u16) -> Option<&'a [u8]> {
        let mut outline = self.of(glyph)?;
        for _ in 0..ALIASES {
            match alias(outline) {
                Some(part) => outline = self.of(part)?,
                None => break,
            }
        }
        Some(outline)
    }

    /// A glyph's outline, empty for a space.
    fn of(&self, glyph: u16) -> Option<&'a [u8]> {
        let offset = |index: usize| -> Option<usize> {
            if self.long {
                let bytes: [u8; 4] = self.loca.get(4 * index..4 * index + 4)?.try_into().ok()?;
                usize::try_from(u32::from_be_bytes(bytes)).ok()
            } else {
                u16_at(self.loca, 2 * index).map(|half| 2 * usize::from(half))
            }
        };
        let index = usize::from(glyph);
        self.glyf.get(offset(index)?..offset(index + 1)?)
    }
}

/// How often a glyph may stand for another one that stands for a third.
const ALIASES: usize = 4;

/// The glyph whose outline this one shows unchanged: a composite of one part, neither moved nor scaled.
fn alias(outline: &[u8]) -> Option<u16> {
    let (flags, part) = (u16_at(outline, 10)?, u16_at(outline, 12)?);
    let (words, offsets, more) = (1, 1 << 1, 1 << 5);
    let scaled = (1 << 3) | (1 << 6) | (1 << 7);
    let shift = outline.get(14..if flags & words == 0 { 16 } else { 18 })?;
    let plain = flags & offsets != 0 && flags & (scaled | more) == 0 && shift.iter().all(|byte| *byte == 0);
    (u16_at(outline, 0)?.cast_signed() < 0 && plain).then_some(part)
}

/// Appends an outline without its instructions; a composite's parts join `order`.
fn push_glyph(out: &mut Vec<u8>, outline: &[u8], order: &mut Vec<u16>) -> Option<()> {
    if outline.is_empty() {
        return Some(());
    }
    let contours = u16_at(outline, 0)?.cast_signed();
    if let Ok(contours) = usize::try_from(contours) {
        let ends = 10 + 2 * contours;
        let after = ends + 2 + usize::from(u16_at(outline, ends)?);
        out.extend(outline.get(..ends)?);
        out.extend([0, 0]);
        out.extend(outline.get(after..)?);
        return Some(());
    }
    out.extend(outline.get(..10)?);
    let mut at = 10;
    loop {
        let (words, scale, two, matrix, more, instructions) = (1, 1 << 3, 1 << 6, 1 << 7, 1 << 5, 1 << 8);
        let (flags, part) = (u16_at(outline, at)?, u16_at(outline, at + 2)?);
        let place = order.iter().position(|glyph| *glyph == part).unwrap_or_else(|| {
            order.push(part);
            order.len() - 1
        });
        let offset = if flags & words == 0 { 2 } else { 4 };
        let form = if flags & scale != 0 {
            2
        } else if flags & two != 0 {
            4
        } else if flags & matrix != 0 {
            8
        } else {
            0
        };
        let rest = offset + form;
        out.extend((flags & !instructions).to_be_bytes());
        out.extend(u16::try_from(place).ok()?.to_be_bytes());
        out.extend(outline.get(at + 4..at + 4 + rest)?);
        at += 4 + rest;
        if flags & more == 0 {
            return Some(());
        }
    }
}

/// Advance widths and left bearings; the last width of the old table serves all glyphs after it.
fn metrics(hmtx: &[u8], measured: u16, order: &[u16], part: impl Fn(usize) -> Part) -> Option<Vec<u8>> {
    let last = usize::from(measured.checked_sub(1)?);
    let mut out = Vec::with_capacity(4 * order.len());
    for (place, glyph) in order.iter().copied().map(usize::from).enumerate() {
        let width = part(place).share(i32::from(u16_at(hmtx, 4 * glyph.min(last))?));
        out.extend(u16::try_from(width).ok()?.to_be_bytes());
        let bearing = if glyph <= last { 4 * glyph + 2 } else { 4 * (last + 1) + 2 * (glyph - last - 1) };
        out.extend(u16_at(hmtx, bearing)?.to_be_bytes());
    }
    Some(out)
}

/// Directory, tables and checksums.
fn assemble(tables: &[([u8; 4], Vec<u8>)]) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let power = u16::try_from(count.ilog2()).ok()?;
    let range = 16 << power;
    let length: usize = tables.iter().map(|(_, content)| 16 + content.len().next_multiple_of(4)).sum();
    let mut out = Vec::with_capacity(12 + length);
    out.extend([0, 1, 0, 0]);
    for field in [count, range, power, 16 * count - range] {
        out.extend(field.to_be_bytes());
    }
    let mut at = 12 + 16 * tables.len();
    let (mut adjustment, mut sums) = (None, 0_u32);
    for (tag, content) in tables {
        if tag == b"head" {
            adjustment = Some(at + 8);
        }
        let sum = checksum(content);
        sums = sums.wrapping_add(sum);
        out.extend(tag);
        for field in [sum, u32::try_from(at).ok()?, u32::try_from(content.len()).ok()?] {
            out.extend(field.to_be_bytes());
        }
        at += content.len().next_multiple_of(4);
    }
    // Every table begins at a whole word, so that the sum of the whole is that of its parts.
    let whole = 0xB1B0_AFBA_u32.wrapping_sub(sums.wrapping_add(checksum(&out)));
    for (_, content) in tables {
        out.extend(content);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    let adjustment = adjustment?;
    out.get_mut(adjustment..adjustment + 4)?.copy_from_slice(&whole.to_be_bytes());
    Some(out)
}

/// Sum of big-endian words, the last padded with zeros.
fn checksum(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks();
    let mut last = [0; 4];
    last.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
    words.iter().chain([&last]).map(|word| u32::from_be_bytes(*word)).fold(0, u32::wrapping_add)
}

fn set(bytes: &mut [u8], at: usize, value: u16) -> Option<()> {
    bytes.get_mut(at..at + 2)?.copy_from_slice(&value.to_be_bytes());
    Some(())
}

#[cfg(test)]
mod tests {
    use skrifa::MetadataProvider as _;

    use super::*;
    use crate::pdf::fonts::Face;
    use crate::pdf::write::font::face::FaceMetrics;

    fn outlines(font: &[u8]) -> Outlines<'_> {
        Outlines {
            glyf: table(font, b"glyf").unwrap(),
            loca: table(font, b"loca").unwrap(),
            long: long(font).unwrap(),
        }
    }

    #[test]
    fn glyphs_keep_their_widths_and_shapes() {
        let font = Face::Serif.bytes();
        let made = program(font, &[40, 2, 40], &[], true).unwrap();
        let (old, new) = (FaceMetrics::read_widths(font).unwrap(), FaceMetrics::read_widths(&made).unwrap());
        assert_eq!(new[..4], [old[0], old[40], old[2], old[40]]);
        // Source Serif has no instructions, so its outlines are the same bytes, padding aside.
        let (original, copy) = (outlines(font).of(40).unwrap(), outlines(&made).of(1).unwrap());
        assert_eq!(original[..original.len().min(copy.len())], copy[..original.len().min(copy.len())]);
        assert_eq!(outlines(&made).of(1), outlines(&made).of(3));
    }

    #[test]
    fn of_a_glyph_in_parts_the_first_has_the_outline() {
        let font = Face::Serif.bytes();
        let parts = [0, 1].map(|number| Part { number, of: 2 });
        let made = program(font, &[40, 40], &parts, true).unwrap();
        let (old, new) = (FaceMetrics::read_widths(font).unwrap(), FaceMetrics::read_widths(&made).unwrap());
        assert_eq!((new[1] + new[2], new[1].abs_diff(new[2]) < 2), (old[40], true));
        assert_eq!((outlines(&made).of(1).unwrap().is_empty(), outlines(&made).of(2)), (false, Some(&[][..])));
    }

    #[test]
    fn codes_of_one_byte_are_symbols() {
        let made = program(Face::Serif.bytes(), &[40, 2, 40], &[], true).unwrap();
        let font = skrifa::FontRef::new(&made).unwrap();
        let glyph = |code: u32| font.charmap().map(code).map(skrifa::GlyphId::to_u32);
        let codes = [0xF000, 0xF001, 0xF002, 0xF003, 0xF004];
        assert_eq!(codes.map(glyph), [None, Some(1), Some(2), Some(3), None]);
        assert_eq!(table(&program(Face::Serif.bytes(), &[40], &[], false).unwrap(), b"cmap"), None);
    }

    #[test]
    fn hinting_is_left_out() {
        let made = program(Face::SansBold.bytes(), &[30], &[], true).unwrap();
        assert_eq!([b"fpgm", b"prep", b"cvt "].map(|tag| table(&made, tag)), [None; 3]);
        let glyph = outlines(&made).of(1).unwrap();
        let contours = usize::from(u16_at(glyph, 0).unwrap());
        assert_eq!(u16_at(glyph, 10 + 2 * contours), Some(0));
    }

    #[test]
    fn parts_of_composites_come_along() {
        let font = Face::Sans.bytes();
        let composite = (1..2000)
            .find(|g| outlines(font).of(*g).is_some_and(|o| o.starts_with(&[0xFF, 0xFF]) && alias(o).is_none()))
            .unwrap();
        let made = program(font, &[composite], &[], false).unwrap();
        let glyphs = u16_at(table(&made, b"maxp").unwrap(), 4).unwrap();
        assert!(glyphs > 2, "{glyphs}");
        let part = u16_at(outlines(&made).of(1).unwrap(), 12).unwrap();
        assert!((2..glyphs).contains(&part));
    }

    #[test]
    fn a_letter_that_is_another_one_has_its_outline() {
        let font = Face::Serif.bytes();
        let shaper = harfrust::Font::new(font, 0).unwrap();
        let glyph = |c| {
            u16::try_from(harfrust::ShaperFont::new(&shaper).nominal_glyph(u32::from(c)).unwrap().to_u32()).unwrap()
        };
        let (latin, cyrillic) = (glyph('a'), glyph('а'));
        assert_eq!(alias(outlines(font).of(cyrillic).unwrap()), Some(latin));
        let made = program(font, &[cyrillic], &[], false).unwrap();
        assert_eq!(u16_at(table(&made, b"maxp").unwrap(), 4), Some(2));
        assert_eq!(outlines(&made).of(1), outlines(&program(font, &[latin], &[], false).unwrap()).of(1));
    }

    #[test]
    fn the_checksum_of_the_whole_is_right() {
        let made = program(Face::Statement.bytes(), &[50, 51], &[], true).unwrap();
        assert_eq!(checksum(&made), 0xB1B0_AFBA);
        assert_eq!(program(Face::Statement.bytes(), &[60_000], &[], false), None);
        assert_eq!(program(&Face::Statement.bytes()[..500], &[1], &[], false), None);
    }
}
