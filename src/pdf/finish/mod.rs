//! The finishing pass: what makes printpdf's document accessible and archivable.
//!
//! In: the object tree that printpdf built and the parts it was built from. Out: the bytes of the file. In between:
//! the structure tree and its parent tree, links, outline, metadata, output intent and exact font descriptors are
//! added, what printpdf adds on its own (boxes, layout hints, counters as ids) is taken out, and everything is saved
//! with object streams. Clause by clause: `docs/PDF_UA1.md`.

mod font;
pub(crate) mod icc;
mod metadata;
mod object;
mod outline;
mod save;
mod structure;

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::pages::{LinkArea, PageLabels, Pages};
use super::write::image::Picture;
use super::write::stream::{Deflater, Ready};
use super::write::svg::transparency_group;
use super::write::text::thousandth;
use super::write::{Font, WriteError, content};

/// What a document was built from.
pub(crate) struct Parts<'a> {
    pub(crate) pages: &'a Pages,
    /// By page and sequence: marked-content numbers.
    pub(crate) marks: &'a [Vec<Option<u32>>],
    pub(crate) fonts: &'a [Font],
    /// Those that are shown, by index into [`Pages::images`].
    pub(crate) pictures: &'a BTreeMap<usize, Arc<Picture>>,
    /// The output intent's.
    pub(crate) profile: &'a Ready,
}

/// Objects of a file: lopdf's, those that are written already, and shared streams with what is particular to this
/// file.
struct File<'a> {
    document: Document,
    written: Written,
    shared: BTreeMap<u32, (&'a Ready, Dictionary)>,
}

/// Objects that there are many of, as bytes: dictionaries of lopdf's took a third of all allocations.
#[derive(Default)]
struct Written {
    bytes: Vec<u8>,
    /// The number of each object and where its bytes end.
    ends: Vec<(u32, usize)>,
}

impl Written {
    /// Ends the object whose bytes were appended since the one before it.
    fn end(&mut self, id: ObjectId) {
        self.ends.push((id.0, self.bytes.len()));
    }

    /// The objects in the order of writing.
    fn objects(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        starts.zip(&self.ends).map(|(start, (id, end))| (*id, self.bytes.get(start..*end).unwrap_or_default()))
    }
}

impl<'a> File<'a> {
    fn add(&mut self, object: impl Into<Object>) -> Object {
        Object::Reference(self.document.add_object(object))
    }

