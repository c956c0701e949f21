//! Who the issuers are.
//!
//! In: `about` of the front matter. Out: a section with what each organisation says of itself, the attribute `.about` of its
//! name. Invariants: without the key there is none, whatever messages a house has: releases of before stay as they are.

use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::model::Block;
use crate::document::parts::{Section, SectionRole};
use crate::document::words::need::{Need, Why};
use crate::l10n::Arguments;
use crate::registry::{At, OrganisationId};
use crate::release::AboutWhom;

pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let matter = &context.loaded.release.matter;
    let (ids, span) = match matter.parts.about.as_ref()? {
        AboutWhom::Listed(ids) => (ids.clone(), ids.first()?.span),
        AboutWhom::Issuers(span) => {
            let publisher = &context.project.settings.publisher;
            let issuers =
                if matter.issued_by.is_empty() { std::slice::from_ref(publisher) } else { &matter.issued_by };
            let ids = issuers.iter().map(|id| At { value: id.value.clone(), span: *span });
            (ids.collect::<Vec<At<OrganisationId>>>(), *span)
        }
    };
    let heading = if ids.len() == 1 { "about-organisation" } else { "about-organisations" };
    let heading = Some(context.words.text(Need::new(heading).by(span, Why::Organisation), &Arguments::new()));
    let mut blocks = Vec::with_capacity(ids.len());
    for id in &ids {
        let message = context.organisation(id);
        let need = Need::new(&message).attribute("about").by(id.span, Why::Organisation);
        let words = context.words.inlines(need, &Arguments::new());
        blocks.push(Block::Paragraph(words));
    }
    Some(Section { role: SectionRole::About, heading, anchor: anchors.named("about"), blocks })
}
