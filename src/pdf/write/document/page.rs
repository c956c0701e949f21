//! Pages and what can be clicked on them.

use lopdf::{Object, ObjectId};

use super::file::File;
use super::model::DocumentParts;
use super::object;
use crate::pdf::pages::{Item, LinkArea, Pages};
use crate::pdf::write::error::WriteError;
use crate::pdf::write::image::transparency_group;
use crate::pdf::write::number::{push_integer, thousandth};
use crate::pdf::write::stream::Deflater;

/// What is put on one page.
pub(super) struct PageParts<'a> {
    paper: (f32, f32),
    annotations: &'a [ObjectId],
    /// The page's key in the parent tree, where something on it is tagged.
    key: Option<usize>,
    /// Whether it shows something transparent.
    blends: bool,
}

impl<'a> PageParts<'a> {
    /// The parts of the page of this index; `links` are those of all pages.
    pub(super) fn of(parts: &DocumentParts<'_>, index: usize, links: &'a [Vec<ObjectId>]) -> Self {
        let items = parts.pages.pages[index].sequences.iter().flat_map(|sequence| &sequence.items);
        let mut shown = items.filter_map(|item| match item {
            Item::Image { image, .. } => parts.pictures.get(image),
            _ => None,
        });
        let tagged = parts.mcids[index].iter().any(Option::is_some);
        Self {
            paper: parts.pages.paper,
            annotations: &links[index],
            key: tagged.then_some(index),
            blends: shown.any(|picture| picture.transparent),
        }
    }
}

/// Compressed content; only the entries that the file needs.
pub(super) fn finish(
    file: &mut File<'_>,
    id: ObjectId,
    resources: &Object,
    parts: &PageParts<'_>,
    deflater: &mut Deflater,
) -> Result<(), WriteError> {
    let (contents, old) = (file.reference(id, "Contents")?, file.reference(id, "Resources")?);
    file.document.objects.remove(&old);
    let stream = file.document.objects.get_mut(&contents).and_then(|object| object.as_stream_mut().ok());
    let stream = stream.ok_or_else(|| WriteError::lost("the content of a page"))?;
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(deflater.deflate(&stream.content));
    let page = file.dictionary(id)?;
    for needless in ["TrimBox", "CropBox", "Annots"] {
        page.remove(needless.as_bytes());
    }
    let real = |n: f32| Object::Real(thousandth(n));
    page.set("MediaBox", vec![0.into(), 0.into(), real(parts.paper.0), real(parts.paper.1)]);
    page.set("Resources", resources.clone());
    // PDF/UA-1 7.18.3: tabbing follows the structure.
    page.set("Tabs", "S");
    if !parts.annotations.is_empty() {
        page.set("Annots", parts.annotations.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>());
    }
    if parts.blends {
        page.set("Group", transparency_group());
    }
    if let Some(key) = parts.key {
        page.set("StructParents", key as i64);
    }
    Ok(())
}

/// Link annotations, by page and area (PDF/UA-1 7.18.5: described, tied to the structure; 7.18.1: printed).
pub(super) fn add_links(file: &mut File<'_>, pages: &Pages) -> Vec<Vec<ObjectId>> {
    let mut key = pages.pages.len();
    let mut annotation = |link: &LinkArea| {
        let id = file.document.new_object_id();
        let out = &mut file.written.bytes;
        out.extend(b"<</Type/Annot/Subtype/Link/Rect");
        object::push_area(out, link.area);
        // Flag 3: printed.
        out.extend(b"/Border[0 0 0]/F 4/A<</S/URI/URI");
        object::push_string(out, link.href.as_bytes());
        out.extend(b">>/Contents");
        object::push_text(out, &link.contents);
        out.extend(b"/StructParent ");
        push_integer(out, key);
        out.extend(b">>");
        file.written.end(id.0);
        key += 1;
        id
    };
    pages.pages.iter().map(|page| page.links.iter().map(&mut annotation).collect()).collect()
}
