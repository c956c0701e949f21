//! Typeset pages as bytes of a PDF file.
//!
//! In: [`Pages`] and a [`WriterCache`]. Out: one file that meets both PDF/UA-1 (ISO 14289-1) and PDF/A-2a
//! (ISO 19005-2, level A). In between: printpdf builds the document (page tree, content streams, font and image
//! resources) from operations; `finish` completes its object tree with everything that makes a file accessible and
//! archivable and saves it. The bytes depend on the pages alone: not on the cache, on the clock, or on what the
//! process wrote before.

mod cache;
mod check;
pub(crate) mod content;
pub(crate) mod face;
mod gradient;
pub(crate) mod image;
mod png;
mod sfnt;
pub(crate) mod stream;
pub(crate) mod subset;
pub(crate) mod svg;
pub(crate) mod text;
mod usage;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use printpdf::{ExternalStream, ExternalXObject, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt, XObject};

pub use cache::WriterCache;

use self::content::Shared;
use self::face::Measures;
use self::image::Picture;
use self::subset::Subset;
use super::finish::{self, Parts};
use super::fonts::Face;
use super::pages::{Item, Owner, Pages};
use crate::document::AssetError;

/// Why pages could not be written. Pages that the typesetter made never meet one of these; they are faults of the
/// program, told in its words.
#[derive(Clone, Debug, PartialEq)]
pub enum WriteError {
    /// The pages break a promise of [`Pages`].
    Structure(String),
    /// A face has no such glyph, or the glyph is `.notdef` (PDF/UA-1 7.21.8).
    MissingGlyph {
        /// The face.
        face: Face,
        /// The glyph's number in it.
        glyph: u16,
    },
    /// A face could not be subset.
    Font {
        /// The face.
        face: Face,
        /// What the font tool says.
        reason: String,
    },
    /// A picture that [`crate::document::Asset::parse`] would not have accepted.
    Image {
        /// File name.
        name: String,
        /// What is wrong.
        error: AssetError,
    },
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Structure(what) => write!(f, "the typeset pages are not sound: {what}"),
            Self::MissingGlyph { face, glyph } => write!(f, "{} has no glyph {glyph} to show", face.name()),
            Self::Font { face, reason } => write!(f, "{} could not be embedded: {reason}", face.name()),
            Self::Image { name, error } => write!(f, "`{name}` could not be embedded: {error}"),
        }
    }
}

impl std::error::Error for WriteError {}

/// Writes one edition.
///
/// # Errors
/// When the pages break a promise that [`Pages`] makes; never for want of a word or a translation.
pub fn write(pages: &Pages, cache: &mut WriterCache) -> Result<Vec<u8>, WriteError> {
    check::check(pages)?;
    let (mut usage, mut shown) = std::mem::take(&mut cache.noted);
    usage::gather(pages, &mut usage, &mut shown)?;
    let mut fonts = Vec::new();
    for face in Face::ALL {
        if let Some(used) = usage.of_mut(face).filter(|used| !used.is_empty()) {
            let pairs = used.seal();
            fonts.push(Font { face, measures: cache.measures(face)?, subset: cache.subset(face, pairs)? });
        }
    }
    let pictures = pictures(pages, cache)?;
    let marks = marks(pages);

    let mut document = PdfDocument::new("");
    for index in pictures.keys().copied() {
        // A place only: the finishing pass puts the shared stream there.
        let stream = ExternalStream::default();
        let object = XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None });
        document.resources.xobjects.map.insert(content::picture_name(index), object);
    }
    let mut widths: [&[i32]; Face::ALL.len()] = Default::default();
    for font in &fonts {
        if let Some(slot) = widths.get_mut(font.face.index()) {
            *slot = &font.subset.widths;
        }
    }
    let shared = Shared { elements: &pages.elements, usage: &usage, pictures: &pictures, widths: &widths };
    let mut of_glyphs = shown.iter();
    let paper = printpdf::Rect::from_wh(Pt(pages.paper.0), Pt(pages.paper.1));
    for (page, marks) in pages.pages.iter().zip(&marks) {
        let operators = content::operators(page, marks, &mut of_glyphs, &shared)?;
        // Handed over as one operation that printpdf does not know.
        let ops = vec![Op::Unknown { key: operators, value: Vec::new() }];
        let (media_box, trim_box, crop_box) = (paper.clone(), paper.clone(), paper.clone());
        document.pages.push(PdfPage { media_box, trim_box, crop_box, ops });
    }
    // Not `secure`: that would leave out the pages' content. Its warnings concern operations that are not made here.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let tree = document.to_lopdf_document(&options, &mut Vec::new());
    cache.noted = (usage, shown);
    let profile = cache.profile();
    let parts = Parts { pages, marks: &marks, fonts: &fonts, pictures: &pictures, profile: &profile };
    finish::finish(tree, &parts, cache.deflater())
}

/// A face in this document.
#[derive(Debug)]
pub(crate) struct Font {
    pub(crate) face: Face,
    pub(crate) measures: Arc<Measures>,
    pub(crate) subset: Arc<Subset>,
}

/// The pictures that are shown, by index into [`Pages::images`].
fn pictures(pages: &Pages, cache: &mut WriterCache) -> Result<BTreeMap<usize, Arc<Picture>>, WriteError> {
    let mut largest = BTreeMap::<usize, (f32, f32)>::new();
    for item in pages.pages.iter().flat_map(|page| &page.sequences).flat_map(|sequence| &sequence.items) {
        if let Item::Image { image, area } = item {
            let size = largest.entry(*image).or_default();
            *size = (size.0.max(area.width), size.1.max(area.height));
        }
    }
    let mut pictures = BTreeMap::new();
    for (image, points) in largest {
        if let Some(asset) = pages.images.get(image) {
            let pixels = pages.fineness.pixels(asset, points);
            pictures.insert(image, cache.picture(asset, pixels, pages.fineness)?);
        }
    }
    Ok(pictures)
}

/// For each page and sequence its marked-content number; none for artifacts and for sequences without items, which
/// are not written.
fn marks(pages: &Pages) -> Vec<Vec<Option<u32>>> {
    let of_page = |page: &super::pages::Page| {
        let mut next = 0;
        page.sequences
            .iter()
            .map(|sequence| {
                let tagged = matches!(sequence.owner, Owner::Element(_)) && !sequence.items.is_empty();
                tagged.then(|| {
                    next += 1;
                    next - 1
                })
            })
            .collect()
    };
    pages.pages.iter().map(of_page).collect()
}
