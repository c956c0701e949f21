//! The part of a face that a document shows, ready to be embedded.
//!
//! In: a face and the pairs of glyph and text that a document uses. Out: a [`Subset`]: font program, `/ToUnicode`
//! and widths, compressed. Invariants: everything derives from the face and the pairs alone, so two
//! documents that show the same glyphs share one subset, and the subset's tag (ISO 32000-1 9.6.4) is a fingerprint.

use std::fmt::Write as _;

use lopdf::{Dictionary, dictionary};
use sha2::{Digest, Sha256};

use super::face::FaceMetrics;
use super::truetype;
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::write::error::WriteError;
use crate::pdf::write::stream::{Deflater, EncodedStream};
use crate::pdf::write::usage::{Pair, Part, is_wide};

/// A face reduced to some glyphs.
#[derive(Debug)]
pub(crate) struct Subset {
    /// `ABCDEF+SourceSerif4-Regular`.
    pub(crate) name: String,
    /// Advance width of each code in thousandths of an em; code 0 is `.notdef`.
    pub(crate) widths: Vec<i32>,
    /// Codes take two bytes each.
    pub(crate) wide: bool,
    /// `/FontFile2`.
    pub(crate) program: EncodedStream,
    /// `/ToUnicode`.
    pub(crate) to_unicode: EncodedStream,
}

/// Makes the subset of a face that shows the sealed pairs of a document.
///
/// # Errors
/// When a glyph is not in the face or the face cannot be subset.
pub(crate) fn subset(
    set: &FaceSet,
    face: Face,
    metrics: &FaceMetrics,
    pairs: &[Pair],
    deflater: &mut Deflater,
) -> Result<Subset, WriteError> {
    let glyphs: Vec<u16> = pairs.iter().map(|pair| pair.glyph).collect();
    let damaged = || WriteError::Font { face, reason: "its outlines cannot be read".to_owned() };
    let parts: Vec<Part> = pairs.iter().map(Pair::part).collect();
    let width = |(glyph, part): (u16, Part)| {
        metrics.advance(glyph).map(|width| part.share(width)).ok_or(WriteError::MissingGlyph { face, glyph })
    };
    let shown = glyphs.iter().copied().zip(parts.iter().copied());
    let widths = std::iter::once((0, Part::WHOLE)).chain(shown).map(width).collect::<Result<_, _>>()?;
    let wide = is_wide(pairs.len());
    let program = truetype::program(set.bytes(face), &glyphs, &parts, !wide).ok_or_else(damaged)?;
    let length = program.len() as i64;
    Ok(Subset {
        name: format!("{}+{}", tag(set, face, pairs), set.name(face)),
        widths,
        wide,
        program: EncodedStream::deflated(dictionary! { "Length1" => length }, &program, deflater),
        to_unicode: EncodedStream::deflated(Dictionary::new(), to_unicode(pairs, wide).as_bytes(), deflater),
    })
}

/// Whether the outlines of these glyphs can be read.
pub(crate) fn is_sound(font: &[u8], glyphs: &[u16]) -> bool {
    truetype::program(font, glyphs, &[], false).is_some()
}

/// Six capitals that say which pairs of which face these are.
fn tag(set: &FaceSet, face: Face, pairs: &[Pair]) -> String {
    let mut hash = Sha256::new();
    hash.update(set.name(face));
    if set.key(face) != 0 {
        hash.update(set.key(face).to_be_bytes());
    }
    for pair in pairs {
        hash.update(pair.glyph.to_be_bytes());
        hash.update(pair.text(&mut [0; 8]));
        hash.update([pair.part().number * 2]);
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// The CMap that gives each code its text (ISO 32000-1 9.10.3): an entry for each, at most 100 a block. Ranges would be
/// shorter, but Ghostscript 10.00 loses all Cyrillic where codes of one byte have them. Written with the spaces and the
/// order that strict readers expect.
fn to_unicode(pairs: &[Pair], wide: bool) -> String {
    let mut map = String::with_capacity(4096);
    map.push_str(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n\
         /CMapType 2 def\n1 begincodespacerange\n",
    );
    map.push_str(if wide { "<0000> <FFFF>" } else { "<00> <FF>" });
    map.push_str("\nendcodespacerange\n");
    let digits = if wide { 4 } else { 2 };
    let mut code = 0_u16;
    for block in pairs.chunks(100) {
        // Writing to a String cannot fail.
        let _ = writeln!(map, "{} beginbfchar", block.len());
        for pair in block {
            code += 1;
            let _ = write!(map, "<{code:0digits$X}> <");
            for unit in pair.text(&mut [0; 8]).encode_utf16() {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(u16, &str)]) -> Vec<Pair> {
        list.iter().map(|(glyph, text)| Pair::new(*glyph, text)).collect()
    }

    fn make(list: &[(u16, &str)]) -> Subset {
        let metrics = FaceMetrics::read(Face::Sans.bytes()).unwrap();
        subset(&FaceSet::default(), Face::Sans, &metrics, &pairs(list), &mut Deflater::new()).unwrap()
    }

    #[test]
    fn the_tag_follows_the_glyphs() {
        let name = |list| make(list).name;
        assert_eq!(name(&[(10, "a")]), name(&[(10, "a")]));
        assert_ne!(name(&[(10, "a")]), name(&[(11, "a")]));
        assert_eq!(name(&[(10, "a")]).find('+'), Some(6));
    }

    #[test]
    fn every_code_has_its_text() {
        let list = pairs(&[(9, "a"), (8, "b"), (7, "c"), (3, "fi"), (5, "\u{AD}"), (4, "ӣ"), (6, "😀"), (1, "😁")]);
        let expected = "8 beginbfchar\n<0001> <0061>\n<0002> <0062>\n<0003> <0063>\n<0004> <00660069>\n\
                        <0005> <00AD>\n<0006> <04E3>\n<0007> <D83DDE00>\n<0008> <D83DDE01>\nendbfchar\n";
        let map = to_unicode(&list, true);
        assert!(map.contains(expected), "{map}");
        let map = to_unicode(&list, false);
        assert!(map.contains("<00> <FF>") && map.contains("<04> <00660069>\n"), "{map}");
        assert!(!map.contains("bfrange"), "Ghostscript 10.00 reads a range of codes of one byte wrongly: {map}");
    }

    #[test]
    fn a_block_has_at_most_a_hundred_entries() {
        let many: Vec<Pair> = (0..250).map(|_| Pair::new(1, "xy")).collect();
        let map = to_unicode(&many, false);
        assert_eq!((map.matches("100 beginbfchar").count(), map.matches("\n50 beginbfchar").count()), (2, 1));
        assert!(map.contains("<FA> <00780079>"), "{map}");
    }

    #[test]
    fn a_glyph_beyond_the_face_is_an_error() {
        let metrics = FaceMetrics::read(Face::Sans.bytes()).unwrap();
        let set = FaceSet::default();
        assert!(subset(&set, Face::Sans, &metrics, &pairs(&[(65_000, "x")]), &mut Deflater::new()).is_err());
    }
}
