//! What texts are called, for somebody who does not see their files.
//!
//! In: the name of a text. Out: words in the reader's language. Invariants: a text that has a place of its own is called after it, any other by
//! its first words; what is no text has no such name.

use super::labels;
use super::markup::shortened;
use super::office::View;
use super::people;
use crate::cli::words::Speaker;
use crate::diag::{Argument, Message, Reader as _, Sources, message};
use crate::document::{Resolver, marks};
use crate::edit::{Field, Piece, Place, field};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Resource};
use crate::project::{Loaded, Project};

/// So many letters of a text say which one it is.
const LETTERS: usize = 48;

/// What a text of a release, or of the house, is called.
pub(super) fn called(
    speaker: &Speaker,
    (project, sources): (&Project, &Sources),
    (slug, name): (Option<&str>, &str),
) -> Option<String> {
    let loaded = project.releases.iter().find(|own| Some(own.release.slug.as_str()) == slug);
    let (id, part) = name.split_once('.').map_or((name, None), |(id, part)| (id, Some(part)));
    let words = match place(loaded, (id, part)) {
        Some(place) => speaker.say(&place).into_owned(),
        None => {
            let own = |part: Option<&str>| beginning((project, sources), loaded, (id, part));
            let house = || Some((own(None)?, part.map(people::purpose)));
            let (words, form) =
                own(part).filter(|_| loaded.is_some() || part.is_none()).map(|own| (own, None)).or_else(house)?;
            if let Some(form) = form {
                let form = speaker.say(&form).into_owned();
                let both = message!("desk-text-form", "“{text}” ({form})", text = words, form = form);
                return Some(speaker.say(&both).into_owned());
            }
            words
        }
    };
    Some(speaker.say(&message!("desk-quoted", "“{text}”", text = words)).into_owned())
}

/// Where a text stands on the page, or else what it is called.
pub(super) fn placed(speaker: &Speaker, view: &View, (slug, name): (Option<&str>, &str)) -> String {
    let View { project, sources, .. } = view;
    let place = project.releases.first().filter(|_| slug.is_some());
    let place = place.and_then(|loaded| labels::place(loaded, sources, name));
    let words = || called(speaker, (project, sources), (slug, name));
    place.map(|place| speaker.say(&place).into_owned()).or_else(words).unwrap_or_default()
}

/// What a text is that every release has at the same place.
fn place(loaded: Option<&Loaded>, (id, part): (&str, Option<&str>)) -> Option<Message> {
    let loaded = loaded?;
    let is_standfirst = loaded.release.matter.standfirst.as_ref().is_some_and(|own| own.value == id);
    Some(match (id, part) {
        ("headline", None) => message!("desk-fact-title", "Headline"),
        ("headline", Some("short")) => message!("desk-text-short", "Short headline"),
        (_, None) if is_standfirst => message!("desk-text-standfirst", "Summary under the headline"),
        (_, Some("alt")) => message!("desk-text-alt", "What the photo shows, for people who cannot see it"),
        (_, Some("credit")) => message!("desk-text-credit", "Credit"),
        (_, Some("caption")) => message!("desk-text-caption", "Caption"),
        _ => return None,
    })
}

/// The first words of a text: in the language that others are made from, or else in one that has it.
fn beginning(
    (project, sources): (&Project, &Sources),
    loaded: Option<&Loaded>,
    (id, part): (&str, Option<&str>),
) -> Option<String> {
    let name = part.map_or_else(|| id.to_owned(), |part| format!("{id}.{part}"));
    let source = &project.settings.source;
    let locales = std::iter::once(source).chain(project.settings.locales.iter().filter(|own| *own != source));
    let said = |locale: &Locale| {
        let entry = entry(project, loaded, (locale, id))?;
        let resource = Resource { entries: vec![entry.clone()], junk: Vec::new() };
        let text = field(sources.text(entry.id.span.file), &resource, &Place::named(&name))?;
        Some(shortened(&unmarked(&plain((project, sources), loaded, (locale, &text))), LETTERS))
            .filter(|text| !text.is_empty())
    };
    locales.into_iter().find_map(said)
}

/// The entry of a text in a language: the release's own, or else that of the house.
pub(super) fn entry<'p>(
    project: &'p Project,
    loaded: Option<&'p Loaded>,
    (locale, id): (&Locale, &str),
) -> Option<&'p Entry> {
    let own = loaded.and_then(|loaded| loaded.messages.get(locale)).into_iter();
    let house = project.house.get(locale).into_iter().flatten();
    own.chain(house).flat_map(|messages| &messages.entries.entries).find(|entry| *entry.id.text == *id)
}

