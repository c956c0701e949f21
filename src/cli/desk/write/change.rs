//! Changes the blocks of a release.
//!
//! In: what a browser asks for. Out: edits of the template and of files of messages. Invariants: nobody else changes the project meanwhile; what is
//! not as somebody saw it is not written; new messages are written before the template, and the template before messages go: whatever
//! breaks off, every message that the page names is there. All files are written, or none.

use serde_json::{Value, json};

use super::did::did;
use super::files::{Files, Outcome, Photo, applied, refused, unwritten, without};
use super::marks::{self, Marks};
use super::named::{Taken, going};
use super::pending;
use super::photo;
use super::sheet::Sheet;
use super::table::tabled;
use super::text::recorded;
use super::told::headless;
use super::wanted::{Block, Deed, Group, asked, deed};
use crate::cli::desk::office::Office;
use crate::cli::desk::save::held;
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed::Malformed;
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, message};
use crate::edit::blocks::{
    Fresh, Part, Said, Shape, Unchanged, insert, insert_row, parts, put, remove, remove_row, swap, swap_rows, turn,
};
use crate::edit::{Amendment, Field, Piece, Place, Unamended, change_all, field};

/// Does something with the blocks of a release while no other command changes the project; `T` is what is asked for.
pub(super) fn at_work<T>(
    office: &mut Office,
    sent: &Value,
    wanted: impl FnOnce(&Marks) -> Result<T, Malformed>,
    with: impl FnOnce(&mut Office, (&Sheet<'_>, &Marks), &T, &str) -> Result<Answer, Unsaved>,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let (slug, basis) = asked(sent)?;
    let _held = match held(&office.root) {
        Ok(held) => held,
        Err(why) => return Ok(Err(why.into())),
    };
    let Some(view) = office.view(Some(slug)) else { return Ok(Err(Unsaved::Absent)) };
    let Some(sheet) = Sheet::of(&view) else { return Ok(Err(Unsaved::Absent)) };
    let marks = marks::of(&sheet);
    let wanted = wanted(&marks)?;
    Ok(with(office, (&sheet, &marks), &wanted, basis))
}

/// Changes blocks; the text that is worked on then.
pub(in crate::cli::desk) fn change(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let wanted = |marks: &Marks| deed(sent, &marks.all);
    at_work(office, sent, wanted, |office, (sheet, marks), deed, basis| {
        if sheet.structure() != basis {
            return Err(Unsaved::Conflict);
        }
        changed(office, (sheet, marks), deed, speaker)
    })
}

fn changed(
    office: &mut Office,
    (sheet, marks): (&Sheet<'_>, &Marks),
    deed: &Deed,
    speaker: &Speaker,
) -> Result<Answer, Unsaved> {
    let mut gone = Vec::new();
    let (files, focus) = match deed {
        Deed::Insert(groups) => brought(sheet, groups, &mut Taken::new(sheet, &marks.all)),
        Deed::Delete { at, row, texts } => deleted(sheet, (*at, *row), *texts, &mut gone),
        Deed::Swap { at, row: Some(row) } => template(sheet, swap_rows(sheet.template.1, *at, *row)),
        Deed::Swap { at, row: None } => template(sheet, swap(sheet.template.1, *at)),
        Deed::Turn { at, row, into } => match turn(sheet.template.1, *at, *row, *into) {
            Ok(None) => Ok((Files::default(), None)),
            Ok(Some(amendment)) => template(sheet, Ok(amendment)),
            Err(why) => Err(refused(why)),
        },
        Deed::Join { at, text } => joined(sheet, *at, text, &mut gone),
        Deed::Table { at, step, texts } => {
            tabled(sheet, (*at, *step), *texts, &mut Taken::new(sheet, &marks.all), &mut gone)
        }
        Deed::Empty => emptied(sheet),
    }?;
    change_all(&office.root, &files.changes())?;
    let (path, text) = sheet.template;
    pending::hang(&mut office.drafts, sheet, files.now(path, text));
    let loose = headless(text, files.now(path, text));
    if !files.0.is_empty() {
        office.did(super::done(sheet, did(deed), files.steps()).with_files(files.1));
    }
    for name in gone {
        // A draft of a text that is gone is of no use, and that it stays does no harm.
        let _ = office.drafts.keep(&draft_name(Some(sheet.slug()), sheet.source, &name), Value::Null);
    }
    let said = match deed {
        Deed::Delete { .. } | Deed::Empty => message!("desk-deleted", "Deleted, also from the file."),
        _ => message!("desk-saved", "Saved."),
    };
    let said = std::iter::once(said).chain(loose).map(|words| speaker.say(&words).into_owned());
    let said = said.collect::<Vec<_>>().join(" ");
    Ok(Answer::json(json!({ "said": said, "focus": focus }).to_string()))
}

/// An edit of the template alone.
fn template(sheet: &Sheet<'_>, amendment: Result<Amendment, Unchanged>) -> Outcome {
    let (path, text) = sheet.template;
    let mut files = Files::default();
    files.set(path, Some(text), applied(text, &amendment.map_err(refused)?)?);
    Ok((files, None))
}

/// A place on the page: the number of a block, and in it of an item, or of what comes between two.
type Spot = (usize, usize);

/// Brings new blocks.
fn brought(sheet: &Sheet<'_>, groups: &[Group], taken: &mut Taken) -> Outcome {
    let Inserted { words, template: now, focus, photos, .. } =
        inserted(sheet, sheet.text.unwrap_or_default(), groups, taken)?;
    let (path, text) = sheet.template;
    let mut files = Files::default();
    files.set(&sheet.path, sheet.text, words);
    files.set(path, Some(text), now);
    files.1 = photos;
    Ok((files, focus))
}

/// What new blocks make of files.
pub(super) struct Inserted {
    /// The file of messages.
    pub(super) words: String,
    pub(super) template: String,
    /// The last new message.
    pub(super) focus: Option<String>,
    /// The new texts of each group, in their order: the name, and what it says.
    pub(super) texts: Vec<Vec<(String, Field)>>,
    pub(super) photos: Vec<Photo>,
}

/// A file of messages and a template with new blocks.
pub(super) fn inserted(
    sheet: &Sheet<'_>,
    words: &str,
    groups: &[Group],
    taken: &mut Taken,
) -> Result<Inserted, Unsaved> {
    let (mut words, mut focus, mut photos) = (words.to_owned(), None, Vec::<Photo>::new());
    let id = |name: &String| name.split('.').next().unwrap_or(name).to_owned();
    let mut order: Vec<(Spot, String)> = sheet.before.iter().map(|name| ((0, 0), id(name))).collect();
    for (number, part) in sheet.parts.iter().enumerate() {
        order.extend(part.texts.iter().enumerate().map(|(row, name)| ((number + 1, 2 * row + 1), id(name))));
    }
    let mut fresh: Vec<(&Group, Vec<Fresh>)> = Vec::new();
    let mut texts = Vec::new();
    for group in groups {
        let spot = (group.at.map_or(0, |at| at + 1), group.row.map_or(usize::MAX, |row| 2 * row));
        let (mut own, mut named) = (Vec::new(), Vec::new());
        for block in &group.blocks {
            let file = photo_of(sheet, block, &mut photos)?;
            let (one, said) = taken.named(block, &file);
            for said in said {
                let mut near: Vec<&(Spot, String)> = order.iter().filter(|(own, _)| *own <= spot).collect();
                near.sort_by_key(|(own, _)| *own);
                let near: Vec<&str> = near.into_iter().map(|(_, id)| id.as_str()).collect();
                let amendment = put(&words, &said, &near).map_err(unwritten)?;
                words = applied(&words, &amendment.ok_or_else(|| unwritten(Unamended::Unreadable))?)?;
                order.push((spot, said.id.clone()));
                named.extend(named_texts(&said));
                focus = Some(said.id);
            }
            own.push(one);
        }
        fresh.push((group, own));
        texts.push(named);
    }
    let mut now = sheet.template.1.to_owned();
    // From the last to the first, so that places stay.
    for (group, own) in fresh.iter().rev() {
        now = match (group.at, group.row) {
            (Some(at), Some(row)) => rows(now, at, row, own)?,
            _ => applied(&now, &insert(&now, group.at, own).map_err(refused)?)?,
        };
    }
    Ok(Inserted { words, template: now, focus, texts, photos })
}

/// The texts of a new message, by their names.
fn named_texts(said: &Said) -> impl Iterator<Item = (String, Field)> {
    let own = said.value.iter().map(|text| (said.id.clone(), text.clone()));
    own.chain(said.attributes.iter().map(|(name, text)| (format!("{}.{name}", said.id), text.clone())))
}

/// The file of a photo, which is named here; of other blocks nothing.
fn photo_of(sheet: &Sheet<'_>, block: &Block, photos: &mut Vec<Photo>) -> Result<String, Unsaved> {
    let Some((kept, name)) = &block.file else { return Ok(String::new()) };
    let folder = format!("releases/{}/", sheet.slug());
    let taken: Vec<String> = photos.iter().map(|(path, _)| path.replacen(&folder, "", 1)).collect();
    let (file, bytes) = photo::file(sheet, kept, name, &taken)?;
    photos.push((format!("{folder}{file}"), bytes));
    Ok(file)
}

/// New items of a list, behind so many.
fn rows(mut text: String, at: usize, row: usize, own: &[Fresh]) -> Result<String, Unsaved> {
    for (number, one) in own.iter().enumerate() {
        if let Fresh::Paragraph(name) = one {
            let amendment = insert_row(&text, at, (row + number).checked_sub(1), name).map_err(refused)?;
            text = applied(&text, &amendment)?;
        }
    }
    Ok(text)
}

/// Takes a block, or an item, away; where that is wanted with its texts.
fn deleted(sheet: &Sheet<'_>, (at, row): (usize, Option<usize>), texts: bool, gone: &mut Vec<String>) -> Outcome {
    let text = sheet.template.1;
    let amendment = match row {
        Some(row) => remove_row(text, at, row),
        None => remove(text, at),
    };
    let (mut files, _) = template(sheet, amendment)?;
    if texts {
        for id in going(sheet, at, row) {
            without(sheet, &id, &mut files)?;
            gone.extend(sheet.names().filter(|name| name.split('.').next() == Some(&*id)).map(str::to_owned));
        }
    }
    Ok((files, None))
}

/// A template without blocks of a release, perhaps with others; the texts that go with them.
pub(super) fn taken_away(
    mut now: String,
    sheet: &Sheet<'_>,
    blocks: &[usize],
) -> Result<(String, Vec<String>), Unsaved> {
    let mut ids = Vec::new();
    for at in blocks.iter().rev() {
        let name = sheet.parts.get(*at).and_then(|part| part.texts.first());
        let all = parts(&now).unwrap_or_default();
        let place = all.iter().position(|part| name.is_some() && part.texts.first() == name);
        if let Some(Ok(amendment)) = place.map(|place| remove(&now, place)) {
            now = applied(&now, &amendment)?;
            ids.extend(going(sheet, *at, None));
        }
    }
    Ok((now, ids))
}

/// Takes away the blocks that nobody has written.
fn emptied(sheet: &Sheet<'_>) -> Outcome {
    let (path, text) = sheet.template;
    let (now, ids) = taken_away(text.to_owned(), sheet, &sheet.empty())?;
    let mut files = Files::default();
    files.set(path, Some(text), now);
    for id in ids {
        without(sheet, &id, &mut files)?;
    }
    Ok((files, None))
}

/// Makes two paragraphs one, in each language that has both.
fn joined(sheet: &Sheet<'_>, at: usize, text: &Field, gone: &mut Vec<String>) -> Outcome {
    let part = |at: usize| sheet.parts.get(at).filter(|part| part.shape == Shape::Paragraph);
    let (above, own) = (at.checked_sub(1).and_then(part), part(at));
    let name = |part: Option<&Part>| part.and_then(|part| part.texts.first()).cloned();
    let (Some(first), Some(second)) = (name(above), name(own)) else { return Err(Unsaved::Absent) };
    if going(sheet, at, None) != [second.clone()] {
        return Err(Unsaved::Absent);
    }
    recorded(sheet, &[&first])?;
    let mut files = Files::default();
    for (locale, messages) in &sheet.loaded.messages {
        let (path, before) = (sheet.view.sources.path(messages.file), sheet.view.sources.text(messages.file));
        let said = |name: &str| field(before, &messages.entries, &Place::named(name));
        let new = if locale == sheet.source {
            Some(text.clone())
        } else {
            said(&first).zip(said(&second)).map(|(first, second)| {
                let space = [Piece::Words(" ".to_owned())];
                Field::new(first.pieces().iter().cloned().chain(space).chain(second.pieces().iter().cloned()))
            })
        };
        if let Some(new) = new {
            let amendment = put(before, &Said::one(&first, new), &sheet.above(&first)).map_err(unwritten)?;
            if let Some(amendment) = amendment {
                files.set(path, Some(before), applied(before, &amendment)?);
            }
        }
    }
    let (path, body) = sheet.template;
    files.set(path, Some(body), applied(body, &remove(body, at).map_err(refused)?)?);
    without(sheet, &second, &mut files)?;
    gone.extend([first.clone(), second]);
    Ok((files, Some(first)))
}
