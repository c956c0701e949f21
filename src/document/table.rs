//! Tables of an edition.
//!
//! In: a table of a template. Out: a [`Table`] with words in every cell. Invariants: the facts of a column are written alike
//! ([`ColumnForm`]); rows that sum up are the last ones, and never all.

use crate::document::Text;
use crate::document::anchors::Anchors;
use crate::document::columns::{ColumnForm, fact_of};
use crate::document::context::EditionContext;
use crate::document::model::{Inline, Table, TableCell, TableColumn, TableRow};
use crate::document::running::{fact, inlines, link, need};
use crate::document::sums::sums;
use crate::document::words::need::{Need, Why};
use crate::document::words::typed::unlinked;
use crate::l10n::ValueForm;
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
    let forms: Vec<ColumnForm> = (0..columns.len()).map(|column| ColumnForm::of(table, column, context)).collect();
    let totals = table.rows.iter().rev().take_while(|row| row.total).count();
    let first = if totals == table.rows.len() { totals } else { table.rows.len() - totals };
    sums(table, first, context);
    let mut rows = Vec::with_capacity(table.rows.len());
    for (number, row) in table.rows.iter().enumerate() {
        let mut cells = Vec::with_capacity(row.cells.len());
        for (own, form) in row.cells.iter().zip(&forms) {
            let value = fact_of(&own.content).and_then(|fact| context.arguments.get(&fact.name));
            let (written, gap) = (form.value(value), form.gap(value, context));
            let mut content = cell(&own.content, written, context);
            // "January 2025" begins a row as it would a sentence.
            if cells.is_empty() && fact_of(&own.content).is_some() {
                begin(&mut content);
            }
            cells.push(TableCell { content, gap });
        }
        rows.push(TableRow { cells, total: number >= first });
    }
    Table { anchor, caption, columns, rows }
}

/// Makes the first letter a capital.
fn begin(content: &mut [Inline]) {
    match content.first_mut() {
        Some(Inline::Text(text)) => {
            let mut letters = text.as_str().chars();
            let first = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
            if let Some(capital) = first.and_then(|words| Text::new(words).ok()) {
                *text = capital;
            }
        }
        Some(Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { content: inner, .. }) => begin(inner),
        _ => {}
    }
}

/// The words of a cell.
fn cell(content: &[release::Inline], form: ValueForm, context: &mut EditionContext<'_>) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in content {
        match inline {
            release::Inline::Fact(own) => out.extend(fact(own, form, context)),
            release::Inline::Strong(inner) => out.push(Inline::Strong(cell(inner, form, context))),
            release::Inline::Emphasis(inner) => out.push(Inline::Emphasis(cell(inner, form, context))),
            release::Inline::Link { to, content } => {
                let words = cell(content, form, context);
                match link(to, context) {
                    Some(href) => out.push(Inline::Link { href, content: unlinked(words) }),
                    None => out.extend(words),
                }
            }
            other => out.extend(inlines(std::slice::from_ref(other), context)),
        }
    }
    out
}
