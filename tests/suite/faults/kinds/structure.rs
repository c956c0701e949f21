//! Ways to spoil an entry of a file: its attributes, variables, forms and lines.
//!
//! In: an entry as it stands in its file. Out: the spoilt entry, and the English entry if that is what changes.

use super::{Place, Spoilt};
use crate::faults::Random;

fn own(text: String) -> Option<Spoilt> {
    Some(Spoilt { own: text, en: None })
}

/// The entry of one line with another text.
fn with_text(place: &Place<'_>, text: &str) -> Option<Spoilt> {
    own(format!("{} = {text}\n", place.id))
}

pub(super) fn missing(_: &Place<'_>, _: &mut Random) -> Option<Spoilt> {
    own(String::new())
}

pub(super) fn empty(place: &Place<'_>, _: &mut Random) -> Option<Spoilt> {
    (!place.own.is_empty()).then(|| with_text(place, "{ \"\" }"))?
}

pub(super) fn lost_attribute(place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    let at = place.entry.find("\n    .")? + 1;
    let name: &str = random.pick::<&str>(&["", "    .shrt", "    .кӯтоҳ"]);
    let text = place.entry[at..].split_once(" =")?.1;
    let line = if name.is_empty() { String::new() } else { format!("{name} ={text}") };
    own(format!("{}{line}", &place.entry[..at]))
}

pub(super) fn changed_source(place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    let body = place.en.strip_suffix('.').filter(|_| !place.own.is_empty())?;
    let more = *random.pick(&["again", "without delay", "in public"]);
    Some(Spoilt { own: place.entry.to_owned(), en: Some(format!("{} = {body} {more}.\n", place.id)) })
}

pub(super) fn inconsistent(place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    let words: &[&str] = match (place.id, place.language) {
        ("again" | "heading", "ru") => &["Участвующие лица", "Состав участников"],
        ("again" | "heading", "tg") => &["Ширкаткунандагон", "Рӯйхати иштирокчиён"],
        _ => return None,
    };
    let text: &str = random.pick::<&str>(words);
    with_text(place, text)
}

pub(super) fn same(place: &Place<'_>, _: &mut Random) -> Option<Spoilt> {
    let twins = [("law", "acquitted"), ("acquitted", "law"), ("programme", "heading"), ("problem", "law")];
    let (_, other) = twins.iter().find(|(id, _)| *id == place.id)?;
    let text = place.others.iter().zip(place.ids).find(|(_, id)| *id == other)?.0;
    with_text(place, text)
}

/// One of the placeables of a text of one line.
fn placeable<'a>(place: &Place<'a>) -> Option<&'a str> {
    let at = place.own.find("{ $")?;
    place.own[at..].find('}').map(|end| &place.own[at..=at + end])
}

pub(super) fn lost_variable(place: &Place<'_>, _: &mut Random) -> Option<Spoilt> {
    let variable = placeable(place)?;
    with_text(place, &place.own.replacen(variable, "", 1).replace("  ", " "))
}

pub(super) fn lost_form(place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    let forms: Vec<&str> = place.entry.lines().filter(|line| line.trim_start().starts_with('[')).collect();
    if place.language == "tg" {
        return (place.id == "places").then(|| own(place.entry.replacen("*[other]", "[other]", 1)))?;
    }
    let lost = *(!forms.is_empty()).then(|| random.pick(&forms))?;
    own(place.entry.replacen(&format!("{lost}\n"), "", 1))
}

pub(super) fn lost_emphasis(place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    let mark = *random.pick(&["**", "*"]);
    let text = if mark == "**" {
        place.own.replace("**", "")
    } else {
        place.own.replace("**", "\u{1}").replace('*', "").replace('\u{1}', "**")
    };
    (text != place.own).then(|| with_text(place, &text))?
}

pub(super) fn lost_link(place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    if !place.own.contains("](link:report)") {
        return None;
    }
    let without = place.own.replace("](link:report)", "");
    with_text(place, &if random.below(2) == 0 { without.replace('[', "") } else { without })
}

pub(super) fn other_link(place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    let name = *random.pick(&["link:raport", "link:reports", "link: report", "линк:report"]);
    place.own.contains("link:report").then(|| with_text(place, &place.own.replace("link:report", name)))?
}

pub(super) fn twice(place: &Place<'_>, _: &mut Random) -> Option<Spoilt> {
    own(format!("{0}{0}", place.entry))
}
