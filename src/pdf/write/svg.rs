//! SVG as Form XObjects with vector paths.
//!
//! In: the bytes of an SVG that [`crate::document::Asset::parse`] accepted. Out: a [`Picture`]. In between: every
//! picture is drawn into a box whose longer side is 1000 units, so two decimals are enough for its points. Opacity of
//! a group is applied to the group as a whole, through a transparency group of its own (ISO 32000-1 11.6.6); opacity
//! of a fill or stroke through a graphics state.

use lopdf::{Dictionary, Object, dictionary};
use usvg::tiny_skia_path::{PathSegment, Point};
use usvg::{ClipPath, FillRule, Group, LineCap, LineJoin, Node, Opacity, Paint, PaintOrder, Path, Transform};

use super::gradient;
use super::image::Picture;
use super::stream::{Deflater, Ready};
use crate::asset::svg;
use crate::document::AssetError;
use crate::document::AssetKind;

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
    let mut forms = Forms { made: Vec::new(), deflater };
    let mut canvas = Canvas::default();
    canvas.group(tree.root(), base, &mut forms, size)?;
    let transparent = canvas.transparent || !forms.made.is_empty();
    let stream = canvas.finish(size, Kind::Picture, forms.deflater);
    Ok(Picture::form(stream, forms.made, transparent, size))
}

/// The forms that a picture paints, by name.
struct Forms<'a> {
    made: Vec<(String, Ready)>,
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

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Picture,
    TransparencyGroup,
}

impl Canvas {
    fn group(
        &mut self,
        group: &Group,
        outer: Transform,
        forms: &mut Forms<'_>,
        size: (f32, f32),
    ) -> Result<(), AssetError> {
        let transform = outer.pre_concat(group.transform());
        if group.clip_path().is_none() && group.opacity() == Opacity::ONE {
            return self.children(group, transform, forms, size);
        }
        self.line("q");
        let mut clip = group.clip_path();
        while let Some(one) = clip {
            self.clip(one, transform);
            clip = one.clip_path();
        }
        if group.opacity() == Opacity::ONE {
            self.children(group, transform, forms, size)?;
        } else {
            let mut inner = Self::default();
            inner.children(group, transform, forms, size)?;
            let name = format!("X{}", forms.made.len());
            self.opacity(group.opacity(), group.opacity());
            self.line(&format!("/{name} Do"));
            let form = inner.finish(size, Kind::TransparencyGroup, forms.deflater);
            forms.made.push((name, form));
        }
        self.line("Q");
        Ok(())
    }

