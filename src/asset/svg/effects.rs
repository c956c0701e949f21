//! Refuses effects that PDF has only for rasters, or that Payom does not draw.
//!
//! In: a tree of usvg. Out: nothing, or the first such effect. Invariants: what passes is painted the same by browsers and
//! by the PDF writer.

use super::error::{PATHS, refused};
use crate::asset::model::AssetError;

/// Most shapes of a clip: each is compared with each.
const MAX_CLIP: usize = 1000;

/// Refuses effects in use that PDF has only for rasters, or that Payom does not draw.
pub(super) fn check(group: &usvg::Group) -> Result<(), AssetError> {
    let flatten = "flatten the effect in the drawing program and save it again";
    if group.mask().is_some() {
        return Err(refused("a mask", flatten));
    }
    if !group.filters().is_empty() {
        return Err(refused("a filter effect", flatten));
    }
    if group.blend_mode() != usvg::BlendMode::Normal {
        return Err(refused("a blend mode", flatten));
    }
    if let Some(clip) = group.clip_path() {
        clip_is_plain(clip)?;
    }
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => check(inner)?,
            usvg::Node::Path(path) => {
                let paints = [path.fill().map(usvg::Fill::paint), path.stroke().map(usvg::Stroke::paint)];
                for paint in paints.into_iter().flatten() {
                    paint_is_plain(paint)?;
                }
            }
            usvg::Node::Image(_) => return Err(refused("a raster picture in it", flatten)),
            usvg::Node::Text(_) => return Err(refused("text, which would need a font", PATHS)),
        }
    }
    Ok(())
}

/// A clip that PDF's clipping operators can express: shapes that do not overlap, one fill rule, no clip within.
fn clip_is_plain(clip: &usvg::ClipPath) -> Result<(), AssetError> {
    fn shapes<'a>(group: &'a usvg::Group, found: &mut Vec<&'a usvg::Path>) -> bool {
        group.clip_path().is_none()
            && group.children().iter().all(|node| match node {
                usvg::Node::Group(inner) => shapes(inner, found),
                usvg::Node::Path(path) => {
                    found.push(path);
                    true
                }
                usvg::Node::Image(_) | usvg::Node::Text(_) => false,
            })
    }
    let mut found = Vec::new();
    let mut plain = shapes(clip.root(), &mut found) && found.len() <= MAX_CLIP;
    for (index, one) in found.iter().enumerate() {
        let a = one.abs_bounding_box();
        plain = plain
            && found.iter().skip(index + 1).all(|other| {
                let b = other.abs_bounding_box();
                let apart =
                    a.right() <= b.left() || b.right() <= a.left() || a.bottom() <= b.top() || b.bottom() <= a.top();
                apart && one.fill().map(usvg::Fill::rule) == other.fill().map(usvg::Fill::rule)
            });
    }
    if !plain {
        return Err(refused("a clip made of several overlapping clips", "flatten the clip in the drawing program"));
    }
    clip.clip_path().map_or(Ok(()), clip_is_plain)
}

/// Plain colours and gradients of opaque colours.
fn paint_is_plain(paint: &usvg::Paint) -> Result<(), AssetError> {
    let gradient: &usvg::BaseGradient = match paint {
        usvg::Paint::Color(_) => return Ok(()),
        usvg::Paint::LinearGradient(gradient) => gradient,
        usvg::Paint::RadialGradient(gradient) => gradient,
        usvg::Paint::Pattern(_) => {
            return Err(refused("a pattern fill", "expand the pattern to paths in the drawing program"));
        }
    };
    if gradient.spread_method() != usvg::SpreadMethod::Pad {
        return Err(refused("a repeating gradient", "use an ordinary gradient or a plain colour"));
    }
    if gradient.stops().iter().any(|stop| stop.opacity() != usvg::Opacity::ONE) {
        return Err(refused("a gradient that fades to transparent", "use opaque colours in the gradient"));
    }
    Ok(())
}
