//! The text of a part.
//!
//! In: the tree of a part. Out: its blocks. Invariants: wrappers that mean nothing are looked through; deleted, moved and hidden words go
//! into what is left out; a paragraph whose mark was deleted goes on in the next one; of two forms of the same thing
//! (`mc:AlternateContent`) the first is read.

use roxmltree::Node;

use super::model::{Block, Left, Met, Paragraph, Table, Why};
use super::reader::{Open, Reader};
use super::relations::{all_text, attribute, child, is_on, value};
use super::styles::{Format, number, outline};

impl Reader<'_> {
    /// The blocks of a part, a cell or a text box.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>) -> Vec<Block> {
        let (mut blocks, mut pending) = (Vec::new(), None);
        self.block_children(node, &mut blocks, &mut pending);
        blocks.extend(pending.map(Block::Paragraph));
        blocks.append(&mut self.boxes);
        blocks
    }

    fn block_children(&mut self, node: Node<'_, '_>, blocks: &mut Vec<Block>, pending: &mut Option<Paragraph>) {
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "p" => {
                    let (mut paragraph, goes_on) = self.paragraph(child);
                    if let Some(mut before) = pending.take() {
                        before.pieces.append(&mut paragraph.pieces);
                        paragraph = before;
                    }
                    if goes_on {
                        *pending = Some(paragraph);
                    } else {
                        blocks.push(Block::Paragraph(paragraph));
                        blocks.append(&mut self.boxes);
                    }
                }
                "tbl" => {
                    let table = self.table(child);
                    blocks.push(Block::Table(table));
                }
                "del" | "moveFrom" => {
                    let why = if child.tag_name().name() == "del" { Why::Deleted } else { Why::Moved };
                    self.leaving(why, |reader| drop(reader.blocks(child)));
                }
                "altChunk" => {
                    let target = attribute(child, "id").and_then(|id| self.relations.get(id));
                    let target = target.filter(|relation| !relation.external).map(|relation| relation.target.clone());
                    blocks.extend(target.map(|part| self.chunk(&part)).unwrap_or_default());
                }
                "AlternateContent" => self.alternative(child, blocks, pending),
                "sdt" if is_placeholder(child) => {
                    self.leaving(Why::Placeholder, |reader| drop(reader.blocks(child)));
                }
                "pPr" | "rPr" | "sectPr" | "tblPr" | "tblGrid" | "trPr" | "tcPr" | "sdtPr" | "sdtEndPr" => {}
                _ => self.block_children(child, blocks, pending),
            }
        }
    }

    fn alternative(&mut self, node: Node<'_, '_>, blocks: &mut Vec<Block>, pending: &mut Option<Paragraph>) {
        if let Some(first) = child(node, "Choice").or_else(|| child(node, "Fallback")) {
            self.block_children(first, blocks, pending);
        }
    }

    /// Reads what is left out.
    pub(super) fn leaving(&mut self, why: Why, read: impl FnOnce(&mut Self)) {
        let before = self.out.replace(self.out.unwrap_or(why));
        self.parted = self.parted || before.is_none();
        read(self);
        self.out = before;
        self.parted = true;
    }

    /// A paragraph, and whether it goes on in the next one.
    fn paragraph(&mut self, node: Node<'_, '_>) -> (Paragraph, bool) {
        let properties = child(node, "pPr");
        let style = properties.and_then(|node| value(node, "pStyle"));
        let resolved = self.styles.paragraph(style);
        let own = properties.and_then(|node| child(node, "numPr")).map(number).unwrap_or_default();
        let mark = properties.and_then(|node| child(node, "rPr"));
        let borders = properties.and_then(|node| child(node, "pBdr"));
        let bottom = borders.and_then(|node| child(node, "bottom")).and_then(|node| attribute(node, "val"));
        let paragraph = Paragraph {
            list: self.numbering.of(own, &resolved, self.styles),
            style: resolved.name,
            heading: properties.and_then(outline).or(resolved.outline),
            centered: properties.and_then(|node| value(node, "jc")).map_or(resolved.centered, |jc| jc == "center"),
            ruled: bottom.is_some_and(|kind| !matches!(kind, "none" | "nil")),
            page_before: properties.and_then(|node| is_on(node, "pageBreakBefore")).unwrap_or(false),
            pieces: Vec::new(),
        };
        let mut open = Open { style, own: paragraph, link: None, anchor: None, cut: false };
        self.parted = true;
        self.inline(node, &mut open);
        let goes_on = mark.is_some_and(|mark| child(mark, "del").is_some() || child(mark, "moveFrom").is_some());
        (open.own, goes_on)
    }

    /// What stands in a paragraph.
    pub(super) fn inline(&mut self, node: Node<'_, '_>, open: &mut Open<'_>) {
        for inner in node.children().filter(Node::is_element) {
            match inner.tag_name().name() {
                "r" => self.run(inner, open),
                "hyperlink" => {
                    let target = attribute(inner, "id").and_then(|id| self.relations.get(id));
                    let target = target.filter(|relation| relation.external).map(|relation| relation.target.clone());
                    let place = attribute(inner, "anchor").filter(|_| target.is_none()).map(str::to_owned);
                    let before = std::mem::replace(&mut open.link, target);
                    let outer = std::mem::replace(&mut open.anchor, place);
                    self.inline(inner, open);
                    (open.link, open.anchor) = (before, outer);
                }
                "fldSimple" => {
                    let code = attribute(inner, "instr").unwrap_or_default();
                    let before = open.link.clone();
                    self.field_begins(code, open);
                    self.inline(inner, open);
                    open.link = before;
                }
                "ins" | "moveTo" => {
                    let before = open.own.text().len();
                    self.inline(inner, open);
                    let added = open.own.text().get(before..).unwrap_or_default().to_owned();
                    if inner.tag_name().name() == "ins" && !added.trim().is_empty() {
                        self.reading.met.push(Met::Inserted(added));
                    }
                }
                "del" => self.leaving(Why::Deleted, |reader| reader.inline(inner, open)),
                "moveFrom" => self.leaving(Why::Moved, |reader| reader.inline(inner, open)),
                "AlternateContent" => {
                    if let Some(first) = child(inner, "Choice").or_else(|| child(inner, "Fallback")) {
                        self.inline(first, open);
                    }
                }
                "sdt" if is_placeholder(inner) => {
                    self.leaving(Why::Placeholder, |reader| reader.inline(inner, open));
                }
                "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "smartTagPr" | "customXmlPr" => {}
                // Words of a formula.
                "t" => self.words(&all_text(inner), &Format::default(), open),
                _ => self.inline(inner, open),
            }
        }
    }

    fn table(&mut self, node: Node<'_, '_>) -> Table {
        let properties = child(node, "tblPr");
        let borders = properties.and_then(|node| child(node, "tblBorders"));
        let style = properties.and_then(|node| value(node, "tblStyle"));
        let styled = style.map(|id| self.styles.paragraph(Some(id)).name).filter(|name| name != "normal table");
        let line = |border: Node<'_, '_>| !matches!(attribute(border, "val"), Some("none" | "nil") | None);
        let ruled = borders.map_or(styled.is_some(), |node| node.children().any(line));
        // LibreOffice gives the lines to the cells.
        let cells = || node.descendants().filter(|cell| cell.tag_name().name() == "tc");
        let drawn = cells()
            .filter_map(|cell| child(child(cell, "tcPr")?, "tcBorders"))
            .filter(|node| node.children().any(line))
            .count();
        let ruled = ruled || drawn * 2 > cells().count();
        let mut table = Table { ruled, ..Table::default() };
        self.rows(node, &mut table);
        table
    }

    fn rows(&mut self, node: Node<'_, '_>, table: &mut Table) {
        for row in node.children().filter(Node::is_element) {
            match row.tag_name().name() {
                "tr" => {
                    let properties = child(row, "trPr");
                    let deleted = properties.is_some_and(|node| child(node, "del").is_some());
                    if table.rows.is_empty() {
                        table.header = properties.and_then(|node| is_on(node, "tblHeader")).unwrap_or(false);
                    }
                    let mut cells = Vec::new();
                    if deleted {
                        self.leaving(Why::Deleted, |reader| reader.cells(row, &mut Vec::new(), &mut false));
                    } else {
                        self.cells(row, &mut cells, &mut table.merged);
                        table.continued.push(row.descendants().any(continues));
                        table.rows.push(cells);
                    }
                }
                "tblPr" | "tblGrid" => {}
                _ => self.rows(row, table),
            }
        }
    }

    fn cells(&mut self, node: Node<'_, '_>, cells: &mut Vec<Vec<Block>>, merged: &mut bool) {
        for cell in node.children().filter(Node::is_element) {
            match cell.tag_name().name() {
                "tc" => {
                    let properties = child(cell, "tcPr");
                    let joined = |name| properties.is_some_and(|node| child(node, name).is_some());
                    *merged = *merged || joined("gridSpan") || joined("vMerge");
                    // A cell over several columns is the first of them: what stands below keeps its column.
                    let span = properties.and_then(|node| value(node, "gridSpan")?.parse().ok());
                    let boxes = std::mem::take(&mut self.boxes);
                    let blocks = self.blocks(cell);
                    self.boxes = boxes;
                    cells.push(blocks);
                    cells.resize_with(cells.len() + span.unwrap_or(1).clamp(1, MOST_COLUMNS) - 1, Vec::new);
                }
                "trPr" => {}
                _ => self.cells(cell, cells, merged),
            }
        }
    }

    /// A text box: it comes behind the paragraph that it hangs on.
    pub(super) fn text_box(&mut self, node: Node<'_, '_>) {
        let (fields, mut before) = (std::mem::take(&mut self.fields), std::mem::take(&mut self.boxes));
        let blocks = self.blocks(node);
        before.extend((!blocks.is_empty()).then_some(Block::Box(blocks)));
        (self.fields, self.boxes) = (fields, before);
    }

    /// Words that are left out, or taken.
    pub(super) fn leave_or(&mut self, text: &str, why: Option<Why>) -> bool {
        let Some(why) = self.out.or(why) else { return false };
        match self.reading.left.last_mut() {
            Some(Left { why: last, text: before }) if *last == why && !self.parted => before.push_str(text),
            _ => self.reading.left.push(Left { why, text: text.to_owned() }),
        }
        self.parted = false;
        true
    }
}

/// Whether it says that a cell goes on from the row above.
fn continues(node: Node<'_, '_>) -> bool {
    node.tag_name().name() == "vMerge" && attribute(node, "val") != Some("restart")
}

/// Most columns that a cell of a table goes over; Word has 63.
const MOST_COLUMNS: usize = 63;

/// Whether a content control shows what to write into it: nobody has written there.
fn is_placeholder(node: Node<'_, '_>) -> bool {
    child(node, "sdtPr").is_some_and(|node| is_on(node, "showingPlcHdr") == Some(true))
}
