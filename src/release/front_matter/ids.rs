//! Whether the registry has what a release names.
//!
//! In: the lists of a front matter, and the registry. Out: what the registry lacks, and what is named twice.

use std::collections::BTreeMap;

use super::model::FrontMatter;
use super::parts::AboutWhom;
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::registry::{At, ContactId, Entity, OrganisationId, ProjectId, Registry};

/// Checks everything that a release names, its places apart.
pub(super) fn check(matter: &FrontMatter, registry: &Registry, report: &mut Report) {
    for list in [&matter.issued_by, &matter.partners] {
        known(Entity::Organisation, list, OrganisationId::as_str, registry, report);
    }
    twice(&message!("the-notes", "the notes"), &matter.parts.notes, report);
    let photos: Vec<At<String>> = matter.parts.gallery.iter().map(|photo| photo.file.clone()).collect();
    twice(&message!("the-gallery", "the gallery"), &photos, report);
    known(Entity::Project, &matter.projects, ProjectId::as_str, registry, report);
    for list in std::iter::once(&matter.contacts.all).chain(matter.contacts.own.values()) {
        known(Entity::Contact, list, ContactId::as_str, registry, report);
    }
    if let Some(AboutWhom::Listed(list)) = &matter.parts.about {
        known(Entity::Organisation, list, OrganisationId::as_str, registry, report);
    }
    let mut funders: Vec<At<OrganisationId>> = Vec::new();
    for funding in &matter.funding {
        for named in [Some(&funding.funder), funding.through.as_ref()].into_iter().flatten() {
            let named = std::slice::from_ref(named);
            registry.check(Entity::Organisation, named, OrganisationId::as_str, report);
        }
        funders.push(funding.funder.clone());
    }
    twice(&message!("the-funders", "the funders of the event"), &funders, report);
}

/// Checks one list.
pub(super) fn known<T: Ord + std::fmt::Display>(
    entity: Entity,
    list: &[At<T>],
    name: impl Fn(&T) -> &str,
    registry: &Registry,
    report: &mut Report,
) {
    registry.check(entity, list, name, report);
    twice(&list_of(entity), list, report);
}

fn list_of(entity: Entity) -> Message {
    match entity {
        Entity::Organisation => message!("list-of-organisations", "this list of organisations"),
        Entity::Project => message!("list-of-projects", "this list of projects"),
        Entity::Contact => message!("list-of-contacts", "this list of contacts"),
        Entity::Place => message!("list-of-places", "this list of places"),
    }
}

fn twice<T: Ord + std::fmt::Display>(what: &Message, list: &[At<T>], report: &mut Report) {
    let mut seen: BTreeMap<&T, &At<T>> = BTreeMap::new();
    for at in list {
        let first = *seen.entry(&at.value).or_insert(at);
        if !std::ptr::eq(first, at) {
            report.error(
                Diagnostic::new(
                    Code::DuplicatePlace,
                    message!(
                        "listed-twice-in",
                        "listed twice in {what}: `{name}`",
                        name = at.value.to_string(),
                        what = what.clone()
                    ),
                )
                .at(at.span, message!("second-time", "the second time"))
                .also(first.span, message!("first-time", "the first time"))
                .help(message!("delete-one", "delete one of them")),
            );
        }
    }
}
