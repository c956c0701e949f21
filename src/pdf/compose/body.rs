//! The body of a release becomes flow items.
//!
//! In: blocks of the document. Out: [`FlowItem`]s in reading order, and their elements in the tree. Invariants: headings
//! stay with what they head, attributions with their quotation, labels with the first line of their item; at least two
//! lines of a paragraph stand together on either side of a page break.

use super::column::Column;
use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem, FlowKind, QuoteRule};
use super::galley::{Item, Measure, Placed, baseline};
use super::table::TablePlace;
use super::{figure, gallery, inline, signatories, table, turns};
use crate::document::{Block, Document, Figure, Inline, Section, SectionRole, Table};
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::pages::Role;
use crate::pdf::paragraph::{Alignment, Line};
use crate::pdf::style::TextStyle;
use crate::pdf::tags::ElementId;
use crate::pdf::text::StyledText;

/// Share of the measure below which the last line of ragged text holds a word that looks alone.
const ALONE: f32 = 0.22;
/// Most lines of a ragged text whose other lines are made shorter for it, and of an item that is ragged.
const EVENED: usize = 4;
/// Shares of the measure that are tried.
const SHORTER: [f32; 4] = [0.95, 0.9, 0.84, 0.78];

/// Sets the body under an element.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn body(
    context: &mut LayoutContext<'_>,
    blocks: &[Block],
    parent: ElementId,
) -> Result<Vec<FlowItem>, TypesetError> {
    let column = Column { parent, x: context.style.inset, width: context.measure, rule: None };
    let gap = Some(context.style.spacing.body_before);
    let mut body = Body { gap, ..Body::new(context) };
    body.blocks(blocks, column)?;
    // No headline stands apart from its text.
    if let Some(first) = body.flow.first_mut().filter(|item| item.kind == FlowKind::Text) {
        first.break_before = BreakBefore::Never;
    }
    Ok(body.finish())
}

/// Sets sections after the body, each an element with its heading and its blocks.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn sections(context: &mut LayoutContext<'_>, document: &Document) -> Result<Vec<FlowItem>, TypesetError> {
    let (x, width) = (context.style.inset, context.measure);
    let root = context.tree.root();
    let pictures = pictures(&document.body);
    let mut body = Body { pictures, ..Body::new(context) };
    for section in &document.sections {
        let column = Column { parent: body.context.tree.element(root, Role::Sect), x, width, rule: None };
        if section.role == SectionRole::Footnotes {
            body.context.notes = Some(column.parent);
            continue;
        }
        if let Some(heading) = &section.heading {
            body.heading(2, &[Inline::Text(heading.clone())], column)?;
        }
        match section.blocks.as_slice() {
            [Block::List { items, .. }] if section.role == SectionRole::Signatories => {
                let area = Measure::ragged(x, width);
                let mut set = signatories::columns(body.context, items, column.parent, area)?;
                if let Some(first) = set.first_mut() {
                    first.before = body.gap.take().unwrap_or(body.context.style.spacing.paragraph);
                }
                body.flow.extend(set);
            }
            blocks if section.role == SectionRole::Gallery => body.gallery(blocks, column)?,
            blocks => body.blocks(blocks, column)?,
        }
        body.keep = false;
    }
    Ok(body.finish())
}

/// The heading of a section, as an element's first.
///
/// # Errors
/// A character without a glyph.
pub(super) fn section_heading(
    context: &mut LayoutContext<'_>,
    section: &Section,
    parent: ElementId,
) -> Result<Vec<FlowItem>, TypesetError> {
    let column = Column { parent, x: context.style.inset, width: context.measure, rule: None };
    let mut body = Body::new(context);
    if let Some(heading) = &section.heading {
        body.heading(2, &[Inline::Text(heading.clone())], column)?;
    }
    Ok(body.flow)
}

/// How many pictures blocks have.
fn pictures(blocks: &[Block]) -> usize {
    let each = blocks.iter().map(|block| match block {
        Block::Figure(_) => 1,
        Block::List { items, .. } => items.iter().map(|item| pictures(item)).sum(),
        Block::Quote { content, .. } => pictures(content),
        _ => 0,
    });
    each.sum()
}

