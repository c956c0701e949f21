//! The project without its releases, and everything that is wrong with all of it.
//!
//! In: the project's folder. Out: an [`Opened`] project, from which releases are read when they are asked for; all its
//! problems. Invariants: releases are in memory a few at a time; those in which nothing was found are not looked at again
//! before they change.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::overlay::{Overlay, told};
use super::quiet::{QuietReleases, Shown};
use super::watch::FileStamps;
use crate::cli::args::Select;
use crate::cli::survey::{self, SecondPass, Survey};
use crate::cli::words::Speaker;
use crate::cli::{Session, check_project, site};
use crate::diag::{Colour, Report, Sources};
use crate::document::{Listed, Resolver};
use crate::project::{Project, Selection};
use crate::publish::Interrupts;

/// For so long a moment is the moment that releases wait for.
const MINUTES: Duration = Duration::from_secs(300);

/// A project without its releases.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    when: Instant,
    pub(super) project: Option<Arc<Project>>,
    pub(super) sources: Sources,
    report: Report,
}

impl Opened {
    /// Opens a project.
    pub(super) fn at(root: &Path, speaker: &Arc<Speaker>) -> Self {
        let mut session = session(Sources::default(), Report::default(), Arc::clone(speaker));
        let select = Select { slugs: Vec::new(), locales: Vec::new() };
        let project = session.open(root, &select).map(|(project, _)| Arc::new(project));
        let Session { sources, report, .. } = session;
        Self { when: Instant::now(), project, sources, report }
    }

    /// Whether the moment that its releases wait for is still about now.
    pub(super) fn is_new(&self) -> bool {
        self.when.elapsed() < MINUTES
    }

    /// What is wrong with what all releases share.
    pub(super) fn told(&self, speaker: &Speaker) -> Overlay {
        told(&self.report, &self.sources, speaker)
    }

    /// Everything that is wrong, its files being what they are; `quiet` is what is known of it.
    pub(super) fn judged(&self, stamps: &FileStamps, quiet: &mut QuietReleases, speaker: &Arc<Speaker>) -> Overlay {
        let mut session = session(self.sources.clone(), self.report.clone(), Arc::clone(speaker));
        if let Some(project) = &self.project {
            quiet.keep(project, stamps);
            judge(project, stamps, quiet, &mut session);
        }
        told(&session.report, &session.sources, speaker)
    }
}

/// What a preview gathers; it stages no files.
fn session(sources: Sources, report: Report, speaker: Arc<Speaker>) -> Session {
    Session { sources, report, colour: Colour::Never, speaker, interrupts: Interrupts::none() }
}

/// Gathers everything that is wrong, on one core: the others are for pages. All releases are in memory only where a theme
/// sees them.
fn judge(project: &Project, stamps: &FileStamps, quiet: &mut QuietReleases, session: &mut Session) {
    let selection = Selection::default();
    if project.theme.is_empty() {
        let mut shown: BTreeMap<String, Shown> =
            quiet.shown().map(|(slug, shown)| (slug.clone(), shown.clone())).collect();
        let mut survey = Survey::new(project, &selection, survey::CHECKING, 1, session);
        survey.learn(Some(&*quiet));
        survey.walk(session, SecondPass::No, |group| {
            let seen = group.project.releases.iter();
            shown.extend(
                seen.map(|loaded| (loaded.release.slug.to_string(), (Listed::new(loaded), loaded.locales.clone()))),
            );
        });
        survey.finish(session);
        let learned = survey.learned.take();
        let listed = shown.values().cloned().collect();
        site::check_words(&Resolver::new(project, &session.sources), &selection, listed, &mut session.report);
        if let Some(learned) = learned {
            quiet.add(&learned, shown, stamps);
        }
    } else {
        let all = project.with(&project.wanted, &mut session.sources, &mut session.report);
        check_project(&all, &selection, survey::CHECKING, session);
    }
    session.judge(project);
}
