//! What somebody ticked, and what was confirmed before.
//!
//! In: JSON of a browser; what the desk keeps. Out: a [`Choice`]; the [`Confirmed`] points of a release. Invariants: what was confirmed is
//! kept with its moment, and so is each time that the release was published; both die with nothing but the project.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::cli::desk::typed::Malformed;
use crate::edit::Drafts;

/// Longer lists come from no screen of ours.
const MOST: usize = 200;

/// So many times are remembered at which a release was published.
const TIMES: usize = 50;

/// What is ticked.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    pub(super) slug: String,
    /// Tags of languages.
    pub(super) locales: BTreeSet<String>,
    /// Points that somebody says to have seen.
    pub(super) seen: BTreeSet<String>,
}

/// Points that were confirmed, and when.
pub(super) type Confirmed = BTreeMap<String, Timestamp>;

/// What a browser sends.
pub(super) fn asked(sent: &Value) -> Result<Choice, Malformed> {
    let slug = sent["release"].as_str().ok_or(Malformed)?.to_owned();
    let list = |key: &str| -> Result<BTreeSet<String>, Malformed> {
        let all = match &sent[key] {
            Value::Null => return Ok(BTreeSet::new()),
            Value::Array(all) if all.len() <= MOST => all,
            _ => return Err(Malformed),
        };
        all.iter().map(|one| one.as_str().map(str::to_owned).ok_or(Malformed)).collect()
    };
    Ok(Choice { slug, locales: list("locales")?, seen: list("seen")? })
}

/// The name under which that is kept; drafts of texts begin with a language.
fn name(slug: &str) -> String {
    format!("published {slug}")
}

/// How many drafts of a release are not saved, by the tags of languages.
pub(super) fn unsaved(drafts: &Drafts, slug: &str) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for (name, _) in drafts.all() {
        let own = name.split_once(' ').filter(|(_, key)| key.split_once('#').is_some_and(|(own, _)| own == slug));
        if let Some((tag, _)) = own {
            *out.entry(tag.to_owned()).or_insert(0) += 1;
        }
    }
    out
}

/// What was confirmed of a release before.
pub(super) fn confirmed(drafts: &Drafts, slug: &str) -> Confirmed {
    let seen = drafts.get(&name(slug)).and_then(|kept| kept["seen"].as_object());
    let one = |(id, at): (&String, &Value)| Some((id.clone(), at.as_str()?.parse().ok()?));
    seen.into_iter().flatten().filter_map(one).collect()
}

/// Remembers that a release was published, and what was confirmed for that.
pub(super) fn remember(drafts: &mut Drafts, choice: &Choice, now: Timestamp) -> std::io::Result<()> {
    let mut seen = confirmed(drafts, &choice.slug);
    for id in &choice.seen {
        seen.entry(id.clone()).or_insert(now);
    }
    let seen: BTreeMap<String, String> = seen.into_iter().map(|(id, at)| (id, at.to_string())).collect();
    let before = drafts.get(&name(&choice.slug)).and_then(|kept| kept["times"].as_array()).cloned();
    let mut times = before.unwrap_or_default();
    times.push(json!({ "at": now.to_string(), "languages": choice.locales }));
    let times: Vec<Value> = times.split_off(times.len().saturating_sub(TIMES));
    drafts.keep(&name(&choice.slug), json!({ "seen": seen, "times": times }))
}
