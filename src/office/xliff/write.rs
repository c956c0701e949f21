//! Writes XLIFF 1.2.
//!
//! In: a file. Out: its bytes. Invariants: valid by the transitional schema; what stays as it is lies in `ph` with the code as its words,
//! so that programs which show words alone show it too; stretches lie in `g`.

use super::model::{Alternative, File, Note, Piece, Unit};
use crate::office::xml::Xml;

const XLIFF: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// The bytes of a file.
#[must_use]
pub fn write(file: &File) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("xliff", &[("version", "1.2"), ("xmlns", XLIFF)]);
    let about = [
        ("original", file.original.as_str()),
        ("source-language", &file.source),
        ("target-language", &file.target),
        ("datatype", "plaintext"),
        ("tool-id", "payom"),
        ("product-name", &file.product),
    ];
    xml.line();
    xml.open("file", &about);
    xml.within("header", &[], |xml| {
        let version = env!("CARGO_PKG_VERSION");
        xml.empty("tool", &[("tool-id", "payom"), ("tool-name", "Payom"), ("tool-version", version)]);
        file.notes.iter().for_each(|note| self::note(xml, note));
    });
    xml.line();
    xml.open("body", &[]);
    let mut units = file.units.as_slice();
    while let Some((first, _)) = units.split_first() {
        let Some(group) = &first.group else {
            unit(&mut xml, first);
            units = units.get(1..).unwrap_or_default();
            continue;
        };
        let many = units.iter().take_while(|unit| unit.group.as_ref() == Some(group)).count().max(1);
        xml.line();
        xml.open("group", &[("id", &group.id), ("resname", &group.id), ("restype", "x-fluent-select")]);
        note(&mut xml, &Note { from: "payom", text: group.note.clone() });
        units.iter().take(many).for_each(|own| unit(&mut xml, own));
        xml.close();
        units = units.get(many..).unwrap_or_default();
    }
    xml.line();
    xml.finish()
}

fn note(xml: &mut Xml, note: &Note) {
    if !note.text.is_empty() {
        let annotates = if note.from == "developer" { "source" } else { "general" };
        xml.within("note", &[("from", note.from), ("annotates", annotates)], |xml| xml.words(&note.text));
    }
}

fn unit(xml: &mut Xml, unit: &Unit) {
    let mut about = vec![("id", unit.id.as_str()), ("resname", &unit.id), ("xml:space", "preserve")];
    if !unit.extra.is_empty() {
        about.push(("extradata", &unit.extra));
    }
    if let Some(approved) = unit.approved {
        about.push(("approved", if approved { "yes" } else { "no" }));
    }
    if unit.locked {
        about.push(("translate", "no"));
    }
    xml.line();
    xml.open("trans-unit", &about);
    xml.line();
    xml.within("source", &[], |xml| pieces(xml, &unit.source));
    if let Some(target) = &unit.target {
        xml.line();
        xml.within("target", &[("state", target.state)], |xml| pieces(xml, &target.pieces));
    }
    for own in unit.notes.iter().filter(|note| !note.text.is_empty()) {
        xml.line();
        note(xml, own);
    }
    for own in &unit.alternatives {
        xml.line();
        alternative(xml, own);
    }
    xml.close();
}

fn alternative(xml: &mut Xml, own: &Alternative) {
    xml.within("alt-trans", &[("alttranstype", own.kind), ("origin", &own.origin)], |xml| {
        if !own.source.is_empty() {
            xml.within("source", &[], |xml| pieces(xml, &own.source));
        }
        xml.within("target", &[], |xml| pieces(xml, &own.target));
    });
}

fn pieces(xml: &mut Xml, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => xml.words(words),
            Piece::Code { id, kind, text, shown } => {
                let mut about = vec![("id", id.as_str()), ("ctype", kind)];
                if !shown.is_empty() {
                    about.push(("equiv-text", shown));
                }
                xml.within("ph", &about, |xml| xml.words(text));
            }
            Piece::Open { id, kind, to } => {
                let mut about = vec![("id", id.as_str()), ("ctype", kind)];
                if !to.is_empty() {
                    about.push(("equiv-text", to));
                }
                xml.open("g", &about);
            }
            Piece::Close { .. } => xml.close(),
        }
    }
}
