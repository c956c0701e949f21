//! Styles, and how words and paragraphs look.
//!
//! In: formats. Out: XML. Invariants: elements stand in the order of the schema (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28).

use super::model::{Align, BlockFormat, Border, File, Style, StyleKind, TextFormat};
use crate::office::xml::Xml;

/// The namespace of WordprocessingML.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A length in twentieths of a point.
pub(super) fn twips(points: f32) -> String {
    rounded(points * 20.0)
}

/// A length in half points.
fn halves(points: f32) -> String {
    rounded(points * 2.0)
}

fn rounded(number: f32) -> String {
    format!("{:.0}", if number.round() == 0.0 { 0.0 } else { number.round() })
}

pub(super) fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

fn toggle(xml: &mut Xml, names: [&str; 2], on: Option<bool>) {
    match on {
        Some(true) => names.iter().for_each(|name| xml.empty(name, &[])),
        Some(false) => names.iter().for_each(|name| xml.value(name, "0")),
        None => {}
    }
}

/// How words look, within `w:rPr`.
pub(super) fn text(xml: &mut Xml, format: &TextFormat) {
    if let Some(font) = &format.font {
        xml.empty("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:cs", font), ("w:eastAsia", font)]);
    }
    toggle(xml, ["w:b", "w:bCs"], format.bold);
    toggle(xml, ["w:i", "w:iCs"], format.italic);
    if format.capitals || format.not_capitals {
        xml.value("w:caps", if format.capitals { "1" } else { "0" });
    }
    if let Some(color) = format.color {
        xml.value("w:color", &hex(color));
    }
    if format.tracking != 0.0 || format.not_capitals {
        xml.value("w:spacing", &twips(format.tracking));
    }
    if let Some(size) = format.size {
        xml.value("w:sz", &halves(size));
        xml.value("w:szCs", &halves(size));
    }
    if format.underlined {
        xml.value("w:u", "single");
    }
    if format.raised {
        xml.value("w:vertAlign", "superscript");
    }
}

pub(super) fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Justified => "both",
    }
}

pub(super) fn border(xml: &mut Xml, name: &str, border: Option<Border>) {
    let Some(Border { color, width, space }) = border else { return };
    // Widths are eighths of a point.
    let (size, space) = (rounded((width * 8.0).clamp(2.0, 96.0)), rounded(space.clamp(0.0, 31.0)));
    xml.empty(name, &[("w:val", "single"), ("w:sz", &size), ("w:space", &space), ("w:color", &hex(color))]);
}

/// How a paragraph stands, within `w:pPr`, behind its style and what numbers it.
pub(super) fn block(xml: &mut Xml, format: &BlockFormat) {
    if format.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    if format.keep_lines {
        xml.empty("w:keepLines", &[]);
    }
    let lines = [format.top, format.edge, format.bottom, format.far_edge];
    if lines.iter().any(Option::is_some) {
        xml.within("w:pBdr", &[], |xml| {
            for (name, line) in ["w:top", "w:left", "w:bottom", "w:right"].into_iter().zip(lines) {
                border(xml, name, line);
            }
        });
    }
    if let Some(ground) = format.ground {
        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &hex(ground))]);
    }
    if let Some(tab) = format.tab {
        xml.within("w:tabs", &[], |xml| xml.empty("w:tab", &[("w:val", "left"), ("w:pos", &twips(tab))]));
    }
    spacing(xml, format);
    if format.close {
        xml.empty("w:contextualSpacing", &[]);
    }
    if let Some(own) = format.align {
        xml.value("w:jc", align(own));
    }
    if format.middle {
        xml.value("w:textAlignment", "center");
    }
    if let Some(level) = format.outline {
        xml.value("w:outlineLvl", &level.saturating_sub(1).to_string());
    }
}

fn spacing(xml: &mut Xml, format: &BlockFormat) {
    let mut numbers: Vec<(&str, String)> = Vec::new();
    numbers.extend(format.before.map(|before| ("w:before", twips(before))));
    numbers.extend(format.after.map(|after| ("w:after", twips(after))));
    if let Some(line) = format.line {
        // At least, not exactly: a picture in a line must have room.
        numbers.extend([("w:line", twips(line)), ("w:lineRule", "atLeast".to_owned())]);
    }
    attributes(xml, "w:spacing", &numbers);
    let mut numbers: Vec<(&str, String)> = Vec::new();
    numbers.extend(format.left.map(|left| ("w:left", twips(left))));
    numbers.extend(format.right.map(|right| ("w:right", twips(right))));
    numbers.extend(format.hanging.map(|hanging| ("w:hanging", twips(hanging))));
    attributes(xml, "w:ind", &numbers);
}

fn attributes(xml: &mut Xml, name: &str, numbers: &[(&str, String)]) {
    if !numbers.is_empty() {
        let numbers: Vec<(&str, &str)> = numbers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        xml.empty(name, &numbers);
    }
}

/// The part of styles.
pub(super) fn styles(file: &File) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:styles", &[("xmlns:w", W)]);
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                let language = file.properties.language.as_str();
                xml.empty("w:lang", &[("w:val", language), ("w:eastAsia", language), ("w:bidi", "ar-SA")]);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| xml.empty("w:pPr", &[]));
    });
    for (place, own) in file.styles.iter().enumerate() {
        style(&mut xml, own, place == 0);
    }
    xml.finish()
}

fn style(xml: &mut Xml, style: &Style, first: bool) {
    let kind = match style.kind {
        StyleKind::Paragraph => "paragraph",
        StyleKind::Words => "character",
        StyleKind::Table => "table",
    };
    let mut attributes = vec![("w:type", kind), ("w:styleId", style.id)];
    if first {
        attributes.insert(1, ("w:default", "1"));
    }
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", style.name);
        if let Some(based) = style.based_on {
            xml.value("w:basedOn", based);
        }
        if let Some(next) = style.next {
            xml.value("w:next", next);
        }
        xml.empty("w:qFormat", &[]);
        if style.kind == StyleKind::Paragraph && style.block != BlockFormat::default() {
            xml.within("w:pPr", &[], |xml| block(xml, &style.block));
        }
        if style.text != TextFormat::default() {
            xml.within("w:rPr", &[], |xml| text(xml, &style.text));
        }
        if style.kind == StyleKind::Table {
            table(xml);
        }
    });
}

/// Tables have no lines of their own; rows bring theirs.
fn table(xml: &mut Xml) {
    xml.within("w:tblPr", &[], |xml| {
        xml.within("w:tblCellMar", &[], |xml| {
            for (side, width) in [("w:top", "50"), ("w:left", "80"), ("w:bottom", "50"), ("w:right", "80")] {
                xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
            }
        });
    });
}
