//! Blocks and running text in mails.
//!
//! In: blocks of a document. Out: their elements in the same order. Invariants: nothing is dropped: of a picture its words stay; what leads to a
//! file of the site leads there by its whole address, or is words alone.

use crate::document::{Block, ColumnAlign, Figure, Inline, Labels, Row, Table, TableRow};
use crate::html::{Attribute, Markup, language_attributes};

const PARAGRAPH: &str = "margin:0 0 16px";
const LIST: &str = "margin:0 0 16px;padding:0 0 0 24px";
const ITEM: &str = "margin:0 0 6px";
const QUOTE: &str = "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #8a929c";
const SPEAKER: &str = "margin:-10px 0 16px 19px;font-size:15px";
const FIGURE: &str = "margin:0 0 16px;font-size:14px;line-height:1.45";
const NOTE: &str = "margin:0 0 8px;font-size:14px;line-height:1.45";
const RULE: &str = "border:0;border-top:1px solid #8a929c;margin:24px 0";
const HEADING: &str = "margin:24px 0 10px;font-size:18px;line-height:1.3;font-weight:bold";
const LOWER: &str = "margin:20px 0 8px;font-size:16px;line-height:1.3;font-weight:bold";
const TABLE: &str = "margin:0 0 16px;border-collapse:collapse;font-size:15px;line-height:1.4";
const CAPTION: &str = "padding:0 0 6px;text-align:left;font-weight:bold";
const CELL: &str = "padding:6px 10px;border-bottom:1px solid #8a929c";
const FACT: &str = "padding:3px 16px 3px 0";

/// Writes blocks.
pub(super) fn blocks(html: &mut Markup, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Heading { level, content, .. } => heading(html, *level, content),
            Block::Paragraph(content) => within(html, "p", &[("style", PARAGRAPH)], content),
            Block::List { start, items } => list(html, *start, items),
            Block::Quote { content, attribution } => quote(html, content, attribution.as_deref()),
            Block::Figure(figure) => self::figure(html, figure),
            Block::Rows { rows, labels } => self::rows(html, rows, *labels),
            Block::Break => html.open("hr", &[("style", RULE)]),
            Block::Table(table) => self::table(html, table),
            Block::Footnotes(notes) => {
                for note in notes {
                    html.open("p", &[("style", NOTE)]);
                    html.text(note.shown.as_str());
                    html.raw(" ");
                    inlines(html, &note.content);
                    html.raw("</p>\n");
                }
            }
        }
        html.raw("\n");
    }
}

fn heading(html: &mut Markup, level: u8, content: &[Inline]) {
    let (element, style) = match level {
        0..=2 => ("h2", HEADING),
        3 => ("h3", LOWER),
        4.. => ("h4", LOWER),
    };
    within(html, element, &[("style", style)], content);
}

fn list(html: &mut Markup, start: Option<u64>, items: &[Vec<Block>]) {
    let first = start.unwrap_or(1).to_string();
    match start {
        Some(_) => html.open("ol", &[("start", &first), ("style", LIST)]),
        None => html.open("ul", &[("style", LIST)]),
    }
    for item in items {
        html.open("li", &[("style", ITEM)]);
        match item.as_slice() {
            [Block::Paragraph(content), rest @ ..] => {
                inlines(html, content);
                blocks(html, rest);
            }
            all => blocks(html, all),
        }
        html.raw("</li>\n");
    }
    html.close(if start.is_some() { "ol" } else { "ul" });
}

fn quote(html: &mut Markup, content: &[Block], speaker: Option<&[Inline]>) {
    html.open("blockquote", &[("style", QUOTE)]);
    blocks(html, content);
    html.raw("</blockquote>\n");
    if let Some(speaker) = speaker {
        html.open("p", &[("style", SPEAKER)]);
        html.raw("— ");
        inlines(html, speaker);
        html.raw("</p>");
    }
}

