//! Glyphs in pixels.
//!
//! In: a glyph of a face, a size, a place. Out: how much of each pixel in the glyph's box it covers. Invariants: only the
//! box is looked at, and nothing of it lies outside the card; an outline is read from its font once a thread.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use rustc_hash::FxBuildHasher;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::model::{HEIGHT, WIDTH};
use super::paint::{Canvas, SHADES};
use crate::pdf::TypesetError;
use crate::pdf::fonts::{Face, FaceSet};

/// The outlines of a set of faces, and where they are turned into pixels.
///
/// `benches/stages.rs` pays for what is kept ("card").
pub(super) struct Glyphs {
    set: FaceSet,
    /// By face, glyph and size: a font's own rounding is part of how a curve is divided.
    outlines: HashMap<(Face, u16, u32), Outline, FxBuildHasher>,
    area: Rasterizer,
    /// Shades of the box.
    shades: Vec<u8>,
}

/// An outline in pixels from the pen, y pointing up.
pub(super) struct Outline {
    pub(super) steps: Vec<Step>,
    /// The box of all its points.
    pub(super) low: Point,
    pub(super) high: Point,
}

#[derive(Clone, Copy)]
pub(super) enum Step {
    Move(Point),
    Line(Point),
    Quad(Point, Point),
    Cubic(Point, Point, Point),
    Close,
}

/// Where a glyph stands.
#[derive(Clone, Copy)]
pub(super) struct At {
    /// The pen, in pixels, y pointing down.
    pub(super) origin: (f32, f32),
    /// Pixels an em.
    pub(super) size: f32,
}

impl At {
    /// A point of an outline in pixels, within the card: what would lie outside is moved to its edge.
    fn point(&self, from_pen: Point) -> Point {
        let (x, y) = (self.origin.0 + from_pen.x, self.origin.1 - from_pen.y);
        point(x.clamp(0.0, WIDTH as f32 - 1.0), y.clamp(0.0, HEIGHT as f32 - 1.0))
    }
}

impl Glyphs {
    /// None is kept yet.
    pub(super) fn of(set: FaceSet) -> Self {
        Self { set, outlines: HashMap::default(), area: Rasterizer::new(0, 0), shades: Vec::new() }
    }

    /// Draws a glyph in the colour of a layer.
    ///
    /// # Errors
    /// When the font cannot be read.
    pub(super) fn draw(
        &mut self,
        (face, id): (Face, u16),
        at: At,
        layer: u8,
        canvas: &mut Canvas,
    ) -> Result<(), TypesetError> {
        let Self { set, outlines, area, shades } = self;
        let outline = match outlines.entry((face, id, at.size.to_bits())) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(outline(set, face, id, at.size).ok_or(TypesetError::Font(face))?),
        };
        if outline.steps.is_empty() {
            return Ok(());
        }
        let low = at.point(point(outline.low.x, outline.high.y));
        let high = at.point(point(outline.high.x, outline.low.y));
        let (left, top) = (low.x.floor(), low.y.floor());
        // One column more for the last pixel, one for what the rasterizer writes behind it.
        let (width, height) = ((high.x - left) as usize + 2, (high.y - top) as usize + 1);
        area.reset(width, height);
        trace(area, &outline.steps, |from_pen| {
            let pixel = at.point(from_pen);
            point(pixel.x - left, pixel.y - top)
        });
        shades.clear();
        shades.resize(width * height, 0);
        let mut next = shades.iter_mut();
        area.for_each_pixel(|_, share| {
            if let Some(shade) = next.next() {
                *shade = rounded(share.min(1.0) * f32::from(SHADES));
            }
        });
        canvas.ink(layer, (left as usize, top as usize), shades.chunks_exact(width));
        Ok(())
    }
}

/// Rounds a number of 0 to 255 without a call: added to 2²³ it stands in the lowest bits.
fn rounded(number: f32) -> u8 {
    (number + 8_388_608.0).to_bits() as u8
}

fn trace(area: &mut Rasterizer, steps: &[Step], at: impl Fn(Point) -> Point) {
    let (mut last, mut start) = (point(0.0, 0.0), point(0.0, 0.0));
    for step in steps {
        let to = match *step {
            Step::Move(to) => {
                start = at(to);
                start
            }
            Step::Line(to) => {
                let to = at(to);
                area.draw_line(last, to);
                to
            }
            Step::Quad(control, to) => {
                let to = at(to);
                area.draw_quad(last, at(control), to);
                to
            }
            Step::Cubic(first, second, to) => {
                let to = at(to);
                area.draw_cubic(last, at(first), at(second), to);
                to
            }
            Step::Close => {
                area.draw_line(last, start);
                start
            }
        };
        last = to;
    }
}

/// The outline of a glyph at a size; `None` where the font cannot be read.
pub(super) fn outline(set: &FaceSet, face: Face, id: u16, size: f32) -> Option<Outline> {
    let font = FontRef::new(set.bytes(face)).ok()?;
    let (low, high) = (point(f32::INFINITY, f32::INFINITY), point(f32::NEG_INFINITY, f32::NEG_INFINITY));
    let mut outline = Outline { steps: Vec::new(), low, high };
    let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
    font.outline_glyphs().get(GlyphId::new(u32::from(id)))?.draw(settings, &mut outline).ok()?;
    Some(outline)
}

impl Outline {
    fn point(&mut self, x: f32, y: f32) -> Point {
        self.low = point(self.low.x.min(x), self.low.y.min(y));
        self.high = point(self.high.x.max(x), self.high.y.max(y));
        point(x, y)
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.point(x, y);
        self.steps.push(Step::Move(to));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.point(x, y);
        self.steps.push(Step::Line(to));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, to) = (self.point(cx, cy), self.point(x, y));
        self.steps.push(Step::Quad(control, to));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (first, second, to) = (self.point(ax, ay), self.point(bx, by), self.point(x, y));
        self.steps.push(Step::Cubic(first, second, to));
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_the_nearest() {
        for (number, wanted) in [(0.0, 0), (0.49, 0), (0.51, 1), (59.6, 60), (60.0, 60)] {
            assert_eq!(rounded(number), wanted, "{number}");
        }
    }

    /// Wherever a glyph stands, also half outside, and however large: all of it is within the card.
    #[test]
    fn nothing_is_drawn_outside_the_card() {
        let mut glyphs = Glyphs::of(FaceSet::default());
        let mut canvas = Canvas::default();
        let places = [(-500.0, 300.0), (-20.0, 10.0), (1190.0, 629.0), (1199.0, 700.0), (600.0, -40.0), (4e6, 4e6)];
        for origin in places {
            for size in [1.0, 28.0, 76.0, 3000.0] {
                for id in 1..80 {
                    glyphs.draw((Face::SansBold, id), At { origin, size }, 0, &mut canvas).unwrap();
                }
            }
        }
        // What is cut off at the right does not go on at the left.
        let (mut cut, plain) = (Canvas::default(), Canvas::default());
        for id in 1..80 {
            glyphs.draw((Face::SansBold, id), At { origin: (1190.0, 300.0), size: 76.0 }, 0, &mut cut).unwrap();
        }
        assert_ne!(cut.rows(), plain.rows());
        assert!(cut.rows().iter().zip(plain.rows()).all(|(row, empty)| row[..1100] == empty[..1100]));
    }
}
