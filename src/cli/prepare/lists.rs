//! `--bcc`: files with the addresses of those who get a mail.
//!
//! In: what was typed. Out: addresses by language. Invariants: a list lies outside the repository, for it would be pushed with it; one line
//! that is no address stops everything, and all such lines are told.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::Session;
use crate::diag::{Code, Diagnostic, Message, message};
use crate::l10n::Locale;
use crate::mail;
use crate::project::Project;

/// A list has so many bytes at most.
const MOST_BYTES: u64 = 1 << 20;

/// So many lines of a list that are no address are shown.
const MOST_SHOWN: usize = 20;

/// Addresses, by the language whose mails they get; those under `None` get every language.
#[derive(Debug, Default)]
pub(super) struct Lists(BTreeMap<Option<String>, Vec<String>>);

impl Lists {
    /// Reads the files; what is wrong with them is reported.
    pub(super) fn read(typed: &[String], project: &Project, session: &mut Session) -> Self {
        let mut lists = Self::default();
        for one in typed {
            let tags = || project.settings.locales.iter().map(Locale::tag);
            let (tag, path) = match one.split_once('=') {
                Some((tag, path)) if tags().any(|known| known == tag) => (Some(tag.to_owned()), path),
                _ => (None, one.as_str()),
            };
            if let Some(text) = text(path, project, session) {
                let addresses = addresses(path, text, session);
                lists.0.entry(tag).or_default().extend(addresses);
            }
        }
        lists
    }

    /// Who gets the mails of a language, each once.
    pub(super) fn of(&self, tag: &str) -> Vec<String> {
        let lists = [None, Some(tag.to_owned())];
        let text: Vec<&str> = lists.iter().filter_map(|key| self.0.get(key)).flatten().map(String::as_str).collect();
        mail::read(&text.join("\n")).addresses
    }
}

/// The text of a list; `None` where it cannot be taken, which is reported.
fn text(path: &str, project: &Project, session: &mut Session) -> Option<String> {
    let refused = |why: Message| {
        Diagnostic::new(
            Code::AddressList,
            message!("list-unreadable", "the list {file} cannot be read: {why}", file = path, why = why),
        )
    };
    let found = fs::canonicalize(path).and_then(|real| Ok((fs::metadata(&real)?, real)));
    let (about, real) = match found {
        Ok(found) => found,
        Err(error) => {
            session.report.error(refused(message!("of-system", "{why}", why = error.to_string())));
            return None;
        }
    };
    if real.starts_with(repository(&project.root)) {
        let what = message!("list-in-repository", "the list {file} lies in the project's repository", file = path);
        let help = message!(
            "move-list",
            "keep it elsewhere: addresses of journalists are personal data, and whoever has the repository would have them"
        );
        session.report.error(Diagnostic::new(Code::AddressList, what).help(help));
        return None;
    }
    if !about.is_file() || about.len() > MOST_BYTES {
        session.report.error(refused(message!("no-small-file", "it is no file of at most one megabyte")));
        return None;
    }
    match fs::read(&real).map(String::from_utf8) {
        Ok(Ok(text)) => Some(text),
        Ok(Err(_)) => {
            session.report.error(refused(message!("no-utf8-list", "it is not in UTF-8; save it as “UTF-8” text")));
            None
        }
        Err(error) => {
            session.report.error(refused(message!("of-system", "{why}", why = error.to_string())));
            None
        }
    }
}

/// The folder that is pushed with the project.
fn repository(root: &Path) -> PathBuf {
    let root = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
    root.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&root).to_path_buf()
}

/// The addresses of a list; lines that are none are reported where they stand.
fn addresses(path: &str, text: String, session: &mut Session) -> Vec<String> {
    let list = mail::read(&text);
    let file = session.sources.add(path, Arc::from(text));
    for line in list.wrong.iter().take(MOST_SHOWN) {
        let span = session.sources.span(file, line.place.clone());
        let what = message!("no-address", "this is no e-mail address");
        let help =
            message!("one-address-a-line", "write one address a line, name@example.org or Name <name@example.org>");
        let mut found = Diagnostic::new(Code::AddressList, what).at(span, "").help(help);
        if !line.help.is_empty() {
            found = found.note(line.help.as_str());
        }
        session.report.error(found);
    }
    let more = list.wrong.len().saturating_sub(MOST_SHOWN);
    let problem = if more > 0 {
        Some(message!(
            "more-lines",
            "{file} has {count} more lines that are no address",
            file = path,
            count = more.to_string()
        ))
    } else if list.addresses.len() > mail::MOST {
        Some(message!(
            "too-many-addresses",
            "the list {file} has {count} addresses",
            file = path,
            count = list.addresses.len().to_string()
        ))
    } else if list.addresses.is_empty() && list.wrong.is_empty() {
        Some(message!("no-addresses", "the list {file} has no address", file = path))
    } else {
        None
    };
    if let Some(problem) = problem {
        session.report.error(Diagnostic::new(Code::AddressList, problem));
    }
    list.addresses
}
