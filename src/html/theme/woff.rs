//! A part of a face of the house, as browsers take it.
//!
//! In: a TrueType file, and which letters are wanted of it. Out: the same as WOFF 1.0, of which all other outlines are left out. Invariants:
//! glyphs keep their numbers; kerning, ligatures and forms of figures are those of the file; its name is not taken
//! over, for many licences reserve it, but copyright and licence are. Sources: OpenType 1.9; WOFF 1.0.
//!
//! Written here and not with `skera` and `ttf2woff2`: these bring ten packages more into a first build, and
//! zlib is in the program already. Brotli would make a part a fifth smaller.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use skrifa::raw::TableProvider as _;
use skrifa::raw::collections::IntSet;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider as _, Tag};

use crate::html::theme::layout;

/// Features of letters that pages use.
const FEATURES: [&[u8; 4]; 7] = [b"ccmp", b"liga", b"lnum", b"locl", b"pnum", b"rlig", b"tnum"];

/// The part of a face with the letters that are wanted; `None` where it has none of them, or is damaged.
pub(super) fn part(font: &[u8], family: &str, is_wanted: impl Fn(char) -> bool) -> Option<Vec<u8>> {
    let face = FontRef::new(font).ok()?;
    let table = |tag: &[u8; 4]| Some(face.table_data(Tag::new(tag))?.as_bytes().to_vec());
    let letters = letters(&face, is_wanted);
    if !has_words(&letters) {
        return None;
    }
    let count = face.maxp().ok()?.num_glyphs();
    let kept = reached(&face, &letters, count);
    let (glyf, loca) = outlines(&face, &kept, count)?;
    let mut head = table(b"head")?;
    head.get_mut(8..12)?.fill(0);
    head.get_mut(50..52)?.copy_from_slice(&1_u16.to_be_bytes());
    let mut maxp = table(b"maxp")?;
    // Without instructions there are no zones, storage, functions, stack.
    maxp.get_mut(14..28)?.fill(0);
    maxp.get_mut(14..16)?.copy_from_slice(&1_u16.to_be_bytes());
    let mut post = table(b"post")?;
    post.truncate(32);
    post.get_mut(..4)?.copy_from_slice(&[0, 3, 0, 0]);
    let mut tables = vec![
        (*b"cmap", map(&letters)?),
        (*b"glyf", glyf),
        (*b"head", head),
        (*b"hhea", table(b"hhea")?),
        (*b"hmtx", widths(table(b"hmtx")?, usize::from(face.hhea().ok()?.number_of_h_metrics()), &kept)),
        (*b"loca", loca),
        (*b"maxp", maxp),
        (*b"name", names(&face, family)),
        (*b"post", post),
    ];
    let positions = table(b"GPOS").and_then(|table| layout::positions(&table, &kept));
    let substitutions = table(b"GSUB").and_then(|table| layout::substitutions(&table, &kept, &FEATURES));
    let old_kerning = table(b"kern").filter(|_| face.table_data(Tag::new(b"GPOS")).is_none());
    let others =
        [(*b"GPOS", positions), (*b"GSUB", substitutions), (*b"OS/2", table(b"OS/2")), (*b"kern", old_kerning)];
    tables.extend(others.into_iter().filter_map(|(tag, table)| Some((tag, table?))));
    tables.sort();
    packed(&tables)
}

/// Whether a face has letters that are wanted of it.
pub(super) fn is_part(font: &[u8], is_wanted: impl Fn(char) -> bool) -> bool {
    FontRef::new(font).is_ok_and(|face| has_words(&letters(&face, is_wanted)))
}

/// Spaces and signs alone are no part.
fn has_words(letters: &BTreeMap<u16, u16>) -> bool {
    letters.keys().any(|letter| char::from_u32(u32::from(*letter)).is_some_and(char::is_alphabetic))
}

/// The letters that are wanted and there, with their glyphs. Letters beyond the first plane have no place in the map.
fn letters(face: &FontRef<'_>, is_wanted: impl Fn(char) -> bool) -> BTreeMap<u16, u16> {
    let mappings = face.charmap().mappings();
    let known = mappings.filter(|(code, glyph)| glyph.to_u32() != 0 && char::from_u32(*code).is_some_and(&is_wanted));
    known.filter_map(|(code, glyph)| Some((u16::try_from(code).ok()?, u16::try_from(glyph.to_u32()).ok()?))).collect()
}

