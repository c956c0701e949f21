//! Changes a fact.
//!
//! In: what a browser asks for. Out: an edit of one file, and the screen anew. Invariants: nobody else changes the project meanwhile; what is
//! not as somebody saw it is not written; what is added is looked up in the registry.

use serde_json::{Value, json};

use super::front::Front;
use super::known::{Shape, order};
use super::screen::piece;
use super::wanted::{Deed, Wanted, wanted};
use crate::cli::desk::done::Done;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::Office;
use crate::cli::desk::save::held;
use crate::cli::desk::shown::Shown;
use crate::cli::desk::typed::Malformed;
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, message};
use crate::edit::{self, Amendment, Field, Piece, Place, Step, Unamended, facts, tables};
use crate::registry::Entity;

/// A file with an edit.
struct Edited {
    path: String,
    before: String,
    after: String,
}

/// Changes a fact, and shows the facts anew.
pub(in crate::cli::desk) fn change(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let wanted = wanted(sent)?;
    let done = match changed(office, &wanted)? {
        Ok(done) => done,
        Err(Unsaved::Conflict) => {
            return Ok(Ok(outdated(office, &wanted.slug, speaker)));
        }
        Err(why) => return Ok(Err(why)),
    };
    let said = if done { speaker.say(&message!("desk-saved", "Saved.")).into_owned() } else { String::new() };
    Ok(Ok(shown(office, &wanted.slug, (speaker, said))))
}

/// The same where a fact is no longer what somebody saw.
pub(super) fn outdated(office: &mut Office, slug: &str, speaker: &Speaker) -> Answer {
    let words = message!(
        "desk-fact-conflict",
        "This fact was changed meanwhile. It is shown as it is now; nothing was written."
    );
    shown(office, slug, (speaker, speaker.say(&words).into_owned())).status("409 Conflict")
}

/// The facts of a release anew.
pub(super) fn shown(office: &mut Office, slug: &str, (speaker, said): (&Speaker, String)) -> Answer {
    let mut out = Markup::default();
    let last = office.last(&Shown::Facts(slug.to_owned()));
    if let Some(view) = office.view(Some(slug)) {
        piece(&mut out, speaker, &view, last);
    }
    Answer::json(json!({ "said": said, "pieces": { "facts": out.into_string() } }).to_string())
}

/// Whether anything was written.
fn changed(office: &mut Office, wanted: &Wanted) -> Result<Result<bool, Unsaved>, Malformed> {
    let _held = match held(&office.root) {
        Ok(held) => held,
        Err(why) => return Ok(Err(why.into())),
    };
    let Some(view) = office.view(Some(&wanted.slug)) else { return Ok(Err(Unsaved::Absent)) };
    let Some(front) = Front::of(&view) else { return Ok(Err(Unsaved::Absent)) };
    if front.basis(wanted.fact) != wanted.basis {
        return Ok(Err(Unsaved::Conflict));
    }
    let edited = match edited(&front, wanted)? {
        Ok(Some(edited)) => edited,
        Ok(None) => return Ok(Ok(false)),
        Err(_) => {
            return Ok(Err(Unsaved::Broken(Some(front.in_file()))));
        }
    };
    if let Some(what) = front.refused(&edited.after).filter(|_| edited.path == front.path) {
        return Ok(Err(Unsaved::Broken(Some(what))));
    }
    if let Err(failed) = edit::replace(&office.root, &edited.path, Some(&edited.before), &edited.after) {
        return Ok(Err(Unsaved::Failed(failed)));
    }
    let step = Step::of_file(&edited.path, Some(&edited.before), &edited.after);
    let what = message!("desk-did-fact", "“{fact}”", fact = (wanted.fact.name)());
    let mut places = vec![Shown::Facts(wanted.slug.clone())];
    // The headline is written on another screen, too.
    if wanted.fact.shape == Shape::Title {
        places.push(Shown::Texts(Some(wanted.slug.clone()), front.source().clone()));
    }
    office.did(Done::new(places, what, vec![step]));
    Ok(Ok(true))
}

