//! `payom stub`: adds what is missing to the translators' files, as comments.
//!
//! In: a project and a language. Out: files in which each missing text has a stub: the source's text and the line to
//! fill in, both behind `#`. In between: a comment is no message, so the texts still count as missing; everything
//! that was in a file stays byte for byte; a stub that is there is not added again.
//!
//! A stub stands where the text stands in the source's file: after the message before it, or, where that is in
//! another section, before the message after it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::args::Select;
use super::todo::{path, wanted};
use super::{Session, Status, Streams, count, edit};
use crate::check::{self, Translation};
use crate::diag::{FileId, Fix, Sources};
use crate::l10n::syntax::Entry;
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
    let there = There::new(text, messages);
    let neighbours = neighbours(list, messages);
    let headings = headings(list, sources);
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
            Some(entry) => Place::After(there.end(entry)),
            None => place(&neighbours, number, &there, &headings),
        };
        if there.has(translation) {
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

/// For each text: its source, the text before it that the file has, and the one after it.
type Neighbours<'a> = Vec<(&'a Entry, Option<Neighbour<'a>>, Option<Neighbour<'a>>)>;

/// A source and its translation.
type Neighbour<'a> = (&'a Entry, &'a Entry);

fn neighbours<'a>(list: &[Translation<'a>], messages: &Messages) -> Neighbours<'a> {
    let own = |t: &Translation<'a>| {
        let entry = t.entry.filter(|entry| entry.id.span.file == messages.file)?;
        Some((t.source_entry, entry))
    };
    let mut before = None;
    let mut all: Neighbours<'a> = Vec::with_capacity(list.len());
    for translation in list {
        all.push((translation.source_entry, before, None));
        before = own(translation).or(before);
    }
    let mut after = None;
    for (translation, (.., next)) in list.iter().zip(&mut all).rev() {
        *next = after;
        after = own(translation).or(after);
    }
    all
}

/// Where the sections of source files begin.
type Headings = BTreeSet<(FileId, usize)>;

fn headings(list: &[Translation<'_>], sources: &Sources) -> Headings {
    let files: BTreeSet<FileId> = list.iter().map(|translation| translation.source_entry.id.span.file).collect();
    let mut out = Headings::new();
    for file in files {
        let mut at = 0;
        for line in sources.text(file).split_inclusive('\n') {
            if is_heading(line) {
                out.insert((file, at));
            }
            at += line.len();
        }
    }
    out
}

/// Where a message that is missing altogether belongs.
fn place(neighbours: &Neighbours<'_>, number: usize, there: &There<'_>, headings: &Headings) -> Place {
    let Some((this, before, after)) = neighbours.get(number) else { return Place::After(there.text.len()) };
    let section = |a: &Entry, b: &Entry| {
        let place = |entry: &Entry| (entry.id.span.file, entry.id.span.range().start);
        // Between two files there is no section that both are in.
        a.id.span.file == b.id.span.file
            && place(a) <= place(b)
            && headings.range(place(a)..place(b)).next().is_none()
    };
    match (before, after) {
        (Some((source, own)), _) if section(source, this) => Place::After(there.end(own)),
        (_, Some((source, own))) if section(this, source) => Place::Before(beginning(there.text, own)),
        (Some((_, own)), _) => Place::After(there.end(own)),
        (None, Some((_, own))) => Place::Before(beginning(there.text, own)),
        (None, None) => Place::After(there.text.len()),
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

/// A translator's file, read once.
struct There<'a> {
    text: &'a str,
    /// Where its messages and unreadable stretches begin.
    starts: Vec<usize>,
    /// The stubs that it has: `# id =`.
    stubs: BTreeSet<&'a str>,
}

impl<'a> There<'a> {
    fn new(text: &'a str, messages: &Messages) -> Self {
        let entries = messages.entries.entries.iter().map(|entry| entry.id.span.range().start);
        let junk = messages.entries.junk.iter().map(|junk| junk.skipped.range().start);
        let mut starts: Vec<usize> = entries.chain(junk).collect();
        starts.sort_unstable();
        Self { text, starts, stubs: text.lines().filter_map(stub_of).collect() }
    }

    /// Where what begins at a byte ends: where the next begins.
    fn next(&self, start: usize) -> usize {
        let after = self.starts.partition_point(|at| *at <= start);
        self.starts.get(after).copied().unwrap_or(self.text.len())
    }

    /// Where a message ends, its last line end included: before the next message, comment or unreadable stretch,
    /// without the empty lines between.
    fn end(&self, entry: &Entry) -> usize {
        let start = entry.id.span.range().start;
        let mut last = start;
        let mut at = start;
        for line in self.text.get(start..self.next(start)).unwrap_or("").split_inclusive('\n') {
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

    /// Whether the line to fill in is there already: anywhere for a message, between its message and the next for an
    /// attribute.
    fn has(&self, translation: &Translation<'_>) -> bool {
        let line = line(translation);
        match translation.entry {
            Some(entry) => {
                let start = entry.id.span.range().start;
                let within = self.text.get(start..self.next(start)).unwrap_or("");
                within.lines().filter_map(stub_of).any(|stub| stub == line)
            }
            None => self.stubs.contains(line.as_str()),
        }
    }
}

/// `# id =` of a line that is a stub.
fn stub_of(line: &str) -> Option<&str> {
    let (stub, rest) = line.split_at(line.find('=')? + 1);
    (line.starts_with('#') && (rest.is_empty() || rest.starts_with(' '))).then_some(stub)
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn ends(text: &str) -> Vec<&str> {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from(text));
        let messages = Messages::read(file, &sources);
        let there = There::new(text, &messages);
        messages.entries.entries.iter().map(|entry| &text[beginning(text, entry)..there.end(entry)]).collect()
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
