//! New blocks that are not saved yet.
//!
//! In: what a page holds of them. Out: a draft; the same for the page when it comes back. Invariants: what is kept is words, marks and places, and
//! only the page that kept it reads it; a new block whose place goes stands behind what was above it, and returns when the place does.

use std::sync::Arc;

use serde_json::{Value, json};

use super::sheet::{Sheet, key};
use crate::cli::desk::office::{Office, View};
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed::Malformed;
use crate::cli::http::Answer;
use crate::edit::blocks::{Part, Shape, parts};
use crate::edit::{Drafts, Step};

/// What stands for all of them among the names of texts, which it cannot be.
const NAME: &str = "+new";

/// What pages say of a place above an item.
const ABOVE: &str = "above";

/// Keeps them.
pub(in crate::cli::desk) fn keep(office: &mut Office, sent: &Value) -> Result<Option<Answer>, Malformed> {
    let slug = sent["release"].as_str().ok_or(Malformed)?;
    let Some(view) = office.view(Some(slug)) else { return Ok(None) };
    let fresh = sent["fresh"].as_array().filter(|fresh| fresh.iter().all(is_block)).ok_or(Malformed)?;
    let name = draft_name(Some(slug), &view.project.settings.source, NAME);
    let earlier = list(office.drafts.get(&name));
    let mut fresh = fresh.clone();
    if earlier.iter().any(|block| block["once"].is_array())
        && let Some(sheet) = Sheet::of(&view)
    {
        remember(&mut fresh, earlier, &sheet.parts);
    }
    let draft = if fresh.is_empty() { Value::Null } else { json!(fresh) };
    let kept = office.drafts.keep(&name, draft).is_ok();
    Ok(Some(Answer::json(json!({ "kept": kept }).to_string())))
}

/// A block as a page keeps it: behind what it stands, what it is, its texts.
fn is_block(block: &Value) -> bool {
    let is_piece = |piece: &Value| piece.is_string() || piece["mark"].is_string();
    let is_text = |text: &Value| text.as_array().is_some_and(|pieces| pieces.iter().all(is_piece));
    let is_place = |place: &Value| place.is_string() || place.is_null();
    is_place(&block["after"])
        && block["kind"].is_string()
        && block["texts"].as_array().is_some_and(|texts| texts.iter().all(is_text))
}

/// Those of a release that are kept, each in its place.
pub(super) fn of(drafts: &Drafts, sheet: &Sheet<'_>) -> Value {
    let mut fresh = list(drafts.get(&draft_name(Some(sheet.slug()), sheet.source, NAME))).to_vec();
    for block in &mut fresh {
        let place = place(block, &sheet.parts);
        put(block, &place, Value::Null);
    }
    json!(fresh)
}

/// Hangs those whose place went with a change of the template on what stands before it.
pub(super) fn hang(drafts: &mut Drafts, sheet: &Sheet<'_>, template: &str) {
    let name = draft_name(Some(sheet.slug()), sheet.source, NAME);
    let mut fresh = list(drafts.get(&name)).to_vec();
    let Some(now) = parts(template).filter(|_| !fresh.is_empty()) else { return };
    for block in &mut fresh {
        let was = place(block, &sheet.parts);
        let Some(next) = next(&was, &sheet.parts, &now).filter(|next| *next != was) else { continue };
        let mut once = list(block.get("once")).to_vec();
        if !is_there(&was, &now) && !once.contains(&was) {
            once.push(was);
        }
        put(block, &next, json!(once));
    }
    // What cannot be kept stays as it was, which loses no words.
    let _ = drafts.keep(&name, json!(fresh));
}

/// A release of which something is to be taken back, as it is before that.
pub(in crate::cli::desk) fn before(office: &mut Office, steps: &[Step]) -> Option<Arc<View>> {
    let slug = |step: &Step| Some(step.path.strip_prefix("releases/")?.strip_suffix("/release.md")?.to_owned());
    let slug = steps.iter().find_map(slug)?;
    office.view(Some(&slug))
}

