//! Saves the form of an entry.
//!
//! In: what a browser sends. Out: the files, or what keeps them from being written. Invariants: nobody else changes the project meanwhile; an
//! entry that is no longer as somebody saw it is not written; all files are changed or none; what the registry would refuse is a remark.

use serde_json::{Value, json};

use super::called::Called;
use super::change::{Asked, Wrong, unnamed};
use super::entry::{Entry, field_name};
use super::fields::{countries, is_known};
use super::form::{Form, draft_name, wrong as told};
use super::known::{Cell, Shape, facts};
use super::logo::name as logo_name;
use super::naming::propose;
use super::remarks::{faults, in_field, marked, refused, wrong};
use super::values::Values;
use crate::cli::desk::done::Done;
use crate::cli::desk::office::{Office, Upload};
use crate::cli::desk::save::{accept_names, held};
use crate::cli::desk::shown::Shown;
use crate::cli::desk::typed::Malformed;
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::edit::entry::{Kind, faults as registry_faults};
use crate::edit::{Change, Step, change_all, new_id};
use crate::l10n::Locale;

/// What is sent of a form.
struct Sent {
    kind: Kind,
    /// Empty for a new entry.
    id: String,
    basis: String,
    back: String,
    values: Values,
}

impl Sent {
    fn read(sent: &Value) -> Result<Self, Malformed> {
        let values = Values::sent(sent)?;
        let own = |name: &str| values.get(name).to_owned();
        let kind = Kind::of(values.get("kind")).ok_or(Malformed)?;
        Ok(Self { kind, id: own("id"), basis: own("basis"), back: own("release"), values })
    }
}

