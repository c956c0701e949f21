//! Findings as a person reads them.
//!
//! In: a finding. Out: a line of a list. Invariants: it leads to the text, the field or the form where the desk mends it, and then says nothing of
//! files; what only an editor can mend says in which file, and what to type. It names no command, for there is none at the desk.

use super::about;
use super::leads::{self, Lead, lead};
use super::markup::Markup;
use super::plain::{plain, plain_help};
use super::spoken;
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, Reader as _, Severity, Sources, message};
use crate::edit::entry::Kind;
use crate::project::Project;

/// The sign of a finding, up to its end, and what is read of it.
pub(super) fn sign(severity: Severity) -> (&'static str, Message) {
    match severity {
        Severity::Error => ("<span class=\"sign b\">✕", message!("desk-error", "Error")),
        _ => ("<span class=\"sign w\">!", message!("desk-doubt", "Doubt")),
    }
}

/// A line of a list; `names` are the languages that the finding concerns, `here` is the address of the screen that shows it.
pub(super) fn line(
    out: &mut Markup,
    speaker: &Speaker,
    (project, sources): (&Project, &Sources),
    (found, names, here): (&Diagnostic, &str, &str),
) {
    let (sign, word) = sign(found.severity);
    let (lead, path) = (lead(found, (project, sources)), about::path(found, sources));
    let named = |token: &str| named(found, (project, sources), (token, path), speaker);
    let is_whole = lead.as_ref().is_some_and(|lead| lead.is_whole);
    out.raw("<li>").raw(sign).raw("<span class=\"unseen\">").say(speaker, &word).raw(": </span></span><span>");
    let said = plain(&found.message);
    out.prose(speaker, &said, named);
    let help = help(found, (project, sources), speaker);
    let is_of_use = |help: &Message| {
        let said = speaker.say(help);
        let has_key = !path.ends_with(".ftl") && said.split('`').skip(1).step_by(2).any(leads::is_key);
        if is_whole { spoken::is_plain(&said) && !has_key } else { !spoken::is_command(&said) }
    };
    if let Some(help) = help.filter(is_of_use) {
        out.raw("<br><span class=\"fine quiet\">").prose(speaker, &help, named).raw("</span>");
    }
    if !is_whole && !path.is_empty() {
        out.raw("<br><span class=\"fine quiet\">").say(speaker, &in_file(found, sources, path)).raw("</span>");
    }
    if !names.is_empty() {
        out.raw(" <span class=\"fine quiet\">").text(names).raw("</span>");
    }
    out.raw("</span>");
    match lead.filter(|lead| lead.address != here) {
        Some(Lead { address, words, .. }) => {
            out.raw("<a href=\"#").text(&address).raw("\">").say(speaker, &words);
            out.raw("<span class=\"unseen\">: ").prose(speaker, &said, named).raw("</span></a>");
        }
        None => {
            out.raw("<span></span>");
        }
    }
    out.raw("</li>");
}

/// Where somebody with an editor mends it.
fn in_file(found: &Diagnostic, sources: &Sources, path: &str) -> Message {
    match &found.primary {
        Some(label) => message!(
            "desk-in-file",
            "In an editor: file {file}, line {line}.",
            file = path,
            line = sources.place(label.span).line
        ),
        None => message!("desk-in-whole-file", "In an editor: file {file}.", file = path),
    }
}

/// What to do.
fn help(found: &Diagnostic, (project, sources): (&Project, &Sources), speaker: &Speaker) -> Option<Message> {
    match leads::entry(found, sources) {
        Some((Kind::Funder, id, _)) if found.help.is_some() && found.code == Code::OutsideValidity => {
            let name = spoken::registered(speaker, (project, sources), &id).unwrap_or(id);
            Some(message!(
                "desk-outside-help",
                "Ask them what holds on that day: {name}. Enter what they confirm.",
                name = name
            ))
        }
        _ => plain_help(found),
    }
}

/// Words that are better than a name of the files.
fn named(
    found: &Diagnostic,
    (project, sources): (&Project, &Sources),
    (token, path): (&str, &str),
    speaker: &Speaker,
) -> Option<String> {
    // A name of the registry, where the files of the registry or the facts of a release are spoken of.
    let is_of_registry =
        found.code == Code::OutsideValidity || path.ends_with(".toml") || path.ends_with("release.md");
    let is_entry = spoken::is_entry(&found.message, token);
    if (is_of_registry || is_entry)
        && let Some(name) = spoken::registered(speaker, (project, sources), token)
    {
        return Some(name);
    }
    let (_, slug, own) = about::named(found, path)?;
    let is_meant = own == token || is_name(&found.message, token);
    is_meant.then(|| spoken::called(speaker, (project, sources), (slug, token))).flatten()
}

/// Whether a message names a text so.
pub(super) fn is_name(said: &Message, token: &str) -> bool {
    spoken::is_argument(said, token, &["name", "message", "other"])
}
