//! Word files with a table of texts: their paper, styles and rows.
//!
//! In: words for the head, columns, rows. Out: the bytes of a file. Invariants: landscape, one header row that stands on every page, no
//! joined cells; what names the file stands on every page; only cells that say so may be written in.

use super::numbers::Numbered;
use super::text::{Piece, Stretch};
use crate::office::word::write::{
    self, BlockFormat, Border, Cell, File, Font, Page, Paragraph, Properties, Row, Run, Style, StyleKind, Table,
    TextFormat, Words,
};

/// Paper across: A4.
const PAGE: Page = Page { width: 841.9, height: 595.3, left: 36.0, right: 36.0, top: 40.0, bottom: 40.0 };

const INK: [u8; 3] = [0x22, 0x22, 0x22];
const GREY: [u8; 3] = [0x59, 0x59, 0x59];
/// Marks that stay as they are.
const MARK: [u8; 3] = [0x1F, 0x4E, 0x79];
const LINE: [u8; 3] = [0xBF, 0xBF, 0xBF];

/// A file with a table.
pub(super) struct Sheet {
    pub(super) title: String,
    /// What to do with it.
    pub(super) advice: Vec<String>,
    /// What names the file to the program.
    pub(super) about: String,
    /// The tag of the language that is written in it.
    pub(super) language: String,
    /// What columns are, and how wide.
    pub(super) columns: Vec<(String, f32)>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// The bytes of a file.
pub(super) fn written(sheet: Sheet) -> Vec<u8> {
    let header = sheet.columns.iter().map(|(name, _)| cell("Header", vec![Run::plain(name)]));
    let mut rows = vec![Row { cells: header.collect(), line: None }];
    let line = Some(Border { color: LINE, width: 0.5, space: 0.0 });
    rows.extend(sheet.rows.into_iter().map(|cells| Row { cells, line }));
    let table = Table {
        caption: sheet.title.clone(),
        columns: sheet.columns.iter().map(|(_, width)| *width).collect(),
        rows,
        // A row holds a paragraph in two languages and notes: whole, it would leave pages half empty.
        divided: true,
    };
    let line = |style: &'static str, words: &str| paragraph(style, vec![Run::plain(words)]);
    let mut body = vec![write::Block::Paragraph(line("Heading1", &sheet.title))];
    body.extend(sheet.advice.iter().map(|words| write::Block::Paragraph(line("Advice", words))));
    body.push(write::Block::Table(table));
    body.push(write::Block::Paragraph(line("Small", &sheet.about)));
    let foot = Paragraph {
        style: "Small",
        runs: vec![Run::plain(format!("{} · ", sheet.about)), Run::Page, Run::plain("/"), Run::Pages],
        ..Paragraph::default()
    };
    write::write(&File {
        properties: Properties {
            title: sheet.title,
            creator: "Payom".to_owned(),
            language: sheet.language,
            ..Properties::default()
        },
        page: PAGE,
        fonts: vec![Font { name: "Calibri".to_owned(), instead: "Carlito".to_owned(), serif: false }],
        styles: styles(),
        body,
        foot: vec![foot],
        protected: true,
        ..File::default()
    })
}

pub(super) fn paragraph(style: &'static str, runs: Vec<Run>) -> Paragraph {
    Paragraph { style, runs, ..Paragraph::default() }
}

pub(super) fn cell(style: &'static str, runs: Vec<Run>) -> Cell {
    Cell { paragraphs: vec![paragraph(style, runs)], ..Cell::default() }
}

/// A text with its marks.
pub(super) fn runs(pieces: &[Numbered], language: &str) -> Vec<Run> {
    let language = Some(language.to_owned());
    let (mut out, mut link): (Vec<Run>, Option<(String, Vec<Run>)>) = (Vec::new(), None);
    let (mut strong, mut emphasis) = (false, false);
    for (id, piece) in pieces {
        let run = match piece {
            Piece::Words(text) => {
                Run::Words(Words { text: text.clone(), strong, emphasis, language: language.clone(), style: None })
            }
            Piece::Code(text) => Run::Locked(Words {
                text: text.clone(),
                strong,
                emphasis,
                language: language.clone(),
                style: Some("PayomMark"),
            }),
            Piece::Open(Stretch::Link(to)) => {
                link = Some((anchor(id, to), Vec::new()));
                continue;
            }
            Piece::Close(Stretch::Link(_)) => {
                out.extend(link.take().map(|(address, content)| Run::Link { address, content }));
                continue;
            }
            Piece::Open(stretch) | Piece::Close(stretch) => {
                let on = matches!(piece, Piece::Open(_));
                if *stretch == Stretch::Strong {
                    strong = on;
                } else {
                    emphasis = on;
                }
                continue;
            }
        };
        match &mut link {
            Some((_, content)) => content.push(run),
            None => out.push(run),
        }
    }
    out
}

/// What begins the place in the file that a link of a kit leads to.
pub(super) const ANCHOR: &str = "link_";

/// Where a link leads within the file: nowhere, but the name of the place stays.
fn anchor(id: &str, to: &str) -> String {
    format!("#{ANCHOR}{}", to.strip_prefix("link:").unwrap_or(id))
}

fn styles() -> Vec<Style> {
    let text = |size: f32, bold: bool, color: [u8; 3]| TextFormat {
        font: Some("Calibri".to_owned()),
        size: Some(size),
        bold: Some(bold),
        color: Some(color),
        ..TextFormat::default()
    };
    let block = |after: f32| BlockFormat { after: Some(after), ..BlockFormat::default() };
    let own = |(id, name): (&'static str, &'static str), text: TextFormat, block: BlockFormat| Style {
        id,
        name,
        based_on: Some("Normal"),
        text,
        block,
        ..Style::default()
    };
    let words = |(id, name): (&'static str, &'static str), text: TextFormat| Style {
        id,
        name,
        kind: StyleKind::Words,
        text,
        ..Style::default()
    };
    let heading = BlockFormat { outline: Some(1), keep_next: true, ..block(6.0) };
    let normal = Style { based_on: None, ..own(("Normal", "Normal"), text(10.5, false, INK), block(2.0)) };
    vec![
        normal,
        own(("Heading1", "heading 1"), text(15.0, true, INK), heading),
        own(("Advice", "Advice"), text(10.5, false, GREY), block(3.0)),
        own(("Header", "Column Header"), text(10.0, true, INK), BlockFormat { keep_next: true, ..block(2.0) }),
        own(("Name", "Text Name"), text(9.0, false, GREY), block(0.0)),
        own(("Small", "Small"), text(7.0, false, GREY), block(0.0)),
        own(("Note", "Text Note"), text(9.0, false, GREY), block(2.0)),
        Style { id: "Table", name: "Table of Texts", kind: StyleKind::Table, ..Style::default() },
        words(("PayomMark", "Payom Mark"), TextFormat { color: Some(MARK), ..TextFormat::default() }),
        words(("Strong", "Strong"), TextFormat { bold: Some(true), ..TextFormat::default() }),
        words(("Emphasis", "Emphasis"), TextFormat { italic: Some(true), ..TextFormat::default() }),
        words(
            ("Hyperlink", "Hyperlink"),
            TextFormat { color: Some([0x05, 0x63, 0xC1]), underlined: true, ..TextFormat::default() },
        ),
    ]
}
