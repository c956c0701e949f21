//! Font dictionaries.
//!
//! In: the subsets of a document. Out: composite fonts whose codes are glyph ids (ISO 32000-1 9.7, `Identity-H`),
//! with exact widths and descriptors. In between: the font program and `/ToUnicode` are shared streams.

use lopdf::{Dictionary, Object, dictionary};

use super::{File, object};
use crate::pdf::write::Font;
use crate::pdf::write::text::font_name;

/// Adds the fonts; gives the resource dictionary that names them.
pub(super) fn add<'a>(file: &mut File<'a>, fonts: &'a [Font]) -> Dictionary {
    let mut names = Dictionary::new();
    for font in fonts {
        let name = || Object::Name(font.subset.name.as_bytes().to_vec());
        let measures = &font.measures;
        let program = file.share(&font.subset.program);
        let descriptor = file.add(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => name(),
            "Flags" => measures.flags(),
            "FontBBox" => measures.bbox.map(Object::Integer).to_vec(),
            "ItalicAngle" => Object::Real(measures.italic_angle),
            "Ascent" => measures.ascent,
            "Descent" => measures.descent,
            "CapHeight" => measures.cap_height,
            "XHeight" => measures.x_height,
            "StemV" => measures.stem_v(),
            "FontFile2" => program,
        });
        let widths: Vec<Object> = font.subset.widths.iter().map(|width| Object::from(*width)).collect();
        let descendant = file.add(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => object::text("Adobe"),
                "Ordering" => object::text("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "W" => vec![0.into(), widths.into()],
            "CIDToGIDMap" => "Identity",
        });
        let to_unicode = file.share(&font.subset.to_unicode);
        let composite = file.add(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name(),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant],
            "ToUnicode" => to_unicode,
        });
        names.set(font_name(font.face).trim_start_matches('/'), composite);
    }
    names
}
