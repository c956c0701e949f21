//! What was taken and what was held back, for people.
//!
//! In: what came of a kit. Out: lines. Invariants: every text that is held back stands there whole, with the reason and what to do.

use std::fmt::Write as _;

use super::edits::Changed;
use crate::check::wording;
use crate::cli::Session;
use crate::diag::{Message, counted, message};
use crate::exchange::kit::{Judged, Kit, Returned, Unit};

pub(super) fn table(
    judged: &Judged,
    returned: &Returned,
    (kit, files): (&Kit, &[Changed]),
    dry: bool,
    session: &Session,
) -> String {
    let mut out = String::new();
    let mut line = |indent: usize, message: &Message| {
        let _ = writeln!(out, "{}{}", " ".repeat(indent), session.say(message));
    };
    for (name, text) in &judged.texts {
        match &text.older {
            None => line(2, &message!("take-taken", "taken: {name}", name = name)),
            Some(older) => {
                line(2, &message!("take-stale", "taken, but the source has changed since: {name}", name = name));
                let (was, now) = wording::beside(&older.was, &older.now);
                line(4, &message!("was", "was: {text}", text = was));
                line(4, &message!("now", "now: {text}", text = now));
            }
        }
    }
    for held in &judged.held {
        line(2, &message!("take-held", "held back: {name} – {why}", name = &held.id, why = held.why.clone()));
        if !held.text.is_empty() {
            line(4, &message!("take-came", "came back: {text}", text = &held.text));
        }
        line(4, &held.help);
    }
    for name in &judged.cleared {
        line(2, &message!("take-cleared", "empty, so the old text stays: {name}", name = name));
    }
    returned.told.iter().for_each(|told| line(2, told));
    let lost = lost(kit, returned);
    if !lost.is_empty() {
        line(
            2,
            &message!(
                "take-lost",
                "not in the file, and still without a translation: {names}",
                names = lost.join(", ")
            ),
        );
    }
    files.iter().for_each(|changed| line(2, &changed.path.as_str().into()));
    let taken = counted!("take-count-taken", judged.taken(), "{count} taken", "{count} taken");
    let held = counted!("take-count-held", judged.held.len(), "{count} held back", "{count} held back");
    let same = counted!("take-count-same", judged.untouched, "{count} unchanged", "{count} unchanged");
    line(2, &message!("take-sum", "{taken}, {held}, {same}", taken = taken, held = held, same = same));
    if dry {
        line(2, &message!("take-dry", "nothing was written; leave --dry-run out to write"));
    }
    out
}

/// Texts that are not in the file, and have no translation.
fn lost(kit: &Kit, returned: &Returned) -> Vec<String> {
    let here: Vec<&str> = returned.units.iter().map(|unit| unit.id.as_str()).collect();
    let missing = kit.units.iter().filter(|unit| unit.target.is_none()).map(Unit::id);
    missing.filter(|id| !here.contains(&id.as_str())).collect()
}
