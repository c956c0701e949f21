//! Where pictures stand.
//!
//! In: flow items with pictures among them. Out: the same, each picture where the pages are filled best: where it
//! stands, up to a few paragraphs later or one earlier, in full size or somewhat smaller. Invariants: the structure tree
//! keeps the order of reading; only the pages around a picture are divided to find out, so that the work grows with the
//! length of the text.

use std::ops::Range;

use super::divide::{PageSpace, divide};
use crate::pdf::compose::{FlowItem, FlowKind, Item};
use crate::pdf::style::Paging;

/// Items behind a picture that are looked at to place it: some three pages.
const AROUND: usize = 130;

/// The best place for a picture so far.
struct Best {
    cost: f64,
    /// Its position among the flow items.
    to: usize,
    picture: FlowItem,
    /// The pages around it.
    pages: Vec<Range<usize>>,
}

/// Moves each picture to its best place.
pub(super) fn float(flow: &mut Vec<FlowItem>, room: PageSpace, paging: &Paging) {
    let (mut position, mut page) = (0, 0);
    while let Some(found) = flow.iter().skip(position).position(|item| item.kind == FlowKind::Picture) {
        let start = position + found;
        let places: Vec<(usize, usize)> = [(start, 0)]
            .into_iter()
            .chain(later(flow, start).take(paging.moves).enumerate().map(|(moved, to)| (to, moved + 1)))
            .chain(earlier(flow, start).filter(|&to| to > page).map(|to| (to, 1)))
            .collect();
        let end = flow.len().min(start + AROUND);
        let part = PageSpace { first: page == 0, footer: room.footer.filter(|_| end == flow.len()), ..room };
        let full = flow.remove(start);
        let mut best = Best { cost: f64::INFINITY, to: start, picture: full.clone(), pages: Vec::new() };
        for scale in paging.scales {
            let picture = scaled(&full, scale);
            for &(to, moved) in &places {
                flow.insert(to, picture.clone());
                let division = divide(&flow[page..end], part, paging);
                flow.remove(to);
                // Moved up, it must not begin a page: the words that it was moved past would fill the page before.
                if to < start && division.pages.iter().any(|range| page + range.start == to) {
                    continue;
                }
                let extra = moved as f32 * paging.moved + (1.0 - scale) * paging.scaled;
                let cost = division.cost + f64::from(extra);
                if cost < best.cost {
                    best = Best { cost, to, picture: picture.clone(), pages: division.pages };
                }
            }
        }
        let Best { to, picture, pages, .. } = best;
        flow.insert(to, picture);
        position = start.max(to) + 1;
        page += pages.iter().map(|range| range.start).rfind(|first| page + first <= to).unwrap_or(0);
    }
}

/// A picture's item with the picture scaled and what is below it moved up.
fn scaled(item: &FlowItem, scale: f32) -> FlowItem {
    let mut item = item.clone();
    let mut lost = 0.0;
    for placed in &mut item.items {
        placed.y -= lost;
        if let Item::Image { width, height, .. } = &mut placed.item {
            lost = *height * (1.0 - scale);
            *height -= lost;
            *width *= scale;
        }
    }
    item.height -= lost;
    item
}

/// Ends of the paragraphs behind a picture, as its new position once it is taken out; not beyond a heading.
fn later(flow: &[FlowItem], start: usize) -> impl Iterator<Item = usize> + '_ {
    let passable = |item: &&FlowItem| matches!(item.kind, FlowKind::Text | FlowKind::Aside);
    let text = flow.iter().skip(start + 1).take_while(passable).count();
    (start + 2..=start + 1 + text).filter_map(move |next| {
        let parts = flow.get(next).is_none_or(|item| item.starts_paragraph() || !passable(&item));
        parts.then_some(next - 1)
    })
}

/// The start of the paragraph before a picture.
fn earlier(flow: &[FlowItem], start: usize) -> Option<usize> {
    let head = &flow[..start];
    let first = head.iter().rposition(|item| item.before > 0.0 || item.kind != FlowKind::Text)?;
    Some(first).filter(|&first| head[first].starts_paragraph() && head[first].rule.is_none())
}