/// What a form holds, as the registry writes it: what stands in rows that nobody filled in goes.
fn tidied(entry: &Entry<'_>, old: &Values, values: &mut Values, speaker: &Speaker) {
    for fact in facts(entry.kind) {
        let name = format!("fact/{}", fact.key);
        let own = values.get(&name).to_owned();
        match fact.shape {
            Shape::Country => {
                let known = countries(entry, speaker);
                let named = known.iter().find(|(_, name)| name.to_lowercase() == own.to_lowercase());
                // What is no code is shown as it was typed.
                let typed = if own.chars().count() == 2 { own.to_uppercase() } else { own.clone() };
                values.set(&name, named.map_or(typed, |(code, _)| code.clone()));
            }
            Shape::Site if own.contains('.') && !own.contains("://") => values.set(&name, format!("https://{own}")),
            // No path comes from a request.
            Shape::Logo => values.set(&name, old.get(&name)),
            Shape::Rows(columns) => {
                for number in 0..values.rows(&format!("row/{}", fact.key)) {
                    let field = |key: &str| format!("row/{}/{number}/{key}", fact.key);
                    for column in columns.iter().filter(|column| matches!(column.cell, Cell::Phone)) {
                        let bare = values.get(&field(column.key)).replace([' ', '\u{A0}', '(', ')', '-', '–'], "");
                        values.set(&field(column.key), bare);
                    }
                    let is_typed = |cell: Cell| !matches!(cell, Cell::Choice(..) | Cell::Flag);
                    let mut typed = columns.iter().filter(|column| is_typed(column.cell));
                    if typed.all(|column| values.get(&field(column.key)).is_empty()) {
                        columns.iter().for_each(|column| values.set(&field(column.key), String::new()));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Does something with an entry and what was typed of it.
fn at_work<T>(
    office: &mut Office,
    sent: &Sent,
    speaker: &Speaker,
    with: impl FnOnce(&mut Office, &Entry<'_>, (&Values, &Values), &Called) -> T,
) -> Option<T> {
    let view = office.view(None)?;
    let entry = match sent.id.as_str() {
        "" => Entry::begun(&view, sent.kind, sent.values.get("new-id")),
        id => Entry::find(&view, sent.kind, id)?,
    };
    let old = if sent.id.is_empty() { Values::default() } else { entry.values() };
    let mut new = sent.values.clone();
    tidied(&entry, &old, &mut new, speaker);
    let called = Called::new(&view);
    Some(with(office, &entry, (&old, &new), &called))
}

/// Looks at what is typed, keeps it, and proposes what can be told.
pub(in crate::cli::desk) fn tried(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Option<Answer>, Malformed> {
    let sent = Sent::read(sent)?;
    Ok(at_work(office, &sent, speaker, |office, entry, (old, new), called| {
        let mut values = new.clone();
        propose(entry, old, &mut values);
        let is_new = sent.id.is_empty();
        if is_new {
            propose_id(entry, &mut values);
        }
        let asked = Asked { entry, old, new: &values, logo: None, speaker };
        let is_draft = !values.get("logo").is_empty() || asked.changes().map_or(true, |changes| !changes.is_empty());
        let texts: serde_json::Map<String, Value> =
            values.all().map(|(name, text)| (name.to_owned(), text.into())).collect();
        let kept = json!({ "values": texts, "basis": sent.basis });
        let kept = if is_draft { kept } else { Value::Null };
        let is_kept = office.drafts.keep(&draft_name(sent.kind, &sent.id), kept).is_ok();
        let form = Form { speaker, entry, values: &values, called, is_new };
        let wrong: Vec<Wrong> = marked(old, &values).into_iter().map(|own| in_field(own, entry, speaker)).collect();
        Answer::json(json!({ "pieces": form.pieces(is_draft && is_kept, &wrong) }).to_string())
    }))
}

/// Proposes a short name, as long as nobody typed one.
fn propose_id(entry: &Entry<'_>, values: &mut Values) {
    let name = values.get(&field_name(entry.naming().source(), None)).to_owned();
    if name.is_empty() {
        return;
    }
    let is_own = !values.get("new-id").is_empty() && values.get("new-id") != values.get("was-id");
    let taken = |id: &str| refused(&Entry::begun(entry.view, entry.kind, id)).is_some();
    let proposed = new_id("", &name, taken);
    if !is_own {
        values.set("new-id", proposed.clone());
    }
    values.set("was-id", proposed);
}

/// Saves it; where one goes then.
pub(in crate::cli::desk) fn save(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let mut sent = Sent::read(sent)?;
    let draft = draft_name(sent.kind, &sent.id);
    let is_here = |id: &str| format!("people/{}/{}", sent.kind.word(), if id.is_empty() { "+" } else { id });
    if sent.values.get("discard") == "yes" {
        let _ = office.drafts.keep(&draft, Value::Null);
        let said = speaker.say(&message!("people-discarded", "Discarded: it is as the files have it.")).into_owned();
        return Ok(Ok(Answer::json(json!({ "next": is_here(&sent.id), "said": said }).to_string())));
    }
    let _held = match held(&office.root) {
        Ok(held) => held,
        Err(why) => return Ok(Err(why.into())),
    };
    // Who presses Enter at once has not seen what Payom proposes.
    if sent.id.is_empty() && sent.values.get("new-id").is_empty() {
        let proposed = at_work(office, &sent, speaker, |_, entry, (old, new), _| {
            let mut values = new.clone();
            propose(entry, old, &mut values);
            propose_id(entry, &mut values);
            values
        });
        sent.values = proposed.unwrap_or(sent.values);
    }
    let done = at_work(office, &sent, speaker, |office, entry, values, called| {
        let named = |all: Vec<Wrong>| all.into_iter().map(|own| in_field(own, entry, speaker)).collect();
        saved(office, &sent, (entry, called), values, speaker).map_err(|why| match why {
            Refused::Wrong(all) => Refused::Wrong(named(all)),
            other => other,
        })
    });
    let Some(done) = done else { return Ok(Err(Unsaved::Absent)) };
    match done {
        Ok(id) => {
            let _ = office.drafts.keep(&draft, Value::Null);
            let is_release = office.project().is_some_and(|(project, _)| project.slugs.contains(&sent.back));
            let next = if is_release { format!("release/{}", sent.back) } else { is_here(&id) };
            let said = speaker.say(&message!("desk-saved", "Saved.")).into_owned();
            Ok(Ok(Answer::json(json!({ "next": next, "said": said }).to_string())))
        }
        Err(Refused::Wrong(all)) => {
            let first = all.first().map(|wrong| speaker.say(&wrong.what).into_owned()).unwrap_or_default();
            let told = json!({ "said": first, "pieces": { "wrong": told(speaker, &all) }, "focus": "wrong" });
            Ok(Ok(Answer::json(told.to_string()).status("422 Unprocessable Content")))
        }
        Err(Refused::Unsaved(Unsaved::Conflict)) => {
            let words = message!(
                "people-conflict",
                "This was changed in its file meanwhile. What you typed is kept: look at both, and save once more."
            );
            let told = json!({ "said": speaker.say(&words), "next": is_here(&sent.id) });
            Ok(Ok(Answer::json(told.to_string()).status("409 Conflict")))
        }
        Err(Refused::Unsaved(why)) => Ok(Err(why)),
    }
}

/// Why nothing was written.
enum Refused {
    Wrong(Vec<Wrong>),
    Unsaved(Unsaved),
}

impl From<Wrong> for Refused {
    fn from(wrong: Wrong) -> Self {
        Self::Wrong(vec![wrong])
    }
}

/// Writes the files; the id.
fn saved(
    office: &mut Office,
    sent: &Sent,
    (entry, called): (&Entry<'_>, &Called),
    (old, new): (&Values, &Values),
    speaker: &Speaker,
) -> Result<String, Refused> {
    let is_new = sent.id.is_empty();
    if !is_new && entry.basis() != sent.basis {
        return Err(Refused::Unsaved(Unsaved::Conflict));
    }
    let mut new = new.clone();
    let upload = logo(office, &new)?;
    if let Some(upload) = &upload {
        new.set("fact/logo", logo_name(upload, entry));
    }
    let has_logo = !new.get("fact/logo").is_empty();
    if entry.kind == Kind::Funder
        && !has_logo
        && new.get("fact/permission").is_empty()
        && entry.file(Kind::Funder).is_none()
    {
        // A name in words needs no permission.
        new.set("fact/permission", "not-needed");
    }
    unfit(entry, is_new, (old, &new), speaker)?;
    if let Some(wrong) = wrong(entry, is_new, &new, has_logo).or_else(|| strange(entry, called, &new)) {
        return Err(wrong.into());
    }
    let asked = Asked { entry, old, new: &new, logo: upload.as_ref(), speaker };
    let changes = asked.changes()?;
    let faulty =
        registry_faults(&changes, &entry.view.project).map(|(sources, report)| faults(entry, (&sources, &report)));
    if let Some(all) = faulty {
        return Err(Refused::Wrong(all));
    }
    if changes.is_empty() {
        return Ok(entry.id.clone());
    }
    change_all(&office.root, &changes).map_err(|failed| Refused::Unsaved(failed.into()))?;
    let renamed = renamed(entry, (old, &new));
    let (mut steps, laid) = taken_back(&changes);
    let (recorded, failed) = match accept_names(office, &renamed) {
        Ok(recorded) => (recorded, None),
        Err(failed) => (None, Some(failed)),
    };
    // The lock goes back before the texts.
    steps.splice(0..0, recorded);
    let what = did(entry, &new);
    let again = format!("people/{}/{}", sent.kind.word(), entry.id);
    let address = if is_new { "people".to_owned() } else { again.clone() };
    let done = Done::new(vec![Shown::People], what, steps).with_files(laid);
    office.did(Done { address, again, ..done });
    failed.map_or_else(|| Ok(entry.id.clone()), |failed| Err(Refused::Unsaved(failed)))
}

/// A name that is missing, or that is more than words.
fn unfit(entry: &Entry<'_>, is_new: bool, (old, new): (&Values, &Values), speaker: &Speaker) -> Result<(), Refused> {
    let source = entry.naming().source();
    if is_new && new.get(&field_name(source, None)).is_empty() {
        return Err(unnamed(source, speaker).into());
    }
    let marked = marked(old, new);
    if marked.is_empty() { Ok(()) } else { Err(Refused::Wrong(marked)) }
}

/// The logo that came with the form.
fn logo(office: &Office, new: &Values) -> Result<Option<Upload>, Wrong> {
    let token = new.get("logo");
    let own = office.uploads.iter().find(|own| own.token == token).cloned();
    let gone = || message!("people-logo-gone", "Choose the file of the logo once more.");
    if own.is_none() && !token.is_empty() { Err(Wrong::new("logo-file", gone())) } else { Ok(own) }
}

/// What takes changes back: steps of texts, and files that are no texts.
fn taken_back(changes: &[Change]) -> (Vec<Step>, Vec<(String, Vec<u8>)>) {
    let (mut steps, mut laid) = (Vec::new(), Vec::new());
    for change in changes {
        match change {
            Change::New { path, bytes } if path.contains("/logos/") => laid.push((path.clone(), bytes.clone())),
            Change::New { path, bytes } => steps.push(Step::of_file(path, None, &String::from_utf8_lossy(bytes))),
            Change::Longer { path, before, .. } | Change::Other { path, before, .. } => {
                steps.push(Step::of_file(path, Some(before), &change.after().unwrap_or_default()));
            }
            Change::Gone { .. } => {}
        }
    }
    (steps, laid)
}

/// What was done, in words.
fn did(entry: &Entry<'_>, new: &Values) -> Message {
    let name = new.get(&field_name(entry.naming().source(), None));
    let name = if name.is_empty() { entry.id.as_str() } else { name };
    message!("people-did", "“{name}” in the registry", name = name)
}

/// A choice that no form offers.
fn strange(entry: &Entry<'_>, called: &Called, new: &Values) -> Option<Wrong> {
    let unknown = |field: String, kind: Kind| {
        let id = new.get(&field);
        let is_fine = id.is_empty() || is_known(called, kind, id);
        (!is_fine)
            .then(|| Wrong::new(field.clone(), message!("people-unknown", "“{id}” is not in the registry.", id = id)))
    };
    facts(entry.kind).iter().find_map(|fact| match fact.shape {
        Shape::One(kind) => unknown(format!("fact/{}", fact.key), kind),
        Shape::Many(kind) => {
            let start = format!("list/{}", fact.key);
            (0..new.rows(&start)).find_map(|number| unknown(format!("{start}/{number}"), kind))
        }
        Shape::Rows(columns) => {
            let start = format!("row/{}", fact.key);
            let own = columns.iter().find(|column| matches!(column.cell, Cell::Funder))?;
            (0..new.rows(&start)).find_map(|number| unknown(format!("{start}/{number}/{}", own.key), Kind::Funder))
        }
        _ => None,
    })
}

/// The texts of its name that were written, by language.
fn renamed(entry: &Entry<'_>, (old, new): (&Values, &Values)) -> Vec<(Locale, String)> {
    let mut out = Vec::new();
    for locale in entry.locales().filter(|own| *own != entry.naming().source()) {
        let forms = entry.forms(locale);
        let names = std::iter::once(None).chain(forms.iter().map(Some));
        for form in names {
            let field = field_name(locale, form.map(String::as_str));
            if old.get(&field) != new.get(&field) && !new.get(&field).is_empty() {
                let name = form.map_or_else(|| entry.message.clone(), |form| format!("{}.{form}", entry.message));
                out.push((locale.clone(), name));
            }
        }
    }
    out
}
