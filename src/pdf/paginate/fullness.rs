//! How full pages are, and gaps that fill them.
//!
//! In: items divided into pages. Out: for each page the growth of its gaps, how full it is with it, and where it is not full,
//! why. Invariants: gaps of the last page do not grow; a page never grows beyond its height.

use std::ops::Range;

use super::divide::{LineSpacing, PageFill, PageSpace};
use crate::pdf::compose::{BreakBefore, FlowItem, FlowKind};
use crate::pdf::paragraph::{PageUse, WhyShort};
use crate::pdf::style::Paging;

/// Share of a page's height from which nobody sees that it is not full: a line is missing.
const FULL_TO_THE_EYE: f32 = 0.98;
/// Steps in which gaps grow.
const STEPS: u8 = 25;

/// How a page is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Filled {
    /// Factor on its gaps.
    pub(crate) growth: f32,
    /// How full it is with them.
    pub(crate) used: PageUse,
}

/// Fills each page but the last as far as its gaps allow.
pub(super) fn fill(flow: &[FlowItem], pages: &[Range<usize>], room: PageSpace, paging: &Paging) -> Vec<Filled> {
    let last = pages.len().saturating_sub(1);
    let each = pages.iter().enumerate().map(|(number, range)| {
        let items = &flow[range.clone()];
        if number == last {
            let share = bottom(items, room.spacing, 1.0) / room.height;
            return Filled { growth: 1.0, used: PageUse { share, why: None } };
        }
        let growths = (0..=STEPS).rev().map(|step| 1.0 + (paging.growth - 1.0) * f32::from(step) / f32::from(STEPS));
        let below = items.last().map_or(0.0, |item| item.ground().below);
        let fits = |growth: &f32| bottom(items, room.spacing, *growth) + below <= room.height + 0.01;
        let most = growths.into_iter().find(fits).unwrap_or(1.0);
        let growth = most.min(enough(items, room, paging));
        let share = bottom(items, room.spacing, growth) / room.height;
        let why = (share < paging.full).then(|| why(&flow[range.end..], items, room));
        Filled { growth, used: PageUse { share, why } }
    });
    each.collect()
}

/// The least growth that makes a page full to the eye.
fn enough(items: &[FlowItem], room: PageSpace, paging: &Paging) -> f32 {
    let growths = (0..=STEPS).map(|step| 1.0 + (paging.growth - 1.0) * f32::from(step) / f32::from(STEPS));
    let full = |growth: &f32| bottom(items, room.spacing, *growth) >= room.height * FULL_TO_THE_EYE;
    growths.into_iter().find(full).unwrap_or(paging.growth)
}

/// Where the last item of a page ends.
fn bottom(items: &[FlowItem], spacing: LineSpacing, growth: f32) -> f32 {
    let mut column = PageFill::grown(spacing, growth);
    for item in items {
        column.add(item);
    }
    column.end()
}

/// Why a page that is not full takes nothing of what follows.
fn why(next: &[FlowItem], items: &[FlowItem], room: PageSpace) -> WhyShort {
    let Some(first) = next.first() else { return WhyShort::Footer };
    let group = 1 + next.iter().skip(1).take_while(|item| item.break_before == BreakBefore::Never).count();
    let mut column = PageFill::new(room.spacing);
    items.iter().chain(&next[..group]).for_each(|item| {
        column.add(item);
    });
    if column.end() <= room.height {
        return WhyShort::Balance;
    }
    match first.kind {
        FlowKind::Heading => WhyShort::Heading,
        FlowKind::Picture => WhyShort::Figure,
        FlowKind::Row => WhyShort::Row,
        FlowKind::Columns(_) => WhyShort::Signatories,
        FlowKind::Block if first.ground.is_some() => WhyShort::Contacts,
        FlowKind::Block => WhyShort::Figure,
        FlowKind::Text | FlowKind::Aside => WhyShort::Paragraph,
    }
}
