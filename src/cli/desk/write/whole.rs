//! Saves all of a page that is not saved yet, in one step.
//!
//! In: texts that changed, new blocks. Out: edits of the template and of files of messages, and what the rules say of the texts. Invariants: all is
//! written or nothing; a text that is not as somebody saw it is not written; one undo takes all of it back, and says all of it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::change::{Inserted, at_work, inserted, taken_away};
use super::did::emptied_out;
use super::files::{Files, unwritten, without};
use super::marks::Marks;
use super::named::Taken;
use super::sheet::{Sheet, basis_of};
use super::text::{amended, later, recorded};
use super::told::{headless, told};
use super::vacant::{filled, has, is_vacant};
use super::wanted::{Deed, Group, deed};
use crate::cli::desk::kept;
use crate::cli::desk::office::Office;
use crate::cli::desk::save;
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed::{self, Malformed};
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, counted, message};
use crate::edit::{Field, change_all};

/// What is to be saved.
struct Wanted {
    /// Texts: the name, what somebody saw of it, what it shall say.
    texts: Vec<(String, String, Field)>,
    groups: Vec<Group>,
    tidy: bool,
    /// The page of the browser that asks.
    by: Option<String>,
}

fn wanted(sent: &Value, marks: &Marks) -> Result<Wanted, Malformed> {
    let text = |one: &Value| {
        let typed = typed::text(&one["pieces"], &marks.all)?;
        let known = |key: &str| one[key].as_str().map(str::to_owned).ok_or(Malformed);
        if typed.lacking().is_some() { Err(Malformed) } else { Ok((known("name")?, known("basis")?, typed.field)) }
    };
    let texts = sent["texts"].as_array().ok_or(Malformed)?.iter().map(text).collect::<Result<_, _>>()?;
    let by = typed::page(sent);
    if sent["groups"].as_array().is_none_or(Vec::is_empty) {
        return Ok(Wanted { texts, groups: Vec::new(), tidy: false, by });
    }
    let Deed::Insert(groups) = deed(sent, &marks.all)? else { return Err(Malformed) };
    Ok(Wanted { texts, groups, tidy: sent["tidy"].as_bool().unwrap_or(false), by })
}

/// Saves it; the text that is worked on then.
pub(in crate::cli::desk) fn save(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    at_work(
        office,
        sent,
        |marks| wanted(sent, marks),
        |office, (sheet, marks), wanted, basis| {
            let builds = !wanted.groups.is_empty() || wanted.texts.iter().any(|(name, ..)| is_vacant(sheet, name));
            if builds && sheet.structure() != basis {
                return Err(Unsaved::Conflict);
            }
            written(office, (sheet, marks), wanted, speaker)
        },
    )
}

