//! The command line.
//!
//! In: arguments, the two output streams. Out: an exit status: 0 fine, 1 problems found, 2 wrong usage, 3 files that
//! cannot be read or written. In between: results go to standard output, diagnostics to standard error; a reader
//! that closes the pipe ends the program quietly, and whatever else cuts a result short ends it with status 3.

mod accept;
mod args;
mod build;
mod cause;
mod changed;
mod check;
mod diff;
mod explain;
mod funders;
mod locate;
mod make;
mod new;
mod parallel;
mod photos;
mod plan;
mod print;
mod record;
mod recovered;
mod request;
pub mod serve;
mod site;
mod status;
mod stream;
mod stub;
mod survey;
mod todo;
mod words;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Parser as _;

use crate::check::{News, Told};
use crate::diag::{Code, Colour, Diagnostic, Report, Reported, Severity, Sources, human, visible};
use crate::document::{Listed, Press};
use crate::edit::{Denied, EditLock, NotSaved, PATIENCE};
use crate::project::{self, Project, Selection};
use crate::publish::Interrupts;
use args::{Arguments, Command, Select, When};
use survey::Survey;

pub use stream::Streams;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything is in order.
    Fine,
    /// Problems were found; nothing was published.
    Problems,
    /// The command line or the settings are wrong.
    Usage,
    /// Files cannot be read or written.
    Files,
}

impl Status {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
            Self::Usage => 2,
            Self::Files => 3,
        }
    }
}

/// Runs with the process's own streams.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> Status {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let terminal = err.is_terminal();
    let streams = &mut Streams { out: &mut out, err: &mut err, terminal };
    run_with(arguments, streams, Interrupts::of_process())
}

/// Runs a command line; the first argument is the program's name. Signals stay the caller's affair.
pub fn run(arguments: impl IntoIterator<Item = OsString>, streams: &mut Streams<'_>) -> Status {
    run_with(arguments, streams, Interrupts::none())
}

fn run_with(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    interrupts: Arc<Interrupts>,
) -> Status {
    let (status, cut_short) = stream::watched(streams, |streams| command(arguments, streams, interrupts));
    let Some(error) = cut_short else { return status };
    streams.tell(&format!(
        "error: what the command says could not be written in full: {error}
"
    ));
    Status::Files
}

fn command(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    interrupts: Arc<Interrupts>,
) -> Status {
    let arguments = args::with_terms(arguments);
    let arguments = match Arguments::try_parse_from(&arguments) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error, &arguments, streams),
    };
    let colour = match arguments.color {
        When::Always => Colour::Always,
        When::Never => Colour::Never,
        When::Auto if streams.terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()) => Colour::Always,
        When::Auto => Colour::Never,
    };
    if let Command::Explain { code, markdown } = &arguments.command {
        return explain::run(code.as_deref(), *markdown, streams);
    }
    let mut session = Session { sources: Sources::default(), report: Report::default(), colour, interrupts };
    let Some(root) = root(arguments.root, &mut session.report) else {
        session.finish(streams);
        return Status::Usage;
    };
    match arguments.command {
        Command::Build(build) => build::run(&root, &build, &mut session, streams),
        Command::Check(check) => check::run(&root, &check, &mut session, streams),
        Command::Status(select) => status::run(&root, &select, &mut session, streams),
        Command::Funders(select) => funders::run(&root, &select, &mut session, streams),
        Command::Todo(select) => todo::run(&root, &select, &mut session, streams),
        Command::Stub(select) => stub::run(&root, &select, &mut session, streams),
        Command::Accept(accept) => accept::run(&root, &accept, &mut session, streams),
        Command::Serve { port } => serve::run(&root, port, &mut session, streams),
        Command::New(new) => new::run(&root, &request::release(&new.slug, &root), &mut session, streams),
        Command::Explain { .. } => Status::Fine,
    }
}

/// Tells what is wrong with the words of a command line, or shows the help that they ask for.
fn usage(error: &clap::Error, arguments: &[OsString], streams: &mut Streams<'_>) -> Status {
    if !error.use_stderr() {
        let text = error.render();
        streams.say_as_it_is(&if streams.terminal { text.ansi().to_string() } else { text.to_string() });
        return Status::Fine;
    }
    // A coloured text repeats what was typed, which must not colour itself: what is wrong with it stays wrong.
    let shown = |argument: &OsString| visible(&argument.to_string_lossy()).replace(['\n', '\t'], " ");
    match Arguments::try_parse_from(arguments.iter().map(shown)) {
        Err(error) if streams.terminal => streams.tell_styled(&error.render().ansi().to_string()),
        Err(error) => streams.tell(&error.render().to_string()),
        Ok(_) => streams.tell(&error.render().to_string()),
    }
    Status::Usage
}

/// What a command gathers.
struct Session {
    sources: Sources,
    report: Report,
    colour: Colour,
    /// What ends the process while files are staged.
    interrupts: Arc<Interrupts>,
}

