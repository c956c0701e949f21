//! Photos that stand together.
//!
//! In: `[gallery]`, and the pictures that were read. Out: a section of figures. Invariants: each has an alternative text and a
//! credit; what else it has, it has in every language.

use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::holder;
use crate::document::model::{Block, Figure};
use crate::document::parts::{Section, SectionRole};
use crate::document::words::need::{Need, Why};
use crate::l10n::Arguments;
use crate::release::GalleryPhoto;

pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let photos = &context.loaded.release.matter.parts.gallery;
    let first = photos.first()?;
    let heading = Need::new("gallery-heading").by(first.text.span, Why::Picture);
    let heading = Some(context.words.text(heading, &Arguments::new()));
    let blocks = photos.iter().filter_map(|photo| figure(photo, context)).map(Block::Figure).collect();
    Some(Section { role: SectionRole::Gallery, heading, anchor: anchors.named("photos"), blocks })
}

fn figure(photo: &GalleryPhoto, context: &mut EditionContext<'_>) -> Option<Figure> {
    let (id, span) = (photo.text.value.as_str(), photo.text.span);
    let need = |attribute: &'static str| Need::new(id).attribute(attribute).of_release().by(span, Why::Here);
    let alternative = context.words.text(need("alt"), &context.arguments);
    let has_caption = context.words.optional(id, "caption");
    let caption = has_caption.then(|| context.words.inlines(need("caption"), &context.arguments));
    let holder = context.words.text(need("credit"), &context.arguments);
    let credit = Some(holder::line(context, &holder, span));
    // What could not be read was reported.
    let name = photo.file.value.as_str();
    let is = |known: &str| known == name || known.rsplit_once('.').is_some_and(|(stem, _)| stem == name);
    let image = context.loaded.pictures.iter().find(|(known, _)| is(known)).map(|(_, image)| image.clone())?;
    Some(Figure { image, alternative, caption, credit })
}
