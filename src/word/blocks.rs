//! Paragraphs, headings, lists, quotations, figures, tables.
//!
//! In: blocks. Out: blocks of the Word file. Invariants: a heading stays with what it heads, a picture with its caption, a table's
//! caption with the table; lists within lists have levels.

use super::writer::Writer;
use crate::document::{Block, ColumnAlign, Figure, Inline, Labels, Row, Section, Table, TableCell};
use crate::office::word::write::{self, Align, Border, Cell, List, Paragraph, Run, Words};

/// Longest cell that asks for room of its own, in characters.
const WIDEST: usize = 48;

/// Where blocks stand.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// How many lists they lie in.
    pub(super) depth: u8,
    /// Whether they are quoted.
    pub(super) quoted: bool,
}

const HEADINGS: [&str; 6] = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];

impl Writer<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block], place: Place) {
        for block in blocks {
            match block {
                Block::Heading { level, content, .. } => {
                    let style = HEADINGS.get(usize::from(level.saturating_sub(1))).copied().unwrap_or("Heading6");
                    self.paragraph(style, content, place);
                }
                Block::Paragraph(content) => {
                    let style = if place.quoted { "Quote" } else { "" };
                    self.paragraph(style, content, place);
                }
                Block::List { start, items } => self.list(*start, items, place),
                Block::Quote { content, attribution } => self.quote(content, attribution.as_deref(), place),
                Block::Figure(figure) => self.figure(figure),
                Block::Rows { rows, labels } => self.rows(rows, *labels),
                Block::Break => self.line("Break", "* * *"),
                Block::Table(table) => self.table(table),
                // Each stands with its mark.
                Block::Footnotes(_) => {}
            }
        }
    }

    fn paragraph(&mut self, style: &'static str, content: &[Inline], place: Place) {
        let runs = self.runs(content);
        let indent = (place.depth > 0).then(|| f32::from(place.depth) * self.style.spacing.list_indent);
        self.push(Paragraph { style, indent, runs, ..Paragraph::default() });
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) {
        // What leads to the list stands with it.
        if let Some(last) = self.last() {
            last.keep_next = true;
        }
        let list = self.lists.len();
        self.lists.push(List { start, level: place.depth });
        let style = if start.is_some() { "ListNumber" } else { "ListBullet" };
        let inner = Place { depth: place.depth.saturating_add(1), ..place };
        for (number, item) in items.iter().enumerate() {
            let (first, rest) = match item.split_first() {
                Some((Block::Paragraph(content), rest)) => (self.runs(content), rest),
                // An item that begins with something else has its sign in a line of its own.
                _ => (vec![Run::plain("\u{A0}")], item.as_slice()),
            };
            // No item stands alone at the foot of a page.
            let keep_next = number == 0 && items.len() > 1;
            self.push(Paragraph { style, list: Some(list), keep_next, runs: first, ..Paragraph::default() });
            self.blocks(rest, inner);
        }
    }

    fn quote(&mut self, content: &[Block], attribution: Option<&[Inline]>, place: Place) {
        self.blocks(content, Place { quoted: true, ..place });
        let Some(speaker) = attribution else { return };
        if let Some(last) = self.last() {
            last.keep_next = true;
        }
        let mut runs = vec![Run::plain("— ")];
        runs.extend(self.runs(speaker));
        self.push(Paragraph { style: "QuoteSource", runs, ..Paragraph::default() });
    }

    fn figure(&mut self, figure: &Figure) {
        let Some(picture) = self.photo(&figure.image, figure.alternative.as_str()) else { return };
        let captioned = figure.caption.is_some() || figure.credit.is_some();
        let runs = vec![Run::Picture(picture)];
        self.push(Paragraph { style: "Figure", keep_next: captioned, runs, ..Paragraph::default() });
        let mut runs = figure.caption.as_deref().map(|caption| self.runs(caption)).unwrap_or_default();
        if let Some(credit) = &figure.credit {
            if !runs.is_empty() {
                runs.push(Run::plain(" "));
            }
            let text = credit.to_string();
            runs.push(Run::Words(Words { text, style: Some("Credit"), ..Words::default() }));
        }
        self.push(Paragraph { style: "Caption", runs, ..Paragraph::default() });
    }

    /// Facts with their labels.
    pub(super) fn rows(&mut self, rows: &[Row], labels: Labels) {
        for row in rows {
            let label = |text: String| Run::Words(Words { text, strong: true, ..Words::default() });
            let mut lines = row.lines.iter();
            if labels == Labels::Over {
                let runs = vec![label(row.label.to_string())];
                self.push(Paragraph { style: "Fact", keep_next: true, runs, ..Paragraph::default() });
            } else {
                let mut runs = vec![label(format!("{}:", row.label)), Run::Tab];
                runs.extend(lines.next().map(|line| self.runs(line)).unwrap_or_default());
                self.push(Paragraph { style: "Fact", runs, ..Paragraph::default() });
            }
            for line in lines {
                let mut runs = if labels == Labels::Over { Vec::new() } else { vec![Run::Tab] };
                runs.extend(self.runs(line));
                self.push(Paragraph { style: "Fact", runs, ..Paragraph::default() });
            }
        }
    }

    pub(super) fn section(&mut self, section: &Section) {
        // Notes that have their marks in the text stand with them.
        let empty = section.blocks.iter().all(|block| matches!(block, Block::Footnotes(_)));
        if let Some(heading) = section.heading.as_ref().filter(|_| !empty) {
            self.line("Heading2", heading);
        }
        self.blocks(&section.blocks, Place::default());
    }

    fn table(&mut self, table: &Table) {
        let caption = self.runs(&table.caption);
        self.push(Paragraph { style: "TableCaption", runs: caption, ..Paragraph::default() });
        let colors = self.style.colors;
        let rule = |color: crate::pdf::pages::Rgb, width| {
            Some(Border { color: [color.0, color.1, color.2], width, space: 0.0 })
        };
        let (strong, fine) = (rule(colors.house, 0.75), rule(colors.rule, 0.35));
        let mut rows = Vec::with_capacity(table.rows.len() + 1);
        let headers = table.columns.iter().map(|column| {
            let runs = self.runs(&column.header);
            cell("TableHeader", runs, column.align)
        });
        rows.push(write::Row { cells: headers.collect(), line: strong });
        for (number, row) in table.rows.iter().enumerate() {
            let total = |place: usize| table.rows.get(place).is_some_and(|row| row.total);
            let style = if row.total { "TableTotal" } else { "TableText" };
            let cells = row.cells.iter().zip(&table.columns).map(|(own, column)| {
                let runs = self.runs(&own.content);
                cell(style, runs, column.align)
            });
            let line = if number + 1 == table.rows.len() || total(number + 1) { strong } else { fine };
            rows.push(write::Row { cells: cells.collect(), line });
        }
        let caption = plain(&table.caption);
        let columns = widths(table, self.width());
        self.body.push(write::Block::Table(write::Table { caption, columns, rows, divided: false }));
        self.body.push(write::Block::Paragraph(Paragraph { style: "AfterTable", ..Paragraph::default() }));
    }
}

