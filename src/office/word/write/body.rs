//! The text, its footnotes, and what stands above and below pages.
//!
//! In: blocks. Out: the XML of their parts. Invariants: a run has one look; words keep their spaces (`xml:space`); a table's first row
//! is repeated on every page, and no row is divided where the table does not say so.

use super::format::{self, W, align, twips};
use super::model::{Block, File, Paragraph, Row, Run, Table, Words};
use super::parts::Relations;
use super::pictures::{Media, picture};
use crate::office::xml::Xml;

const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WP: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const SPACES: [(&str, &str); 3] = [("xmlns:w", W), ("xmlns:r", R), ("xmlns:wp", WP)];

/// Where pieces of a part are written to.
struct Writer<'a> {
    xml: Xml,
    relations: &'a mut Relations,
    media: &'a mut Media,
    /// How many marks and open cells there were.
    count: usize,
}

/// The part of the text.
pub(super) fn document(file: &File, relations: &mut Relations, media: &mut Media) -> Vec<u8> {
    let mut writer = Writer { xml: Xml::new(), relations, media, count: 0 };
    writer.xml.open("w:document", &SPACES);
    writer.xml.open("w:body", &[]);
    for block in &file.body {
        match block {
            Block::Paragraph(own) => writer.paragraph(own),
            Block::Table(own) => writer.table(own),
        }
    }
    section(&mut writer.xml, file);
    writer.xml.finish()
}

/// The paper, and what stands on every page of it.
fn section(xml: &mut Xml, file: &File) {
    let page = &file.page;
    xml.within("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "rIdHead")]);
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rIdFoot")]);
        xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", "rIdFoot")]);
        let (width, height) = (twips(page.width), twips(page.height));
        let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
        if page.width > page.height {
            size.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &size);
        let [top, right, bottom, left] = [page.top, page.right, page.bottom, page.left].map(twips);
        let margins = [("w:top", &top), ("w:right", &right), ("w:bottom", &bottom), ("w:left", &left)];
        let mut margins: Vec<(&str, &str)> = margins.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let [above, below] = [page.top * 0.5, page.bottom * 0.5].map(twips);
        margins.extend([("w:header", above.as_str()), ("w:footer", below.as_str()), ("w:gutter", "0")]);
        xml.empty("w:pgMar", &margins);
        // The first page has its letterhead in the text.
        xml.empty("w:titlePg", &[]);
    });
}

/// What stands above or below pages.
pub(super) fn margin(root: &'static str, paragraphs: &[Paragraph]) -> Vec<u8> {
    let (mut relations, mut media) = (Relations::default(), Media::default());
    let mut writer = Writer { xml: Xml::new(), relations: &mut relations, media: &mut media, count: 0 };
    writer.xml.open(root, &SPACES);
    paragraphs.iter().for_each(|paragraph| writer.paragraph(paragraph));
    if paragraphs.is_empty() {
        writer.paragraph(&Paragraph::default());
    }
    writer.xml.finish()
}

