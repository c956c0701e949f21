//! Documents within the document (`w:altChunk`).
//!
//! In: the part that such a document is. Out: its blocks, where it stands. Invariants: each is read once; a Word file within another document is not; together
//! they unpack to no more than a part may; what cannot be read is told by its name.

use super::html;
use super::model::{Block, Left, Met, Paragraph, PartKind, Piece, Reading, Why, Words};
use super::read_in;
use super::reader::Reader;
use crate::office::package::{MAX_PART, Package};
use crate::office::tree::decoded;
use crate::office::{Kind, kind};

/// Most bytes of all Word files within a file, unpacked.
const MOST: usize = MAX_PART;

impl Reader<'_> {
    /// The blocks of a document within the document.
    pub(super) fn chunk(&mut self, part: &str) -> Vec<Block> {
        let seen = self.reading.chunks.0.iter().any(|own| own == part);
        let bytes = if seen { None } else { self.package.part(part).ok().flatten() };
        let blocks = bytes.filter(|_| self.out.is_none()).and_then(|bytes| self.document(part, bytes));
        self.reading.met.push(if blocks.is_some() {
            Met::Chunk(part.to_owned())
        } else {
            Met::Unread(part.to_owned())
        });
        self.reading.chunks.0.push(part.to_owned());
        blocks.unwrap_or_default()
    }

    fn document(&mut self, part: &str, bytes: Vec<u8>) -> Option<Vec<Block>> {
        match kind(&bytes) {
            Kind::Docx if !self.within => {
                let package = Package::open(&bytes).ok()?;
                let all = self.reading.chunks.1.saturating_add(package.unpacked());
                if all > MOST {
                    return None;
                }
                self.reading.chunks.1 = all;
                Some(self.adopt(part, read_in(&package, true).ok()?))
            }
            Kind::Html => Some(self.page(&decoded(part, bytes).ok()?)),
            Kind::Text => {
                let text = decoded(part, bytes).ok()?;
                let begin: String = text.trim_start().chars().take(400).collect::<String>().to_ascii_lowercase();
                if begin.contains("<html")
                    || part.to_ascii_lowercase().rsplit('.').next().is_some_and(|own| own.contains("htm"))
                {
                    return Some(self.page(&text));
                }
                // Pages in mails, and other XML, are for programs.
                (!begin.starts_with('<') && !begin.starts_with("mime-version")).then(|| lines(&text))
            }
            _ => None,
        }
    }

    /// The blocks of a page; its name is no text of it.
    fn page(&mut self, text: &str) -> Vec<Block> {
        let (names, blocks): (Vec<Block>, Vec<Block>) = html::blocks(text)
            .into_iter()
            .partition(|block| matches!(block, Block::Paragraph(own) if own.style == html::TITLE));
        for block in names {
            let Block::Paragraph(own) = block else { continue };
            self.reading.left.push(Left { why: Why::Apart, text: own.text() });
        }
        blocks
    }

    /// Takes what was read of a Word file: its text here, its notes, margins and pictures beside ours.
    fn adopt(&mut self, part: &str, mut inner: Reading) -> Vec<Block> {
        let own = |name: &str| format!("{part}/{name}");
        for part in &mut inner.parts {
            rename(&mut part.blocks, &own);
            if let PartKind::Note(id) = &mut part.kind {
                *id = own(id);
            }
        }
        let main = inner.parts.iter().position(|part| part.kind == PartKind::Body);
        let main = main.map(|place| inner.parts.remove(place).blocks);
        self.reading.parts.append(&mut inner.parts);
        self.reading.left.append(&mut inner.left);
        self.reading.met.append(&mut inner.met);
        self.reading.media.extend(inner.media.into_iter().map(|(name, bytes)| (own(&name), bytes)));
        main.unwrap_or_default()
    }
}

/// Gives notes and pictures other names.
fn rename(blocks: &mut [Block], own: &dyn Fn(&str) -> String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                for piece in &mut paragraph.pieces {
                    match piece {
                        Piece::Note(id) => *id = own(id),
                        Piece::Picture(picture) => picture.file = own(&picture.file),
                        _ => {}
                    }
                }
            }
            Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| rename(cell, own)),
            Block::Box(blocks) => rename(blocks, own),
        }
    }
}

/// A plain text: each line is a paragraph.
fn lines(text: &str) -> Vec<Block> {
    let words = |line: &str| Piece::Words(Words { text: line.trim().to_owned(), ..Words::default() });
    let paragraph = |line| Block::Paragraph(Paragraph { pieces: vec![words(line)], ..Paragraph::default() });
    text.lines().filter(|line| !line.trim().is_empty()).map(paragraph).collect()
}
