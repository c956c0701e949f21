//! Font dictionaries.
//!
//! In: the subsets of a document. Out: fonts whose codes are glyph ids, with exact widths and descriptors: simple ones
//! with codes of one byte, which the program maps as symbols (ISO 32000-1 9.6.6.4), or composite ones with codes of two
//! (9.7, `Identity-H`) where a face shows more. Invariants: the font program and `/ToUnicode` are shared streams.

use lopdf::{Dictionary, Object, ObjectId};

use super::file::File;
use super::model::EmbeddedFont;
use super::object::{push_name, push_reference};
use crate::pdf::write::number::{push_integer, push_real};
use crate::pdf::write::text::font_name;

/// Adds the fonts; gives the resource dictionary that names them.
pub(super) fn add<'a>(file: &mut File<'a>, fonts: &'a [EmbeddedFont]) -> Dictionary {
    let mut names = Dictionary::new();
    for font in fonts {
        let program = file.share_id(&font.subset.program);
        let descriptor = file.written(|out| push_descriptor(out, font, program));
        let to_unicode = file.share_id(&font.subset.to_unicode);
        let id = if font.subset.wide {
            let descendant = file.written(|out| push_descendant(out, font, descriptor));
            file.written(|out| push_composite(out, font, descendant, to_unicode))
        } else {
            file.written(|out| push_simple(out, font, descriptor, to_unicode))
        };
        names.set(font_name(font.face), Object::Reference(id));
    }
    names
}

fn push_descriptor(out: &mut Vec<u8>, font: &EmbeddedFont, program: ObjectId) {
    let metrics = &font.metrics;
    out.extend(b"<</Type/FontDescriptor/FontName");
    push_name(out, font.subset.name.as_bytes());
    out.extend(b"/Flags ");
    push_integer(out, metrics.flags());
    out.extend(b"/FontBBox[");
    push_list(out, metrics.bbox);
    out.extend(b"]/ItalicAngle ");
    push_real(out, metrics.italic_angle);
    let heights = [
        (b"/Ascent ".as_slice(), metrics.ascent),
        (b"/Descent ", metrics.descent),
        (b"/CapHeight ", metrics.cap_height),
        (b"/XHeight ", metrics.x_height),
        (b"/StemV ", metrics.stem_v()),
    ];
    for (key, value) in heights {
        out.extend(key);
        push_integer(out, value);
    }
    out.extend(b"/FontFile2 ");
    push_reference(out, program.0);
    out.extend(b">>");
}

/// A symbolic font has no `/Encoding` (ISO 19005-2 6.2.11.6, ISO 14289-1 7.21.6).
fn push_simple(out: &mut Vec<u8>, font: &EmbeddedFont, descriptor: ObjectId, to_unicode: ObjectId) {
    out.extend(b"<</Type/Font/Subtype/TrueType/BaseFont");
    push_name(out, font.subset.name.as_bytes());
    out.extend(b"/FirstChar 0/LastChar ");
    push_integer(out, font.subset.widths.len() - 1);
    out.extend(b"/Widths[");
    push_list(out, font.subset.widths.iter().copied());
    out.extend(b"]/FontDescriptor ");
    push_reference(out, descriptor.0);
    out.extend(b"/ToUnicode ");
    push_reference(out, to_unicode.0);
    out.extend(b">>");
}

fn push_composite(out: &mut Vec<u8>, font: &EmbeddedFont, descendant: ObjectId, to_unicode: ObjectId) {
    out.extend(b"<</Type/Font/Subtype/Type0/BaseFont");
    push_name(out, font.subset.name.as_bytes());
    out.extend(b"/Encoding/Identity-H/DescendantFonts[");
    push_reference(out, descendant.0);
    out.extend(b"]/ToUnicode ");
    push_reference(out, to_unicode.0);
    out.extend(b">>");
}

fn push_descendant(out: &mut Vec<u8>, font: &EmbeddedFont, descriptor: ObjectId) {
    out.extend(b"<</Type/Font/Subtype/CIDFontType2/BaseFont");
    push_name(out, font.subset.name.as_bytes());
    out.extend(b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ");
    push_reference(out, descriptor.0);
    out.extend(b"/W[0[");
    push_list(out, font.subset.widths.iter().copied());
    out.extend(b"]]/CIDToGIDMap/Identity>>");
}

/// Appends numbers with a space between two.
fn push_list(out: &mut Vec<u8>, numbers: impl IntoIterator<Item = impl itoa::Integer>) {
    for (index, number) in numbers.into_iter().enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        push_integer(out, number);
    }
}
