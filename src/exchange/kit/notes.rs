//! What translators read beside a text.
//!
//! In: a unit. Out: remarks, each a message. Invariants: what a translator types stands there as it is typed.

use super::model::{Unit, UnitState};
use crate::diag::{Message, message};

/// What there is to say of a text beside the author's own words.
#[must_use]
pub fn notes(unit: &Unit) -> Vec<Message> {
    let mut out = Vec::new();
    if unit.locked {
        out.push(message!(
            "kit-locked",
            "This text chooses between wordings: translate it in the file of messages, not here."
        ));
    }
    if let Some(form) = &unit.form {
        let numbers = form.examples.join(", ");
        out.push(message!("kit-form", "The whole sentence for these numbers: {numbers} …", numbers = numbers));
    }
    match &unit.state {
        UnitState::Stale(Some(old)) => {
            out.push(message!("kit-stale", "Out of date. The text was translated from: {old}", old = old));
        }
        UnitState::Stale(None) => out.push(message!("kit-stale-unknown", "Out of date: the source has changed.")),
        UnitState::Missing | UnitState::Review | UnitState::Done => {}
    }
    match unit.review.as_deref() {
        None => {}
        Some("") => out.push(message!("kit-review", "To review.")),
        Some(note) => out.push(message!("kit-review-note", "To review: {note}", note = note)),
    }
    for name in &unit.names {
        let forms: Vec<String> = name.forms.iter().map(|(code, shown)| format!("{code} {shown}")).collect();
        match name.forms.len() {
            0 => out.push(message!("kit-name", "{name} is {shown}", name = &name.id, shown = &name.shown)),
            1 => out.push(message!("kit-name-one", "It shows: {forms}", forms = forms.concat())),
            _ => out.push(message!(
                "kit-name-forms",
                "Take the form that the sentence needs: {forms}",
                forms = forms.join("; ")
            )),
        }
    }
    if !unit.terms.is_empty() {
        let terms: Vec<String> = unit.terms.iter().map(|(term, words)| format!("{term} – {words}")).collect();
        out.push(message!("kit-terms", "Glossary: {terms}", terms = terms.join("; ")));
    }
    out
}

/// The same text, translated earlier.
#[must_use]
pub fn earlier(unit: &Unit) -> Option<Message> {
    unit.earlier.as_ref().map(|text| message!("kit-earlier", "Translated before as: {text}", text = text))
}
