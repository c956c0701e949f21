//! Where texts go in a file of messages.
//!
//! In: texts to write, the files as they are. Out: the files as they shall be. Invariants: every byte outside of what is written stays; a
//! text that waits behind `#` is written in that place, and its comment stays above it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::stub::place::Place;
use super::super::stub::{self, Lines, There, headings, insertion, line, neighbours, place};
use super::super::texts::path;
use crate::check::Translation;
use crate::check::lock::Lock;
use crate::diag::Sources;
use crate::edit::{self, Field, amend, with_line_ends};
use crate::exchange::kit::{Content, NewText, chosen, value};
use crate::l10n::Locale;
use crate::l10n::syntax::Entry;
use crate::project::{Messages, Project};

/// What texts are written with.
pub(in crate::cli) struct Desk<'a> {
    pub(in crate::cli) project: &'a Project,
    pub(in crate::cli) locale: &'a Locale,
    pub(in crate::cli) lock: &'a Lock,
    /// All texts of the release, or of the house.
    pub(in crate::cli) list: Vec<Translation<'a>>,
}

/// A file that gets something.
#[derive(Debug)]
pub(in crate::cli) struct Changed {
    pub(in crate::cli) path: String,
    /// As it was read; `None` where there is none.
    pub(in crate::cli) before: Option<String>,
    pub(in crate::cli) after: String,
}

/// Texts to write, by their names.
pub(in crate::cli) type Texts = BTreeMap<String, NewText>;

impl Desk<'_> {
    /// The files that texts go into.
    pub(in crate::cli) fn files(&self, texts: &Texts, sources: &Sources) -> Vec<Changed> {
        let mut by_path: BTreeMap<String, Vec<Translation<'_>>> = BTreeMap::new();
        for one in &self.list {
            by_path.entry(path(one, self.locale, self.project, sources)).or_default().push(one.clone());
        }
        let mut out = Vec::new();
        for (path, list) in by_path {
            if !list.iter().any(|one| texts.contains_key(&one.name)) {
                continue;
            }
            let there = stub::find(self.project, self.locale, &path, sources);
            let changed = match there {
                Some(messages) => {
                    let before = sources.text(messages.file);
                    let after = filled((before, messages), &list, texts, sources);
                    Changed { path, before: Some(before.to_owned()), after }
                }
                None => {
                    // It begins as `payom stub` begins it.
                    let begun = stub::begun(self.project, sources, (self.lock, self.locale), &list);
                    let mut own = Sources::default();
                    let file = own.add(path.clone(), begun.as_str().into());
                    let messages = Messages::read(file, &own);
                    let after = filled((&begun, &messages), &list, texts, sources);
                    Changed { path, before: None, after }
                }
            };
            if changed.before.as_ref() != Some(&changed.after) {
                out.push(changed);
            }
        }
        out
    }
}

/// A stretch and what comes there; those of one place in their order.
type Edits = BTreeMap<(usize, usize), String>;

