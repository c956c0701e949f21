//! SVG as pixels, for programs that show no drawings (Word before 2016).
//!
//! In: a drawing that [`clean`](super::clean()) accepted, a width. Out: a PNG with opacity. Invariants: only what may be in such a drawing
//! is drawn, all of it: fills by both rules, strokes, gradients that pad, clips, opacity of groups; the same drawing
//! gives the same bytes.

use usvg::tiny_skia_path::{PathSegment, Point, Transform};
use usvg::{ClipPath, Fill, FillRule, Group, Node, Opacity, Paint, PaintOrder, Path, Stroke};

use super::clean::parse;
use super::shade::Shade;

/// Lines that each row of pixels is looked at along.
const LINES: usize = 5;
/// Pieces of a curve for each of its pixels, at most so many.
const PIECES: f32 = 64.0;

/// A picture with premultiplied opacity: red, green, blue, opacity, each from 0 to 1.
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

/// The drawing in so many pixels from left to right; `None` where it cannot be drawn.
pub(crate) fn rasterised(bytes: &[u8], width: u32) -> Option<Vec<u8>> {
    let tree = parse(std::str::from_utf8(bytes).ok()?).ok()?;
    let scale = f64::from(width.clamp(1, 4096)) / f64::from(tree.size().width());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let height = (f64::from(tree.size().height()) * scale).round().clamp(1.0, 4096.0) as u32;
    let mut canvas = Canvas::new(width.clamp(1, 4096) as usize, height as usize);
    #[expect(clippy::cast_possible_truncation, reason = "a scale of pictures")]
    let scale = scale as f32;
    canvas.group(tree.root(), Transform::from_scale(scale, scale));
    canvas.png()
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0; 4]; width * height] }
    }

    fn group(&mut self, group: &Group, outer: Transform) {
        let transform = outer.pre_concat(group.transform());
        if group.clip_path().is_none() && group.opacity() == Opacity::ONE {
            return self.children(group, transform);
        }
        let mut layer = Self::new(self.width, self.height);
        layer.children(group, transform);
        let mut clip = group.clip_path();
        while let Some(one) = clip {
            layer.clip(one, transform);
            clip = one.clip_path();
        }
        let opacity = group.opacity().get();
        for (below, above) in self.pixels.iter_mut().zip(&layer.pixels) {
            over(below, above.map(|channel| channel * opacity));
        }
    }

    fn children(&mut self, group: &Group, transform: Transform) {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, transform),
                Node::Path(path) if path.is_visible() => self.path(path, transform),
                Node::Path(_) | Node::Image(_) | Node::Text(_) => {}
            }
        }
    }

    fn path(&mut self, path: &Path, transform: Transform) {
        if path.paint_order() == PaintOrder::FillAndStroke {
            self.fill(path, path.fill(), transform);
            self.stroke(path, path.stroke(), transform);
        } else {
            self.stroke(path, path.stroke(), transform);
            self.fill(path, path.fill(), transform);
        }
    }

    fn fill(&mut self, path: &Path, fill: Option<&Fill>, transform: Transform) {
        let Some(fill) = fill else { return };
        let cover = self.cover(&edges(path.data(), transform), fill.rule());
        self.paint(&cover, fill.paint(), fill.opacity(), transform);
    }

    fn stroke(&mut self, path: &Path, stroke: Option<&Stroke>, transform: Transform) {
        let Some(stroke) = stroke else { return };
        let scale = (transform.sx * transform.sy - transform.kx * transform.ky).abs().sqrt().max(1e-3);
        let dashed = stroke.dasharray().and_then(|dashes| {
            let dash = usvg::tiny_skia_path::StrokeDash::new(dashes.to_vec(), stroke.dashoffset())?;
            path.data().dash(&dash, scale)
        });
        let line = dashed.as_ref().unwrap_or(path.data());
        let Some(outline) = line.stroke(&stroke.to_tiny_skia(), scale) else { return };
        let cover = self.cover(&edges(&outline, transform), FillRule::NonZero);
        self.paint(&cover, stroke.paint(), stroke.opacity(), transform);
    }

    fn clip(&mut self, clip: &ClipPath, transform: Transform) {
        fn shapes(group: &Group, transform: Transform, found: &mut Vec<[Point; 2]>) -> FillRule {
            let mut rule = FillRule::NonZero;
            for node in group.children() {
                match node {
                    Node::Group(inner) => rule = shapes(inner, transform.pre_concat(inner.transform()), found),
                    Node::Path(path) => {
                        found.extend(edges(path.data(), transform));
                        rule = path.fill().map_or(rule, Fill::rule);
                    }
                    Node::Image(_) | Node::Text(_) => {}
                }
            }
            rule
        }
        let mut found = Vec::new();
        let rule = shapes(clip.root(), transform.pre_concat(clip.transform()), &mut found);
        let cover = self.cover(&found, rule);
        for (pixel, share) in self.pixels.iter_mut().zip(cover) {
            *pixel = pixel.map(|channel| channel * share);
        }
    }

    /// How much of each pixel lies within the edges.
    fn cover(&self, edges: &[[Point; 2]], rule: FillRule) -> Vec<f32> {
        let mut cover = vec![0.0_f32; self.pixels.len()];
        let mut crossings: Vec<(f32, i32)> = Vec::new();
        #[expect(clippy::cast_precision_loss, reason = "a picture has a few thousand lines")]
        for line in 0..self.height * LINES {
            let y = (line as f32 + 0.5) / LINES as f32;
            crossings.clear();
            for [from, to] in edges {
                if (from.y <= y) != (to.y <= y) {
                    let x = from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x);
                    crossings.push((x, if from.y < to.y { 1 } else { -1 }));
                }
            }
            crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
            let row = &mut cover[line / LINES * self.width..(line / LINES + 1) * self.width];
            let mut winding = 0;
            for pair in crossings.windows(2) {
                winding += pair[0].1;
                let inside = if rule == FillRule::EvenOdd { winding % 2 != 0 } else { winding != 0 };
                if inside {
                    span(row, pair[0].0, pair[1].0);
                }
            }
        }
        cover
    }

    fn paint(&mut self, cover: &[f32], paint: &Paint, opacity: Opacity, transform: Transform) {
        let Some(shade) = Shade::of(paint, transform) else { return };
        for (place, (pixel, share)) in self.pixels.iter_mut().zip(cover).enumerate() {
            let share = share.min(1.0) * opacity.get();
            if share > 0.0 {
                #[expect(clippy::cast_precision_loss, reason = "at most 4096")]
                let at = ((place % self.width) as f32 + 0.5, (place / self.width) as f32 + 0.5);
                let [red, green, blue] = shade.at(at).map(|channel| channel * share);
                over(pixel, [red, green, blue, share]);
            }
        }
    }

    fn png(&self) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let (width, height) = (u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        let mut encoder = png::Encoder::new(&mut out, width, height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_compression(png::Compression::Balanced);
        let byte = |share: f32| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
            let byte = (share.clamp(0.0, 1.0) * 255.0).round() as u8;
            byte
        };
        let straight = |[red, green, blue, opacity]: &[f32; 4]| {
            let part = opacity.max(1e-6);
            [byte(red / part), byte(green / part), byte(blue / part), byte(*opacity)]
        };
        let bytes: Vec<u8> = self.pixels.iter().flat_map(straight).collect();
        encoder.write_header().ok()?.write_image_data(&bytes).ok()?;
        Some(out)
    }
}