fn cell(style: &'static str, runs: Vec<Run>, align: ColumnAlign) -> Cell {
    let align = match align {
        ColumnAlign::End => Some(Align::Right),
        ColumnAlign::Centre => Some(Align::Center),
        _ => None,
    };
    Cell { paragraphs: vec![Paragraph { style, align, runs, ..Paragraph::default() }], open: false }
}

/// The words of running text alone.
fn plain(content: &[Inline]) -> String {
    let words = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Dateline { text, .. } => text.to_string(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::File { content, .. }
        | Inline::Foreign { content, .. } => plain(content),
        Inline::Mark(_) => String::new(),
    };
    content.iter().map(words).collect()
}

/// How wide columns are: as their longest cells ask for, up to a limit.
fn widths(table: &Table, width: f32) -> Vec<f32> {
    let length = |content: &[Inline]| plain(content).chars().count().clamp(5, WIDEST);
    let longest = |(place, header): (usize, &[Inline])| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(place));
        cells.map(|cell: &TableCell| length(&cell.content)).chain([length(header)]).max().unwrap_or(1)
    };
    let headers = table.columns.iter().map(|column| column.header.as_slice()).enumerate();
    let longest: Vec<usize> = headers.map(longest).collect();
    let all: usize = longest.iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let share = |length: &usize| *length as f32 / all.max(1) as f32 * width;
    longest.iter().map(share).collect()
}
