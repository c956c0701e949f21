//! Glyphs that stand for others.
//!
//! In: subtables of `GSUB`, and the glyphs that are kept. Out: the same for these. Invariants: no glyph is named that is not kept.

use std::collections::{BTreeMap, BTreeSet};

use super::read::Bytes;
use super::write::{bytes, coverage};

/// One glyph for another.
pub(super) fn single(table: Bytes<'_>, kept: &BTreeSet<u16>) -> Option<Vec<u8>> {
    let covered = table.follow(2)?.coverage(kept)?;
    let other = |glyph: u16, place: usize| match table.at(0)? {
        1 => Some(glyph.wrapping_add(table.at(4)?)),
        2 => table.list(4)?.get(place).copied(),
        _ => None,
    };
    let pairs = covered.into_iter().filter_map(|(glyph, place)| Some((glyph, other(glyph, place)?)));
    let pairs: BTreeMap<u16, u16> = pairs.filter(|(_, other)| kept.contains(other)).collect();
    let count = u16::try_from(pairs.len()).ok().filter(|count| *count > 0)?;
    let mut out = vec![2, 6 + 2 * count, count];
    out.extend(pairs.values());
    out.extend(coverage(pairs.keys().copied()));
    Some(bytes(&out))
}

/// One glyph for several.
pub(super) fn ligatures(table: Bytes<'_>, kept: &BTreeSet<u16>) -> Option<Vec<u8>> {
    let mut sets = BTreeMap::new();
    for (glyph, place) in table.follow(2)?.coverage(kept)? {
        let Some(set) = table.follow(6 + 2 * place) else { continue };
        let one = |number: usize| {
            let own = set.follow(2 + 2 * number)?;
            let parts = own.many(4, own.at(2)?.checked_sub(1)?)?;
            let all_kept = kept.contains(&own.at(0)?) && parts.iter().all(|part| kept.contains(part));
            let head = vec![own.at(0)?, own.at(2)?];
            all_kept.then(|| [head, parts].concat())
        };
        let own: Vec<Vec<u16>> = (0..usize::from(set.at(0)?)).filter_map(one).collect();
        if !own.is_empty() {
            sets.insert(glyph, own);
        }
    }
    let count = u16::try_from(sets.len()).ok().filter(|count| *count > 0)?;
    let cover = coverage(sets.keys().copied());
    let mut out = vec![1, 6 + 2 * count, count];
    let mut behind = Vec::new();
    let start = 3 + usize::from(count) + cover.len();
    for own in sets.values() {
        out.push(u16::try_from(2 * (start + behind.len())).ok()?);
        let mut place = 1 + own.len();
        behind.push(u16::try_from(own.len()).ok()?);
        for ligature in own {
            behind.push(u16::try_from(2 * place).ok()?);
            place += ligature.len();
        }
        own.iter().for_each(|ligature| behind.extend(ligature));
    }
    Some(bytes(&[out, cover, behind].concat()))
}
