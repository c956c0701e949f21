//! The part of a face that a document shows, ready to be embedded.
//!
//! In: a face and the pairs of glyph and text that a document uses. Out: a [`Subset`]: font program, `/ToUnicode`,
//! `/CIDToGIDMap` and widths, compressed. In between: everything derives from the face and the pairs alone, so two
//! documents that show the same glyphs share one subset, and the subset's tag (ISO 32000-1 9.6.4) is a fingerprint.

use std::fmt::Write as _;

use lopdf::{Dictionary, dictionary};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::WriteError;
use super::face::Measures;
use super::stream::{Level, Ready};
use super::usage::Pair;
use crate::pdf::fonts::Face;

/// A face reduced to some glyphs.
#[derive(Debug)]
pub(crate) struct Subset {
    /// `ABCDEF+SourceSerif4-Regular`.
    pub(crate) name: String,
    /// Advance width of each code in design units; code 0 is `.notdef`.
    pub(crate) widths: Vec<u16>,
    /// `/FontFile2`.
    pub(crate) program: Ready,
    /// `/ToUnicode`.
    pub(crate) to_unicode: Ready,
    /// `/CIDToGIDMap`, where codes are not the subset's glyph ids.
    pub(crate) glyph_map: Option<Ready>,
}

/// Makes the subset of a face that shows the sealed pairs of a document.
///
/// # Errors
/// When a glyph is not in the face or the face cannot be subset.
pub(crate) fn subset(face: Face, measures: &Measures, pairs: &[Pair]) -> Result<Subset, WriteError> {
    let mut remapper = GlyphRemapper::new();
    let glyphs: Vec<u16> = pairs.iter().map(|pair| remapper.remap(pair.glyph)).collect();
    let program = subsetter::subset(face.bytes(), 0, &remapper)
        .map_err(|error| WriteError::Font { face, reason: error.to_string() })?;
    let mut widths = vec![measures.advance(0).unwrap_or_default()];
    for pair in pairs {
        widths.push(measures.advance(pair.glyph).ok_or(WriteError::MissingGlyph { face, glyph: pair.glyph })?);
    }
    let identity = glyphs.iter().zip(1u16..).all(|(glyph, code)| *glyph == code);
    let glyph_map = (!identity).then(|| {
        let map: Vec<u8> = std::iter::once(&0).chain(&glyphs).flat_map(|glyph| glyph.to_be_bytes()).collect();
        Ready::deflated(Dictionary::new(), &map, Level::Each)
    });
    let length = i64::try_from(program.len()).unwrap_or_default();
    Ok(Subset {
        name: format!("{}+{}", tag(face, pairs), face.name()),
        widths,
        program: Ready::deflated(dictionary! { "Length1" => length }, &program, Level::Each),
        to_unicode: Ready::deflated(Dictionary::new(), to_unicode(pairs).as_bytes(), Level::Each),
        glyph_map,
    })
}

/// Six capitals that say which pairs of which face these are.
fn tag(face: Face, pairs: &[Pair]) -> String {
    let mut hash = Sha256::new();
    hash.update(face.name());
    for pair in pairs {
        hash.update(pair.glyph.to_be_bytes());
        hash.update(pair.text.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// The CMap that gives each code its text (ISO 32000-1 9.10.3), at most 100 entries a block.
fn to_unicode(pairs: &[Pair]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n\
         << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n\
         /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let coded: Vec<(u16, &Pair)> = (1..).zip(pairs).collect();
    for block in coded.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", block.len());
        for (code, pair) in block {
            let _ = write!(map, "<{code:04X}> <");
            for unit in pair.text.encode_utf16() {
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
        list.iter().map(|(glyph, text)| Pair { glyph: *glyph, text: (*text).into() }).collect()
    }

    fn make(list: &[(u16, &str)]) -> Subset {
        let measures = Measures::read(Face::Sans.bytes()).unwrap();
        subset(Face::Sans, &measures, &pairs(list)).unwrap()
    }

    #[test]
    fn a_glyph_with_two_texts_needs_a_map() {
        assert!(make(&[(10, "a"), (11, "b")]).glyph_map.is_none());
        assert!(make(&[(10, "a"), (10, "b")]).glyph_map.is_some());
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
        let map = to_unicode(&pairs(&[(3, "ӣ"), (4, "fi"), (5, "\u{AD}"), (6, "😀")]));
        assert!(map.contains("4 beginbfchar\n<0001> <04E3>\n<0002> <00660069>\n<0003> <00AD>\n<0004> <D83DDE00>\n"));
        let many: Vec<Pair> = (0..250).map(|glyph| Pair { glyph, text: "x".into() }).collect();
        let map = to_unicode(&many);
        assert_eq!((map.matches("100 beginbfchar").count(), map.matches("\n50 beginbfchar").count()), (2, 1));
    }

    #[test]
    fn a_glyph_beyond_the_face_is_an_error() {
        let measures = Measures::read(Face::Sans.bytes()).unwrap();
        assert!(subset(Face::Sans, &measures, &pairs(&[(65_000, "x")])).is_err());
    }
}
