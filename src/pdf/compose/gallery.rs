//! Photos side by side.
//!
//! In: the figures of a gallery. Out: flow items, two or three figures each. Invariants: a row stays whole; reading order is from left
//! to right, row by row.

use super::context::LayoutContext;
use super::figure;
use super::flow::{BreakBefore, FlowItem};
use super::galley::{Galley, Measure};
use crate::document::Figure;
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::tags::ElementId;

/// How many figures stand side by side: two, or three where two would leave one alone.
fn abreast(figures: usize) -> usize {
    if figures > 2 && figures % 2 == 1 { 3 } else { 2 }
}

/// Sets figures in a column; `first` is the number of the first of them among the pictures of the edition.
///
/// # Errors
/// A character without a glyph.
pub(super) fn gallery(
    context: &mut LayoutContext<'_>,
    figures: &[&Figure],
    (parent, first): (ElementId, usize),
    measure: Measure,
) -> Result<Vec<FlowItem>, TypesetError> {
    let (gutter, block) = (context.style.blocks.gutter, context.style.spacing.block);
    let abreast = abreast(figures.len());
    let width = (measure.width - gutter * (abreast - 1) as f32) / abreast as f32;
    let mut flow = Vec::new();
    for (row, figures) in figures.chunks(abreast).enumerate() {
        let mut galley = Galley::default();
        for (column, picture) in figures.iter().enumerate() {
            let one = figure::figure(context, picture, parent, Measure::ragged(0.0, width))?;
            galley.put(measure.x + column as f32 * (width + gutter), 0.0, one);
        }
        let before = if row == 0 { 0.0 } else { block };
        let item = FlowItem::block(galley, before, BreakBefore::Cost(0.0));
        flow.push(FlowItem { after: block, ..item.named(Unbreakable::Picture(first + row * abreast)) });
    }
    Ok(flow)
}
