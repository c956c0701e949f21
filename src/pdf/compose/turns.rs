//! Where a page would rather not end.
//!
//! In: flow items of a body. Out: the same, with higher costs before some. Invariants: nothing is forbidden, so that a page is
//! full before all; a heading has three lines below it, a list two items on either side of a page's end, a short list both.

use super::flow::{BreakBefore, FlowItem, FlowKind};
use crate::pdf::style::Paging;

/// Fewest lines below a heading at the foot of a page.
const BELOW_HEADING: usize = 3;
/// Fewest items of a list on either side of a page's end, or so many lines of one.
const ITEMS: usize = 2;
const LINES: usize = 3;
/// A list of so many items and lines at most stays together where it can: it is taken in at a glance.
const GLANCE: usize = 5;
const GLANCE_LINES: usize = 12;
const PAIR_LINES: usize = 8;
/// How dear it is to part it, in prices of one item that stands alone; a list of two is parted least of all.
const PARTED: f32 = 9.0;
const PAIR_PARTED: f32 = 12.0;
/// What it costs besides to part one of its items.
const WITHIN: f32 = 3.0;
/// How much dearer it is where a heading and a line or two stand before the one item.
const HEADED: f32 = 4.0;

/// Makes it dear that a page ends less than three lines below a heading.
pub(super) fn after_headings(flow: &mut [FlowItem], paging: &Paging) {
    let mut below = BELOW_HEADING;
    for item in flow {
        match item.kind {
            FlowKind::Heading => below = 0,
            FlowKind::Text | FlowKind::Aside => {
                if below > 0 && below < BELOW_HEADING {
                    add(item, paging.after_heading);
                }
                below += 1;
            }
            FlowKind::Row | FlowKind::Picture | FlowKind::Block | FlowKind::Columns(_) => below = BELOW_HEADING,
        }
    }
}

/// Makes it dear that a page parts one item of a list from the others; dearer where a heading and little more stand before
/// the list. `starts` are the first flow items of the list's items, and the end of the last.
pub(super) fn list_ends(flow: &mut [FlowItem], starts: &[usize], paging: &Paging) {
    let (Some(&first), Some(&end)) = (starts.first(), starts.last()) else { return };
    let lines = |item: &&FlowItem| matches!(item.kind, FlowKind::Text | FlowKind::Aside);
    let since = flow[..first].iter().rev().take_while(lines).count();
    let heading = first.checked_sub(since + 1).is_some_and(|at| flow[at].kind == FlowKind::Heading);
    let headed = heading && since <= LINES;
    let count = starts.len() - 1;
    let parted = match count {
        2 if end - first <= PAIR_LINES => PAIR_PARTED,
        3..=GLANCE if end - first <= GLANCE_LINES => PARTED,
        _ => 0.0,
    };
    for (at, item) in flow.iter_mut().enumerate().take(end).skip(first + 1) {
        let before = starts.iter().filter(|&&start| start < at).count();
        let whole = if starts.contains(&at) { before } else { before - 1 };
        let after = count - whole;
        let within = if parted > 0.0 && !starts.contains(&at) { WITHIN } else { 0.0 };
        add(item, paging.list_end * (parted + within));
        let left_behind = whole < ITEMS && at - first < LINES;
        let sent_over = after < ITEMS && end - at < LINES;
        if left_behind {
            add(item, if headed { paging.list_end * HEADED } else { paging.list_end });
        }
        if sent_over {
            add(item, paging.list_end);
        }
    }
}

/// Makes it dear that a page parts a quotation from the text above that announces it, or from the text below that goes on
/// with its speaker.
pub(super) fn around_quotations(flow: &mut [FlowItem], paging: &Paging) {
    let rule = |item: &FlowItem| item.rule.map(|rule| rule.quotation);
    for at in 1..flow.len() {
        let (above, own) = (rule(&flow[at - 1]), rule(&flow[at]));
        match (above, own) {
            (None, Some(_)) if flow[at - 1].kind == FlowKind::Text => add(&mut flow[at], paging.before_quotation),
            (Some(_), None) if flow[at].kind == FlowKind::Text => add(&mut flow[at], paging.after_quotation),
            _ => {}
        }
    }
}

fn add(item: &mut FlowItem, more: f32) {
    if let BreakBefore::Cost(cost) = &mut item.break_before {
        *cost += more;
    }
}