/// A colour over another.
fn over(below: &mut [f32; 4], above: [f32; 4]) {
    let rest = 1.0 - above[3];
    for (below, above) in below.iter_mut().zip(above) {
        *below = above + *below * rest;
    }
}

/// Adds what a line from one place to another covers of a row.
fn span(row: &mut [f32], from: f32, to: f32) {
    #[expect(clippy::cast_precision_loss, reason = "at most 4096 pixels")]
    let (share, width) = (1.0 / LINES as f32, row.len() as f32);
    let (from, to) = (from.clamp(0.0, width), to.clamp(0.0, width));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the row")]
    let (first, last) = (from.floor() as usize, to.floor() as usize);
    for (place, pixel) in row.iter_mut().enumerate().take(last + 1).skip(first) {
        #[expect(clippy::cast_precision_loss, reason = "at most 4096 pixels")]
        let (left, right) = (place as f32, place as f32 + 1.0);
        *pixel += (to.min(right) - from.max(left)).max(0.0) * share;
    }
}

/// The edges of a path, its curves as short lines, each part closed.
fn edges(path: &usvg::tiny_skia_path::Path, transform: Transform) -> Vec<[Point; 2]> {
    let Some(path) = path.clone().transform(transform) else { return Vec::new() };
    let mut edges = Vec::new();
    let (mut start, mut last) = (Point::zero(), Point::zero());
    let mut line = |last: &mut Point, to: Point| {
        edges.push([*last, to]);
        *last = to;
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => {
                line(&mut last, start);
                (start, last) = (to, to);
            }
            PathSegment::LineTo(to) => line(&mut last, to),
            PathSegment::QuadTo(by, to) => {
                let from = last;
                for t in steps(from.distance(by) + by.distance(to)) {
                    let s = 1.0 - t;
                    let mix = |a: f32, b: f32, c: f32| s * s * a + 2.0 * s * t * b + t * t * c;
                    line(&mut last, Point::from_xy(mix(from.x, by.x, to.x), mix(from.y, by.y, to.y)));
                }
            }
            PathSegment::CubicTo(one, two, to) => {
                let from = last;
                for t in steps(from.distance(one) + one.distance(two) + two.distance(to)) {
                    let s = 1.0 - t;
                    let mix = |a: f32, b: f32, c: f32, d: f32| {
                        s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
                    };
                    let (x, y) = (mix(from.x, one.x, two.x, to.x), mix(from.y, one.y, two.y, to.y));
                    line(&mut last, Point::from_xy(x, y));
                }
            }
            PathSegment::Close => line(&mut last, start),
        }
    }
    line(&mut last, start);
    edges
}

