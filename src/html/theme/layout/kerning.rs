//! Kerning.
//!
//! In: lookups of pairs, and the glyphs that are kept. Out: matrices of classes that say the same of these glyphs. Invariants: of the values of a
//! pair only the width of the first glyph counts, which is all that kerning changes.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Bytes, Lookup, class};
use super::write::{bytes, class_list, coverage};

/// So many bytes of a matrix of kerning stand in one subtable, whose offsets are short.
const MATRIX: usize = 36_000;

/// Subtables with the kerning of all pairs of glyphs: what several lookups say together.
pub(super) fn kerning<'a>(lookups: impl Iterator<Item = &'a Lookup<'a>>, kept: &BTreeSet<u16>) -> Vec<Vec<u8>> {
    let glyphs: Vec<u16> = kept.iter().copied().collect();
    let mut rows = vec![vec![0_i16; glyphs.len()]; glyphs.len()];
    for lookup in lookups {
        let mut open = vec![vec![true; glyphs.len()]; glyphs.len()];
        for subtable in &lookup.subtables {
            // Of a damaged table nothing is taken further.
            let _ = pairs(*subtable, kept, &glyphs, &mut |left, right, value| {
                if std::mem::take(&mut open[left][right]) {
                    rows[left][right] = rows[left][right].wrapping_add(value);
                }
            });
        }
    }
    matrices(&glyphs, &rows)
}

/// Gives what a subtable says of pairs of glyphs, by their places.
pub(super) fn pairs(
    table: Bytes<'_>,
    kept: &BTreeSet<u16>,
    glyphs: &[u16],
    say: &mut dyn FnMut(usize, usize, i16),
) -> Option<()> {
    let (one, two) = (table.at(4)?, table.at(6)?);
    // The width is the third of the values that a record may have.
    let (ahead, length) = ((one & 3).count_ones() as usize, (one.count_ones() + two.count_ones()) as usize);
    let value =
        |own: Bytes<'_>, place: usize| if one & 4 == 0 { Some(0) } else { Some(own.at(place + 2 * ahead)? as i16) };
    let covered = table.follow(2)?.coverage(kept)?;
    let position = |glyph: u16| glyphs.binary_search(&glyph).ok();
    if table.at(0)? == 1 {
        for (glyph, place) in covered {
            let (Some(left), Some(set)) = (position(glyph), table.follow(10 + 2 * place)) else { continue };
            for number in 0..usize::from(set.at(0)?) {
                let place = 2 + number * (2 + 2 * length);
                if let Some(right) = position(set.at(place)?) {
                    say(left, right, value(set, place + 2)?);
                }
            }
        }
        return Some(());
    }
    let (first, second) = (table.follow(8)?.classes()?, table.follow(10)?.classes()?);
    let count = usize::from(table.at(14)?);
    let seconds: Vec<usize> = glyphs.iter().map(|glyph| usize::from(class(&second, *glyph))).collect();
    for (glyph, _) in covered {
        let (Some(left), row) = (position(glyph), usize::from(class(&first, glyph))) else { continue };
        for (right, column) in seconds.iter().enumerate() {
            say(left, right, value(table, 16 + 2 * length * (row * count + column))?);
        }
    }
    Some(())
}

/// Kerning as matrices of classes: glyphs that are kerned alike are one class.
pub(super) fn matrices(glyphs: &[u16], rows: &[Vec<i16>]) -> Vec<Vec<u8>> {
    let column = |place: usize| rows.iter().map(|row| row.get(place).copied().unwrap_or(0)).collect::<Vec<i16>>();
    let mut columns = BTreeMap::from([(vec![0; glyphs.len()], 0_u16)]);
    let mut seconds = Vec::new();
    let mut shown = vec![usize::MAX];
    for (place, glyph) in glyphs.iter().enumerate() {
        let next = columns.len() as u16;
        let class = *columns.entry(column(place)).or_insert(next);
        if class == next {
            shown.push(place);
        }
        seconds.push((*glyph, class));
    }
    let mut firsts: BTreeMap<Vec<i16>, Vec<u16>> = BTreeMap::new();
    for (glyph, row) in glyphs.iter().zip(rows).filter(|(_, row)| row.iter().any(|value| *value != 0)) {
        let row = shown.iter().map(|place| row.get(*place).copied().unwrap_or(0)).collect();
        firsts.entry(row).or_default().push(*glyph);
    }
    let all: Vec<(Vec<i16>, Vec<u16>)> = firsts.into_iter().collect();
    let most = (MATRIX / (2 * shown.len())).max(1);
    all.chunks(most).filter_map(|some| matrix(some, &seconds, shown.len())).collect()
}

pub(super) fn matrix(firsts: &[(Vec<i16>, Vec<u16>)], seconds: &[(u16, u16)], width: usize) -> Option<Vec<u8>> {
    let mut classes: Vec<(u16, u16)> = Vec::new();
    for (class, (_, glyphs)) in (0..).zip(firsts) {
        classes.extend(glyphs.iter().map(|glyph| (*glyph, class)));
    }
    classes.sort_unstable();
    let values: Vec<u16> = firsts.iter().flat_map(|(row, _)| row).map(|value| *value as u16).collect();
    let (cover, first) = (coverage(classes.iter().map(|(glyph, _)| *glyph)), class_list(&classes));
    let start = 8 + values.len();
    let place = |words: usize| u16::try_from(2 * words).ok();
    let head = [
        2,
        place(start)?,
        4,
        0,
        place(start + cover.len())?,
        place(start + cover.len() + first.len())?,
        u16::try_from(firsts.len()).ok()?,
        u16::try_from(width).ok()?,
    ];
    Some(bytes(&[&head[..], &values, &cover, &first, &class_list(seconds)].concat()))
}
