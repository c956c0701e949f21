//! Everything that can be wrong with the wanted editions of a project, without publishing them.
//!
//! In: an open project and a selection. Out: every problem in the session's report, and the translations that the lock
//! does not have yet. Invariants: what `payom build` would refuse is found here too.

use crate::check::{News, StaleSeverity};
use crate::cli::progress::{Progress, Stage};
use crate::cli::session::Session;
use crate::cli::site;
use crate::cli::streams::Streams;
use crate::cli::survey::{self, Survey};
use crate::document::{Listed, Resolver};
use crate::project::{Project, Selection};

/// Everything that can be wrong with the wanted editions of a project in memory, without publishing them.
pub(in crate::cli) fn in_memory(
    project: &Project,
    selection: &Selection,
    told: StaleSeverity,
    session: &mut Session,
) -> News {
    let mut survey = Survey::new(project, selection, told, 0, session);
    let editions = survey.look(project, 0, session);
    survey.finish(session);
    let resolver = Resolver::new(project, &session.sources);
    let listed = project.releases.iter().map(|loaded| (Listed::new(loaded), loaded.locales.clone())).collect();
    site::check_words(&resolver, selection, listed, &mut session.report);
    let documents = editions.iter().map(|edition| (edition.of(project), &edition.document));
    let documents: Vec<_> = documents.filter_map(|(loaded, document)| Some((loaded?, document))).collect();
    site::check_theme(&resolver, &documents, &mut session.report);
    survey.news().clone()
}

/// Everything that can be wrong with the wanted editions of an open project; all releases are in memory only where a
/// theme sees them.
pub(super) fn all(
    project: &Project,
    selection: &Selection,
    told: StaleSeverity,
    session: &mut Session,
    streams: &Streams<'_>,
) -> News {
    if project.theme.is_empty() {
        return in_groups(project, selection, told, session, streams);
    }
    let all = project.with(&project.wanted, &mut session.sources, &mut session.report);
    in_memory(&all, selection, told, session)
}

/// The same with releases in memory only while they are looked at; without a theme, whose templates see all of them.
fn in_groups(
    project: &Project,
    selection: &Selection,
    told: StaleSeverity,
    session: &mut Session,
    streams: &Streams<'_>,
) -> News {
    let progress = Progress::new(Stage::Checking, project.wanted.len(), &*session.speaker, streams);
    let mut survey = Survey::new(project, selection, told, 0, session);
    let mut listed = Vec::new();
    survey.walk(session, survey::SecondPass::No, |group| {
        listed.extend(group.project.releases.iter().map(|loaded| (Listed::new(loaded), loaded.locales.clone())));
        progress.reach(listed.len());
    });
    drop(progress);
    survey.finish(session);
    site::check_words(&Resolver::new(project, &session.sources), selection, listed, &mut session.report);
    survey.news().clone()
}
