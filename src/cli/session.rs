//! What a command works with from its first file to its last word.
//!
//! In: the project's folder and what was asked for. Out: an open [`Project`], the problems on standard error, the exit
//! status. Invariants: a problem is reported once, with the severity that the house's rules give it; who changes files of
//! the project holds its edit lock.

use std::path::Path;
use std::sync::Arc;

use super::args::Select;
use super::as_of;
use super::exit::Status;
use super::request;
use super::streams::Streams;
use super::words::Speaker;
use crate::diag::{
    Code, Colour, Diagnostic, Message, Reader as _, Report, Reported, Severity, Sources, counted, human, message,
};
use crate::edit::{EditLock, LockError, PATIENCE, SaveError};
use crate::project::{self, Project, Selection};
use crate::publish::Interrupts;

/// What a command gathers.
pub(super) struct Session {
    /// The files that were read.
    pub(super) sources: Sources,
    /// What was found.
    pub(super) report: Report,
    /// Whether diagnostics are coloured.
    pub(super) colour: Colour,
    /// Who says it, in the reader's language.
    pub(super) speaker: Arc<Speaker>,
    /// What ends the process while files are staged.
    pub(super) interrupts: Arc<Interrupts>,
}

impl Session {
    /// Tells everything that was found.
    pub(super) fn finish(&self, streams: &mut Streams<'_>) {
        streams.tell_styled(&human(&self.report, &self.sources, self.colour, &*self.speaker));
    }

    /// A text in the reader's language.
    pub(super) fn say(&self, message: &Message) -> String {
        self.speaker.say(message).into_owned()
    }

    /// Reports that nothing can listen at a port, and names another one.
    pub(super) fn no_port(&mut self, what: Message, port: u16) {
        let other = port.checked_add(1).filter(|_| port >= 1024).unwrap_or(8081).to_string();
        let help = message!("other-port", "choose another port: --port {port}", port = other);
        self.report.error(Diagnostic::new(Code::WriteFailed, what).help(help));
    }

    /// Reports a file that could not be replaced.
    pub(super) fn not_saved(&mut self, failed: &SaveError) -> Reported {
        let message = message!(
            "not-written",
            "{path} cannot be written: {why}",
            path = &failed.path,
            why = failed.error.to_string()
        );
        self.report.error(Diagnostic::new(Code::WriteFailed, message))
    }

    /// Reports that files of the project may not be changed now.
    pub(super) fn denied(&mut self, denied: &LockError) -> Reported {
        match denied {
            LockError::Busy(by) => {
                let what = message!("project-busy", "{command} is changing files of this project", command = by);
                let help = message!("wait-for-command", "run the command again when it has finished");
                self.report.error(Diagnostic::new(Code::WriteFailed, what).help(help))
            }
            LockError::Save(failed) => self.not_saved(failed),
        }
    }

    /// Takes the project's edit lock for a command; says so where another one is waited for.
    pub(super) fn take_edits(
        &self,
        root: &Path,
        command: &str,
        streams: &mut Streams<'_>,
    ) -> Result<EditLock, LockError> {
        let wait = |by: &str| {
            let text =
                message!("waiting", "waiting for {command}, which is changing files of this project", command = by);
            streams.tell(&format!("{}\n", self.say(&text)));
        };
        EditLock::take(root, command, PATIENCE, wait)
    }

    /// The same for a command that has nothing to do without it: `None` where it was reported that it cannot be had.
    /// Where there is no project there is nothing to keep others from.
    pub(super) fn edits(
        &mut self,
        root: &Path,
        command: &str,
        streams: &mut Streams<'_>,
    ) -> Option<Option<EditLock>> {
        if !root.join("payom.toml").is_file() {
            return Some(None);
        }
        match self.take_edits(root, command, streams) {
            Ok(lock) => Some(Some(lock)),
            Err(denied) => {
                self.denied(&denied);
                self.finish(streams);
                None
            }
        }
    }

    /// Gives every problem the severity that the house's rules give it.
    pub(super) fn judge(&mut self, project: &Project) {
        let rules = &project.settings.rules;
        self.report.adjust(|found| match rules.get(&found.code) {
            // A command may hold a problem for worse than its code does; then it stays as bad.
            Some(Some(severity)) => {
                let raised = found.severity < found.code.severity();
                Some(if raised { found.severity.min(*severity) } else { *severity })
            }
            Some(None) => None,
            None => Some(found.severity),
        });
    }

    /// Opens a project without its releases.
    pub(super) fn open(&mut self, root: &Path, select: &Select) -> Option<(Project, Selection)> {
        let mut selection = request::selection(root, select, &mut self.report)?;
        selection.gate = as_of::mark_now(&mut self.report);
        self.open_for(root, selection)
    }

    /// The same for a selection.
    pub(super) fn open_for(&mut self, root: &Path, mut selection: Selection) -> Option<(Project, Selection)> {
        let project = project::open(root, &selection, &mut self.sources, &mut self.report)?;
        request::settle(&mut selection, &project.settings);
        Some((project, selection))
    }

    /// Loads a project.
    pub(super) fn load(&mut self, root: &Path, select: &Select) -> Option<(Project, Selection)> {
        let (project, selection) = self.open(root, select)?;
        let loaded = project.with(&project.wanted, &mut self.sources, &mut self.report);
        Some((loaded, selection))
    }

    /// The status that the findings lead to.
    pub(super) fn status(&self) -> Status {
        let sorted = self.report.sorted();
        let errors = || sorted.iter().filter(|found| found.severity == Severity::Error);
        let codes: Vec<Code> = errors().map(|found| found.code).collect();
        if codes.is_empty() {
            Status::Fine
        } else if errors().any(|found| is_usage(found)) {
            Status::Usage
        } else if codes
            .iter()
            .all(|code| matches!(*code, Code::WriteFailed | Code::FileUnreadable | Code::ForeignFile))
        {
            Status::Files
        } else {
            Status::Problems
        }
    }
}

/// Whether a problem lies in what was typed: names that stand in no file.
fn is_usage(found: &Diagnostic) -> bool {
    match found.code {
        Code::NoProject | Code::GitFailed | Code::OutputFolder => true,
        Code::UnknownLocale | Code::UnknownRelease | Code::InvalidDate => found.primary.is_none(),
        _ => false,
    }
}

/// "1 error, 2 warnings", or that there are none.
pub(super) fn tally(errors: usize, warnings: usize) -> Message {
    let wrong = || counted!("count-errors", errors, "{count} error", "{count} errors");
    let doubtful = || counted!("count-warnings", warnings, "{count} warning", "{count} warnings");
    match (errors, warnings) {
        (0, 0) => message!("no-problems", "no problems"),
        (0, _) => doubtful(),
        (_, 0) => wrong(),
        _ => message!("errors-and-warnings", "{errors}, {warnings}", errors = wrong(), warnings = doubtful()),
    }
}

/// "1 file", "2 files".
pub(super) fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
