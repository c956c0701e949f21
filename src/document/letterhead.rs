//! Whose letterhead a release has.
//!
//! In: what the release says of it, and who issues it. Out: a [`Letterhead`]. Invariants: a release that says its kind as
//! before there were kinds, and nothing of its letterhead, has that of the house, unless several issue it and the house is
//! not among them; a logo is shown only where its owner's permission allows, and the Union's emblem, which never stands
//! without its statement, not at all.

use crate::document::context::EditionContext;
use crate::document::edition::{Issuer, Letterhead};
use crate::document::funding::is_eu;
use crate::registry::{At, OrganisationId};
use crate::release;

/// Who issues a release: the house, where nobody is named.
pub(crate) fn issuers(context: &EditionContext<'_>) -> Vec<At<OrganisationId>> {
    let own = &context.loaded.release.matter.issued_by;
    if own.is_empty() { vec![context.project.settings.publisher.clone()] } else { own.clone() }
}

/// Whether somebody else than the house alone issues a release.
pub(crate) fn by_others(context: &EditionContext<'_>) -> bool {
    let house = &context.project.settings.publisher.value;
    issuers(context).iter().any(|id| id.value != *house)
}

/// Whether several issue a release, and the house is not one of them: its name alone at the head would be wrong.
fn by_strangers(context: &EditionContext<'_>) -> bool {
    let house = &context.project.settings.publisher.value;
    let issuers = issuers(context);
    issuers.len() > 1 && issuers.iter().all(|id| id.value != *house)
}

/// The letterhead of an edition.
pub(crate) fn letterhead(context: &mut EditionContext<'_>) -> Letterhead {
    let form = &context.loaded.release.matter.form;
    match form.letterhead.as_ref().map(|letterhead| letterhead.value) {
        Some(release::Letterhead::House) => Letterhead::House,
        Some(release::Letterhead::None) => Letterhead::None,
        Some(release::Letterhead::Joint) => joint(context),
        None if form.named.is_some() && by_others(context) || by_strangers(context) => joint(context),
        None => Letterhead::House,
    }
}

fn joint(context: &mut EditionContext<'_>) -> Letterhead {
    let issuers = issuers(context);
    Letterhead::Joint(issuers.iter().map(|id| issuer(id, context)).collect())
}

fn issuer(id: &At<OrganisationId>, context: &mut EditionContext<'_>) -> Issuer {
    let name = context.organisation_text(id, None);
    let message = context.organisation(id);
    let short = context.words.optional(&message, "short").then(|| context.organisation_text(id, Some("short")));
    let (project, settings) = (context.project, &context.project.settings);
    let house = id.value == settings.publisher.value;
    let own = settings.look.logo_file.as_ref().filter(|_| house);
    let logo = own.or_else(|| project.logos.get(&id.value).filter(|_| !is_eu(project, &id.value)));
    Issuer { name, short, house, logo: logo.cloned() }
}
