//! Writes a Word file.
//!
//! In: a [`File`]. Out: the bytes of a package. Invariants: the same file gives the same bytes: parts, styles and ids have a fixed
//! order, nothing is random and no time is that of writing; every picture has an alternative text or is marked as decoration;
//! tables name their header row; no text box, nothing that floats.

mod body;
mod format;
mod model;
mod parts;
mod pictures;

pub use model::{
    Align, Block, BlockFormat, Border, Cell, File, Font, List, Page, Paragraph, Picture, Properties, Row, Run, Style,
    StyleKind, Table, TextFormat, Words,
};

use crate::office::package::pack;

/// Writes a Word file.
#[must_use]
#[expect(clippy::expect_used, reason = "a picture has at most 50 MB, and eighty of them make no Word file")]
pub fn write(file: &File) -> Vec<u8> {
    let mut relations = parts::Relations::of(file);
    let mut media = pictures::Media::default();
    let document = body::document(file, &mut relations, &mut media);
    let mut notes_relations = parts::Relations::default();
    let notes = body::notes(file, &mut notes_relations, &mut media);
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), parts::content_types(&media)),
        ("_rels/.rels".to_owned(), parts::package_relations()),
        ("docProps/core.xml".to_owned(), parts::core(&file.properties)),
        ("docProps/app.xml".to_owned(), parts::application()),
        ("word/document.xml".to_owned(), document),
        ("word/_rels/document.xml.rels".to_owned(), relations.finish(&media)),
        ("word/styles.xml".to_owned(), format::styles(file)),
        ("word/settings.xml".to_owned(), parts::settings(&file.properties, file.protected)),
        ("word/fontTable.xml".to_owned(), parts::fonts(&file.fonts)),
        ("word/numbering.xml".to_owned(), parts::numbering(file)),
        ("word/footnotes.xml".to_owned(), notes),
        ("word/header1.xml".to_owned(), body::margin("w:hdr", &file.head)),
        ("word/footer1.xml".to_owned(), body::margin("w:ftr", &file.foot)),
    ];
    if !notes_relations.is_empty() {
        parts.push(("word/_rels/footnotes.xml.rels".to_owned(), notes_relations.finish_links()));
    }
    parts.extend(media.finish());
    pack(parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))).expect("less than 4 GB of pictures")
}
