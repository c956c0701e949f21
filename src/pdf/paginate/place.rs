//! The items of one page at their places.
//!
//! In: the flow items of a page, how its gaps grow. Out: [`Placed`] items down from the top of the page's frame. Invariants: rules beside
//! quotations and the panel's ground are drawn through the items that they belong to; the ground is painted first.

use super::divide::{LineSpacing, PageFill};
use crate::pdf::compose::{FlowItem, Ground, Item, Placed, QuoteRule};
use crate::pdf::style::Style;

/// A band of a page, down from its top.
struct Band {
    top: f32,
    bottom: f32,
}

/// Places the items of a page; `factor` is that on leading and paragraph spacing, `growth` that on the gaps of the page.
pub(super) fn place(flow: Vec<FlowItem>, style: &Style, factor: f32, growth: f32) -> Vec<Placed> {
    let spacing = LineSpacing { leading: style.texts.body.leading, factor };
    let mut column = PageFill::grown(spacing, growth);
    let mut placed = Vec::new();
    let mut rules: Vec<(QuoteRule, Band)> = Vec::new();
    let mut ground: Option<(usize, Band)> = None;
    for item in flow {
        let first = column.is_empty();
        let top = column.add(&item);
        let height = spacing.height(&item);
        let bottom = top + height;
        if let Some(galley) = item.repeated.as_ref().filter(|_| first) {
            placed.extend(galley.items.iter().cloned());
        }
        // What is tightened loses its white evenly above and below.
        let shift = (height - item.height) / 2.0;
        match (item.rule, rules.last_mut()) {
            (Some(rule), Some((last, band))) if *last == rule => band.bottom = bottom,
            (Some(rule), _) => rules.push((rule, Band { top, bottom })),
            (None, _) => {}
        }
        if let Some(Ground { above, below }) = item.ground {
            let from = if first { top - above } else { top };
            let (_, band) = ground.get_or_insert((placed.len(), Band { top: from, bottom: 0.0 }));
            band.bottom = bottom + below;
        }
        placed.extend(item.items.into_iter().map(|own| Placed { y: top + shift + own.y, ..own }));
    }
    let width = style.spacing.quote_rule;
    placed.extend(rules.into_iter().map(|(QuoteRule { x, .. }, Band { top, bottom })| {
        let item = Item::Rect { width, height: bottom - top - 2.0 * width, color: style.colors.house };
        Placed { x, y: top + width, item }
    }));
    if let Some((first, Band { top, bottom })) = ground {
        let item = Item::Rect { width: style.frame_width(), height: bottom - top, color: style.colors.panel };
        placed.insert(first, Placed { x: 0.0, y: top, item });
    }
    placed
}
