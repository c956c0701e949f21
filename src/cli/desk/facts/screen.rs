//! The screen on which the facts of a release are changed.
//!
//! In: a release. Out: a screen; the piece of it that changes. Invariants: beside the facts stands who will be credited, and what the rules
//! say of them.

use super::forms::Forms;
use super::front::Front;
use super::names::Names;
use super::numbers::numbers;
use crate::cli::check::fill_subjects;
use crate::cli::desk::credits::credits;
use crate::cli::desk::findings;
use crate::cli::desk::history::Last;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, View};
use crate::cli::desk::page::{Screen, head, undo};
use crate::cli::desk::releases::title;
use crate::cli::desk::shown::Shown;
use crate::cli::desk::ways::{self, Step};
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Report, Severity, Sources, message};
use crate::document::{Resolver, preview, resolve};

/// The screen; `None` where there is no such release, or its facts cannot be read.
pub(in crate::cli::desk) fn screen(office: &mut Office, speaker: &Speaker, slug: &str) -> Option<String> {
    let Some(view) = office.view(Some(slug)) else { return broken(office, speaker, slug) };
    let front = Front::of(&view)?;
    let (name, _) = title((&view.project, &view.sources), front.loaded, speaker);
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Release, &name);
    out.raw("<div id=\"facts\">");
    piece(&mut out, speaker, &view, office.last(&Shown::Facts(slug.to_owned())));
    out.raw("</div>");
    Some(out.into_string())
}

/// A release whose facts cannot be read: what is wrong with it.
fn broken(office: &mut Office, speaker: &Speaker, slug: &str) -> Option<String> {
    let last = office.last(&Shown::Facts(slug.to_owned()));
    let (project, sources) = office.project()?;
    let slugs = [project.slugs.iter().find(|known| *known == slug)?.clone()];
    let (mut sources, mut report) = (sources.clone(), Report::default());
    drop(project.with(&slugs, &mut sources, &mut report));
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Release, slug);
    out.raw("<main class=\"start\"><h1>").text(slug).raw("</h1><p>");
    out.say(speaker, &message!("desk-release-broken", "The release cannot be read: mend it first."));
    out.raw("</p><ul class=\"lines found\">");
    for found in report.sorted() {
        findings::line(&mut out, speaker, (project, &sources), (found, "", ""));
    }
    out.raw("</ul>");
    out.raw("<p class=\"below\">");
    undo(&mut out, speaker, last);
    out.raw("</p>");
    out.raw("</main>");
    Some(out.into_string())
}

/// All but the head.
pub(super) fn piece(out: &mut Markup, speaker: &Speaker, view: &View, last: Last) {
    let Some(front) = Front::of(view) else { return };
    let names = Names::new(view, front.loaded, speaker);
    bar(out, speaker, &front, last);
    out.raw("<main class=\"factsheet\"><h2 class=\"unseen\">").say(speaker, &message!("desk-facts", "Facts"));
    out.raw("</h2><div class=\"facts\">");
    if !front.is_read() {
        let words = message!("desk-day-first", "Fill in the day first: the release cannot be read without it.");
        out.raw("<p class=\"was\">").say(speaker, &words).raw("</p>");
    }
    Forms { speaker, front: &front, names: &names }.all(out);
    numbers(out, speaker, &front);
    out.raw("</div>");
    aside(out, speaker, &front);
    out.raw("</main>");
}

fn bar(out: &mut Markup, speaker: &Speaker, front: &Front<'_>, last: Last) {
    let (name, lang) = title((&front.view.project, &front.view.sources), front.loaded, speaker);
    let release = (&front.view.project, Some(front.slug()));
    ways::bar(out, speaker, release, (&name, lang.tag(), Step::Facts), |out| undo(out, speaker, last));
}

/// Who will be credited, and what is wrong with the facts.
fn aside(out: &mut Markup, speaker: &Speaker, front: &Front<'_>) {
    let project = &front.view.project;
    let own = project.settings.locales.iter().find(|locale| locale.language() == speaker.language().tag());
    let locale = own.filter(|own| front.loaded.locales.contains(own)).unwrap_or(front.source());
    let mut report = Report::default();
    let resolver = Resolver::new(project, &front.view.sources);
    let document = resolve(&resolver, front.loaded, locale, &mut report).unwrap_or_else(|_| {
        let previewing = Resolver::new(project, &front.view.sources).previewing();
        preview(&previewing, front.loaded, locale, &mut Report::default())
    });
    out.raw("<aside aria-label=\"").say(speaker, &message!("desk-credits", "Who will be credited"));
    out.raw("\"><section><h2>").say(speaker, &message!("desk-credits", "Who will be credited"));
    out.raw("</h2><p class=\"fine quiet\">");
    let words =
        message!("desk-credits-follow", "It follows from project, day and funders; nobody writes it by hand.");
    out.say(speaker, &words).raw("</p><ul class=\"lines\">");
    credits(out, speaker, (project, front.loaded), &document);
    out.raw("</ul></section>");
    fill_subjects(&mut report, &front.view.sources);
    let (found, sources) = found(front, &report);
    if !found.is_empty() {
        out.raw("<section><h2>")
            .say(speaker, &message!("desk-remarks", "Remarks"))
            .raw("</h2><ul class=\"lines found\">");
        for finding in &found {
            let sources = if finding.1 { &sources } else { &front.view.sources };
            findings::line(out, speaker, (project, sources), (&finding.0, "", &format!("release/{}", front.slug())));
        }
        out.raw("</ul></section>");
    }
    out.raw("</aside>");
}

/// What is wrong with the facts: what reading them shows, and what naming what they name does. The second is true of findings of the first
/// kind, whose places are in the sources that are given.
fn found(front: &Front<'_>, resolved: &Report) -> (Vec<(Diagnostic, bool)>, Sources) {
    let (mut sources, mut report) = (front.view.sources.clone(), Report::default());
    drop(front.view.project.with(&[front.slug().to_owned()], &mut sources, &mut report));
    fill_subjects(&mut report, &sources);
    let is_told = |found: &&Diagnostic| found.severity != Severity::Info;
    let is_missing = |found: &&Diagnostic| found.code != Code::MissingTranslation;
    let read = report.sorted().into_iter().filter(is_told).map(|found| (found.clone(), true));
    let named = resolved.sorted().into_iter().filter(is_told).filter(is_missing);
    let mut all: Vec<(Diagnostic, bool)> = read.chain(named.map(|found| (found.clone(), false))).collect();
    all.sort_by_key(|(found, _)| found.severity);
    (all, sources)
}
