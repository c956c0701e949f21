//! `payom import FILE…`: Word files and plain texts as a release.
//!
//! In: files of any place. Out: a template, messages in each language that was found, pictures, and an account of every word; or diagnostics
//! and no file. Invariants: nothing that exists is touched; without a project nothing is read.

mod args;
mod ask;
mod files;
mod known;
mod report;

pub(super) use args::Import;
pub(super) use files::{changes, proposed};
pub(super) use known::known;
pub(super) use report::{left, rows, summary};

use std::fs;
use std::io::{BufRead, IsTerminal as _};
use std::path::Path;

use super::args::Select;
use super::questions::Questions;
use super::{Session, Status, Streams, unread};
use crate::diag::{Code, Diagnostic, Message, message};
use crate::edit::change_all;
use crate::exchange::import::{Imported, Input, Refused, import};
use crate::l10n::Locale;
use crate::office::Kind;
use crate::project::{Project, is_taken};
use crate::registry::is_id;

/// The largest file that is read.
const LARGEST: u64 = 100 << 20;

pub(super) fn run(root: &Path, typed: &Import, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some(_held) = session.edits(root, "import", streams) else { return session.status() };
    let answers = streams.terminal && std::io::stdin().is_terminal();
    let mut input = answers.then(|| std::io::stdin().lock());
    let input = input.as_mut().map(|input| -> &mut dyn BufRead { input });
    let made = made(root, typed, session, &mut Questions::new(streams, input));
    // What is wrong with other releases is no matter of this one.
    let Some((project, slug, imported)) = made else {
        session.finish(streams);
        return session.status();
    };
    session.report = crate::diag::Report::default();
    let changes = changes(&slug, &imported, &project);
    if !typed.dry_run
        && let Err(failed) = change_all(&project.root, &changes)
    {
        session.not_saved(&failed);
        session.finish(streams);
        return Status::Files;
    }
    streams.say(&report::account(&imported, &project, session));
    changes.iter().for_each(|change| streams.say(&format!("{}\n", change.path())));
    let last = if typed.dry_run {
        message!("import-dry", "nothing was written; leave --dry-run out to write these files")
    } else {
        message!(
            "import-done",
            "Now look at the facts in {file}, and see `payom check {slug}`.",
            file = format!("releases/{slug}/release.md"),
            slug = &slug
        )
    };
    streams.say(&format!("\n{}\n", session.say(&last)));
    Status::Fine
}

/// What was made of the files, and its name; `None` where something is wrong, which is reported.
fn made(
    root: &Path,
    typed: &Import,
    session: &mut Session,
    questions: &mut Questions<'_, '_>,
) -> Option<(Project, String, Imported)> {
    let (project, _) = session.load(root, &Select { slugs: Vec::new(), locales: Vec::new() })?;
    let mut inputs = inputs(typed, &project, session)?;
    let known = known(&project);
    let mut imported = import(&inputs, &known);
    if let Ok(first) = &imported
        && ask::languages(&mut inputs, first, &project.settings.locales, (questions, &|own| session.say(own)))
    {
        imported = import(&inputs, &known);
    }
    let mut imported = match imported {
        Ok(imported) => imported,
        Err(refused) => {
            session.report = crate::diag::Report::default();
            for one in &refused {
                session.report.error(diagnostic(one));
            }
            return None;
        }
    };
    ask::day(&mut imported, (questions, &|own| session.say(own)));
    let slug = typed.slug.clone().or_else(|| {
        let is_free = |slug: &str| {
            is_id(slug) && !is_taken(slug, &project.settings) && !project.slugs.iter().any(|own| own == slug)
        };
        ask::slug(proposed(&imported, &known), is_free, (questions, &|own| session.say(own)))
    });
    let wrong = match &slug {
        None if imported.date.is_none() => {
            message!("import-undated", "the file tells no day, so that no name can be made for this release")
        }
        None => message!("import-unnamed", "no name can be made for this release"),
        Some(slug) if !is_id(slug) || is_taken(slug, &project.settings) => {
            message!("not-a-release-name", "`{slug}` cannot be the name of a release", slug = slug)
        }
        Some(slug) if project.slugs.iter().any(|known| known == slug) => {
            message!("release-exists", "the release `{slug}` exists already", slug = slug)
        }
        Some(slug) => return Some((project, slug.clone(), imported)),
    };
    session.report = crate::diag::Report::default();
    let help = message!("import-name-it", "name it: payom import --slug 2026-11-winter-school FILE…");
    session.report.error(Diagnostic::new(Code::InvalidId, wrong).help(help));
    None
}

