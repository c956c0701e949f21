//! Reads a Word file.
//!
//! In: bytes of any origin. Out: a [`Reading`], or why there is none. Invariants: every character that a part holds as text is in a piece
//! or in what is left out; nothing is fetched, computed or run; limits hold for parts (`package`), nodes and levels (`tree`).

mod body;
mod chunk;
mod html;
mod model;
mod reader;
mod relations;
mod runs;
mod styles;

pub use model::{
    Block, Left, Listed, Look, Met, Paragraph, Part, PartKind, Picture, Piece, Reading, Table, Why, Words,
};

use roxmltree::Node;

use self::reader::Reader;
use self::relations::{Relations, all_text, attribute, main_part, relations, text};
use self::styles::{Numbering, Styles};
use crate::office::error::PackageError;
use crate::office::package::Package;
use crate::office::tree::parsed;

/// What all parts of a file are read with.
#[derive(Debug, Default)]
struct Shared {
    within: bool,
    styles: Styles,
    numbering: Numbering,
}

/// Reads a Word file.
///
/// # Errors
/// When it is no package, is damaged, has no text, or holds more than a text does.
pub fn read(bytes: &[u8]) -> Result<Reading, PackageError> {
    read_in(&Package::open(bytes)?, false)
}

/// Reads a Word file, which may be a document within another: that has none within it.
fn read_in(package: &Package<'_>, within: bool) -> Result<Reading, PackageError> {
    let main = main_part(package)?;
    let own = relations(package, &main)?;
    let of_kind = |kind: &str| -> Vec<String> {
        let found = own.values().filter(|relation| relation.kind == kind && !relation.external);
        let mut found: Vec<String> = found.map(|relation| relation.target.clone()).collect();
        found.sort();
        found.dedup();
        found
    };
    let mut shared = Shared { within, ..Shared::default() };
    for part in of_kind("styles") {
        if let Some(text) = text(package, &part)? {
            shared.styles = Styles::read(&parsed(&part, &text)?);
        }
    }
    for part in of_kind("numbering") {
        if let Some(text) = text(package, &part)? {
            shared.numbering = Numbering::read(&parsed(&part, &text)?);
        }
    }
    let mut reading = Reading::default();
    part(package, &main, &shared, &mut reading, &|_| Some(PartKind::Body))?;
    let comment =
        |node: Node<'_, '_>| Some(PartKind::Comment(attribute(node, "author").unwrap_or_default().to_owned()));
    let note = |node: Node<'_, '_>, kind: &str| {
        // Lines between text and notes are notes by name alone.
        let text = attribute(node, "type").is_none_or(|kind| kind == "normal");
        text.then(|| PartKind::Note(format!("{kind}{}", attribute(node, "id").unwrap_or_default())))
    };
    let read: [(&str, Role<'_>); 5] = [
        ("header", &|_| Some(PartKind::Header)),
        ("footer", &|_| Some(PartKind::Footer)),
        ("footnotes", &|node| note(node, "foot")),
        ("endnotes", &|node| note(node, "end")),
        ("comments", &comment),
    ];
    for (kind, role) in read {
        for name in of_kind(kind) {
            part(package, &name, &shared, &mut reading, role)?;
        }
    }
    apart(package, &mut reading)?;
    Ok(reading)
}

/// What an element of a part is, where it is one of the texts to be read.
type Role<'r> = &'r dyn Fn(Node<'_, '_>) -> Option<PartKind>;

/// Reads a part: its root, or each of the notes or comments in it.
fn part(
    package: &Package<'_>,
    name: &str,
    shared: &Shared,
    reading: &mut Reading,
    role: Role<'_>,
) -> Result<(), PackageError> {
    let Some(text) = text(package, name)? else { return Ok(()) };
    let tree = parsed(name, &text)?;
    let own: Relations = relations(package, name)?;
    let root = tree.root_element();
    let several = matches!(root.tag_name().name(), "footnotes" | "endnotes" | "comments");
    let roots: Vec<Node<'_, '_>> =
        if several { root.children().filter(Node::is_element).collect() } else { vec![root] };
    for node in roots {
        let Some(kind) = role(node) else { continue };
        let before = reading.parts.len();
        let mut reader = Reader {
            styles: &shared.styles,
            numbering: &shared.numbering,
            relations: &own,
            package,
            within: shared.within,
            reading,
            fields: Vec::new(),
            out: None,
            unseen: 0,
            parted: true,
            boxes: Vec::new(),
        };
        let blocks = reader.blocks(node);
        if reader.unseen > 0 {
            let unseen = reader.unseen;
            reader.reading.met.push(Met::Unseen(unseen));
        }
        // Margins and notes of a document within it come behind its own text.
        reading.parts.insert(before, Part { kind, blocks });
    }
    let pictures: Vec<&String> =
        own.values().filter(|own| own.kind == "image" && !own.external).map(|own| &own.target).collect();
    for picture in pictures {
        if let Some(bytes) = package.part(picture)? {
            reading.media.insert(picture.clone(), bytes);
        }
    }
    Ok(())
}

/// What stands in charts, diagrams and building blocks is no running text; files within the file are named.
fn apart(package: &Package<'_>, reading: &mut Reading) -> Result<(), PackageError> {
    let begins = |name: &str, folders: &[&str]| folders.iter().any(|folder| name.starts_with(folder));
    for name in package.names().filter(|name| !name.contains("/_rels/")) {
        if begins(name, &["word/embeddings/"]) {
            reading.met.push(Met::Unread(name.to_owned()));
        }
        if !begins(name, &["word/charts/chart", "word/diagrams/data", "word/glossary/document"]) {
            continue;
        }
        let Some(text) = text(package, name)? else { continue };
        let tree = parsed(name, &text)?;
        // What is called a text in diagrams holds paragraphs with texts.
        let words = tree.descendants().filter(|node| {
            matches!(node.tag_name().name(), "t" | "v" | "delText") && node.children().all(|own| own.is_text())
        });
        let words: Vec<_> = words.map(all_text).collect();
        if words.iter().any(|words| !words.trim().is_empty()) {
            reading.left.push(Left { why: Why::Apart, text: words.join(" ") });
        }
    }
    Ok(())
}
