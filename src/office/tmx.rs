//! Memories of translations (TMX 1.4), written.
//!
//! In: texts with their translations. Out: bytes. Invariants: each pair stands once, in the order given. Source: TMX 1.4b (LISA).

use super::xml::Xml;

/// A text and its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The text.
    pub source: String,
    /// Its translation.
    pub target: String,
}

/// The bytes of a memory.
#[must_use]
pub fn write(source: &str, target: &str, pairs: &[Pair]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("tmx", &[("version", "1.4")]);
    xml.empty(
        "header",
        &[
            ("creationtool", "Payom"),
            ("creationtoolversion", env!("CARGO_PKG_VERSION")),
            ("segtype", "paragraph"),
            ("o-tmf", "Payom"),
            ("adminlang", "en"),
            ("srclang", source),
            ("datatype", "plaintext"),
        ],
    );
    xml.open("body", &[]);
    let mut seen: Vec<&Pair> = Vec::new();
    for pair in pairs {
        if seen.contains(&pair) {
            continue;
        }
        seen.push(pair);
        xml.line();
        xml.open("tu", &[]);
        for (tag, text) in [(source, &pair.source), (target, &pair.target)] {
            xml.open("tuv", &[("xml:lang", tag)]);
            xml.within("seg", &[], |xml| xml.words(text));
            xml.close();
        }
        xml.close();
    }
    xml.finish()
}
