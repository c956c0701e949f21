//! `payom kit`: texts for translators who work with programs of their own.
//!
//! In: a project, languages, a form. Out: a file or folder for each release and language. Invariants: nothing that is there is written over;
//! nothing of the project changes.

use std::path::{Path, PathBuf};

use super::args::{Kit as Typed, KitFormat};
use super::record;
use super::texts::{lock, wanted};
use crate::cli::prepare::outbox::OUTBOX;
use crate::cli::words::{Language, Speaker};
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Report, counted, message};
use crate::edit;
use crate::exchange::kit::{Kit, Origin, Which, count, kits, xliff};
use crate::l10n::Locale;
use crate::project::Project;

/// Where kits lie in the outbox.
const FOLDER: &str = "kits";

pub(in crate::cli) fn run(root: &Path, typed: &Typed, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some((project, selection)) = session.open(root, &typed.select) else {
        session.finish(streams);
        return session.status();
    };
    if selection.locales.is_empty() || selection.locales.contains(project.settings.source.tag()) {
        let into: Vec<&str> = project.settings.locales.iter().map(Locale::tag).collect();
        let into: Vec<&str> = into.into_iter().filter(|tag| *tag != project.settings.source.tag()).collect();
        let what = message!("kit-language", "say which language to translate into");
        let help = message!("kit-language-help", "add --locale with one of {locales}", locales = into.join(", "));
        session.report.error(Diagnostic::new(Code::UnknownLocale, what).help(help));
    }
    if session.report.has_errors() {
        session.finish(streams);
        return session.status();
    }
    // All releases are a memory of translations; what is wrong with them is no matter of this one.
    let project = project.with(&project.slugs, &mut session.sources, &mut Report::default());
    let lock = lock(&project, &session.sources, &mut session.report);
    record::is_lost(&project, &session.sources, &mut session.report);
    if session.report.has_errors() {
        session.finish(streams);
        return session.status();
    }
    let which = if typed.all { Which::All } else { Which::ToDo };
    for locale in wanted(&project, &selection) {
        let made = kits(Origin { project: &project, lock: &lock, locale }, &selection.slugs, which);
        if made.is_empty() {
            let none = message!(
                "kit-nothing",
                "{language}: nothing to translate; --all takes what is translated too",
                language = locale
            );
            streams.say(&format!("{}\n", session.say(&none)));
        }
        for kit in made {
            if let Err(failed) = write(kit, typed, &project, (session, streams)) {
                session.not_saved(&failed);
                session.finish(streams);
                return Status::Files;
            }
        }
    }
    session.finish(streams);
    session.status()
}

/// Writes a kit and says so.
fn write(
    mut kit: Kit,
    typed: &Typed,
    project: &Project,
    (session, streams): (&Session, &mut Streams<'_>),
) -> Result<(), edit::SaveError> {
    let folder = match &typed.out {
        Some(folder) => folder.clone(),
        None => {
            // Git takes nothing of the outbox.
            edit::put(&project.root, &format!("{OUTBOX}/.gitignore"), b"*\n")?;
            project.root.join(OUTBOX).join(FOLDER)
        }
    };
    let ending = match typed.format {
        KitFormat::Xliff => "xlf",
    };
    let name = free(&folder, &mut kit, ending);
    let reader = Speaker::new(Language::named(kit.target.tag()).unwrap_or(Language::English));
    let bytes = match typed.format {
        KitFormat::Xliff => xliff::write(&kit, xliff::Fill::Translation, &reader),
    };
    edit::create(&folder, &name, &bytes)?;
    let words: usize = kit.units.iter().map(|unit| count(&unit.source)).sum();
    let texts = counted!("kit-texts", kit.units.len(), "{count} text", "{count} texts");
    let words = counted!("kit-words", words, "{count} word", "{count} words");
    let path = shown(&folder.join(&name), project);
    let line = message!("kit-made", "{file}: {texts}, {words}", file = path, texts = texts, words = words);
    streams.say(&format!("{}\n", session.say(&line)));
    Ok(())
}

/// A name that nothing in a folder has; the kit gets its number.
fn free(folder: &Path, kit: &mut Kit, ending: &str) -> String {
    let slug = kit.slug.as_deref().unwrap_or("house").to_owned();
    loop {
        let number = if kit.number > 1 { format!(".{}", kit.number) } else { String::new() };
        let name = format!("{slug}.{}-{}{number}.{ending}", kit.source, kit.target);
        if std::fs::symlink_metadata(folder.join(&name)).is_err() {
            return name;
        }
        kit.number += 1;
    }
}

/// A path as people type it: from the project's folder where it lies there.
fn shown(path: &Path, project: &Project) -> String {
    let own: PathBuf = path.strip_prefix(&project.root).unwrap_or(path).to_path_buf();
    own.to_string_lossy().replace('\\', "/")
}
