//! Where marks stand.
//!
//! In: subtables of marks on bases, and the glyphs that are kept. Out: the same for these. Invariants: as [`super`].

use std::collections::{BTreeMap, BTreeSet};

use super::read::Bytes;
use super::write::{bytes, coverage};

/// Where marks stand on glyphs.
pub(super) fn marks(table: Bytes<'_>, kept: &BTreeSet<u16>) -> Option<Vec<u8>> {
    let (all, bases) = (table.follow(2)?.coverage(kept)?, table.follow(4)?.coverage(kept)?);
    let (count, own, other) = (usize::from(table.at(6)?), table.follow(8)?, table.follow(10)?);
    let point =
        |from: Bytes<'_>, place: usize| from.follow(place).and_then(|point| Some([1, point.at(2)?, point.at(4)?]));
    let mark = |(glyph, place): (u16, usize)| Some((glyph, own.at(2 + 4 * place)?, point(own, 4 + 4 * place)?));
    let mut found: Vec<(u16, u16, [u16; 3])> = all.into_iter().filter_map(mark).collect();
    found.sort_unstable();
    let classes: BTreeSet<u16> = found.iter().map(|(_, class, _)| *class).collect();
    let base = |(glyph, place): (u16, usize)| {
        let one = |class: &u16| point(other, 2 + 2 * (place * count + usize::from(*class)));
        let points: Vec<Option<[u16; 3]>> = classes.iter().map(one).collect();
        points.iter().any(Option::is_some).then_some((glyph, points))
    };
    let bases: BTreeMap<u16, Vec<Option<[u16; 3]>>> = bases.into_iter().filter_map(base).collect();
    if found.is_empty() || bases.is_empty() {
        return None;
    }
    let number = |class: u16| classes.iter().position(|own| *own == class).map_or(0, |place| place as u16);
    let cells = found.iter().flat_map(|(_, class, point)| [Err(number(*class)), Ok(Some(*point))]);
    let first = points(found.len(), cells.collect())?;
    let second = points(bases.len(), bases.values().flatten().map(|point| Ok(*point)).collect())?;
    let covers = [coverage(found.iter().map(|(glyph, ..)| *glyph)), coverage(bases.keys().copied())];
    let ends = [6, 6 + covers[0].len(), 6 + covers[0].len() + covers[1].len()];
    let place = |words: usize| u16::try_from(2 * words).ok();
    let head = [
        1,
        place(ends[0])?,
        place(ends[1])?,
        u16::try_from(classes.len()).ok()?,
        place(ends[2])?,
        place(ends[2] + first.len())?,
    ];
    Some(bytes(&[&head[..], &covers[0], &covers[1], &first, &second].concat()))
}

/// A count, then numbers and the places of points, then the points, each once.
fn points(count: usize, cells: Vec<Result<Option<[u16; 3]>, u16>>) -> Option<Vec<u16>> {
    let (mut out, mut behind, mut known) = (vec![u16::try_from(count).ok()?], Vec::new(), BTreeMap::new());
    let start = 1 + cells.len();
    for cell in cells {
        out.push(match cell {
            Err(number) => number,
            Ok(None) => 0,
            Ok(Some(point)) => *known.entry(point).or_insert_with(|| {
                behind.extend(point);
                // A place beyond 65,535 is found out below.
                (2 * (start + behind.len() - 3)) as u16
            }),
        });
    }
    out.extend(behind);
    (out.len() <= usize::from(u16::MAX / 2)).then_some(out)
}
