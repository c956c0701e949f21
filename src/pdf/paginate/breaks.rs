//! Chooses where pages end.
//!
//! In: flow items, the ways in which contacts and footer may close the edition, a style. Out: a [`Plan`]. Invariants: as
//! few pages as the style's limits allow; among plans with as many, the one that costs least: lines and closing parts keep
//! their distances unless that leaves a page short or a footer alone.

use std::ops::Range;

use super::divide::{Division, LineSpacing, PageFill, PageSpace, divide, pages_cost};
use super::floats::float;
use super::fullness::{self, Filled};
use crate::pdf::compose::FlowItem;
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::style::Style;

/// How an edition may close.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ending {
    /// The contacts.
    pub(crate) contacts: Vec<FlowItem>,
    /// Height of the footer with the space above it.
    pub(crate) footer: f32,
    /// How far it is from what the style wants, in squared lines of white space.
    pub(crate) away: f32,
}

/// How the items are divided into pages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plan {
    /// Items of each page, the contacts behind the others; the last may be empty where a footer needs a page for itself.
    pub(crate) pages: Vec<Range<usize>>,
    /// Factor on leading and spacing.
    pub(crate) factor: f32,
    /// Which of the endings it takes.
    pub(crate) ending: usize,
    /// How each page is filled.
    pub(crate) filled: Vec<Filled>,
    /// What it costs, its pages among it, in squared lines of white space.
    pub(crate) cost: f64,
}

impl Plan {
    /// What it costs besides its pages.
    pub(crate) fn strain(&self) -> f64 {
        self.cost - pages_cost(self.pages.len())
    }
}

/// Divides items into pages; pictures are moved past paragraphs where that fills a page. The endings are as far `away` from
/// what the style wants: the first is the one that is preferred, the last the closest; the flow gets the contacts of the one
/// that is taken. They are set as they are asked for: the others only where the first may not be the best, for setting
/// contacts and footer takes as long as setting a page.
///
/// # Errors
/// Those of setting an ending; when an item or every footer is higher than a page.
pub(crate) fn plan(
    flow: &mut Vec<FlowItem>,
    away: &[f32],
    mut ending: impl FnMut(usize) -> Result<Ending, TypesetError>,
    style: &Style,
) -> Result<Plan, TypesetError> {
    let height = style.frame_height();
    let fits = |ending: &Ending| tallest(&ending.contacts).max(ending.footer) <= height;
    let own = flow.len();
    let mut endings = vec![ending(0)?];
    if fits(&endings[0]) && tallest(flow) <= height {
        place_pictures(flow, &endings[0], style);
        let others = away.iter().skip(1).copied().reduce(f32::min);
        let found = Search::new(flow, &endings, style).best();
        let least = pages_cost(least_pages(&flow[..own], style));
        if found.division.pages.len() == 1 || others.is_none_or(|away| found.cost <= least + f64::from(away)) {
            return Ok(found.plan(flow, &endings, style));
        }
    }
    for number in 1..away.len() {
        endings.push(ending(number)?);
    }
    let closest = endings.last().cloned().unwrap_or_default();
    let blocks = flow.iter().chain(&closest.contacts);
    let blocks = blocks.map(|item| (item.unbreakable.unwrap_or(Unbreakable::Line), with_ground(item)));
    let too_high = blocks.chain([(Unbreakable::Footer, closest.footer)]).find(|(_, high)| *high > height);
    let Some(fitting) = endings.iter().position(fits).filter(|_| too_high.is_none()) else {
        let (block, high) = too_high.unwrap_or((Unbreakable::Footer, closest.footer));
        return Err(TypesetError::TooHigh { block, height: high, room: height });
    };
    if fitting > 0 {
        place_pictures(flow, &endings[fitting], style);
    }
    let plan = Search::new(flow, &endings[fitting..], style).best().plan(flow, &endings[fitting..], style);
    Ok(Plan { ending: fitting + plan.ending, ..plan })
}

