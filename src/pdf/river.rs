//! Rivers: white that runs down a paragraph from space to space.
//!
//! In: the lines of a justified paragraph. Out: how many lines the longest river crosses. In between: spaces of two
//! lines touch where they overlap by at least half of the narrower one, so a river may lean to either side; two lines
//! are no river yet to the eye, and chance alone makes some of three and four.

use super::paragraph::Line;

/// The longest river, in lines; 1 where no spaces touch, 0 where there are none.
pub(super) fn longest(lines: &[Line]) -> usize {
    let mut most = 0;
    let mut above: Vec<(f32, f32, usize)> = Vec::new();
    for line in lines {
        let mut here = gaps(line);
        for (from, to, length) in &mut here {
            let touching = above.iter().filter(|(start, end, _)| {
                let overlap = to.min(*end) - from.max(*start);
                overlap >= (*to - *from).min(end - start) / 2.0
            });
            *length = 1 + touching.map(|(_, _, length)| *length).max().unwrap_or(0);
            most = most.max(*length);
        }
        above = here;
    }
    most
}

/// Where a line's spaces begin and end; the space at its end is none.
fn gaps(line: &Line) -> Vec<(f32, f32, usize)> {
    let glyphs = line.runs.iter().flat_map(|run| {
        let white = |text: &std::ops::Range<u32>| {
            let start = usize::try_from(text.start).unwrap_or(usize::MAX);
            run.glyphs.text.get(start..).is_some_and(|text| text.starts_with([' ', '\u{A0}']))
        };
        run.glyphs
            .glyphs
            .iter()
            .map(move |glyph| (run.glyphs.x + glyph.x, white(&glyph.text) && !glyph.text.is_empty()))
    });
    let places: Vec<(f32, bool)> = glyphs.collect();
    let pairs = places.iter().zip(places.iter().skip(1));
    pairs.filter(|((_, white), _)| *white).map(|((from, _), (to, _))| (*from, *to, 0)).collect()
}
