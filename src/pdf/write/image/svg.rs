//! SVG as Form XObjects with vector paths.
//!
//! In: the bytes of an SVG that [`crate::document::Asset::parse`] accepted. Out: a [`Picture`]. Invariants: every
//! picture is drawn into a box whose longer side is 1000 units, so two decimals are enough for its points. Opacity of
//! a group is applied to the group as a whole, through a transparency group of its own (ISO 32000-1 11.6.6); opacity
//! of a fill or stroke through a graphics state.

use lopdf::{Dictionary, Object, dictionary};
use usvg::tiny_skia_path::{PathSegment, Point};
use usvg::{
    ClipPath, Fill, FillRule, Group, LineCap, LineJoin, Node, Opacity, Paint, PaintOrder, Path, Stroke, Transform,
};

use super::gradient;
use super::picture::{Picture, transparency_group};
use crate::asset::svg;
use crate::document::{AssetError, AssetKind};
use crate::pdf::write::number::{rounded, with_decimals};
use crate::pdf::write::stream::{Deflater, EncodedStream};

/// Longer side of a form's box.
const SIDE: f32 = 1000.0;

/// Prepares an SVG.
pub(super) fn picture(bytes: &[u8], deflater: &mut Deflater) -> Result<Picture, AssetError> {
    let damaged = |reason: &str| AssetError::Broken { kind: AssetKind::Svg, reason: reason.to_owned() };
    let text = std::str::from_utf8(bytes).map_err(|_| damaged("it is not UTF-8"))?;
    let tree = svg::parse(text)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SIDE / width.max(height);
    let size = (width * scale, height * scale);
    // SVG's y axis points down, PDF's up.
    let base = Transform::from_row(scale, 0.0, 0.0, -scale, 0.0, size.1);
    let mut forms = Forms { made: Vec::new(), size, deflater };
    let mut canvas = Canvas::default();
    canvas.group(tree.root(), base, &mut forms)?;
    let transparent = canvas.transparent || !forms.made.is_empty();
    let stream = canvas.finish(Kind::Picture, &mut forms);
    Ok(Picture::form(stream, forms.made, transparent, size))
}

/// The forms that a picture paints, by name.
struct Forms<'a> {
    made: Vec<(String, EncodedStream)>,
    /// Width and height of the picture's box.
    size: (f32, f32),
    deflater: &'a mut Deflater,
}

/// A form under construction.
#[derive(Default)]
struct Canvas {
    content: String,
    states: Dictionary,
    patterns: Dictionary,
    transparent: bool,
}

/// The operators that set a colour or a pattern (ISO 32000-1 table 74).
#[derive(Clone, Copy)]
struct ColourOperators {
    rgb: &'static str,
    space: &'static str,
    pattern: &'static str,
}

const FILL: ColourOperators = ColourOperators { rgb: "rg", space: "cs", pattern: "scn" };
const STROKE: ColourOperators = ColourOperators { rgb: "RG", space: "CS", pattern: "SCN" };

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Picture,
    TransparencyGroup,
}

impl Canvas {
    fn group(&mut self, group: &Group, outer: Transform, forms: &mut Forms<'_>) -> Result<(), AssetError> {
        let transform = outer.pre_concat(group.transform());
        if group.clip_path().is_none() && group.opacity() == Opacity::ONE {
            return self.children(group, transform, forms);
        }
        self.line("q");
        let mut clip = group.clip_path();
        while let Some(one) = clip {
            self.clip(one, transform);
            clip = one.clip_path();
        }
        if group.opacity() == Opacity::ONE {
            self.children(group, transform, forms)?;
        } else {
            let mut inner = Self::default();
            inner.children(group, transform, forms)?;
            let name = format!("X{}", forms.made.len());
            self.opacity(group.opacity(), group.opacity());
            self.line(&format!("/{name} Do"));
            let form = inner.finish(Kind::TransparencyGroup, forms);
            forms.made.push((name, form));
        }
        self.line("Q");
        Ok(())
    }

