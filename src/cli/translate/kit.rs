//! `payom kit`: texts for translators who work with programs of their own.
//!
//! In: a project, languages, a form. Out: a file or folder for each release and language. Invariants: nothing that is there is written over;
//! nothing of the project changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{Kit as Typed, KitFormat};
use super::record;
use super::take::flag;
use super::texts::{lock, wanted};
use crate::check::lock::Lock;
use crate::cli::prepare::outbox::OUTBOX;
use crate::cli::words::{Language, Speaker};
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Report, counted, message};
use crate::edit;
use crate::exchange::kit::review::{self, Flag, ReviewSheet};
use crate::exchange::kit::{Kit, Origin, Which, count, kits, omegat, word, xliff};
use crate::l10n::Locale;
use crate::project::{Project, Selection};

/// Where kits lie in the outbox.
pub(in crate::cli) const FOLDER: &str = "kits";

pub(in crate::cli) fn run(root: &Path, typed: &Typed, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some((project, selection)) = session.open(root, &typed.select) else {
        session.finish(streams);
        return session.status();
    };
    let is_review = typed.format == KitFormat::Review;
    asked(is_review, &selection, &project, &mut session.report);
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
    if is_review {
        let written = sheets(&project, &selection, &lock, typed, (session, streams));
        return finished(written, session, streams);
    }
    let written = each(&project, &selection, &lock, typed, (session, streams));
    finished(written, session, streams)
}

/// Whether what was typed says what to write; what it does not say is reported.
fn asked(is_review: bool, selection: &Selection, project: &Project, report: &mut Report) {
    let source = project.settings.source.tag();
    if is_review && selection.slugs.is_empty() {
        let what = message!("kit-release", "say of which release the sheet shall be");
        let help = message!("kit-release-help", "type payom kit --format review 2026-11-winter-school");
        report.error(Diagnostic::new(Code::UnknownRelease, what).help(help));
    }
    if !is_review && (selection.locales.is_empty() || selection.locales.contains(source)) {
        let into: Vec<&str> = project.settings.locales.iter().map(Locale::tag).filter(|tag| *tag != source).collect();
        let what = message!("kit-language", "say which language to translate into");
        let help = message!("kit-language-help", "add --locale with one of {locales}", locales = into.join(", "));
        report.error(Diagnostic::new(Code::UnknownLocale, what).help(help));
    }
}

fn finished(written: Result<(), edit::SaveError>, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let failed = written.err().map(|failed| session.not_saved(&failed));
    session.finish(streams);
    if failed.is_some() { Status::Files } else { session.status() }
}