/// Moves pictures to where pages are filled best; the ending that is preferred alone decides.
fn place_pictures(flow: &mut Vec<FlowItem>, ending: &Ending, style: &Style) {
    let own = flow.len();
    flow.extend(ending.contacts.iter().cloned());
    float(flow, space(style, ending, 1.0), &style.paging);
    flow.truncate(own);
}

/// How many pages items take at least, whatever follows them: without any distance between lines that are as close as the
/// style allows.
fn least_pages(flow: &[FlowItem], style: &Style) -> usize {
    let spacing = spacing(style, style.paging.tightest - ROUNDING);
    let lines: f32 = flow.iter().map(|item| spacing.height(item)).sum();
    (lines / (style.frame_height() + ROUNDING)).ceil().max(1.0) as usize
}

/// Of factors and heights.
const ROUNDING: f32 = 0.01;

/// The height of items below each other, lines as close as the style allows.
pub(crate) fn least_height(flow: &[FlowItem], style: &Style) -> f32 {
    let mut column = PageFill::new(spacing(style, style.paging.tightest));
    for item in flow {
        column.add(item);
    }
    column.end()
}

fn space(style: &Style, ending: &Ending, factor: f32) -> PageSpace {
    let (height, spacing) = (style.frame_height(), spacing(style, factor));
    PageSpace { height, footer: Some(ending.footer), first: true, spacing }
}

fn spacing(style: &Style, factor: f32) -> LineSpacing {
    LineSpacing { leading: style.texts.body.leading, factor }
}

fn with_ground(item: &FlowItem) -> f32 {
    item.height + item.ground().above + item.ground().below + item.foot
}

fn tallest(items: &[FlowItem]) -> f32 {
    items.iter().map(with_ground).fold(0.0, f32::max)
}

/// A division, and how far it is from the style.
struct Found {
    division: Division,
    factor: f32,
    ending: usize,
    cost: f64,
}

impl Found {
    /// The plan; the flow gets the contacts.
    fn plan(self, flow: &mut Vec<FlowItem>, endings: &[Ending], style: &Style) -> Plan {
        let Self { division, factor, ending, cost } = self;
        flow.extend(endings[ending].contacts.iter().cloned());
        let filled = fullness::fill(flow, &division.pages, space(style, &endings[ending], factor), &style.paging);
        Plan { pages: division.pages, factor, ending, filled, cost }
    }
}

/// The search for the best plan, over endings and factors.
struct Search<'a> {
    style: &'a Style,
    endings: &'a [Ending],
    /// All items with the contacts of each ending.
    flows: Vec<Vec<FlowItem>>,
}

impl<'a> Search<'a> {
    fn new(flow: &[FlowItem], endings: &'a [Ending], style: &'a Style) -> Self {
        let all = |ending: &Ending| flow.iter().chain(&ending.contacts).map(FlowItem::skeleton).collect();
        Self { style, endings, flows: endings.iter().map(all).collect() }
    }

    /// The plan that costs least. What is further from the style than anything can gain is not tried.
    fn best(&self) -> Found {
        let mut best = self.found(0, 1.0);
        if best.division.pages.len() == 1 {
            return best;
        }
        let closest = self.found(self.endings.len() - 1, self.style.paging.tightest);
        let least = pages_cost(closest.division.pages.len());
        for (ending, factor) in self.nearest_first() {
            if least + self.away(ending, factor) >= best.cost {
                break;
            }
            let found = self.found(ending, factor);
            if found.cost < best.cost {
                best = found;
            }
        }
        best
    }

    /// Endings and factors, those that are nearest to the style first, without the style's own.
    fn nearest_first(&self) -> Vec<(usize, f32)> {
        let (tightest, loosest) = (self.style.paging.tightest, self.style.paging.loosest);
        let factors: Vec<f32> = (-20..=20_i8)
            .map(|step| 1.0 + f32::from(step) / 100.0)
            .filter(|factor| (tightest - 0.001..=loosest + 0.001).contains(factor))
            .collect();
        let mut all: Vec<(usize, f32)> =
            (0..self.endings.len()).flat_map(|ending| factors.iter().map(move |&factor| (ending, factor))).collect();
        all.sort_by(|&a, &b| self.away(a.0, a.1).total_cmp(&self.away(b.0, b.1)));
        all.remove(0);
        all
    }