/// The files with their languages; `None` where one cannot be read, which is reported.
fn inputs(typed: &Import, project: &Project, session: &mut Session) -> Option<Vec<Input>> {
    let mut inputs = Vec::new();
    let mut wrong = Vec::new();
    for path in &typed.files {
        inputs.push((path.clone(), None));
    }
    for given in &typed.locales {
        let (tag, path) = given.split_once('=').unwrap_or((given, ""));
        let locale = tag.parse::<Locale>().ok().filter(|locale| project.settings.locales.contains(locale));
        if locale.is_none() || path.is_empty() {
            let what = message!(
                "import-locale",
                "`--locale {given}` names no language of this house and its file",
                given = given
            );
            let help = message!(
                "import-locale-help",
                "write --locale ru=FILE with one of {locales}",
                locales = tags(project)
            );
            wrong.push(Diagnostic::new(Code::UnknownLocale, what).help(help));
        }
        inputs.push((path.into(), locale));
    }
    if inputs.is_empty() {
        let what = message!("import-no-file", "no file is named that could be imported");
        let help = message!("import-file-help", "type payom import FILE.docx, or several files, one a language");
        wrong.push(Diagnostic::new(Code::FileUnreadable, what).help(help));
    }
    let mut read = Vec::new();
    for (path, locale) in &inputs {
        let name = path.display().to_string();
        let bytes = fs::metadata(path).and_then(|about| {
            if about.len() > LARGEST { Err(std::io::Error::other("larger than 100 MB")) } else { fs::read(path) }
        });
        match bytes {
            Ok(bytes) => read.push(Input { name, locale: locale.clone(), bytes }),
            Err(error) => {
                let what = message!(
                    "import-cannot-read",
                    "{file} cannot be read: {why}",
                    file = &name,
                    why = unread::why(&error)
                );
                wrong.push(Diagnostic::new(Code::FileUnreadable, what));
            }
        }
    }
    if wrong.is_empty() {
        return Some(read);
    }
    session.report = crate::diag::Report::default();
    for one in wrong {
        session.report.error(one);
    }
    None
}

fn tags(project: &Project) -> String {
    project.settings.locales.iter().map(Locale::tag).collect::<Vec<_>>().join(", ")
}

/// Why a file is not imported, and what to do.
fn diagnostic(refused: &Refused) -> Diagnostic {
    let file = &refused.file;
    if let Some(error) = &refused.error {
        let what =
            message!("import-damaged", "{file} cannot be imported: {why}", file = file, why = error.to_string());
        return Diagnostic::new(Code::FileUnreadable, what).help(message!(
            "import-save-anew",
            "open it in Word or LibreOffice, save it anew as .docx, and import that"
        ));
    }
    let what =
        message!("import-kind", "{file} is {kind}, and cannot be imported", file = file, kind = name(refused.kind));
    let help = match refused.kind {
        Kind::Pdf => message!(
            "import-ask-word",
            "ask whoever sent it for the Word file: text taken out of a PDF has lost its paragraphs"
        ),
        _ => message!(
            "import-save-as",
            "open it in Word or LibreOffice, save it as Word file (.docx), and import that"
        ),
    };
    Diagnostic::new(Code::FileUnreadable, what).help(help)
}

/// What a file is, where it is nothing that is imported.
pub(super) fn name(kind: Kind) -> Message {
    match kind {
        Kind::Ole => message!("kind-ole", "a Word file of before 2007 (.doc), or one with a password"),
        Kind::Odt => message!("kind-odt", "a text of LibreOffice (.odt)"),
        Kind::Pdf => message!("kind-pdf", "a PDF"),
        Kind::Rtf => message!("kind-rtf", "a text in RTF"),
        Kind::Html => message!("kind-html", "a page for browsers (HTML)"),
        Kind::Docx | Kind::Text | Kind::Other => message!("kind-other", "neither a Word file nor a text in UTF-8"),
    }
}
