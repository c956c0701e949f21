//! `payom stub`: adds what is missing to the translators' files, as comments.
//!
//! In: a project and a language. Out: files in which each missing text has a stub: the source's text and the line to
//! fill in, both behind `#`. In between: a comment is no message, so the texts still count as missing; everything
//! that was in a file stays byte for byte; a stub that is there is not added again.
//!
//! A stub stands where the text stands in the source's file: after the message before it, or, where that is in
//! another section, before the message after it.

use std::collections::BTreeMap;
use std::path::Path;

use super::args::Select;
use super::todo::{path, wanted};
use super::{Session, Status, Streams, count, edit};
use crate::check::{self, Translation};
use crate::diag::{FileId, Fix, Sources};
use crate::l10n::syntax::{Entry, Resource};
use crate::l10n::{Locale, canonical};
use crate::project::{Messages, Project};

/// How wide a comment may be, in characters.
const WIDTH: usize = 116;

pub(super) fn run(root: &Path, select: &Select, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some((project, selection)) = session.load(root, select) else {
        session.finish(streams);
        return session.status();
    };
    if session.report.has_errors() {
        session.finish(streams);
        return session.status();
    }
    let house = check::house_names(&project);
    let mut done = Vec::new();
    for locale in wanted(&project, &selection) {
        let mut files: BTreeMap<String, Vec<Translation<'_>>> = BTreeMap::new();
        for translation in check::translations(&project, &house, locale) {
            if translation.slug.is_some() || selection.slugs.is_empty() {
                let path = path(&translation, locale, &project, &session.sources);
                files.entry(path).or_default().push(translation);
            }
        }
        for (path, list) in files {
            let missing: Vec<&Translation<'_>> = list.iter().filter(|t| t.pattern.is_none()).collect();
            let added = match find(&project, locale, &path, &session.sources) {
                None if missing.is_empty() => continue,
                None => {
                    let text = whole(&list, locale, &project, &session.sources);
                    edit::replace(&project.root, &path, None, &text).map(|()| missing.len())
                }
                Some(messages) => add(messages, &list, &project, &session.sources),
            };
            match added {
                Ok(0) => {}
                Ok(number) => done.push(format!("{path}: {}\n", count(number, "stub"))),
                Err(failed) => {
                    session.not_saved(&failed);
                    session.finish(streams);
                    return Status::Files;
                }
            }
        }
    }
    session.finish(streams);
    streams.say(&if done.is_empty() { "no stubs to add\n".to_owned() } else { done.concat() });
    Status::Fine
}

fn find<'a>(project: &'a Project, locale: &Locale, path: &str, sources: &Sources) -> Option<&'a Messages> {
    let house = project.house.get(locale).into_iter().flatten();
    let releases = project.releases.iter().filter_map(|loaded| loaded.messages.get(locale));
    house.chain(releases).find(|messages| sources.path(messages.file) == path)
}

