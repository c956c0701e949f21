//! What was taken of files, what is to be looked at, and what was left out.
//!
//! In: an import. Out: markup. Invariants: every word that is in no text stands here, whole, with the reason.

use std::collections::{BTreeMap, BTreeSet};

use super::notes::plain;
use super::read::Found;
use crate::cli::desk::markup::Markup;
use crate::cli::import::{left, rows, summary};
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::exchange::import::Fate;
use crate::project::Project;

pub(super) fn account(out: &mut Markup, speaker: &Speaker, (found, project): (&Found, &Project)) {
    out.raw("<section><h2>")
        .say(speaker, &message!("bring-taken", "What was taken"))
        .raw("</h2><ul class=\"lines\">");
    for line in summary(&found.imported, project) {
        out.raw("<li><span class=\"sign g\">✓</span><span>").say(speaker, &line).raw("</span></li>");
    }
    out.raw("</ul></section>");
    notes(out, speaker, found);
    let mut groups: BTreeMap<(u8, String), Vec<String>> = BTreeMap::new();
    for line in &found.imported.account {
        let group = match &line.fate {
            Fate::Message(..) => continue,
            Fate::Left(why) => (0, left(*why)),
            Fate::Fact(_) => (1, message!("bring-facts", "Taken as facts of the release:")),
            Fate::Registry(_) => {
                (2, message!("bring-registry", "Left out of the text, for the registry has it and prints it:"))
            }
        };
        groups.entry((group.0, speaker.say(&group.1).into_owned())).or_default().extend(rows(&line.words));
    }
    if groups.is_empty() {
        return;
    }
    out.raw("<section><h2>").say(speaker, &message!("bring-left", "What is not in the text")).raw("</h2>");
    for ((order, head), lines) in groups {
        out.raw(if order == 0 { "<details open><summary>" } else { "<details><summary>" }).text(&head);
        out.raw("</summary><ul class=\"words\">");
        for line in lines {
            out.raw("<li>").text(&line).raw("</li>");
        }
        out.raw("</ul></details>");
    }
    out.raw("</section>");
}

/// What is to be looked at.
fn notes(out: &mut Markup, speaker: &Speaker, Found { imported, known }: &Found) {
    let own = known.locales.iter().position(|locale| locale.language() == speaker.language().tag());
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let notes: Vec<Message> = imported.notes.iter().map(|note| plain(note, known, own)).collect();
    let fresh: Vec<&Message> = notes.iter().filter(|note| seen.insert(note.to_string())).collect();
    if fresh.is_empty() {
        return;
    }
    out.raw("<section><h2>").say(speaker, &message!("bring-look", "What to look at"));
    out.raw("</h2><ul class=\"lines\">");
    for note in fresh {
        out.raw("<li><span class=\"sign w\">!</span><span>").prose(speaker, note, |_| None).raw("</span></li>");
    }
    out.raw("</ul></section>");
}
