//! The command line.
//!
//! In: arguments, the two output streams. Out: an exit status: 0 fine, 1 problems found, 2 wrong usage, 3 files that
//! cannot be read or written. In between: results go to standard output, diagnostics to standard error; a reader
//! that closes the pipe ends the program quietly.

mod args;
mod build;
mod explain;
mod new;
mod status;

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use clap::Parser as _;

use crate::check;
use crate::diag::{Code, Colour, Diagnostic, Report, Severity, Sources, human};
use crate::document::{Press, resolve};
use crate::project::{self, Project, Selection};
use args::{Arguments, Command, Select, When};

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

/// Where results and diagnostics go.
pub struct Streams<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// Diagnostics.
    pub err: &'a mut dyn Write,
    /// Whether diagnostics may be coloured and progress shown: standard error is a terminal.
    pub terminal: bool,
}

impl std::fmt::Debug for Streams<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Streams").field("terminal", &self.terminal).finish_non_exhaustive()
    }
}

impl Streams<'_> {
    /// Writes a result. A closed pipe is no error: the reader has seen enough.
    fn say(&mut self, text: &str) {
        let _ = self.out.write_all(text.as_bytes());
        let _ = self.out.flush();
    }

    /// Writes a diagnostic.
    fn tell(&mut self, text: &str) {
        let _ = self.err.write_all(text.as_bytes());
        let _ = self.err.flush();
    }
}

/// Runs with the process's own streams.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> Status {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let terminal = err.is_terminal();
    run(arguments, &mut Streams { out: &mut out, err: &mut err, terminal })
}

/// Runs a command line; the first argument is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, streams: &mut Streams<'_>) -> Status {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let text = error.render();
            let text = if streams.terminal { text.ansi().to_string() } else { text.to_string() };
            if error.use_stderr() {
                streams.tell(&text);
                return Status::Usage;
            }
            streams.say(&text);
            return Status::Fine;
        }
    };
    let colour = match arguments.color {
        When::Always => Colour::Always,
        When::Never => Colour::Never,
        When::Auto if streams.terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()) => Colour::Always,
        When::Auto => Colour::Never,
    };
    if let Command::Explain { code } = &arguments.command {
        return explain::run(code.as_deref(), streams);
    }
    let mut session = Session { sources: Sources::default(), report: Report::default(), colour };
    let Some(root) = root(arguments.root, &mut session.report) else {
        session.finish(streams);
        return Status::Usage;
    };
    match arguments.command {
        Command::Build(build) => build::run(&root, &build, &mut session, streams),
        Command::Check(select) => check_command(&root, &select, &mut session, streams),
        Command::Status(select) => status::run(&root, &select, &mut session, streams),
        Command::New(new) => new::run(&root, &new.slug, &mut session, streams),
        Command::Explain { .. } => Status::Fine,
    }
}

/// What a command gathers.
struct Session {
    sources: Sources,
    report: Report,
    colour: Colour,
}

impl Session {
    /// Tells everything that was found.
    fn finish(&self, streams: &mut Streams<'_>) {
        streams.tell(&human(&self.report, &self.sources, self.colour));
    }

    /// Loads and checks a project.
    fn load(&mut self, root: &std::path::Path, select: &Select) -> Option<(Project, Selection)> {
        let selection = Selection { slugs: select.slugs.clone(), locales: select.locales.clone() };
        let project = project::load(root, &selection, &mut self.sources, &mut self.report)?;
        Some((project, selection))
    }

    /// The status that the findings lead to.
    fn status(&self) -> Status {
        let codes: Vec<Code> =
            self.report.sorted().iter().filter(|d| d.severity == Severity::Error).map(|d| d.code).collect();
        if codes.is_empty() {
            Status::Fine
        } else if codes.contains(&Code::NoProject) {
            Status::Usage
        } else if codes.iter().all(|code| matches!(code, Code::WriteFailed | Code::FileUnreadable)) {
            Status::Files
        } else {
            Status::Problems
        }
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

/// Everything that can be wrong with the wanted editions, without publishing them.
fn check_project(project: &Project, selection: &Selection, session: &mut Session) {
    let sources = &session.sources;
    let report = &mut session.report;
    check::messages(project, selection, sources, report);
    check::texts(project, selection, sources, report);
    let press = Press::new(project, sources);
    for loaded in &project.releases {
        for locale in loaded.locales.iter().filter(|locale| selection.wants(locale)) {
            // What is wrong was reported; the document itself is not needed here.
            let _ = resolve(&press, loaded, locale, report);
        }
    }
    check::house_parity(project, selection, sources, report);
    check::severities(project, report);
}

fn check_command(
    root: &std::path::Path,
    select: &Select,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    if let Some((project, selection)) = session.load(root, select) {
        check_project(&project, &selection, session);
    }
    session.finish(streams);
    let (errors, warnings) = (session.report.count(Severity::Error), session.report.count(Severity::Warning));
    streams.say(&match (errors, warnings) {
        (0, 0) => "no problems\n".to_owned(),
        (0, _) => format!("{}\n", count(warnings, "warning")),
        (_, 0) => format!("{}\n", count(errors, "error")),
        _ => format!("{}, {}\n", count(errors, "error"), count(warnings, "warning")),
    });
    session.status()
}

/// "1 file", "2 files".
fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