/// The edit; `None` where there is nothing to change.
fn edited(front: &Front<'_>, wanted: &Wanted) -> Result<Result<Option<Edited>, Unamended>, Malformed> {
    let (path, text, amendments) = match &wanted.deed {
        Deed::Words(words) if wanted.fact.shape == Shape::Title => {
            let (path, text, said) = front.title().ok_or(Malformed)?;
            if said.marks().next().is_some() {
                return Err(Malformed);
            }
            let new = Field::new(vec![Piece::Words(words.clone())]);
            (path, text, edit::amend(text, &Place::named("headline"), &new).map(|own| own.into_iter().collect()))
        }
        _ => (front.path, front.text, amendments(front, wanted)?),
    };
    Ok(amendments.and_then(|amendments: Vec<Amendment>| {
        let Some(first) = amendments.first() else { return Ok(None) };
        let after = first.apply(text).ok_or(Unamended::Unreadable)?;
        let (path, before) = (path.to_owned(), text.to_owned());
        Ok(Some(Edited { path, before, after }))
    }))
}

/// The edit of the front matter, one at most.
fn amendments(front: &Front<'_>, wanted: &Wanted) -> Result<Result<Vec<Amendment>, Unamended>, Malformed> {
    let (toml, path) = (&front.toml, front.path_of(wanted.fact));
    let order = order(wanted.fact.table());
    let one = |own: Result<Option<Amendment>, Unamended>| own.map(|own| own.into_iter().collect::<Vec<_>>());
    Ok(match &wanted.deed {
        Deed::Value(value) => match front.blank_day().filter(|_| wanted.fact.key == "date") {
            Some(at) => Ok(vec![Amendment { at, before: String::new(), after: format!(" {value}") }]),
            None => one(facts::set(toml, &path, value, &order)),
        },
        Deed::Words(id) => {
            let is_former = front.kind_key() == "label";
            let is_known = front.view.project.settings.kinds.find(id).is_some();
            let may_be = matches!(id.as_str(), "press-release" | "announcement" | "media-advisory" | "none");
            if !is_known || is_former && !may_be {
                return Err(Malformed);
            }
            one(facts::set(toml, &path, &format!("\"{id}\""), &order))
        }
        Deed::Moment(clock) => {
            let said = facts::said(toml, &path);
            let offset = said.get(10..).and_then(|rest| rest.find(['Z', '+', '-']).and_then(|at| rest.get(at..)));
            one(facts::set(toml, &path, &format!("{clock}{}", offset.unwrap_or_default()), &order))
        }
        Deed::Unset => match facts::said(toml, &path).is_empty() {
            true => Ok(Vec::new()),
            false => facts::unset(toml, &path).map(|own| vec![own]),
        },
        Deed::Add(id) => {
            let Shape::List(entity) = wanted.fact.shape else { return Err(Malformed) };
            let known = facts::list(toml, &path);
            let is_free = known.as_ref().is_none_or(|known| !known.contains(id));
            if !is_free || !is_known(front, entity, id) {
                return Err(Malformed);
            }
            match known {
                Some(_) => facts::push(toml, &path, &format!("\"{id}\"")).map(|own| vec![own]),
                None => one(facts::set(toml, &path, &format!("[\"{id}\"]"), &order)),
            }
        }
        Deed::AddFunder(id, role, what) => {
            let registry = &front.view.project.registry;
            if !registry.funders.keys().any(|own| own.as_str() == id) {
                return Err(Malformed);
            }
            let mut lines = vec![format!("funder = \"{id}\""), format!("role = \"{role}\"")];
            let has_event = !front.loaded.release.matter.events.is_empty();
            lines.extend((what != "event" || !has_event).then(|| format!("what = \"{what}\"")));
            tables::add(toml, "funding", &lines, &order).map(|own| vec![own])
        }
        Deed::Remove(number) if wanted.fact.shape == Shape::Funding => {
            tables::remove(toml, "funding", *number).map(|own| vec![own])
        }
        Deed::Remove(number) => facts::pull(toml, &path, *number).map(|own| vec![own]),
        Deed::Parts(parts) => parts_of(toml, parts, &order),
    })
}

/// The first part that differs: a form changes one at a time.
fn parts_of(
    toml: &str,
    parts: &[(usize, &'static str, String)],
    order: &[&str],
) -> Result<Vec<Amendment>, Unamended> {
    for (place, key, value) in parts {
        let place = place.to_string();
        let path = ["funding", place.as_str(), *key];
        if facts::words(toml, &path).is_some_and(|now| now != *value) {
            return facts::set(toml, &path, &format!("\"{value}\""), order).map(|own| own.into_iter().collect());
        }
    }
    Ok(Vec::new())
}

/// Whether the registry has it.
fn is_known(front: &Front<'_>, entity: Entity, id: &str) -> bool {
    front.view.project.registry.ids(entity).contains(&id)
}
