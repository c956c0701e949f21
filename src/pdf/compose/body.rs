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
use super::{figure, footnotes, gallery, inline, signatories, table};
use crate::document::{Block, Document, Figure, Inline, Labels, Row, SectionRole, Table};
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::pages::Role;
use crate::pdf::paragraph::{Alignment, Line};
use crate::pdf::style::TextStyle;
use crate::pdf::tags::ElementId;
use crate::pdf::text::StyledText;

/// Bullet of a list.
const BULLET: &str = "•";

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
    let mut body = Body { context, flow: Vec::new(), keep: false, gap, colon: false, pictures: 0, tables: 0 };
    body.blocks(blocks, column)?;
    // No headline stands apart from its text.
    if let Some(first) = body.flow.first_mut().filter(|item| item.kind == FlowKind::Text) {
        first.break_before = BreakBefore::Never;
    }
    Ok(body.flow)
}

/// Sets sections after the body, each an element with its heading and its blocks.
///
/// # Errors
/// A character without a glyph.
pub(crate) fn sections(context: &mut LayoutContext<'_>, document: &Document) -> Result<Vec<FlowItem>, TypesetError> {
    let (x, width) = (context.style.inset, context.measure);
    let root = context.tree.root();
    let pictures = pictures(&document.body);
    let mut body = Body { context, flow: Vec::new(), keep: false, gap: None, colon: false, pictures, tables: 0 };
    for section in &document.sections {
        let column = Column { parent: body.context.tree.element(root, Role::Sect), x, width, rule: None };
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

/// Flow items, and what the next one must heed.
struct Body<'a, 'b> {
    context: &'a mut LayoutContext<'b>,
    flow: Vec<FlowItem>,
    /// The next item stays with the last.
    keep: bool,
    /// Space above the next block instead of its own, where set.
    gap: Option<f32>,
    /// The last paragraph ended in a colon.
    colon: bool,
    /// Pictures so far.
    pictures: usize,
    /// Tables so far.
    tables: usize,
}

impl Body<'_, '_> {
    /// The space above the next block, whose own is given.
    fn before(&mut self, own: f32) -> f32 {
        self.gap.take().unwrap_or(own)
    }

    fn break_before(&mut self) -> BreakBefore {
        if std::mem::take(&mut self.keep) { BreakBefore::Never } else { BreakBefore::Cost(0.0) }
    }

    fn blocks(&mut self, blocks: &[Block], column: Column) -> Result<(), TypesetError> {
        let mut after_rows = false;
        for block in blocks {
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
                Block::Footnotes(notes) => {
                    let measure = Measure::ragged(column.x, column.width);
                    let flow = footnotes::footnotes(self.context, notes, column.parent, measure)?;
                    self.append(flow);
                }
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
    fn paragraph(&mut self, content: &[Inline], column: Column) -> Result<(), TypesetError> {
        let before = self.before(self.context.style.spacing.paragraph);
        let element = self.context.tree.element(column.parent, Role::P);
        let texts = &self.context.style.texts;
        let (style, alignment) = match column.rule {
            Some(_) => (texts.quotation, Alignment::Ragged),
            None => (texts.body, self.context.alignment),
        };
        let text = inline::styled(self.context, content, style, element);
        let lines = self.context.set(&text, column.width, alignment)?;
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
            divided = line.hyphenated;
            let before = if position == 0 { before } else { 0.0 };
            let item = self.line(line, &style, column);
            self.flow.push(FlowItem { before, break_before, ..item });
        }
        Ok(())
    }

    /// A line of running text; a page may end before it.
    fn line(&self, line: Line, style: &TextStyle, column: Column) -> FlowItem {
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

    /// A list behind a paragraph that ends in a colon: they stand closer, and a page should not end between them.
    fn announced_list(
        &mut self,
        start: Option<u64>,
        items: &[Vec<Block>],
        column: Column,
    ) -> Result<(), TypesetError> {
        if !self.keep {
            self.gap.get_or_insert(self.context.style.spacing.item);
        }
        let first = self.flow.len();
        self.list(start, items, column)?;
        if let Some(item) = self.flow.get_mut(first)
            && item.break_before != BreakBefore::Never
        {
            item.break_before = BreakBefore::Cost(self.context.style.paging.after_colon);
        }
        Ok(())
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], column: Column) -> Result<(), TypesetError> {
        let style = self.context.style.texts.body;
        let list = self.context.tree.element(column.parent, Role::List { numbered: start.is_some() });
        let above = self.before(self.context.style.spacing.paragraph);
        let mut labels = Vec::with_capacity(items.len());
        let mut indent = self.context.style.spacing.list_indent;
        for position in 0..items.len() as u64 {
            let item = self.context.tree.element(list, Role::ListItem);
            let slot = self.context.slot(item, Role::Label);
            let number = start.map(|start| format!("{}.", start.saturating_add(position)));
            let label = self.context.plain(number.as_deref().unwrap_or(BULLET), style, slot);
            indent = indent.max(self.context.width(&label)? + style.size / 2.0);
            labels.push((item, label));
        }
        for (position, (blocks, (item, label))) in items.iter().zip(labels).enumerate() {
            let parent = self.context.tree.element(item, Role::ListBody);
            let first = self.flow.len();
            self.gap = Some(if position == 0 { above } else { self.context.style.spacing.item });
            self.blocks(blocks, Column { parent, ..column.indented(indent) })?;
            self.hang(&label, column, first)?;
        }
        self.gap = None;
        Ok(())
    }

    /// Puts a label beside the first line of its item, or over it where it has no room there.
    fn hang(&mut self, label: &StyledText, column: Column, first: usize) -> Result<(), TypesetError> {
        let style = self.context.style.texts.body;
        let mut lines = self.context.set(label, column.width, Alignment::Ragged)?;
        let fits = self.context.width(label)? < column.room();
        if first == self.flow.len() {
            return Ok(());
        }
        if fits || lines.is_empty() {
            let y = baseline(&style, self.context.cap_height(&style));
            let labels = lines.into_iter().map(|line| Placed::new(column.x, y, Item::Line(line)));
            self.flow[first].items.splice(0..0, labels);
        } else {
            let over = self.line(lines.swap_remove(0), &style, column);
            let item = &mut self.flow[first];
            let over =
                FlowItem { kind: FlowKind::Aside, before: item.before, break_before: item.break_before, ..over };
            (item.before, item.break_before) = (0.0, BreakBefore::Never);
            self.flow.insert(first, over);
        }
        Ok(())
    }

    /// Facts with their labels: a list whose labels stand beside their lines where they have room there.
    fn rows(&mut self, rows: &[Row], labels: Labels, column: Column) -> Result<(), TypesetError> {
        let body = self.context.style.texts.body;
        let style = TextStyle { face: body.face.bold(), ..body };
        let list = self.context.tree.element(column.parent, Role::List { numbered: false });
        let above = self.before(self.context.style.spacing.paragraph);
        let mut set = Vec::with_capacity(rows.len());
        let mut widest = 0.0_f32;
        for row in rows {
            let item = self.context.tree.element(list, Role::ListItem);
            let slot = self.context.slot(item, Role::Label);
            let label = self.context.plain(row.label.as_str(), style, slot);
            widest = widest.max(self.context.width(&label)?);
            set.push((item, label));
        }
        let beside = labels == Labels::Beside && widest < column.width / 3.0;
        let inner = if beside { column.indented(widest + body.size) } else { column };
        for (position, (row, (item, label))) in rows.iter().zip(set).enumerate() {
            let parent = self.context.tree.element(item, Role::ListBody);
            let first = self.flow.len();
            let spacing = &self.context.style.spacing;
            let own = if beside { spacing.item } else { spacing.paragraph };
            self.gap = Some(if position == 0 { above } else { own });
            // Facts are looked up, not read through: their lines need not be of one length.
            let running = std::mem::replace(&mut self.context.alignment, Alignment::Ragged);
            for line in &row.lines {
                self.paragraph(line, Column { parent, ..inner })?;
                (self.gap, self.keep) = (Some(if beside { own / 2.0 } else { 0.0 }), !beside);
            }
            self.context.alignment = running;
            self.keep = false;
            if beside {
                self.hang(&label, column, first)?;
            } else {
                self.label_over(&label, column, first)?;
            }
        }
        self.gap = None;
        Ok(())
    }

    /// Puts a label over its lines.
    fn label_over(&mut self, label: &StyledText, column: Column, first: usize) -> Result<(), TypesetError> {
        let style = self.context.style.texts.body;
        let Some(item) = self.flow.get_mut(first) else { return Ok(()) };
        let (before, break_before) = (item.before, item.break_before);
        (item.before, item.break_before) = (0.0, BreakBefore::Never);
        let lines = self.context.set(label, column.width, Alignment::Ragged)?;
        for (number, line) in lines.into_iter().enumerate() {
            let over = FlowItem { kind: FlowKind::Aside, ..self.line(line, &style, column) };
            let over = if number == 0 {
                FlowItem { before, break_before, ..over }
            } else {
                FlowItem { break_before: BreakBefore::Never, ..over }
            };
            self.flow.insert(first + number, over);
        }
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
        self.gap.get_or_insert(spacing.block);
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