/// Whether a block is a picture that is higher than wide: two or three of them stand side by side.
fn is_portrait(block: &Block) -> bool {
    matches!(block, Block::Figure(figure) if figure.image.height > figure.image.width)
}

/// Flow items, and what the next one must heed.
pub(super) struct Body<'a, 'b> {
    pub(super) context: &'a mut LayoutContext<'b>,
    pub(super) flow: Vec<FlowItem>,
    /// The next item stays with the last.
    pub(super) keep: bool,
    /// Space above the next block instead of its own, where set.
    pub(super) gap: Option<f32>,
    /// The last paragraph ended in a colon.
    colon: bool,
    /// Pictures so far.
    pictures: usize,
    /// Tables so far.
    tables: usize,
    /// Whether the blocks at hand are an item of a list.
    pub(super) item: bool,
}

impl<'a, 'b> Body<'a, 'b> {
    fn new(context: &'a mut LayoutContext<'b>) -> Self {
        Self { context, flow: Vec::new(), keep: false, gap: None, colon: false, pictures: 0, tables: 0, item: false }
    }

    /// The flow, with what page ends there cost.
    fn finish(mut self) -> Vec<FlowItem> {
        let paging = &self.context.style.paging;
        turns::after_headings(&mut self.flow, paging);
        turns::around_quotations(&mut self.flow, paging);
        self.flow
    }

    /// The space above the next block, whose own is given.
    pub(super) fn before(&mut self, own: f32) -> f32 {
        self.gap.take().unwrap_or(own)
    }

