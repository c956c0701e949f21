//! Whether the registry has what a release names.
//!
//! In: the lists of a front matter, and the registry. Out: what the registry lacks, and what is named twice.

use std::collections::BTreeMap;

use super::model::FrontMatter;
use super::parts::AboutWhom;
use crate::diag::{Code, Diagnostic, Report};
use crate::registry::{At, ContactId, Entity, OrganisationId, ProjectId, Registry};

/// Checks everything that a release names, its places apart.
pub(super) fn check(matter: &FrontMatter, registry: &Registry, report: &mut Report) {
    for list in [&matter.issued_by, &matter.partners] {
        known(Entity::Organisation, list, OrganisationId::as_str, registry, report);
    }
    twice("the notes", &matter.parts.notes, report);
    let photos: Vec<At<String>> = matter.parts.gallery.iter().map(|photo| photo.file.clone()).collect();
    twice("the gallery", &photos, report);
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
    twice("the funders of the event", &funders, report);
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
    twice(&format!("this list of {}s", entity.word()), list, report);
}

fn twice<T: Ord + std::fmt::Display>(what: &str, list: &[At<T>], report: &mut Report) {
    let mut seen: BTreeMap<&T, &At<T>> = BTreeMap::new();
    for at in list {
        let first = *seen.entry(&at.value).or_insert(at);
        if !std::ptr::eq(first, at) {
            report.error(
                Diagnostic::new(Code::DuplicatePlace, format!("`{}` is listed twice in {what}", at.value))
                    .at(at.span, "the second time")
                    .also(first.span, "the first time")
                    .help("delete one of them"),
            );
        }
    }
}
