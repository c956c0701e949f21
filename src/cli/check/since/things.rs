//! Which parts of files changed.
//!
//! In: files then and now. Out: [`Things`]: messages, entries of the registry and the glossary, and lines elsewhere.
//! Invariants: a part that only moved did not change; a message that is no more is remembered by its name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::git::{Change, Versions};
use crate::diag::{Diagnostic, Sources, Span, Subject};
use crate::l10n::syntax::{Entry, Kind, parse};
use crate::project::home;

/// What changed.
#[derive(Debug, Default)]
pub(super) struct Things {
    /// Stretches of files as they are now.
    parts: BTreeMap<String, Vec<Range<usize>>>,
    /// Files that are new, are no more, or have no parts: pictures, templates of pages.
    whole: BTreeSet<String>,
    /// Messages; a text of the source is that of all its translations.
    messages: BTreeSet<Subject>,
}

/// A part of a file: its name, if it has one, and its place.
struct Part {
    name: Option<String>,
    range: Range<usize>,
}

impl Things {
    pub(super) fn of(change: &Change) -> Self {
        let mut things = Self::default();
        for (path, versions) in &change.files {
            things.compare(path, versions);
        }
        things
    }

    fn compare(&mut self, path: &str, versions: &Versions) {
        let text = |bytes: &Option<Vec<u8>>| bytes.as_deref().map_or_else(String::new, decoded);
        if versions.before.is_none() || versions.now.is_none() {
            self.whole.insert(path.to_owned());
        }
        let (before, now) = (text(&versions.before), text(&versions.now));
        let (old, new) = (parts(path, &before), parts(path, &now));
        let content = |text: &str, part: &Part| text.get(part.range.clone()).unwrap_or("").trim().to_owned();
        let mut there: HashMap<(Option<String>, String), usize> = HashMap::new();
        for part in &old {
            *there.entry((part.name.clone(), content(&before, part))).or_default() += 1;
        }
        let mut changed = Vec::new();
        let mut names: BTreeSet<String> = BTreeSet::new();
        for part in new {
            match there.get_mut(&(part.name.clone(), content(&now, &part))) {
                Some(left) if *left > 0 => *left -= 1,
                _ => {
                    names.extend(part.name);
                    changed.push(part.range);
                }
            }
        }
        names.extend(there.into_iter().filter(|(_, left)| *left > 0).filter_map(|((name, _), _)| name));
        if let Some((locale, release)) = home(path) {
            let (locale, release) = (Some(locale.to_owned()), release.map(str::to_owned));
            let subject = Subject { locale, release, ..Subject::default() };
            self.messages.extend(names.into_iter().map(|name| Subject { message: Some(name), ..subject.clone() }));
        }
        self.parts.insert(path.to_owned(), changed);
    }

    /// Whether a problem lies in what changed, points there, names it, or is about a message that changed, in its own
    /// language or in that of the source.
    pub(super) fn concern(&self, found: &Diagnostic, source: &str, sources: &Sources) -> bool {
        let labels = found.primary.iter().chain(&found.related).map(|label| label.span);
        let mut spans = labels.chain(found.fix.as_ref().map(|fix| fix.span));
        let names = |path: &String| found.message.contains(path.as_str());
        spans.any(|span| self.holds(span, sources))
            || self.has(found.subject(), source)
            || self.whole.iter().any(names)
    }

    fn holds(&self, span: Span, sources: &Sources) -> bool {
        let path = sources.path(span.file);
        let range = span.range();
        let overlaps = |part: &Range<usize>| part.start <= range.end && range.start < part.end.max(part.start + 1);
        self.whole.contains(path) || self.parts.get(path).is_some_and(|parts| parts.iter().any(overlaps))
    }

    fn has(&self, subject: &Subject, source: &str) -> bool {
        let own = Subject { attribute: None, ..subject.clone() };
        subject.message.is_some()
            && (self.messages.contains(&own)
                || self.messages.contains(&Subject { locale: Some(source.to_owned()), ..own }))
    }
}

/// A text as the checks read it.
fn decoded(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    text.strip_prefix('\u{FEFF}').unwrap_or(&text).to_owned()
}

/// The parts of a file.
fn parts(path: &str, text: &str) -> Vec<Part> {
    if path.ends_with(".ftl") {
        messages(text)
    } else if path.starts_with("releases/registry/") || path.ends_with("/glossary.toml") {
        blocks(text, |line| line.starts_with('['))
    } else {
        blocks(text, |_| true)
    }
}

