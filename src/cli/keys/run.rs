//! The two commands.
//!
//! In: what was asked for. Out: text on standard output, or files. Invariants: a name that stands for nothing is answered with
//! the one that was meant.

use std::path::Path;

use super::editor::{self, Written};
use super::find::{Found, find, names};
use super::{entry, list, markdown};
use crate::cli::exit::Status;
use crate::cli::session::Session;
use crate::cli::streams::Streams;
use crate::cli::usage;
use crate::diag::{Message, message, nearest};
use crate::project::key_files;
use crate::registry::KeyFile;

/// `payom keys`: all keys, those of a file, or what is said of one.
pub(in crate::cli) fn keys(
    name: Option<&str>,
    markdown: bool,
    session: &Session,
    streams: &mut Streams<'_>,
) -> Status {
    let files = key_files();
    let text = match name {
        _ if markdown => markdown::markdown(),
        None => list::list(&files),
        Some(name) => match files.iter().find(|file| is_named(file, name)) {
            Some(file) => list::list(&[*file]),
            None => {
                let found = find(name);
                if found.is_empty() {
                    usage::tell(&unknown(name), &session.speaker, streams);
                    return Status::Usage;
                }
                entries(&found)
            }
        },
    };
    streams.say(&text);
    Status::Fine
}

/// What is said of keys.
pub(in crate::cli) fn entries(found: &[Found]) -> String {
    found.iter().map(entry::entry).collect::<Vec<_>>().join("\n")
}

/// Whether a word names a file: `places`, `places.toml`, or its path.
fn is_named(file: &KeyFile, word: &str) -> bool {
    let word = word.trim().trim_start_matches("./").replace('\\', "/");
    let last = file.path.rsplit('/').next().unwrap_or(file.path);
    word == file.name || word == file.path || word == last
}

fn unknown(name: &str) -> Message {
    let files = key_files();
    match nearest(name, names().into_iter().chain(files.iter().map(|file| file.name))) {
        Some(near) => {
            message!("key-misspelt", "there is no key `{key}`; did you mean `{near}`?", key = name, near = near)
        }
        None => message!("key-unknown", "there is no key `{key}`; `payom keys` lists all keys", key = name),
    }
}

/// `payom schema FILE`: the schema on standard output.
pub(in crate::cli) fn schema(name: Option<&str>, session: &Session, streams: &mut Streams<'_>) -> Status {
    let files = key_files();
    let kinds = || files.iter().map(|file| file.name).collect::<Vec<_>>().join(", ");
    let what = match name {
        None => message!(
            "schema-unnamed",
            "name a file: {kinds}; or write the schema of each into a folder: `payom schema --into DIR`",
            kinds = kinds()
        ),
        Some(name) => match files.iter().find(|file| is_named(file, name)) {
            Some(file) => {
                streams.say_as_it_is(&editor::text(file));
                return Status::Fine;
            }
            None => message!(
                "schema-unknown",
                "there is no schema `{name}`; there are {kinds}",
                name = name,
                kinds = kinds()
            ),
        },
    };
    usage::tell(&what, &session.speaker, streams);
    Status::Usage
}

/// `payom schema --into DIR`: all schemas in a folder of the project, and settings of editors that read them.
pub(in crate::cli) fn schemas(
    root: &Path,
    folder: &Path,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    let Some(_held) = session.edits(root, "schema", streams) else { return session.status() };
    let into = root.join(folder);
    let shown = folder.to_string_lossy().replace('\\', "/");
    let shown = shown.trim_end_matches('/');
    for file in editor::schemas() {
        match editor::write(&into, &file) {
            Ok(_) => streams.say(&format!("{shown}/{}\n", file.path)),
            Err(failed) => {
                session.not_saved(&failed);
                session.finish(streams);
                return Status::Files;
            }
        }
    }
    let settings = Written { path: ".taplo.toml".to_owned(), text: editor::taplo(shown) };
    let there = std::fs::read_to_string(root.join(&settings.path)).ok();
    if there.as_deref().is_some_and(|there| there != settings.text) {
        let text = message!("taplo-there", ".taplo.toml is there already; add to it what is not in it yet:");
        streams.say(&format!("\n{}\n\n{}", session.say(&text), settings.text));
        return Status::Fine;
    }
    match editor::write(root, &settings) {
        Ok(_) => streams.say(&format!("{}\n", settings.path)),
        Err(failed) => {
            session.not_saved(&failed);
            session.finish(streams);
            return Status::Files;
        }
    }
    Status::Fine
}