/// Places along a curve of this length in pixels, the last being its end.
fn steps(length: f32) -> impl Iterator<Item = f32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 64")]
    let count = length.ceil().clamp(2.0, PIECES) as u16;
    (1..=count).map(move |step| f32::from(step) / f32::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pixels(svg: &str, width: u32) -> Vec<[u8; 4]> {
        let bytes = rasterised(svg.as_bytes(), width).unwrap();
        assert_eq!(bytes, rasterised(svg.as_bytes(), width).unwrap());
        let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
        let mut raw = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut raw).unwrap();
        raw.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]]).collect()
    }

    fn svg(inner: &str) -> String {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">{inner}</svg>"#)
    }

    #[test]
    fn a_drawing_is_drawn() {
        let red = [255, 0, 0, 255];
        let half = pixels(&svg(r#"<path fill="red" d="M0 0h2v4h-2z"/>"#), 4);
        assert_eq!(half.iter().filter(|pixel| **pixel == red).count(), 8);
        assert_eq!(half[3], [0, 0, 0, 0]);
        // A square within a square: out of it by one rule, part of it by the other.
        let ring = |rule: &str| {
            let path = format!(r#"<path fill="red" fill-rule="{rule}" d="M0 0h4v4h-4z M1 1h2v2h-2z"/>"#);
            pixels(&svg(&path), 4).iter().filter(|pixel| **pixel == red).count()
        };
        assert_eq!([ring("evenodd"), ring("nonzero")], [12, 16]);
        // Half of each pixel of the edge; half of the whole by opacity.
        let edge = pixels(&svg(r#"<path fill="red" d="M0 0h1.5v4h-1.5z"/>"#), 4);
        assert!((126..=129).contains(&edge[1][3]), "{:?}", edge[1]);
        let faint = pixels(&svg(r#"<g opacity="0.5"><path fill="red" d="M0 0h4v4h-4z"/></g>"#), 4);
        assert!((127..=128).contains(&faint[5][3]), "{:?}", faint[5]);
        let stroke = pixels(&svg(r#"<path stroke="red" fill="none" stroke-width="2" d="M0 2h4"/>"#), 4);
        assert_eq!(stroke.iter().filter(|pixel| **pixel == red).count(), 8);
    }

    #[test]
    fn clips_and_gradients_are_drawn() {
        let clip = r#"<clipPath id="c"><rect width="1" height="4"/></clipPath>
            <rect clip-path="url(#c)" width="4" height="4" fill="blue"/>"#;
        assert_eq!(pixels(&svg(clip), 4).iter().filter(|pixel| pixel[3] == 255).count(), 4);
        let gradient = r##"<linearGradient id="g"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/>
            </linearGradient><rect width="4" height="4" fill="url(#g)"/>"##;
        let row: Vec<u8> = pixels(&svg(gradient), 4).iter().take(4).map(|pixel| pixel[0]).collect();
        assert_eq!(row, [32, 96, 159, 223]);
    }
}