    fn children(&mut self, group: &Group, transform: Transform, forms: &mut Forms<'_>) -> Result<(), AssetError> {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, transform, forms)?,
                Node::Path(path) if path.is_visible() => self.path(path, transform)?,
                Node::Path(_) => {}
                Node::Image(_) | Node::Text(_) => {
                    return Err(AssetError::Refused {
                        kind: AssetKind::Svg,
                        reason: "a raster picture or text in it".to_owned(),
                        help: "convert it to paths in the drawing program and save it again",
                    });
                }
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &Path, transform: Transform) -> Result<(), AssetError> {
        let together = match (path.fill(), path.stroke()) {
            (Some(fill), Some(stroke)) => {
                fill.opacity() == stroke.opacity()
                    && fill.opacity() == Opacity::ONE
                    && path.paint_order() == PaintOrder::FillAndStroke
            }
            _ => true,
        };
        if together {
            return self.paint(path, transform, path.fill(), path.stroke());
        }
        if path.paint_order() == PaintOrder::FillAndStroke {
            self.paint(path, transform, path.fill(), None)?;
            self.paint(path, transform, None, path.stroke())
        } else {
            self.paint(path, transform, None, path.stroke())?;
            self.paint(path, transform, path.fill(), None)
        }
    }

    fn paint(
        &mut self,
        path: &Path,
        transform: Transform,
        fill: Option<&Fill>,
        stroke: Option<&Stroke>,
    ) -> Result<(), AssetError> {
        if fill.is_none() && stroke.is_none() {
            return Ok(());
        }
        self.line("q");
        let opaque = Opacity::ONE;
        self.opacity(fill.map_or(opaque, Fill::opacity), stroke.map_or(opaque, Stroke::opacity));
        if let Some(fill) = fill {
            self.colour(fill.paint(), transform, FILL)?;
        }
        let mut space = Space { transform, unit: 1.0 };
        if let Some(stroke) = stroke {
            self.colour(stroke.paint(), transform, STROKE)?;
            // A stroke is as wide as its own coordinates say, so they stay.
            let t = transform;
            space = Space { transform: Transform::identity(), unit: determinant(t).abs().sqrt().max(1e-6) };
            let matrix = [t.sx, t.ky, t.kx, t.sy, t.tx, t.ty].map(|n| with_decimals(n, 6)).join(" ");
            self.line(&format!("{matrix} cm"));
            self.stroke(stroke, &space);
        }
        self.segments(path, &space);
        let even_odd = fill.is_some_and(|fill| fill.rule() == FillRule::EvenOdd);
        self.line(match (fill.is_some(), stroke.is_some(), even_odd) {
            (true, true, false) => "B",
            (true, true, true) => "B*",
            (true, false, false) => "f",
            (true, false, true) => "f*",
            _ => "S",
        });
        self.line("Q");
        Ok(())
    }

    /// Sets how a line is drawn.
    fn stroke(&mut self, stroke: &Stroke, space: &Space) {
        self.line(&format!("{} w", space.number(stroke.width().get())));
        match stroke.linecap() {
            LineCap::Butt => {}
            LineCap::Round => self.line("1 J"),
            LineCap::Square => self.line("2 J"),
        }
        match stroke.linejoin() {
            LineJoin::Miter | LineJoin::MiterClip => {
                self.line(&format!("{} M", with_decimals(stroke.miterlimit().get().max(1.0), 3)));
            }
            LineJoin::Round => self.line("1 j"),
            LineJoin::Bevel => self.line("2 j"),
        }
        if let Some(dashes) = stroke.dasharray() {
            let list: Vec<String> = dashes.iter().map(|dash| space.number(*dash)).collect();
            self.line(&format!("[{}] {} d", list.join(" "), space.number(stroke.dashoffset())));
        }
    }

    /// Intersects the clip with the union of a clip path's shapes, which [`svg::clean`] found not to overlap.
    fn clip(&mut self, clip: &ClipPath, transform: Transform) {
        fn shapes(canvas: &mut Canvas, group: &Group, transform: Transform) -> FillRule {
            let mut rule = FillRule::NonZero;
            for node in group.children() {
                match node {
                    Node::Group(inner) => rule = shapes(canvas, inner, transform.pre_concat(inner.transform())),
                    Node::Path(path) => {
                        canvas.segments(path, &Space { transform, unit: 1.0 });
                        rule = path.fill().map_or(rule, Fill::rule);
                    }
                    Node::Image(_) | Node::Text(_) => {}
                }
            }
            rule
        }
        let before = self.content.len();
        let rule = shapes(self, clip.root(), transform.pre_concat(clip.transform()));
        if self.content.len() == before {
            // A clip without shapes hides everything.
            self.line("0 0 0 0 re");
        }
        self.line(if rule == FillRule::EvenOdd { "W* n" } else { "W n" });
    }

