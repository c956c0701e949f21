//! What is posted of a translation: what is typed, saved, looked at.
//!
//! In: a text as somebody saw it, what it shall say. Out: an [`Answer`] with remarks, or with the text to go on with. Invariants: what is typed
//! is a draft, and in no file; who leaves an error behind is told.

use serde_json::{Value, json};

use super::kept;
use super::markup::Markup;
use super::office::{Office, View};
use super::panels;
use super::remarks::{Left, Remark, remarks, saved_with, writing};
use super::save;
use super::spoken;
use super::texts::{self, Reading, Text, Work, candidates, offered, unit, work};
use super::typed::{self, Asked, Malformed, Typed};
use super::unsaved::{Unsaved, absent, refused, unsaved};
use crate::check::lock::Lock;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::edit::Field;
use crate::exchange::kit::examples;
use crate::l10n::Locale;

/// A text that is meant, with what it shall say.
fn meant<T>(
    office: &mut Office,
    (asked, pieces): (&Asked, &Value),
    with: impl FnOnce(&mut Office, Work<'_, '_>, (&Typed, &[(String, String)])) -> T,
) -> Result<Option<T>, Malformed> {
    let done = work(office, asked, |office, work| {
        let Work { view, lock, text, .. } = work;
        let unit = unit(view, &asked.locale, lock, &asked.name);
        let sources = candidates(text, &asked.locale, unit.as_ref());
        let reading = Reading::new(view, &asked.locale, sources.iter().map(String::as_str));
        let marks = offered((text, &asked.locale), unit.as_ref(), &reading);
        let typed = typed::text(pieces, &marks)?;
        Ok(with(office, work, (&typed, &marks)))
    });
    done.transpose()
}

/// Keeps a draft, and says what the rules say of it.
pub(super) fn tried(office: &mut Office, sent: &Value, speaker: &Speaker) -> Result<Answer, Malformed> {
    let asked = typed::asked(sent)?;
    let done = meant(office, (&asked, &sent["pieces"]), |office, Work { view, lock, text, .. }, (typed, marks)| {
        let field = &typed.field;
        let is_saved = text.target.as_ref().unwrap_or(&Field::default()) == field;
        let kept = kept::keep(&mut office.drafts, &asked, typed, is_saved);
        let mut found = if field.is_empty() {
            Vec::new()
        } else {
            let writing = writing(view, &asked.locale, lock, (text, field));
            remarks(view, &writing, text).unwrap_or_else(|broken| vec![*broken])
        };
        if let Some(form) = typed.lacking() {
            found.insert(0, Remark::error(lacking(&asked.locale, form), None));
        }
        let mut out = Markup::default();
        let named = spoken::own(speaker, view, (asked.slug.as_deref(), &asked.name));
        panels::list_of_remarks(&mut out, speaker, (&found, field.is_empty()), marks, named);
        json!({ "remarks": out.into_string(), "count": found.len(), "kept": kept, "saved": is_saved })
    })?;
    Ok(done.map_or_else(|| refused("404 Not Found", speaker, &absent()), |done| Answer::json(done.to_string())))
}

/// What is said of a form of a number without words.
fn lacking(locale: &Locale, form: &str) -> Message {
    let numbers = examples(locale, form).join(", ");
    message!("desk-form-empty", "There are no words for the numbers {numbers}.", numbers = numbers)
}

/// What is left to mend in a text that is saved now; an error is told of no more where it was saved like this before.
fn judged(view: &View, locale: &Locale, lock: &Lock, (text, new): (&Text<'_>, &Field)) -> Left {
    let found = remarks(view, &writing(view, locale, lock, (text, new)), text).unwrap_or_default();
    let left = Left::of(&found);
    if text.target.as_ref() == Some(new) { Left { errors: 0, first: None, ..left } } else { left }
}

/// Saves a text; the next one that there is to do.
pub(super) fn saved(office: &mut Office, sent: &Value, speaker: &Speaker) -> Result<Answer, Malformed> {
    let asked = typed::asked(sent)?;
    let Some((typed, left)) =
        meant(office, (&asked, &sent["pieces"]), |_, Work { view, lock, text, .. }, (typed, _)| {
            let named = spoken::own(speaker, view, (asked.slug.as_deref(), &asked.name));
            (typed.clone(), judged(view, &asked.locale, lock, (text, &typed.field)).called(speaker, named))
        })?
    else {
        return Ok(refused("404 Not Found", speaker, &absent()));
    };
    let field = &typed.field;
    if let Some(form) = typed.lacking() {
        return Ok(unsaved(&Unsaved::Broken(Some(lacking(&asked.locale, form))), speaker));
    }
    if let Err(why) = save::save(office, &asked, field) {
        return Ok(unsaved(&why, speaker));
    }
    // Who is still there sees an error once more; the next time it goes on.
    let next = if left.first.is_some() { None } else { next(office, &asked) };
    let said = saved_with(speaker, &left);
    let said = match (&left.first, &next) {
        (Some(_), _) | (None, Some(_)) => said,
        (None, None) => {
            format!("{said} {}", speaker.say(&message!("desk-nothing-left", "Nothing is left to do here.")))
        }
    };
    // Under this it is changed further.
    let basis = work(office, &asked, |_, Work { text, .. }| text.basis()).unwrap_or_default();
    let (here, error) = (save::address(&asked), left.first.is_some());
    let told = json!({ "next": next, "here": here, "basis": basis, "said": said, "error": error });
    Ok(Answer::json(told.to_string()))
}

/// Asks somebody to look at a translation, or says that somebody did; the next one that there is to do.
pub(super) fn reviewed(office: &mut Office, sent: &Value, speaker: &Speaker) -> Result<Answer, Malformed> {
    let asked = typed::asked(sent)?;
    let ask = match &sent["ask"] {
        Value::Null => None,
        Value::String(ask) if ask.len() < 1000 => Some(ask.as_str()),
        _ => return Err(Malformed),
    };
    if let Err(why) = save::review(office, &asked, ask) {
        return Ok(unsaved(&why, speaker));
    }
    let next = next(office, &asked);
    let said = speaker.say(&message!("desk-saved", "Saved.")).into_owned();
    Ok(Answer::json(json!({ "next": next, "here": save::address(&asked), "said": said }).to_string()))
}

/// The next text to do.
fn next(office: &mut Office, asked: &Asked) -> Option<String> {
    let found = work(office, asked, |_, Work { texts, .. }| {
        texts::next(texts, &asked.name).map(|text| text.one.name.clone())
    });
    Some(save::address(&Asked { name: found??, ..asked.clone() }))
}
