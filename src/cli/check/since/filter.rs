//! Checks the project as it was, and decides what concerns the change.
//!
//! In: a revision; then the report of a check. Out: the same report without the problems that have nothing to do with
//! what changed. Invariants: the project as it was is checked as the present one is, in all its releases and languages;
//! nothing of that is told or recorded.

use std::path::Path;

use super::git::{self, Change};
use super::known::Known;
use super::things::Things;
use crate::check::{StaleSeverity, Unrecorded};
use crate::cli::check::gather;
use crate::cli::check::subjects;
use crate::cli::check::verdict::Verdict;
use crate::cli::survey;
use crate::cli::{Session, Streams};
use crate::diag::{Code, Diagnostic, Message, message};
use crate::project::{self, Past, Selection};

/// What was there at a revision, and what changed since.
#[derive(Debug)]
pub(in crate::cli::check) struct Since {
    things: Things,
    /// What was wrong then, or why that cannot be told.
    known: Result<Known, Message>,
}

impl Since {
    /// Asks Git, and checks the project as it was. `session` is left as it is but for its files and problems.
    pub(in crate::cli::check) fn new(
        root: &Path,
        revision: &str,
        verdict: &Verdict,
        session: &mut Session,
        streams: &Streams<'_>,
    ) -> Result<Self, Box<Diagnostic>> {
        let change = git::change(root, revision)?;
        let things = Things::of(&change);
        if let Some(path) = &change.linked {
            let why = message!("changed-link", "{path} was a link", path = path);
            return Ok(Self { things, known: Err(why) });
        }
        let (sources, report) = (std::mem::take(&mut session.sources), std::mem::take(&mut session.report));
        let known = before(root, change, verdict, session, streams);
        (session.sources, session.report) = (sources, report);
        let why = message!("no-project-then", "there was no project then that could be checked");
        Ok(Self { things, known: known.ok_or(why) })
    }

    /// Looks at the files again, which were repaired meanwhile.
    pub(in crate::cli::check) fn again(&mut self, root: &Path, revision: &str) -> Result<(), Box<Diagnostic>> {
        self.things = Things::of(&git::change(root, revision)?);
        Ok(())
    }

    /// Leaves what concerns the change; what to say where that is everything. `source` is the source's locale.
    pub(in crate::cli::check) fn leave(&self, source: &str, session: &mut Session) -> Option<Message> {
        let before = match &self.known {
            Ok(before) => before,
            Err(why) => {
                return Some(message!("everything-is-shown", "every problem is shown: {why}", why = why.clone()));
            }
        };
        let (report, sources) = (&mut session.report, &session.sources);
        let now = Known::of(report, sources);
        report.keep(|found| {
            is_asked(found) || !now.had(before, found, sources) || self.things.concern(found, source, sources)
        });
        None
    }
}

/// Whether a problem is about the command line.
fn is_asked(found: &Diagnostic) -> bool {
    found.primary.is_none() && matches!(found.code, Code::UnknownLocale | Code::UnknownRelease)
}

/// What was wrong with the project as it was; `None` where it could not be opened.
fn before(
    root: &Path,
    change: Change,
    verdict: &Verdict,
    session: &mut Session,
    streams: &Streams<'_>,
) -> Option<Known> {
    let past: Past = change.files.into_iter().map(|(path, versions)| (path, versions.before)).collect();
    let everything = Selection::default();
    let project = project::open_past(root, &everything, past, &mut session.sources, &mut session.report)?;
    let unrecorded = match () {
        () if project.lock_unreadable => Unrecorded::Leave,
        () if verdict.locked => Unrecorded::Refuse,
        () => Unrecorded::Record,
    };
    let told = StaleSeverity { unrecorded, ..survey::CHECKING };
    gather::all(&project, &everything, told, session, streams);
    session.judge(&project);
    verdict.weigh(&mut session.report);
    subjects::fill(&mut session.report, &session.sources);
    Some(Known::of(&session.report, &session.sources))
}
