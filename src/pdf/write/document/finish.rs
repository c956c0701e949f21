//! Completes printpdf's document and saves it.
//!
//! In: printpdf's object tree and the parts of the document. Out: the bytes of the file.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId};

use super::file::{File, WrittenObjects};
use super::model::DocumentParts;
use super::{catalog, metadata, outline, page, resources, save, structure};
use crate::pdf::write::error::WriteError;
use crate::pdf::write::stream::Deflater;

/// Room for the written objects of a release, in bytes.
const TYPICAL: usize = 16 * 1024;

/// Completes and saves a document.
///
/// # Errors
/// When the object tree is not of the shape that printpdf builds.
pub(in crate::pdf::write) fn finish(
    document: Document,
    parts: &DocumentParts<'_>,
    deflater: &mut Deflater,
) -> Result<Vec<u8>, WriteError> {
    let written = WrittenObjects { bytes: Vec::with_capacity(TYPICAL), ends: Vec::with_capacity(TYPICAL / 64) };
    let mut file = File { document, written, shared: BTreeMap::new() };
    let in_trailer = |file: &File<'_>, key: &str| {
        let entry = file.document.trailer.get(key.as_bytes()).and_then(Object::as_reference);
        entry.map_err(|_| WriteError::lost(key))
    };
    let (root, info) = (in_trailer(&file, "Root")?, in_trailer(&file, "Info")?);
    let tree = file.reference(root, "Pages")?;
    let kids = file.dictionary(tree)?.get(b"Kids").and_then(Object::as_array);
    let kids = kids.map_err(|_| WriteError::lost("Kids"))?;
    let pages: Vec<ObjectId> = kids.iter().filter_map(|kid| kid.as_reference().ok()).collect();

    resources::fill(&mut file, &pages, parts)?;
    let mut links = Vec::with_capacity(pages.len());
    let mut next_key = pages.len();
    for (index, id) in pages.iter().enumerate() {
        links.push(page::add_links(&mut file, *id, &parts.pages.pages[index], &mut next_key)?);
        page::finish(&mut file, *id, &page::PageParts::of(parts, index), deflater)?;
    }
    let structure = structure::add(&mut file, parts, &pages, &links)?;
    let outlines = outline::add(&mut file, &parts.pages.outline, &pages);
    let intent = catalog::output_intent(&mut file, parts.profile);
    let metadata = file.document.new_object_id();
    let entries = catalog::Entries { metadata, structure, outlines, intent };
    catalog::finish(file.dictionary(root)?, parts.pages, entries);
    metadata::finish_info(file.dictionary(info)?, &parts.pages.info);
    Ok(save::save(&file, &save::Ids { root, info, metadata }, &parts.pages.info, deflater))
}
