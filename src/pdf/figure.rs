//! A picture with its caption and credit.
//!
//! In: a figure of the document. Out: a galley, and its elements in the tree. In between: a picture is never wider
//! than its column, never higher than a share of the page, and never enlarged beyond its resolution.

use super::desk::Desk;
use super::galley::{Galley, What};
use super::pages::Role;
use super::paragraph::Manner;
use super::style::Style;
use super::tags::{ElementId, Pen};
use super::typeset::TypesetError;
use crate::document::{Asset, AssetKind, Figure};

/// Sets a figure in a column.
///
/// # Errors
/// A character without a glyph.
pub(super) fn galley(
    desk: &mut Desk<'_>,
    figure: &Figure,
    parent: ElementId,
    x: f32,
    measure: f32,
) -> Result<Galley, TypesetError> {
    // The caption stands beside the Figure, not in it: alternative text replaces what is inside (PDF/UA-1 7.3).
    let group = desk.tree.element(parent, Role::Div);
    let element = desk.tree.element(group, Role::Figure);
    desk.tree.set_alternative(element, figure.alternative.as_str());
    let slot = desk.tree.slot(element);
    let image = desk.image(&figure.image);
    let (width, height) = size(&figure.image, desk.style, measure);
    let mut galley = Galley::default();
    galley.mark(x, 0.0, What::Image { image, width, height, pen: Pen::Slot(slot) });
    galley.space(height);
    if figure.caption.is_none() && figure.credit.is_none() {
        return Ok(galley);
    }
    galley.space(desk.style.spacing.caption);
    let caption = desk.tree.element(group, Role::Caption);
    if let Some(content) = &figure.caption {
        let style = desk.style.texts.caption;
        let element = desk.tree.element(caption, Role::P);
        let passage = desk.compose(content, style, element);
        desk.put_passage(&mut galley, &passage, style, (x, measure), Manner::Ragged)?;
    }
    if let Some(credit) = &figure.credit {
        let style = desk.style.texts.credit;
        let element = desk.tree.element(caption, Role::P);
        let slot = desk.tree.slot(element);
        desk.put_text(&mut galley, credit.as_str(), style, slot, (x, measure), Manner::Ragged)?;
    }
    Ok(galley)
}

/// Width and height that fit the column, the page and the picture's resolution.
fn size(image: &Asset, style: &Style, measure: f32) -> (f32, f32) {
    let (pixels, lines) = (image.width.max(1) as f32, image.height.max(1) as f32);
    let natural = match image.kind {
        AssetKind::Svg => measure,
        AssetKind::Jpeg | AssetKind::Png => pixels * 72.0 / style.spacing.picture_resolution,
    };
    let width = natural.min(full_width(image, style, measure));
    (width, width * lines / pixels)
}

/// The width that a picture would have if it had dots enough: the column's, or less where it is very high.
fn full_width(image: &Asset, style: &Style, measure: f32) -> f32 {
    let tallest = style.frame_height() * style.spacing.picture;
    measure.min(tallest * image.width.max(1) as f32 / image.height.max(1) as f32)
}

/// Dots per inch of a picture as it is printed in the text's full width, and how many pixels a good print of that
/// width needs; none for drawings, which have no dots.
#[must_use]
pub fn resolution(image: &Asset, style: &Style, language: &str, good: f32) -> Option<(f32, f32)> {
    let measure = style.measure(language);
    let dots = image.width.max(1) as f32 * 72.0 / size(image, style, measure).0;
    (image.kind != AssetKind::Svg).then(|| (dots, full_width(image, style, measure) * good / 72.0))
}
