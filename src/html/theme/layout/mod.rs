//! What a part of a face keeps of its rules: kerning, where marks stand, and which glyphs stand for others.
//!
//! In: the tables `GPOS` and `GSUB` of a file, and the glyphs that the part keeps. Out: the same rules for these glyphs alone, written anew:
//! tables of a file hold those of all its alphabets, and are larger than the outlines of one. Invariants: two letters are as far apart as
//! they are by the file; what depends on a context is left out; a table that cannot be read is left out. Source: OpenType 1.9.

mod glyphs;
mod kerning;
mod marks;
mod read;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use glyphs::{ligatures, single};
use kerning::kerning;
use marks::marks;
use read::{Bytes, Tag, features, lookups, scripts};
use write::Made;

/// Lookups of these kinds are kept.
const SINGLE: u16 = 1;
const LIGATURES: u16 = 4;
const PAIRS: u16 = 2;
const MARKS: u16 = 4;

/// The kind of a lookup that leads to another one further away.
const FAR_SUBSTITUTION: u16 = 7;
const FAR_POSITION: u16 = 9;

/// Of a lookup's flags those that need no other table.
const FLAGS: u16 = 0xF;

/// Which glyphs stand for others, for these features.
pub(super) fn substitutions(table: &[u8], kept: &BTreeSet<u16>, wanted: &[&Tag]) -> Option<Vec<u8>> {
    let source = Bytes(table);
    let (features, lookups) = (features(source)?, lookups(source, FAR_SUBSTITUTION)?);
    let is_wanted = |tag: &Tag| wanted.contains(&tag);
    let used: BTreeSet<u16> =
        features.iter().filter(|(tag, _)| is_wanted(tag)).flat_map(|(_, lookups)| lookups).copied().collect();
    let mut made = Made::default();
    let mut places = BTreeMap::new();
    for number in used {
        let Some(lookup) = lookups.get(usize::from(number)) else { continue };
        let subtable = |own: &Bytes<'_>| match lookup.kind {
            SINGLE => single(*own, kept),
            LIGATURES => ligatures(*own, kept),
            _ => None,
        };
        let subtables: Vec<Vec<u8>> = lookup.subtables.iter().filter_map(subtable).collect();
        if !subtables.is_empty() {
            places.insert(number, u16::try_from(made.lookups.len()).ok()?);
            made.lookups.push((lookup.kind, lookup.flag & FLAGS, subtables));
        }
    }
    let mut numbers = BTreeMap::new();
    for (number, (tag, lookups)) in (0..).zip(&features) {
        let own: Vec<u16> = lookups.iter().filter_map(|lookup| places.get(lookup)).copied().collect();
        if is_wanted(tag) && !own.is_empty() {
            numbers.insert(number, u16::try_from(made.features.len()).ok()?);
            made.features.push((*tag, own));
        }
    }
    made.scripts = scripts(source, &numbers)?;
    if made.lookups.is_empty() { None } else { made.written(FAR_SUBSTITUTION) }
}

