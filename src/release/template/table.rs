//! Tables of a template.
//!
//! In: the events of a table. Out: a [`Table`]. Invariants: headers are attributes of one message, each row has as many
//! cells as there are headers, each cell holds one text or fact; what does not fit is reported at its cell.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag};

use super::bars;
use super::model::{Block, Cell, Column, ColumnAlign, Inline, Reference, Row, Table};
use super::reader::Reader;
use crate::diag::Code;

/// More columns cannot be read on paper, nor on a telephone.
const MAX_COLUMNS: usize = 6;

/// More rows belong in a file.
const MAX_ROWS: usize = 60;

/// The message for a cell that says nothing.
const NO_DATA: &str = "no-data";

/// What is typed in a cell.
struct Typed {
    content: Vec<Inline>,
    range: Range<usize>,
    /// Something in it was reported.
    told: bool,
}

/// What stands in a cell, marks taken off.
#[derive(Default)]
struct Holding {
    /// References and facts.
    texts: usize,
    /// Anything else.
    signs: String,
    funding: bool,
}

impl Holding {
    fn of(content: &[Inline]) -> Self {
        let mut holding = Self::default();
        holding.add(content);
        holding
    }

    fn add(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Reference(reference) => {
                    self.texts += 1;
                    self.funding |= reference.id == "funding" && reference.attribute.is_none();
                }
                Inline::Fact(_) => self.texts += 1,
                Inline::Text(text) => self.signs.push_str(text.trim()),
                Inline::Mark(_) => {}
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { content: inner, .. } => {
                    self.add(inner);
                }
            }
        }
    }
}

