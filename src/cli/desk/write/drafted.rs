//! A release as it would be if what is new in it were saved.
//!
//! In: a view, drafts, its project with the drafts of texts that are there. Out: the same with texts that nobody has written yet, and with new blocks.
//! Invariants: nothing is written; what could not be saved is left out.

use serde_json::{Value, json};

use super::change::{Inserted, inserted};
use super::marks::{self, Marks};
use super::named::Taken;
use super::pending;
use super::sheet::Sheet;
use super::vacant::{filled, vacant};
use super::wanted::{Block, Group, Kind, block};
use crate::cli::desk::drafted::Drafted;
use crate::cli::desk::office::View;
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed;
use crate::cli::translate::take::edits::Changed;
use crate::cli::translate::take::verify::lay;
use crate::diag::Report;
use crate::edit::Drafts;
use crate::edit::blocks::{Said, Shape, put};
use crate::release::{self, Known};

/// Puts what is new into a project.
pub(in crate::cli::desk) fn lay_new(view: &View, drafts: &Drafts, out: &mut Drafted<'_>) {
    let source = &view.project.settings.source;
    let begin = view.slug.as_ref().map(|slug| draft_name(Some(slug), source, ""));
    if !begin.is_some_and(|begin| drafts.all().any(|(name, _)| name.starts_with(&begin))) {
        return;
    }
    let Some(sheet) = Sheet::of(view) else { return };
    let marks = marks::of(&sheet);
    let messages = out.0.releases.first().and_then(|loaded| loaded.messages.get(source));
    let now = messages.map_or("", |messages| out.1.text(messages.file)).to_owned();
    let words = unwritten(&sheet, &now, (drafts, &marks));
    let fresh = pending::of(drafts, &sheet);
    let groups = groups(&sheet, &fresh, &marks);
    let made = inserted(&sheet, &words, &groups, &mut Taken::new(&sheet, &marks.all)).ok();
    let (words, template) = made.map_or((words, None), |Inserted { words, template, .. }| (words, Some(template)));
    if words != now {
        let changed = Changed { path: sheet.path.clone(), before: None, after: words };
        lay(out.0.to_mut(), source, &changed, out.1.to_mut());
    }
    let places = drafted_places(&sheet, drafts);
    let template = template.filter(|_| !groups.is_empty() || !places.is_empty());
    let template = template.map(|text| {
        filled(&sheet, text.clone(), &places.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_or(text)
    });
    let Some(text) = template else { return };
    let file = out.1.to_mut().add(sheet.template.0, text.as_str().into());
    let project = &view.project;
    let known = Known { registry: &project.registry, kinds: &project.settings.kinds, slugs: &project.slugs };
    let slug = sheet.loaded.release.slug.clone();
    let read = release::parse(slug, file, &out.1, known, &mut Report::default());
    if let (Some(read), Some(loaded)) = (read, out.0.to_mut().releases.first_mut()) {
        loaded.release = read;
    }
}

/// The vacant places in which something is typed.
fn drafted_places(sheet: &Sheet<'_>, drafts: &Drafts) -> Vec<String> {
    let has = |name: &String| {
        let draft = drafts.get(&draft_name(Some(sheet.slug()), sheet.source, name));
        draft.is_some_and(|draft| draft["pieces"].as_array().is_some_and(|pieces| !pieces.is_empty()))
    };
    vacant(sheet).into_iter().map(|own| own.name).filter(has).collect()
}

/// A file of messages with the drafts of texts that it does not have.
fn unwritten(sheet: &Sheet<'_>, now: &str, (drafts, marks): (&Drafts, &Marks)) -> String {
    let mut words = now.to_owned();
    let places = drafted_places(sheet, drafts);
    let places = places.iter().map(String::as_str);
    for name in sheet.names().chain(places).filter(|name| sheet.said(name).is_none() && !sheet.is_of_house(name)) {
        let draft = drafts.get(&draft_name(Some(sheet.slug()), sheet.source, name));
        let typed = draft.and_then(|draft| typed::text(&draft["pieces"], &marks.all).ok());
        let made = typed.and_then(|typed| put(&words, &Said::one(name, typed.field), &sheet.above(name)).ok()?);
        words = made.and_then(|amendment| amendment.apply(&words)).unwrap_or(words);
    }
    words
}

/// New blocks by their places; items that follow one upon the other are a list.
fn groups(sheet: &Sheet<'_>, fresh: &Value, marks: &Marks) -> Vec<Group> {
    let mut out: Vec<Group> = Vec::new();
    for one in fresh.as_array().into_iter().flatten() {
        let after = one["after"].as_str();
        let at = after.and_then(|key| (0..sheet.parts.len()).find(|at| sheet.key(*at) == key));
        let in_list = || {
            let is_list =
                |at: &usize| sheet.parts.get(*at).is_some_and(|part| matches!(part.shape, Shape::List { .. }));
            let row = |at: usize| sheet.parts.get(at)?.texts.iter().position(|name| Some(name.as_str()) == after);
            let behind = usize::from(!pending::is_above(one));
            (0..sheet.parts.len()).filter(is_list).find_map(|at| row(at).map(|row| (at, row + behind)))
        };
        let spot = if pending::is_row(one) { in_list() } else { None };
        let kind = match (one["kind"].as_str(), spot) {
            (Some("item" | "number"), Some(_)) => "item",
            (Some("item"), None) => "list",
            (Some("number"), None) => "numbered",
            (kind, _) => kind.unwrap_or_default(),
        };
        let is_full = |text: &Value| typed::text(text, &marks.all).is_ok_and(|own| !own.field.is_empty());
        let texts = one["texts"].as_array().into_iter().flatten().enumerate();
        // A cell without a word is one all the same.
        let cell = |(at, text): (usize, &Value)| match is_full(text) {
            true => Some(text.clone()),
            false => (kind == "table" && at > 0).then(|| json!(["—"])),
        };
        let texts: Vec<Value> = texts.filter_map(cell).collect();
        let new = block(&json!({ "kind": kind, "texts": texts, "columns": one["columns"] }), &marks.all);
        let Ok(new) = new else { continue };
        let (at, row) = spot.map_or((at, None), |(at, row)| (Some(at), Some(row)));
        match out.iter_mut().find(|group| (group.at, group.row) == (at, row)) {
            Some(group) => joined(&mut group.blocks, new),
            None => out.push(Group { at, row, blocks: vec![new] }),
        }
    }
    out.sort_by_key(|group| (group.at, group.row.is_none(), group.row));
    out
}

fn joined(blocks: &mut Vec<Block>, new: Block) {
    match blocks.last_mut().filter(|last| last.kind == new.kind && matches!(new.kind, Kind::List | Kind::Numbered)) {
        Some(last) => last.texts.extend(new.texts),
        None => blocks.push(new),
    }
}
