//! Rivers: white that runs down a paragraph from space to space.
//!
//! In: the lines of a justified paragraph. Out: how many lines the longest river crosses. In between: spaces of two
//! lines touch where they overlap by at least half of the narrower one, so a river may lean to either side; two lines
//! are no river yet to the eye, and chance alone makes some of three and four.

use super::paragraph::Line;

/// The longest river, in lines; 1 where no spaces touch, 0 where there are none. `room` is used again and again.
pub(super) fn longest(lines: &[Line], room: &mut [Vec<Gap>; 2]) -> usize {
    let mut most = 0;
    let [above, here] = room;
    above.clear();
    for line in lines {
        gaps(line, here);
        for (from, to, length) in here.iter_mut() {
            let touching = above.iter().filter(|(start, end, _): &&Gap| {
                let overlap = to.min(*end) - from.max(*start);
                overlap >= (*to - *from).min(end - start) / 2.0
            });
            *length = 1 + touching.map(|(_, _, length)| *length).max().unwrap_or(0);
            most = most.max(*length);
        }
        std::mem::swap(above, here);
    }
    most
}

/// Where a space begins and ends, and how many lines the river is long that ends in it.
pub(super) type Gap = (f32, f32, usize);

/// The spaces of a line; the one at its end is none.
fn gaps(line: &Line, gaps: &mut Vec<Gap>) {
    gaps.clear();
    let mut space = None;
    for run in &line.runs {
        let text = run.glyphs.text.as_bytes();
        for glyph in &run.glyphs.glyphs {
            let x = run.glyphs.x + glyph.x;
            gaps.extend(space.take().map(|from| (from, x, 0)));
            let start = usize::try_from(glyph.text.start).unwrap_or(usize::MAX);
            let shown = text.get(start..).filter(|_| !glyph.text.is_empty());
            // A space, or a no-break space, U+00A0.
            space = matches!(shown, Some([b' ', ..] | [0xC2, 0xA0, ..])).then_some(x);
        }
    }
}