/// The glyphs of letters, those that features put in their place, and the parts of all of them.
fn reached(face: &FontRef<'_>, letters: &BTreeMap<u16, u16>, count: u16) -> BTreeSet<u16> {
    let mut glyphs: IntSet<GlyphId> = letters.values().map(|glyph| GlyphId::from(*glyph)).collect();
    glyphs.insert(GlyphId::NOTDEF);
    if let Ok(substitutions) = face.gsub() {
        let features: IntSet<Tag> = FEATURES.iter().map(|tag| Tag::new(tag)).collect();
        let all = IntSet::all();
        let lookups = substitutions.collect_features(&all, &all, &features);
        let lookups = lookups.and_then(|features| substitutions.collect_lookups(&features));
        if let Ok(lookups) = lookups {
            // What a damaged table does not say, no browser shows.
            let _ = substitutions.closure_glyphs_with_num_glyphs(&lookups, &mut glyphs, u32::from(count));
        }
    }
    glyphs.iter().filter_map(|glyph| u16::try_from(glyph.to_u32()).ok()).collect()
}

/// `glyf` and `loca` with long offsets: of glyphs that are kept, without instructions.
fn outlines(face: &FontRef<'_>, kept: &BTreeSet<u16>, count: u16) -> Option<(Vec<u8>, Vec<u8>)> {
    let glyf = face.table_data(Tag::new(b"glyf"))?;
    let glyf = glyf.as_bytes();
    let offsets = face.loca(None).ok()?;
    let outline = |glyph: u16| {
        let at = |index: u16| offsets.get_raw(usize::from(index)).map(|offset| offset as usize);
        glyf.get(at(glyph)?..at(glyph.checked_add(1)?)?)
    };
    let mut shown = BTreeMap::new();
    let mut open: Vec<u16> = kept.iter().copied().collect();
    while let Some(glyph) = open.pop() {
        if shown.contains_key(&glyph) || glyph >= count {
            continue;
        }
        let (plain, parts) = without_instructions(outline(glyph)?)?;
        shown.insert(glyph, plain);
        open.extend(parts);
    }
    let (mut bytes, mut places) = (Vec::new(), Vec::with_capacity(4 * usize::from(count) + 4));
    for glyph in 0..count {
        places.extend(u32::try_from(bytes.len()).ok()?.to_be_bytes());
        bytes.extend(shown.get(&glyph).into_iter().flatten());
        bytes.resize(bytes.len().next_multiple_of(4), 0);
    }
    places.extend(u32::try_from(bytes.len()).ok()?.to_be_bytes());
    Some((bytes, places))
}

/// `hmtx`; of glyphs that are left out, nothing that would have to be packed.
fn widths(mut table: Vec<u8>, count: usize, kept: &BTreeSet<u16>) -> Vec<u8> {
    // The last width is that of all glyphs behind it, too.
    for (glyph, width) in (0..).zip(table.chunks_exact_mut(4).take(count.saturating_sub(1))) {
        if !kept.contains(&glyph) {
            width.fill(0);
        }
    }
    table
}

/// An outline without its instructions, and the glyphs that it is made of.
fn without_instructions(outline: &[u8]) -> Option<(Vec<u8>, Vec<u16>)> {
    let at =
        |place: usize| -> Option<u16> { Some(u16::from_be_bytes(outline.get(place..place + 2)?.try_into().ok()?)) };
    if outline.is_empty() {
        return Some((Vec::new(), Vec::new()));
    }
    let contours = at(0)? as i16;
    if let Ok(contours) = usize::try_from(contours) {
        let end = 10 + 2 * contours;
        let length = usize::from(at(end)?);
        let mut plain = outline.get(..end)?.to_vec();
        plain.extend([0, 0]);
        plain.extend(outline.get(end + 2 + length..)?);
        return Some((plain, Vec::new()));
    }
    const WORDS: u16 = 1;
    const MORE: u16 = 1 << 5;
    const SCALES: [(u16, usize); 3] = [(1 << 3, 2), (1 << 6, 4), (1 << 7, 8)];
    const INSTRUCTIONS: u16 = 1 << 8;
    let (mut plain, mut parts, mut place) = (outline.get(..10)?.to_vec(), Vec::new(), 10);
    loop {
        let flags = at(place)?;
        parts.push(at(place + 2)?);
        let arguments = if flags & WORDS == 0 { 2 } else { 4 };
        let scale: usize = SCALES.iter().filter(|(flag, _)| flags & flag != 0).map(|(_, length)| length).sum();
        plain.extend((flags & !INSTRUCTIONS).to_be_bytes());
        let end = place + 4 + arguments + scale;
        plain.extend(outline.get(place + 2..end)?);
        place = end;
        if flags & MORE == 0 {
            return Some((plain, parts));
        }
    }
}

