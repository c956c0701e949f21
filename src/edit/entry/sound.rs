//! The registry as it would be.
//!
//! In: changes of its files. Out: what it says of itself. Invariants: it is read as `payom check` reads it; nothing is written.

use super::kind::Kind;
use super::table::read;
use crate::diag::{Report, Severity, Sources};
use crate::edit::several::Change;
use crate::project::Project;
use crate::registry::{self, Files};

/// What the registry says of itself as it would be; `None` where all is well.
#[must_use]
pub fn faults(changes: &[Change], project: &Project) -> Option<(Sources, Report)> {
    let mut sources = Sources::default();
    let mut file = |kind: Kind| {
        let path = kind.path();
        let text = match changes.iter().find(|change| change.path() == path) {
            Some(change) => change.after(),
            None => read(project, path),
        };
        Some(sources.add(path, text?.into()))
    };
    let files = Files {
        organisations: file(Kind::Organisation),
        funders: file(Kind::Funder),
        projects: file(Kind::Project),
        contacts: file(Kind::Contact),
        places: file(Kind::Place),
    };
    let mut report = Report::default();
    registry::load(files, &sources, &mut report);
    (report.count(Severity::Error) > 0).then_some((sources, report))
}