impl Reader<'_> {
    /// A table, its start taken. Where something in it is wrong, a paragraph of all that it holds: nothing is published then,
    /// but what is missing is told in the same run.
    pub(super) fn table(&mut self, alignments: &[Alignment], range: &Range<usize>) -> Option<Block> {
        if self.nested > 0 {
            self.skip();
            let help = "put the table at the left margin, with an empty line before and after it";
            self.error(Code::UnsupportedMarkdown, range, "a table has no place in a list or a quotation", help);
            return None;
        }
        self.tabled = true;
        let header = self.header(alignments);
        let rows = self.rows(alignments.len());
        self.tabled = false;
        let loose = std::mem::take(&mut self.loose);
        let (Some((caption, columns)), Some(rows)) = (header, rows) else { return Some(Block::Paragraph(loose)) };
        self.size(columns.len(), rows.len(), range);
        let table = Table { caption, columns, rows };
        Some(if table.rows.is_empty() { Block::Paragraph(loose) } else { Block::Table(table) })
    }

    /// The headers and the message that they are attributes of.
    fn header(&mut self, alignments: &[Alignment]) -> Option<(Reference, Vec<Column>)> {
        let Some((Event::Start(Tag::TableHead), _)) = self.take() else { return None };
        let cells = self.cells();
        self.next += 1;
        if let Some(cell) = cells.get(MAX_COLUMNS) {
            let message = format!("the table has {} columns; a page has room for {MAX_COLUMNS}", cells.len());
            self.error(Code::TableSize, &cell.range, &message, "divide it into two tables, or leave columns out");
        }
        let headers = self.headers(&cells)?;
        let first = headers.first()?;
        let caption = Reference { attribute: None, ..first.clone() };
        let aligns = alignments.iter().map(|alignment| match alignment {
            Alignment::None | Alignment::Left => ColumnAlign::Start,
            Alignment::Center => ColumnAlign::Centre,
            Alignment::Right => ColumnAlign::End,
        });
        Some((caption, headers.into_iter().zip(aligns).map(|(header, align)| Column { header, align }).collect()))
    }

    /// The references of header cells, where all are attributes of one message.
    fn headers(&mut self, cells: &[Typed]) -> Option<Vec<Reference>> {
        let told = cells.iter().any(|cell| cell.told);
        for (number, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.told && is_empty(&cell.content)) {
            let message = format!("column {} of the table has no header", number + 1);
            let help = "write an attribute of the table's message, such as { grants.place }: readers who listen to the page \
                        hear it before each cell";
            self.error(Code::TableWithoutHeader, &cell.range, &message, help);
        }
        if told || cells.iter().any(|cell| is_empty(&cell.content)) {
            return None;
        }
        let found: Vec<Option<&Reference>> = cells.iter().map(|cell| alone(&cell.content)).collect();
        let of =
            found.iter().flatten().find(|header| header.attribute.is_some()).map_or("table", |header| &header.id);
        let odd =
            found.iter().position(|header| header.is_none_or(|header| header.attribute.is_none() || header.id != of));
        let Some(odd) = odd.and_then(|odd| cells.get(odd)) else {
            return Some(found.into_iter().flatten().cloned().collect());
        };
        let name = |(number, header): (usize, &Option<&Reference>)| match header {
            Some(header) => header.attribute.as_deref().unwrap_or(&header.id).to_owned(),
            None => format!("column-{}", number + 1),
        };
        let names: Vec<String> = found.iter().enumerate().map(name).collect();
        let row: String = names.iter().map(|name| format!(" {{ {of}.{name} }} |")).collect();
        let help = format!(
            "write `|{row}`; in the .ftl files `{of} = …` is the caption, and below it the lines `    .{} = …` are the headers",
            names.join(" = …` and `    .")
        );
        let message = "the table has no caption: its headers are not attributes of one message";
        self.error(Code::TableWithoutCaption, &odd.range, message, &help);
        None
    }

    /// The rows below the header; `None` where one is reported.
    fn rows(&mut self, columns: usize) -> Option<Vec<Row>> {
        let (mut rows, mut sound, mut count) = (Vec::new(), true, 0);
        while let Some((Event::Start(Tag::TableRow), range)) = self.events.get(self.next) {
            self.next += 1;
            count += 1;
            if count > MAX_ROWS {
                if count == MAX_ROWS + 1 {
                    let message = format!("the table has more than {MAX_ROWS} rows");
                    let help = "divide it into tables with captions of their own, or attach the whole as a file";
                    self.error(Code::TableSize, range, &message, help);
                }
                self.skip();
                sound = false;
            } else {
                match self.row(range, columns) {
                    Some(row) => rows.push(row),
                    None => sound = false,
                }
            }
            self.next += 1;
        }
        sound.then_some(rows)
    }

    /// A row, its start taken.
    fn row(&mut self, range: &Range<usize>, columns: usize) -> Option<Row> {
        let typed = bars::cells(self.body.get(range.clone())?);
        let cells = self.cells();
        if typed.len() != columns {
            self.uneven(range, &typed, columns);
            return None;
        }
        let checked: Vec<Option<Cell>> = cells.into_iter().map(|cell| self.cell(cell)).collect();
        let cells: Vec<Cell> = checked.into_iter().collect::<Option<_>>()?;
        let strong = |cell: &Cell| matches!(cell.content.as_slice(), [Inline::Strong(_)]);
        let silent = |cell: &Cell| alone(&cell.content).is_some_and(|reference| reference.id == NO_DATA);
        let total = cells.iter().any(strong) && cells.iter().all(|cell| strong(cell) || silent(cell));
        Some(Row { cells, total })
    }

    /// Reports a row with more or fewer cells than headers.
    fn uneven(&mut self, range: &Range<usize>, typed: &[Range<usize>], columns: usize) {
        let text = self.body.get(range.clone()).unwrap_or("");
        let whole = range.start..range.start + text.trim_end().len();
        let cells = |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
        let message = format!("the row has {}, the header {columns}", cells(typed.len()));
        if !text.contains('|') {
            let message = "the line below the table is read as a row of it";
            return self.error(Code::TableRow, &whole, message, "leave an empty line between the two");
        }
        match (typed.get(columns), typed.last()) {
            (Some(first), Some(last)) => {
                let excess = range.start + first.start..range.start + last.end;
                let help = "delete what is too much, or write a header for it; for the sign itself write `\\|`";
                self.error(Code::TableRow, &excess, &message, help);
            }
            _ => {
                let help =
                    "write a cell for each header, between `|`; where there is nothing to say, write { no-data }";
                self.error(Code::TableRow, &whole, &message, help);
            }
        }
    }

    /// The cells up to the end of a row.
    fn cells(&mut self) -> Vec<Typed> {
        let mut cells = Vec::new();
        while let Some((Event::Start(Tag::TableCell), range)) = self.events.get(self.next) {
            self.next += 1;
            let before = self.errors();
            let content = self.inlines();
            self.next += 1;
            self.loose.extend(content.iter().cloned());
            let (range, told) = (self.trimmed(range), self.errors() > before);
            cells.push(Typed { content, range, told });
        }
        cells
    }

    /// A place without the spaces around what stands there.
    fn trimmed(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.body.get(range.clone()).unwrap_or("");
        if text.trim().is_empty() {
            return range.clone();
        }
        let start = range.start + text.len() - text.trim_start().len();
        start..start + text.trim().len()
    }

    /// A cell that holds one text or fact.
    fn cell(&mut self, typed: Typed) -> Option<Cell> {
        let Typed { content, range, told } = typed;
        let Holding { texts, signs, funding } = Holding::of(&content);
        let dashes = !signs.is_empty() && signs.chars().all(|c| matches!(c, '-' | '–' | '—' | '−'));
        let fault = match texts {
            _ if told => return None,
            0 if signs.is_empty() => ("the cell is empty", "write { no-data }, which is printed as —"),
            0 if dashes => ("a dash is no text of the language", "write { no-data }, which is printed as —"),
            _ if funding => {
                ("the sentences on who funds have no place in a table", "give { funding } a paragraph of its own")
            }
            1 if signs.is_empty() => {
                let content = content.into_iter().filter_map(without_spaces).collect();
                return Some(Cell { content, span: self.span(&range) });
            }
            1 if signs == "%" => (
                "each language writes the sign of a percentage its way",
                "write the fact as `name = { percent = 25 }` under [facts], and { $name } alone in the cell",
            ),
            _ => (
                "a cell holds one message or one fact, and nothing beside it",
                "make one message of it, such as `from-to = { $first } – { $last }`, and write { from-to } here",
            ),
        };
        self.error(Code::TableCell, &range, fault.0, fault.1);
        None
    }

    /// Says so where a table is one in name alone.
    fn size(&mut self, columns: usize, rows: usize, range: &Range<usize>) {
        let text = self.body.get(range.clone()).unwrap_or("");
        let head = range.start..range.start + text.lines().next().unwrap_or("").trim_end().len();
        let help = "write a list, `- { message }`, or a sentence";
        if rows == 0 {
            self.error(Code::TableSize, &head, "the table has no rows", "write a row below the row of dashes");
        } else if columns == 1 {
            self.warn(Code::SmallTable, &head, "the table has one column: a list says this better", help);
        } else if rows == 1 {
            self.warn(Code::SmallTable, &head, "the table has one row: a list says this better", help);
        }
    }
}

fn is_empty(content: &[Inline]) -> bool {
    let Holding { texts, signs, .. } = Holding::of(content);
    texts == 0 && signs.is_empty()
}

/// The reference that stands alone, within strong or emphasis or without.
fn alone(content: &[Inline]) -> Option<&Reference> {
    let spaces = |inline: &&Inline| matches!(inline, Inline::Text(text) if text.trim().is_empty());
    let mut inlines = content.iter().filter(|inline| !spaces(inline));
    match (inlines.next()?, inlines.next()) {
        (Inline::Reference(reference), None) => Some(reference),
        (Inline::Strong(inner) | Inline::Emphasis(inner), None) => alone(inner),
        _ => None,
    }
}

/// What a cell holds without the spaces around it.
fn without_spaces(inline: Inline) -> Option<Inline> {
    let inner = |content: Vec<Inline>| content.into_iter().filter_map(without_spaces).collect();
    Some(match inline {
        Inline::Text(_) => return None,
        Inline::Strong(content) => Inline::Strong(inner(content)),
        Inline::Emphasis(content) => Inline::Emphasis(inner(content)),
        Inline::Link { to, content } => Inline::Link { to, content: inner(content) },
        other => other,
    })
}