/// The part of footnotes, with the lines that part them from the text.
pub(super) fn notes(file: &File, relations: &mut Relations, media: &mut Media) -> Vec<u8> {
    let mut writer = Writer { xml: Xml::new(), relations, media, count: 0 };
    writer.xml.open("w:footnotes", &SPACES);
    for (id, kind, line) in
        [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
    {
        writer.xml.within("w:footnote", &[("w:type", kind), ("w:id", id)], |xml| {
            xml.within("w:p", &[], |xml| xml.within("w:r", &[], |xml| xml.empty(line, &[])));
        });
    }
    for (place, note) in file.notes.iter().enumerate() {
        writer.xml.open("w:footnote", &[("w:id", &(place + 1).to_string())]);
        writer.begin(note);
        writer.xml.within("w:r", &[], |xml| {
            xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", "FootnoteReference"));
            xml.empty("w:footnoteRef", &[]);
        });
        writer.words(&Words { text: " ".to_owned(), ..Words::default() });
        note.runs.iter().for_each(|run| writer.run(run));
        writer.xml.close();
        writer.xml.close();
    }
    writer.xml.finish()
}

impl Writer<'_> {
    /// Opens a paragraph and says how it stands.
    fn begin(&mut self, paragraph: &Paragraph) {
        let xml = &mut self.xml;
        xml.open("w:p", &[]);
        xml.within("w:pPr", &[], |xml| {
            if !paragraph.style.is_empty() {
                xml.value("w:pStyle", paragraph.style);
            }
            if paragraph.keep_next {
                xml.empty("w:keepNext", &[]);
            }
            if let Some(list) = paragraph.list {
                xml.within("w:numPr", &[], |xml| {
                    // A list brings its level along: each is a numbering of its own.
                    xml.value("w:ilvl", &self.relations.level(list).to_string());
                    xml.value("w:numId", &(list + 1).to_string());
                });
            }
            if let Some(indent) = paragraph.indent {
                xml.empty("w:ind", &[("w:left", &twips(indent))]);
            }
            if let Some(own) = paragraph.align {
                xml.value("w:jc", align(own));
            }
        });
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.begin(paragraph);
        paragraph.runs.iter().for_each(|run| self.run(run));
        self.xml.close();
    }

    fn run(&mut self, run: &Run) {
        match run {
            Run::Words(words) => self.words(words),
            Run::Link { address, content } => {
                match address.strip_prefix('#') {
                    Some(place) => self.xml.open("w:hyperlink", &[("w:anchor", place), ("w:history", "1")]),
                    None => {
                        let id = self.relations.link(address);
                        self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
                    }
                }
                for run in content {
                    match run {
                        Run::Words(words) if words.style.is_none() => {
                            self.words(&Words { style: Some("Hyperlink"), ..words.clone() });
                        }
                        other => self.run(other),
                    }
                }
                self.xml.close();
            }
            Run::Locked(words) => self.locked(words),
            Run::Tab => self.xml.within("w:r", &[], |xml| xml.empty("w:tab", &[])),
            Run::Break => self.xml.within("w:r", &[], |xml| xml.empty("w:br", &[])),
            Run::Note(place) => self.xml.within("w:r", &[], |xml| {
                xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", "FootnoteReference"));
                xml.empty("w:footnoteReference", &[("w:id", &(place + 1).to_string())]);
            }),
            Run::Picture(own) => {
                self.xml.open("w:r", &[]);
                picture(&mut self.xml, own, self.media);
                self.xml.close();
            }
            Run::Page => self.field("PAGE", "1"),
            Run::Pages => self.field("NUMPAGES", "1"),
        }
    }

    fn words(&mut self, words: &Words) {
        let style = words.style.or(match (words.strong, words.emphasis) {
            (true, _) => Some("Strong"),
            (false, true) => Some("Emphasis"),
            (false, false) => None,
        });
        self.xml.within("w:r", &[], |xml| {
            if style.is_some() || words.language.is_some() {
                xml.within("w:rPr", &[], |xml| {
                    if let Some(style) = style {
                        xml.value("w:rStyle", style);
                    }
                    // One style a run: what it does not say is said beside it.
                    if words.strong && style != Some("Strong") {
                        xml.empty("w:b", &[]);
                    }
                    if words.emphasis && style != Some("Emphasis") {
                        xml.empty("w:i", &[]);
                    }
                    if let Some(language) = &words.language {
                        xml.value("w:lang", language);
                    }
                });
            }
            xml.within("w:t", &[("xml:space", "preserve")], |xml| xml.words(&words.text));
        });
    }

    /// Words in a content control. Its words cannot be changed; it can be moved and deleted as a whole.
    fn locked(&mut self, words: &Words) {
        self.count += 1;
        self.xml.open("w:sdt", &[]);
        self.xml.within("w:sdtPr", &[], |xml| {
            xml.value("w:alias", &words.text);
            xml.value("w:id", &self.count.to_string());
            xml.value("w:lock", "contentLocked");
        });
        self.xml.open("w:sdtContent", &[]);
        self.words(words);
        self.xml.close();
        self.xml.close();
    }

    /// A paragraph that may be written in, with a name that programs keep.
    fn open(&mut self, paragraph: &Paragraph) {
        self.count += 1;
        let id = self.count.to_string();
        self.begin(paragraph);
        self.xml.empty("w:permStart", &[("w:id", &id), ("w:edGrp", "everyone")]);
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &format!("payom_{id}"))]);
        paragraph.runs.iter().for_each(|run| self.run(run));
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        self.xml.empty("w:permEnd", &[("w:id", &id)]);
        self.xml.close();
    }

    /// A field with what it shows until somebody counts pages.
    fn field(&mut self, code: &str, shown: &str) {
        let part = |xml: &mut Xml, kind: &str| {
            xml.within("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
        };
        part(&mut self.xml, "begin");
        self.xml.within("w:r", &[], |xml| {
            xml.within("w:instrText", &[("xml:space", "preserve")], |xml| xml.words(&format!(" {code} ")));
        });
        part(&mut self.xml, "separate");
        self.xml.within("w:r", &[], |xml| xml.within("w:t", &[], |xml| xml.words(shown)));
        part(&mut self.xml, "end");
    }

    fn table(&mut self, table: &Table) {
        self.xml.open("w:tbl", &[]);
        self.xml.within("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", "Table");
            xml.empty("w:tblW", &[("w:w", &twips(table.columns.iter().sum())), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
            if !table.caption.is_empty() {
                xml.value("w:tblCaption", &table.caption);
            }
        });
        self.xml.within("w:tblGrid", &[], |xml| {
            table.columns.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &twips(*width))]));
        });
        for (place, row) in table.rows.iter().enumerate() {
            self.row(row, &table.columns, (place == 0, table.divided));
        }
        self.xml.close();
    }

    fn row(&mut self, row: &Row, columns: &[f32], (first, divided): (bool, bool)) {
        self.xml.open("w:tr", &[]);
        self.xml.within("w:trPr", &[], |xml| {
            if first || !divided {
                xml.empty("w:cantSplit", &[]);
            }
            if first {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (cell, width) in row.cells.iter().zip(columns) {
            self.xml.open("w:tc", &[]);
            self.xml.within("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &twips(*width)), ("w:type", "dxa")]);
                if row.line.is_some() {
                    xml.within("w:tcBorders", &[], |xml| format::border(xml, "w:bottom", row.line));
                }
            });
            match cell.paragraphs.as_slice() {
                [own] if cell.open => self.open(own),
                all => all.iter().for_each(|paragraph| self.paragraph(paragraph)),
            }
            self.xml.close();
        }
        self.xml.close();
    }
}
