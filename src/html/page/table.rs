//! Tables.
//!
//! In: a table of a document. Out: a `table` in a region that a keyboard can scroll. Invariants: each cell is under a
//! header of its column and beside one of its row (WCAG 2.2, 1.3.1); no rule of the stylesheet changes how parts of a table
//! are displayed, for browsers would take their meaning away.

use crate::document::{ColumnAlign, Inline, Table, TableColumn, TableRow};
use crate::html::markup::escape::{Attribute, Markup};
use crate::html::page::inline::inlines;

/// Writes a table; two columns always fit a telephone, more scroll within their region.
pub(super) fn table(html: &mut Markup, table: &Table) {
    let class = if table.columns.len() > 2 { "table" } else { "table pair" };
    html.open("div", &[("class", class), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", &table.anchor)]);
    html.raw("\n<table>\n");
    html.open("caption", &[("id", &table.anchor)]);
    inlines(html, &table.caption);
    html.raw("</caption>\n<thead>\n<tr>");
    for column in &table.columns {
        cell(html, "th", &[("scope", "col")], column, &column.header);
    }
    html.raw("</tr>\n</thead>\n");
    let (body, totals): (Vec<&TableRow>, Vec<&TableRow>) = table.rows.iter().partition(|row| !row.total);
    rows(html, "tbody", &body, &table.columns);
    rows(html, "tfoot", &totals, &table.columns);
    html.raw("</table>\n</div>\n");
}

fn rows(html: &mut Markup, part: &'static str, rows: &[&TableRow], columns: &[TableColumn]) {
    if rows.is_empty() {
        return;
    }
    html.open(part, &[]);
    html.raw("\n");
    for row in rows {
        html.raw("<tr>");
        for (number, (content, column)) in row.cells.iter().zip(columns).enumerate() {
            if number == 0 {
                cell(html, "th", &[("scope", "row")], column, content);
            } else {
                cell(html, "td", &[], column, content);
            }
        }
        html.raw("</tr>\n");
    }
    html.close(part);
    html.raw("\n");
}

fn cell(html: &mut Markup, element: &'static str, own: &[Attribute<'_>], column: &TableColumn, content: &[Inline]) {
    let class = match column.align {
        ColumnAlign::Start => None,
        ColumnAlign::Centre => Some(("class", "centre")),
        ColumnAlign::End => Some(("class", "end")),
    };
    let attributes: Vec<Attribute<'_>> = own.iter().copied().chain(class).collect();
    html.open(element, &attributes);
    inlines(html, content);
    html.close(element);
}
