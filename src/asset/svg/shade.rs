//! What a path is filled with, at each point.
//!
//! In: a paint. Out: a [`Shade`]. Invariants: gradients run between their stops in sRGB and pad beyond them, as in PDF and
//! browsers by default.

use usvg::tiny_skia_path::{Point, Transform};
use usvg::{Paint, Stop};

/// A paint, ready to be asked.
pub(super) enum Shade<'a> {
    Flat([f32; 3]),
    /// Stops; the way from points of the picture to those of the gradient; from where to where.
    Linear(&'a [Stop], Transform, [Point; 2]),
    /// The same with a centre and a radius.
    Radial(&'a [Stop], Transform, Point, f32),
}

fn channels(red: u8, green: u8, blue: u8) -> [f32; 3] {
    [red, green, blue].map(|channel| f32::from(channel) / 255.0)
}

impl<'a> Shade<'a> {
    /// A paint under a transform; `None` for patterns, which no accepted drawing has.
    pub(super) fn of(paint: &'a Paint, transform: Transform) -> Option<Self> {
        match paint {
            Paint::Color(color) => Some(Self::Flat(channels(color.red, color.green, color.blue))),
            Paint::LinearGradient(gradient) => {
                let back = transform.pre_concat(gradient.transform()).invert()?;
                let line =
                    [Point::from_xy(gradient.x1(), gradient.y1()), Point::from_xy(gradient.x2(), gradient.y2())];
                Some(Self::Linear(gradient.stops(), back, line))
            }
            Paint::RadialGradient(gradient) => {
                let back = transform.pre_concat(gradient.transform()).invert()?;
                let center = Point::from_xy(gradient.cx(), gradient.cy());
                Some(Self::Radial(gradient.stops(), back, center, gradient.r().get()))
            }
            Paint::Pattern(_) => None,
        }
    }

    /// The colour at a point of the picture.
    pub(super) fn at(&self, (x, y): (f32, f32)) -> [f32; 3] {
        let through = |back: &Transform| {
            let mut point = Point::from_xy(x, y);
            back.map_point(&mut point);
            point
        };
        match self {
            Self::Flat(color) => *color,
            Self::Linear(stops, back, [from, to]) => {
                let point = through(back);
                let (dx, dy) = (to.x - from.x, to.y - from.y);
                let length = (dx * dx + dy * dy).max(1e-9);
                between(stops, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length)
            }
            Self::Radial(stops, back, center, radius) => {
                between(stops, through(back).distance(*center) / radius.max(1e-9))
            }
        }
    }
}

/// The colour at a place from 0 to 1.
fn between(stops: &[Stop], at: f32) -> [f32; 3] {
    let color = |stop: &Stop| channels(stop.color().red, stop.color().green, stop.color().blue);
    let after = stops.iter().position(|stop| stop.offset().get() > at);
    match after {
        Some(0) => stops.first().map_or([0.0; 3], color),
        None => stops.last().map_or([0.0; 3], color),
        Some(place) => {
            let (Some(a), Some(b)) = (stops.get(place - 1), stops.get(place)) else { return [0.0; 3] };
            let share = (at - a.offset().get()) / (b.offset().get() - a.offset().get()).max(1e-9);
            let (from, to) = (color(a), color(b));
            [0, 1, 2].map(|channel| from[channel] + (to[channel] - from[channel]) * share)
        }
    }
}