impl Session {
    /// Tells everything that was found.
    fn finish(&self, streams: &mut Streams<'_>) {
        streams.tell_styled(&human(&self.report, &self.sources, self.colour));
    }

    /// Reports a file that could not be replaced.
    fn not_saved(&mut self, failed: &NotSaved) -> Reported {
        let message = format!("{} cannot be written: {}", failed.path, failed.error);
        self.report.error(Diagnostic::new(Code::WriteFailed, message))
    }

    /// Reports that files of the project may not be changed now.
    fn denied(&mut self, denied: &Denied) -> Reported {
        let diagnostic = Diagnostic::new(Code::WriteFailed, denied.to_string());
        let busy = matches!(denied, Denied::Busy(_));
        let help = busy.then(|| "run the command again when it has finished".to_owned());
        self.report.error(diagnostic.maybe_help(help))
    }

    /// Takes the project's edit lock for a command; says so where another one is waited for.
    fn take_edits(&self, root: &Path, command: &str, streams: &mut Streams<'_>) -> Result<EditLock, Denied> {
        let wait = |by: &str| streams.tell(&format!("waiting for {by}, which is changing files of this project\n"));
        EditLock::take(root, command, PATIENCE, wait)
    }

    /// The same for a command that has nothing to do without it: `None` where it was reported that it cannot be had.
    /// Where there is no project there is nothing to keep others from.
    fn edits(&mut self, root: &Path, command: &str, streams: &mut Streams<'_>) -> Option<Option<EditLock>> {
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
    fn judge(&mut self, project: &Project) {
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
    fn open(&mut self, root: &Path, select: &Select) -> Option<(Project, Selection)> {
        let selection = request::selection(root, select, &mut self.report)?;
        self.open_for(root, selection)
    }

    /// The same for a selection.
    fn open_for(&mut self, root: &Path, mut selection: Selection) -> Option<(Project, Selection)> {
        let project = project::open(root, &selection, &mut self.sources, &mut self.report)?;
        request::settle(&mut selection, &project.settings);
        Some((project, selection))
    }

    /// Loads a project.
    fn load(&mut self, root: &Path, select: &Select) -> Option<(Project, Selection)> {
        let (project, selection) = self.open(root, select)?;
        let loaded = project.with(&project.wanted, &mut self.sources, &mut self.report);
        Some((loaded, selection))
    }

    /// The status that the findings lead to.
    fn status(&self) -> Status {
        let sorted = self.report.sorted();
        let errors = || sorted.iter().filter(|found| found.severity == Severity::Error);
        let codes: Vec<Code> = errors().map(|found| found.code).collect();
        if codes.is_empty() {
            Status::Fine
        } else if errors().any(|found| is_usage(found)) {
            Status::Usage
        } else if codes
            .iter()
            .all(|code| matches!(code, Code::WriteFailed | Code::FileUnreadable | Code::ForeignFile))
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
        Code::UnknownLocale | Code::UnknownRelease => found.primary.is_none(),
        _ => false,
    }
}

fn root(given: Option<PathBuf>, report: &mut Report) -> Option<PathBuf> {
    if let Some(root) = given {
        return Some(root);
    }
    let here = std::env::current_dir().ok()?;
    let found = project::find(&here);
    if found.is_none() {
        report.error(
            Diagnostic::new(Code::NoProject, format!("there is no payom.toml in {} or above it", here.display()))
                .help("go into the project's folder, or name it: payom --root DIR …"),
        );
    }
    found
}

/// Everything that can be wrong with the wanted editions of a project in memory, without publishing them.
fn check_project(project: &Project, selection: &Selection, told: Told, session: &mut Session) -> News {
    let mut survey = Survey::new(project, selection, told, 0, session);
    let editions = survey.look(project, 0, session);
    survey.finish(session);
    let press = Press::new(project, &session.sources);
    let listed = project.releases.iter().map(|loaded| (Listed::new(loaded), loaded.locales.clone())).collect();
    site::check_words(&press, selection, listed, &mut session.report);
    let documents = editions.iter().map(|edition| (edition.of(project), &edition.document));
    let documents: Vec<_> = documents.filter_map(|(loaded, document)| Some((loaded?, document))).collect();
    site::check_theme(&press, &documents, &mut session.report);
    survey.news().clone()
}

/// The same with releases in memory only while they are looked at; without a theme, whose templates see all of them.
fn check_archive(project: &Project, selection: &Selection, told: Told, session: &mut Session) -> News {
    let mut survey = Survey::new(project, selection, told, 0, session);
    let mut listed = Vec::new();
    survey.walk(session, survey::Again::No, |group| {
        listed.extend(group.project.releases.iter().map(|loaded| (Listed::new(loaded), loaded.locales.clone())));
    });
    survey.finish(session);
    site::check_words(&Press::new(project, &session.sources), selection, listed, &mut session.report);
    survey.news().clone()
}

/// "1 file", "2 files".
fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
