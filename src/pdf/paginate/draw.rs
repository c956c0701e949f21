//! Puts set material on pages.
//!
//! In: items with places down from a page's frame. Out: sequences and link areas, y upward from the page's lower edge.
//! Invariants: things of one owner drawn one after the other share a sequence; every sequence is entered in the structure
//! tree or marked as an artifact.

use super::breaks::Plan;
use super::place::place;
use crate::document::Document;
use crate::pdf::compose::{self, FlowItem, Galley, LayoutContext, Placed, foot, margins};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::{Bookmark, GlyphRun, Item, LinkArea, Owner, Page, Rect, Sequence};
use crate::pdf::paragraph::{Line, LineRun};
use crate::pdf::tags::{LinkId, TagTarget};

/// Drawn pages and the outline that leads to them.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    pub(crate) pages: Vec<Page>,
    pub(crate) outline: Vec<Bookmark>,
}

/// Draws every page: its items, the footnotes whose marks are among them, the footer on the last, its margins.
///
/// # Errors
/// A character of a running head or page number without a glyph.
pub(crate) fn draw(
    context: &mut LayoutContext<'_>,
    document: &Document,
    flow: Vec<FlowItem>,
    (notes, footer): (&[Galley], Option<Galley>),
    plan: &Plan,
) -> Result<Drawn, TypesetError> {
    let style = context.style;
    let (left, top) = (style.margins.left, style.paper.size().1 - style.margins.top);
    let mut canvas = Canvas { context, drawn: Drawn::default(), open: None };
    let mut flow = flow.into_iter();
    for (range, filled) in plan.pages.iter().zip(&plan.filled) {
        let page = canvas.page();
        let items: Vec<FlowItem> = flow.by_ref().take(range.len()).collect();
        let cited: Vec<usize> = items.iter().flat_map(|item| item.notes.iter().copied()).collect();
        for placed in place(items, style, plan.factor, filled.growth) {
            canvas.draw(page, (left, top), placed);
        }
        let foot = foot(notes, &cited, style);
        let last = page + 1 == plan.pages.len();
        let below = footer.as_ref().filter(|_| last).map_or(0.0, |footer| footer.height + style.blocks.footer_before);
        let top = top - style.frame_height() + below + foot.height;
        for placed in foot.items {
            canvas.draw(page, (left, top), placed);
        }
    }
    let count = canvas.drawn.pages.len();
    if let Some(galley) = footer {
        let top = top - style.frame_height() + galley.height;
        for placed in galley.items {
            canvas.draw(count - 1, (left, top), placed);
        }
    }
    for page in 0..count {
        for placed in margins(canvas.context, document, page + 1, count)? {
            canvas.draw(page, (left, top), placed);
        }
    }
    Ok(canvas.drawn)
}

/// Pages under construction.
struct Canvas<'a, 'b> {
    context: &'a mut LayoutContext<'b>,
    drawn: Drawn,
    /// Page and owner of the open sequence.
    open: Option<(usize, TagTarget)>,
}

impl Canvas<'_, '_> {
    /// Adds a page and returns its index.
    fn page(&mut self) -> usize {
        self.drawn.pages.push(Page::default());
        self.drawn.pages.len() - 1
    }

    /// Draws an item whose origin lies at `x` and `y` (upward) on a page.
    fn draw(&mut self, page: usize, (x, y): (f32, f32), placed: Placed) {
        let (x, y) = (x + placed.x, y - placed.y);
        match placed.item {
            compose::Item::Line(line) => self.line(page, (x, y), line),
            compose::Item::Rect { width, height, color } => {
                let area = Rect { x, y: y - height, width, height };
                self.item(page, TagTarget::Artifact(Owner::Layout), Item::Rect { area, color });
            }
            compose::Item::Image { image, width, height, target } => {
                let area = Rect { x, y: y - height, width, height };
                if let TagTarget::Slot(slot) = target {
                    self.context.tree.set_bbox(slot, page, area);
                }
                self.item(page, target, Item::Image { image, area });
            }
            compose::Item::Bookmark { level, title } => {
                self.drawn.outline.push(Bookmark { level, title, page, y });
            }
        }
    }

    fn line(&mut self, page: usize, (x, y): (f32, f32), line: Line) {
        let mut open: Option<(LinkId, Rect)> = None;
        for LineRun { mut glyphs, target, link, width, underlined, .. } in line.runs {
            glyphs.x += x;
            glyphs.y += y;
            let metrics = self.context.shaper.metrics(glyphs.face);
            let (descent, height) = (metrics.descent * glyphs.size, (metrics.ascent + metrics.descent) * glyphs.size);
            let area = Rect { x: glyphs.x, y: y - descent, width, height };
            match (&mut open, link) {
                (Some((last, sum)), Some(link)) if *last == link => sum.width = area.x + area.width - sum.x,
                (open, link) => {
                    let ended = std::mem::replace(open, link.map(|link| (link, area)));
                    self.link_area(page, ended);
                }
            }
            // Drawn with the words, whose element it belongs to.
            let rule = underlined.then(|| underline(&glyphs, width));
            self.item(page, target, Item::Glyphs(glyphs));
            if let Some(rule) = rule {
                self.item(page, target, rule);
            }
        }
        self.link_area(page, open);
    }

    fn link_area(&mut self, page: usize, link: Option<(LinkId, Rect)>) {
        let Some((link, area)) = link else { return };
        let (href, contents) = self.context.tree.link_target(link);
        let links = &mut self.drawn.pages[page].links;
        links.push(LinkArea { area, href: href.to_owned(), contents: contents.to_owned() });
        self.context.tree.put_area(link, page, links.len() - 1);
    }

    fn item(&mut self, page: usize, target: TagTarget, item: Item) {
        let sequences = &mut self.drawn.pages[page].sequences;
        if self.open == Some((page, target))
            && let Some(sequence) = sequences.last_mut()
        {
            sequence.items.push(item);
            return;
        }
        self.open = Some((page, target));
        sequences.push(Sequence { owner: self.context.tree.owner(target), items: vec![item] });
        if let TagTarget::Slot(slot) = target {
            self.context.tree.put_content(slot, page, sequences.len() - 1);
        }
    }
}

/// Top of the line under a link's words, below their baseline, and its thickness; in em.
const UNDERLINE: (f32, f32) = (0.11, 0.05);

/// The line under words of this width.
fn underline(glyphs: &GlyphRun, width: f32) -> Item {
    let (below, height) = (UNDERLINE.0 * glyphs.size, UNDERLINE.1 * glyphs.size);
    let area = Rect { x: glyphs.x, y: glyphs.y - below - height, width, height };
    Item::Rect { area, color: glyphs.color }
}
