//! Whether the registry has what a release names.
//!
//! In: a front matter and the registry. Out: what the registry lacks, and what is named twice. Invariants: where a file of
//! the registry could not be read, what seems unknown is a consequence of that, and no error of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::model::FrontMatter;
use crate::diag::{Code, Diagnostic, Report};
use crate::registry::{At, ContactId, OrganisationId, ProjectId, Registry, unknown};

/// For how many names of a list a near one is looked for.
const MOST_HINTS: usize = 100;

/// Reports what the registry lacks and what is named twice.
pub(super) fn check(matter: &FrontMatter, registry: &Registry, report: &mut Report) {
    let organisations: BTreeSet<&str> = registry.organisations.keys().map(OrganisationId::as_str).collect();
    for list in [&matter.issued_by, &matter.partners] {
        known("organisation", list, &organisations, OrganisationId::as_str, registry, report);
    }
    let projects: BTreeSet<&str> = registry.projects.keys().map(ProjectId::as_str).collect();
    known("project", &matter.projects, &projects, ProjectId::as_str, registry, report);
    let contacts: BTreeSet<&str> = registry.contacts.keys().map(ContactId::as_str).collect();
    known("contact", &matter.contacts, &contacts, ContactId::as_str, registry, report);
    let mut funders: Vec<At<OrganisationId>> = Vec::new();
    for funding in &matter.funding {
        known(
            "organisation",
            std::slice::from_ref(&funding.funder),
            &organisations,
            OrganisationId::as_str,
            registry,
            report,
        );
        if let Some(through) = &funding.through {
            known(
                "organisation",
                std::slice::from_ref(through),
                &organisations,
                OrganisationId::as_str,
                registry,
                report,
            );
        }
        funders.push(funding.funder.clone());
    }
    twice("the funders of the event", &funders, report);
}

pub(super) fn known<T>(
    what: &str,
    list: &[At<T>],
    known: &BTreeSet<&str>,
    name: impl Fn(&T) -> &str,
    registry: &Registry,
    report: &mut Report,
) where
    T: Ord + std::fmt::Display,
{
    let strange = list.iter().filter(|at| !known.contains(&name(&at.value)));
    for (number, at) in strange.enumerate() {
        // A near name is looked for among all: not for very many.
        let near = known.iter().copied().take(if number < MOST_HINTS { known.len() } else { 0 });
        let diagnostic = unknown(what, name(&at.value), at.span, near);
        // What stands in a section that could not be read is not unknown.
        if registry.faulty {
            report.consequence(diagnostic);
        } else {
            report.error(diagnostic);
        }
    }
    twice(&format!("this list of {what}s"), list, report);
}

fn twice<T: Ord + std::fmt::Display>(what: &str, list: &[At<T>], report: &mut Report) {
    let mut seen: BTreeMap<&T, &At<T>> = BTreeMap::new();
    for at in list {
        let first = *seen.entry(&at.value).or_insert(at);
        if !std::ptr::eq(first, at) {
            report.error(
                Diagnostic::new(Code::DuplicatePlace, format!("`{}` stands twice in {what}", at.value))
                    .at(at.span, "the second time")
                    .also(first.span, "the first time")
                    .help("delete one of them"),
            );
        }
    }
}
