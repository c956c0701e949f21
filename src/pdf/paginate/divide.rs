//! The best division of flow items into pages.
//!
//! In: flow items, the height of a page. Out: a [`Division`] and its cost. Invariants: the whole edition is divided, not
//! page by page: as few pages as possible, then pages that are full but for the last, where gaps between paragraphs may
//! grow a little, and a last page that carries more than a footer; the work grows with the number of items times those of
//! one page.

use std::ops::Range;

use crate::pdf::compose::{ABOVE_NOTES, BreakBefore, FlowItem, FlowKind};
use crate::pdf::style::Paging;

/// A page more costs more than anything else may.
const PAGE: f64 = 1e6;
/// A break where none should be, when there is no other way.
const FORCED: f64 = 2e5;
/// A footer alone on a page: better than a page that is not full.
const ALONE: f64 = 1.5e4;
/// A page that is not full though nothing forbids it.
const SHORT: f64 = 2e4;
/// Each line of white on it that gaps cannot take, squared.
const EMPTY: f64 = 60.0;
/// The same on a page that counts as full.
const UNEVEN: f64 = 4.0;
/// A page that is not full since what follows does not fit and cannot be divided.
const KEPT: f64 = 1e3;
/// A page that ends inside a block which is better left whole: cheaper than a page that is not full.
const WITHIN_BLOCK: f64 = 5e3;
/// Each running line that a last page without contacts has too few, squared.
const THIN: f64 = 1.2e3;
/// The same with contacts.
const THIN_WITH_CONTACTS: f64 = 100.0;
/// How much more white on the first page costs: it is the one that is looked at.
const FIRST: f64 = 2.0;

/// A page's height and what must fit into it.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageSpace {
    pub(super) height: f32,
    /// What must follow the last item; `None` where the items are only a part.
    pub(super) footer: Option<f32>,
    /// Whether the first item is the first of the edition.
    pub(super) first: bool,
    /// How lines are spaced.
    pub(super) spacing: LineSpacing,
}

impl PageSpace {
    /// White space below a height, in lines.
    fn white(&self, y: f32) -> f64 {
        f64::from((self.height - y) / self.spacing.leading).max(0.0)
    }

    /// White space below which a page is full, in lines.
    fn tolerated(&self, paging: &Paging) -> f64 {
        f64::from(self.height * (1.0 - paging.full) / self.spacing.leading)
    }
}

/// The leading of running text, and the factor on leading and paragraph spacing.
#[derive(Clone, Copy, Debug)]
pub(super) struct LineSpacing {
    pub(super) leading: f32,
    pub(super) factor: f32,
}

impl LineSpacing {
    /// The height of an item.
    pub(super) fn height(self, item: &FlowItem) -> f32 {
        if item.is_elastic() { item.height * self.factor } else { item.height }
    }
}

/// Items one below the other on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageFill {
    spacing: LineSpacing,
    /// Where the last item ends, down from the top of the page.
    pub(super) y: f32,
    /// How high the footnotes are whose marks the items hold, at the foot of the page.
    notes: f32,
    /// The white that the last item wants below it; `None` at the head of a page.
    below: Option<f32>,
    /// Factor on the gaps that may grow to fill the page.
    growth: f32,
    /// Sum of these gaps as they are without it.
    gaps: f32,
}

impl PageFill {
    /// An empty page.
    pub(super) fn new(spacing: LineSpacing) -> Self {
        Self::grown(spacing, 1.0)
    }

    /// An empty page whose gaps between paragraphs grow by a factor.
    pub(super) fn grown(spacing: LineSpacing, growth: f32) -> Self {
        Self { spacing, y: 0.0, notes: 0.0, below: None, growth, gaps: 0.0 }
    }

    /// Whether nothing was added yet.
    pub(super) fn is_empty(&self) -> bool {
        self.below.is_none()
    }

    /// Adds an item; gives where its top lies.
    pub(super) fn add(&mut self, item: &FlowItem) -> f32 {
        let top = self.top(item);
        self.y = top + self.spacing.height(item);
        self.below = Some(item.after);
        if item.foot > 0.0 {
            self.notes += item.foot + if self.notes > 0.0 { 0.0 } else { ABOVE_NOTES };
        }
        top
    }

