//! Notes to editors.
//!
//! In: `notes` of the front matter, or what the template has under `## { notes-to-editors }`. Out: a section behind the end of
//! the release. Invariants: the heading is that of the house: a release with a message of that name has an ordinary
//! heading, as it always had.

use std::ops::Range;

use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::model::Block;
use crate::document::parts::{Section, SectionRole};
use crate::document::words::need::{Need, Why};
use crate::l10n::Arguments;
use crate::project::Loaded;
use crate::registry::Text;
use crate::release::{self, Inline};

const HEADING: &str = "notes-to-editors";

/// Which blocks of a template are notes, their heading included; an empty range where it has none.
pub(in crate::document) fn written(loaded: &Loaded) -> Range<usize> {
    let blocks = &loaded.release.template.blocks;
    let is_heading = |block: &release::Block| match block {
        release::Block::Heading { level: 2, content } => match content.as_slice() {
            [Inline::Reference(reference)] => reference.id == HEADING && reference.attribute.is_none(),
            _ => false,
        },
        _ => false,
    };
    let Some(start) = blocks.iter().position(is_heading).filter(|_| !has_own(loaded)) else {
        return blocks.len()..blocks.len();
    };
    let behind = blocks.get(start + 1..).unwrap_or_default();
    let next = behind.iter().position(|block| matches!(block, release::Block::Heading { level: 2, .. }));
    start..next.map_or(blocks.len(), |next| start + 1 + next)
}

/// Whether the release has a message of its own for the heading.
fn has_own(loaded: &Loaded) -> bool {
    loaded.messages.values().any(|messages| messages.entries.entries.iter().any(|entry| &*entry.id.text == HEADING))
}

/// The notes of the front matter, numbered.
pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let notes = &context.loaded.release.matter.parts.notes;
    if notes.is_empty() {
        return None;
    }
    let mut items = Vec::with_capacity(notes.len());
    for id in notes {
        let need = Need::new(&id.value).of_release().by(id.span, Why::Here);
        items.push(vec![Block::Paragraph(context.words.inlines(need, &context.arguments))]);
    }
    let blocks = vec![Block::List { start: Some(1), items }];
    let (heading, anchor) = (Some(heading(context)), anchors.named(HEADING));
    Some(Section { role: SectionRole::Notes, heading, anchor, blocks })
}

fn heading(context: &mut EditionContext<'_>) -> Text {
    let file = context.words.resolver.sources.span(context.loaded.release.file, 0..3);
    context.words.text(Need::new(HEADING).by(file, Why::Release), &Arguments::new())
}

/// Adds notes that the template has, before those of the front matter.
pub(in crate::document) fn add(
    words: Vec<Block>,
    sections: &mut Vec<Section>,
    context: &mut EditionContext<'_>,
    anchors: &mut Anchors,
) {
    if words.is_empty() {
        return;
    }
    if let Some(notes) = sections.iter_mut().find(|section| section.role == SectionRole::Notes) {
        notes.blocks.splice(0..0, words);
        return;
    }
    let (heading, anchor) = (Some(heading(context)), anchors.named(HEADING));
    sections.push(Section { role: SectionRole::Notes, heading, anchor, blocks: words });
    sections.sort_by_key(|section| section.role);
}
