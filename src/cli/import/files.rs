//! The files of an imported release.
//!
//! In: what was imported. Out: new files. Invariants: no file that exists is changed; what was guessed stands under the facts as a comment
//! nowhere: the account tells it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::edit::{Change, new_slug};
use crate::exchange::import::{Imported, Known, OwnFunding, Text, value};
use crate::project::{Project, release_messages};

/// A name made of the day and the headline in Latin letters; `None` where there is no day.
pub(in crate::cli) fn proposed(imported: &Imported, known: &Known) -> Option<String> {
    let date = imported.date?;
    let latin = known.locales.iter().position(|locale| locale.language() == "en");
    let headline = |of: Option<usize>| {
        let own = imported.texts.iter().filter(|(language, _)| of.is_none_or(|of| of == **language));
        own.flat_map(|(_, texts)| texts).find(|text| text.id == "headline").map(|text| text.words.as_str())
    };
    let words = latin.and_then(|latin| headline(Some(latin))).or_else(|| headline(None));
    Some(format!("{:04}-{:02}-{}", date.year(), date.month(), new_slug(words.unwrap_or_default())))
}

/// The template, the messages, the pictures.
pub(in crate::cli) fn changes(slug: &str, imported: &Imported, project: &Project) -> Vec<Change> {
    let new = |path: String, bytes: Vec<u8>| Change::New { path, bytes };
    let mut changes = vec![new(format!("releases/{slug}/release.md"), template(imported).into_bytes())];
    for (place, locale) in project.settings.locales.iter().enumerate() {
        let texts = imported.texts.get(&place).map(Vec::as_slice).unwrap_or_default();
        if !texts.is_empty() {
            changes.push(new(release_messages(locale, slug), messages(texts).into_bytes()));
        }
    }
    for (name, bytes) in &imported.pictures {
        changes.push(new(format!("releases/{slug}/{name}"), bytes.clone()));
    }
    changes
}

fn template(imported: &Imported) -> String {
    let list = |ids: &[String]| ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
    let mut out = String::from("+++\n");
    let date = imported.date.map_or_else(String::new, |date| format!(" {date}"));
    let _ = writeln!(out, "date ={date}");
    let _ = writeln!(out, "kind = \"{}\"", imported.kind.as_deref().unwrap_or("press-release"));
    let _ = writeln!(out, "dateline = \"{}\"", imported.dateline);
    let _ = writeln!(out, "places = [{}]", list(&imported.places));
    if imported.standfirst {
        out.push_str("standfirst = \"standfirst\"\n");
    }
    let _ = writeln!(out, "projects = [{}]", list(&imported.projects));
    let _ = writeln!(out, "contacts = [{}]", list(&imported.contacts));
    for own in &imported.funding {
        let OwnFunding { funder, role, what } = own;
        let _ = write!(out, "\n[[funding]]\nfunder = \"{funder}\"\nrole = \"{role}\"\nwhat = \"{what}\"\n");
    }
    let _ = write!(out, "+++\n\n{}", imported.structure);
    out
}

/// The messages of a language: a message with its attributes below it.
fn messages(texts: &[Text]) -> String {
    let mut order: Vec<&str> = Vec::new();
    let mut by_id: BTreeMap<&str, Vec<&Text>> = BTreeMap::new();
    for text in texts {
        let own = by_id.entry(&text.id).or_default();
        if own.is_empty() {
            order.push(&text.id);
        }
        own.push(text);
    }
    let mut out = String::new();
    for id in order {
        let own = by_id.get(id).map(Vec::as_slice).unwrap_or_default();
        let main = own.iter().find(|text| text.attribute.is_none());
        let main = main.map_or_else(String::new, |text| value(&text.words));
        let _ = writeln!(out, "{}{id} ={main}", if out.is_empty() { "" } else { "\n" });
        for text in own {
            if let Some(attribute) = text.attribute {
                let lines = value(&text.words).replace("\n    ", "\n        ");
                let _ = writeln!(out, "    .{attribute} ={lines}");
            }
        }
    }
    out
}
