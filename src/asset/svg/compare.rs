//! Whether two drawings paint the same.
//!
//! In: trees of usvg. Out: a description of what each paints, in order, without names. Invariants: whatever the PDF
//! writer reads of a tree is in its description.

use std::fmt::Write as _;

use usvg::{BaseGradient, ClipPath, Fill, Group, Node, Paint, Stroke, Tree};

/// What a tree paints.
pub(super) fn described(tree: &Tree) -> String {
    let mut out = format!("{:?}", tree.size());
    group(tree.root(), &mut out);
    out
}

// Writing to a string cannot fail.
fn group(one: &Group, out: &mut String) {
    // A group that only had a name does nothing.
    let does = one.clip_path().is_some() || one.opacity() != usvg::Opacity::ONE;
    if does {
        let _ = write!(out, "({:?}", one.opacity());
        let mut next = one.clip_path();
        while let Some(one) = next {
            clip(one, out);
            next = one.clip_path();
        }
    }
    for node in one.children() {
        match node {
            Node::Group(inner) => group(inner, out),
            Node::Path(path) if path.is_visible() => {
                let _ = write!(out, "{:?}{:?}{:?}", path.abs_transform(), path.data(), path.paint_order());
                fill(path.fill(), out);
                stroke(path.stroke(), out);
            }
            Node::Path(_) | Node::Image(_) | Node::Text(_) => {}
        }
    }
    if does {
        out.push(')');
    }
}

fn clip(one: &ClipPath, out: &mut String) {
    let _ = write!(out, "clip{:?}[", one.transform());
    group(one.root(), out);
    out.push(']');
}

fn fill(fill: Option<&Fill>, out: &mut String) {
    if let Some(fill) = fill {
        let _ = write!(out, "fill{:?}{:?}", fill.opacity(), fill.rule());
        paint(fill.paint(), out);
    }
}

fn stroke(stroke: Option<&Stroke>, out: &mut String) {
    if let Some(one) = stroke {
        let _ = write!(out, "stroke{:?}{:?}{:?}", one.opacity(), one.width(), one.linecap());
        let _ = write!(out, "{:?}{:?}{:?}{:?}", one.linejoin(), one.miterlimit(), one.dasharray(), one.dashoffset());
        paint(one.paint(), out);
    }
}

fn paint(paint: &Paint, out: &mut String) {
    let gradient: &BaseGradient = match paint {
        Paint::Color(color) => {
            let _ = write!(out, "{color:?}");
            return;
        }
        Paint::LinearGradient(one) => {
            let _ = write!(out, "{} {} {} {}", one.x1(), one.y1(), one.x2(), one.y2());
            one
        }
        Paint::RadialGradient(one) => {
            let _ = write!(out, "{} {} {} {} {:?}", one.cx(), one.cy(), one.fx(), one.fy(), one.r());
            one
        }
        Paint::Pattern(_) => return,
    };
    let _ = write!(out, "{:?}{:?}{:?}", gradient.transform(), gradient.spread_method(), gradient.stops());
}
