//! Changes a number of a release.
//!
//! In: what a browser asks for. Out: an edit of one number, and the facts anew. Invariants: nobody else changes the project meanwhile; what is not
//! as somebody saw it is not written.

use serde_json::Value;

use super::change::{outdated, shown};
use super::front::Front;
use super::numbers::{all, basis, not_whole, whole};
use crate::cli::desk::done::Done;
use crate::cli::desk::office::Office;
use crate::cli::desk::save::held;
use crate::cli::desk::shown::Shown;
use crate::cli::desk::typed::Malformed;
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, message};
use crate::edit::{self, Step, facts};

/// Changes a number, and shows the facts anew.
pub(in crate::cli::desk) fn change(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let text = |key: &str| sent[key].as_str().ok_or(Malformed);
    let (slug, name, seen, value) = (text("release")?, text("fact")?, text("basis")?, text("value")?);
    let Some(number) = whole(value) else { return Ok(Err(Unsaved::Broken(Some(not_whole())))) };
    Ok(match changed(office, (slug, name, seen), number) {
        Ok(done) => {
            let said = if done { speaker.say(&message!("desk-saved", "Saved.")).into_owned() } else { String::new() };
            Ok(shown(office, slug, (speaker, said)))
        }
        Err(Unsaved::Conflict) => Ok(outdated(office, slug, speaker)),
        Err(why) => Err(why),
    })
}

/// Whether anything was written.
fn changed(office: &mut Office, (slug, name, seen): (&str, &str, &str), number: u64) -> Result<bool, Unsaved> {
    let _held = held(&office.root)?;
    let view = office.view(Some(slug)).ok_or(Unsaved::Absent)?;
    let front = Front::of(&view).ok_or(Unsaved::Absent)?;
    let (_, said) = all(&front).into_iter().find(|(own, _)| own == name).ok_or(Unsaved::Absent)?;
    if basis(name, &said) != seen {
        return Err(Unsaved::Conflict);
    }
    let amendment = facts::set(&front.toml, &["facts", name], &number.to_string(), &[]);
    let Some(amendment) = amendment.map_err(|_| Unsaved::Broken(Some(front.in_file())))? else { return Ok(false) };
    let after = amendment.apply(front.text).ok_or_else(|| Unsaved::Broken(Some(front.in_file())))?;
    if let Some(why) = front.refused(&after) {
        return Err(Unsaved::Broken(Some(why)));
    }
    edit::replace(&office.root, front.path, Some(front.text), &after)?;
    let steps = vec![Step::of_file(front.path, Some(front.text), &after)];
    let what = message!("desk-did-number", "a number: {number}", number = number.to_string());
    office.did(Done::new(vec![Shown::Facts(slug.to_owned())], what, steps));
    Ok(true)
}
