//! Saves a translation.
//!
//! In: a text as somebody saw it, and what it shall say. Out: its file and the lock; what takes that back. Invariants: nobody else changes
//! the project meanwhile; what is not as somebody saw it is not written; the text is written before its line in the lock.

use std::path::Path;

use super::done::{Done, Recorded};
use super::kept;
use super::office::{Office, View};
use super::remarks::{remarks, writing};
use super::shown::Shown;
use super::texts::{Reading, Text, Work, draft_name, work};
use super::typed::Asked;
use super::unsaved::Unsaved;
use crate::check;
use crate::check::lock::{Fingerprint, Lock, Record};
use crate::cli::translate::record;
use crate::cli::translate::take::edits::Changed;
use crate::diag::{Code, Message, Report, Sources, message};
use crate::edit::{self, EditLock, Field, LockError, PATIENCE, Place, Step};
use crate::l10n::{Locale, canonical, english_name};
use crate::project::{LOCK, Messages, Project, reread_lock};

/// Keeps other commands from changing files.
pub(super) fn held(root: &Path) -> Result<EditLock, LockError> {
    EditLock::take(root, "desk", PATIENCE, |_| ())
}

/// Does something with the text that is meant, as somebody saw it, while no other command changes the project.
fn at_work<T>(
    office: &mut Office,
    asked: &Asked,
    with: impl FnOnce(&mut Office, Work<'_, '_>) -> Result<T, Unsaved>,
) -> Result<T, Unsaved> {
    let _held = held(&office.root)?;
    let done = work(office, asked, |office, work| {
        if work.text.basis() == asked.basis { with(office, work) } else { Err(Unsaved::Conflict) }
    });
    done.unwrap_or(Err(Unsaved::Absent))
}

/// Saves a text and says in the lock that it is right.
pub(super) fn save(office: &mut Office, asked: &Asked, new: &Field) -> Result<(), Unsaved> {
    at_work(office, asked, |office, Work { view, lock, text, .. }| {
        if new.is_empty() {
            return Err(Unsaved::Broken(None));
        }
        let writing = writing(view, &asked.locale, lock, (text, new));
        remarks(view, &writing, text).map_err(|remark| Unsaved::Broken(Some(remark.what)))?;
        let mut steps = Vec::new();
        let files = writing.files(view);
        for Changed { path, before, after } in &files {
            edit::replace(&office.root, path, before.as_deref(), after)?;
            let place = Place::named(&asked.name);
            let own = before.as_deref().filter(|_| text.one.pattern.is_some());
            let step = own.and_then(|before| Step::of_text(path, &place, (before, after)));
            steps.push(step.unwrap_or_else(|| Step::of_file(path, before.as_deref(), after)));
        }
        let in_lock = accepted(view, text, &asked.locale, &files);
        let (recorded, failed) = match in_lock {
            Ok(recorded) => (recorded, None),
            Err(failed) => (None, Some(failed)),
        };
        if !steps.is_empty() || recorded.is_some() {
            let what = did(view, &asked.locale, new);
            office.did(Done { recorded, ..done(asked, what, steps) });
        }
        if let Some(failed) = failed {
            return Err(failed);
        }
        let draft = draft_name(asked.slug.as_deref(), &asked.locale, &asked.name);
        kept::saved(&mut office.drafts, &draft, (asked.by.as_deref(), new));
        Ok(())
    })
}

/// What was done to a text, in words: its language, and its beginning as readers see it.
pub(super) fn did(view: &View, locale: &Locale, new: &Field) -> Message {
    let said = Reading::new(view, locale, new.marks()).plain(new).replace('*', "");
    let words: Vec<&str> = said.split_whitespace().take(6).collect();
    let (text, language) = (format!("{}…", words.join(" ")), locale);
    match view.slug {
        Some(_) => message!("desk-did-text", "the text “{text}” ({language})", text = text, language = language),
        None => message!("desk-did-house", "the house text “{text}” ({language})", text = text, language = language),
    }
}

