//! Whether the checks pass with what came back.
//!
//! In: files as they shall be. Out: texts that the checks refuse, with the reason. Invariants: what is looked at is a copy in memory; what
//! was wrong elsewhere before is no reason.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::edits::{Changed, Desk, Texts};
use crate::check;
use crate::cli::Session;
use crate::cli::survey::CHECKING;
use crate::diag::{Diagnostic, FileId, Message, Report, Severity, Sources, message};
use crate::document::{Resolver, resolve};
use crate::edit::{Choice, Field, Place, field};
use crate::exchange::kit::{Content, is_sentence};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Kind, Resource};
use crate::project::{Messages, Project};

/// A text that is refused, why, and what to do.
pub(in crate::cli) type Wrong = (String, Message, Message);

pub(super) fn wrong(
    desk: &Desk<'_>,
    slug: Option<&str>,
    (files, texts): (&[Changed], &Texts),
    session: &mut Session,
) -> Vec<Wrong> {
    let found = match found(desk, slug, (files, texts), session) {
        Ok(found) => found,
        Err(broken) => return broken,
    };
    let mut out: Vec<Wrong> = Vec::new();
    for (name, found) in found {
        if !is_error(&found, desk) {
            continue;
        }
        if !out.iter().any(|(known, ..)| *known == name) {
            let help =
                found.help.unwrap_or_else(|| message!("take-correct", "correct it in the file, and take it again"));
            out.push((name, found.message, help));
        }
    }
    out
}

/// What the checks find in texts that are to be written, each with the text's name.
///
/// # Errors
/// Those texts that could not be read where they were written.
pub(in crate::cli) fn found(
    desk: &Desk<'_>,
    slug: Option<&str>,
    (files, texts): (&[Changed], &Texts),
    session: &mut Session,
) -> Result<Vec<(String, Diagnostic)>, Vec<Wrong>> {
    let mut project: Project = desk.project.clone();
    project.releases.retain(|loaded| Some(loaded.release.slug.as_str()) == slug);
    project.strays.clear();
    let mut new: BTreeMap<FileId, Messages> = BTreeMap::new();
    for changed in files {
        let messages = lay(&mut project, desk.locale, changed, &mut session.sources);
        new.insert(messages.file, messages);
    }
    let is_broken = |name: &&String| !is_there(name, desk, (texts, &new), &session.sources);
    let broken: Vec<Wrong> = texts.keys().filter(is_broken).map(|name| unread(name)).collect();
    if !broken.is_empty() {
        return Err(broken);
    }
    let mut report = Report::default();
    check::all(&project, CHECKING, &session.sources, &mut report, |report| {
        let resolver = Resolver::new(&project, &session.sources);
        for loaded in &project.releases {
            // What it says is in the report.
            let _ = resolve(&resolver, loaded, desk.locale, report);
        }
    });
    let own = |found: &&Diagnostic| whose(found, texts, &new).map(|name| (name, (*found).clone()));
    Ok(report.sorted().iter().filter_map(own).collect())
}

/// Puts a file as it shall be into a project in memory: the release's, where there is one in it, or else the house's.
pub(in crate::cli) fn lay(
    project: &mut Project,
    locale: &Locale,
    changed: &Changed,
    sources: &mut Sources,
) -> Messages {
    let file = sources.add(changed.path.clone(), Arc::from(changed.after.as_str()));
    let messages = Messages::read(file, sources);
    match project.releases.first_mut() {
        Some(loaded) => drop(loaded.messages.insert(locale.clone(), messages.clone())),
        None => lay_of_house(project, locale, (&changed.path, &messages), sources),
    }
    messages
}

/// The same for a file of the house.
pub(in crate::cli) fn lay_of_house(
    project: &mut Project,
    locale: &Locale,
    (path, messages): (&str, &Messages),
    sources: &Sources,
) {
    project.change_house(locale, |files| match files.iter_mut().find(|own| sources.path(own.file) == path) {
        Some(own) => *own = messages.clone(),
        None => files.push(messages.clone()),
    });
}

