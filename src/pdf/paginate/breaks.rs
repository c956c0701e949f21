//! Chooses where pages end.
//!
//! In: flow items, the height of the footer that closes the last page, a style. Out: a [`Plan`]. Invariants: where
//! slightly closer lines save a page, they do; otherwise lines keep their distance.

use std::ops::Range;

use super::divide::{LineSpacing, PageFill, PageSpace, divide};
use super::floats::float;
use crate::pdf::compose::FlowItem;
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::style::Style;

/// How the items are divided into pages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plan {
    /// Items of each page; the last may be empty where a footer needs a page for itself.
    pub(crate) pages: Vec<Range<usize>>,
    /// Factor on leading and spacing.
    pub(crate) factor: f32,
    /// Points by which everything is too high for one page, even when tightened; not above 0 where it fits.
    pub(crate) overflow: f32,
}

/// Divides items into pages; pictures are moved past paragraphs where that fills a page.
///
/// # Errors
/// When an item or the footer is higher than a page.
pub(crate) fn plan(flow: &mut Vec<FlowItem>, footer: f32, style: &Style) -> Result<Plan, TypesetError> {
    let height = style.frame_height();
    let with_ground = |item: &FlowItem| item.height + item.ground().above + item.ground().below;
    let blocks = flow.iter().map(|item| (item.unbreakable.unwrap_or(Unbreakable::Line), with_ground(item)));
    if let Some((block, high)) = blocks.chain([(Unbreakable::Footer, footer)]).find(|(_, high)| *high > height) {
        return Err(TypesetError::TooHigh { block, height: high, room: height });
    }
    let paging = &style.paging;
    let spacing = |factor| LineSpacing { leading: style.texts.body.leading, factor };
    let room = |factor| PageSpace { height, footer: Some(footer), first: true, spacing: spacing(factor) };
    float(flow, room(1.0), paging);
    let overflow = extent(flow, spacing(paging.tightest)) + footer - height;
    let natural = divide(flow, room(1.0), paging).pages;
    let tightest = divide(flow, room(paging.tightest), paging).pages;
    if tightest.len() >= natural.len() {
        return Ok(Plan { pages: natural, factor: 1.0, overflow });
    }
    for step in 1..paging.steps {
        let factor = 1.0 - (1.0 - paging.tightest) * f32::from(step) / f32::from(paging.steps);
        let pages = divide(flow, room(factor), paging).pages;
        if pages.len() <= tightest.len() {
            return Ok(Plan { pages, factor, overflow });
        }
    }
    Ok(Plan { pages: tightest, factor: paging.tightest, overflow })
}

/// Height of all items on one endless page.
fn extent(flow: &[FlowItem], spacing: LineSpacing) -> f32 {
    let mut column = PageFill::new(spacing);
    for item in flow {
        column.add(item);
    }
    column.y
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::compose::{BreakBefore, FlowKind};

    fn paragraphs(lengths: &[usize]) -> Vec<FlowItem> {
        let mut flow = Vec::new();
        for &length in lengths {
            for line in 0..length {
                let never = line != 0 && (line < 2 || length - line < 2);
                let join = if never { BreakBefore::Never } else { BreakBefore::Cost(0.0) };
                let before = if line == 0 { 7.5 } else { 0.0 };
                flow.push(FlowItem { before, ..FlowItem::new(FlowKind::Text, 15.0, join, Vec::new()) });
            }
        }
        flow
    }

    fn lines(plan: &Plan) -> Vec<usize> {
        plan.pages.iter().map(ExactSizeIterator::len).collect()
    }

    #[test]
    fn few_lines_too_many_are_saved_by_closer_lines() {
        let style = Style::default();
        let fits = (style.frame_height() / 15.0) as usize;
        let plan = plan(&mut paragraphs(&[fits + 1]), 0.0, &style).unwrap();
        assert_eq!(lines(&plan), [fits + 1]);
        assert!(plan.factor < 1.0 && plan.factor >= style.paging.tightest);
    }

    #[test]
    fn a_last_page_takes_lines_from_the_page_before() {
        let style = Style::default();
        let fits = (style.frame_height() / 15.0) as usize;
        let plan = plan(&mut paragraphs(&[fits]), style.frame_height() * 0.5, &style).unwrap();
        assert_eq!(plan.pages.len(), 2);
        assert!(lines(&plan).iter().all(|&count| count >= style.paging.last_page_lines), "{:?}", lines(&plan));
    }

    #[test]
    fn short_paragraphs_are_not_parted() {
        let style = Style::default();
        let plan = plan(&mut paragraphs(&[3; 40]), 0.0, &style).unwrap();
        assert!(plan.pages.iter().all(|page| page.start % 3 == 0), "{:?}", plan.pages);
    }

    #[test]
    fn a_footer_that_leaves_no_room_for_text_stands_alone() {
        let style = Style::default();
        let plan = plan(&mut paragraphs(&[2]), style.frame_height() - 5.0, &style).unwrap();
        assert_eq!(lines(&plan), [2, 0]);
    }

    #[test]
    fn a_footer_higher_than_a_page_is_an_error() {
        let style = Style::default();
        assert!(plan(&mut paragraphs(&[2]), style.frame_height() + 5.0, &style).is_err());
    }
}
