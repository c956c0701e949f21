//! `payom new SLUG`: begins a release.
//!
//! In: a slug, a kind. Out: a template, and in every locale a file whose messages are comments, so that `payom check` reports
//! each as missing until it is written. Invariants: nothing that exists is touched.

use std::path::Path;

use jiff::civil::Date;

use super::lines::{Beginning, When, facts};
use super::scaffold::scaffold;
use crate::cli::args::Select;
use crate::cli::translate::words::{self, Task};
use crate::cli::words::{Language, Speaker};
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Message, Reader as _, Report, did_you_mean, message};
use crate::edit::{Change, change_all};
use crate::l10n::Locale;
use crate::project::{Project, is_taken, release_messages};
use crate::registry::is_id;
use crate::release::{BadSlug, Kind, month_of};

/// The files of a release that is begun.
pub(in crate::cli) fn files(beginning: &Beginning<'_>, project: &Project, speaker: &Speaker) -> Vec<Change> {
    let Beginning { slug, kind, headline, .. } = beginning;
    let file = |path: String, text: String| Change::New { path, bytes: text.into_bytes() };
    let scaffold = scaffold(kind);
    let template = format!("+++\n{}+++\n\n{}", facts(beginning, scaffold, project, speaker), scaffold.body);
    let mut files = vec![file(format!("releases/{slug}/release.md"), template)];
    for locale in &project.settings.locales {
        let written = headline.as_deref().filter(|_| *locale == project.settings.source);
        let text = stubs(beginning, locale, (&project.settings.source, written), speaker);
        files.push(file(release_messages(locale, slug), text));
    }
    files
}

pub(super) fn run(root: &Path, slug: &str, kind: &str, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some(_held) = session.edits(root, "new", streams) else { return session.status() };
    let Some((project, _)) = session.load(root, &Select { slugs: Vec::new(), locales: Vec::new() }) else {
        session.finish(streams);
        return session.status();
    };
    // Problems of other releases are no reason not to begin a new one.
    session.report = crate::diag::Report::default();
    let found = named(slug, &project, &mut session.report);
    let (Some(month), Some(kind)) = (found, of_kind(kind, &project, &mut session.report)) else {
        session.finish(streams);
        return Status::Usage;
    };
    let beginning = Beginning { slug, kind, when: When { month, day: None }, headline: None, is_explained: true };
    let files = files(&beginning, &project, &session.speaker);
    // A release that is there in part could neither be begun again nor be published.
    if let Err(failed) = change_all(&project.root, &files) {
        session.not_saved(&failed);
        session.finish(streams);
        return Status::Files;
    }
    files.iter().for_each(|file| streams.say(&format!("{}\n", file.path())));
    let source = release_messages(&project.settings.source, slug);
    let text = message!(
        "release-begun",
        "Now fill in the facts, write the texts in {file}, and see `payom status {slug}`.",
        file = source,
        slug = slug
    );
    streams.say(&format!("\n{}\n", session.say(&text)));
    Status::Fine
}

/// The month of a name that a new release can have; what is wrong with it is reported.
pub(in crate::cli) fn named(slug: &str, project: &Project, report: &mut Report) -> Option<Date> {
    let refused = |what: Message| Diagnostic::new(Code::InvalidId, what);
    let cannot = || message!("not-a-release-name", "`{slug}` cannot be the name of a release", slug = slug);
    let example = || message!("release-name", "use year, month and a few words, such as 2026-11-winter-school");
    let found = if !is_id(slug) {
        refused(cannot())
            .help(message!("release-letters", "use a-z, 0-9 and single hyphens, such as 2026-11-winter-school"))
    } else if is_taken(slug, &project.settings) {
        let note = message!("name-taken", "a folder of that name belongs to the site or to the project itself");
        refused(cannot()).note(note).help(example())
    } else if project.slugs.iter().any(|known| known == slug) {
        refused(message!("release-exists", "the release `{slug}` exists already", slug = slug))
    } else {
        match month_of(slug) {
            Ok(month) => return Some(month),
            Err(BadSlug { refused: false, month: Some(month), .. }) => return Some(month),
            Err(bad) => refused(cannot()).note(bad.message).help(bad.right.map_or_else(example, |right| {
                message!("new-command", "type `{command}`", command = format!("payom new {right}"))
            })),
        }
    };
    report.error(found);
    None
}

/// A kind by its id; what is wrong with it is reported.
fn of_kind(id: &str, project: &Project, report: &mut Report) -> Option<Kind> {
    let kinds = &project.settings.kinds;
    let found = kinds.find(id);
    if found.is_none() {
        let ids = kinds.ids();
        let what = message!("no-such-kind", "there is no kind of release `{kind}`", kind = id);
        let near = did_you_mean(id, ids.iter().map(String::as_str));
        let help = near.unwrap_or_else(|| message!("its-kinds", "write one of {kinds}", kinds = ids.join(", ")));
        report.error(Diagnostic::new(Code::InvalidSetting, what).help(help));
    }
    found
}

/// The file of messages in a language: in the source's with what each is for, which `payom stub` then shows the
/// translators beside the text: in the language of the file, whoever makes it, or else in the reader's.
fn stubs(
    beginning: &Beginning<'_>,
    locale: &Locale,
    (source, headline): (&Locale, Option<&str>),
    reader: &Speaker,
) -> String {
    let Beginning { slug, kind, .. } = beginning;
    let task = if locale == source { Task::Write } else { Task::Translate };
    let own = Language::ALL.into_iter().find(|own| own.tag() == locale.language());
    let speaker = Speaker::new(own.unwrap_or(reader.language()));
    let mut out = words::of_release(slug, locale, task);
    for text in scaffold(kind).texts {
        if let Some(headline) = headline.filter(|_| text.id == "headline") {
            out.push_str(&format!("\nheadline = {headline}\n"));
            continue;
        }
        let comment =
            if task == Task::Write { format!("# {}\n", speaker.say(&(text.what)())) } else { String::new() };
        out.push_str(&format!("\n{comment}# {} =\n", text.id));
    }
    out
}
