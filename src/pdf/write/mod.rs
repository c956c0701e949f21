//! Typeset pages as bytes of a PDF file.
//!
//! In: [`Pages`](super::pages::Pages) and a [`WriterCache`]. Out: one file that meets both PDF/UA-1 (ISO 14289-1) and
//! PDF/A-2a (ISO 19005-2, level A). Invariants: printpdf builds the document from typed operations; `document` completes
//! its object tree with everything that makes a file accessible and archivable, and saves it. The bytes depend on the
//! pages alone: not on the cache, on the clock, or on what the process wrote before.
//!
//! # What printpdf does, and what not
//!
//! Measured on five releases in three languages (36 pages): instructions, optimised, at each page. Typesetting and writing
//! a page takes 12.3 million.
//!
//! | Part of a file | By printpdf | Why not, or what it costs |
//! |---|---|---|
//! | page tree, content streams, media, trim and crop boxes | yes | kept as they are; streams are compressed here, at a level for streams that are written once |
//! | marked content, colours, rectangles, text objects, fonts, spacing, line starts, pictures' places | yes, typed | 246 operations a page, 0.59 million instructions: 4.8 % |
//! | glyphs (`TJ`) | operators of ours, in [`printpdf::Op::Unknown`] | `Op::ShowText` takes one allocation or more a glyph, two thirds of the time of a whole document, and strings of one glyph each make streams half as large again; codes of one byte it cannot write |
//! | resources: the dictionaries of fonts and pictures | yes | its empty ones for graphics states and shadings are taken out |
//! | fonts | no | without its layout engine (111 crates) it embeds whole faces; codes are of two bytes; one text a glyph in `/ToUnicode`; `CapHeight` is the ascent, `Flags` say nonsymbolic |
//! | streams of pictures | their names and places | it takes streams by value: two copies for each document of what all documents share, fingerprints lost |
//! | link annotations | yes | made objects of their own, with `F`, `Contents` and `StructParent` |
//! | Info dictionary | yes | `Trapped`, `Identifier`, `GTS_PDFXVersion` and what is empty are taken out |
//! | catalogue | yes | how readers should open the file is taken out; the rest of this table is put in |
//! | XMP metadata | no | for PDF/X only, with dates that XMP does not know |
//! | output intent | no | its only one is for printing in CMYK, 550 kB, with a misspelt key |
//! | outline | no | flat, sorted by title on each page, without heights |
//! | structure tree, parent tree, page labels, languages | no | it has none |
//! | saving | no | lopdf leaves the cross-reference stream uncompressed, 7 bytes an object or 2 % of a release, and clones every object first |

mod cache;
mod check;
mod content;
mod document;
mod error;
mod font;
mod image;
mod number;
mod operations;
mod stream;
mod text;
mod usage;
mod writer;

pub use cache::WriterCache;
pub use error::WriteError;
pub use writer::write;

/// Whether these glyphs of a font file can be embedded: its tables and outlines are such as the writer reads.
pub(crate) fn is_embeddable(font: &[u8], glyphs: &[u16]) -> bool {
    font::face::FaceMetrics::read(font).is_some() && font::subset::is_sound(font, glyphs)
}
