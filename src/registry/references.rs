//! Whether what is named exists.
//!
//! In: ids with their places. Out: what the registry lacks, with the nearest name. Invariants: where a file of the registry
//! could not be read, what seems unknown may stand there: that is a consequence, and no error of its own.

use super::at::At;
use super::id::OrganisationId;
use super::model::{Entity, Registry};
use crate::diag::{Code, Diagnostic, Report, Span, did_you_mean, message};

/// For how many unknown names a near one is looked for.
const MOST_HINTS: usize = 100;

impl Registry {
    /// Reports those of a list that are unknown; `name` gives the id's text.
    pub(crate) fn check<T>(&self, entity: Entity, list: &[At<T>], name: impl Fn(&T) -> &str, report: &mut Report) {
        let known = self.ids(entity);
        let strange = list.iter().filter(|at| known.binary_search(&name(&at.value)).is_err());
        for (number, at) in strange.enumerate() {
            let near: &[&str] = if number < MOST_HINTS { &known } else { &[] };
            self.unknown(entity, &At { value: name(&at.value), span: at.span }, near, report);
        }
    }

    fn unknown(&self, entity: Entity, id: &At<&str>, near: &[&str], report: &mut Report) {
        let At { value: id, span } = *id;
        let hint = did_you_mean(id, near.iter().copied());
        let hint = hint.unwrap_or_else(|| {
            message!("add-section", "add a section `[{id}]` to {file}", id = id, file = entity.file())
        });
        let message = message!("registry-lacks", "the registry has no {what} `{id}`", what = entity.named(), id = id);
        let diagnostic = Diagnostic::new(Code::UnknownId, message).at(span, "").help(hint);
        if self.faulty {
            report.consequence(diagnostic);
        } else {
            report.error(diagnostic);
        }
    }
}

/// The second page of a list is called after its first: what another list is called already, it cannot be.
fn clashes(registry: &Registry, report: &mut Report) {
    let projects: Vec<(&str, Span)> =
        registry.projects.iter().map(|(id, project)| (id.as_str(), project.span)).collect();
    let places: Vec<(&str, Span)> = registry.places.iter().map(|(id, place)| (id.as_str(), place.span)).collect();
    let funders: Vec<(&str, Span)> = registry.funders.iter().map(|(id, funder)| (id.as_str(), funder.span)).collect();
    for all in [projects, places, funders] {
        for (id, span) in &all {
            let Some((base, page)) = id.rsplit_once("-page-") else { continue };
            let is_page = !page.starts_with('0') && page.parse::<u32>().is_ok_and(|page| page > 1);
            if let Some((_, other)) = all.iter().find(|(other, _)| is_page && *other == base) {
                let message = message!(
                    "page-clash",
                    "page {page} of the releases of `{base}` would have the address of `{id}`",
                    page = page,
                    base = base,
                    id = *id
                );
                let found = Diagnostic::new(Code::InvalidId, message).at(*span, message!("page-clash-id", "this id"));
                let found = found.also(*other, message!("page-clash-list", "this list has pages"));
                report.error(found.help(message!(
                    "page-clash-help",
                    "give it an id that does not end in `-page-{page}`",
                    page = page
                )));
            }
        }
    }
}

/// Every organisation that funders, projects and contacts name must exist; what does not is taken out.
pub(super) fn check(registry: &mut Registry, report: &mut Report) {
    clashes(registry, report);
    let names: Vec<String> = registry.ids(Entity::Organisation).into_iter().map(str::to_owned).collect();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let faulty = Registry { faulty: registry.faulty, ..Registry::default() };
    let exists = |id: &OrganisationId, span: Span, report: &mut Report| {
        let found = known.binary_search(&id.as_str()).is_ok();
        if !found {
            faulty.unknown(Entity::Organisation, &At { value: id.as_str(), span }, &known, report);
        }
        found
    };
    for (id, funder) in &registry.funders {
        exists(id, funder.span, report);
    }
    for project in registry.projects.values_mut() {
        for list in [&mut project.implementers, &mut project.partners, &mut project.responsible] {
            list.retain(|at| exists(&at.value, at.span, report));
        }
        project.funders.retain(|f| {
            let through = f.through.as_ref().is_none_or(|at| exists(&at.value, at.span, report));
            exists(&f.funder.value, f.funder.span, report) && through
        });
    }
    for contact in registry.contacts.values_mut() {
        contact.organisation = contact.organisation.take().filter(|at| exists(&at.value, at.span, report));
    }
}