    /// A new object, written as bytes.
    fn written(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> ObjectId {
        let id = self.document.new_object_id();
        write(&mut self.written.bytes);
        self.written.end(id);
        id
    }

    /// A new object of a shared stream.
    fn share(&mut self, stream: &'a Ready) -> Object {
        Object::Reference(self.share_id(stream))
    }

    fn share_id(&mut self, stream: &'a Ready) -> ObjectId {
        let id = self.document.new_object_id();
        self.put(id, stream, Dictionary::new());
        id
    }

    /// Puts a shared stream, with entries of its own here, in the place of an object.
    fn put(&mut self, id: ObjectId, stream: &'a Ready, entries: Dictionary) {
        self.document.objects.remove(&id);
        self.shared.insert(id.0, (stream, entries));
    }

    fn dictionary(&mut self, id: ObjectId) -> Result<&mut Dictionary, WriteError> {
        self.document.get_dictionary_mut(id).map_err(|_| shape("a dictionary"))
    }

    /// The object that a dictionary's entry refers to.
    fn reference(&self, id: ObjectId, key: &str) -> Result<ObjectId, WriteError> {
        let dictionary = self.document.get_dictionary(id).map_err(|_| shape("a dictionary"))?;
        dictionary.get(key.as_bytes()).and_then(Object::as_reference).map_err(|_| shape(key))
    }
}

/// Room for the written objects of a release, in bytes.
const TYPICAL: usize = 16 * 1024;

/// printpdf's document lacks something that it always wrote so far.
fn shape(what: &str) -> WriteError {
    WriteError::Structure(format!("the document tree has no {what}"))
}

/// Completes and saves a document.
///
/// # Errors
/// When the object tree is not of the shape that printpdf builds.
pub(crate) fn finish(document: Document, parts: &Parts<'_>, deflater: &mut Deflater) -> Result<Vec<u8>, WriteError> {
    let written = Written { bytes: Vec::with_capacity(TYPICAL), ends: Vec::with_capacity(TYPICAL / 64) };
    let mut file = File { document, written, shared: BTreeMap::new() };
    let root = file.document.trailer.get(b"Root").and_then(Object::as_reference).map_err(|_| shape("Root"))?;
    let info = file.document.trailer.get(b"Info").and_then(Object::as_reference).map_err(|_| shape("Info"))?;
    let tree = file.reference(root, "Pages")?;
    let kids = file.dictionary(tree)?.get(b"Kids").and_then(Object::as_array).map_err(|_| shape("Kids"))?;
    let page_ids: Vec<ObjectId> = kids.iter().filter_map(|kid| kid.as_reference().ok()).collect();
    let first = *page_ids.first().ok_or_else(|| shape("page"))?;

    let resources = resources(&mut file, first, parts)?;
    let links = links(&mut file, parts.pages);
    for (index, (page, id)) in parts.pages.pages.iter().zip(&page_ids).enumerate() {
        let shown = page.sequences.iter().flat_map(|s| &s.items).filter_map(|item| match item {
            super::pages::Item::Image { image, .. } => parts.pictures.get(image),
            _ => None,
        });
        let blends = shown.into_iter().any(|picture| picture.transparent);
        let tagged = parts.marks.get(index).is_some_and(|marks| marks.iter().any(Option::is_some));
        let annotations = links.get(index).map(Vec::as_slice).unwrap_or_default();
        finish_page(&mut file, *id, &resources, parts.pages.paper, annotations, deflater)?;
        let dictionary = file.dictionary(*id)?;
        if blends {
            dictionary.set("Group", transparency_group());
        }
        if tagged {
            dictionary.set("StructParents", i64::try_from(index).unwrap_or_default());
        }
    }

    let structure = structure::add(&mut file, parts, &page_ids, &links);
    let outlines = outline::add(&mut file, &parts.pages.outline, &page_ids);
    let intent = output_intent(&mut file, parts.profile);
    let metadata = file.document.new_object_id();
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => Object::Reference(tree),
        "Metadata" => Object::Reference(metadata),
        "MarkInfo" => dictionary! { "Marked" => true },
        "StructTreeRoot" => structure,
        "Lang" => object::text(&parts.pages.info.language),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "OutputIntents" => vec![intent],
        "PageLabels" => dictionary! { "Nums" => labels(parts.pages) },
    };
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    file.document.objects.insert(root, catalog.into());
    file.document.objects.insert(info, metadata::info(&parts.pages.info).into());
    Ok(save::save(&file, (root, info, metadata), &parts.pages.info, deflater))
}

/// Page labels: Arabic numbers, behind a prefix where the pages are numbered in several runs.
fn labels(pages: &Pages) -> Vec<Object> {
    if pages.labels.is_empty() {
        return vec![0.into(), dictionary! { "S" => "D" }.into()];
    }
    let run = |run: &PageLabels| {
        let label = dictionary! { "S" => "D", "P" => object::text(&run.prefix) };
        [Object::Integer(i64::try_from(run.first).unwrap_or_default()), label.into()]
    };
    pages.labels.iter().flat_map(run).collect()
}

/// One resource dictionary for all pages, in place of printpdf's nest of them.
fn resources<'a>(file: &mut File<'a>, page: ObjectId, parts: &Parts<'a>) -> Result<Object, WriteError> {
    let old = file.reference(page, "Resources")?;
    let [fonts, pictures] = [file.reference(old, "Font")?, file.reference(old, "XObject")?];
    let mut resources = dictionary! {};
    if !parts.fonts.is_empty() {
        resources.set("Font", font::add(file, parts.fonts));
    }
    if !parts.pictures.is_empty() {
        for (index, picture) in parts.pictures {
            let id = file.reference(pictures, &content::picture_name(*index).0)?;
            put_picture(file, id, picture);
        }
        resources.set("XObject", file.dictionary(pictures)?.clone());
    }
    let [states, shadings] = [file.reference(old, "ExtGState")?, file.reference(old, "Shading")?];
    for id in [fonts, pictures, states, shadings] {
        file.document.objects.remove(&id);
    }
    Ok(file.add(resources))
}

