//! Measurements of a face, read from its own tables.
//!
//! In: a font file (sfnt with `glyf` outlines). Out: what a PDF font descriptor says (ISO 32000-1 table 122), in
//! thousandths of an em, and advance widths. Sources: OpenType 1.9 `head`, `hhea`, `hmtx`, `OS/2`, `post`.

use crate::pdf::fonts::height_of;

/// What a font descriptor needs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FaceMetrics {
    /// Design units of one em.
    units_per_em: u16,
    /// Bounding box of all glyphs: left, lower, right, upper.
    pub(crate) bbox: [i64; 4],
    /// Height above the baseline (`hhea`).
    pub(crate) ascent: i64,
    /// Depth below it, negative.
    pub(crate) descent: i64,
    /// Height of flat capitals (`OS/2` sCapHeight).
    pub(crate) cap_height: i64,
    /// Height of flat small letters (`OS/2` sxHeight).
    pub(crate) x_height: i64,
    /// 100 to 900.
    pub(crate) weight: u16,
    /// Degrees counter-clockwise from the vertical: negative for italics.
    pub(crate) italic_angle: f32,
    /// Whether PANOSE calls it a serif face.
    pub(crate) serif: bool,
    /// Advance width of each glyph.
    advances: Vec<u16>,
}

impl FaceMetrics {
    /// Reads a font file; `None` where a table is missing or too short.
    pub(crate) fn read(font: &[u8]) -> Option<Self> {
        let (head, hhea, os2) = (table(font, b"head")?, table(font, b"hhea")?, table(font, b"OS/2")?);
        let post = table(font, b"post")?;
        let units_per_em = u16_at(head, 18)?;
        let scale = |value: i16| thousandths(i64::from(value), units_per_em);
        let drawn = |letter| height_of(font, letter).map(|height| height as i16);
        let panose: [u8; 2] = os2.get(32..34)?.try_into().ok()?;
        Some(Self {
            units_per_em,
            bbox: [
                scale(i16_at(head, 36)?),
                scale(i16_at(head, 38)?),
                scale(i16_at(head, 40)?),
                scale(i16_at(head, 42)?),
            ],
            ascent: scale(i16_at(hhea, 4)?),
            descent: scale(i16_at(hhea, 6)?),
            // sxHeight and sCapHeight came with version 2 of the table.
            x_height: scale(i16_at(os2, 86).filter(|told| *told > 0).or_else(|| drawn('x'))?),
            cap_height: scale(i16_at(os2, 88).filter(|told| *told > 0).or_else(|| drawn('H'))?),
            weight: u16_at(os2, 4)?,
            italic_angle: f32::from(i16_at(post, 4)?) + f32::from(u16_at(post, 6)?) / 65_536.0,
            // PANOSE family 2 (Latin text), serif styles 2 (cove) to 10 (triangle); 11 and up are sans serif.
            serif: panose[0] == 2 && (2..=10).contains(&panose[1]),
            advances: Self::read_widths(font)?,
        })
    }

    /// Advance width of every glyph; the last width of `hmtx` serves all glyphs after it.
    pub(super) fn read_widths(font: &[u8]) -> Option<Vec<u16>> {
        let (hhea, hmtx, maxp) = (table(font, b"hhea")?, table(font, b"hmtx")?, table(font, b"maxp")?);
        let glyphs = usize::from(u16_at(maxp, 4)?);
        let last = usize::from(u16_at(hhea, 34)?).checked_sub(1)?;
        (0..glyphs).map(|glyph| u16_at(hmtx, 4 * glyph.min(last))).collect()
    }

    /// Advance width of a glyph in whole thousandths of an em, as the font dictionary has it; `None` for a glyph that
    /// the face has not.
    pub(crate) fn advance(&self, glyph: u16) -> Option<i32> {
        let units = self.advances.get(usize::from(glyph)).copied()?;
        i32::try_from(thousandths(i64::from(units), self.units_per_em)).ok()
    }

    /// Width of vertical stems. No table holds it; this is the usual estimate from the weight class, which gives 95
    /// for regular and 169 for bold.
    pub(crate) fn stem_v(&self) -> i64 {
        10 + (i64::from(self.weight) - 50) * 244 / 1000
    }

    /// Descriptor flags (ISO 32000-1 table 123): serif, symbolic (more than the standard Latin set), italic.
    pub(crate) fn flags(&self) -> i64 {
        let (serif, symbolic, italic) = (1 << 1, 1 << 2, 1 << 6);
        symbolic + if self.serif { serif } else { 0 } + if self.italic_angle < 0.0 { italic } else { 0 }
    }
}

/// Design units as thousandths of an em, rounded.
fn thousandths(value: i64, units_per_em: u16) -> i64 {
    let em = i64::from(units_per_em.max(1));
    (value * 1000 + value.signum() * em / 2) / em
}

/// The bytes of one table.
pub(super) fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let count = usize::from(u16_at(font, 4)?);
    let record = font.get(12..)?.chunks_exact(16).take(count).find(|record| record.starts_with(tag))?;
    let at = |from: usize| -> Option<usize> {
        usize::try_from(u32::from_be_bytes(record.get(from..from + 4)?.try_into().ok()?)).ok()
    };
    font.get(at(8)?..)?.get(..at(12)?)
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}

fn i16_at(bytes: &[u8], at: usize) -> Option<i16> {
    bytes.get(at..at + 2)?.try_into().ok().map(i16::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::fonts::Face;

    #[test]
    fn the_faces_measure_as_their_makers_say() {
        let serif = FaceMetrics::read(Face::Serif.bytes()).unwrap();
        assert_eq!(serif.bbox, [-240, -321, 2236, 1003]);
        assert_eq!((serif.ascent, serif.descent, serif.cap_height), (1036, -335, 670));
        assert_eq!((serif.stem_v(), serif.flags()), (95, 0b110));
        let italic = FaceMetrics::read(Face::SansItalic.bytes()).unwrap();
        assert!((italic.italic_angle + 11.0).abs() < 1e-6);
        assert_eq!((italic.cap_height, italic.flags()), (660, 0b100_0100));
        assert!(Face::ALL.iter().all(|face| FaceMetrics::read(face.bytes()).is_some()));
    }

    #[test]
    fn a_truncated_font_is_refused() {
        let bytes = Face::Statement.bytes();
        assert_eq!(FaceMetrics::read(&bytes[..1000]), None);
        assert_eq!(FaceMetrics::read(b""), None);
    }
}
