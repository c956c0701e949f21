//! A text of a release in the language that others are made from: kept, judged, saved.
//!
//! In: what a browser sends. Out: remarks; an edit of one message. Invariants: what is typed is a draft until it is saved; what is not as
//! somebody saw it is not written; translations that nobody recorded yet are recorded as made from the wording that goes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::explained;
use super::files::unwritten;
use super::judged::Judged;
use super::marks::{self, Marks};
use super::sheet::{Sheet, basis_of};
use super::told::told;
use super::vacant::{has, is_vacant};
use crate::check::Translation;
use crate::check::lock::{Fingerprint, Lock};
use crate::cli::desk::kept;
use crate::cli::desk::labels::HEADLINE;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, View};
use crate::cli::desk::panels::list_of_remarks;
use crate::cli::desk::releases::language;
use crate::cli::desk::remarks::Remark;
use crate::cli::desk::save::{did, held};
use crate::cli::desk::shown::Shown;
use crate::cli::desk::spoken;
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed::{self, Asked, Malformed, Typed};
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::cli::translate::record;
use crate::cli::translate::take::edits::Changed;
use crate::cli::words::Speaker;
use crate::diag::{Code, Message, Reader as _, Report, Sources, message};
use crate::edit::blocks::{Said, put};
use crate::edit::{self, Field, Place, Step, Unamended};
use crate::l10n::{Locale, canonical};
use crate::project::{Project, reread_lock};

/// Whether a text is meant in the language that others are made from, which is written here.
pub(in crate::cli::desk) fn is_source(office: &mut Office, sent: &Value) -> bool {
    let Ok(asked) = typed::asked(sent) else { return false };
    asked.slug.is_some() && office.project().is_some_and(|(project, _)| project.settings.source == asked.locale)
}

/// The file with a text that says something else; `None` where it says that already.
pub(super) fn changed(sheet: &Sheet<'_>, name: &str, new: &Field) -> Result<Option<Changed>, Unamended> {
    let after = amended(sheet, sheet.text.unwrap_or_default(), (name, new))?;
    Ok(after.map(|after| Changed { path: sheet.path.clone(), before: sheet.text.map(str::to_owned), after }))
}

/// The same for a file in which other texts may have changed already.
pub(super) fn amended(
    sheet: &Sheet<'_>,
    before: &str,
    (name, new): (&str, &Field),
) -> Result<Option<String>, Unamended> {
    let amendment = put(before, &Said::one(name, new.clone()), &sheet.above(name))?;
    let after = amendment.map(|own| own.apply(before).ok_or(Unamended::Unreadable)).transpose()?;
    let id = name.split('.').next().unwrap_or(name);
    Ok(after.map(|after| if sheet.said(name).is_none() { explained::written(sheet, after, id) } else { after }))
}

/// What the rules say of a text that shall say something else.
pub(super) fn remarks(sheet: &Sheet<'_>, name: &str, new: &Field) -> Vec<Remark> {
    match changed(sheet, name, new) {
        Ok(changed) => Judged::of(sheet, changed).remarks(sheet, name, new),
        Err(why) => {
            let what = unwritten(why).told().1;
            vec![Remark::error(what, None)]
        }
    }
}

/// A text that is meant, with what it shall say; `None` where there is no such.
fn meant<'v>(
    view: &'v View,
    (asked, pieces): (&Asked, &Value),
) -> Result<Option<(Sheet<'v>, Marks, Typed)>, Malformed> {
    let Some(sheet) = Sheet::of(view) else { return Ok(None) };
    if !has(&sheet, &asked.name) || sheet.is_of_house(&asked.name) {
        return Ok(None);
    }
    let marks = marks::of(&sheet);
    let typed = typed::text(pieces, &marks.all)?;
    Ok(Some((sheet, marks, typed)))
}

