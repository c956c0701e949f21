//! The items of a Word file, in order.
//!
//! In: what was read of it. Out: [`Gathered`]. Invariants: every word is in an item or among those left out; tables that are layout lie
//! flat, row by row; a table whose columns are languages lies flat by columns.

use std::collections::BTreeMap;

use super::item::{Item, Origin, Shape, is_end, one_line};
use super::layout::{begin, unquoted};
use super::marks::marked;
use super::model::{Known, Left};
use super::split::split;
use super::tabs::{has_figures, tables};
use super::tongue::{is_name, language};
use crate::diag::{Message, counted, message};
use crate::office::word::read::{Block, Met, Paragraph, PartKind, Piece, Reading, Table, Why, Words};

/// The longest word that calls what stands beside it.
const LABEL: usize = 40;

/// What was gathered of a file.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) items: Vec<Item>,
    pub(super) left: Vec<(String, Left)>,
    pub(super) notes: Vec<Message>,
    pub(super) media: BTreeMap<String, Vec<u8>>,
}

/// Who gathers.
struct Gatherer<'a> {
    known: &'a Known,
    file: usize,
    /// Whether somebody says in which language the file is.
    named: bool,
    items: Vec<Item>,
    rows: usize,
    boxes: usize,
    notes: Vec<Message>,
}

/// The items of a Word file.
pub(super) fn flatten(reading: Reading, (file, said): (usize, Option<usize>), known: &Known) -> Gathered {
    let mut gatherer =
        Gatherer { known, file, named: said.is_some(), items: Vec::new(), rows: 0, boxes: 0, notes: Vec::new() };
    for part in &reading.parts {
        let origin = match &part.kind {
            PartKind::Body => Origin::Body,
            PartKind::Header | PartKind::Footer => Origin::Margin,
            PartKind::Note(id) => Origin::Note(id.clone()),
            PartKind::Comment(_) => Origin::Comment,
        };
        gatherer.blocks(&part.blocks, &origin);
    }
    let why = |why| match why {
        Why::Deleted => Left::Deleted,
        Why::Moved => Left::Moved,
        Why::Hidden => Left::Hidden,
        Why::Placeholder => Left::Placeholder,
        Why::Apart => Left::Apart,
    };
    let left = reading.left.into_iter().map(|left| (left.text, why(left.why))).collect();
    let mut notes = notes(&reading.met);
    notes.append(&mut gatherer.notes);
    Gathered { items: tables(gatherer.items, &mut notes), left, notes, media: reading.media }
}