/// `cmap` with one subtable, of Unicode in format 4: a segment for each run of letters whose glyphs follow each other.
fn map(letters: &BTreeMap<u16, u16>) -> Option<Vec<u8>> {
    let mut runs: Vec<(u16, u16, u16)> = Vec::new();
    for (code, glyph) in letters {
        let delta = glyph.wrapping_sub(*code);
        match runs.last_mut() {
            Some((_, last, own)) if last.checked_add(1) == Some(*code) && *own == delta => *last = *code,
            _ => runs.push((*code, *code, delta)),
        }
    }
    runs.push((0xFFFF, 0xFFFF, 1));
    let count = u16::try_from(runs.len()).ok().filter(|count| *count < 8000)?;
    let search = 1_u16 << count.ilog2();
    let mut table: Vec<u16> = vec![0, 1, 3, 1, 0, 12];
    table.extend([4, 16 + 8 * count, 0, 2 * count, 2 * search, search.ilog2() as u16, 2 * (count - search)]);
    table.extend(runs.iter().map(|run| run.1));
    table.push(0);
    table.extend(runs.iter().map(|run| run.0));
    table.extend(runs.iter().map(|run| run.2));
    table.extend(runs.iter().map(|_| 0));
    Some(table.into_iter().flat_map(u16::to_be_bytes).collect())
}

/// `name`: a family of ours, with the copyright and the licence of the file.
fn names(face: &FontRef<'_>, family: &str) -> Vec<u8> {
    let said = |id| face.localized_strings(id).english_or_first().map(|text| text.chars().collect::<String>());
    let own = |id: u16, text: &str| Some((id, text.to_owned()));
    let texts = [
        said(StringId::COPYRIGHT_NOTICE).map(|text| (0, text)),
        own(1, family),
        own(2, "Regular"),
        own(4, family),
        own(6, &family.replace(' ', "")),
        said(StringId::LICENSE_DESCRIPTION).map(|text| (13, text)),
        said(StringId::LICENSE_URL).map(|text| (14, text)),
    ];
    let texts: Vec<(u16, Vec<u8>)> = texts
        .into_iter()
        .flatten()
        .map(|(id, text)| (id, text.chars().take(4000).collect::<String>()))
        .map(|(id, text)| (id, text.encode_utf16().flat_map(u16::to_be_bytes).collect()))
        .collect();
    let count = texts.len() as u16;
    let (mut records, mut storage) = (vec![0, count, 6 + 12 * count], Vec::new());
    for (id, text) in &texts {
        records.extend([3, 1, 0x409, *id, text.len() as u16, storage.len() as u16]);
        storage.extend(text);
    }
    records.into_iter().flat_map(u16::to_be_bytes).chain(storage).collect()
}

/// Tables in order as a WOFF file, each deflated where that makes it shorter.
fn packed(tables: &[([u8; 4], Vec<u8>)]) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let plain: usize = tables.iter().map(|(_, table)| 16 + table.len().next_multiple_of(4)).sum();
    let (mut list, mut data) = (Vec::new(), Vec::new());
    let start = 44 + 20 * tables.len();
    for (tag, table) in tables {
        let mut deflated = ZlibEncoder::new(Vec::new(), Compression::best());
        deflated.write_all(table).ok()?;
        let deflated = deflated.finish().ok()?;
        let stored = if deflated.len() < table.len() { &deflated } else { table };
        list.extend(tag);
        for number in [start + data.len(), stored.len(), table.len(), sum(table) as usize] {
            list.extend(u32::try_from(number).ok()?.to_be_bytes());
        }
        data.extend(stored);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let length = u32::try_from(start + data.len()).ok()?;
    let mut file = b"wOFF\0\x01\0\0".to_vec();
    file.extend(length.to_be_bytes());
    file.extend([count, 0].into_iter().flat_map(u16::to_be_bytes));
    file.extend(u32::try_from(12 + plain).ok()?.to_be_bytes());
    file.extend([0, 1, 0, 0]);
    file.resize(44, 0);
    file.extend(list);
    file.extend(data);
    Some(file)
}

/// The checksum of a table.
fn sum(table: &[u8]) -> u32 {
    let words = table.chunks(4).map(|word| {
        let mut bytes = [0; 4];
        bytes.iter_mut().zip(word).for_each(|(to, from)| *to = *from);
        u32::from_be_bytes(bytes)
    });
    words.fold(0, u32::wrapping_add)
}
