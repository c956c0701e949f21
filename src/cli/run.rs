//! From the words of a command line to the command.
//!
//! In: arguments and the two output streams. Out: the command's exit status. Invariants: help goes to standard output,
//! a wrong command line to standard error; whatever keeps words from being written in full ends the run with status 3.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Parser as _;

use super::args::{self, Arguments, ColorChoice, Command};
use super::exit::Status;
use super::session::Session;
use super::streams::{self, Streams};
use super::{build, check, completions, explain, funders, init, licences, man, new, request, serve, translate};
use crate::diag::{Code, Colour, Diagnostic, Report, Sources, visible};
use crate::project;
use crate::publish::Interrupts;

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
    let (status, cut_short) = streams::watched(streams, |streams| command(arguments, streams, interrupts));
    let Some(error) = cut_short else { return status };
    streams.tell(&format!("error: what the command says could not be written in full: {error}\n"));
    Status::Files
}

fn command(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    interrupts: Arc<Interrupts>,
) -> Status {
    let typed = args::with_terms(arguments);
    let arguments = match Arguments::try_parse_from(&typed) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error, &typed, streams),
    };
    let colour = match arguments.color {
        ColorChoice::Always => Colour::Always,
        ColorChoice::Never => Colour::Never,
        ColorChoice::Auto if streams.terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()) => {
            Colour::Always
        }
        ColorChoice::Auto => Colour::Never,
    };
    if arguments.licences {
        return licences::run(streams);
    }
    let Some(command) = arguments.command else { return usage(&Arguments::without_command(), &typed, streams) };
    let mut session = Session { sources: Sources::default(), report: Report::default(), colour, interrupts };
    if let Some(status) = anywhere(&command, arguments.root.as_deref(), &mut session, streams) {
        return status;
    }
    let Some(root) = root(arguments.root, &mut session.report) else {
        session.finish(streams);
        return Status::Usage;
    };
    match command {
        Command::Build(build) => build::run(&root, &build, &mut session, streams),
        Command::Check(check) => check::run(&root, &check, &mut session, streams),
        Command::Status(select) => translate::status(&root, &select, &mut session, streams),
        Command::Funders(select) => funders::run(&root, &select, &mut session, streams),
        Command::Todo(select) => translate::todo(&root, &select, &mut session, streams),
        Command::Stub(select) => translate::stub(&root, &select, &mut session, streams),
        Command::Accept(accept) => translate::accept(&root, &accept, &mut session, streams),
        Command::Serve { port } => serve::run(&root, port, &mut session, streams),
        Command::New(new) => new::run(&root, &request::release(&new.slug, &root), &mut session, streams),
        Command::Explain { .. } | Command::Init(_) | Command::Completions { .. } | Command::Man { .. } => {
            Status::Fine
        }
    }
}

/// Runs a command that needs no project; `None` for one that does.
fn anywhere(
    command: &Command,
    root: Option<&Path>,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Option<Status> {
    match command {
        Command::Explain { code, markdown } => Some(explain::run(code.as_deref(), *markdown, streams)),
        Command::Completions { shell } => Some(completions::run(*shell, streams)),
        Command::Man { folder } => Some(man::run(folder.as_deref(), session, streams)),
        Command::Init(init) => {
            let folder = init.folder.as_deref().or(root).unwrap_or(Path::new("."));
            Some(init::run(folder, init, session, streams))
        }
        _ => None,
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