impl Gatherer<'_> {
    fn blocks(&mut self, blocks: &[Block], origin: &Origin) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph, origin),
                Block::Table(table) => self.table(table, origin),
                Block::Box(blocks) if matches!(origin, Origin::Body | Origin::Cell | Origin::Box(_)) => {
                    self.boxes += 1;
                    self.blocks(blocks, &Origin::Box(self.boxes));
                }
                Block::Box(blocks) => self.blocks(blocks, origin),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, origin: &Origin) {
        split(paragraph).iter().for_each(|own| self.text(own, origin));
    }

    fn text(&mut self, paragraph: &Paragraph, origin: &Origin) {
        let mut item = item(paragraph, self.file, origin.clone());
        // What stands on a new page begins a text of its own.
        let border = paragraph.pieces.contains(&Piece::Page) || paragraph.page_before;
        if border && item.is_empty() && item.pictures.is_empty() {
            item.shape = Shape::Border;
        }
        if !item.is_empty() || !item.pictures.is_empty() || item.shape == Shape::Border {
            self.items.push(item);
        }
    }

    fn table(&mut self, table: &Table, origin: &Origin) {
        if let Some(languages) = (!self.named).then(|| self.languages(table)).flatten() {
            return self.columns(table, &languages);
        }
        let cells = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let pictured = table.rows.iter().flatten().any(|cell| has_picture(cell));
        if rows_of_labels(table) {
            for row in &table.rows {
                self.labelled(row, if *origin == Origin::Body { &Origin::Cell } else { origin });
            }
            return;
        }
        let lies = !table.ruled && !table.header && !has_bold_head(table) && !has_figures(&grid_of(table));
        if lies || cells < 2 || table.rows.len() < 2 || pictured {
            for cell in table.rows.iter().flatten() {
                self.blocks(cell, if *origin == Origin::Body { &Origin::Cell } else { origin });
            }
            return;
        }
        // A line over all columns is the caption.
        let over = table.rows.first().filter(|row| spans(row, table) && table.rows.len() > 2);
        if let Some(cell) = over.and_then(|row| row.first()) {
            let before = self.items.len();
            self.blocks(cell, origin);
            self.items[before..].iter_mut().for_each(|item| item.shape = Shape::Caption);
        }
        if table.rows.iter().flatten().flatten().any(|block| matches!(block, Block::Table(_))) {
            let words =
                begin(&one_line(&table.rows.iter().flatten().map(|cell| words(cell) + " ").collect::<String>()));
            self.notes.push(message!(
                "import-nested",
                "a table within a cell is the words of that cell now: “{words}”",
                words = words
            ));
        }
        // What another cell goes over has none of its own.
        let over = usize::from(over.is_some());
        let own = |(row, continued): (&Vec<Vec<Block>>, &bool)| -> Vec<String> {
            let cells = row.iter().filter(|cell| !cell.is_empty()).map(|cell| words(cell));
            cells.filter(|words| !(*continued && words.is_empty())).collect()
        };
        let grid: Vec<Vec<String>> = table.rows.iter().zip(&table.continued).skip(over).map(own).collect();
        let all = grid.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
        let mut item = Item::new(self.file, origin.clone(), all);
        item.shape = Shape::Grid(grid);
        self.items.push(item);
    }

    /// A row whose first cell calls what stands in the second: one paragraph.
    fn labelled(&mut self, row: &[Vec<Block>], origin: &Origin) {
        let mut rest = row.get(1).into_iter().flatten();
        match (row.first().and_then(|cell| cell.first()), rest.next()) {
            (Some(Block::Paragraph(label)), Some(Block::Paragraph(first))) if label.has_words() => {
                let mut joined = first.clone();
                let space = Piece::Words(Words { text: " ".to_owned(), ..Words::default() });
                joined.pieces = label.pieces.iter().cloned().chain([space]).chain(joined.pieces).collect();
                self.paragraph(&joined, origin);
                rest.for_each(|block| self.blocks(std::slice::from_ref(block), origin));
            }
            _ => row.iter().for_each(|cell| self.blocks(cell, origin)),
        }
    }

    /// The languages of a table's columns, where each has its own; a column of numbers has none.
    fn languages(&self, table: &Table) -> Option<Vec<Option<usize>>> {
        let columns = table.rows.iter().map(Vec::len).max()?;
        let column = |place: usize| -> String {
            let rows = table.rows.iter().filter(|row| !spans(row, table));
            rows.filter_map(|row| row.get(place)).map(|cell| words(cell) + " ").collect()
        };
        let all: Vec<String> = (0..columns).map(column).collect();
        let found: Vec<Option<usize>> = all.iter().map(|words| language(words, self.known)).collect();
        let unknown = |(words, language): (&String, &Option<usize>)| {
            language.is_none() && words.chars().any(char::is_alphabetic)
        };
        let mut distinct: Vec<usize> = found.iter().flatten().copied().collect();
        let count = distinct.len();
        distinct.sort_unstable();
        distinct.dedup();
        (count > 1 && distinct.len() == count && !all.iter().zip(&found).any(unknown)).then_some(found)
    }

    fn columns(&mut self, table: &Table, languages: &[Option<usize>]) {
        let mut number = 0;
        for (place, row) in table.rows.iter().enumerate() {
            // Rows that one cell goes over are one.
            number += usize::from(place > 0 && !table.continued.get(place).is_some_and(|own| *own));
            // What goes over all columns is of the language that it is in.
            let spans = spans(row, table);
            for (cell, language) in row.iter().zip(languages) {
                let before = self.items.len();
                self.blocks(cell, &Origin::Body);
                for item in self.items[before..].iter_mut().filter(|_| !spans) {
                    item.language = *language;
                    item.row = Some(self.rows + number);
                    if language.is_none() || is_name(&item.words) {
                        item.shape = Shape::Border;
                    }
                }
            }
        }
        self.rows += table.rows.len();
    }
}

/// Whether a row is one cell over all columns.
fn spans(row: &[Vec<Block>], table: &Table) -> bool {
    table.merged && row.len() > 1 && row[1..].iter().all(Vec::is_empty)
}

/// Whether each row of a table of two columns has a short label with a colon, and what it calls.
fn rows_of_labels(table: &Table) -> bool {
    let label = |cell: &Vec<Block>| {
        let words = words(cell);
        cell.len() == 1 && words.chars().count() < LABEL && words.ends_with(':')
    };
    let plain = |block: &Block| matches!(block, Block::Paragraph(_));
    let row = |row: &Vec<Vec<Block>>| {
        row.len() == 2 && label(&row[0]) && row[1].iter().all(plain) && !words(&row[1]).is_empty()
    };
    table.rows.len() > 1 && table.rows.iter().all(row)
}

