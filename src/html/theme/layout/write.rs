//! Rules as a table.
//!
//! In: scripts, features, and lookups with their subtables. Out: bytes. Invariants: an offset that is too far gives no table.

use super::read::{Scripts, Tag};

/// Glyphs in order as a coverage table.
pub(super) fn coverage(glyphs: impl Iterator<Item = u16>) -> Vec<u16> {
    let glyphs: Vec<u16> = glyphs.collect();
    [vec![1, glyphs.len() as u16], glyphs].concat()
}

/// Glyphs in order with their classes; the class 0 is that of all others.
pub(super) fn class_list(all: &[(u16, u16)]) -> Vec<u16> {
    let mut ranges: Vec<[u16; 3]> = Vec::new();
    for (glyph, class) in all.iter().filter(|(_, class)| *class > 0) {
        match ranges.last_mut() {
            Some([_, to, own]) if own == class && to.checked_add(1) == Some(*glyph) => *to = *glyph,
            _ => ranges.push([*glyph, *glyph, *class]),
        }
    }
    [&[2, ranges.len() as u16], ranges.as_flattened()].concat()
}

pub(super) fn bytes(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// Rules, before they are a table.
#[derive(Default)]
pub(super) struct Made {
    pub(super) scripts: Scripts,
    pub(super) features: Vec<(Tag, Vec<u16>)>,
    /// Their kind, their flags, their subtables.
    pub(super) lookups: Vec<(u16, u16, Vec<Vec<u8>>)>,
}

impl Made {
    /// The table; every lookup leads to subtables that stand at its end.
    pub(super) fn written(&self, far: u16) -> Option<Vec<u8>> {
        let features = self.features.iter().map(|(tag, own)| (*tag, [&[0, own.len() as u16][..], own].concat()));
        let scripts = self.scripts.iter().map(|(tag, languages)| Some((*tag, script(languages)?)));
        let (scripts, features) =
            (tagged(&[], &scripts.collect::<Option<Vec<_>>>()?)?, tagged(&[], &features.collect::<Vec<_>>())?);
        let place = |words: usize| u16::try_from(2 * words).ok();
        let mut out = vec![1, 0, place(5)?, place(5 + scripts.len())?, place(5 + scripts.len() + features.len())?];
        out.extend(scripts);
        out.extend(features);
        let length = |own: &[Vec<u8>]| 3 + 5 * own.len();
        let mut place_of = 1 + self.lookups.len();
        let mut list = vec![u16::try_from(self.lookups.len()).ok()?];
        for (.., own) in &self.lookups {
            list.push(place(place_of)?);
            place_of += length(own);
        }
        let (end, mut data) = (2 * place_of, Vec::new());
        for (kind, flag, own) in &self.lookups {
            list.extend([far, *flag, own.len() as u16]);
            for number in 0..own.len() {
                list.push(place(3 + own.len() + 4 * number)?);
            }
            for subtable in own {
                let offset = u32::try_from(end + data.len() - 2 * list.len()).ok()?;
                list.extend([1, *kind, (offset >> 16) as u16, offset as u16]);
                data.extend(subtable);
            }
        }
        out.extend(list);
        Some([bytes(&out), data].concat())
    }
}

/// A script with its languages.
pub(super) fn script(languages: &[(Option<Tag>, Vec<u16>)]) -> Option<Vec<u16>> {
    let own = |features: &Vec<u16>| [&[0, u16::MAX, features.len() as u16][..], features].concat();
    let (default, others) = languages.split_first()?;
    let others: Vec<(Tag, Vec<u16>)> =
        others.iter().filter_map(|(tag, own_features)| Some(((*tag)?, own(own_features)))).collect();
    tagged(&[own(&default.1)], &others)
}

/// How many there are, their tags with their places, and what stands there; before all, places of what has no tag.
pub(super) fn tagged(first: &[Vec<u16>], all: &[(Tag, Vec<u16>)]) -> Option<Vec<u16>> {
    let mut place = first.len() + 1 + 3 * all.len();
    let (mut out, mut behind) = (Vec::new(), Vec::new());
    let mut next = |own: &[u16]| {
        let here = u16::try_from(2 * place).ok();
        place += own.len();
        behind.extend_from_slice(own);
        here
    };
    for own in first {
        out.push(next(own)?);
    }
    out.push(u16::try_from(all.len()).ok()?);
    for (tag, own) in all {
        out.extend([u16::from_be_bytes([tag[0], tag[1]]), u16::from_be_bytes([tag[2], tag[3]]), next(own)?]);
    }
    out.extend(behind);
    Some(out)
}