    /// How much of the page's height items and footnotes take.
    pub(super) fn end(&self) -> f32 {
        self.y + self.notes
    }

    /// White space that is left when gaps have grown as far as they may, in lines.
    fn rest(&self, room: PageSpace, paging: &Paging) -> f64 {
        let grown = f64::from(self.gaps * (paging.growth - 1.0) / room.spacing.leading);
        (room.white(self.end()) - grown).max(0.0)
    }

    fn top(&mut self, item: &FlowItem) -> f32 {
        let LineSpacing { factor, .. } = self.spacing;
        let Some(below) = self.below else { return self.y + item.ground().above };
        let mut gap = below.max(if item.is_elastic() { item.before * factor } else { item.before });
        // What belongs to a head or a panel keeps its distances.
        if item.kind != FlowKind::Block {
            self.gaps += gap;
            gap *= self.growth;
        }
        self.y + gap
    }
}

/// A division and its cost.
#[derive(Clone, Debug)]
pub(super) struct Division {
    pub(super) pages: Vec<Range<usize>>,
    pub(super) cost: f64,
}

/// What so many pages cost at least.
pub(super) fn pages_cost(pages: usize) -> f64 {
    pages.saturating_sub(1) as f64 * PAGE
}

/// The best division, first by the rules, then with forced breaks. No item and no footer may be higher than a page.
#[expect(clippy::expect_used, reason = "each item fits a page of its own")]
pub(super) fn divide(flow: &[FlowItem], room: PageSpace, paging: &Paging) -> Division {
    let search = |breaks| Search { flow, room, paging, breaks }.run();
    search(Breaks::Allowed).or_else(|| search(Breaks::Forced)).expect("breaks may be anywhere")
}

/// Where pages may end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    /// Where items allow it.
    Allowed,
    /// Anywhere, at a cost.
    Forced,
}

struct Search<'a> {
    flow: &'a [FlowItem],
    room: PageSpace,
    paging: &'a Paging,
    breaks: Breaks,
}

/// The cheapest way to have the items before some point on full pages.
#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    /// Where the last of those pages begins.
    from: usize,
}