/// Writes the kits of each language.
fn each(
    project: &Project,
    selection: &Selection,
    lock: &Lock,
    typed: &Typed,
    (session, streams): (&Session, &mut Streams<'_>),
) -> Result<(), edit::SaveError> {
    let which = if typed.all { Which::All } else { Which::ToDo };
    for locale in wanted(project, selection) {
        let made = kits(Origin { project, lock, locale }, &selection.slugs, which);
        if made.is_empty() {
            let none = message!(
                "kit-nothing",
                "{language}: nothing to translate; --all takes what is translated too",
                language = locale
            );
            streams.say(&format!("{}\n", session.say(&none)));
        }
        made.into_iter().try_for_each(|kit| write(kit, typed, project, (session, streams)))?;
    }
    Ok(())
}

/// What a kit is written as: where each file lies in its folder, and its bytes. One file has the kit's own name.
fn files(kit: &Kit, format: KitFormat, reader: &Speaker) -> Vec<(String, Vec<u8>)> {
    match format {
        KitFormat::Docx => vec![(String::new(), word::write(kit, reader))],
        KitFormat::Omegat => omegat::files(kit, reader),
        KitFormat::Xliff | KitFormat::Review => {
            vec![(String::new(), xliff::write(kit, xliff::Fill::Translation, reader))]
        }
    }
}

/// Writes a kit and says so.
fn write(
    mut kit: Kit,
    typed: &Typed,
    project: &Project,
    (session, streams): (&Session, &mut Streams<'_>),
) -> Result<(), edit::SaveError> {
    let (root, folder) = folder(typed, project)?;
    let ending = match typed.format {
        KitFormat::Xliff | KitFormat::Review => "xlf",
        KitFormat::Docx => "docx",
        KitFormat::Omegat => "omegat",
    };
    let slug = kit.slug.as_deref().unwrap_or("house");
    let (name, number) = free(&root.join(&folder), &format!("{slug}.{}-{}", kit.source, kit.target), ending);
    kit.number = number;
    let reader = Speaker::new(Language::named(kit.target.tag()).unwrap_or(Language::English));
    for (path, bytes) in files(&kit, typed.format, &reader) {
        let path = if path.is_empty() { name.clone() } else { format!("{name}/{path}") };
        edit::lay(&root, &format!("{folder}{path}"), &bytes)?;
    }
    let words: usize = kit.units.iter().map(|unit| count(&unit.source)).sum();
    let texts = counted!("kit-texts", kit.units.len(), "{count} text", "{count} texts");
    let words = counted!("kit-words", words, "{count} word", "{count} words");
    let path = shown(&root.join(&folder).join(&name), project);
    let line = message!("kit-made", "{file}: {texts}, {words}", file = path, texts = texts, words = words);
    streams.say(&format!("{}\n", session.say(&line)));
    Ok(())
}

/// The folder that kits are written to: one that no link leads out of, and what stands before their names in it.
fn folder(typed: &Typed, project: &Project) -> Result<(PathBuf, String), edit::SaveError> {
    match &typed.out {
        Some(folder) => Ok((folder.clone(), String::new())),
        None => {
            // Git takes nothing of the outbox.
            edit::put(&project.root, &format!("{OUTBOX}/.gitignore"), b"*\n")?;
            Ok((project.root.clone(), format!("{OUTBOX}/{FOLDER}/")))
        }
    }
}

/// A name that nothing in a folder has, and the how manieth it is.
fn free(folder: &Path, own: &str, ending: &str) -> (String, usize) {
    let mut number = 1;
    loop {
        let counted = if number > 1 { format!(".{number}") } else { String::new() };
        let name = format!("{own}{counted}.{ending}");
        if std::fs::symlink_metadata(folder.join(&name)).is_err() {
            return (name, number);
        }
        number += 1;
    }
}

/// Writes sheets for remarks.
fn sheets(
    project: &Project,
    selection: &Selection,
    lock: &Lock,
    typed: &Typed,
    (session, streams): (&Session, &mut Streams<'_>),
) -> Result<(), edit::SaveError> {
    for loaded in project.releases.iter().filter(|loaded| selection.slugs.contains(loaded.release.slug.as_str())) {
        let slug = loaded.release.slug.as_str();
        let slugs: BTreeSet<String> = [slug.to_owned()].into();
        let of = |locale| kits(Origin { project, lock, locale }, &slugs, Which::All).pop();
        let kits: Vec<Kit> = wanted(project, selection).into_iter().filter_map(of).collect();
        let mut flags = Vec::new();
        for (locale, messages) in &loaded.messages {
            for entry in &messages.entries.entries {
                let locale = locale.tag().to_owned();
                let flag = flag(entry).map(|text| Flag { name: entry.id.text.to_string(), locale, text });
                flags.extend(flag);
            }
        }
        let source = project.settings.source.clone();
        let sheet = ReviewSheet { slug: slug.to_owned(), source, kits, flags };
        let (root, folder) = folder(typed, project)?;
        let (name, _) = free(&root.join(&folder), &format!("{slug}.review"), "docx");
        let path = format!("{folder}{name}");
        edit::lay(&root, &path, &review::write(&sheet, &*session.speaker))?;
        streams.say(&format!("{}\n", shown(&root.join(path), project)));
    }
    Ok(())
}

/// A path as people type it: from the project's folder where it lies there.
fn shown(path: &Path, project: &Project) -> String {
    let own: PathBuf = path.strip_prefix(&project.root).unwrap_or(path).to_path_buf();
    own.to_string_lossy().replace('\\', "/")
}