    fn children(
        &mut self,
        group: &Group,
        transform: Transform,
        forms: &mut Forms<'_>,
        size: (f32, f32),
    ) -> Result<(), AssetError> {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, transform, forms, size)?,
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
            return self.paint(path, transform, true, true);
        }
        let order = if path.paint_order() == PaintOrder::FillAndStroke { [true, false] } else { [false, true] };
        order.into_iter().try_for_each(|fill| self.paint(path, transform, fill, !fill))
    }

    fn paint(&mut self, path: &Path, transform: Transform, fill: bool, stroke: bool) -> Result<(), AssetError> {
        let (fill, stroke) = (path.fill().filter(|_| fill), path.stroke().filter(|_| stroke));
        if fill.is_none() && stroke.is_none() {
            return Ok(());
        }
        self.line("q");
        let opacity = |one: Option<Opacity>| one.unwrap_or(Opacity::ONE);
        self.opacity(opacity(fill.map(usvg::Fill::opacity)), opacity(stroke.map(usvg::Stroke::opacity)));
        if let Some(fill) = fill {
            self.colour(fill.paint(), transform, "rg", "cs", "scn")?;
        }
        if let Some(stroke) = stroke {
            self.colour(stroke.paint(), transform, "RG", "CS", "SCN")?;
        }
        let mut space = Space { transform, unit: 1.0 };
        if let Some(stroke) = stroke {
            // A stroke is as wide as its own coordinates say, so they stay.
            let t = transform;
            space = Space { transform: Transform::identity(), unit: determinant(t).abs().sqrt().max(1e-6) };
            let matrix = [t.sx, t.ky, t.kx, t.sy, t.tx, t.ty].map(|n| number(n, 6)).join(" ");
            self.line(&format!("{matrix} cm"));
            self.line(&format!("{} w", space.number(stroke.width().get())));
            match stroke.linecap() {
                LineCap::Butt => {}
                LineCap::Round => self.line("1 J"),
                LineCap::Square => self.line("2 J"),
            }
            match stroke.linejoin() {
                LineJoin::Miter | LineJoin::MiterClip => {
                    self.line(&format!("{} M", number(stroke.miterlimit().get().max(1.0), 3)));
                }
                LineJoin::Round => self.line("1 j"),
                LineJoin::Bevel => self.line("2 j"),
            }
            if let Some(dashes) = stroke.dasharray() {
                let list: Vec<String> = dashes.iter().map(|dash| space.number(*dash)).collect();
                self.line(&format!("[{}] {} d", list.join(" "), space.number(stroke.dashoffset())));
            }
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

    /// Intersects the clip with the union of a clip path's shapes, which [`svg::clean`] found not to overlap.
    fn clip(&mut self, clip: &ClipPath, transform: Transform) {
        fn shapes(canvas: &mut Canvas, group: &Group, transform: Transform) -> FillRule {
            let mut rule = FillRule::NonZero;
            for node in group.children() {
                match node {
                    Node::Group(inner) => rule = shapes(canvas, inner, transform.pre_concat(inner.transform())),
                    Node::Path(path) => {
                        canvas.segments(path, &Space { transform, unit: 1.0 });
                        rule = path.fill().map_or(rule, usvg::Fill::rule);
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

    fn colour(
        &mut self,
        paint: &Paint,
        transform: Transform,
        plain: &str,
        space: &str,
        set: &str,
    ) -> Result<(), AssetError> {
        if let Paint::Color(colour) = paint {
            let rgb = [colour.red, colour.green, colour.blue].map(|c| number(f32::from(c) / 255.0, 3)).join(" ");
            self.line(&format!("{rgb} {plain}"));
            return Ok(());
        }
        let name = format!("P{}", self.patterns.len());
        self.patterns.set(name.clone(), gradient::pattern(paint, transform)?);
        self.line(&format!("/Pattern {space} /{name} {set}"));
        Ok(())
    }

    fn opacity(&mut self, fill: Opacity, stroke: Opacity) {
        if fill == Opacity::ONE && stroke == Opacity::ONE {
            return;
        }
        self.transparent = true;
        let [fill, stroke] = [fill, stroke].map(|o| number(o.get(), 3));
        let name = format!("A{fill}-{stroke}");
        let real = |text: &str| Object::Real(text.parse().unwrap_or(1.0));
        self.states.set(name.clone(), dictionary! { "ca" => real(&fill), "CA" => real(&stroke) });
        self.line(&format!("/{name} gs"));
    }

    fn line(&mut self, text: &str) {
        self.content.push_str(text);
        self.content.push('\n');
    }

    fn finish(self, size: (f32, f32), kind: Kind, deflater: &mut Deflater) -> Ready {
        let mut resources = Dictionary::new();
        if !self.states.is_empty() {
            resources.set("ExtGState", self.states);
        }
        if !self.patterns.is_empty() {
            resources.set("Pattern", self.patterns);
        }
        let real = |n: f32| Object::Real(number(n, 3).parse().unwrap_or(SIDE));
        let mut form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), real(size.0), real(size.1)],
            "Resources" => resources,
        };
        if kind == Kind::TransparencyGroup {
            form.set("Group", transparency_group());
        }
        Ready::deflated_once(form, self.content.as_bytes(), deflater)
    }
}

/// The group dictionary of a page or form that blends (ISO 32000-1 11.6.6), in the output intent's colour space.
pub(crate) fn transparency_group() -> Dictionary {
    dictionary! { "Type" => "Group", "S" => "Transparency", "CS" => "DeviceRGB" }
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
        number(value, decimals)
    }
}

fn determinant(t: Transform) -> f32 {
    t.sx * t.sy - t.kx * t.ky
}

/// A number as PDF writes it: no exponent, no trailing zeros.
pub(super) fn number(value: f32, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let short = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}