/// A name in its parts: kind, id, attribute.
fn parts(name: &str) -> (Kind, &str, Option<&str>) {
    let (id, attribute) = name.split_once('.').map_or((name, None), |(id, attribute)| (id, Some(attribute)));
    id.strip_prefix('-').map_or((Kind::Message, id, attribute), |id| (Kind::Term, id, attribute))
}

/// Whether a text can be read where it was written.
fn is_there(
    name: &str,
    desk: &Desk<'_>,
    (texts, new): (&Texts, &BTreeMap<FileId, Messages>),
    sources: &Sources,
) -> bool {
    let (kind, id, attribute) = parts(name);
    let entries = new.values().flat_map(|messages| &messages.entries.entries);
    let mut own = entries.filter(|entry| entry.kind == kind && &*entry.id.text == id);
    let junk = new
        .values()
        .flat_map(|messages| &messages.entries.junk)
        .any(|junk| junk.lost.iter().any(|lost| &**lost == id));
    let Some(entry) = own.next() else { return false };
    let Some(pattern) = entry.pattern(attribute) else { return false };
    let as_meant = match texts.get(name).map(|text| &text.content) {
        Some(Content::Plain(text)) => {
            is_sentence(pattern, text) || keeps_choices(name, desk, (said(entry, name, sources), text), sources)
        }
        _ => true,
    };
    as_meant && !junk
}

/// What an entry says, as a field.
fn said(entry: &Entry, name: &str, sources: &Sources) -> Option<Field> {
    let resource = Resource { entries: vec![entry.clone()], junk: Vec::new() };
    field(sources.text(entry.id.span.file), &resource, &Place::named(name))
}

/// Whether a text with choices was written as it is meant, and what they look at was looked at before: in its translation or in the source.
fn keeps_choices(name: &str, desk: &Desk<'_>, (written, meant): (Option<Field>, &str), sources: &Sources) -> bool {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let looks_at = |mark: &str| {
        let head = mark.split_once("->").map(|(head, _)| folded(head.trim_start_matches('{')));
        Choice::read(mark).map(|choice| folded(choice.selector())).or(head)
    };
    let choices = |field: &Field| field.marks().filter_map(looks_at).collect::<Vec<_>>();
    let Some(one) = desk.list.iter().find(|one| one.name == name) else { return false };
    let before = one.entry.into_iter().chain([one.source_entry]).filter_map(|entry| said(entry, name, sources));
    let known: Vec<String> = before.flat_map(|field| choices(&field)).collect();
    let meant = Field::typed(meant);
    let as_meant = written.is_some_and(|written| folded(&written.line()) == folded(&meant.line()));
    let own = choices(&meant);
    as_meant && !own.is_empty() && own.iter().all(|choice| known.contains(choice))
}

fn unread(name: &str) -> Wrong {
    let why = message!("take-braces", "a file of messages cannot hold this text");
    let help = message!(
        "take-braces-help",
        "look at its brackets {{ }}: each mark needs both, and words need none (`{name}`)",
        name = name
    );
    (name.to_owned(), why, help)
}

pub(in crate::cli) fn is_error(found: &Diagnostic, desk: &Desk<'_>) -> bool {
    let severity = match desk.project.settings.rules.get(&found.code) {
        Some(own) => *own,
        None => Some(found.severity),
    };
    found.severity == Severity::Error && severity == Some(Severity::Error)
}

/// The text that a problem lies in, if it is one of those to be written.
fn whose(found: &Diagnostic, texts: &Texts, new: &BTreeMap<FileId, Messages>) -> Option<String> {
    let labels = found.primary.iter().chain(&found.related);
    labels
        .filter_map(|label| {
            let messages = new.get(&label.span.file)?;
            let at = label.span.range().start;
            let start = |entry: &&Entry| entry.id.span.range().start <= at;
            let entry = messages.entries.entries.iter().take_while(start).last()?;
            let attribute = entry.attributes.iter().take_while(|(name, _)| name.span.range().start <= at).last();
            let sign = if entry.kind == Kind::Term { "-" } else { "" };
            let id = format!("{sign}{}", entry.id.text);
            let name = attribute.map_or_else(|| id.clone(), |(name, _)| format!("{id}.{}", name.text));
            texts.contains_key(&name).then_some(name)
        })
        .next()
}
