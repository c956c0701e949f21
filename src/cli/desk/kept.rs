//! Drafts of texts, and whose they are.
//!
//! In: what a page of the browser typed, or saved. Out: the draft of the text. Invariants: who saves a text takes the draft away that says what was saved, or
//! that the same page typed; what was typed on another page stays.

use serde_json::{Value, json};

use super::drafted::field;
use super::texts::draft_name;
use super::typed::{self, Asked, Typed};
use crate::edit::{Drafts, Field};

/// Keeps what was typed; a draft that says what the file says is none.
pub(super) fn keep(drafts: &mut Drafts, asked: &Asked, typed: &Typed, is_saved: bool) -> bool {
    let name = draft_name(asked.slug.as_deref(), &asked.locale, &asked.name);
    let draft = json!({ "pieces": typed::pieces(typed), "basis": asked.basis, "by": asked.by });
    // Who takes back what was typed before may sit at a page that was loaded anew.
    let is_others = |old: &Value| old["basis"] != draft["basis"] && old["by"] != draft["by"];
    if is_saved && drafts.get(&name).is_some_and(is_others) {
        return true;
    }
    drafts.keep(&name, if is_saved { Value::Null } else { draft }).is_ok()
}

/// Takes the draft of a text away that was saved by a page.
pub(super) fn saved(drafts: &mut Drafts, name: &str, (by, new): (Option<&str>, &Field)) {
    let is_own = |old: &Value| old["by"].as_str() == by || field(old).as_ref() == Some(new);
    if drafts.get(name).is_some_and(is_own) {
        // That it stays does no harm.
        let _ = drafts.keep(name, Value::Null);
    }
}