    fn segments(&mut self, path: &Path, space: &Space) {
        let mut last = Point::zero();
        for segment in path.data().segments() {
            match segment {
                PathSegment::MoveTo(p) => {
                    last = p;
                    self.line(&format!("{} m", space.point(p)));
                }
                PathSegment::LineTo(p) => {
                    last = p;
                    self.line(&format!("{} l", space.point(p)));
                }
                PathSegment::QuadTo(c, p) => {
                    // A quadratic curve as a cubic one: controls at two thirds of the way.
                    let toward = |from: Point| {
                        Point::from_xy(from.x + (c.x - from.x) * 2.0 / 3.0, from.y + (c.y - from.y) * 2.0 / 3.0)
                    };
                    let (a, b) = (toward(last), toward(p));
                    last = p;
                    self.line(&format!("{} {} {} c", space.point(a), space.point(b), space.point(p)));
                }
                PathSegment::CubicTo(a, b, p) => {
                    last = p;
                    self.line(&format!("{} {} {} c", space.point(a), space.point(b), space.point(p)));
                }
                PathSegment::Close => self.line("h"),
            }
        }
    }

    fn colour(&mut self, paint: &Paint, transform: Transform, set: ColourOperators) -> Result<(), AssetError> {
        if let Paint::Color(colour) = paint {
            let rgb =
                [colour.red, colour.green, colour.blue].map(|c| with_decimals(f32::from(c) / 255.0, 3)).join(" ");
            self.line(&format!("{rgb} {}", set.rgb));
            return Ok(());
        }
        let name = format!("P{}", self.patterns.len());
        self.patterns.set(name.clone(), gradient::pattern(paint, transform)?);
        self.line(&format!("/Pattern {} /{name} {}", set.space, set.pattern));
        Ok(())
    }

    fn opacity(&mut self, fill: Opacity, stroke: Opacity) {
        if fill == Opacity::ONE && stroke == Opacity::ONE {
            return;
        }
        self.transparent = true;
        let [fill, stroke] = [fill, stroke].map(|opacity| rounded(opacity.get(), 3));
        let name = format!("A{fill}-{stroke}");
        self.states.set(name.clone(), dictionary! { "ca" => fill, "CA" => stroke });
        self.line(&format!("/{name} gs"));
    }

    fn line(&mut self, text: &str) {
        self.content.push_str(text);
        self.content.push('\n');
    }

    fn finish(self, kind: Kind, forms: &mut Forms<'_>) -> EncodedStream {
        let mut resources = Dictionary::new();
        if !self.states.is_empty() {
            resources.set("ExtGState", self.states);
        }
        if !self.patterns.is_empty() {
            resources.set("Pattern", self.patterns);
        }
        let real = |n: f32| Object::Real(rounded(n, 3));
        let mut form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), real(forms.size.0), real(forms.size.1)],
            "Resources" => resources,
        };
        if kind == Kind::TransparencyGroup {
            form.set("Group", transparency_group());
        }
        EncodedStream::deflated_best(form, self.content.as_bytes(), forms.deflater)
    }
}

/// Where points are written: their transform, and how many units of the form one written unit is.
struct Space {
    transform: Transform,
    unit: f32,
}

impl Space {
    fn point(&self, point: Point) -> String {
        let mut point = point;
        self.transform.map_point(&mut point);
        format!("{} {}", self.number(point.x), self.number(point.y))
    }

    /// To a hundredth of the form's unit.
    fn number(&self, value: f32) -> String {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=8")]
        let decimals = (2.0 + self.unit.log10().ceil()).clamp(0.0, 8.0) as usize;
        with_decimals(value, decimals)
    }
}

fn determinant(t: Transform) -> f32 {
    t.sx * t.sy - t.kx * t.ky
}
