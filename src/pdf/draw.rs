//! Puts set material on pages.
//!
//! In: marks with places down from a page's frame. Out: sequences and link areas, y upward from the page's lower
//! edge. In between: things of one owner drawn one after the other share a sequence; every sequence is entered in
//! the structure tree or marked as an artifact.

use super::desk::Desk;
use super::galley::{Mark, What};
use super::pages::{Bookmark, Item, LinkArea, Owner, Page, Rect, Sequence};
use super::paragraph::{Line, LineRun};
use super::tags::{LinkId, Pen};

/// Pages under construction.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    pub(super) pages: Vec<Page>,
    pub(super) outline: Vec<Bookmark>,
    /// Page and pen of the open sequence.
    open: Option<(usize, Pen)>,
}

/// Room for the sequences of a page, of which a page of a release has 20 to 60.
const SEQUENCES: usize = 64;

/// Room for the items of a sequence, which are mostly the lines of a paragraph.
const LINES: usize = 4;

impl Canvas {
    /// Adds a page and returns its index.
    pub(super) fn page(&mut self) -> usize {
        self.pages.push(Page { sequences: Vec::with_capacity(SEQUENCES), links: Vec::new() });
        self.pages.len() - 1
    }

    /// Draws a mark whose origin lies at `x` and `y` (upward) on a page.
    pub(super) fn mark(&mut self, desk: &mut Desk<'_>, page: usize, (x, y): (f32, f32), mark: Mark) {
        let (x, y) = (x + mark.x, y - mark.y);
        match mark.what {
            What::Line(line) => self.line(desk, page, (x, y), line),
            What::Rect { width, height, color } => {
                let area = Rect { x, y: y - height, width, height };
                self.item(desk, page, Pen::Artifact(Owner::Layout), Item::Rect { area, color });
            }
            What::Image { image, width, height, pen } => {
                let area = Rect { x, y: y - height, width, height };
                if let Pen::Slot(slot) = pen {
                    desk.tree.set_bbox(slot, page, area);
                }
                self.item(desk, page, pen, Item::Image { image, area });
            }
            What::Bookmark { level, title } => self.outline.push(Bookmark { level, title, page, y }),
        }
    }

    fn line(&mut self, desk: &mut Desk<'_>, page: usize, (x, y): (f32, f32), line: Line) {
        let mut link: Option<(LinkId, Rect)> = None;
        for LineRun { mut glyphs, pen, link: target, width, .. } in line.runs {
            glyphs.x += x;
            glyphs.y = y;
            let metrics = desk.shaper.metrics(glyphs.face);
            let (descent, height) = (metrics.descent * glyphs.size, (metrics.ascent + metrics.descent) * glyphs.size);
            let area = Rect { x: glyphs.x, y: y - descent, width, height };
            match (&mut link, target) {
                (Some((open, sum)), Some(id)) if *open == id => sum.width = area.x + area.width - sum.x,
                (open, target) => {
                    self.area(desk, page, open.take());
                    *open = target.map(|id| (id, area));
                }
            }
            self.item(desk, page, pen, Item::Glyphs(glyphs));
        }
        self.area(desk, page, link);
    }

    fn area(&mut self, desk: &mut Desk<'_>, page: usize, link: Option<(LinkId, Rect)>) {
        let Some((id, area)) = link else { return };
        let (Some(target), Some(sheet)) = (desk.tree.target(id), self.pages.get_mut(page)) else { return };
        let (href, contents) = (target.href.clone(), target.contents.clone());
        sheet.links.push(LinkArea { area, href, contents });
        desk.tree.put_area(id, page, sheet.links.len() - 1);
    }

    fn item(&mut self, desk: &mut Desk<'_>, page: usize, pen: Pen, item: Item) {
        let Some(sheet) = self.pages.get_mut(page) else { return };
        if self.open == Some((page, pen))
            && let Some(sequence) = sheet.sequences.last_mut()
        {
            sequence.items.push(item);
            return;
        }
        self.open = Some((page, pen));
        let mut items = Vec::with_capacity(LINES);
        items.push(item);
        sheet.sequences.push(Sequence { owner: desk.tree.owner(pen), items });
        if let Pen::Slot(slot) = pen {
            desk.tree.put_content(slot, page, sheet.sequences.len() - 1);
        }
    }
}