fn written(
    office: &mut Office,
    (sheet, marks): (&Sheet<'_>, &Marks),
    wanted: &Wanted,
    speaker: &Speaker,
) -> Result<Answer, Unsaved> {
    let mut words = sheet.text.unwrap_or_default().to_owned();
    let mut names: Vec<&str> = Vec::new();
    for (name, basis, new) in &wanted.texts {
        if !has(sheet, name) || sheet.is_of_house(name) {
            return Err(Unsaved::Absent);
        }
        if sheet.basis(name) != *basis {
            return Err(Unsaved::Conflict);
        }
        if let Some(after) = amended(sheet, &words, (name, new)).map_err(unwritten)? {
            words = after;
            names.push(name);
        }
    }
    let told_of = later(sheet, &names, speaker);
    let Inserted { words, template, focus, texts, photos } =
        inserted(sheet, &words, &wanted.groups, &mut Taken::new(sheet, &marks.all))?;
    let template = filled(sheet, template, &names)?;
    let (template, ids) = if wanted.tidy { tidied(sheet, template, wanted)? } else { (template, Vec::new()) };
    let mut files = Files::default();
    files.set(&sheet.path, sheet.text, words);
    let loose = headless(sheet.template.1, &template);
    files.set(sheet.template.0, Some(sheet.template.1), template);
    for id in &ids {
        without(sheet, id, &mut files)?;
    }
    files.1 = photos;
    recorded(sheet, &names)?;
    change_all(&office.root, &files.changes())?;
    if !files.0.is_empty() {
        let what = did(sheet, wanted, (&names, !ids.is_empty()));
        office.did(super::done(sheet, what, files.steps()).with_files(files.1));
    }
    undrafted(office, sheet, (wanted, &ids));
    let new = texts.iter().flatten().map(|(name, _)| name.as_str());
    let (said, wrong) = told(office, (sheet.slug(), &names.iter().copied().chain(new).collect::<Vec<_>>()), speaker);
    let bases: BTreeMap<&str, String> = wanted.texts.iter().map(|(name, _, new)| (&**name, basis_of(new))).collect();
    let later = told_of.into_iter().chain(loose).map(|words| speaker.say(&words).into_owned());
    let later = later.collect::<Vec<_>>().join(" ");
    let fresh = brought(&wanted.groups, &texts);
    let told = json!({
        "said": said, "focus": focus, "later": later, "bases": bases, "fresh": fresh, "wrong": wrong,
    });
    Ok(Answer::json(told.to_string()))
}

/// What new texts are called, each with what stands for what it says: whoever sent them may have typed on.
fn brought(groups: &[Group], texts: &[Vec<(String, Field)>]) -> Vec<Value> {
    let one = |(group, texts): (&Group, &Vec<(String, Field)>)| {
        let texts: Vec<(&String, String)> = texts.iter().map(|(name, said)| (name, basis_of(said))).collect();
        json!({ "at": group.at, "row": group.row, "texts": texts })
    };
    groups.iter().zip(texts).map(one).collect()
}

/// Takes away the drafts of what is saved, and of texts that are gone.
fn undrafted(office: &mut Office, sheet: &Sheet<'_>, (wanted, gone): (&Wanted, &[String])) {
    let draft = |name: &str| draft_name(Some(sheet.slug()), sheet.source, name);
    for (name, _, new) in &wanted.texts {
        kept::saved(&mut office.drafts, &draft(name), (wanted.by.as_deref(), new));
    }
    for name in gone {
        // That one stays does no harm.
        let _ = office.drafts.keep(&draft(name), Value::Null);
    }
}

/// A template without the blocks that nobody has written, now either; the texts that go with them.
fn tidied(sheet: &Sheet<'_>, template: String, wanted: &Wanted) -> Result<(String, Vec<String>), Unsaved> {
    let is_written = |at: &usize| {
        let own = sheet.parts.get(*at).into_iter().flat_map(|part| &part.texts);
        own.into_iter().any(|own| wanted.texts.iter().any(|(name, ..)| name == own))
    };
    let blocks: Vec<usize> = sheet.unwritten().into_iter().filter(|at| !is_written(at)).collect();
    taken_away(template, sheet, &blocks)
}

/// So many texts are named by their words.
const NAMED: usize = 4;

/// What was done, in words: all of it, new blocks, texts that changed, and empty places that went.
fn did(sheet: &Sheet<'_>, wanted: &Wanted, (names, tidied): (&[&str], bool)) -> Message {
    let blocks: usize = wanted.groups.iter().map(|group| group.blocks.len()).sum();
    let mut all = Vec::new();
    if blocks > 0 {
        all.push(counted!(
            "desk-did-insert",
            blocks,
            "{count} new part of the text",
            "{count} new parts of the text"
        ));
    }
    if names.len() > NAMED {
        all.push(counted!("desk-did-texts", names.len(), "{count} changed text", "{count} changed texts"));
    } else {
        let texts = wanted.texts.iter().filter(|(name, ..)| names.contains(&&**name));
        all.extend(texts.map(|(_, _, new)| save::did(sheet.view, sheet.source, new)));
    }
    all.extend(tidied.then(emptied_out));
    let both = |first, then| message!("desk-did-both", "{first}; {then}", first = first, then = then);
    all.into_iter().reduce(both).unwrap_or_else(emptied_out)
}
