//! `payom new`: begins a release.
//!
//! In: a slug. Out: a template, and in every locale a file whose messages are comments, so that `payom check` reports
//! each as missing until it is written. Invariants: nothing that exists is touched.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use super::args::Select;
use super::translate::words::{self, Task};
use super::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::edit;
use crate::l10n::Locale;
use crate::project::{Project, is_taken, release_messages};
use crate::registry::is_id;
use crate::release::{BadSlug, month_of};

/// The template of a release of a month. The day is left to be filled in: a wrong one would be a wrong fact.
fn template(month: Date) -> String {
    let month = format!("{:04}-{:02}", month.year(), month.month());
    format!(
        "+++
date =                            # the day of publication: year, month, day, such as {month}-05
label = \"press-release\"           # press-release, announcement, media-advisory or none
dateline = \"place-date\"           # place-date, date-place or none
places = [\"dushanbe\"]             # ids of releases/registry/places.toml
standfirst = \"standfirst\"
projects = []                     # ids of releases/registry/projects.toml
contacts = []                     # ids of releases/registry/contacts.toml

# [event]
# from =                          # the first day, such as {month}-05
# places = [\"dushanbe\"]

[facts]                           # dates, numbers and amounts, for messages: {{ $participants }}
# participants = 60
+++

{{ lead }}

## {{ heading }}

{{ details }}
"
    )
}

/// The messages of the template, with what the translator reads above each.
const STUBS: [(&str, &str); 5] = [
    ("headline", "The headline. Add `.short`, at most 60 characters, for the head of the second page."),
    ("standfirst", "One sentence under the headline: what happened."),
    ("lead", "The first paragraph. Place and date come before it by themselves."),
    ("heading", "A heading."),
    ("details", "A paragraph. **Strong**, *emphasis* and [links](https://example.org) are possible."),
];

pub(super) fn run(root: &Path, slug: &str, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some(_held) = session.edits(root, "new", streams) else { return session.status() };
    let Some((project, _)) = session.load(root, &Select { slugs: Vec::new(), locales: Vec::new() }) else {
        session.finish(streams);
        return session.status();
    };
    // Problems of other releases are no reason not to begin a new one.
    session.report = crate::diag::Report::default();
    let Some(month) = named(slug, &project, &mut session.report) else {
        session.finish(streams);
        return Status::Usage;
    };
    let mut files = vec![(format!("releases/{slug}/release.md"), template(month))];
    for locale in &project.settings.locales {
        files.push((release_messages(locale, slug), stubs(slug, locale, &project.settings.source)));
    }
    for (number, (path, text)) in files.iter().enumerate() {
        if let Err(failed) = edit::replace(&project.root, path, None, text) {
            // A release that is there in part could neither be begun again nor be published.
            files.iter().take(number).for_each(|(path, _)| drop(fs::remove_file(project.root.join(path))));
            let _ = fs::remove_dir(project.root.join(format!("releases/{slug}")));
            session.not_saved(&failed);
            session.finish(streams);
            return Status::Files;
        }
    }
    files.iter().for_each(|(path, _)| streams.say(&format!("{path}\n")));
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
fn named(slug: &str, project: &Project, report: &mut Report) -> Option<Date> {
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

/// The file of messages in a language: in the source's with what each is for, which `payom stub` then shows the
/// translators beside the text.
fn stubs(slug: &str, locale: &Locale, source: &Locale) -> String {
    let task = if locale == source { Task::Write } else { Task::Translate };
    let mut out = words::of_release(slug, locale, task);
    for (id, comment) in STUBS {
        let comment = if task == Task::Write { format!("# {comment}\n") } else { String::new() };
        out.push_str(&format!("\n{comment}# {id} =\n"));
    }
    out
}
