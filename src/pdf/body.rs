//! The body of a release becomes rows.
//!
//! In: blocks of the document. Out: [`Row`]s in reading order, and their elements in the tree. In between: headings
//! stay with what they head, attributions with their quotation, labels with the first line of their item; at least
//! two lines of a paragraph stand together on either side of a page break.

use super::desk::Desk;
use super::figure;
use super::galley::{Join, Kind, Mark, Row, Rule, What, baseline};
use super::pages::Role;
use super::paragraph::{Line, Manner};
use super::passage::{Passage, plain_text};
use super::style::TextStyle;
use super::tags::ElementId;
use super::typeset::{TypesetError, Unparted};
use crate::document::{Block, Inline};

/// Bullet of a list.
const BULLET: &str = "•";

/// No list or quotation is set in a narrower column, however deep it nests; in points.
const NARROWEST: f32 = 72.0;

/// The column that blocks are set in.
#[derive(Clone, Copy, Debug)]
struct Column {
    x: f32,
    width: f32,
    rule: Option<Rule>,
}

impl Column {
    /// The column within it that stands in by so much, or by as much as there is room for.
    fn indented(self, indent: f32, rule: Option<Rule>) -> Self {
        let indent = indent.min(self.room());
        Self { x: self.x + indent, width: self.width - indent, rule }
    }

    /// How far something may stand in from it.
    fn room(self) -> f32 {
        (self.width - NARROWEST).max(0.0)
    }
}

/// Rows and what the next one must heed.
#[derive(Debug, Default)]
struct Out {
    rows: Vec<Row>,
    /// The next row stays with the last.
    keep: bool,
    /// Space above the next block instead of its own, where set.
    gap: Option<f32>,
    /// The last paragraph ended in a colon.
    colon: bool,
    /// Pictures so far.
    pictures: usize,
}

impl Out {
    fn before(&mut self, own: f32) -> f32 {
        self.gap.take().unwrap_or(own)
    }

    fn join(&mut self) -> Join {
        if std::mem::take(&mut self.keep) { Join::Never } else { Join::Cost(0.0) }
    }
}

/// Sets the body under an element.
///
/// # Errors
/// A character without a glyph.
pub(super) fn rows(desk: &mut Desk<'_>, blocks: &[Block], parent: ElementId) -> Result<Vec<Row>, TypesetError> {
    let column = Column { x: desk.style.inset, width: desk.measure, rule: None };
    let mut out = Out { gap: Some(desk.style.spacing.body_before), ..Out::default() };
    set_blocks(desk, blocks, parent, column, &mut out)?;
    Ok(out.rows)
}

fn set_blocks(
    desk: &mut Desk<'_>,
    blocks: &[Block],
    parent: ElementId,
    column: Column,
    out: &mut Out,
) -> Result<(), TypesetError> {
    for block in blocks {
        let colon = std::mem::take(&mut out.colon);
        match block {
            Block::Paragraph(content) => {
                let before = out.before(desk.style.spacing.paragraph);
                let element = desk.tree.element(parent, Role::P);
                paragraph(desk, content, element, column, before, out)?;
                out.colon = plain_text(content).trim_end().ends_with(':');
            }
            Block::Heading { level, content, .. } => heading(desk, *level, content, parent, column, out)?,
            Block::List { start, items } => {
                if colon && !out.keep {
                    out.gap.get_or_insert(desk.style.spacing.item);
                }
                let first = out.rows.len();
                list(desk, *start, items, parent, column, out)?;
                if let Some(row) = out.rows.get_mut(first)
                    && colon
                    && row.join != Join::Never
                {
                    row.join = Join::Cost(desk.style.paging.after_colon);
                }
            }
            Block::Quote { content, attribution } => {
                quote(desk, content, attribution.as_deref(), parent, column, out)?;
            }
            Block::Figure(picture) => {
                let before = out.before(desk.style.spacing.block);
                let join = out.join();
                let galley = figure::galley(desk, picture, parent, column.x, column.width)?;
                let after = desk.style.spacing.block;
                let free = column.width >= desk.measure && join != Join::Never;
                let kind = if free { Kind::Picture } else { Kind::Block };
                let row = Row::block(galley, before, join).is(Unparted::Picture(out.pictures));
                out.rows.push(Row { kind, after, ..row });
                out.pictures += 1;
            }
            Block::Break => thematic_break(desk, column, out),
        }
    }
    Ok(())
}

/// One row per line.
fn paragraph(
    desk: &mut Desk<'_>,
    content: &[Inline],
    element: ElementId,
    column: Column,
    before: f32,
    out: &mut Out,
) -> Result<(), TypesetError> {
    let style = desk.style.texts.body;
    let passage = desk.compose(content, style, element);
    let lines = desk.set(&passage, column.width, desk.manner)?;
    let paging = desk.style.paging;
    let count = lines.len();
    let mut divided = false;
    for (position, line) in lines.into_iter().enumerate() {
        let join = match position {
            0 => out.join(),
            _ if position < paging.orphans || count - position < paging.widows => Join::Never,
            _ if divided => Join::Cost(paging.parted + paging.page_hyphen),
            _ => Join::Cost(paging.parted),
        };
        divided = line.hyphenated;
        let before = if position == 0 { before } else { 0.0 };
        out.rows.push(text_row(desk, line, &style, column, before, join));
    }
    Ok(())
}

fn text_row(desk: &Desk<'_>, line: Line, style: &TextStyle, column: Column, before: f32, join: Join) -> Row {
    let y = baseline(style.leading, style.size, desk.cap_height(style));
    let mark = Mark { x: column.x, y, what: What::Line(line) };
    Row { before, rule: column.rule, ..Row::new(Kind::Text, style.leading, join, vec![mark]) }
}

