//! Pages and what can be clicked on them.

use lopdf::{Object, ObjectId};

use super::file::File;
use super::model::DocumentParts;
use super::object;
use crate::pdf::pages::{Item, Page};
use crate::pdf::write::error::WriteError;
use crate::pdf::write::image::transparency_group;
use crate::pdf::write::stream::Deflater;

/// What is put on one page.
pub(super) struct PageParts {
    /// The page's key in the parent tree, where something on it is tagged.
    key: Option<usize>,
    /// Whether it shows something transparent.
    blends: bool,
}

impl PageParts {
    /// The parts of the page of this index.
    pub(super) fn of(parts: &DocumentParts<'_>, index: usize) -> Self {
        let items = parts.pages.pages[index].sequences.iter().flat_map(|sequence| &sequence.items);
        let mut shown = items.filter_map(|item| match item {
            Item::Image { image, .. } => parts.pictures.get(image),
            _ => None,
        });
        let tagged = parts.mcids[index].iter().any(Option::is_some);
        Self { key: tagged.then_some(index), blends: shown.any(|picture| picture.transparent) }
    }
}

/// Compresses the content of a page, and says how it is read.
pub(super) fn finish(
    file: &mut File<'_>,
    id: ObjectId,
    parts: &PageParts,
    deflater: &mut Deflater,
) -> Result<(), WriteError> {
    let contents = file.reference(id, "Contents")?;
    let stream = file.document.objects.get_mut(&contents).and_then(|object| object.as_stream_mut().ok());
    let stream = stream.ok_or_else(|| WriteError::lost("the content of a page"))?;
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(deflater.deflate(&stream.content));
    let page = file.dictionary(id)?;
    // PDF/UA-1 7.18.3: tabbing follows the structure.
    page.set("Tabs", "S");
    if parts.blends {
        page.set("Group", transparency_group());
    }
    if let Some(key) = parts.key {
        page.set("StructParents", key as i64);
    }
    Ok(())
}

/// Makes printpdf's link annotations objects of their own, with what PDF/UA-1 asks for (7.18.5: described, tied to the
/// structure; 7.18.1: printed). Gives them in the order of the page's link areas.
pub(super) fn add_links(
    file: &mut File<'_>,
    id: ObjectId,
    page: &Page,
    next_key: &mut usize,
) -> Result<Vec<ObjectId>, WriteError> {
    let Some(Object::Array(annotations)) = file.dictionary(id)?.remove(b"Annots") else {
        return Err(WriteError::lost("Annots"));
    };
    if annotations.len() != page.links.len() {
        return Err(WriteError::lost("an annotation"));
    }
    let mut ids = Vec::with_capacity(annotations.len());
    for (mut annotation, link) in annotations.into_iter().zip(&page.links) {
        let entries = annotation.as_dict_mut().map_err(|_| WriteError::lost("an annotation"))?;
        // No colour, and the highlight that is the default.
        for needless in ["C", "H"] {
            entries.remove(needless.as_bytes());
        }
        // Flag 3: printed.
        entries.set("F", 4);
        entries.set("Contents", object::text(&link.contents));
        entries.set("StructParent", *next_key as i64);
        *next_key += 1;
        ids.push(file.document.add_object(annotation));
    }
    if !ids.is_empty() {
        let references: Vec<Object> = ids.iter().copied().map(Object::Reference).collect();
        file.dictionary(id)?.set("Annots", references);
    }
    Ok(ids)
}
