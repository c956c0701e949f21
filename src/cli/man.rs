//! `payom man`: pages for `man`.
//!
//! In: a folder, or none. Out: the page of the program on standard output; in a folder a page of each command besides,
//! `payom.1`, `payom-build.1`… Invariants: the pages follow from the definition of the command line alone.

use std::fs;
use std::io;
use std::path::Path;

use clap::CommandFactory as _;
use clap_mangen::Man;

use super::args::Arguments;
use super::exit::Status;
use super::session::Session;
use super::streams::Streams;
use crate::edit::{self, SaveError};

pub(super) fn run(folder: Option<&Path>, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let pages = match pages() {
        Ok(pages) => pages,
        Err(error) => return failed(&SaveError { path: "payom.1".to_owned(), error }, session, streams),
    };
    let Some(folder) = folder else {
        pages.first().into_iter().for_each(|(_, text)| streams.say_as_it_is(text));
        return Status::Fine;
    };
    for (name, text) in &pages {
        let before = fs::read_to_string(folder.join(name)).ok();
        if let Err(error) = edit::replace(folder, name, before.as_deref(), text) {
            return failed(&error, session, streams);
        }
        streams.say(&format!("{}\n", folder.join(name).display()));
    }
    Status::Fine
}

fn failed(error: &SaveError, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    session.not_saved(error);
    session.finish(streams);
    Status::Files
}

/// The pages with the names of their files, that of the program first.
fn pages() -> io::Result<Vec<(String, String)>> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    // Built, each command is named as it is typed: `payom-build`.
    let commands = program.get_subcommands().filter(|command| !command.is_hide_set()).cloned();
    let all: Vec<clap::Command> = std::iter::once(program.clone()).chain(commands).collect();
    all.into_iter().map(page).collect()
}

fn page(command: clap::Command) -> io::Result<(String, String)> {
    let page = Man::new(command);
    let mut text = Vec::new();
    page.render(&mut text)?;
    Ok((page.get_filename(), String::from_utf8_lossy(&text).into_owned()))
}
