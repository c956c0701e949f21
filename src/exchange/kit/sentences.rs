//! The sentences of a text with forms for numbers, put together.
//!
//! In: the units of a text, and those of them that came back with something new. Out: a [`NewText`], or why there is none. Invariants: a
//! form that did not come back keeps what it has; forms that a program filled with one sentence are held back.

use super::model::Unit;
use super::text::folded;
use super::verdict::{Candidate, Content, Held, NewText};
use crate::diag::{Message, message};

pub(super) fn assembled(units: &[&Unit], own: &[Candidate<'_>]) -> Result<NewText, Vec<Held>> {
    let came = |unit: &Unit| own.iter().find(|one| one.unit.form == unit.form);
    let older = own.iter().find_map(|one| one.older.clone());
    let back = own.iter().map(|one| (one.unit.id(), one.text.clone())).collect();
    let held = |why: &Message, help: &Message| -> Vec<Held> {
        let one = |one: &Candidate<'_>| Held {
            id: one.unit.id(),
            text: one.text.clone(),
            why: why.clone(),
            help: help.clone(),
        };
        own.iter().map(one).collect()
    };
    let Some(form) = units.first().and_then(|unit| unit.form.as_ref()) else {
        let text = own.first().map(|one| one.text.clone()).unwrap_or_default();
        return Ok(NewText { content: Content::Plain(text), older, units: back });
    };
    let (mut forms, mut missing) = (Vec::new(), Vec::new());
    for unit in units {
        let key = unit.form.as_ref().map(|form| form.key.clone()).unwrap_or_default();
        match came(unit).map(|one| &one.text).or(unit.target.as_ref()) {
            Some(text) => forms.push((key, folded_spaces(text))),
            None => missing.push(unit.id()),
        }
    }
    if !missing.is_empty() {
        let missing = missing.join(", ");
        let why =
            message!("take-forms", "other forms of the same text are not translated: {names}", names = &missing);
        let help = message!("take-forms-help", "translate {names} too, and take the file again", names = missing);
        return Err(held(&why, &help));
    }
    let filled = |unit: &&&Unit| unit.form.as_ref().is_some_and(|form| matches!(form.key.as_str(), "few" | "many"));
    if are_copies(&forms) && !were_copies(units) && units.iter().filter(filled).any(|unit| came(unit).is_some()) {
        let why = message!("take-copies", "the forms for 2–4 and for 5–20 have one and the same sentence");
        let help = message!(
            "take-copies-help",
            "programs fill forms in by themselves: write each for its own numbers, and take the file again"
        );
        return Err(held(&why, &help));
    }
    let content = match forms.first() {
        Some((_, first)) if forms.iter().all(|(_, text)| text == first) => Content::Plain(first.clone()),
        _ => Content::Counted(form.selector.clone(), forms),
    };
    Ok(NewText { content, older, units: back })
}

/// Spaces and line ends are one space.
fn folded_spaces(text: &str) -> String {
    text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the forms for few and for many are one sentence, and that for one is another.
fn are_copies(forms: &[(String, String)]) -> bool {
    let of = |key: &str| forms.iter().find(|(own, _)| own == key).map(|(_, text)| folded(text));
    match (of("one"), of("few"), of("many")) {
        (Some(one), Some(few), Some(many)) => few == many && one != few,
        _ => false,
    }
}

/// Whether they were so before.
fn were_copies(units: &[&Unit]) -> bool {
    let form = |unit: &&Unit| Some((unit.form.as_ref()?.key.clone(), unit.target.clone()?));
    are_copies(&units.iter().filter_map(form).collect::<Vec<_>>())
}