    fn break_before(&mut self) -> BreakBefore {
        if std::mem::take(&mut self.keep) { BreakBefore::Never } else { BreakBefore::Cost(0.0) }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block], column: Column) -> Result<(), TypesetError> {
        let mut after_rows = false;
        let mut blocks = blocks;
        while let Some((block, others)) = blocks.split_first() {
            let portraits = blocks.iter().take(3).take_while(|block| is_portrait(block)).count();
            if portraits > 1 && column.width >= self.context.measure {
                let (row, others) = blocks.split_at(portraits);
                blocks = others;
                self.gap.get_or_insert(self.context.style.spacing.block);
                self.gallery(row, column)?;
                (self.colon, after_rows) = (false, false);
                continue;
            }
            blocks = others;
            let colon = std::mem::take(&mut self.colon);
            if std::mem::replace(&mut after_rows, matches!(block, Block::Rows { .. }))
                && matches!(block, Block::Paragraph(_))
            {
                self.gap.get_or_insert(self.context.style.spacing.block);
            }
            match block {
                Block::Paragraph(content) => {
                    self.paragraph(content, column)?;
                    self.colon = inline::plain_text(content).trim_end().ends_with(':');
                }
                Block::Heading { level, content, .. } => self.heading(*level, content, column)?,
                Block::List { start, items } if colon => self.announced_list(*start, items, column)?,
                Block::List { start, items } => self.list(*start, items, column)?,
                Block::Quote { content, attribution } => self.quote(content, attribution.as_deref(), column)?,
                Block::Figure(picture) => self.picture(picture, column)?,
                Block::Rows { rows, labels } => self.rows(rows, *labels, column)?,
                Block::Break => self.thematic_break(column),
                Block::Table(table) => self.table(table, column, colon)?,
                // They are set when all their marks are.
                Block::Footnotes(_) => {}
            }
        }
        Ok(())
    }

    /// Photos side by side.
    fn gallery(&mut self, blocks: &[Block], column: Column) -> Result<(), TypesetError> {
        let figures: Vec<&Figure> = blocks
            .iter()
            .filter_map(|block| match block {
                Block::Figure(figure) => Some(figure),
                _ => None,
            })
            .collect();
        let (first, measure) = (self.pictures, Measure::ragged(column.x, column.width));
        let flow = gallery::gallery(self.context, &figures, (column.parent, first), measure)?;
        self.pictures += figures.len();
        self.append(flow);
        Ok(())
    }

    /// Adds what was set elsewhere.
    fn append(&mut self, mut flow: Vec<FlowItem>) {
        if let Some(first) = flow.first_mut() {
            first.before = self.before(first.before);
            first.break_before = self.break_before();
        }
        self.flow.append(&mut flow);
    }

    /// One item per line.
    pub(super) fn paragraph(&mut self, content: &[Inline], column: Column) -> Result<(), TypesetError> {
        let before = self.before(self.context.style.spacing.paragraph);
        let element = self.context.tree.element(column.parent, Role::P);
        let texts = &self.context.style.texts;
        let (style, alignment) = match column.rule {
            Some(_) => (texts.quotation, Alignment::Ragged),
            None => (texts.body, self.context.alignment),
        };
        let text = inline::styled(self.context, content, style, element);
        let number = self.context.paragraphs_set;
        self.context.paragraphs_set += 1;
        self.context.undivided = self.context.whole.contains(&number);
        let lines = self.running(&text, column.width, alignment)?;
        self.context.undivided = false;
        let paging = self.context.style.paging;
        let count = lines.len();
        let mut divided = false;
        for (position, line) in lines.into_iter().enumerate() {
            let break_before = match position {
                0 => self.break_before(),
                _ if position < paging.orphans || count - position < paging.widows => BreakBefore::Never,
                _ if divided => BreakBefore::Cost(paging.parted + paging.page_hyphen),
                _ => BreakBefore::Cost(paging.parted),
            };
            let divided_above = std::mem::replace(&mut divided, line.hyphenated);
            let before = if position == 0 { before } else { 0.0 };
            let item = self.line(line, &style, column);
            self.flow.push(FlowItem { before, break_before, paragraph: Some(number), divided_above, ..item });
        }
        Ok(())
    }

    /// Sets running text. A short item is ragged: justified lines over a short one only show their open spaces.
    fn running(&mut self, text: &StyledText, width: f32, alignment: Alignment) -> Result<Vec<Line>, TypesetError> {
        if alignment != Alignment::Justified {
            return self.ragged(text, width);
        }
        let before = self.context.quality.clone();
        let lines = self.context.set(text, width, alignment)?;
        if !self.item || !(2..=EVENED).contains(&lines.len()) {
            return Ok(lines);
        }
        let justified = std::mem::replace(&mut self.context.quality, before);
        let ragged = self.ragged(text, width)?;
        let more = usize::from(lines.len() > 2 && self.context.style.breaking.line == 0.0);
        if ragged.len() > lines.len() + more {
            self.context.quality = justified;
            return Ok(lines);
        }
        Ok(ragged)
    }

    /// Sets ragged text; where a word is alone in the last line, in shorter lines if that brings others to it.
    fn ragged(&mut self, text: &StyledText, width: f32) -> Result<Vec<Line>, TypesetError> {
        let before = self.context.quality.clone();
        let lines = self.context.set(text, width, Alignment::Ragged)?;
        let short = |lines: &[Line]| lines.last().is_some_and(|line| line.width < width * ALONE);
        if !short(&lines) || !(2..=EVENED).contains(&lines.len()) {
            return Ok(lines);
        }
        let full = std::mem::replace(&mut self.context.quality, before.clone());
        for share in SHORTER {
            let even = self.context.set(text, width * share, Alignment::Ragged)?;
            if even.len() == lines.len() && !short(&even) {
                return Ok(even);
            }
            self.context.quality = before.clone();
        }
        self.context.quality = full;
        Ok(lines)
    }

    /// A line of running text; a page may end before it.
    pub(super) fn line(&self, line: Line, style: &TextStyle, column: Column) -> FlowItem {
        let y = baseline(style, self.context.cap_height(style));
        let items = vec![Placed::new(column.x, y, Item::Line(line))];
        let item = FlowItem::new(FlowKind::Text, style.leading, BreakBefore::Cost(0.0), items);
        FlowItem { rule: column.rule, ..item }
    }

    fn heading(&mut self, level: u8, content: &[Inline], column: Column) -> Result<(), TypesetError> {
        let texts = &self.context.style.texts;
        let style = if level == 2 { texts.heading } else { texts.subheading };
        let before = self.before(self.context.style.spacing.heading_before);
        let element = self.context.tree.element(column.parent, Role::Heading(level));
        let title = inline::plain_text(content);
        self.context.tree.set_title(element, &title);
        let text = inline::styled(self.context, content, style, element);
        let lines = self.context.set(&text, column.width, Alignment::Balanced)?;
        let first = self.flow.len();
        for line in lines {
            let item = self.line(line, &style, column);
            self.flow.push(FlowItem { kind: FlowKind::Heading, break_before: BreakBefore::Never, ..item });
        }
        let break_before = self.break_before();
        if let Some(item) = self.flow.get_mut(first) {
            (item.before, item.break_before) = (before, break_before);
            item.items.insert(0, Placed::new(column.x, 0.0, Item::Bookmark { level, title }));
        }
        self.keep = true;
        self.gap = Some(self.context.style.spacing.heading_after);
        Ok(())
    }

    fn quote(
        &mut self,
        content: &[Block],
        attribution: Option<&[Inline]>,
        column: Column,
    ) -> Result<(), TypesetError> {
        let spacing = self.context.style.spacing;
        let parent = self.context.tree.element(column.parent, Role::BlockQuote);
        let rule = Some(QuoteRule { x: column.x, quotation: self.flow.len() });
        let inner = Column { parent, rule, ..column.indented(spacing.quote_indent) };
        let gap = self.gap.unwrap_or(spacing.block);
        // Behind a heading it needs more room than text does: its rule would hang on the heading.
        self.gap = Some(if self.keep { gap.max(spacing.block * 0.75) } else { gap });
        self.blocks(content, inner)?;
        if let Some(attribution) = attribution {
            self.attribution(attribution, inner)?;
        }
        self.gap = None;
        if let Some(item) = self.flow.last_mut() {
            item.after = spacing.block;
        }
        Ok(())
    }

    /// Who said a quotation.
    fn attribution(&mut self, attribution: &[Inline], column: Column) -> Result<(), TypesetError> {
        let style = self.context.style.texts.attribution;
        let element = self.context.tree.element(column.parent, Role::P);
        let slot = self.context.tree.slot(element);
        let mut text = self.context.plain("—\u{A0}", style, slot);
        inline::append(self.context, &mut text, attribution, style, element);
        for (position, line) in self.context.set(&text, column.width, Alignment::Ragged)?.into_iter().enumerate() {
            let before = if position == 0 { self.context.style.spacing.attribution } else { 0.0 };
            let item = self.line(line, &style, column);
            self.flow.push(FlowItem { kind: FlowKind::Aside, before, break_before: BreakBefore::Never, ..item });
        }
        Ok(())
    }

    fn picture(&mut self, picture: &Figure, column: Column) -> Result<(), TypesetError> {
        let block = self.context.style.spacing.block;
        let (before, break_before) = (self.before(block), self.break_before());
        let galley = figure::figure(self.context, picture, column.parent, Measure::ragged(column.x, column.width))?;
        let free = column.width >= self.context.measure && break_before != BreakBefore::Never;
        let kind = if free { FlowKind::Picture } else { FlowKind::Block };
        let item = FlowItem::block(galley, before, break_before).named(Unbreakable::Picture(self.pictures));
        self.flow.push(FlowItem { kind, after: block, ..item });
        self.pictures += 1;
        Ok(())
    }

    fn table(&mut self, table: &Table, column: Column, colon: bool) -> Result<(), TypesetError> {
        let block = self.context.style.spacing.block;
        let (before, announced) = (self.before(block), colon && !self.keep);
        let break_before = self.break_before();
        let place = TablePlace { number: self.tables, parent: column.parent, x: column.x, width: column.width };
        let mut rows = table::table(self.context, table, place)?;
        if let Some(first) = rows.first_mut() {
            let cost = BreakBefore::Cost(self.context.style.paging.after_colon);
            (first.before, first.break_before) = (before, if announced { cost } else { break_before });
        }
        if let Some(last) = rows.last_mut() {
            last.after = block;
        }
        self.flow.extend(rows);
        self.tables += 1;
        Ok(())
    }

    /// A short rule in the middle of an empty line.
    fn thematic_break(&mut self, column: Column) {
        let style = self.context.style;
        let (leading, width) = (style.texts.body.leading, column.width / 6.0);
        let rule = Item::Rect { width, height: style.spacing.hairline, color: style.colors.rule };
        let items = vec![Placed::new(column.x + (column.width - width) / 2.0, leading / 2.0, rule)];
        let (before, break_before) = (self.before(style.spacing.paragraph), self.break_before());
        self.flow.push(FlowItem { before, ..FlowItem::new(FlowKind::Aside, leading, break_before, items) });
        self.keep = true;
    }
}