fn heading(
    desk: &mut Desk<'_>,
    level: u8,
    content: &[Inline],
    parent: ElementId,
    column: Column,
    out: &mut Out,
) -> Result<(), TypesetError> {
    let style = if level == 2 { desk.style.texts.heading } else { desk.style.texts.subheading };
    let before = out.before(desk.style.spacing.heading_before);
    let element = desk.tree.element(parent, Role::Heading(level));
    let title = plain_text(content);
    desk.tree.set_title(element, &title);
    let passage = desk.compose(content, style, element);
    let lines = desk.set(&passage, column.width, Manner::Balanced)?;
    for (position, line) in lines.into_iter().enumerate() {
        let join = if position == 0 { out.join() } else { Join::Never };
        let before = if position == 0 { before } else { 0.0 };
        let mut row = text_row(desk, line, &style, column, before, join);
        row.kind = Kind::Heading;
        if position == 0 {
            let what = What::Bookmark { level, title: title.clone() };
            row.marks.insert(0, Mark { x: column.x, y: 0.0, what });
        }
        out.rows.push(row);
    }
    out.keep = true;
    out.gap = Some(desk.style.spacing.heading_after);
    Ok(())
}

fn list(
    desk: &mut Desk<'_>,
    start: Option<u64>,
    items: &[Vec<Block>],
    parent: ElementId,
    column: Column,
    out: &mut Out,
) -> Result<(), TypesetError> {
    let style = desk.style.texts.body;
    let list = desk.tree.element(parent, Role::List { numbered: start.is_some() });
    let above = out.before(desk.style.spacing.paragraph);
    let mut labels = Vec::with_capacity(items.len());
    let mut indent = desk.style.spacing.list_indent;
    for number in start.unwrap_or(0)..start.unwrap_or(0).saturating_add(items.len() as u64) {
        let item = desk.tree.element(list, Role::ListItem);
        let element = desk.tree.element(item, Role::Label);
        let slot = desk.tree.slot(element);
        let text = if start.is_some() { format!("{number}.") } else { BULLET.to_owned() };
        let passage = desk.plain(&text, style, slot);
        indent = indent.max(desk.width(&passage)? + style.size / 2.0);
        labels.push((item, passage));
    }
    let inner = column.indented(indent, column.rule);
    for (position, (blocks, (item, label))) in items.iter().zip(labels).enumerate() {
        let body = desk.tree.element(item, Role::ListBody);
        let first = out.rows.len();
        out.gap = Some(if position == 0 { above } else { desk.style.spacing.item });
        set_blocks(desk, blocks, body, inner, out)?;
        hang(desk, &label, &style, column, first, out)?;
    }
    out.gap = None;
    Ok(())
}

/// Puts a label beside the first line of its item, or over it where it has no room there.
fn hang(
    desk: &mut Desk<'_>,
    label: &Passage,
    style: &TextStyle,
    column: Column,
    first: usize,
    out: &mut Out,
) -> Result<(), TypesetError> {
    let lines = desk.set(label, column.width, Manner::Ragged)?;
    let y = baseline(style.leading, style.size, desk.cap_height(style));
    let fits = desk.width(label)? < column.room();
    let Some(row) = out.rows.get_mut(first) else { return Ok(()) };
    if let (false, Some(line)) = (fits, lines.first()) {
        let mut over = text_row(desk, line.clone(), style, column, row.before, row.join);
        over.kind = Kind::Aside;
        (row.before, row.join) = (0.0, Join::Never);
        out.rows.insert(first, over);
    } else {
        let marks = lines.into_iter().map(|line| Mark { x: column.x, y, what: What::Line(line) });
        row.marks.splice(0..0, marks);
    }
    Ok(())
}

fn quote(
    desk: &mut Desk<'_>,
    content: &[Block],
    attribution: Option<&[Inline]>,
    parent: ElementId,
    column: Column,
    out: &mut Out,
) -> Result<(), TypesetError> {
    let spacing = desk.style.spacing;
    let element = desk.tree.element(parent, Role::BlockQuote);
    let indent = spacing.quote_indent;
    let rule = Rule { x: column.x, quotation: out.rows.len() };
    let inner = column.indented(indent, Some(rule));
    out.gap.get_or_insert(spacing.block);
    set_blocks(desk, content, element, inner, out)?;
    if let Some(attribution) = attribution {
        let style = desk.style.texts.attribution;
        let element = desk.tree.element(element, Role::P);
        let slot = desk.tree.slot(element);
        let mut passage = desk.plain("—\u{A0}", style, slot);
        desk.compose_into(&mut passage, attribution, style, element);
        for (position, line) in desk.set(&passage, inner.width, Manner::Ragged)?.into_iter().enumerate() {
            let before = if position == 0 { spacing.attribution } else { 0.0 };
            let mut row = text_row(desk, line, &style, inner, before, Join::Never);
            row.kind = Kind::Aside;
            out.rows.push(row);
        }
    }
    out.gap = None;
    if let Some(row) = out.rows.last_mut() {
        row.after = spacing.block;
    }
    Ok(())
}

/// A short rule in the middle of an empty line.
fn thematic_break(desk: &Desk<'_>, column: Column, out: &mut Out) {
    let leading = desk.style.texts.body.leading;
    let width = column.width / 6.0;
    let hairline = desk.style.spacing.hairline;
    let what = What::Rect { width, height: hairline, color: desk.style.colors.rule };
    let mark = Mark { x: column.x + (column.width - width) / 2.0, y: leading / 2.0, what };
    let before = out.before(desk.style.spacing.paragraph);
    let join = out.join();
    out.rows.push(Row { before, ..Row::new(Kind::Aside, leading, join, vec![mark]) });
    out.keep = true;
}
