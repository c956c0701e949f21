//! Tables.
//!
//! In: a table of a document. Out: a `table`; where it may be wider than a telephone, in a region that a keyboard can
//! scroll. Invariants: each cell is under a header of its column and beside one of its row (WCAG 2.2, 1.3.1); no rule of
//! the stylesheet changes how parts of a table are displayed, for browsers would take their meaning away.

use crate::document::{ColumnAlign, Inline, Table, TableColumn, TableRow, Text};
use crate::html::markup::escape::{Attribute, Markup};
use crate::html::page::inline::inlines;

/// Writes a table; two columns always fit a telephone, more scroll within their region.
pub(super) fn table(html: &mut Markup, table: &Table) {
    let around = if table.columns.len() > 2 { "section" } else { "div" };
    if table.columns.len() > 2 {
        let name = ("aria-labelledby", table.anchor.as_str());
        html.open(around, &[("class", "table"), ("tabindex", "0"), name]);
    } else {
        html.open(around, &[("class", "table pair")]);
    }
    html.raw("\n<table>\n");
    html.open("caption", &[("id", &table.anchor)]);
    inlines(html, &table.caption);
    html.raw("</caption>\n<thead>\n<tr>");
    for column in &table.columns {
        cell(html, &[("scope", "col")], &class_of(column, None, &column.header), &column.header);
    }
    html.raw("</tr>\n</thead>\n");
    let (body, totals): (Vec<&TableRow>, Vec<&TableRow>) = table.rows.iter().partition(|row| !row.total);
    rows(html, "tbody", &body, &table.columns);
    rows(html, "tfoot", &totals, &table.columns);
    html.raw("</table>\n");
    html.close(around);
    html.raw("\n");
}

fn rows(html: &mut Markup, part: &'static str, rows: &[&TableRow], columns: &[TableColumn]) {
    if rows.is_empty() {
        return;
    }
    html.open(part, &[]);
    html.raw("\n");
    for row in rows {
        html.raw("<tr>");
        for (number, (own, column)) in row.cells.iter().zip(columns).enumerate() {
            let scope: &[Attribute<'_>] = if number == 0 { &[("scope", "row")] } else { &[] };
            cell(html, scope, &class_of(column, own.gap.as_ref(), &own.content), &own.content);
        }
        html.raw("</tr>\n");
    }
    html.close(part);
    html.raw("\n");
}

/// How the words of a cell stand, and the room behind them: figures of a column are one wide, the sign before them half of it.
fn class_of(column: &TableColumn, gap: Option<&Text>, content: &[Inline]) -> String {
    let align = match column.align {
        ColumnAlign::Start => "",
        ColumnAlign::Centre => "centre",
        ColumnAlign::End => "end",
    };
    if is_range(content) {
        return format!("{align} whole").trim_start().to_owned();
    }
    let Some(gap) = gap else { return align.to_owned() };
    let figures = gap.as_str().bytes().filter(u8::is_ascii_digit).count();
    let sign = if gap.as_str().chars().all(|c| c.is_ascii_digit()) { "" } else { " ds" };
    format!("{align}{sign} d{figures}")
}

/// Whether a cell holds hours or days from one to another, and nothing else: browsers would divide it at its dash.
fn is_range(content: &[Inline]) -> bool {
    let [Inline::Text(text)] = content else { return false };
    let text = text.as_str();
    text.contains('–') && !text.contains(' ') && text.chars().count() <= 20
}

/// Writes a header with its scope, or a cell without.
fn cell(html: &mut Markup, scope: &[Attribute<'_>], class: &str, content: &[Inline]) {
    let element = if scope.is_empty() { "td" } else { "th" };
    let class = Some(("class", class)).filter(|(_, class)| !class.is_empty());
    let attributes: Vec<Attribute<'_>> = scope.iter().copied().chain(class).collect();
    html.open(element, &attributes);
    inlines(html, content);
    html.close(element);
}
