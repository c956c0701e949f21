//! XML of Word files, read.
//!
//! In: the bytes of a part. Out: a tree. Invariants: it has no DTD and no entities of its own, at most [`MAX_NODES`] nodes and
//! [`MAX_DEPTH`] levels.

use roxmltree::{Document, NodeId, ParsingOptions};

use super::error::PackageError;

/// Most nodes of a part.
pub const MAX_NODES: u32 = 2_000_000;
/// Most levels of a part. Tables in tables in text boxes have some forty.
pub const MAX_DEPTH: usize = 300;

/// The text of a part: UTF-8, or UTF-16 as a few programs write it.
pub(super) fn decoded(part: &str, bytes: Vec<u8>) -> Result<String, PackageError> {
    let bad = |reason: &str| PackageError::BadXml { part: part.to_owned(), reason: reason.to_owned() };
    let wide = |swap: bool| -> Result<String, PackageError> {
        let pairs = bytes.get(2..).unwrap_or_default().chunks_exact(2);
        let units: Vec<u16> = pairs
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .map(|unit| if swap { unit.swap_bytes() } else { unit })
            .collect();
        String::from_utf16(&units).map_err(|_| bad("it is not sound UTF-16"))
    };
    let text = match bytes.get(..2) {
        Some([0xFF, 0xFE]) => wide(false)?,
        Some([0xFE, 0xFF]) => wide(true)?,
        _ => String::from_utf8(bytes).map_err(|_| bad("it is not UTF-8"))?,
    };
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// Parses a part within the limits.
pub(super) fn parsed<'t>(part: &str, text: &'t str) -> Result<Document<'t>, PackageError> {
    let bad = |reason: String| PackageError::BadXml { part: part.to_owned(), reason };
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| bad(error.to_string()))?;
    if depth(&document) > MAX_DEPTH {
        return Err(bad("it is nested deeper than any text is".to_owned()));
    }
    Ok(document)
}

/// How deep the deepest element lies: parents come before their children.
fn depth(document: &Document<'_>) -> usize {
    let mut depths: Vec<u32> = Vec::new();
    let mut deepest = 0;
    for node in document.descendants() {
        let above = node.parent().map_or(0, |parent| depths.get(index(parent.id())).copied().unwrap_or(0) + 1);
        let own = index(node.id());
        if depths.len() <= own {
            depths.resize(own + 1, 0);
        }
        depths[own] = above;
        deepest = deepest.max(above);
    }
    deepest as usize
}

fn index(id: NodeId) -> usize {
    id.get_usize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::xml::Xml;

    #[test]
    fn what_is_written_can_be_read() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"<&>\u{1}\u{FFFF}")]);
        xml.within("c", &[], |xml| xml.words("1 < 2 & 3\u{8}"));
        xml.empty("d", &[]);
        let text = decoded("p", xml.finish()).unwrap();
        let tree = parsed("p", &text).unwrap();
        assert_eq!(tree.root_element().attribute("b"), Some("\"<&>"));
        assert_eq!(tree.root_element().first_element_child().unwrap().text(), Some("1 < 2 & 3"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let refused = |text: &str| parsed("p", text).unwrap_err().to_string();
        assert!(refused("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").contains("DTD"));
        assert!(refused("<a>").contains("p cannot be read"));
        let deep = |levels: usize| format!("{}{}", "<a>".repeat(levels), "</a>".repeat(levels));
        assert!(parsed("p", &deep(MAX_DEPTH)).is_ok());
        assert!(refused(&deep(MAX_DEPTH + 1)).contains("nested"));
        assert!(refused(&deep(100_000)).contains("nested"));
    }

    #[test]
    fn utf_16_is_read_too() {
        let wide =
            |order: fn(u16) -> [u8; 2]| -> Vec<u8> { "\u{FEFF}<a>ҷ</a>".encode_utf16().flat_map(order).collect() };
        assert_eq!(decoded("p", wide(u16::to_le_bytes)).unwrap(), "<a>ҷ</a>");
        assert_eq!(decoded("p", wide(u16::to_be_bytes)).unwrap(), "<a>ҷ</a>");
        assert!(decoded("p", vec![0xC3]).is_err());
    }
}
