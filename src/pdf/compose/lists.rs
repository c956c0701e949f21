//! Lists and facts with labels in the body.
//!
//! In: items or rows of a document. Out: flow items of the body, and their elements in the tree. Invariants: a label stays with the
//! first line of its item; it stands beside it, or over it where it has no room.

use super::body::Body;
use super::column::Column;
use super::flow::{BreakBefore, FlowItem, FlowKind};
use super::galley::{Item, Placed, baseline};
use super::turns;
use crate::document::{Block, Labels, Row};
use crate::pdf::error::TypesetError;
use crate::pdf::pages::Role;
use crate::pdf::paragraph::Alignment;
use crate::pdf::style::TextStyle;
use crate::pdf::text::StyledText;

/// Bullet of a list.
const BULLET: &str = "•";

impl Body<'_, '_> {
    /// A list behind a paragraph that ends in a colon: they stand closer, and a page should not end between them.
    pub(super) fn announced_list(
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

    pub(super) fn list(
        &mut self,
        start: Option<u64>,
        items: &[Vec<Block>],
        column: Column,
    ) -> Result<(), TypesetError> {
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
        let mut starts = Vec::with_capacity(items.len() + 1);
        for (position, (blocks, (item, label))) in items.iter().zip(labels).enumerate() {
            let parent = self.context.tree.element(item, Role::ListBody);
            let first = self.flow.len();
            starts.push(first);
            self.gap = Some(if position == 0 { above } else { self.context.style.spacing.item });
            let around = std::mem::replace(&mut self.item, true);
            self.blocks(blocks, Column { parent, ..column.indented(indent) })?;
            self.item = around;
            self.hang(&label, column, first)?;
        }
        starts.push(self.flow.len());
        turns::list_ends(&mut self.flow, &starts, &self.context.style.paging);
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
    pub(super) fn rows(&mut self, rows: &[Row], labels: Labels, column: Column) -> Result<(), TypesetError> {
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
}
