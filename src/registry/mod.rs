//! The registry: facts that no language changes.
//!
//! In: `releases/registry/*.toml`. Out: a [`Registry`] of organisations, funders, projects, contacts and places. In
//! between: every id that is named exists, every dated list is without gap and overlap, every phone, e-mail and
//! address is valid. Names and texts are messages.

mod contact;
mod entity;
mod funder;
mod host;
mod href;
mod id;
mod keys;
mod mailbox;
mod mistakes;
mod phone;
mod project;
mod settle;
mod sound;
mod table;
mod validity;
mod value;
mod wording;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use unicode_normalization::UnicodeNormalization as _;

use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources, Span, did_you_mean};

pub use contact::{Contact, Line, PhoneKind};
pub use entity::{Organisation, Place};
pub use funder::{Aid, Delegation, Eu, Funder, Permission};
pub use href::{Href, NotHref};
pub use id::{ContactId, OrganisationId, PlaceId, ProjectId, Slug, is_id};
pub(crate) use keys::keys;
pub(crate) use mistakes::day::in_words;
pub(crate) use mistakes::{day_help, is_fence, number_help};
pub use phone::{NotPhone, Phone};
pub use project::{Disclaimer, Funding, Project, Purpose, Regime, Role, Waiver};
pub(crate) use project::{RawFunding, funding, organisations};
pub(crate) use settle::Tables;
pub use table::{At, Section, sections};
pub(crate) use table::{partial, whole};
pub(crate) use validity::day as calendar_day;
pub use validity::{Dated, Validity, pick};
pub use value::{NotText, Text, forbidden};

/// Everything in the registry, by id.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// Organisations, funders included.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// What is particular to funders.
    pub funders: BTreeMap<OrganisationId, Funder>,
    /// Projects.
    pub projects: BTreeMap<ProjectId, Project>,
    /// Contacts.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Places.
    pub places: BTreeMap<PlaceId, Place>,
    /// Something in it could not be read: what seems unknown may stand there.
    pub faulty: bool,
}

/// The registry's files, those that exist.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files {
    /// `organisations.toml`
    pub organisations: Option<FileId>,
    /// `funders.toml`
    pub funders: Option<FileId>,
    /// `projects.toml`
    pub projects: Option<FileId>,
    /// `contacts.toml`
    pub contacts: Option<FileId>,
    /// `places.toml`
    pub places: Option<FileId>,
}

/// Reads the registry; what is wrong is reported and left out.
pub fn load(files: Files, sources: &Sources, report: &mut Report) -> Registry {
    let before = report.count(Severity::Error);
    let mut reader = Reader { sources, report };
    let mut registry = Registry {
        organisations: reader.read(files.organisations, OrganisationId::new, entity::organisation),
        funders: reader.read(files.funders, OrganisationId::new, funder::funder),
        projects: reader.read(files.projects, ProjectId::new, project::project),
        contacts: reader.read(files.contacts, ContactId::new, contact::contact),
        places: reader.read(files.places, PlaceId::new, entity::place),
        faulty: false,
    };
    registry.faulty = report.count(Severity::Error) > before;
    check_references(&mut registry, report);
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
        convert: impl Fn(Section<Raw>, FileId, &Sources, &mut Report) -> T,
    ) -> BTreeMap<Id, T> {
        let mut out = BTreeMap::new();
        let Some(file) = file else { return out };
        for section in sections::<Raw>(file, self.sources, self.report) {
            let name = section.id.value.clone();
            if !is_id(&name) {
                self.report.error(
                    Diagnostic::new(Code::InvalidId, format!("`{name}` cannot be an id"))
                        .at(section.id.span, "")
                        .help("use a-z, 0-9 and single hyphens, at most 80 characters"),
                );
                continue;
            }
            out.insert(id(name), convert(section, file, self.sources, self.report));
        }
        out
    }
}

/// Every organisation that funders, projects and contacts name must exist; what does not is taken out.
fn check_references(registry: &mut Registry, report: &mut Report) {
    let known: Vec<String> = registry.organisations.keys().map(ToString::to_string).collect();
    let faulty = registry.faulty;
    let exists = |id: &OrganisationId, span: Span, report: &mut Report| {
        let found = known.iter().any(|k| k == id.as_str());
        if !found {
            let diagnostic = unknown("organisation", id.as_str(), span, known.iter().map(String::as_str));
            if faulty {
                report.consequence(diagnostic);
            } else {
                report.error(diagnostic);
            }
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

/// An id that the registry lacks.
pub(crate) fn unknown<'a>(what: &str, id: &str, span: Span, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let file = match what {
        "organisation" => "organisations",
        "funder" => "funders",
        "project" => "projects",
        "contact" => "contacts",
        _ => "places",
    };
    let hint =
        did_you_mean(id, known).unwrap_or_else(|| format!("add a section `[{id}]` to releases/registry/{file}.toml"));
    Diagnostic::new(Code::UnknownId, format!("the registry has no {what} `{id}`")).at(span, "").help(hint)
}

/// Reads a phone number; reports it when wrong.
fn phone(text: &At<String>, report: &mut Report) -> Option<Phone> {
    match Phone::new(&text.value) {
        Ok(phone) => Some(phone),
        Err(why) => {
            let message = match why {
                NotPhone::Form => format!("`{}` is not a phone number in international form", text.value),
                NotPhone::Invalid => format!("no such number as {} exists in its country", text.value),
            };
            report.error(
                Diagnostic::new(Code::InvalidPhone, message)
                    .at(text.span, "")
                    .help("write `+`, the country code and the number, digits only: \"+992372244145\""),
            );
            None
        }
    }
}

/// Reads an e-mail address; reports it when wrong.
fn email(text: &At<String>, report: &mut Report) -> Option<String> {
    let address: String = text.value.nfc().collect();
    match mailbox::ascii(&address) {
        Ok(_) => Some(address),
        Err(why) => {
            report.error(
                Diagnostic::new(Code::InvalidEmail, format!("`{}` is not an e-mail address", text.value))
                    .at(text.span, "")
                    .help(why.help()),
            );
            None
        }
    }
}