/// What the picture shows, in brackets; then what stands under it.
fn figure(html: &mut Markup, figure: &Figure) {
    html.open("p", &[("style", FIGURE)]);
    html.text(&format!("[{}]", figure.alternative));
    if let Some(caption) = &figure.caption {
        html.raw("<br>");
        inlines(html, caption);
    }
    if let Some(credit) = &figure.credit {
        html.raw("<br>");
        html.text(credit.as_str());
    }
    html.raw("</p>");
}

/// Facts with their labels.
fn rows(html: &mut Markup, rows: &[Row], labels: Labels) {
    if labels == Labels::Over {
        for row in rows {
            html.open("p", &[("style", PARAGRAPH)]);
            html.element("strong", &[], row.label.as_str());
            for line in &row.lines {
                html.raw("<br>");
                inlines(html, line);
            }
            html.raw("</p>\n");
        }
        return;
    }
    html.open("table", &[("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"), ("style", TABLE)]);
    for row in rows {
        html.raw("<tr>");
        html.element(
            "th",
            &[("scope", "row"), ("align", "left"), ("valign", "top"), ("style", FACT)],
            row.label.as_str(),
        );
        html.open("td", &[("valign", "top"), ("style", FACT)]);
        for (number, line) in row.lines.iter().enumerate() {
            html.raw(if number > 0 { "<br>" } else { "" });
            inlines(html, line);
        }
        html.raw("</td></tr>\n");
    }
    html.raw("</table>");
}

fn table(html: &mut Markup, table: &Table) {
    html.open("table", &[("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"), ("style", TABLE)]);
    html.open("caption", &[("align", "left"), ("style", CAPTION)]);
    inlines(html, &table.caption);
    html.raw("</caption>\n<tr>");
    for column in &table.columns {
        let attributes = [("scope", "col"), ("align", align(column.align)), ("valign", "bottom"), ("style", CELL)];
        within(html, "th", &attributes, &column.header);
    }
    html.raw("</tr>\n");
    table.rows.iter().for_each(|row| cells(html, row, table));
    html.raw("</table>");
}

fn cells(html: &mut Markup, row: &TableRow, table: &Table) {
    html.raw("<tr>");
    for (number, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
        let align = ("align", align(column.align));
        if number == 0 {
            within(html, "th", &[("scope", "row"), align, ("valign", "top"), ("style", CELL)], &cell.content);
        } else {
            html.open("td", &[align, ("valign", "top"), ("style", CELL)]);
            html.raw(if row.total { "<strong>" } else { "" });
            inlines(html, &cell.content);
            html.raw(if row.total { "</strong>" } else { "" });
            html.raw("</td>");
        }
    }
    html.raw("</tr>\n");
}

fn align(align: ColumnAlign) -> &'static str {
    match align {
        ColumnAlign::Start => "left",
        ColumnAlign::Centre => "center",
        ColumnAlign::End => "right",
    }
}

/// Writes running text.
pub(super) fn inlines(html: &mut Markup, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) => html.text(text.as_str()),
            Inline::Dateline { text, .. } => html.element("strong", &[], text.as_str()),
            Inline::Strong(content) => within(html, "strong", &[], content),
            Inline::Emphasis(content) => within(html, "em", &[], content),
            Inline::Foreign { locale, content } => within(html, "span", &language_attributes(locale), content),
            Inline::Link { href, content } | Inline::File { href: Some(href), content, .. } => {
                within(html, "a", &[("href", href.as_str())], content);
            }
            Inline::File { href: None, content, .. } => inlines(html, content),
            Inline::Mark(mark) => html.element("sup", &[], mark.shown.as_str()),
        }
    }
}

fn within(html: &mut Markup, element: &'static str, attributes: &[Attribute<'_>], content: &[Inline]) {
    html.open(element, attributes);
    inlines(html, content);
    html.close(element);
}

/// Whether the first words are place and date.
pub(super) fn has_dateline(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(content) => content.iter().any(|inline| matches!(inline, Inline::Dateline { .. })),
        _ => false,
    })
}
