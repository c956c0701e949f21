//! Remarks of a sheet as comments above texts.
//!
//! In: remarks. Out: files of messages with `# REVIEW: …` above the texts that they are about. Invariants: texts stay as they are; a remark that
//! is there already is not added again; nothing is deleted.

use std::collections::BTreeMap;

use crate::check::shown::FLAG;
use crate::cli::{Session, Status};
use crate::diag::{Code, Diagnostic, FileId, Fix, Message, counted, message};
use crate::edit::{self, SaveError};
use crate::exchange::kit::review::Remarks;
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Kind};
use crate::project::{Messages, Project};

/// What was made of remarks.
#[derive(Default)]
struct Done {
    fixes: Vec<Fix>,
    /// Remarks on texts that are not there.
    held: Vec<Message>,
    added: usize,
    known: usize,
}

/// Writes remarks; what there is to say of them, and whether one found no text.
pub(super) fn take(
    project: &Project,
    remarks: &Remarks,
    dry: bool,
    session: &mut Session,
) -> Result<Option<(String, bool)>, Status> {
    let Some(loaded) = project.releases.iter().find(|loaded| loaded.release.slug.as_str() == remarks.slug) else {
        let what = message!(
            "take-sheet",
            "the sheet is of a release `{slug}`, which the project does not have",
            slug = &remarks.slug
        );
        session.report.error(Diagnostic::new(Code::ForeignFile, what));
        return Ok(None);
    };
    let mut done = Done::default();
    let mut by_entry: BTreeMap<(FileId, usize), (&Entry, Vec<String>)> = BTreeMap::new();
    for flag in &remarks.flags {
        let messages = flag.locale.parse::<Locale>().ok().and_then(|locale| loaded.messages.get(&locale));
        let (id, part) = flag.name.split_once('.').map_or((flag.name.as_str(), None), |(id, part)| (id, Some(part)));
        let Some((messages, entry)) = messages.and_then(|messages| Some((messages, entry(messages, id)?))) else {
            let (name, locale) = (&flag.name, &flag.locale);
            done.held.push(message!(
                "take-remark-lost",
                "held back: {name} – {language} has no such text: {text}",
                name = name,
                language = locale,
                text = &flag.text
            ));
            continue;
        };
        let text = part.map_or_else(|| flag.text.clone(), |part| format!(".{part}: {}", flag.text));
        match fresh(entry, &text) {
            None => done.known += 1,
            Some(text) => {
                done.added += 1;
                let at = entry.id.span.range().start;
                by_entry.entry((messages.file, at)).or_insert((entry, Vec::new())).1.push(text);
            }
        }
    }
    for ((file, _), (entry, texts)) in by_entry {
        // The hyphen of a term stands before its name.
        let at = entry.id.span.range().start - usize::from(entry.kind == Kind::Term);
        let replacement = texts.iter().map(|text| edit::flag_lines(text)).collect();
        done.fixes.push(Fix { span: session.sources.span(file, at..at), replacement });
    }
    said(project, &done, dry, session).map(Some).map_err(|failed| {
        session.not_saved(&failed);
        Status::Files
    })
}

/// Writes the files, and says what was done.
fn said(project: &Project, done: &Done, dry: bool, session: &Session) -> Result<(String, bool), SaveError> {
    let (files, _) = edit::edited(&done.fixes, &session.sources);
    if !dry {
        files.iter().try_for_each(|file| file.save(&project.root))?;
    }
    let mut out: String = done.held.iter().map(|held| format!("  {}\n", session.say(held))).collect();
    files.iter().for_each(|file| out.push_str(&format!("  {}\n", file.path)));
    let added = counted!("take-remarks", done.added, "{count} remark taken", "{count} remarks taken");
    let known = counted!("take-count-same", done.known, "{count} unchanged", "{count} unchanged");
    let sum = message!("take-remarks-sum", "{taken}, {same}", taken = added, same = known);
    out.push_str(&format!("  {}\n", session.say(&sum)));
    if dry {
        out.push_str(&format!(
            "  {}\n",
            session.say(&message!("take-dry", "nothing was written; leave --dry-run out to write"))
        ));
    }
    Ok((out, !done.held.is_empty()))
}

fn entry<'a>(messages: &'a Messages, id: &str) -> Option<&'a Entry> {
    let (kind, id) = id.strip_prefix('-').map_or((Kind::Message, id), |id| (Kind::Term, id));
    messages.entries.entries.iter().find(|entry| entry.kind == kind && &*entry.id.text == id)
}

/// What of a remark is not there yet.
fn fresh(entry: &Entry, text: &str) -> Option<String> {
    let there = flag(entry).unwrap_or_default();
    if there.contains(text) {
        return None;
    }
    // Who writes behind what stands there already adds to it.
    let more = text.strip_prefix(there.as_str()).filter(|_| !there.is_empty());
    let rest = more.map_or(text, |more| more.trim_start_matches([' ', '.', ';', ',']));
    Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty())
}

/// What the flag above a text says.
pub(in crate::cli::translate) fn flag(entry: &Entry) -> Option<String> {
    let comment = entry.comment.as_deref()?;
    // Where there are several, each begins so.
    let said = comment.get(comment.find(FLAG)? + FLAG.len()..)?.replace(FLAG, "");
    let words = said.split_whitespace().map(|word| word.trim_start_matches(':')).filter(|word| !word.is_empty());
    Some(words.collect::<Vec<_>>().join(" "))
}