/// A file that does not exist yet: a stub for each text, under the source's section headings.
fn whole(list: &[Translation<'_>], locale: &Locale, project: &Project, sources: &Sources) -> String {
    let mut out = format!("### {} texts\n", check::language(locale));
    let mut before: Option<&Translation<'_>> = None;
    for translation in list {
        let text = sources.text(translation.source_entry.id.span.file);
        let start = before.map_or(0, |t| t.source_entry.id.span.range().end);
        for line in text.get(start..translation.source_entry.id.span.range().start).unwrap_or("").lines() {
            if is_heading(line) {
                out.push_str(&format!("\n{line}\n"));
            }
        }
        if let Some(stub) = stub(translation, before.is_some_and(|b| same(b, translation)), project) {
            out.push('\n');
            out.push_str(&stub);
        }
        before = Some(translation);
    }
    out
}

/// Adds stubs to a file; how many.
fn add(
    messages: &Messages,
    list: &[Translation<'_>],
    project: &Project,
    sources: &Sources,
) -> Result<usize, edit::NotSaved> {
    let text = sources.text(messages.file);
    // By the place of the insertion: the stubs, in the order of the source, and whether a message follows directly.
    let mut places: BTreeMap<usize, (Place, Vec<String>)> = BTreeMap::new();
    let mut added = 0;
    let mut before: Option<&Translation<'_>> = None;
    for (number, translation) in list.iter().enumerate() {
        let follows = before.is_some_and(|b| same(b, translation));
        before = Some(translation);
        if translation.pattern.is_some() {
            continue;
        }
        let place = match translation.entry {
            // What is missing is a part of a message: under that message.
            Some(entry) => Place::After(end(text, &messages.entries, entry)),
            None => place(list, number, text, messages, sources),
        };
        if has(text, &messages.entries, translation) {
            continue;
        }
        let Some(stub) = stub(translation, follows, project) else { continue };
        added += 1;
        places.entry(place.at()).or_insert((place, Vec::new())).1.push(stub);
    }
    let fixes: Vec<Fix> = places
        .into_iter()
        .map(|(at, (place, stubs))| insertion(messages.file, text, at, place, &stubs, sources))
        .collect();
    let (files, _) = edit::edited(&fixes, sources);
    files.iter().try_for_each(|file| file.save(&project.root))?;
    Ok(added)
}

/// Where stubs are put.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// After the message that ends here.
    After(usize),
    /// Before the message, or its comment, that begins here.
    Before(usize),
}

impl Place {
    fn at(self) -> usize {
        match self {
            Self::After(at) | Self::Before(at) => at,
        }
    }
}

fn insertion(file: FileId, text: &str, at: usize, place: Place, stubs: &[String], sources: &Sources) -> Fix {
    let stubs = stubs.join("\n");
    let replacement = match place {
        Place::After(_) => {
            let before = text.get(..at).unwrap_or("");
            let line = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
            let rest = text.get(at..).unwrap_or("");
            // An empty line keeps the comment from becoming that of the next message.
            let gap = if rest.is_empty() || rest.starts_with(['\n', '\r']) { "" } else { "\n" };
            let space = if before.is_empty() { "" } else { "\n" };
            format!("{line}{space}{stubs}{gap}")
        }
        Place::Before(_) => format!("{stubs}\n"),
    };
    Fix { span: sources.span(file, at..at), replacement }
}

/// Where a message that is missing altogether belongs.
fn place(list: &[Translation<'_>], number: usize, text: &str, messages: &Messages, sources: &Sources) -> Place {
    let this = list.get(number).map(|t| t.source_entry);
    let here = |entry: &&Entry| entry.id.span.file == messages.file;
    let before = list.iter().take(number).rev().find_map(|t| t.entry.filter(here).map(|own| (t.source_entry, own)));
    let after = list.iter().skip(number + 1).find_map(|t| t.entry.filter(here).map(|own| (t.source_entry, own)));
    let section = |a: &Entry, b: &Entry| {
        let between = a.id.span.range().end..b.id.span.range().start;
        !sources.text(a.id.span.file).get(between).unwrap_or("").lines().any(is_heading)
    };
    match (before, after, this) {
        (Some((source, own)), _, Some(this)) if section(source, this) => {
            Place::After(end(text, &messages.entries, own))
        }
        (_, Some((source, own)), Some(this)) if section(this, source) => Place::Before(beginning(text, own)),
        (Some((_, own)), ..) => Place::After(end(text, &messages.entries, own)),
        (None, Some((_, own)), _) => Place::Before(beginning(text, own)),
        (None, None, _) => Place::After(text.len()),
    }
}

/// `## ...`, the heading of a section.
fn is_heading(line: &str) -> bool {
    line.starts_with("## ")
}

/// Where a message begins, its comment included.
fn beginning(text: &str, entry: &Entry) -> usize {
    let line_start = |at: usize| text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let mut start = line_start(entry.id.span.range().start);
    while start > 0 {
        let above = line_start(start - 1);
        if !text.get(above..).is_some_and(|line| line.starts_with('#') && !line.starts_with("##")) {
            break;
        }
        start = above;
    }
    start
}

/// Where a message ends, its last line end included: before the next message, comment or unreadable stretch, without
/// the empty lines between.
fn end(text: &str, resource: &Resource, entry: &Entry) -> usize {
    let start = entry.id.span.range().start;
    let entries = resource.entries.iter().map(|entry| entry.id.span.range().start);
    let junk = resource.junk.iter().map(|junk| junk.skipped.range().start);
    let limit = entries.chain(junk).filter(|at| *at > start).min().unwrap_or(text.len());
    let mut last = start;
    let mut at = start;
    for line in text.get(start..limit).unwrap_or("").split_inclusive('\n') {
        if line.starts_with('#') {
            break;
        }
        at += line.len();
        // The hyphen of a term that follows stands before its id.
        if !line.trim().is_empty() && line != "-" {
            last = at;
        }
    }
    last
}

fn same(a: &Translation<'_>, b: &Translation<'_>) -> bool {
    std::ptr::eq(a.source_entry, b.source_entry)
}

/// The stub of a text. `follows` says that the text before belongs to the same message; where all of a message is
/// missing, its attributes stand in the stub of its first text.
fn stub(translation: &Translation<'_>, follows: bool, project: &Project) -> Option<String> {
    let english = check::language(&project.settings.source);
    let entry = translation.source_entry;
    if translation.entry.is_some() {
        // The line to fill in comes first: a comment between a message and its attribute would part them.
        let text = format!("{english}: {}", canonical(translation.source));
        return Some(format!("{}\n{}", line(translation), comment(&text)));
    }
    if follows {
        return None;
    }
    let mut texts = String::new();
    let mut lines = format!("{}\n", line(translation));
    for (attribute, pattern) in entry.patterns() {
        let text = canonical(pattern);
        match attribute {
            None => texts.push_str(&comment(&format!("{english}: {text}"))),
            Some(attribute) => {
                texts.push_str(&comment(&format!("{english}, .{}: {text}", attribute.text)));
                lines.push_str(&format!("#     .{} =\n", attribute.text));
            }
        }
    }
    Some(texts + &lines)
}

/// Text as lines of a comment.
fn comment(text: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width == 0 || width + 1 + length > WIDTH {
            out.push_str(if out.is_empty() { "# " } else { "\n# " });
            width = 2;
        } else {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
    out
}

/// The line to fill in: an attribute's where its message is there, else the message's.
fn line(translation: &Translation<'_>) -> String {
    match translation.name.split_once('.') {
        Some((_, attribute)) if translation.entry.is_some() => format!("#     .{attribute} ="),
        Some((id, _)) => format!("# {id} ="),
        None => format!("# {} =", translation.name),
    }
}

/// Whether the line to fill in is there already: anywhere for a message, between its message and the next for an
/// attribute.
fn has(text: &str, resource: &Resource, translation: &Translation<'_>) -> bool {
    let within = match translation.entry {
        Some(entry) => {
            let start = entry.id.span.range().start;
            let next = resource.entries.iter().map(|entry| entry.id.span.range().start).filter(|at| *at > start);
            text.get(start..next.min().unwrap_or(text.len())).unwrap_or("")
        }
        None => text,
    };
    let line = line(translation);
    within.lines().any(|there| there.strip_prefix(&line).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::l10n::syntax::parse;

    fn ends(text: &str) -> Vec<&str> {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from(text));
        let resource = parse(file, text);
        resource.entries.iter().map(|entry| &text[beginning(text, entry)..end(text, &resource, entry)]).collect()
    }

    #[test]
    fn a_message_ends_with_its_last_line() {
        let parts = [
            "# Of a.\n#\n# Still.\na = x\n",
            "-b =\n    y\n\n    z\n    .c = w\n",
            "d = { $n ->\n[one] x\n   *[other] y\n}\n",
            "e = last",
        ];
        let text = format!("### File\n\n{}\n\n{}{}\n# Alone.\n\n{}", parts[0], parts[1], parts[2], parts[3]);
        assert_eq!(ends(&text), parts);
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(ends(&crlf), parts.map(|part| part.replace('\n', "\r\n")));
    }

    #[test]
    fn comments_are_wrapped() {
        let text = vec!["слово"; 40].join(" ");
        let lines = comment(&text);
        assert!(lines.lines().all(|line| line.starts_with("# ") && line.chars().count() <= WIDTH));
        assert_eq!(lines.replace("\n# ", " "), format!("# {text}\n"));
    }
}
