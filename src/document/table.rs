//! Tables of an edition.
//!
//! In: a table of a template. Out: a [`Table`] with words in every cell. Invariants: of the amounts of a column either all
//! or none are in millions; rows that sum up are the last ones, and never all.

use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::model::{Inline, Table, TableColumn, TableRow};
use crate::document::running::{fact, inlines, link, need};
use crate::document::words::need::{Need, Why};
use crate::l10n::{AmountForm, Value};
use crate::release;

/// Resolves a table.
pub(super) fn table(table: &release::Table, context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Table {
    let anchor = anchors.named(&table.caption.id);
    let caption = Need::new(&table.caption.id).of_release().by(table.caption.span, Why::Caption);
    let caption = context.words.inlines(caption, &context.arguments);
    let mut columns = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let header = context.words.inlines(need(&column.header), &context.arguments);
        columns.push(TableColumn { header, align: column.align });
    }
    let forms: Vec<AmountForm> = (0..columns.len()).map(|column| amounts(table, column, context)).collect();
    let totals = table.rows.iter().rev().take_while(|row| row.total).count();
    let first = if totals == table.rows.len() { totals } else { table.rows.len() - totals };
    let mut rows = Vec::with_capacity(table.rows.len());
    for (number, row) in table.rows.iter().enumerate() {
        let cells = row.cells.iter().zip(&forms).map(|(cell, form)| self::cell(&cell.content, *form, context));
        rows.push(TableRow { cells: cells.collect(), total: number >= first });
    }
    Table { anchor, caption, columns, rows }
}

/// The words of a cell.
fn cell(content: &[release::Inline], form: AmountForm, context: &mut EditionContext<'_>) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in content {
        match inline {
            release::Inline::Fact(own) => out.extend(fact(own, form, context)),
            release::Inline::Strong(inner) => out.push(Inline::Strong(cell(inner, form, context))),
            release::Inline::Emphasis(inner) => out.push(Inline::Emphasis(cell(inner, form, context))),
            release::Inline::Link { to, content } => {
                let words = cell(content, form, context);
                match link(to, context) {
                    Some(href) => out.push(Inline::Link { href, content: words }),
                    None => out.extend(words),
                }
            }
            other => out.extend(inlines(std::slice::from_ref(other), context)),
        }
    }
    out
}

/// How the amounts of a column are written: in figures, where not all can be in millions.
fn amounts(table: &release::Table, column: usize, context: &EditionContext<'_>) -> AmountForm {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let facts = cells.filter_map(|cell| fact_of(&cell.content));
    let amounts = facts.filter_map(|fact| context.arguments.get(&fact.name));
    let amounts = amounts.filter(|value| matches!(value, Value::Amount { .. }));
    let write = |value: &Value, form| context.words.formatter.value(value, form).ok();
    let mut alike = amounts.map(|value| write(value, AmountForm::Usual) == write(value, AmountForm::Figures));
    let Some(first) = alike.next() else { return AmountForm::Usual };
    if alike.all(|next| next == first) { AmountForm::Usual } else { AmountForm::Figures }
}

/// The fact of a cell.
fn fact_of(content: &[release::Inline]) -> Option<&release::Fact> {
    content.iter().find_map(|inline| match inline {
        release::Inline::Fact(fact) => Some(fact),
        release::Inline::Strong(inner)
        | release::Inline::Emphasis(inner)
        | release::Inline::Link { content: inner, .. } => fact_of(inner),
        release::Inline::Reference(_) | release::Inline::Text(_) => None,
    })
}
