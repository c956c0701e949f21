//! Word files of many programs, read; and packages that mean harm.
//!
//! In: the samples of `fixtures/docx`, and packages made up here. Out: assertions over what was read. Invariants: no file makes the
//! reader panic, and none costs more than the limits say.

use std::fs;

use payom::office::word::read;
use payom::office::word::read::{Block, Met, Paragraph, PartKind, Piece, Reading, Why};
use payom::office::{MAX_DEPTH, Package, PackageError, pack};
use roxmltree::{Document, Node};

use crate::project::repository;

/// The samples, by name.
pub(crate) fn samples() -> Vec<(String, Vec<u8>)> {
    let folder = repository().join("tests/suite/fixtures/docx");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".docx") {
            found.push((name.to_owned(), fs::read(entry.path()).unwrap()));
        }
    }
    found.sort();
    assert_eq!(found.len(), 17);
    found
}

pub(crate) fn sample(name: &str) -> Reading {
    let (_, bytes) = samples().into_iter().find(|(own, _)| own == name).unwrap();
    read(&bytes).unwrap()
}

fn text(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => out.push_str(&paragraph.text()),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| text(cell, out)),
            Block::Box(blocks) => text(blocks, out),
        }
    }
}

/// The characters that are seen, sorted: what was read holds them in another order.
pub(crate) fn signs(text: &str) -> Vec<char> {
    let unseen = |c: char| {
        c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{2011}' | '•' | '\u{F0B7}')
    };
    let mut signs: Vec<char> = text.chars().filter(|c| !unseen(*c)).collect();
    signs.sort_unstable();
    signs
}

/// The characters that the parts of a package hold as text, looked up without the reader.
pub(crate) fn raw(bytes: &[u8]) -> String {
    let package = Package::open(bytes).unwrap();
    let mut out = String::new();
    for name in package.names().filter(|name| name.starts_with("word/")) {
        let part = package.part(name).unwrap().unwrap();
        match name.rsplit('.').next().unwrap() {
            "xml" => of_part(&String::from_utf8(part).unwrap(), &mut out),
            "docx" => out.push_str(&raw(&part)),
            "txt" => out.push_str(&String::from_utf8(part).unwrap()),
            // Tags and styles are no text, and no other sign is coded in the samples.
            "html" => {
                let html = String::from_utf8(part).unwrap().replace("&amp;", "&");
                let html =
                    html.split("<style>").map(|part| part.split("</style>").last().unwrap()).collect::<String>();
                html.split('<').for_each(|part| out.push_str(part.split_once('>').map_or(part, |(_, text)| text)));
            }
            _ => {}
        }
    }
    out
}

fn of_part(part: &str, out: &mut String) {
    let tree = Document::parse(part).unwrap();
    let again = |node: Node<'_, '_>| node.ancestors().any(|above| above.tag_name().name() == "Fallback");
    for node in tree.descendants().filter(|node| !again(*node)) {
        match node.tag_name().name() {
            "t" | "delText" | "v" => out.push_str(node.text().unwrap_or_default()),
            "textpath" => out.push_str(node.attribute("string").unwrap()),
            _ => {}
        }
    }
}

#[test]
fn every_character_of_every_part_is_read_or_left_out_with_a_reason() {
    for (name, bytes) in samples() {
        let reading = read(&bytes).unwrap();
        let mut all = String::new();
        reading.parts.iter().for_each(|part| text(&part.blocks, &mut all));
        reading.left.iter().for_each(|left| all.push_str(&left.text));
        assert_eq!(
            signs(&all).into_iter().collect::<String>(),
            signs(&raw(&bytes)).into_iter().collect::<String>(),
            "{name}"
        );
    }
}

fn paragraphs(reading: &Reading) -> Vec<&Paragraph> {
    fn gather<'a>(blocks: &'a [Block], out: &mut Vec<&'a Paragraph>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => out.push(paragraph),
                Block::Table(table) => table.rows.iter().flatten().for_each(|cell| gather(cell, out)),
                Block::Box(blocks) => gather(blocks, out),
            }
        }
    }
    let mut all = Vec::new();
    reading.parts.iter().for_each(|part| gather(&part.blocks, &mut all));
    all
}

#[test]
fn changes_that_were_tracked_are_taken_and_told() {
    let reading = sample("lo-2018-en");
    let all: Vec<String> = paragraphs(&reading).iter().map(|paragraph| paragraph.text()).collect();
    assert!(all.iter().any(|text| text.contains("seven") && !text.contains("six")), "{all:#?}");
    assert!(reading.left.iter().any(|left| left.why == Why::Deleted && left.text.contains("six")));
    assert!(reading.met.iter().any(|met| matches!(met, Met::Inserted(words) if words.contains("seven"))));
    let boxes = reading.parts[0].blocks.iter().filter(|block| matches!(block, Block::Box(_))).count();
    assert_eq!(boxes, 1, "a text box stands twice in the file and once in the reading");
    assert!(reading.parts.iter().any(|part| matches!(part.kind, PartKind::Comment(_))));
    assert!(reading.parts.iter().any(|part| matches!(part.kind, PartKind::Note(_))));

    let tracked = sample("wordlike-2020-ru-tracked");
    let hidden: Vec<&str> =
        tracked.left.iter().filter(|left| left.why == Why::Hidden).map(|left| left.text.as_str()).collect();
    assert_eq!(hidden.len(), 1, "{hidden:?}");
    let lists: Vec<u64> = paragraphs(&tracked).iter().filter_map(|own| own.list?.start).collect();
    assert!(lists.contains(&4), "{lists:?}");
}