/// Keeps a draft, and says what the rules say of it.
pub(in crate::cli::desk) fn tried(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Option<Answer>, Malformed> {
    let asked = typed::asked(sent)?;
    let Some(view) = office.view(asked.slug.as_deref()) else { return Ok(None) };
    let Some((sheet, marks, typed)) = meant(&view, (&asked, &sent["pieces"]))? else { return Ok(None) };
    let field = &typed.field;
    let is_saved = sheet.said(&asked.name).unwrap_or_default() == *field;
    let kept = kept::keep(&mut office.drafts, &asked, &typed, is_saved);
    let found = if field.is_empty() { Vec::new() } else { remarks(&sheet, &asked.name, field) };
    let mut out = Markup::default();
    let named = spoken::own(speaker, &view, (asked.slug.as_deref(), &asked.name));
    list_of_remarks(&mut out, speaker, (&found, field.is_empty()), &marks.all, named);
    let later = if is_saved { None } else { later(&sheet, &[&asked.name], speaker) };
    let later = later.map(|words| speaker.say(&words).into_owned()).unwrap_or_default();
    let told = json!({
        "remarks": out.into_string(), "count": found.len(), "kept": kept, "saved": is_saved, "later": later,
    });
    Ok(Some(Answer::json(told.to_string())))
}

/// The languages that have one of these texts, in the reader's language.
pub(super) fn languages(all: &[(&Locale, Vec<Translation<'_>>)], names: &[&str], speaker: &Speaker) -> Vec<String> {
    let has = |all: &[Translation<'_>]| all.iter().any(|one| one.pattern.is_some() && names.contains(&&*one.name));
    all.iter().filter(|(_, all)| has(all)).map(|(locale, _)| language(speaker, locale)).collect()
}

/// Who will have to look again at a text that changes.
pub(super) fn later(sheet: &Sheet<'_>, names: &[&str], speaker: &Speaker) -> Option<Message> {
    let names: Vec<&str> = names.iter().copied().filter(|name| sheet.said(name).is_some()).collect();
    let languages = if names.is_empty() { Vec::new() } else { languages(&sheet.translations(), &names, speaker) };
    (!languages.is_empty()).then(|| {
        message!(
            "desk-translators-again",
            "Translators will have to look at this text again: {languages}.",
            languages = languages.join(", ")
        )
    })
}

/// Saves a text.
pub(in crate::cli::desk) fn saved(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let asked = typed::asked(sent)?;
    let _held = match held(&office.root) {
        Ok(held) => held,
        Err(why) => return Ok(Err(why.into())),
    };
    let Some(view) = office.view(asked.slug.as_deref()) else { return Ok(Err(Unsaved::Absent)) };
    let Some((sheet, _, typed)) = meant(&view, (&asked, &sent["pieces"]))? else { return Ok(Err(Unsaved::Absent)) };
    // It is written together with its place.
    if is_vacant(&sheet, &asked.name) {
        return Ok(Err(Unsaved::Absent));
    }
    if sheet.basis(&asked.name) != asked.basis {
        return Ok(Err(Unsaved::Conflict));
    }
    if typed.lacking().is_some() {
        return Err(Malformed);
    }
    Ok(written(office, &sheet, (&asked, &typed.field), speaker))
}

fn written(
    office: &mut Office,
    sheet: &Sheet<'_>,
    (asked, new): (&Asked, &Field),
    speaker: &Speaker,
) -> Result<Answer, Unsaved> {
    let name = &asked.name;
    let file = changed(sheet, name, new).map_err(unwritten)?;
    let later = file.as_ref().and_then(|_| later(sheet, &[name], speaker));
    if let Some(Changed { path, before, after }) = &file {
        recorded(sheet, &[name])?;
        edit::replace(&office.root, path, before.as_deref(), after)?;
        let own = before.as_deref().filter(|_| sheet.said(name).is_some());
        let step = own.and_then(|before| Step::of_text(path, &Place::named(name), (before, after)));
        let step = step.unwrap_or_else(|| Step::of_file(path, before.as_deref(), after));
        let mut done = super::done(sheet, did(sheet.view, &asked.locale, new), vec![step]);
        // The headline stands among the facts, too.
        done.places.extend((name == HEADLINE).then(|| Shown::Facts(sheet.slug().to_owned())));
        office.did(done);
    }
    let draft = draft_name(asked.slug.as_deref(), &asked.locale, name);
    kept::saved(&mut office.drafts, &draft, (asked.by.as_deref(), new));
    let is_other: &[&str] = if file.is_some() { &[name] } else { &[] };
    let (said, wrong) = told(office, (sheet.slug(), is_other), speaker);
    let later = later.map(|words| speaker.say(&words).into_owned()).unwrap_or_default();
    let answer = json!({
        "next": null, "here": super::address(sheet.slug()), "said": said, "wrong": wrong,
        "later": later, "bases": { name.as_str(): basis_of(new) },
    });
    Ok(Answer::json(answer.to_string()))
}

/// Records the translations of a text that the lock does not have as made from what the source says now: as `payom check` does when it first
/// sees them. What changes afterwards makes them out of date.
pub(super) fn recorded(sheet: &Sheet<'_>, names: &[&str]) -> Result<(), Unsaved> {
    let project: &Project = &sheet.view.project;
    let mut unread = Report::default();
    let is_off = project.settings.rules.get(&Code::StaleTranslation) == Some(&None);
    if is_off || record::is_lost(project, &sheet.view.sources, &mut unread) {
        return Ok(());
    }
    let mut sources = Sources::default();
    let file = reread_lock(project, &mut sources, &mut unread);
    let mut lock = file.map_or_else(Lock::default, |file| Lock::read(file, &sources, &mut unread));
    if unread.has_errors() {
        return Ok(());
    }
    let mut new: BTreeMap<&Locale, Vec<Translation<'_>>> = BTreeMap::new();
    for (locale, all) in sheet.translations() {
        let own =
            all.into_iter().filter(|one| names.contains(&&*one.name) && lock.records(locale, &one.key()).is_empty());
        new.entry(locale).or_default().extend(own);
    }
    let mut count = 0;
    for (locale, all) in &new {
        for one in all {
            if let Some(pattern) = one.pattern {
                lock.accept(locale, &one.key(), &canonical(one.source), Fingerprint::of_pattern(pattern));
                count += 1;
            }
        }
    }
    if count > 0 {
        record::save(project, &lock, file.map(|file| sources.text(file)))?;
        record::remember(project, lock.len());
    }
    Ok(())
}