/// Hangs those whose place went with what was taken back on what stands before it.
pub(in crate::cli::desk) fn taken_back(office: &mut Office, was: &View) {
    let Some(now) = office.view(was.slug.as_deref()) else { return };
    if let Some((sheet, now)) = Sheet::of(was).zip(Sheet::of(&now)) {
        hang(&mut office.drafts, &sheet, now.template.1);
    }
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Gives a block a place, and those where it stood before, the first one first.
fn put(block: &mut Value, place: &Value, once: Value) {
    let Some(block) = block.as_object_mut() else { return };
    for name in ["after", "row"] {
        block.insert(name.to_owned(), place[name].clone());
    }
    match once {
        Value::Null => drop(block.remove("once")),
        _ => drop(block.insert("once".to_owned(), once)),
    }
}

/// A page does not know where its blocks stood before they lost their places.
fn remember(fresh: &mut [Value], earlier: &[Value], parts: &[Part]) {
    let is_same = fresh.len() == earlier.len();
    for (number, block) in fresh.iter_mut().enumerate() {
        let own = own_place(block);
        let same = earlier.get(number).filter(|old| is_same && place(old, parts) == own);
        // A page that has not come anew names a place that is gone.
        let gone = || {
            let stood = |old: &&Value| list(old.get("once")).contains(&own);
            let old = earlier.iter().find(stood)?;
            let once = list(old.get("once")).iter().skip_while(|place| **place != own);
            Some((old, once.cloned().collect::<Vec<_>>()))
        };
        let known = same.map(|old| (old, list(old.get("once")).to_vec())).or_else(gone);
        if let Some((old, once)) = known.filter(|(_, once)| !once.is_empty()) {
            put(block, &own_place(old), json!(once));
        }
    }
}

/// What a block says of its place.
fn own_place(block: &Value) -> Value {
    let row = if is_above(block) { json!(ABOVE) } else { json!(is_row(block)) };
    json!({ "after": block["after"], "row": row })
}

/// Whether a place is one among the items of a list: behind the one that is named, or above it.
pub(super) fn is_row(place: &Value) -> bool {
    place["row"] == json!(true) || is_above(place)
}

/// The same where it is above that item.
pub(super) fn is_above(place: &Value) -> bool {
    place["row"].as_str() == Some(ABOVE)
}

/// Where a block stands: in the first of its places that is there.
fn place(block: &Value, parts: &[Part]) -> Value {
    let once = list(block.get("once")).iter().find(|place| is_there(place, parts));
    once.cloned().unwrap_or_else(|| own_place(block))
}

fn is_there(place: &Value, parts: &[Part]) -> bool {
    match (place["after"].as_str(), is_row(place)) {
        (None, _) => true,
        (Some(name), true) => item(parts, name).is_some(),
        (Some(name), false) => block(parts, name).is_some(),
    }
}

fn block(parts: &[Part], name: &str) -> Option<usize> {
    (0..parts.len()).find(|at| key(parts, *at) == name)
}

/// A block that is no list and has a text.
fn alone(parts: &[Part], name: &str) -> Option<usize> {
    let is_own = |part: &Part| !matches!(part.shape, Shape::List { .. }) && part.texts.iter().any(|own| own == name);
    parts.iter().position(is_own)
}

/// A list, and the item of it that has this name.
fn item(parts: &[Part], name: &str) -> Option<(usize, usize)> {
    let lists = parts.iter().enumerate().filter(|(_, part)| matches!(part.shape, Shape::List { .. }));
    lists.into_iter().find_map(|(at, part)| Some((at, part.texts.iter().position(|own| own == name)?)))
}

/// The place that takes over from another when blocks change: the item or block itself, or the nearest before it that stays.
fn next(place: &Value, was: &[Part], now: &[Part]) -> Option<Value> {
    let name = place["after"].as_str()?;
    let row = if is_row(place) { item(was, name) } else { None };
    if let Some((at, row)) = row {
        if is_above(place) && item(now, name).is_some() {
            return Some(place.clone());
        }
        // An item may be a block of its own by now.
        if let Some(own) = alone(now, name) {
            return Some(json!({ "after": key(now, own), "row": false }));
        }
        let above = was.get(at)?.texts.iter().take(row + 1).rev().find(|own| item(now, own).is_some());
        // Where the first item went, another is the first.
        let first = || now.get(stays(was, now, at)?)?.texts.first();
        if let Some(name) = above.or_else(first) {
            let is_first = is_above(place) && row == 0;
            return Some(json!({ "after": name, "row": if is_first { json!(ABOVE) } else { json!(true) } }));
        }
    }
    let at = row.map(|(at, _)| at).or_else(|| block(was, name))?;
    let nearest = (0..=at).rev().find_map(|at| stays(was, now, at));
    Some(json!({ "after": nearest.map(|at| key(now, at)), "row": false }))
}

/// Where a block is afterwards.
fn stays(was: &[Part], now: &[Part], at: usize) -> Option<usize> {
    let own = was.get(at)?;
    if !own.texts.is_empty() {
        return now.iter().position(|part| part.texts.iter().any(|name| own.texts.contains(name)));
    }
    // One without texts is known by what stands before it, or behind it.
    let is_same = |(one, other): &(&Part, &Part)| one.shape == other.shape && one.texts == other.texts;
    let before = was.iter().zip(now).take_while(is_same).count();
    let place = if at < before { at } else { (at + now.len()).checked_sub(was.len())? };
    now.get(place).filter(|part| part.shape == own.shape && part.texts.is_empty()).map(|_| place)
}
