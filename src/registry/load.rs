//! Reads the registry.
//!
//! In: the five files. Out: a [`Registry`]. Invariants: what is wrong is reported and left out; the rest is still read.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::id::{ContactId, OrganisationId, PlaceId, ProjectId, is_id};
use super::model::{Files, Registry};
use super::parse::{Section, sections};
use super::scope::Scope;
use super::{contact, funder, organisation, project, references};
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources};

/// Reads the registry; what is wrong is reported and left out.
pub fn load(files: Files, sources: &Sources, report: &mut Report) -> Registry {
    let before = report.count(Severity::Error);
    let mut reader = Reader { sources, report };
    let mut registry = Registry {
        organisations: reader.read(files.organisations, OrganisationId::new, organisation::organisation),
        funders: reader.read(files.funders, OrganisationId::new, funder::funder),
        projects: reader.read(files.projects, ProjectId::new, project::project),
        contacts: reader.read(files.contacts, ContactId::new, contact::contact),
        places: reader.read(files.places, PlaceId::new, organisation::place),
        faulty: false,
    };
    registry.faulty = report.count(Severity::Error) > before;
    references::check(&mut registry, report);
    registry
}

/// Reads the registry's files.
struct Reader<'a> {
    sources: &'a Sources,
    report: &'a mut Report,
}

impl Reader<'_> {
    fn read<Raw: DeserializeOwned, Id: Ord, T>(
        &mut self,
        file: Option<FileId>,
        id: impl Fn(String) -> Id,
        convert: impl Fn(Section<Raw>, &mut Scope<'_>) -> T,
    ) -> BTreeMap<Id, T> {
        let mut out = BTreeMap::new();
        let Some(file) = file else { return out };
        let scope = &mut Scope { file, sources: self.sources, report: self.report };
        for section in sections::<Raw>(scope) {
            let name = section.id.value.clone();
            if is_id(&name) {
                out.insert(id(name), convert(section, scope));
            } else {
                scope.error(
                    Diagnostic::new(Code::InvalidId, format!("`{name}` cannot be an id"))
                        .at(section.id.span, "")
                        .help("use a-z, 0-9 and single hyphens, at most 80 characters"),
                );
            }
        }
        out
    }
}
