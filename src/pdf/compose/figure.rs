//! A picture with its caption and credit.
//!
//! In: a figure of the document. Out: a galley, and its elements in the tree. Invariants: a picture is never wider than
//! its column, never higher than a share of the page, and never enlarged beyond its resolution.

use super::context::LayoutContext;
use super::galley::{Galley, Item, Measure, Size};
use super::inline;
use crate::document::{Asset, AssetKind, Figure};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::style::Style;
use crate::pdf::tags::{ElementId, TagTarget};

/// Sets a figure in a column.
///
/// # Errors
/// A character without a glyph.
pub(super) fn figure(
    context: &mut LayoutContext<'_>,
    figure: &Figure,
    parent: ElementId,
    measure: Measure,
) -> Result<Galley, TypesetError> {
    // The caption stands beside the Figure, not in it: alternative text replaces what is inside (PDF/UA-1 7.3).
    let group = context.tree.element(parent, Role::Div);
    let element = context.tree.element(group, Role::Figure);
    context.tree.set_alternative(element, figure.alternative.as_str());
    let target = TagTarget::Slot(context.tree.slot(element));
    let image = context.image(&figure.image);
    let Size { width, height } = size(&figure.image, context.style, measure.width);
    let mut galley = Galley::default();
    galley.place(measure.x, 0.0, Item::Image { image, width, height, target });
    galley.space(height);
    if figure.caption.is_none() && figure.credit.is_none() {
        return Ok(galley);
    }
    galley.space(context.style.spacing.caption);
    let caption = context.tree.element(group, Role::Caption);
    if let Some(content) = &figure.caption {
        let style = context.style.texts.caption;
        let element = context.tree.element(caption, Role::P);
        let text = inline::styled(context, content, style, element);
        context.put(&mut galley, &text, style, measure)?;
    }
    if let Some(credit) = &figure.credit {
        let style = context.style.texts.credit;
        let text = context.paragraph(caption, credit.as_str(), style);
        context.put(&mut galley, &text, style, measure)?;
    }
    Ok(galley)
}

/// Width and height that fit the column, the page and the picture's resolution.
fn size(image: &Asset, style: &Style, measure: f32) -> Size {
    let (pixels, lines) = (image.width.max(1) as f32, image.height.max(1) as f32);
    let natural = match image.kind {
        AssetKind::Svg => measure,
        AssetKind::Jpeg | AssetKind::Png => pixels * 72.0 / style.spacing.picture_resolution,
    };
    let width = natural.min(full_width(image, style, measure));
    Size { width, height: width * lines / pixels }
}

/// The width that a picture would have if it had dots enough: the column's, or less where it is very high.
fn full_width(image: &Asset, style: &Style, measure: f32) -> f32 {
    let tallest = style.frame_height() * style.spacing.picture;
    measure.min(tallest * image.width.max(1) as f32 / image.height.max(1) as f32)
}

/// How a picture is printed in the text's full width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PrintResolution {
    /// Dots per inch.
    pub dpi: f32,
    /// Width of a picture that would be printed well, in pixels.
    pub good_width: f32,
}

/// The resolution in print of a picture, where `good` dots per inch make a good print; none for drawings, which have no
/// dots.
#[must_use]
pub fn resolution(image: &Asset, style: &Style, language: &str, good: f32) -> Option<PrintResolution> {
    let measure = style.measure(language);
    let dpi = image.width.max(1) as f32 * 72.0 / size(image, style, measure).width;
    let good_width = full_width(image, style, measure) * good / 72.0;
    (image.kind != AssetKind::Svg).then_some(PrintResolution { dpi, good_width })
}
