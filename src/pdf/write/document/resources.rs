//! The resources that pages name: fonts and pictures.

use lopdf::{Dictionary, Object, ObjectId};

use super::file::File;
use super::font;
use super::model::DocumentParts;
use crate::pdf::write::content;
use crate::pdf::write::error::WriteError;
use crate::pdf::write::image::Picture;
use crate::pdf::write::stream::EncodedStream;

/// Fills the dictionaries of fonts and pictures that printpdf made for all pages, and takes out the two that nothing is in.
pub(super) fn fill<'a>(file: &mut File<'a>, pages: &[ObjectId], parts: &DocumentParts<'a>) -> Result<(), WriteError> {
    let first = file.reference(*pages.first().ok_or_else(|| WriteError::lost("a page"))?, "Resources")?;
    let [fonts, pictures] = [file.reference(first, "Font")?, file.reference(first, "XObject")?];
    let empty = [file.reference(first, "ExtGState")?, file.reference(first, "Shading")?];
    for page in pages {
        let resources = file.reference(*page, "Resources")?;
        let resources = file.dictionary(resources)?;
        for needless in ["ExtGState", "Shading"] {
            resources.remove(needless.as_bytes());
        }
    }
    for id in empty {
        file.document.objects.remove(&id);
    }
    *file.dictionary(fonts)? = font::add(file, parts.fonts);
    for (index, picture) in parts.pictures {
        let id = file.reference(pictures, &content::picture_name(*index).0)?;
        put_picture(file, id, picture);
    }
    Ok(())
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
fn with_forms(form: &EncodedStream, known: &Dictionary) -> Dictionary {
    let mut entries = Dictionary::new();
    if let (false, Ok(own)) = (known.is_empty(), form.dictionary.get(b"Resources").and_then(Object::as_dict)) {
        let mut resources = own.clone();
        resources.set("XObject", known.clone());
        entries.set("Resources", resources);
    }
    entries
}
