//! What problems are about: the language, the release, the message.
//!
//! In: a report. Out: the same, each problem with its subject. Invariants: a problem about a text that is not there is
//! about that text, wherever it is shown; everything else is about what stands at its place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::diag::{Diagnostic, FileId, Gap, Report, Sources, Span, Subject};
use crate::l10n::syntax::{Entry, Kind, Resource, parse};
use crate::project::{MAX_TEXT, home};

/// Files of messages, each read once.
type Parsed = BTreeMap<FileId, Resource>;

/// Says of each problem what it is about.
pub(in crate::cli) fn fill(report: &mut Report, sources: &Sources) {
    let mut parsed = Parsed::new();
    report.each(|found| {
        let subject = match &found.gap {
            Some(gap) => of_gap(gap),
            None => {
                found.primary.as_ref().map(|label| of_place(label.span, sources, &mut parsed)).unwrap_or_default()
            }
        };
        found.set_subject(subject);
    });
}

/// Says in which line each text belongs that is not there: after the text that stands before it in the source.
pub(super) fn place(report: &mut Report, root: &Path, source: &str) {
    let mut files: BTreeMap<String, Option<String>> = BTreeMap::new();
    report.each(|found: &mut Diagnostic| {
        let Some(gap) = &mut found.gap else { return };
        let model = home(&gap.path).map(|(tag, _)| gap.path.replacen(tag, source, 1)).unwrap_or_default();
        let mut text = |path: &str| files.entry(path.to_owned()).or_insert_with(|| read(root, path)).clone();
        let (there, model) = (text(&gap.path), text(&model));
        gap.line = there.map(|there| line(&gap.name, &there, &model.unwrap_or_default()));
    });
}

/// A file's text; `None` where there is none.
fn read(root: &Path, path: &str) -> Option<String> {
    let full = root.join(path);
    let is_text = fs::metadata(&full).is_ok_and(|meta| meta.is_file() && meta.len() <= MAX_TEXT);
    let bytes = if is_text { fs::read(full).ok()? } else { return None };
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The line in which a text belongs in a file, which the source's file is the model of.
fn line(name: &str, there: &str, model: &str) -> usize {
    let (id, _) = split(name);
    let (own, others) = (entries(there), entries(model));
    let before = others.iter().take_while(|(name, _)| *name != id);
    let known = |id: &str| own.iter().position(|(name, _)| name == id);
    let place = known(id).or_else(|| before.filter_map(|(name, _)| known(name)).last());
    let lines = there.lines().count().max(1);
    let Some(place) = place else { return if others.iter().any(|(name, _)| name == id) { 1 } else { lines } };
    let end = own.get(place + 1).map_or(there.len(), |(_, start)| *start);
    let start = own.get(place).map_or(0, |(_, start)| *start);
    let stretch = there.get(start..end).unwrap_or("");
    let length: usize = stretch.split_inclusive('\n').take_while(|line| !line.starts_with('#')).map(str::len).sum();
    let text = there.get(..start + length).unwrap_or("").trim_end();
    (text.lines().count() + 1).min(lines)
}

/// The names of a file's messages and where their lines begin.
fn entries(text: &str) -> Vec<(String, usize)> {
    let text_sources = &mut Sources::default();
    let resource = parse(text_sources.add("", text.into()), text);
    let start = |entry: &Entry| text.get(..entry.id.span.range().start)?.rfind('\n');
    resource.entries.iter().map(|entry| (name(entry), start(entry).map_or(0, |at| at + 1))).collect()
}

fn name(entry: &Entry) -> String {
    let sign = if entry.kind == Kind::Term { "-" } else { "" };
    format!("{sign}{}", entry.id.text)
}

/// A message and its attribute.
fn split(name: &str) -> (&str, Option<&str>) {
    name.split_once('.').map_or((name, None), |(id, attribute)| (id, Some(attribute)))
}

fn of_gap(gap: &Gap) -> Subject {
    let (id, attribute) = split(&gap.name);
    let (locale, release) = home(&gap.path).map_or((None, None), |(locale, release)| (Some(locale), release));
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Subject { locale: owned(locale), release: owned(release), message: owned(Some(id)), attribute: owned(attribute) }
}

fn of_place(span: Span, sources: &Sources, parsed: &mut Parsed) -> Subject {
    let path = sources.path(span.file);
    let Some((locale, release)) = home(path) else {
        let release = path.strip_prefix("releases/").and_then(|rest| rest.split_once('/'));
        let release = release.map(|(slug, _)| slug.to_owned()).filter(|slug| slug != "registry");
        return Subject { release, ..Subject::default() };
    };
    let resource = parsed.entry(span.file).or_insert_with(|| parse(span.file, sources.text(span.file)));
    let (message, attribute) = at(resource, span.start);
    Subject { locale: Some(locale.to_owned()), release: release.map(str::to_owned), message, attribute }
}

/// The message and the attribute that hold a byte.
fn at(resource: &Resource, at: u32) -> (Option<String>, Option<String>) {
    if let Some(junk) = resource.junk.iter().find(|junk| (junk.skipped.start..junk.skipped.end).contains(&at)) {
        return (junk.lost.first().map(ToString::to_string), None);
    }
    // A term's name begins after its hyphen, and a comment belongs to what follows it.
    let start = |entry: &Entry| {
        let id = entry.id.span.start.saturating_sub(u32::from(entry.kind == Kind::Term));
        entry.comment_span.map_or(id, |span| span.start.min(id))
    };
    let after = resource.entries.partition_point(|entry| start(entry) <= at);
    let Some(entry) = after.checked_sub(1).and_then(|last| resource.entries.get(last)) else { return (None, None) };
    let attribute = entry.attributes.iter().rev().find(|(name, _)| name.span.start.saturating_sub(1) <= at);
    (Some(name(entry)), attribute.map(|(name, _)| name.text.to_string()))
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_text_belongs_after_the_one_before_it() {
        let model = "a = 1\nb = 2\n    .x = 3\nc = 4\n";
        let lines = |there: &str| ["a", "b", "b.x", "c", "other"].map(|name| line(name, there, model));
        assert_eq!(lines("a = 1\nc = 4\n"), [2, 2, 2, 2, 2]);
        assert_eq!(lines("a = 1\n    more\n\n# C.\nc = 4\n"), [3, 3, 3, 5, 5]);
        assert_eq!(lines("b = 2\nc = 4\n"), [1, 2, 2, 2, 2]);
        assert_eq!(lines(""), [1; 5]);
        assert_eq!(line("z", "c = 1", "c = 1\nz = 2"), 1);
    }
}