#[test]
fn words_split_over_runs_are_whole_and_fields_keep_what_they_showed() {
    let reading = sample("wordlike-2016-en");
    let all: String = paragraphs(&reading).iter().map(|own| own.text() + "\n").collect();
    for word in ["torture", "coalitions", "countries", "non\u{2011}governmental", "31 May 2016"] {
        assert!(all.contains(word), "{word}: {all}");
    }
    let links: Vec<&str> = paragraphs(&reading)
        .iter()
        .flat_map(|own| own.words().filter_map(|words| words.link.as_deref()).collect::<Vec<_>>())
        .collect();
    assert!(links.len() >= 2, "{links:?}");
    assert!(reading.met.contains(&Met::Field("DATE".to_owned())));
}

#[test]
fn lists_headings_and_pictures_are_known_whoever_wrote_the_file() {
    for (name, bytes) in samples() {
        let reading = read(&bytes).unwrap();
        let all = paragraphs(&reading);
        let lists = all.iter().filter(|own| own.list.is_some()).count();
        let headings = all.iter().filter(|own| own.heading.is_some() || own.style == "title").count();
        if name.starts_with("pydocx-2018") || name.starts_with("lo-2018") || name.starts_with("pandoc") {
            assert!(lists >= 3 && headings >= 2, "{name}: {lists} {headings}");
        }
        for picture in all.iter().flat_map(|own| own.pictures()) {
            assert!(reading.media.contains_key(&picture.file), "{name}: {}", picture.file);
        }
    }
    let pictures: Vec<String> = paragraphs(&sample("lo-2018-en"))
        .iter()
        .flat_map(|own| own.pictures().map(|own| own.alternative.clone()).collect::<Vec<_>>())
        .collect();
    assert_eq!(pictures, ["Participants of a session sit at tables in a hall"]);
}

/// A package of a text with this body.
fn document(body: &str) -> Vec<u8> {
    with(&[("word/document.xml", format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>"))])
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn with(parts: &[(&str, String)]) -> Vec<u8> {
    pack(parts.iter().map(|(name, text)| (*name, text))).unwrap()
}

#[test]
fn packages_that_mean_harm_are_refused_in_words() {
    let refused = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(refused(b""), PackageError::NotAPackage);
    assert_eq!(refused(&with(&[("a", String::new())])), PackageError::Missing("word/document.xml".to_owned()));
    let bomb = document(&"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(3_000_000));
    assert!(matches!(refused(&bomb), PackageError::TooMuch(_)));
    let dtd = with(&[("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".to_owned())]);
    assert!(matches!(refused(&dtd), PackageError::BadXml { .. }));
    let deep = |levels: usize| document(&("<w:sdt>".repeat(levels) + &"</w:sdt>".repeat(levels)));
    assert!(read(&deep(MAX_DEPTH - 10)).is_ok());
    assert!(matches!(refused(&deep(100_000)), PackageError::BadXml { .. }));
    let nodes = document(&"<w:r/>".repeat(2_100_000));
    assert!(matches!(refused(&nodes), PackageError::BadXml { .. } | PackageError::TooMuch(_)));
}

#[test]
fn what_leads_in_a_circle_ends() {
    let styles = format!(
        "<w:styles xmlns:w=\"{W}\"><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"A\"/><w:basedOn w:val=\"b\"/>\
         </w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"a\"/>\
         </w:style></w:styles>"
    );
    let relations = format!(
        "<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"x/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"r2\" Type=\"x/header\" Target=\"document.xml\"/>\
         <Relationship Id=\"r3\" Type=\"x/image\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/>\
         <Relationship Id=\"r4\" Type=\"x/image\" Target=\"../../../../etc/passwd\"/></Relationships>"
    );
    let body = "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>text</w:t></w:r></w:p>";
    let text = format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>");
    let bytes = with(&[
        ("word/document.xml", text),
        ("word/_rels/document.xml.rels", relations),
        ("word/styles.xml", styles),
    ]);
    let reading = read(&bytes).unwrap();
    assert_eq!(paragraphs(&reading)[0].heading, Some(2));
    assert!(reading.media.is_empty(), "nothing outside the package is read");
    // Fields that open and never close.
    let open = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>lost?</w:t></w:r></w:p>".repeat(500);
    let reading = read(&document(&open)).unwrap();
    assert!(reading.left.iter().any(|left| left.text.contains("lost?")), "words of an open field are told");
}

#[test]
fn a_file_that_is_cut_or_spoilt_is_refused_or_read_and_nothing_else() {
    for (name, bytes) in samples() {
        for length in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            assert!(read(&bytes[..length]).is_err(), "{name} cut at {length}");
        }
        for at in (0..bytes.len()).step_by(bytes.len() / 300 + 1) {
            let mut spoilt = bytes.clone();
            spoilt[at] = spoilt[at].wrapping_add(1);
            let _ = read(&spoilt);
        }
    }
}

#[test]
fn a_part_in_utf_16_and_a_strict_file_are_read() {
    let text = format!(
        "\u{FEFF}<w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>Паём</w:t></w:r></w:p></w:body></w:document>"
    );
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let reading = read(&pack([("word/document.xml", wide)]).unwrap()).unwrap();
    assert_eq!(paragraphs(&reading)[0].text(), "Паём");
    let strict =
        "<d xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>a</t></r></p></body></d>";
    let reading = read(&with(&[("word/document.xml", strict.to_owned())])).unwrap();
    assert_eq!(paragraphs(&reading)[0].text(), "a");
    assert!(matches!(paragraphs(&reading)[0].pieces[0], Piece::Words(_)));
}