/// The messages and terms of a file, each with the comment above it; other comments are lines of their own.
fn messages(text: &str) -> Vec<Part> {
    let mut unused = Sources::default();
    let resource = parse(unused.add("", text.into()), text);
    let mut starts: Vec<(usize, Option<String>)> = resource.entries.iter().map(|entry| start(text, entry)).collect();
    starts.extend(resource.junk.iter().map(|junk| (junk.skipped.range().start, None)));
    starts.sort();
    let mut out = Vec::new();
    let mut end = text.len();
    for (at, name) in starts.into_iter().rev() {
        let stretch = text.get(at..end).unwrap_or("");
        let length = if name.is_some() { own_length(stretch) } else { stretch.len() };
        out.push(Part { name, range: at..at + length });
        out.extend(
            blocks(stretch.get(length..).unwrap_or(""), |_| true)
                .into_iter()
                .map(|part| Part { name: None, range: part.range.start + at + length..part.range.end + at + length }),
        );
        end = at;
    }
    out.extend(blocks(text.get(..end).unwrap_or(""), |_| true));
    out
}

/// Where an entry begins, its comment included, and its name.
fn start(text: &str, entry: &Entry) -> (usize, Option<String>) {
    let id = entry.id.span.range().start;
    let at = entry.comment_span.map_or(id, |span| span.range().start.min(id));
    let line = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let sign = if entry.kind == Kind::Term { "-" } else { "" };
    (line, Some(format!("{sign}{}", entry.id.text)))
}

/// How much of a stretch that begins with an entry is its own: up to a comment that follows it.
fn own_length(stretch: &str) -> usize {
    let (mut at, mut begun) = (0, false);
    for line in stretch.split_inclusive('\n') {
        let is_comment = line.starts_with('#');
        if is_comment && begun {
            break;
        }
        begun |= !is_comment;
        at += line.len();
    }
    at
}

/// The stretches of a text that begin with a line of a kind.
fn blocks(text: &str, begins: impl Fn(&str) -> bool) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match out.last_mut().filter(|_| !begins(line)) {
            Some(part) => part.range.end = end,
            None => out.push(Part { name: None, range: at..end }),
        }
        at = end;
    }
    out.retain(|part| text.get(part.range.clone()).is_some_and(|text| !text.trim().is_empty()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(path: &str, before: &str, now: &str) -> (Vec<String>, Vec<String>) {
        let mut things = Things::default();
        let bytes = |text: &str| Some(text.as_bytes().to_vec());
        things.compare(path, &Versions { before: bytes(before), now: bytes(now) });
        let parts = things.parts.remove(path).unwrap();
        let mut parts: Vec<String> = parts.into_iter().map(|range| now[range].trim().to_owned()).collect();
        parts.sort();
        (parts, things.messages.into_iter().filter_map(|subject| subject.message).collect())
    }

    #[test]
    fn messages_are_compared_by_name() {
        let before = "# About a.\na = one\n    two\n## Part\n-b = three\nc = four\nd = five\n";
        let now = "## Part\nd = five\n\n-b = 3\n# About a.\na = one\n    two\ne = six\n";
        let (parts, names) = changed("locales/ru/house.ftl", before, now);
        assert_eq!(parts, ["-b = 3", "e = six"]);
        assert_eq!(names, ["-b", "c", "e"]);
        let (parts, names) = changed("locales/ru/house.ftl", before, &before.replace("About a", "On a"));
        assert_eq!((parts, names), (vec!["# On a.\na = one\n    two".to_owned()], vec!["a".to_owned()]));
        let (parts, names) = changed("locales/ru/house.ftl", before, &before.replace("## Part", "## A part"));
        assert_eq!((parts, names), (vec!["## A part".to_owned()], Vec::<String>::new()));
        assert_eq!(changed("locales/ru/house.ftl", before, &format!("\u{FEFF}{before}\n")).0, [""; 0]);
    }

    #[test]
    fn entries_of_a_registry_and_lines_elsewhere() {
        let before = "# All.\n\n[a]\nx = 1\ny = 2\n\n[b]\nx = 1\n";
        let now = before.replace("y = 2", "y = 3");
        assert_eq!(changed("releases/registry/places.toml", before, &now).0, ["[a]\nx = 1\ny = 3"]);
        assert_eq!(changed("payom.toml", before, &now).0, ["y = 3"]);
        assert_eq!(changed("payom.toml", before, &before.replace("x = 1\ny = 2", "y = 2\nx = 1")).0, [""; 0]);
    }
}
