//! Takes back what was done at the desk, and does it again.
//!
//! In: which thing is meant. Out: an [`Answer`]: where one goes then, and what it was, in words. Invariants: what something uses by now is not
//! taken away; new blocks that are not saved yet keep their places; where it cannot be done nothing is changed.

use serde_json::{Value, json};

use super::history::Way;
use super::office::Office;
use super::save::held;
use super::unsaved::{Unsaved, unsaved};
use super::{people, write};
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};

/// Takes a thing back, or does one again: the one that is meant, or the last.
pub(super) fn go(office: &mut Office, way: Way, sent: &Value, speaker: &Speaker) -> Answer {
    let number = sent["number"].as_u64();
    let steps = office.history.steps(way, number);
    if let Some(why) = people::in_use(office, &steps, speaker) {
        return unsaved(&Unsaved::InUse(why), speaker);
    }
    let was = write::before(office, &steps);
    match gone(office, (way, number)) {
        Ok((address, what)) => {
            if let Some(was) = was {
                write::taken_back(office, &was);
            }
            let said = match way {
                Way::Back => message!("desk-undone", "Undone: {what}", what = what),
                Way::Again => message!("desk-redone", "Done again: {what}", what = what),
            };
            Answer::json(json!({ "next": address, "said": speaker.say(&said) }).to_string())
        }
        Err(Unsaved::Conflict) => {
            let why = message!(
                "desk-not-undone",
                "The same place was changed since. Nothing was done: what is there now would be lost."
            );
            unsaved(&Unsaved::InUse(why), speaker)
        }
        Err(why) => unsaved(&why, speaker),
    }
}

fn gone(office: &mut Office, which: (Way, Option<u64>)) -> Result<(String, Message), Unsaved> {
    let _held = held(&office.root)?;
    let project = office.project().ok_or(Unsaved::Absent)?.0.clone();
    let root = project.root.clone();
    office.history.go(which, (&root, &project))
}
