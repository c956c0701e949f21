//! What page breaking works with.
//!
//! In: lines and galleys. Out: [`FlowItem`]s: material that stays on one page, in reading order. Invariants: y runs down
//! from the top of the item, x right from the left edge of the frame.

use std::sync::Arc;

use super::galley::{Galley, Placed};
use crate::pdf::error::Unbreakable;

/// Whether a page may end before an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum BreakBefore {
    /// The item stays with what is before it.
    Never,
    /// Only where the block that it belongs to cannot stand whole on a page.
    WithinBlock,
    /// It may, at a cost in squared lines of white space.
    Cost(f32),
}

/// What an item is, for page breaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FlowKind {
    /// A line of running text.
    Text,
    /// A line that goes with running text: an attribution, a thematic break.
    Aside,
    /// A row of a table.
    Row,
    /// A line of a sub-heading.
    Heading,
    /// A picture in the text, which may be moved past paragraphs to fill a page.
    Picture,
    /// Letterhead, headline, panel; or a picture that stays where it is.
    Block,
    /// Running text in columns, as high as so many lines of it.
    Columns(usize),
}

/// The rule beside a quotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct QuoteRule {
    /// Where its left edge is.
    pub(crate) x: f32,
    /// Tells quotations apart.
    pub(super) quotation: usize,
}

/// The ground behind the items of one block, drawn through those of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ground {
    /// How far it reaches over the item where the item is the first of a page.
    pub(crate) above: f32,
    /// How far it reaches below the item where the page ends behind it.
    pub(crate) below: f32,
}

/// Material that stays on one page.
#[derive(Clone, Debug)]
pub(crate) struct FlowItem {
    /// What it is.
    pub(crate) kind: FlowKind,
    /// White space above, dropped at the head of a page.
    pub(crate) before: f32,
    /// White space below, where it is more than the next item's space above.
    pub(crate) after: f32,
    /// Its height without that space.
    pub(crate) height: f32,
    /// Whether a page may end before it.
    pub(crate) break_before: BreakBefore,
    /// The rule at its left, drawn through to the next item of the same quotation.
    pub(crate) rule: Option<QuoteRule>,
    /// The ground behind it, drawn through to the next item that has one.
    pub(crate) ground: Option<Ground>,
    /// What stands over it again where it is the first of a page: the headers of a table.
    pub(crate) repeated: Option<Arc<Galley>>,
    /// The paragraph of the body whose line it is, by number.
    pub(crate) paragraph: Option<usize>,
    /// Whether the line above it, of the same paragraph, ends in a divided word.
    pub(crate) divided_above: bool,
    /// What it is to those who wrote it, where it can grow higher than a page.
    pub(crate) unbreakable: Option<Unbreakable>,
    /// The footnotes whose marks it holds, by their places among those of the edition.
    pub(crate) notes: Vec<usize>,
    /// How high they are, which stand at the foot of its page.
    pub(crate) foot: f32,
    /// What it holds.
    pub(crate) items: Vec<Placed>,
}

impl FlowItem {
    /// A line or a galley.
    pub(crate) fn new(kind: FlowKind, height: f32, break_before: BreakBefore, items: Vec<Placed>) -> Self {
        Self {
            kind,
            before: 0.0,
            after: 0.0,
            height,
            break_before,
            rule: None,
            ground: None,
            repeated: None,
            paragraph: None,
            divided_above: false,
            unbreakable: None,
            notes: Vec::new(),
            foot: 0.0,
            items,
        }
    }

    /// The same item without what it holds: enough to find out where pages end.
    pub(crate) fn skeleton(&self) -> Self {
        let repeated = self.repeated.clone();
        let Self { before, after, break_before, rule, ground, paragraph, divided_above, unbreakable, foot, .. } =
            *self;
        let empty = Self::new(self.kind, self.height, break_before, Vec::new());
        Self { before, after, rule, ground, repeated, paragraph, divided_above, unbreakable, foot, ..empty }
    }

    /// A galley as a block.
    pub(super) fn block(galley: Galley, before: f32, break_before: BreakBefore) -> Self {
        Self { before, ..Self::new(FlowKind::Block, galley.height, break_before, galley.items) }
    }

    /// The same item, said to be something that is never divided.
    pub(super) fn named(self, unbreakable: Unbreakable) -> Self {
        Self { unbreakable: Some(unbreakable), ..self }
    }

    /// How far its ground, or what is repeated, reaches over and below it where a page begins or ends with it.
    pub(crate) fn ground(&self) -> Ground {
        let repeated = self.repeated.as_ref().map_or(0.0, |galley| galley.height);
        self.ground.unwrap_or(Ground { above: repeated, below: 0.0 })
    }

    /// Whether height and space follow the leading when a page is tightened, and its top keeps to the rhythm.
    pub(crate) fn is_elastic(&self) -> bool {
        matches!(self.kind, FlowKind::Text | FlowKind::Aside | FlowKind::Heading)
    }

    /// Lines of running text in it; a row is like one.
    pub(crate) fn lines(&self) -> usize {
        match self.kind {
            FlowKind::Text | FlowKind::Row => 1,
            FlowKind::Columns(lines) => lines,
            FlowKind::Aside | FlowKind::Heading | FlowKind::Picture | FlowKind::Block => 0,
        }
    }

    /// Whether a paragraph starts here and the page may end before it.
    pub(crate) fn starts_paragraph(&self) -> bool {
        self.kind == FlowKind::Text && self.before > 0.0 && self.break_before != BreakBefore::Never
    }
}