/// A text as it reads.
fn plain(
    (project, sources): (&Project, &Sources),
    loaded: Option<&Loaded>,
    (locale, text): (&Locale, &Field),
) -> String {
    let resolver = Resolver::new(project, sources);
    let all: Vec<&str> = text.marks().collect();
    let mut read = marks(&resolver, loaded, locale, &all).into_iter();
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Mark(_) => read.next().flatten().unwrap_or_else(|| "…".to_owned()),
    };
    text.pieces().iter().map(piece).collect()
}

/// A text without the marks of strong words, of emphasis and of links.
pub(super) fn unmarked(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('[') {
        match after.split_once("](").and_then(|(words, link)| Some((words, link.split_once(')')?.1))) {
            Some((words, next)) => {
                out.push_str(before);
                out.push_str(words);
                rest = next;
            }
            None => {
                out.push_str(before);
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    let bare = out.replace("**", "");
    if bare.matches('*').count() % 2 == 0 { bare.replace('*', "") } else { bare }
}

/// A message in words: `named` has words that are better than a name of the files.
pub(super) fn in_words(
    speaker: &Speaker,
    message: &Message,
    named: impl Fn(&Message, &str) -> Option<String>,
) -> Message {
    let said = speaker.say(message);
    let part = |(number, part): (usize, &str)| {
        let own = if number % 2 == 1 { named(message, part) } else { None };
        own.unwrap_or_else(|| part.to_owned())
    };
    Message::from(said.split('`').enumerate().map(part).collect::<String>())
}

/// What names the text itself, or an entry of the registry, in words about the text.
pub(super) fn own<'v>(
    speaker: &'v Speaker,
    view: &'v View,
    (slug, name): (Option<&str>, &str),
) -> impl Fn(&Message, &str) -> Option<String> + use<'v> {
    let place = (&view.project, &view.sources);
    let (called, name) = (called(speaker, place, (slug, name)), name.to_owned());
    move |said, token| {
        if token == name {
            return called.clone();
        }
        is_entry(said, token).then(|| registered(speaker, place, token)).flatten()
    }
}

/// Whether a message names an entry of the registry so.
pub(super) fn is_entry(said: &Message, token: &str) -> bool {
    is_argument(said, token, &["funder", "organisation", "place"])
}

/// Whether an argument of one of these names says so.
pub(super) fn is_argument(said: &Message, token: &str, keys: &[&str]) -> bool {
    let is_it = |value: &Argument| matches!(value, Argument::Text(text) if text == token);
    said.arguments().iter().any(|(key, value)| keys.contains(key) && is_it(value))
}

/// What an organisation or a place is called in the reader's language.
pub(super) fn registered(speaker: &Speaker, (project, sources): (&Project, &Sources), id: &str) -> Option<String> {
    let locales = &project.settings.locales;
    let locale =
        locales.iter().find(|own| own.language() == speaker.language().tag()).unwrap_or(&project.settings.source);
    let marked = [format!("{{ org-{id} }}"), format!("{{ place-{id} }}")];
    let resolver = Resolver::new(project, sources);
    marks(&resolver, None, locale, &marked.each_ref().map(String::as_str)).into_iter().flatten().next()
}

/// Whether it names a command: there is none at the desk.
pub(super) fn is_command(help: &str) -> bool {
    help.contains("payom ")
}

/// Whether words can be followed by somebody who sees no file.
pub(super) fn is_plain(help: &str) -> bool {
    let is_sign = |token: &str| {
        token.contains(['{', '}', '=', '[', '#', '$', '_']) || token.starts_with(['.', '-']) && token.len() > 1
    };
    let is_file = [".ftl", ".md", ".toml", ".txt", ".lock"].iter().any(|end| help.contains(end));
    !is_command(help) && !is_file && !help.split('`').skip(1).step_by(2).any(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_no_words() {
        for (text, words) in [
            ("**Not** *so* fast", "Not so fast"),
            ("[The report](link:report) is **online**", "The report is online"),
            ("5 * 3 [sic] (x)", "5 * 3 [sic] (x)"),
            ("[open", "[open"),
        ] {
            assert_eq!(unmarked(text), words);
        }
    }

    #[test]
    fn help_that_speaks_of_files_is_for_editors() {
        for fine in ["write Душанбе", "end it with `.`", "a space after `,`", "did you mean home?"] {
            assert!(is_plain(fine), "{fine}");
        }
        for other in [
            "write `{ $date }`",
            "add a `[[funding]]` table to release.md",
            "then run `payom accept`",
            "list them: payom words --locale tg --unknown",
            "show one of its attributes: `.alt`",
        ] {
            assert!(!is_plain(other), "{other}");
        }
    }
}
