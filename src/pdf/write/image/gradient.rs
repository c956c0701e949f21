//! Gradients as shading patterns.
//!
//! In: a gradient of opaque colours from an SVG. Out: a pattern dictionary (ISO 32000-1 8.7.4.5.3 axial, 8.7.4.5.4
//! radial) whose function runs through the stops (7.10.3, 7.10.4).

use lopdf::{Dictionary, Object, dictionary};
use usvg::{BaseGradient, Paint, Stop, Transform};

use crate::document::{AssetError, AssetKind};
use crate::pdf::write::number::rounded;

/// The pattern of a gradient; `transform` leads from the path's coordinates to the form's.
pub(super) fn pattern(paint: &Paint, transform: Transform) -> Result<Dictionary, AssetError> {
    let (kind, coordinates, base): (i64, Vec<f32>, &BaseGradient) = match paint {
        Paint::LinearGradient(g) => (2, vec![g.x1(), g.y1(), g.x2(), g.y2()], g),
        Paint::RadialGradient(g) => (3, vec![g.fx(), g.fy(), g.fr().get(), g.cx(), g.cy(), g.r().get()], g),
        Paint::Color(_) | Paint::Pattern(_) => {
            return Err(AssetError::Refused {
                kind: AssetKind::Svg,
                reason: "a pattern fill".to_owned(),
                help: "expand the pattern to paths in the drawing program",
            });
        }
    };
    let t = transform.pre_concat(base.transform());
    let reals = |list: &[f32]| Object::Array(list.iter().map(|n| real(*n)).collect());
    Ok(dictionary! {
        "Type" => "Pattern",
        "PatternType" => 2,
        "Matrix" => reals(&[t.sx, t.ky, t.kx, t.sy, t.tx, t.ty]),
        "Shading" => dictionary! {
            "ShadingType" => kind,
            "ColorSpace" => "DeviceRGB",
            "Coords" => reals(&coordinates),
            "Function" => function(base.stops()),
            "Extend" => vec![true.into(), true.into()],
        },
    })
}

/// A place on the gradient and its colour.
type Point = (f32, [f32; 3]);

/// One function over 0 to 1: constant before the first stop and after the last, linear between two stops.
fn function(stops: &[Stop]) -> Dictionary {
    let point = |stop: &Stop| -> Point {
        let c = stop.color();
        (stop.offset().get(), [c.red, c.green, c.blue].map(|n| f32::from(n) / 255.0))
    };
    let mut points: Vec<Point> = stops.iter().map(point).collect();
    if let Some((_, colour)) = points.first().copied() {
        points.insert(0, (0.0, colour));
    }
    if let Some((_, colour)) = points.last().copied() {
        points.push((1.0, colour));
    }
    // Two stops at one place are a hard edge: no piece between them.
    let pieces: Vec<(Point, Point)> =
        points.iter().copied().zip(points.iter().copied().skip(1)).filter(|(a, b)| b.0 > a.0).collect();
    let colour = |c: [f32; 3]| Object::Array(c.iter().map(|n| real(*n)).collect());
    let domain = || Object::Array(vec![0.into(), 1.into()]);
    let mut functions: Vec<Dictionary> = pieces
        .iter()
        .map(|(a, b)| {
            dictionary! { "FunctionType" => 2, "Domain" => domain(), "N" => 1, "C0" => colour(a.1), "C1" => colour(b.1) }
        })
        .collect();
    if functions.len() == 1
        && let Some(only) = functions.pop()
    {
        return only;
    }
    let bounds = pieces.iter().skip(1).map(|(a, _)| real(a.0)).collect::<Vec<_>>();
    let encode = functions.iter().flat_map(|_| [0.into(), 1.into()]).collect::<Vec<Object>>();
    dictionary! {
        "FunctionType" => 3,
        "Domain" => domain(),
        "Functions" => functions.into_iter().map(Object::Dictionary).collect::<Vec<_>>(),
        "Bounds" => bounds,
        "Encode" => encode,
    }
}

fn real(value: f32) -> Object {
    Object::Real(rounded(value, 5))
}