impl Search<'_> {
    fn run(&self) -> Option<Division> {
        let count = self.flow.len();
        // best[i]: cheapest way to have items before i on full pages; the last entry is the whole edition.
        let mut best: Vec<Option<Best>> = vec![None; count + 2];
        best[0] = Some(Best { cost: 0.0, from: 0 });
        for from in 0..=count {
            if let Some(Best { cost, .. }) = best[from] {
                self.page(from, cost, &mut best);
            }
        }
        let mut pages = Vec::new();
        let mut end = count;
        let Best { cost, mut from } = best[count + 1]?;
        loop {
            pages.push(from..end);
            if from == 0 {
                break;
            }
            end = from;
            from = best[end]?.from;
        }
        pages.reverse();
        Some(Division { pages, cost })
    }

    /// Fills one page from an item on, and notes what each of its possible ends costs.
    fn page(&self, from: usize, cost: f64, best: &mut [Option<Best>]) {
        let Self { flow, room, .. } = *self;
        let mut column = PageFill::new(room.spacing);
        // Whether something has room is judged by the style's own distances, or closer ones.
        let mut natural = PageFill::new(LineSpacing { factor: room.spacing.factor.min(1.0), ..room.spacing });
        let mut lines = 0;
        // An end, until it is known whether what follows up to the next would have had room.
        let mut open: Option<PageEnd> = None;
        let mut note = |end: Option<PageEnd>, fits: bool| {
            if let Some(PageEnd { at, cost, short }) = end {
                let unfilled = match short {
                    false => 0.0,
                    true if !fits && flow.get(at).is_some_and(holds_together) => KEPT,
                    true => SHORT,
                };
                improve(best, at, Best { cost: cost + unfilled, from });
            }
        };
        for (position, item) in flow.iter().enumerate().skip(from) {
            column.add(item);
            if column.end() > room.height + 0.01 {
                note(open, room.spacing.factor > 1.0 && self.has_room(natural, position));
                return;
            }
            natural.add(item);
            lines += item.lines();
            let Some(next) = flow.get(position + 1) else { break };
            if column.end() + item.ground().below > room.height + 0.01 {
                continue;
            }
            if let Some(end) = self.end(&column, (from, position + 1), next) {
                note(open.replace(PageEnd { cost: cost + end.cost, ..end }), true);
            }
        }
        note(open, true);
        self.last_page(Best { cost, from }, column, lines, best);
    }

    /// Whether a page has room for the items up to the next place where it may end.
    fn has_room(&self, mut page: PageFill, from: usize) -> bool {
        for (position, item) in self.flow.iter().enumerate().skip(from) {
            page.add(item);
            if page.end() > self.room.height {
                return false;
            }
            if self.flow.get(position + 1).is_none_or(|next| self.break_cost(next, 0.0).is_some()) {
                return true;
            }
        }
        false
    }

    /// What it costs that a page ends before an item; `None` where it may not.
    fn end(&self, column: &PageFill, (from, at): (usize, usize), next: &FlowItem) -> Option<PageEnd> {
        let room = self.room;
        let white = room.white(column.end());
        let break_cost = self.break_cost(next, white)?;
        let rest = column.rest(room, self.paging);
        let weight = if room.first && from == 0 { FIRST } else { 1.0 };
        let short = rest > room.tolerated(self.paging);
        let each = if short { EMPTY } else { UNEVEN };
        let white = (rest * rest * each + white * white) * weight;
        Some(PageEnd { at, cost: PAGE + white + break_cost, short })
    }

    /// What it costs that a page with so much white ends before an item; `None` where it may not.
    fn break_cost(&self, next: &FlowItem, white: f64) -> Option<f64> {
        match next.break_before {
            // Where a page is not full anyway, there is no need to divide a paragraph; but full it should be.
            BreakBefore::Cost(cost) => {
                let cost = f64::from(cost);
                Some((cost * (1.0 + white * white / 4.0)).min(cost + SHORT / 2.0))
            }
            BreakBefore::WithinBlock => Some(WITHIN_BLOCK),
            BreakBefore::Never if self.breaks == Breaks::Forced => Some(FORCED),
            BreakBefore::Never => None,
        }
    }

    /// A page that holds all the items that are left, so many lines of text among them.
    fn last_page(&self, page: Best, column: PageFill, lines: usize, best: &mut [Option<Best>]) {
        let Best { cost, from } = page;
        let (count, room) = (self.flow.len(), self.room);
        let footer = room.footer.unwrap_or(0.0);
        if column.end() + footer <= room.height + 0.01 {
            let missing = self.paging.last_page_lines.saturating_sub(lines);
            // Contacts and footer may close an edition on a page of their own, though some text is better.
            let panel = self.flow[from..].iter().any(|item| item.ground.is_some());
            let whole = room.footer.is_none() || (room.first && from == 0);
            let each = if panel { THIN_WITH_CONTACTS } else { THIN };
            let alone = if from == count && count > 0 { ALONE } else { 0.0 };
            let thin = if whole || alone > 0.0 { 0.0 } else { (missing * missing) as f64 * each };
            improve(best, count + 1, Best { cost: cost + thin + alone, from });
        } else if footer > 0.0 && from < count {
            // The footer goes to a page of its own.
            let rest = column.rest(room, self.paging);
            let unfilled = if rest > room.tolerated(self.paging) { SHORT } else { 0.0 };
            improve(best, count, Best { cost: cost + PAGE + unfilled + rest * rest, from });
        }
    }
}

/// A place where a page may end.
#[derive(Clone, Copy)]
struct PageEnd {
    /// The item that begins the next page.
    at: usize,
    cost: f64,
    /// Whether the page is not full.
    short: bool,
}

/// Whether an item begins something that cannot be divided and may leave white before it.
fn holds_together(item: &FlowItem) -> bool {
    match item.kind {
        FlowKind::Heading | FlowKind::Picture | FlowKind::Row | FlowKind::Columns(_) => true,
        FlowKind::Block => item.ground.is_none(),
        FlowKind::Text | FlowKind::Aside => false,
    }
}

fn improve(best: &mut [Option<Best>], at: usize, new: Best) {
    let slot = &mut best[at];
    if slot.is_none_or(|known| new.cost < known.cost) {
        *slot = Some(new);
    }
}
