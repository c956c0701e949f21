//! A list of names in columns.
//!
//! In: the items of a list. Out: blocks of two or three columns of about the same height. Invariants: names stand in the tree
//! in the order of the list; a list that is too long for a page is divided, and each part has columns of its own; no column is
//! narrower than its longest word.

use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem, FlowKind};
use super::galley::{Galley, Measure};
use super::inline;
use super::names::in_columns;
use crate::document::Block;
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::tags::ElementId;

/// Fewer names stand in one column.
const TWO_COLUMNS: usize = 4;
/// As many stand in three, where they are short enough.
const THREE_COLUMNS: usize = 9;
/// Most of a page's height that one part of the list takes.
const PART: f32 = 0.4;
/// Lines that a name in three columns takes at most.
const LINES: f32 = 2.0;

/// Sets a list in columns.
///
/// # Errors
/// A character without a glyph.
pub(super) fn columns(
    context: &mut LayoutContext<'_>,
    items: &[Vec<Block>],
    parent: ElementId,
    area: Measure,
) -> Result<Vec<FlowItem>, TypesetError> {
    let (style, gutter) = (context.style.texts.contact, context.style.blocks.gutter);
    let list = context.tree.element(parent, Role::List { numbered: false });
    let mut texts = Vec::with_capacity(items.len());
    let (mut longest, mut widest) = (0.0_f32, 0.0_f32);
    for item in items {
        let element = context.tree.element(list, Role::ListItem);
        let body = context.tree.element(element, Role::ListBody);
        let content = item.iter().find_map(|block| match block {
            Block::Paragraph(content) => Some(content.as_slice()),
            _ => None,
        });
        let content = content.unwrap_or_default();
        let text = inline::styled(context, content, style, body);
        widest = widest.max(context.width(&text)?);
        for word in inline::plain_text(content).split([' ', '-']) {
            longest = longest.max(context.words_width(word, style)?);
        }
        texts.push(text);
    }
    let width = |columns: usize| (area.width - gutter * (columns - 1) as f32) / columns as f32;
    let count = if texts.len() >= THREE_COLUMNS && longest <= width(3) && widest <= LINES * width(3) {
        3
    } else if texts.len() >= TWO_COLUMNS && longest <= width(2) {
        2
    } else {
        1
    };
    let between = context.style.spacing.item;
    let most = context.style.frame_height() * PART * count as f32;
    let mut parts: Vec<Vec<Galley>> = Vec::new();
    let mut height = f32::INFINITY;
    for text in &texts {
        let mut cell = Galley::default();
        context.put(&mut cell, text, style, Measure::balanced(width(count)))?;
        height += cell.height + between;
        match parts.last_mut() {
            Some(part) if height <= most => part.push(cell),
            _ => {
                height = cell.height + between;
                parts.push(vec![cell]);
            }
        }
    }
    let leading = context.style.texts.body.leading;
    let set = |(number, cells): (usize, Vec<Galley>)| {
        let mut galley = Galley::default();
        galley.put(area.x, 0.0, in_columns(cells, count, width(count) + gutter, between));
        let break_before = if number == 0 { BreakBefore::Never } else { BreakBefore::Cost(0.0) };
        let kind = FlowKind::Columns((galley.height / leading).round() as usize);
        let before = if number == 0 { 0.0 } else { between };
        FlowItem { before, ..FlowItem::new(kind, galley.height, break_before, galley.items) }
    };
    Ok(parts.into_iter().enumerate().map(set).collect())
}