/// A file with texts in it.
fn filled((text, messages): (&str, &Messages), list: &[Translation<'_>], texts: &Texts, sources: &Sources) -> String {
    let (there, lines) = (There::new(text, messages), Lines::new(text));
    let neighbours = neighbours(list, messages);
    let headings = headings(list, sources);
    let mut edits = Edits::new();
    let mut at = 0;
    while let Some(first) = list.get(at) {
        let many = list.iter().skip(at).take_while(|one| std::ptr::eq(one.source_entry, first.source_entry)).count();
        let own: Vec<&Translation<'_>> = list.iter().skip(at).take(many).collect();
        let number = at;
        at += many.max(1);
        if !own.iter().any(|one| texts.contains_key(&one.name)) {
            continue;
        }
        match first.entry {
            Some(entry) => within(entry, &own, texts, (&there, &lines), &mut edits),
            None => {
                let message = composed(&own, texts);
                match lines.find(&line(first), &(0..usize::MAX)) {
                    Some(stub) => {
                        let range = lines.stub(stub);
                        let rest = waiting(text.get(range.clone()).unwrap_or_default(), &own, texts);
                        edits.insert((range.start, range.end), format!("{message}{rest}"));
                    }
                    None => {
                        let place = place::place(&neighbours, number, &there, &headings);
                        let at = place.at();
                        let new = inserted(text, place, message);
                        edits.entry((at, at)).or_default().push_str(&new);
                    }
                }
            }
        }
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for ((start, end), new) in edits {
        if start < done {
            continue;
        }
        out.push_str(text.get(done..start).unwrap_or_default());
        out.push_str(&with_line_ends(&new, text));
        done = end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// A message at its place: with empty lines around it where those there have them.
fn inserted(text: &str, place: Place, message: String) -> String {
    let (before, rest) = text.split_at_checked(place.at()).unwrap_or((text, ""));
    let is_close = match place {
        Place::After(_) if rest.is_empty() => !text.contains("\n\n") && !text.contains("\n\r\n"),
        Place::After(_) => !rest.starts_with(['\n', '\r']),
        Place::Before(_) => !before.is_empty() && !before.ends_with("\n\n") && !before.ends_with("\n\r\n"),
    };
    if !is_close || before.is_empty() {
        return insertion(text, place.at(), place, &[message]);
    }
    if before.ends_with('\n') { message } else { format!("\n{message}") }
}

/// Texts of a message that is there.
fn within(
    entry: &Entry,
    own: &[&Translation<'_>],
    texts: &Texts,
    (there, lines): (&There<'_>, &Lines<'_>),
    edits: &mut Edits,
) {
    for one in own {
        let Some(new) = texts.get(&one.name) else { continue };
        if one.pattern.is_some() {
            edits.extend(changed(there, entry, one, new));
            continue;
        }
        let end = there.end(entry);
        let new = match one.attribute() {
            Some(attribute) => format!("    .{attribute} ={}\n", written(new, Some(attribute))),
            None => continue,
        };
        let gap = if there.text.get(..end).is_some_and(|before| before.ends_with('\n')) { "" } else { "\n" };
        edits.entry((end, end)).or_default().push_str(&format!("{gap}{new}"));
        if let Some(stub) = lines.find(&line(one), &there.stretch(entry)) {
            let range = lines.stub(stub);
            edits.insert((range.start, range.end), String::new());
        }
    }
    // A message that had no value gets it behind its sign.
    if let Some(new) =
        own.iter().find(|one| one.attribute().is_none() && one.pattern.is_none()).and_then(|one| texts.get(&one.name))
    {
        let at = sign(there.text, entry.id.span.range().end);
        edits.insert((at, at), written(new, None));
    }
}

/// A text that is there, changed: words that stay keep their lines.
fn changed(
    there: &There<'_>,
    entry: &Entry,
    one: &Translation<'_>,
    new: &NewText,
) -> Option<((usize, usize), String)> {
    let amended = match &new.content {
        Content::Plain(text) => amend(there.text, &edit::Place::named(&one.name), &Field::typed(text)).ok(),
        Content::Counted(..) => None,
    };
    match amended {
        Some(amendment) => amendment.map(|own| ((own.at, own.at + own.before.len()), own.after)),
        None => {
            let range = region(there, entry, one.attribute());
            Some(((range.start, range.end), written(new, one.attribute())))
        }
    }
}

/// Where what stands behind a name's sign begins.
fn sign(text: &str, from: usize) -> usize {
    text.get(from..).and_then(|rest| rest.find('=')).map_or(from, |at| from + at + 1)
}

/// The stretch of a value or an attribute, from behind its sign to its last character.
fn region(there: &There<'_>, entry: &Entry, attribute: Option<&str>) -> Range<usize> {
    let place = |wanted: &str| entry.attributes.iter().position(|(name, _)| &*name.text == wanted);
    let own = attribute.and_then(place);
    let name = own.and_then(|own| entry.attributes.get(own)).map_or(entry.id.span, |(name, _)| name.span);
    let start = sign(there.text, name.range().end);
    let next = entry.attributes.get(own.map_or(0, |own| own + 1)).map(|(name, _)| name.span.range().start);
    // The full stop before the name of an attribute.
    let end = next.map_or_else(|| there.end(entry), |next| next - 1).max(start);
    start..start + there.text.get(start..end).unwrap_or_default().trim_end().len()
}

/// A text as what stands behind its sign.
fn written(new: &NewText, attribute: Option<&str>) -> String {
    let indent = if attribute.is_some() { 8 } else { 4 };
    match &new.content {
        Content::Plain(text) => value(text, indent),
        Content::Counted(selector, forms) => chosen(selector, forms, indent),
    }
}

/// A whole message.
fn composed(own: &[&Translation<'_>], texts: &Texts) -> String {
    let Some(first) = own.first() else { return String::new() };
    let id = first.name.split('.').next().unwrap_or_default();
    let main = own.iter().find(|one| one.attribute().is_none()).and_then(|one| texts.get(&one.name));
    let mut out = format!("{id} ={}\n", main.map_or_else(String::new, |new| written(new, None)));
    for one in own {
        if let (Some(attribute), Some(new)) = (one.attribute(), texts.get(&one.name)) {
            out.push_str(&format!("    .{attribute} ={}\n", written(new, Some(attribute))));
        }
    }
    out
}

/// The lines of a stub whose texts did not come.
fn waiting(stub: &str, own: &[&Translation<'_>], texts: &Texts) -> String {
    let came = |line: &str| {
        own.iter()
            .filter(|one| texts.contains_key(&one.name))
            .any(|one| one.attribute().is_some_and(|attribute| line.starts_with(&format!("#     .{attribute} ="))))
    };
    let rest = stub.split_inclusive('\n').skip(1).filter(|line| !came(line));
    rest.collect()
}
