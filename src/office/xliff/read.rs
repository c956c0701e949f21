//! Reads XLIFF 1.2 as programs give it back.
//!
//! In: bytes of any origin. Out: what is in them. Invariants: names are compared without their namespaces, but for marks within a text; what is not known is looked
//! through for words within a text, and left out elsewhere; states and remarks are not read, for nobody keeps them true.

use roxmltree::Node;

use super::model::{File, Piece, Target, Unit};
use crate::office::error::PackageError;
use crate::office::package::MAX_PART;
use crate::office::tree::{decoded, parsed};

/// What a file is called in messages.
const PART: &str = "XLIFF";

/// Most texts of a file.
const MOST: usize = 100_000;

/// Reads the files of a document.
///
/// # Errors
/// When it is no XML, has a DTD, is too large, or is no XLIFF of version 1.
pub fn read(bytes: &[u8]) -> Result<Vec<File>, PackageError> {
    if bytes.len() > MAX_PART {
        return Err(PackageError::TooMuch("the file is too large"));
    }
    let bad = |reason: &str| PackageError::BadXml { part: PART.to_owned(), reason: reason.to_owned() };
    let text = decoded(PART, bytes.to_vec())?;
    let tree = parsed(PART, &text)?;
    let root = tree.root_element();
    if root.tag_name().name() != "xliff" {
        return Err(bad("it is no XLIFF"));
    }
    if root.attribute("version").is_some_and(|version| !version.starts_with('1')) {
        return Err(bad("it is not of version 1.2: save it as XLIFF 1.2"));
    }
    let files = root.children().filter(|node| node.tag_name().name() == "file");
    let files: Vec<File> = files.map(file).collect();
    let many: usize = files.iter().map(|file| file.units.len()).sum();
    if many > MOST { Err(PackageError::TooMuch("too many texts")) } else { Ok(files) }
}

fn own(node: Node<'_, '_>, name: &str) -> String {
    node.attributes()
        .find(|attribute| attribute.name() == name)
        .map_or_else(String::new, |own| own.value().to_owned())
}

fn file(node: Node<'_, '_>) -> File {
    let units = node.descendants().filter(|node| node.tag_name().name() == "trans-unit");
    File {
        original: own(node, "original"),
        product: own(node, "product-name"),
        source: own(node, "source-language"),
        target: own(node, "target-language"),
        notes: Vec::new(),
        units: units.map(unit).collect(),
    }
}

fn unit(node: Node<'_, '_>) -> Unit {
    let child = |name: &str| node.children().find(|node| node.tag_name().name() == name);
    let text = |node: Node<'_, '_>| {
        let mut out = Vec::new();
        pieces(node, &mut out);
        out
    };
    Unit {
        id: own(node, "id"),
        extra: own(node, "extradata"),
        source: child("source").map(text).unwrap_or_default(),
        target: child("target").map(|node| Target { state: "", pieces: text(node) }),
        ..Unit::default()
    }
}

fn pieces(node: Node<'_, '_>, out: &mut Vec<Piece>) {
    for inner in node.children() {
        if let Some(words) = inner.text().filter(|_| inner.is_text()) {
            match out.last_mut() {
                Some(Piece::Words(before)) => before.push_str(words),
                _ => out.push(Piece::Words(words.to_owned())),
            }
        }
        if !inner.is_element() {
            continue;
        }
        let id = || own(inner, "id");
        // What other programs add has a namespace of its own, and perhaps the name of one of ours.
        let ours = inner.tag_name().namespace() == inner.document().root_element().tag_name().namespace();
        match inner.tag_name().name() {
            _ if !ours => pieces(inner, out),
            "ph" | "x" | "it" | "ut" => {
                let text = inner.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
                out.push(Piece::Code { id: id(), kind: own(inner, "ctype"), text, shown: String::new() });
            }
            "g" => {
                out.push(Piece::Open { id: id(), kind: own(inner, "ctype"), to: own(inner, "equiv-text") });
                pieces(inner, out);
                out.push(Piece::Close { id: id() });
            }
            "bpt" | "bx" => {
                out.push(Piece::Open { id: id(), kind: own(inner, "ctype"), to: own(inner, "equiv-text") });
            }
            "ept" | "ex" => out.push(Piece::Close { id: id() }),
            _ => pieces(inner, out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::xliff::write;

    fn sample() -> File {
        let code = Piece::Code {
            id: "1".to_owned(),
            kind: "x-fluent-reference".to_owned(),
            text: "{ org-a }".to_owned(),
            shown: String::new(),
        };
        let open = Piece::Open { id: "2".to_owned(), kind: "link".to_owned(), to: "link:p".to_owned() };
        let source = vec![Piece::Words("A & ".to_owned()), open, code, Piece::Close { id: "2".to_owned() }];
        let unit = Unit { id: "lead".to_owned(), extra: "x".to_owned(), source, ..Unit::default() };
        File { product: "p".to_owned(), target: "ru-RU".to_owned(), units: vec![unit], ..File::default() }
    }

    #[test]
    fn what_is_written_is_read() {
        let file = sample();
        let back = read(&write(&file)).unwrap();
        assert_eq!(back[0].units[0].source, file.units[0].source);
        assert_eq!((back[0].product.as_str(), back[0].units[0].extra.as_str()), ("p", "x"));
    }

    #[test]
    fn what_programs_add_is_looked_through() {
        let text = "<xliff version='1.2' xmlns:v='urn:v'><file><body><group><trans-unit id='a'><source>a</source>\
                    <seg-source><mrk>b</mrk></seg-source><target><mrk mtype='seg'>c <v:x>d</v:x></mrk><mrk> e<ph id='1'/>\
                    </mrk></target></trans-unit></group></body></file></xliff>";
        let unit = &read(text.as_bytes()).unwrap()[0].units[0];
        let code = Piece::Code { id: "1".to_owned(), kind: String::new(), text: String::new(), shown: String::new() };
        assert_eq!(unit.target.as_ref().unwrap().pieces, [Piece::Words("c d e".to_owned()), code]);
    }

    #[test]
    fn what_is_no_xliff_is_refused() {
        for (text, why) in [
            ("<a/>", "no XLIFF"),
            ("<xliff version='2.1'/>", "version 1.2"),
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><xliff/>", "DTD"),
            ("words", "cannot be read"),
        ] {
            assert!(read(text.as_bytes()).unwrap_err().to_string().contains(why), "{text}");
        }
    }
}
