//! The parts around the text: what types there are, what belongs to what, numbering, faces, settings, properties.
//!
//! In: a file. Out: the XML of each part. Invariants: ids are counted, addresses in the order of the text.

use super::format::{W, twips};
use super::model::{File, Font, Properties};
use super::pictures::Media;
use crate::office::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Levels of a list.
const LEVELS: u8 = 9;

/// What the text names beside itself.
#[derive(Debug, Default)]
pub(super) struct Relations {
    links: Vec<String>,
    levels: Vec<u8>,
}

impl Relations {
    pub(super) fn of(file: &File) -> Self {
        Self { links: Vec::new(), levels: file.lists.iter().map(|list| list.level).collect() }
    }

    /// The level of a list.
    pub(super) fn level(&self, list: usize) -> u8 {
        self.levels.get(list).copied().unwrap_or_default().min(LEVELS - 1)
    }

    /// The id of an address.
    pub(super) fn link(&mut self, address: &str) -> String {
        let place = self.links.iter().position(|other| other == address).unwrap_or_else(|| {
            self.links.push(address.to_owned());
            self.links.len() - 1
        });
        format!("rIdLink{}", place + 1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    fn write_links(&self, xml: &mut Xml) {
        for (place, address) in self.links.iter().enumerate() {
            let (id, kind) = (format!("rIdLink{}", place + 1), format!("{OFFICE}/hyperlink"));
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", &kind), ("Target", address), ("TargetMode", "External")],
            );
        }
    }

    /// The part of a text that names addresses alone.
    pub(super) fn finish_links(&self) -> Vec<u8> {
        let mut xml = relations();
        self.write_links(&mut xml);
        xml.finish()
    }

    /// The part of the main text.
    pub(super) fn finish(&self, media: &Media) -> Vec<u8> {
        let mut xml = relations();
        for (id, kind, target) in [
            ("rIdStyles", "styles", "styles.xml"),
            ("rIdSettings", "settings", "settings.xml"),
            ("rIdFonts", "fontTable", "fontTable.xml"),
            ("rIdNumbering", "numbering", "numbering.xml"),
            ("rIdNotes", "footnotes", "footnotes.xml"),
            ("rIdHead", "header", "header1.xml"),
            ("rIdFoot", "footer", "footer1.xml"),
        ] {
            relation(&mut xml, id, &format!("{OFFICE}/{kind}"), target);
        }
        for (id, name) in media.names() {
            relation(&mut xml, &id, &format!("{OFFICE}/image"), name.trim_start_matches("word/"));
        }
        self.write_links(&mut xml);
        xml.finish()
    }
}

fn relations() -> Xml {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    xml
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

pub(super) fn package_relations() -> Vec<u8> {
    let mut xml = relations();
    relation(&mut xml, "rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml");
    relation(&mut xml, "rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml");
    relation(&mut xml, "rId3", &format!("{OFFICE}/extended-properties"), "docProps/app.xml");
    xml.finish()
}

pub(super) fn content_types(media: &Media) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let default = |xml: &mut Xml, ending: &str, kind: &str| {
        xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
    };
    default(&mut xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
    default(&mut xml, "xml", "application/xml");
    for (ending, kind) in [("jpeg", "image/jpeg"), ("png", "image/png"), ("svg", "image/svg+xml")] {
        if media.names().any(|(_, name)| name.ends_with(&format!(".{ending}"))) {
            default(&mut xml, ending, kind);
        }
    }
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let package = "application/vnd.openxmlformats-package";
    let office = "application/vnd.openxmlformats-officedocument";
    for (part, kind) in [
        ("/word/document.xml", format!("{main}.document.main+xml")),
        ("/word/styles.xml", format!("{main}.styles+xml")),
        ("/word/settings.xml", format!("{main}.settings+xml")),
        ("/word/fontTable.xml", format!("{main}.fontTable+xml")),
        ("/word/numbering.xml", format!("{main}.numbering+xml")),
        ("/word/footnotes.xml", format!("{main}.footnotes+xml")),
        ("/word/header1.xml", format!("{main}.header+xml")),
        ("/word/footer1.xml", format!("{main}.footer+xml")),
        ("/docProps/core.xml", format!("{package}.core-properties+xml")),
        ("/docProps/app.xml", format!("{office}.extended-properties+xml")),
    ] {
        xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
    }
    xml.finish()
}

pub(super) fn core(properties: &Properties) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.within("dc:title", &[], |xml| xml.words(&properties.title));
    xml.within("dc:creator", &[], |xml| xml.words(&properties.creator));
    xml.within("dc:description", &[], |xml| xml.words(&properties.description));
    xml.within("dc:language", &[], |xml| xml.words(&properties.language));
    if let Some(day) = &properties.created {
        let moment = format!("{day}T00:00:00Z");
        xml.within("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.words(&moment));
        xml.within("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.words(&moment));
    }
    xml.finish()
}

pub(super) fn application() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Properties", &[("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")]);
    xml.within("Application", &[], |xml| xml.words("Payom"));
    xml.finish()
}

pub(super) fn settings(properties: &Properties, protected: bool) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:settings", &[("xmlns:w", W)]);
    if protected {
        xml.empty("w:documentProtection", &[("w:edit", "readOnly"), ("w:enforcement", "1")]);
    }
    xml.value("w:defaultTabStop", "720");
    xml.within("w:footnotePr", &[], |xml| {
        xml.empty("w:footnote", &[("w:id", "-1")]);
        xml.empty("w:footnote", &[("w:id", "0")]);
    });
    xml.within("w:compat", &[], |xml| {
        let office = "http://schemas.microsoft.com/office/word";
        // The way of Word 2013 and later; without it files open in a mode for older ones.
        xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", office), ("w:val", "15")]);
    });
    xml.value("w:themeFontLang", &properties.language);
    xml.finish()
}

pub(super) fn fonts(fonts: &[Font]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:fonts", &[("xmlns:w", W)]);
    for font in fonts {
        xml.within("w:font", &[("w:name", &font.name)], |xml| {
            xml.value("w:altName", &font.instead);
            xml.value("w:family", if font.serif { "roman" } else { "swiss" });
            xml.value("w:pitch", "variable");
        });
    }
    xml.finish()
}

/// Two kinds of numbering, and a numbering of its own for each list: each begins anew.
pub(super) fn numbering(file: &File) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[("xmlns:w", W)]);
    for (id, numbered) in [("1", false), ("2", true)] {
        xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
            xml.value("w:multiLevelType", "hybridMultilevel");
            (0..LEVELS).for_each(|level| kind(xml, level, numbered, file.list_indent));
        });
    }
    for (place, list) in file.lists.iter().enumerate() {
        xml.within("w:num", &[("w:numId", &(place + 1).to_string())], |xml| {
            xml.value("w:abstractNumId", if list.start.is_some() { "2" } else { "1" });
            if let Some(start) = list.start {
                xml.within("w:lvlOverride", &[("w:ilvl", &list.level.min(LEVELS - 1).to_string())], |xml| {
                    xml.value("w:startOverride", &start.to_string());
                });
            }
        });
    }
    xml.finish()
}

fn kind(xml: &mut Xml, level: u8, numbered: bool, indent: f32) {
    xml.within("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
        xml.value("w:start", "1");
        xml.value("w:numFmt", if numbered { "decimal" } else { "bullet" });
        // A sign of the text's own face: one of the face Symbol comes out of PDFs as a private character.
        let sign = if level.is_multiple_of(2) { "\u{2022}" } else { "\u{2013}" };
        let words = if numbered { format!("%{}.", level + 1) } else { sign.to_owned() };
        xml.value("w:lvlText", &words);
        xml.value("w:lvlJc", "left");
        xml.within("w:pPr", &[], |xml| {
            let left = twips(indent * f32::from(level + 1));
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &twips(indent))]);
        });
    });
}
