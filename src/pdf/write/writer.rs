//! One edition, from typeset pages to the bytes of its file.
//!
//! In: [`Pages`] and a [`WriterCache`]. Out: the file. Invariants: the bytes depend on the pages alone: not on the cache,
//! on the clock, or on what the process wrote before.

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{ExternalStream, ExternalXObject, PdfDocument, PdfPage, PdfSaveOptions, Pt, XObject};

use super::cache::WriterCache;
use super::check;
use super::content::{self, PageContext};
use super::document::{self, DocumentParts, EmbeddedFont};
use super::error::WriteError;
use super::image::Picture;
use super::number::thousandth;
use super::text::TextContext;
use super::usage::{self, Usage};
use crate::pdf::fonts::{Face, FaceSet};
use crate::pdf::pages::{Item, Owner, Page, Pages, Sequence};

/// Writes one edition.
///
/// # Errors
/// When the pages break a promise that [`Pages`] makes; never for want of a word or a translation.
pub fn write(pages: &Pages, cache: &mut WriterCache) -> Result<Vec<u8>, WriteError> {
    check::check(pages)?;
    let (mut usage, numbers) = usage::collect(pages)?;
    let fonts = fonts(&mut usage, &pages.faces, cache)?;
    let pictures = pictures(pages, cache)?;
    let mcids = mcids(pages);

    let mut document = PdfDocument::new("");
    document.metadata.info = document::info(&pages.info);
    for index in pictures.keys().copied() {
        // A place only: the finishing pass puts the shared stream there.
        let stream = ExternalStream::default();
        let object = XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None });
        document.resources.xobjects.map.insert(content::picture_name(index), object);
    }
    let mut widths: [&[i32]; Face::ALL.len()] = Default::default();
    for font in &fonts {
        widths[font.face.index()] = &font.subset.widths;
    }
    let text = TextContext { usage: &usage, widths, numbers: numbers.iter() };
    let mut context = PageContext { elements: &pages.elements, pictures: &pictures, text };
    let paper = printpdf::Rect::from_wh(Pt(thousandth(pages.paper.0)), Pt(thousandth(pages.paper.1)));
    for (page, mcids) in pages.pages.iter().zip(&mcids) {
        let ops = content::operations(page, mcids, &mut context)?;
        let (media_box, trim_box, crop_box) = (paper.clone(), paper.clone(), paper.clone());
        document.pages.push(PdfPage { media_box, trim_box, crop_box, ops });
    }
    // Not `secure`: that would leave out the text. Its warnings concern operations that are not made here.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let tree = document.to_lopdf_document(&options, &mut Vec::new());
    let profile = cache.profile();
    let parts = DocumentParts { pages, mcids: &mcids, fonts: &fonts, pictures: &pictures, profile: &profile };
    document::finish(tree, &parts, cache.deflater())
}

/// The faces that are shown, each with its part.
fn fonts(usage: &mut Usage, set: &FaceSet, cache: &mut WriterCache) -> Result<Vec<EmbeddedFont>, WriteError> {
    let mut fonts = Vec::new();
    for face in Face::ALL {
        let used = usage.of_mut(face);
        if !used.is_empty() {
            let pairs = used.assign_codes()?;
            let (metrics, subset) = (cache.metrics(set, face)?, cache.subset(set, face, pairs)?);
            fonts.push(EmbeddedFont { face, metrics, subset });
        }
    }
    Ok(fonts)
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
        let asset = &pages.images[image];
        let pixels = pages.fineness.pixels(asset, points);
        pictures.insert(image, cache.picture(asset, pixels, pages.fineness)?);
    }
    Ok(pictures)
}

/// For each page and sequence its marked-content number; none for artifacts and for sequences without items, which
/// are not written.
fn mcids(pages: &Pages) -> Vec<Vec<Option<u32>>> {
    let of_page = |page: &Page| {
        let mut numbers = 0..;
        let of_sequence = |sequence: &Sequence| match sequence.owner {
            Owner::Element(_) if !sequence.items.is_empty() => numbers.next(),
            _ => None,
        };
        page.sequences.iter().map(of_sequence).collect()
    };
    pages.pages.iter().map(of_page).collect()
}
