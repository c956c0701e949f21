//! What cannot be read of the files of a language.
//!
//! In: the project with a release, a language. Out: a notice with file and line of each place. Invariants: texts that seem to be missing because
//! their file is broken are never shown without it.

use super::markup::Markup;
use super::office::View;
use crate::check::syntax_problems;
use crate::cli::words::Speaker;
use crate::diag::{Diagnostic, Report, message};
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
    for found in &found {
        out.raw("<li>");
        if let Some(label) = &found.primary {
            let line = view.sources.lines(label.span.file, label.span.range()).first;
            let path = view.sources.path(label.span.file);
            let place = message!("desk-file-line", "{file}, line {line}", file = path, line = line);
            out.raw("<code>").say(speaker, &place).raw("</code> ");
        }
        out.say(speaker, &found.message);
        if let Some(help) = &found.help {
            out.raw("<br><span class=\"fine quiet\">").say(speaker, help).raw("</span>");
        }
        out.raw("</li>");
    }
    out.raw("</ul></section>");
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
