//! The resources that pages name: fonts and pictures.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::file::File;
use super::font;
use super::model::DocumentParts;
use crate::pdf::write::content;
use crate::pdf::write::error::WriteError;
use crate::pdf::write::image::Picture;
use crate::pdf::write::stream::EncodedStream;

/// One resource dictionary for all pages, in place of printpdf's nest of them.
pub(super) fn add<'a>(file: &mut File<'a>, page: ObjectId, parts: &DocumentParts<'a>) -> Result<Object, WriteError> {
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
fn with_forms(form: &EncodedStream, known: &Dictionary) -> Dictionary {
    let mut entries = Dictionary::new();
    if let (false, Ok(own)) = (known.is_empty(), form.dictionary.get(b"Resources").and_then(Object::as_dict)) {
        let mut resources = own.clone();
        resources.set("XObject", known.clone());
        entries.set("Resources", resources);
    }
    entries
}