/// A picture's streams, with references among them.
fn put_picture<'a>(file: &mut File<'a>, id: ObjectId, picture: &'a Picture) {
    let mut known = Dictionary::new();
    // A form's resources name the groups that were finished before it.
    for (name, form) in &picture.forms {
        let inner = file.document.new_object_id();
        file.put(inner, form, with_forms(form, &known));
        known.set(name.as_str(), Object::Reference(inner));
    }
    let mut entries = with_forms(&picture.stream, &known);
    if let Some(mask) = &picture.mask {
        entries.set("SMask", file.share(mask));
    }
    if let Some((_, profile)) = &picture.profile {
        let space = Object::Array(vec!["ICCBased".into(), file.share(profile)]);
        // An indexed picture keeps its palette; the colours in it are the profile's.
        let own = picture.stream.dictionary.get(b"ColorSpace").and_then(Object::as_array);
        entries.set(
            "ColorSpace",
            match own {
                Ok(indexed) => {
                    let mut indexed = indexed.clone();
                    if let Some(base) = indexed.get_mut(1) {
                        *base = space;
                    }
                    Object::Array(indexed)
                }
                Err(_) => space,
            },
        );
    }
    file.put(id, &picture.stream, entries);
}

/// A form's resources with the forms that it paints.
fn with_forms(form: &Ready, known: &Dictionary) -> Dictionary {
    let mut entries = Dictionary::new();
    if let (false, Ok(own)) = (known.is_empty(), form.dictionary.get(b"Resources").and_then(Object::as_dict)) {
        let mut resources = own.clone();
        resources.set("XObject", known.clone());
        entries.set("Resources", resources);
    }
    entries
}

/// Compressed content; only the entries that the file needs.
fn finish_page(
    file: &mut File<'_>,
    id: ObjectId,
    resources: &Object,
    paper: (f32, f32),
    annotations: &[ObjectId],
    deflater: &mut Deflater,
) -> Result<(), WriteError> {
    let (contents, old) = (file.reference(id, "Contents")?, file.reference(id, "Resources")?);
    file.document.objects.remove(&old);
    if let Some(Object::Stream(stream)) = file.document.objects.get_mut(&contents) {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(deflater.deflate(&stream.content));
    }
    let page = file.dictionary(id)?;
    for needless in ["TrimBox", "CropBox", "Annots"] {
        page.remove(needless.as_bytes());
    }
    let real = |n: f32| Object::Real(thousandth(n));
    page.set("MediaBox", vec![0.into(), 0.into(), real(paper.0), real(paper.1)]);
    page.set("Resources", resources.clone());
    // PDF/UA-1 7.18.3: tabbing follows the structure.
    page.set("Tabs", "S");
    if !annotations.is_empty() {
        page.set("Annots", annotations.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>());
    }
    Ok(())
}

/// Link annotations, by page and area (PDF/UA-1 7.18.5: described, tied to the structure; 7.18.1: printed).
fn links(file: &mut File<'_>, pages: &Pages) -> Vec<Vec<ObjectId>> {
    let mut key = i64::try_from(pages.pages.len()).unwrap_or_default();
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
        object::push_integer(out, key);
        out.extend(b">>");
        file.written.end(id);
        key += 1;
        id
    };
    pages.pages.iter().map(|page| page.links.iter().map(&mut annotation).collect()).collect()
}

/// What the device colours mean (ISO 19005-2 6.2.3).
fn output_intent<'a>(file: &mut File<'a>, profile: &'a Ready) -> Object {
    let profile = file.share(profile);
    Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => object::text("sRGB"),
        "RegistryName" => object::text("http://www.color.org"),
        "Info" => object::text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}
