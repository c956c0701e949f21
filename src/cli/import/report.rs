//! What an import says: what it took for what, and where every word went.
//!
//! In: an import. Out: lines for people. Invariants: every word that is in no message stands here, whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::Session;
use crate::diag::{Message, counted, message};
use crate::exchange::import::{Fate, Imported, Left, one_line};
use crate::project::Project;

pub(super) fn account(imported: &Imported, project: &Project, session: &Session) -> String {
    let mut out = String::new();
    let mut line = |message: &Message| {
        out.push_str(&session.say(message));
        out.push('\n');
    };
    summary(imported, project).iter().for_each(&mut line);
    let (mut told, mut seen): (Vec<String>, BTreeSet<String>) = (Vec::new(), BTreeSet::new());
    for note in &imported.notes {
        let text = format!("- {}\n", session.say(note));
        if seen.insert(text.clone()) {
            told.push(text);
        }
    }
    if !told.is_empty() {
        out.push('\n');
        told.iter().for_each(|text| out.push_str(text));
    }
    out.push_str(&left_out(imported, session));
    out
}

/// How many texts each language got, and how many words went where.
pub(in crate::cli) fn summary(imported: &Imported, project: &Project) -> Vec<Message> {
    let mut out = Vec::new();
    for (language, texts) in &imported.texts {
        let Some(locale) = project.settings.locales.get(*language) else { continue };
        out.push(counted!(
            "import-texts",
            texts.len(),
            "{language}: {count} text",
            "{language}: {count} texts",
            language = locale
        ));
    }
    let words = |wanted: fn(&Fate) -> bool| -> usize {
        let lines = imported.account.iter().filter(|line| wanted(&line.fate));
        lines.flat_map(|line| line.words.split_whitespace()).count()
    };
    out.push(message!(
        "import-words",
        "Words of the files: {all}; in the texts: {taken}; facts, or in the registry: {known}; left out: {left}",
        all = words(|_| true),
        taken = words(|fate| matches!(fate, Fate::Message(..))),
        known = words(|fate| matches!(fate, Fate::Fact(_) | Fate::Registry(_))),
        left = words(|fate| matches!(fate, Fate::Left(_)))
    ));
    out
}

/// Words that went nowhere, as lines: a row of a table is one, with bars between its cells.
pub(in crate::cli) fn rows(words: &str) -> Vec<String> {
    if words.contains('\t') {
        words.lines().map(|row| one_line(&row.replace('\t', " | "))).collect()
    } else {
        vec![one_line(words)]
    }
}

/// What is in no message, in groups, with the reason of each.
fn left_out(imported: &Imported, session: &Session) -> String {
    let mut out = String::new();
    let mut groups: BTreeMap<(u8, String), Vec<String>> = BTreeMap::new();
    for line in &imported.account {
        let group = match &line.fate {
            Fate::Message(..) => continue,
            Fate::Fact(fact) => {
                (0, session.say(&message!("account-fact", "Written as a fact of the release, {fact}:", fact = fact)))
            }
            Fate::Registry(id) => (
                1,
                session.say(&message!(
                    "account-registry",
                    "Left out of the text, for the registry has it, under {id}:",
                    id = id
                )),
            ),
            Fate::Left(why) => (2, session.say(&left(*why))),
        };
        groups.entry(group).or_default().extend(rows(&line.words));
    }
    for ((_, head), lines) in groups {
        out.push_str(&format!("\n{head}\n"));
        lines.iter().for_each(|words| out.push_str(&format!("    {words}\n")));
    }
    out.push('\n');
    out
}

/// Why words were left out.
pub(in crate::cli) fn left(why: Left) -> Message {
    match why {
        Left::Border => message!("left-border", "Left out, for it only parts texts:"),
        Left::Deleted => message!("left-deleted", "Left out, for it was deleted while changes were tracked:"),
        Left::Moved => message!("left-moved", "Left out here, for it was moved while changes were tracked:"),
        Left::Hidden => message!("left-hidden", "Left out, for it is hidden text: look whether that was meant:"),
        Left::Comment => message!("left-comment", "Left out, for it is a comment:"),
        Left::Margin => message!("left-margin", "Left out, for it stands over or under the pages:"),
        Left::Note => message!(
            "left-note",
            "Left out, for it is a footnote that no mark in the text leads to; write it as one of the release where it is needed:"
        ),
        Left::Placeholder => {
            message!("left-placeholder", "Left out, for it only says what to write in a field, and nobody has:")
        }
        Left::Apart => {
            message!("left-apart", "Left out, for it stands in a chart, a diagram, a watermark or a building block:")
        }
        Left::Table => message!(
            "left-table",
            "Left out, for a table of a release has two to six columns and no joined cells; set it anew:"
        ),
        Left::Contrary => message!(
            "left-contrary",
            "Left out, for the facts of the release say otherwise now; look which is right:"
        ),
        Left::Otherwise => message!(
            "left-otherwise",
            "Left out, for it belongs to a contact of the registry, which has it otherwise or not at all; enter there what readers need:"
        ),
        Left::Credit => {
            message!("left-credit", "Left out, for the release says who pays by its projects and donors:")
        }
        Left::Author => message!("left-author", "Left out, for it only says who wrote the file:"),
        Left::Alone => {
            message!("left-alone", "Left out, for the first language of the release has nothing that it belongs to:")
        }
        Left::Doubled => message!("left-doubled", "Left out, for there is no place for it:"),
    }
}