/// A paragraph with what it looks like.
fn item(paragraph: &Paragraph, file: usize, origin: Origin) -> Item {
    let mut item = Item::new(file, origin, paragraph.text());
    item.marked = marked(paragraph);
    let style = paragraph.style.as_str();
    item.shape = match (paragraph.heading, paragraph.list) {
        _ if style == "title" => Shape::Title,
        _ if style == "subtitle" => Shape::Subtitle,
        _ if matches!(style, "date" | "author") => Shape::About,
        _ if matches!(style, "caption" | "image caption" | "figure caption" | "table caption") => Shape::Caption,
        _ if matches!(style, "quote" | "intense quote" | "quotations" | "block text" | "quote source") => {
            Shape::Quote
        }
        (Some(level), _) => Shape::Heading(level),
        (None, Some(list)) => Shape::Listed(list.start, list.level),
        (None, None) => Shape::Plain,
    };
    let all = |of: fn(&crate::office::word::read::Words) -> bool| paragraph.has_words() && paragraph.words().all(of);
    item.bold = all(|words| words.look.bold);
    item.italic = all(|words| words.look.italic);
    item.underlined = all(|words| words.look.underlined && words.link.is_none());
    item.centered = paragraph.centered;
    item.size = paragraph.words().map(|words| words.look.size).max().unwrap_or(0);
    item.old_font = paragraph.words().any(|words| words.look.font.to_lowercase().ends_with(" tj"));
    item.pictures = paragraph.pictures().map(|own| (own.file.clone(), own.alternative.clone())).collect();
    if is_end(&item.words) {
        item.shape = Shape::Border;
    }
    item
}

/// Whether a table of three rows and more has a first row, all bold, over others that are not.
fn has_bold_head(table: &Table) -> bool {
    let bold = |cell: &Vec<Block>| {
        cell.iter().all(
            |block| matches!(block, Block::Paragraph(own) if own.has_words() && own.words().all(|words| words.look.bold)),
        )
    };
    let mut rows = table.rows.iter();
    let head = rows.next().is_some_and(|row| row.iter().all(bold));
    head && table.rows.len() > 2 && rows.all(|row| !row.iter().all(bold))
}

/// The words of the cells of a table.
fn grid_of(table: &Table) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(|cell| words(cell)).collect()).collect()
}

fn has_picture(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| matches!(block, Block::Paragraph(paragraph) if paragraph.pictures().next().is_some()))
}

/// The words of a cell.
fn words(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph(paragraph) => paragraph.text(),
        Block::Table(table) => table.rows.iter().flatten().map(|cell| words(cell)).collect::<Vec<_>>().join(" "),
        Block::Box(blocks) => words(blocks),
    };
    one_line(&blocks.iter().map(block).collect::<Vec<_>>().join(" "))
}

/// What is to be said of what was met.
fn notes(met: &[Met]) -> Vec<Message> {
    let mut unseen = 0;
    let mut notes = Vec::new();
    for met in met {
        notes.push(match met {
            Met::Inserted(words) => {
                message!("import-inserted", "a tracked insertion is taken: “{words}”", words = unquoted(words))
            }
            Met::Field(code) if matches!(code.as_str(), "PAGE" | "NUMPAGES" | "TOC" | "REF" | "SEQ") => continue,
            Met::Field(code) => {
                message!(
                    "import-field",
                    "a field {code} is taken as the file shows it; look whether that is right",
                    code = code
                )
            }
            Met::Unseen(count) => {
                unseen += count;
                continue;
            }
            Met::Joined(words) => {
                message!("import-joined", "two words may be joined before “{words}”", words = unquoted(words))
            }
            Met::Cropped(file) => message!(
                "import-cropped",
                "the page shows a part of the picture {file}, and the file holds all of it",
                file = file
            ),
            Met::Chunk(part) => message!(
                "import-chunk",
                "the file holds another document, {part}: it is taken where it stands",
                part = part
            ),
            Met::Unread(part) => {
                message!(
                    "import-unread",
                    "the part {part} was not read: look into the file for its words",
                    part = part
                )
            }
        });
    }
    if unseen > 0 {
        notes.push(counted!(
            "import-unseen",
            unseen,
            "{count} sign that nobody sees was left out",
            "{count} signs that nobody sees were left out"
        ));
    }
    notes
}
