//! From the words of a command line to the command.
//!
//! In: arguments and the two output streams. Out: the command's exit status. Invariants: help goes to standard output,
//! a wrong command line to standard error; whatever keeps words from being written in full ends the run with status 3.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Parser as _;

use super::args::{Arguments, ColorChoice, Command};
use super::exit::Status;
use super::session::Session;
use super::streams::{self, Streams};
use super::words::{Language, Speaker, asked_for, chosen_for_payom, environment};
use super::{
    build, check, completions, desk, dictionary, explain, funders, import, init, keys, licences, man, new, prepare,
    report, serve, translate, usage,
};
use crate::diag::{Code, Colour, Diagnostic, Report, Sources, message};
use crate::project;
use crate::publish::Interrupts;

/// Runs with the process's own streams.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> Status {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let terminal = err.is_terminal();
    let streams = &mut Streams { out: &mut out, err: &mut err, terminal };
    run_with(arguments, streams, &Caller { interrupts: Interrupts::of_process(), language: environment() })
}

/// Runs a command line; the first argument is the program's name. Signals and the environment stay the caller's affair:
/// what is said is English unless the command line has `--language`.
pub fn run(arguments: impl IntoIterator<Item = OsString>, streams: &mut Streams<'_>) -> Status {
    run_with(arguments, streams, &Caller { interrupts: Interrupts::none(), language: Language::English })
}

/// Who runs a command line.
struct Caller {
    interrupts: Arc<Interrupts>,
    /// Their language, where the command line names none.
    language: Language,
}

fn run_with(arguments: impl IntoIterator<Item = OsString>, streams: &mut Streams<'_>, caller: &Caller) -> Status {
    let typed = super::order::with_terms(arguments);
    let speaker = Arc::new(Speaker::new(asked_for(&typed).unwrap_or(caller.language)));
    let interrupts = Arc::clone(&caller.interrupts);
    let (status, cut_short) = streams::watched(streams, |streams| command(&typed, &speaker, interrupts, streams));
    let Some(error) = cut_short else { return status };
    let why = error.to_string();
    usage::tell(
        &message!("cut-short", "what the command says could not be written in full: {why}", why = why),
        &speaker,
        streams,
    );
    Status::Files
}

fn command(
    typed: &[OsString],
    speaker: &Arc<Speaker>,
    interrupts: Arc<Interrupts>,
    streams: &mut Streams<'_>,
) -> Status {
    let arguments = match Arguments::try_parse_from(typed) {
        Ok(arguments) => arguments,
        Err(error) => return usage::refuse(error, typed, speaker, streams),
    };
    if let Some(Err(unknown)) = arguments.language.as_deref().map(Language::named) {
        usage::tell(&unknown, speaker, streams);
        return Status::Usage;
    }
    let colour = colour(arguments.color, streams.terminal);
    if arguments.licences {
        return licences::run(streams);
    }
    let Some(command) = arguments.command else {
        usage::tell(&message!("command-missing", "a command is missing: see `payom --help`"), speaker, streams);
        return Status::Usage;
    };
    let speaker = Arc::clone(speaker);
    let mut session = Session { sources: Sources::default(), report: Report::default(), colour, speaker, interrupts };
    if let Some(status) = anywhere(&command, arguments.root.as_deref(), &mut session, streams) {
        return status;
    }
    let Some(root) = root(arguments.root, &mut session.report) else {
        session.finish(streams);
        return Status::Usage;
    };
    match command {
        Command::Build(build) => build::run(&root, &build, &mut session, streams),
        Command::Prepare(prepare) => prepare::run(&root, prepare, &mut session, streams),
        Command::Report(typed) => report::run(&root, &typed, &mut session, streams),
        Command::Check(check) => check::run(&root, &check, &mut session, streams),
        Command::Status(select) => translate::status(&root, &select, &mut session, streams),
        Command::Funders(select) => funders::run(&root, &select, &mut session, streams),
        Command::Todo(typed) => translate::todo(&root, &typed, &mut session, streams),
        Command::Stub(select) => translate::stub(&root, &select, &mut session, streams),
        Command::Kit(typed) => translate::kit(&root, &typed, &mut session, streams),
        Command::Take(typed) => translate::take(&root, &typed, &mut session, streams),
        Command::Words(words) => dictionary::run(&root, &words, &mut session, streams),
        Command::Accept(accept) => translate::accept(&root, &accept, &mut session, streams),
        Command::Desk(asked) => desk::run(&root, (&asked, chosen_for_payom(typed)), &mut session, streams),
        Command::Serve { port } => serve::run(&root, port, &mut session, streams),
        Command::Import(typed) => import::run(&root, &typed, &mut session, streams),
        Command::New(new) => new::run(&root, &new, &mut session, streams),
        Command::Schema { into: Some(folder), .. } => keys::schemas(&root, &folder, &mut session, streams),
        Command::Explain { .. }
        | Command::Keys { .. }
        | Command::Schema { .. }
        | Command::Init(_)
        | Command::Completions { .. }
        | Command::Man { .. } => Status::Fine,
    }
}

/// Whether findings are coloured.
fn colour(choice: ColorChoice, terminal: bool) -> Colour {
    match choice {
        ColorChoice::Always => Colour::Always,
        ColorChoice::Never => Colour::Never,
        ColorChoice::Auto if terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()) => Colour::Always,
        ColorChoice::Auto => Colour::Never,
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
        Command::Explain { code, markdown } => Some(explain::run(code.as_deref(), *markdown, session, streams)),
        Command::Keys { name, markdown } => Some(keys::keys(name.as_deref(), *markdown, session, streams)),
        Command::Schema { name, into: None } => Some(keys::schema(name.as_deref(), session, streams)),
        Command::Completions { shell } => Some(completions::run(*shell, streams)),
        Command::Man { folder } => Some(man::run(folder.as_deref(), session, streams)),
        Command::Init(init) => {
            let folder = init.folder.as_deref().or(root).unwrap_or(Path::new("."));
            Some(init::run(folder, init, session, streams))
        }
        _ => None,
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
            Diagnostic::new(
                Code::NoProject,
                message!(
                    "no-project",
                    "there is no payom.toml in {folder} or above it",
                    folder = here.display().to_string()
                ),
            )
            .help(message!("name-project", "go into the project's folder, or name it: payom --root DIR …")),
        );
    }
    found
}
