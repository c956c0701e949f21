//! `payom init`: makes a house in an empty folder.
//!
//! In: a folder, what was typed, and answers where somebody is there to give them. Out: settings, messages in every
//! language, registry with the funder packs, a sample release, a complete lock, and a file for a server that checks
//! every change. Invariants: the folder was empty but for Git's; nothing is overwritten; a file that cannot be
//! written takes the others away again.
//!
//! | file | does |
//! |---|---|
//! | `answers` | what is to be made, from options and answers |
//! | `house` | the model of it |
//! | `texts` | words by language |
//! | `files` | every file of the house |
//! | `ci` | the file for a server |
//! | `pick` | takes parts out of this repository's own files |

mod answers;
mod ci;
mod files;
mod house;
mod pick;
mod texts;

use std::fs;
use std::io::{BufRead, ErrorKind, IsTerminal as _};
use std::path::Path;

use super::args::{Accept, Init, Select};
use super::exit::Status;
use super::questions::Questions;
use super::session::{Session, count};
use super::streams::Streams;
use super::translate::{accept, stub};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::edit;
use house::House;

/// What may lie in an empty folder: Git's own, and what Finder and Explorer leave where somebody looked.
const UNSEEN: [&str; 4] = [".git", ".DS_Store", "desktop.ini", "Thumbs.db"];

/// How many of the names in the way are told.
const TOLD: usize = 5;

pub(super) fn run(folder: &Path, init: &Init, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    if let Err(status) = check_folder(folder, &mut session.report) {
        session.finish(streams);
        return status;
    }
    let answers = streams.terminal && std::io::stdin().is_terminal();
    let mut input = answers.then(|| std::io::stdin().lock());
    let house = {
        let input = input.as_mut().map(|input| -> &mut dyn BufRead { input });
        answers::meant(init, &mut Questions::new(streams, input), &mut session.report)
    };
    let release = ci::Release::of(init, &mut session.report);
    let (Some(house), Some(release)) = (house, release) else {
        session.finish(streams);
        return Status::Usage;
    };
    let files = files::all(&house, &release);
    for (number, (path, text)) in files.iter().enumerate() {
        if let Err(failed) = edit::replace(folder, path, None, text) {
            take_away(folder, files.iter().take(number).map(|(path, _)| path.as_str()));
            session.not_saved(&failed);
            session.finish(streams);
            return Status::Files;
        }
    }
    let status = complete(folder, session);
    session.finish(streams);
    if status == Status::Fine {
        let at = if folder.as_os_str() == "." { String::new() } else { format!("{}: ", folder.display()) };
        streams.say(&format!("{at}{}\n\n{}", count(files.len(), "file"), next_steps(folder, &house, &release)));
    }
    status
}

/// Refuses a folder in which something lies.
fn check_folder(folder: &Path, report: &mut Report) -> Result<(), Status> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            report.error(Diagnostic::new(
                Code::FileUnreadable,
                format!("{} cannot be read as a folder: {error}", folder.display()),
            ));
            return Err(Status::Files);
        }
    };
    let names = entries.filter_map(Result::ok).map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !UNSEEN.contains(&name.as_str())).collect();
    if names.is_empty() {
        return Ok(());
    }
    names.sort_unstable();
    let project = names.iter().any(|name| name == "payom.toml");
    let more = names.len().saturating_sub(TOLD);
    names.truncate(TOLD);
    let names = names.join(", ");
    let within = if more == 0 {
        message!("in-folder", "in it: {names}", names = names)
    } else {
        message!("in-folder-and-more", "in it: {names} and {more} more", names = names, more = more.to_string())
    };
    let help = if project {
        message!(
            "project-already",
            "this is a project already: begin a release in it with `payom new 2026-11-my-release`"
        )
    } else {
        message!("new-folder", "name a new folder: payom init our-releases")
    };
    let what = message!("folder-not-empty", "{folder} is not empty", folder = folder.display().to_string());
    report.error(Diagnostic::new(Code::ForeignFile, what).note(within).help(help));
    Err(Status::Files)
}

/// Deletes what was written, and the folders that are empty then.
fn take_away<'a>(folder: &Path, written: impl Iterator<Item = &'a str>) {
    for path in written {
        let path = folder.join(path);
        // Whoever holds it keeps it: the problem that led here is told.
        let _ = fs::remove_file(&path);
        for above in path.ancestors().skip(1).take_while(|above| above.starts_with(folder) && *above != folder) {
            if fs::remove_dir(above).is_err() {
                break;
            }
        }
    }
}

/// Stubs for what is to be translated, and a lock of what is.
fn complete(folder: &Path, session: &mut Session) -> Status {
    let select = Select { slugs: Vec::new(), locales: Vec::new() };
    let (mut out, mut err) = (std::io::sink(), std::io::sink());
    let mut quiet = Streams { out: &mut out, err: &mut err, terminal: false };
    let status = stub(folder, &select, session, &mut quiet);
    if status != Status::Fine {
        return status;
    }
    // What each command finds of the files it reads itself.
    session.sources = crate::diag::Sources::default();
    session.report = Report::default();
    let all = Accept { names: Vec::new(), locales: Vec::new(), new: true };
    accept(folder, &all, session, &mut quiet)
}

fn next_steps(folder: &Path, house: &House, release: &ci::Release) -> String {
    let here = folder.as_os_str() == ".";
    let name = folder.display().to_string();
    let name = if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name };
    let mut steps = if here { String::new() } else { format!("cd {name}\n") };
    let complete = house.locales.iter().all(|locale| {
        texts::Texts::of(locale).is_some() && house.name.as_ref().is_none_or(|names| names.full.contains_key(locale))
    });
    if !complete {
        steps.push_str("payom todo                         what is still to be translated\n");
    }
    steps.push_str(
        "payom build                        make the sample release: output/index.html is the way in\n\
         payom new 2026-11-my-release       begin your own\n",
    );
    if let Some(path) = ci::path(house.ci).filter(|_| release.is_unknown()) {
        steps.push_str(&format!("\n{path} needs PAYOM_URL and PAYOM_SHA256 before it can run.\n"));
    }
    steps
}