/// How far apart two glyphs are, and where marks stand on others.
pub(super) fn positions(table: &[u8], kept: &BTreeSet<u16>) -> Option<Vec<u8>> {
    let source = Bytes(table);
    let (features, lookups) = (features(source)?, lookups(source, FAR_POSITION)?);
    let of = |wanted: &Tag, kind: u16| {
        let own = features.iter().filter(|(tag, _)| tag == wanted).flat_map(|(_, lookups)| lookups);
        let own: BTreeSet<u16> = own.copied().collect();
        let all = own.into_iter().filter_map(|number| lookups.get(usize::from(number)));
        all.filter(move |lookup| lookup.kind == kind)
    };
    let mut made = Made::default();
    let kerning = kerning(of(b"kern", PAIRS), kept);
    if !kerning.is_empty() {
        made.features.push((*b"kern", vec![0]));
        made.lookups.push((PAIRS, 0, kerning));
    }
    let mut places = Vec::new();
    for lookup in of(b"mark", MARKS) {
        let subtables: Vec<Vec<u8>> = lookup.subtables.iter().filter_map(|own| marks(*own, kept)).collect();
        if !subtables.is_empty() {
            places.push(u16::try_from(made.lookups.len()).ok()?);
            made.lookups.push((MARKS, lookup.flag & FLAGS, subtables));
        }
    }
    if !places.is_empty() {
        made.features.push((*b"mark", places));
    }
    let all: Vec<u16> = (0..).take(made.features.len()).collect();
    made.scripts = [b"DFLT", b"cyrl", b"grek", b"latn"].map(|tag| (*tag, vec![(None, all.clone())])).to_vec();
    if made.lookups.is_empty() { None } else { made.written(FAR_POSITION) }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::DeflateDecoder;
    use skrifa::{FontRef, MetadataProvider as _, Tag as Name};

    use super::*;

    /// The face of the text, as PDFs have it.
    fn serif() -> Vec<u8> {
        let packed = include_bytes!("../../../pdf/fonts/SourceSerif4-Regular.ttf.deflate");
        let mut font = Vec::new();
        DeflateDecoder::new(&packed[..]).read_to_end(&mut font).unwrap();
        font
    }
    const WANTED: [&Tag; 4] = [b"liga", b"lnum", b"locl", b"tnum"];

    fn table(name: &[u8; 4]) -> Vec<u8> {
        let serif = serif();
        FontRef::new(&serif).unwrap().table_data(Name::new(name)).unwrap().as_bytes().to_vec()
    }

    fn glyphs(letters: &str) -> BTreeSet<u16> {
        let serif = serif();
        let face = FontRef::new(&serif).unwrap();
        letters.chars().map(|c| u16::try_from(face.charmap().map(c).unwrap().to_u32()).unwrap()).collect()
    }

    /// The kerning of all pairs, by their places.
    fn rows(table: &[u8], kept: &BTreeSet<u16>) -> Vec<Vec<u8>> {
        let source = Bytes(table);
        let (features, lookups) = (features(source).unwrap(), lookups(source, FAR_POSITION).unwrap());
        let own: BTreeSet<u16> =
            features.iter().filter(|(tag, _)| tag == b"kern").flat_map(|(_, own)| own.clone()).collect();
        kerning(own.into_iter().map(|number| &lookups[usize::from(number)]), kept)
    }

    #[test]
    fn letters_are_as_far_apart_as_they_were() {
        let kept = glyphs("AVATofi,.—ГТУдоаёҷӣПЧ«»1478\u{301}\u{304}");
        let (whole, part) = (table(b"GPOS"), positions(&table(b"GPOS"), &kept).unwrap());
        let before = rows(&whole, &kept);
        assert_eq!(rows(&part, &kept), before);
        assert!(before.concat().len() > 300 && part.len() < whole.len() / 20, "{} of {}", part.len(), whole.len());
        // Another one knows nothing of them, and no byte of it is needed for a panic.
        assert_eq!(positions(&part, &glyphs("xz")), None);
        for length in (0..part.len()).step_by(7) {
            let _ = positions(&part[..length], &kept);
        }
        for place in (0..part.len()).step_by(3) {
            let mut spoilt = part.clone();
            spoilt[place] = 0xFF;
            let _ = (positions(&spoilt, &kept), substitutions(&spoilt, &kept, &WANTED));
        }
    }

    #[test]
    fn marks_stand_where_they_stood() {
        let kept = glyphs("aoеуи\u{301}\u{304}");
        let part = positions(&table(b"GPOS"), &kept).unwrap();
        assert_eq!(positions(&part, &kept), Some(part.clone()), "what was written is read as it was");
        assert!(lookups(Bytes(&part), FAR_POSITION).unwrap().iter().any(|own| own.kind == MARKS));
    }

    #[test]
    fn forms_of_figures_are_kept() {
        let mut kept = glyphs("0123456789fi");
        // Everything that may stand for one of them.
        kept.extend(0..4000);
        let part = substitutions(&table(b"GSUB"), &kept, &WANTED).unwrap();
        assert_eq!(substitutions(&part, &kept, &WANTED), Some(part.clone()), "what was written is read as it was");
        let tags: BTreeSet<Tag> = features(Bytes(&part)).unwrap().into_iter().map(|(tag, _)| tag).collect();
        assert!(tags.iter().all(|tag| WANTED.contains(&tag)) && tags.contains(b"tnum"), "{tags:?}");
    }
}
