//! What of a kit that came back is taken, and what is held back.
//!
//! In: the kit as it would be made today, and what came back. Out: a [`Judged`]. Invariants: an empty text deletes nothing; a text that is
//! what was sent, or what there is, changes nothing; whatever is neither taken nor without change is held back with its reason.

use std::collections::{BTreeMap, BTreeSet};

use super::basis::{Basis, basis};
use super::damage::damage;
use super::model::{Kit, Returned, ReturnedUnit, Unit};
use super::numbers::{of_source, of_target, text as text_of};
use super::sentences::assembled;
use super::stamp::print;
use super::text::{LONGEST, folded};
use super::verdict::{Candidate, Held, Judged, Older};
use crate::check::lock::Lock;
use crate::diag::{Message, message};

/// What a kit is judged beside.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// What translations were made from.
    pub lock: &'a Lock,
    /// How the source calls what has a name, see [`spoken`](super::spoken).
    pub spoken: &'a BTreeMap<String, Vec<String>>,
}

/// Judges what came back.
#[must_use]
pub fn judge(kit: &Kit, returned: &Returned, beside: Beside<'_>) -> Judged {
    let known: BTreeMap<String, &Unit> = kit.units.iter().map(|unit| (unit.id(), unit)).collect();
    let (mut judged, mut candidates) = (Judged::default(), Vec::new());
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for own in &returned.units {
        let unit = known.get(&own.id).copied();
        let (source, text) = texts(own, unit);
        if let Some(before) = seen.insert(&own.id, text.clone()) {
            if folded(&before) != folded(&text) && !text.is_empty() {
                let why = message!("take-twice", "it is in the file twice, with two texts");
                let help = message!("take-twice-help", "delete one of them, and take the file again");
                candidates.retain(|one: &Candidate<'_>| one.unit.id() != own.id);
                judged.held.retain(|held| held.id != own.id);
                judged.held.push(Held { id: own.id.clone(), text: format!("{before} | {text}"), why, help });
            }
            continue;
        }
        match one(own, unit, (&source, &text), beside) {
            Fate::Untouched => judged.untouched += 1,
            Fate::Cleared => judged.cleared.push(own.id.clone()),
            Fate::Candidate(candidate) => candidates.push(candidate),
            Fate::Held(why, help) => judged.held.push(Held { id: own.id.clone(), text, why, help }),
        }
    }
    together(kit, candidates, &mut judged);
    let place: BTreeMap<&str, usize> =
        returned.units.iter().enumerate().map(|(at, own)| (own.id.as_str(), at)).collect();
    judged.held.sort_by_key(|held| place.get(held.id.as_str()).copied());
    judged
}

/// What comes of one unit.
enum Fate<'k> {
    Untouched,
    Cleared,
    Candidate(Candidate<'k>),
    Held(Message, Message),
}

/// The source and the translation that a file has of a unit.
fn texts(own: &ReturnedUnit, unit: Option<&Unit>) -> (String, String) {
    let today = unit.map(|unit| of_source(&unit.source)).unwrap_or_default();
    let source = text_of(&own.source, &today);
    let mut known = of_source(&source);
    if let Some(present) = unit.and_then(|unit| unit.target.as_deref()) {
        let present = of_target(present, &known);
        known.extend(present);
    }
    let text = own.target.as_ref().map(|target| text_of(target, &known)).unwrap_or_default();
    (source, text)
}

fn one<'k>(own: &ReturnedUnit, unit: Option<&'k Unit>, (source, text): (&str, &str), beside: Beside<'_>) -> Fate<'k> {
    let back = print(text);
    let Some(unit) = unit else {
        let unchanged = text.is_empty() || own.stamp.is_some_and(|stamp| stamp.sent == Some(back));
        return if unchanged { Fate::Untouched } else { unknown() };
    };
    let now = unit.target.as_deref().map(print);
    let sent = own.stamp.and_then(|stamp| stamp.sent);
    let copy = back == print(source);
    let basis = basis(own, source, unit, beside.lock);
    if text.is_empty() || now == Some(back) || sent == Some(back) || (copy && now.is_none()) {
        // Somebody may have corrected the source alone: the file itself says that it was sent otherwise.
        if basis == Basis::Edited && own.stamp.is_some() && !source.trim().is_empty() {
            let (why, help) = edited(source, unit);
            return Fate::Held(why, help);
        }
        return if text.is_empty() && now.is_some() { Fate::Cleared } else { Fate::Untouched };
    }
    if let Some((why, help)) = refused(own, unit, (source, text, copy), &basis) {
        return Fate::Held(why, help);
    }
    if let Some((why, help)) = damage(text, source, unit, beside.spoken) {
        return Fate::Held(why, help);
    }
    let older = match basis {
        Basis::Older { whole, text } => Some(Older { whole, was: text, now: unit.source.clone() }),
        Basis::Today | Basis::Edited => None,
    };
    Fate::Candidate(Candidate { unit, text: text.to_owned(), older })
}

fn unknown<'k>() -> Fate<'k> {
    Fate::Held(
        message!("take-unknown", "the project has no text of this name"),
        message!(
            "take-unknown-help",
            "it was deleted or renamed, or is not of this kit: copy it by hand where it is needed"
        ),
    )
}

/// Why a text is held back whose source was changed in the file, and what to do.
fn edited(source: &str, unit: &Unit) -> (Message, Message) {
    (
        message!("take-edited", "the source was changed in the file: {text}", text = folded(source)),
        message!(
            "take-edited-help",
            "the project has: {text} – put it back in the file, or change the project's text first",
            text = &unit.source
        ),
    )
}

/// Why a text is not looked at further, and what to do.
fn refused(
    own: &ReturnedUnit,
    unit: &Unit,
    (source, text, copy): (&str, &str, bool),
    basis: &Basis,
) -> Option<(Message, Message)> {
    if copy {
        return Some((
            message!("take-source", "the source's text stands in the place of the translation"),
            message!("take-source-help", "translate it, or leave the old translation there, and take the file again"),
        ));
    }
    if text.len() > LONGEST {
        return Some((
            message!("take-long", "it is longer than any text of a release"),
            message!("take-long-help", "look at what was pasted there, and take the file again"),
        ));
    }
    if unit.locked {
        return Some((
            message!("take-locked", "this text chooses between wordings, and a kit cannot hold it"),
            message!("take-locked-help", "change it in the file of messages"),
        ));
    }
    if *basis == Basis::Edited {
        return Some(edited(source, unit));
    }
    let now = unit.target.as_deref()?;
    // A kit that had a copy of the source in the place of the translation does not say what there was.
    let sent = own.stamp.filter(|stamp| stamp.sent != Some(stamp.shown))?.sent;
    (sent != Some(print(now))).then(|| {
        (
            message!(
                "take-conflict",
                "the project's translation was changed after the kit was made: {text}",
                text = now
            ),
            message!("take-conflict-help", "choose one of the two in the file of messages"),
        )
    })
}

/// Puts forms of numbers together, and holds back what cannot stand alone.
fn together(kit: &Kit, candidates: Vec<Candidate<'_>>, judged: &mut Judged) {
    let mut by_name: BTreeMap<&str, Vec<Candidate<'_>>> = BTreeMap::new();
    for candidate in candidates {
        by_name.entry(&candidate.unit.name).or_default().push(candidate);
    }
    for (name, own) in by_name {
        let units: Vec<&Unit> = kit.units.iter().filter(|unit| unit.name == name).collect();
        match assembled(&units, &own) {
            Ok(text) => drop(judged.texts.insert(name.to_owned(), text)),
            Err(held) => judged.held.extend(held),
        }
    }
    // An attribute of a message that is not there yet waits for its value.
    let values: BTreeSet<&str> =
        kit.units.iter().filter(|unit| unit.target.is_none()).map(|unit| unit.name.as_str()).collect();
    let waiting = |name: &String| {
        let value = name.split_once('.').map(|(value, _)| value);
        value.filter(|value| values.contains(value) && !judged.texts.contains_key(*value)).map(str::to_owned)
    };
    let waiting: Vec<(String, String)> =
        judged.texts.keys().filter_map(|name| Some((name.clone(), waiting(name)?))).collect();
    for (name, value) in waiting {
        let units = judged.texts.remove(&name).map(|text| text.units).unwrap_or_default();
        judged.held.extend(units.into_iter().map(|(id, text)| Held {
            id,
            text,
            why: message!("take-waits", "it belongs to `{name}`, which has no translation yet", name = &value),
            help: message!("take-waits-help", "translate `{name}` too, and take the file again", name = &value),
        }));
    }
}
