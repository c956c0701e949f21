//! What cannot be read of the files of a language, or of those that all share.
//!
//! In: the project with a release, a language; the folder of a project that cannot be opened. Out: a notice with file and line of each place.
//! Invariants: texts that seem to be missing because their file is broken are never shown without it; it names no command.

use std::path::Path;

use super::markup::Markup;
use super::office::{View, session};
use super::page::{Screen, head};
use super::spoken;
use crate::check::syntax_problems;
use crate::cli::args::Select;
use crate::cli::words::Speaker;
use crate::diag::{Diagnostic, Reader as _, Report, Severity, Sources, message};
use crate::l10n::Locale;
use crate::project::Messages;

/// The notice, where something cannot be read.
pub(super) fn notice(out: &mut Markup, speaker: &Speaker, view: &View, locale: &Locale) {
    let found = problems(view, locale);
    if found.is_empty() {
        return;
    }
    out.raw("<section class=\"broken\" role=\"alert\"><p><b>✕ ");
    let head = message!(
        "desk-broken",
        "A part of these texts cannot be read. What stands there is safe, but the desk does not show it. Mend the file in an editor:"
    );
    out.say(speaker, &head).raw("</b></p><ul>");
    found.iter().for_each(|found| place(out, speaker, &view.sources, found));
    out.raw("</ul></section>");
}

/// A place, what is wrong there, and what to do.
fn place(out: &mut Markup, speaker: &Speaker, sources: &Sources, found: &Diagnostic) {
    out.raw("<li>");
    if let Some(label) = &found.primary {
        let line = sources.lines(label.span.file, label.span.range()).first;
        let path = sources.path(label.span.file);
        let place = message!("desk-file-line", "{file}, line {line}", file = path, line = line);
        out.raw("<code>").say(speaker, &place).raw("</code> ");
    }
    out.prose(speaker, &found.message, |_| None);
    if let Some(help) = found.help.as_ref().filter(|help| !spoken::is_command(&speaker.say(help))) {
        out.raw("<br><span class=\"fine quiet\">").prose(speaker, help, |_| None).raw("</span>");
    }
    out.raw("</li>");
}

/// The screen of a project that cannot be opened: why, and where.
pub(super) fn project(root: &Path, speaker: &Speaker) -> String {
    let words =
        message!("desk-no-project", "The project cannot be read: somebody who edits its files has to mend it first.");
    let mut session = session(Sources::default());
    drop(session.open(root, &Select { slugs: Vec::new(), locales: Vec::new() }));
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Releases, &speaker.say(&words));
    out.raw("<main class=\"start\"><h1>").say(speaker, &words).raw("</h1><section class=\"broken\"><ul>");
    let all = session.report.sorted();
    let errors = all.into_iter().filter(|found| found.severity == Severity::Error);
    errors.for_each(|found| place(&mut out, speaker, &session.sources, found));
    out.raw("</ul></section><p><a href=\"#releases\">");
    out.say(speaker, &message!("desk-to-releases", "To the list of releases")).raw("</a></p></main>");
    out.into_string()
}

/// What is wrong with the files that texts and their sources come from.
fn problems(view: &View, locale: &Locale) -> Vec<Diagnostic> {
    let project = &view.project;
    let languages = [locale, &project.settings.source];
    let house = languages.into_iter().filter_map(|locale| project.house.get(locale)).flatten();
    let own = |locale| project.releases.first().and_then(|loaded| loaded.messages.get(locale));
    let files: Vec<&Messages> = house.chain(languages.into_iter().filter_map(own)).collect();
    let mut report = Report::default();
    files.into_iter().for_each(|messages| syntax_problems(messages, &view.sources, &mut report));
    report.sorted().into_iter().cloned().collect()
}