/// Says in the lock that texts of the house are right, which were written just now; the step that takes it back. A house without a lock gets none.
pub(super) fn accept_names(office: &mut Office, names: &[(Locale, String)]) -> Result<Option<Step>, Unsaved> {
    let Some(view) = office.view(None).filter(|_| !names.is_empty()) else { return Ok(None) };
    let (project, mut sources, mut report) = (&view.project, Sources::default(), Report::default());
    let is_off = project.settings.rules.get(&Code::StaleTranslation) == Some(&None);
    if is_off || record::is_lost(project, &view.sources, &mut report) {
        return Ok(None);
    }
    let Some(file) = reread_lock(project, &mut sources, &mut report) else { return Ok(None) };
    let mut lock = Lock::read(file, &sources, &mut report);
    if report.has_errors() {
        return Ok(None);
    }
    let house = check::house_names(project);
    for locale in &project.settings.locales {
        let all = check::translations(project, &house, locale).into_iter().filter(|one| one.slug.is_none());
        for one in all.filter(|one| names.iter().any(|(own, name)| own == locale && *name == one.name)) {
            if let Some(pattern) = one.pattern {
                lock.accept(locale, &one.key(), &canonical(one.source), Fingerprint::of_pattern(pattern));
            }
        }
    }
    let old = sources.text(file).to_owned();
    let new = record::save(project, &lock, Some(&old))?;
    record::remember(project, lock.len());
    Ok((new != old).then(|| Step::of_file(LOCK, Some(&old), &new)))
}

/// What was done to a text: who takes it back sees it.
fn done(asked: &Asked, what: Message, steps: Vec<Step>) -> Done {
    let place = Shown::Texts(asked.slug.clone(), asked.locale.clone());
    Done { address: address(asked), again: address(asked), ..Done::new(vec![place], what, steps) }
}

/// Where the desk shows a text.
pub(super) fn address(asked: &Asked) -> String {
    let slug = asked.slug.as_deref().unwrap_or("house");
    format!("translate/{slug}/{}/{}", asked.locale, asked.name)
}

/// Says in the lock that a text is right.
fn accepted(view: &View, text: &Text<'_>, locale: &Locale, files: &[Changed]) -> Result<Option<Recorded>, Unsaved> {
    let project: &Project = &view.project;
    // A house that switched the rule off has no use for a lock.
    if project.settings.rules.get(&Code::StaleTranslation) == Some(&None) {
        return Ok(None);
    }
    let (mut sources, mut report) = (Sources::default(), Report::default());
    if record::is_lost(project, &view.sources, &mut report) {
        return Ok(None);
    }
    let file = reread_lock(project, &mut sources, &mut report);
    let mut lock = file.map_or_else(Lock::default, |file| Lock::read(file, &sources, &mut report));
    if report.has_errors() {
        return Ok(None);
    }
    let new = files.iter().find_map(|changed| {
        let mut sources = Sources::default();
        let file = sources.add(changed.path.clone(), changed.after.as_str().into());
        let messages = Messages::read(file, &sources);
        let id = &text.one.source_entry.id.text;
        let mut entries = messages.entries.entries.iter();
        let entry = entries.find(|entry| entry.id.text == *id && entry.kind == text.one.source_entry.kind)?;
        entry.pattern(text.one.attribute()).map(Fingerprint::of_pattern)
    });
    let Some(print) = new.or_else(|| text.one.pattern.map(Fingerprint::of_pattern)) else { return Ok(None) };
    let (key, source) = (text.one.key(), canonical(text.one.source));
    let before = lock.records(locale, &key).into_owned().into_iter();
    let before = before.map(|record| (record, lock.text(record.source).map(str::to_owned))).collect();
    let now = vec![(Record { source: Fingerprint::of(&source), translation: print }, Some(source.clone()))];
    lock.accept(locale, &key, &source, print);
    let old = file.map(|file| sources.text(file).to_owned());
    let new = record::save(project, &lock, old.as_deref())?;
    record::remember(project, lock.len());
    if old.as_deref() == Some(new.as_str()) {
        return Ok(None);
    }
    let file = Step::of_file(LOCK, old.as_deref(), &new);
    Ok(Some(Recorded { locale: locale.clone(), key, before, now, file }))
}

/// Sets the flag above a translation, or takes it away.
pub(super) fn review(office: &mut Office, asked: &Asked, ask: Option<&str>) -> Result<(), Unsaved> {
    at_work(office, asked, |office, Work { view, text, .. }| {
        let file = text.one.entry.ok_or(Unsaved::Absent)?.id.span.file;
        let (path, before) = (view.sources.path(file), view.sources.text(file));
        let language = english_name(text.one.source_locale);
        let amendment = edit::flag(before, &Place::named(&asked.name), &language, ask);
        // The file was read with this text just now.
        let Some(amendment) = amendment.map_err(|_| Unsaved::Absent)? else { return Ok(()) };
        let after = amendment.apply(before).ok_or(Unsaved::Conflict)?;
        edit::replace(&office.root, path, Some(before), &after)?;
        let steps = vec![Step::of_file(path, Some(before), &after)];
        let what = did(view, &asked.locale, text.target.as_ref().unwrap_or(&Field::default()));
        office.did(done(asked, what, steps));
        Ok(())
    })
}
