//! The letterhead of several issuers.
//!
//! In: who issues the release. Out: a galley as wide as the frame: logos of equal height, and names set alike for those
//! who have none that may be shown. Invariants: they stand in their order, in columns of the same width, so that none
//! outweighs another; each is an element of its own; no name is broken in a word.

use super::context::LayoutContext;
use super::galley::{Galley, Item, Measure, Size};
use super::logos::aspect;
use crate::document::Issuer;
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::tags::TagTarget;

/// So many stand side by side at most.
const MOST: usize = 3;
/// A column for a name is at least so wide, in points, where there is room.
const NARROWEST: f32 = 110.0;

/// Sets the names or logos of issuers within a width.
///
/// # Errors
/// A character without a glyph.
pub(super) fn joint(context: &mut LayoutContext<'_>, issuers: &[Issuer], width: f32) -> Result<Galley, TypesetError> {
    let gutter = context.style.blocks.gutter;
    let style = context.style.texts.publisher;
    let mut longest = NARROWEST;
    for word in issuers.iter().flat_map(|issuer| issuer.name.as_str().split([' ', '-'])) {
        longest = longest.max(context.words_width(word, style)?);
    }
    let fitting = ((width + gutter) / (longest + gutter)).floor().max(1.0) as usize;
    let columns = even(issuers.len(), fitting.min(MOST));
    let column = (width - gutter * (columns - 1) as f32) / columns as f32;
    // One height for all: the widest logo still fits its column.
    let aspects = issuers.iter().filter_map(|issuer| issuer.logo.as_ref()).map(|logo| aspect(logo));
    let height = aspects.map(|aspect| column / aspect).fold(context.style.blocks.letterhead_logo, f32::min);
    let mut galley = Galley::default();
    for row in issuers.chunks(columns) {
        let mut cells = Vec::with_capacity(row.len());
        for issuer in row {
            cells.push(cell(context, issuer, Size { width: column, height })?);
        }
        let tallest = cells.iter().map(|cell| cell.height).fold(0.0, f32::max);
        let with_logo = row.iter().any(|issuer| issuer.logo.is_some());
        if galley.height > 0.0 {
            galley.space(context.style.blocks.contact);
        }
        let top = galley.height;
        for (number, cell) in cells.into_iter().enumerate() {
            // Names beside logos stand in the middle of their height; among themselves they begin on one line.
            let drop = if with_logo { (tallest - cell.height) / 2.0 } else { 0.0 };
            galley.put((column + gutter) * number as f32, top + drop, cell);
        }
        galley.height = top + tallest;
    }
    Ok(galley)
}

/// How many stand side by side so that no row is much shorter than the others: four are two and two.
fn even(count: usize, most: usize) -> usize {
    let rows = count.div_ceil(most.max(1)).max(1);
    count.div_ceil(rows).max(1)
}

/// A logo, or a name. `most` is the width of the column and the height of logos.
fn cell(context: &mut LayoutContext<'_>, issuer: &Issuer, most: Size) -> Result<Galley, TypesetError> {
    let root = context.tree.root();
    let name = issuer.name.as_str();
    let mut galley = Galley::default();
    let Some(logo) = &issuer.logo else {
        let style = context.style.texts.publisher;
        let text = context.paragraph(root, name, style);
        context.put(&mut galley, &text, style, Measure::balanced(most.width))?;
        return Ok(galley);
    };
    let element = context.tree.element(root, Role::Figure);
    context.tree.set_alternative(element, name);
    let target = TagTarget::Slot(context.tree.slot(element));
    let image = context.image(logo);
    let (width, height) = (most.height * aspect(logo), most.height);
    galley.place(0.0, 0.0, Item::Image { image, width, height, target });
    galley.space(height);
    Ok(galley)
}

#[cfg(test)]
mod tests {
    use super::even;

    #[test]
    fn rows_are_even() {
        let columns = [1, 2, 3, 4, 5, 6, 7].map(|count| even(count, 3));
        assert_eq!(columns, [1, 2, 3, 2, 3, 3, 3]);
        assert_eq!(even(5, 1), 1);
        assert_eq!(even(2, 2), 2);
    }
}
