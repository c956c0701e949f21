//! Findings as a person reads them.
//!
//! In: a finding. Out: a line of a list. Invariants: it leads to the text, the facts or the form where the desk can mend
//! it, and says file and line where that is not all; it names no command, for there is none at the desk.

use super::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, Reader as _, Severity, Sources, Span, message};
use crate::document::{Resolver, marks};
use crate::edit::entry::Kind;
use crate::project::Project;

/// A line of a list; `names` are the languages that the finding concerns, `here` is the address of the screen that shows it.
pub(super) fn line(
    out: &mut Markup,
    speaker: &Speaker,
    (project, sources): (&Project, &Sources),
    (found, names, here): (&Diagnostic, &str, &str),
) {
    let (sign, word) = match found.severity {
        Severity::Error => ("<li><span class=\"sign b\">✕", message!("desk-error", "Error")),
        _ => ("<li><span class=\"sign w\">!", message!("desk-doubt", "Doubt")),
    };
    let entry = entry(found, sources);
    let named =
        |token: &str| called((project, sources), token, speaker).filter(|_| found.code == Code::OutsideValidity);
    out.raw(sign).raw("<span class=\"unseen\">").say(speaker, &word).raw(": </span></span><span>");
    out.prose(speaker, &found.message, named);
    let help = match (&found.help, &entry) {
        (Some(_), Some((Kind::Funder, id))) if found.code == Code::OutsideValidity => {
            let name = called((project, sources), id, speaker).unwrap_or_else(|| id.clone());
            Some(message!(
                "desk-outside-help",
                "Ask them what holds on that day: {name}. Enter what they confirm.",
                name = name
            ))
        }
        (help, _) => help.clone(),
    };
    // A command is of no use here: what can be done has a way beside it.
    if let Some(help) = help.filter(|help| !speaker.say(help).contains("`payom")) {
        out.raw("<br><span class=\"fine quiet\">").prose(speaker, &help, named).raw("</span>");
    }
    let place = found.primary.as_ref().map(|label| (sources.path(label.span.file), sources.place(label.span).line));
    let gap = || found.gap.as_ref().map(|gap| (gap.path.as_str(), 0));
    let place = place.or_else(gap);
    let (address, words) = way(found, project, place.map_or("", |(path, _)| path), entry);
    // Whoever is led to the text, or is at the facts, needs no file.
    let is_shown = |path: &str| address.as_ref().is_some_and(|own| path.ends_with(".ftl") || own == here);
    if let Some((path, line)) = place.filter(|(path, _)| !is_shown(path)) {
        out.raw("<br><code>").text(path);
        if line > 0 {
            out.raw(":").text(&line.to_string());
        }
        out.raw("</code>");
    }
    if !names.is_empty() {
        out.raw(" <span class=\"fine quiet\">").text(names).raw("</span>");
    }
    out.raw("</span>");
    if let Some(address) = address.filter(|address| address != here) {
        out.raw("<a href=\"#").text(&address).raw("\">").say(speaker, &words);
        out.raw("<span class=\"unseen\">: ").say(speaker, &found.message).raw("</span></a>");
    } else {
        out.raw("<span></span>");
    }
    out.raw("</li>");
}

/// Where the desk shows what a finding is about, and what is said of the way there.
fn way(
    found: &Diagnostic,
    project: &Project,
    path: &str,
    entry: Option<(Kind, String)>,
) -> (Option<String>, Message) {
    let mend = || message!("desk-mend", "Mend it");
    if let Some(address) = text(found, project) {
        return (Some(address), mend());
    }
    if let Some((kind, id)) = entry {
        return (Some(format!("people/{}/{id}", kind.word())), message!("desk-to-form", "To its form"));
    }
    let template = path.strip_prefix("releases/").and_then(|rest| rest.strip_suffix("/release.md"));
    let address = template
        .filter(|slug| project.releases.iter().any(|own| own.release.slug.as_str() == *slug))
        .map(|slug| format!("release/{slug}"));
    (address, message!("desk-to-facts", "To its facts"))
}

/// Where the desk shows the text that a finding is about.
fn text(found: &Diagnostic, project: &Project) -> Option<String> {
    let subject = found.subject();
    let (tag, message) = (subject.locale.as_deref()?, subject.message.as_deref()?);
    let name = subject.attribute.as_ref().map_or_else(|| message.to_owned(), |own| format!("{message}.{own}"));
    let slug = subject.release.as_deref().unwrap_or("house");
    match tag == project.settings.source.tag() {
        // Texts of the house are written in an editor.
        true => subject.release.as_ref().map(|slug| format!("write/{slug}")),
        false => Some(format!("translate/{slug}/{tag}/{name}")),
    }
}

/// The entry of the registry that a finding is about: one that lacks something before one that needs it.
fn entry(found: &Diagnostic, sources: &Sources) -> Option<(Kind, String)> {
    let spans = found.related.iter().chain(&found.primary).map(|label| label.span);
    spans.into_iter().find_map(|span| owner(span, sources))
}

/// The entry in whose table something stands.
fn owner(span: Span, sources: &Sources) -> Option<(Kind, String)> {
    let kind = Kind::ALL.into_iter().find(|kind| kind.path() == sources.path(span.file))?;
    let before = sources.text(span.file).get(..span.range().end)?;
    let head = before.lines().rev().find(|line| line.starts_with('['))?;
    let id = head.trim_start_matches('[').split([']', '.']).next()?.trim();
    (!id.is_empty()).then(|| (kind, id.to_owned()))
}

/// What an organisation or a place is called in the reader's language.
fn called((project, sources): (&Project, &Sources), id: &str, speaker: &Speaker) -> Option<String> {
    let locales = &project.settings.locales;
    let locale =
        locales.iter().find(|own| own.language() == speaker.language().tag()).unwrap_or(&project.settings.source);
    let marked = [format!("{{ org-{id} }}"), format!("{{ place-{id} }}")];
    let resolver = Resolver::new(project, sources);
    marks(&resolver, None, locale, &marked.each_ref().map(String::as_str)).into_iter().flatten().next()
}