    /// What it costs to be away from the style.
    fn away(&self, ending: usize, factor: f32) -> f64 {
        let paging = &self.style.paging;
        f64::from((factor - 1.0).abs() * 100.0 * paging.factor + self.endings[ending].away)
    }

    fn found(&self, ending: usize, factor: f32) -> Found {
        let division =
            divide(&self.flows[ending], space(self.style, &self.endings[ending], factor), &self.style.paging);
        let cost = division.cost + self.away(ending, factor);
        Found { division, factor, ending, cost }
    }
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

    fn planned(flow: &mut Vec<FlowItem>, footer: f32, style: &Style) -> Result<Plan, TypesetError> {
        plan(flow, &[0.0], |_| Ok(Ending { contacts: Vec::new(), footer, away: 0.0 }), style)
    }

    fn lines(plan: &Plan) -> Vec<usize> {
        plan.pages.iter().map(ExactSizeIterator::len).collect()
    }

    #[test]
    fn few_lines_too_many_are_saved_by_closer_lines() {
        let style = Style::default();
        let fits = (style.frame_height() / 15.0) as usize;
        let plan = planned(&mut paragraphs(&[fits + 1]), 0.0, &style).unwrap();
        assert_eq!(lines(&plan), [fits + 1]);
        assert!(plan.factor < 1.0 && plan.factor >= style.paging.tightest);
    }

    #[test]
    fn a_last_page_takes_lines_from_the_page_before() {
        let style = Style::default();
        let fits = (style.frame_height() / 15.0) as usize;
        let plan = planned(&mut paragraphs(&[fits]), style.frame_height() * 0.5, &style).unwrap();
        assert_eq!(plan.pages.len(), 2);
        assert!(lines(&plan).iter().all(|&count| count >= style.paging.last_page_lines), "{:?}", lines(&plan));
    }

    #[test]
    fn short_paragraphs_are_not_parted() {
        let style = Style::default();
        let plan = planned(&mut paragraphs(&[3; 40]), 0.0, &style).unwrap();
        assert!(plan.pages.iter().all(|page| page.start % 3 == 0), "{:?}", plan.pages);
    }

    #[test]
    fn a_footer_that_leaves_no_room_for_text_stands_alone() {
        let style = Style::default();
        let plan = planned(&mut paragraphs(&[2]), style.frame_height() - 5.0, &style).unwrap();
        assert_eq!(lines(&plan), [2, 0]);
    }

    #[test]
    fn endings_that_are_not_set_would_not_have_been_taken() {
        let style = Style::default();
        let away = [0.0, style.paging.closer, style.paging.closer * 2.0];
        let mut taken = [0; 3];
        let mut set = 0;
        for footer in 1..20_u8 {
            let endings = [1.0, 0.9, 0.3].map(|share| style.frame_height() * f32::from(footer) / 20.0 * share);
            let endings: Vec<Ending> = (endings.into_iter().zip(away))
                .map(|(footer, away)| Ending { contacts: Vec::new(), footer, away })
                .collect();
            for lines in 1..30 {
                let mut flow = paragraphs(&[3, lines, 7, 30 - lines, 5, 11]);
                let all = Search::new(&flow, &endings, &style).best();
                let asked = |number: usize| {
                    set += 1;
                    Ok(endings[number].clone())
                };
                let plan = plan(&mut flow, &away, asked, &style).unwrap();
                assert_eq!((&plan.pages, plan.factor), (&all.division.pages, all.factor));
                assert_eq!((plan.ending, plan.cost), (all.ending, all.cost));
                taken[plan.ending] += 1;
            }
        }
        assert!(taken.iter().all(|count| *count > 0), "{taken:?}");
        assert!(set < 19 * 29 * 3, "{set}");
    }

    #[test]
    fn a_footer_higher_than_a_page_is_an_error() {
        let style = Style::default();
        assert!(planned(&mut paragraphs(&[2]), style.frame_height() + 5.0, &style).is_err());
    }
}
