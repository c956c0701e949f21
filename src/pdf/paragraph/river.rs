//! Rivers: white that runs down a paragraph from space to space.
//!
//! In: the lines of a justified paragraph. Out: how many lines the longest river crosses. Invariants: spaces of two
//! lines touch where they overlap by at least half of the narrower one, so a river may lean to either side; two lines
//! are no river yet to the eye, and chance alone makes some of three and four.

use super::line::Line;

/// The longest river, in lines; 1 where no spaces touch, 0 where there are none.
pub(super) fn longest(lines: &[Line]) -> usize {
    let mut most = 0;
    let (mut above, mut here) = (Vec::new(), Vec::new());
    for line in lines {
        gaps(line, &mut here);
        for gap in &mut here {
            let touching = above.iter().filter(|other| gap.touches(other));
            gap.length = 1 + touching.map(|other| other.length).max().unwrap_or(0);
            most = most.max(gap.length);
        }
        std::mem::swap(&mut above, &mut here);
    }
    most
}

/// A space between words.
struct Gap {
    from: f32,
    to: f32,
    /// How many lines the river is long that ends in it.
    length: usize,
}

impl Gap {
    fn touches(&self, other: &Self) -> bool {
        let overlap = self.to.min(other.to) - self.from.max(other.from);
        overlap >= (self.to - self.from).min(other.to - other.from) / 2.0
    }
}

/// The spaces of a line; the one at its end is none.
fn gaps(line: &Line, gaps: &mut Vec<Gap>) {
    gaps.clear();
    let mut space = None;
    for run in &line.runs {
        let text = run.glyphs.text.as_bytes();
        for glyph in &run.glyphs.glyphs {
            let x = run.glyphs.x + glyph.x;
            gaps.extend(space.take().map(|from| Gap { from, to: x, length: 0 }));
            let shown = text.get(glyph.text.start as usize..).filter(|_| !glyph.text.is_empty());
            // A space, or a no-break space, U+00A0.
            space = matches!(shown, Some([b' ', ..] | [0xC2, 0xA0, ..])).then_some(x);
        }
    }
}
