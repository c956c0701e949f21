//! The table of a Word file that came back.
//!
//! In: what was read of a file. Out: its rows by their names, its texts with their marks, what names it. Invariants: order, columns that
//! were put in, and styles do not count; bold, italic and links are marks, whatever made them so.

use super::model::{Loose, LoosePiece, Stamp};
use super::sheet::ANCHOR;
use crate::diag::{Message, message};
use crate::office::word::read::{Block, Left, Met, Paragraph, PartKind, Piece, Reading, Why};

/// What names a file.
#[derive(Debug, Default)]
pub(super) struct About {
    pub(super) slug: Option<String>,
    /// The tags of its languages, in their order.
    pub(super) locales: Vec<String>,
    /// Whether it is a sheet for remarks.
    pub(super) review: bool,
}

/// The rows of all tables.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The words of the first row.
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<OwnRow>,
    /// The words of rows that have no name.
    pub(super) nameless: Vec<String>,
}

/// A row that has a name.
#[derive(Debug)]
pub(super) struct OwnRow {
    pub(super) id: String,
    pub(super) stamp: Option<Stamp>,
    /// The paragraphs of its cells.
    pub(super) cells: Vec<Vec<Paragraph>>,
}

/// What begins the line that names a kit, and that of a sheet for remarks.
const SIGNS: [&str; 2] = ["payom-kit", "payom-review"];

/// What names a file: a line of the text, or over or under its pages.
pub(super) fn about(reading: &Reading) -> Option<About> {
    let paragraphs = reading.parts.iter().flat_map(|part| part.blocks.iter()).filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text()),
        Block::Table(_) | Block::Box(_) => None,
    });
    let line = |text: String| -> Option<About> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let sign = words.iter().position(|word| SIGNS.contains(word))?;
        let review = words.get(sign) == SIGNS.get(1);
        let rest = words.get(sign + 1..)?;
        let slug = Some((*rest.first()?).to_owned());
        let is_tag = |word: &&&str| !word.bytes().any(|byte| byte.is_ascii_digit()) && **word != "·";
        let locales = rest.iter().skip(1).take_while(is_tag).map(|word| (*word).to_owned()).collect();
        Some(About { slug, locales, review })
    };
    paragraphs.filter_map(line).next()
}

/// The rows of the tables of a file.
pub(super) fn rows(reading: &Reading) -> Rows {
    let mut out = Rows::default();
    let body = reading.parts.iter().filter(|part| part.kind == PartKind::Body).flat_map(|part| &part.blocks);
    for block in body {
        let Block::Table(table) = block else { continue };
        for (place, cells) in table.rows.iter().enumerate() {
            let cells: Vec<Vec<Paragraph>> = cells.iter().map(|cell| paragraphs(cell)).collect();
            let words: Vec<String> = cells.iter().map(|cell| words(cell)).collect();
            if place == 0 && out.header.is_empty() {
                out.header = words;
                continue;
            }
            let named = words.iter().find_map(|cell| named(cell));
            // A row that was typed has a name and no stamp.
            let first = words.first().filter(|first| !first.is_empty() && !first.contains(char::is_whitespace));
            let row = named.or_else(|| first.map(|first| (first.clone(), None)));
            match row {
                Some((id, stamp)) => out.rows.push(OwnRow { id, stamp, cells }),
                None if words.iter().any(|cell| !cell.is_empty()) => out.nameless.push(words.join(" | ")),
                None => {}
            }
        }
    }
    out
}

/// The name and the stamp that a cell has.
fn named(cell: &str) -> Option<(String, Option<Stamp>)> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let [id, stamp] = words.as_slice() else { return None };
    Stamp::parse(stamp).map(|stamp| ((*id).to_owned(), Some(stamp)))
}

/// The paragraphs of a cell; those of a table within it too.
fn paragraphs(cell: &[Block]) -> Vec<Paragraph> {
    let mut out = Vec::new();
    for block in cell {
        match block {
            Block::Paragraph(paragraph) => out.push(paragraph.clone()),
            Block::Table(table) => out.extend(table.rows.iter().flatten().flat_map(|inner| paragraphs(inner))),
            Block::Box(blocks) => out.extend(paragraphs(blocks)),
        }
    }
    out
}

/// The words of a cell.
pub(super) fn words(cell: &[Paragraph]) -> String {
    let lines: Vec<String> = cell.iter().map(Paragraph::text).collect();
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a cell, with its marks.
pub(super) fn loose(cell: &[Paragraph]) -> Loose {
    let mut out = Loose::new();
    let mut open: Vec<LoosePiece> = Vec::new();
    for (place, paragraph) in cell.iter().enumerate() {
        if place > 0 {
            out.push(LoosePiece::Words(" ".to_owned()));
        }
        for piece in &paragraph.pieces {
            match piece {
                Piece::Words(words) => {
                    let wanted =
                        stretches(words.look.bold, words.look.italic, words.anchor.as_deref(), words.link.as_deref());
                    change(&mut open, wanted, &mut out);
                    out.push(LoosePiece::Words(words.text.clone()));
                }
                Piece::Tab | Piece::Line | Piece::Page => out.push(LoosePiece::Words(" ".to_owned())),
                Piece::Picture(_) | Piece::Note(_) => {}
            }
        }
    }
    change(&mut open, Vec::new(), &mut out);
    out
}

/// The stretches that words lie in, the outermost first.
fn stretches(bold: bool, italic: bool, anchor: Option<&str>, link: Option<&str>) -> Vec<LoosePiece> {
    let open = |id: &str, kind: &str, to: &str| LoosePiece::Open(id.to_owned(), kind.to_owned(), to.to_owned());
    let mut out = Vec::new();
    if let Some(name) = anchor.and_then(|anchor| anchor.strip_prefix(ANCHOR)) {
        let number = name.trim_start_matches('t').bytes().all(|byte| byte.is_ascii_digit());
        out.push(if number { open(name, "link", "") } else { open("link", "link", &format!("link:{name}")) });
    } else if let Some(address) = link {
        out.push(open("link", "link", address));
    }
    if bold {
        out.push(open("bold", "bold", ""));
    }
    if italic {
        out.push(open("italic", "italic", ""));
    }
    out
}

/// Closes stretches and opens others.
fn change(open: &mut Vec<LoosePiece>, wanted: Vec<LoosePiece>, out: &mut Loose) {
    let same = open.iter().zip(&wanted).take_while(|(one, other)| one == other).count();
    for piece in open.drain(same..).rev() {
        if let LoosePiece::Open(id, ..) = piece {
            out.push(LoosePiece::Close(id));
        }
    }
    out.extend(wanted.iter().skip(same).cloned());
    *open = wanted;
}

/// What was met beside the table: tracked changes, comments.
pub(super) fn told(reading: &Reading) -> Vec<Message> {
    let mut out = Vec::new();
    for met in &reading.met {
        if let Met::Inserted(words) = met {
            out.push(message!("take-inserted", "a tracked insertion was taken: {text}", text = words));
        }
    }
    for Left { why, text } in &reading.left {
        if *why == Why::Deleted && !text.trim().is_empty() {
            out.push(message!("take-deleted", "it was deleted with changes tracked: {text}", text = text.trim()));
        }
    }
    for part in &reading.parts {
        let PartKind::Comment(author) = &part.kind else { continue };
        let text = words(&paragraphs(&part.blocks));
        out.push(message!("take-comment", "a comment of {author}: {text}", author = author, text = text));
    }
    out
}
