//! New blocks that are not saved yet.
//!
//! In: what a page holds of them. Out: a draft; the same for the page when it comes back. Invariants: what is kept is words, marks and places, and
//! only the page that kept it reads it.

use serde_json::{Value, json};

use crate::cli::desk::office::Office;
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed::Malformed;
use crate::cli::http::Answer;
use crate::edit::Drafts;
use crate::l10n::Locale;

/// What stands for all of them among the names of texts, which it cannot be.
const NAME: &str = "+new";

/// Keeps them.
pub(in crate::cli::desk) fn keep(office: &mut Office, sent: &Value) -> Result<Option<Answer>, Malformed> {
    let slug = sent["release"].as_str().ok_or(Malformed)?;
    let Some(view) = office.view(Some(slug)) else { return Ok(None) };
    let fresh = sent["fresh"].as_array().filter(|fresh| fresh.iter().all(is_block)).ok_or(Malformed)?;
    let draft = if fresh.is_empty() { Value::Null } else { json!(fresh) };
    let kept = office.drafts.keep(&draft_name(Some(slug), &view.project.settings.source, NAME), draft).is_ok();
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

/// Those of a release that are kept.
pub(super) fn of(drafts: &Drafts, slug: &str, source: &Locale) -> Value {
    drafts.get(&draft_name(Some(slug), source, NAME)).cloned().unwrap_or_else(|| json!([]))
}
