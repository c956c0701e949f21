//! The text of a stub, and of one that is in a file already.
//!
//! In: texts of the source that wait for a translation; the lines of a translator's file. Out: stubs, and the edits that
//! make those of a file show today's texts and notes. Invariants: only lines that a stub brought are changed; whatever
//! else stands there, stays: remarks, and what was typed behind the `#`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::check::{self, Translation, shown};
use crate::l10n::language::draft;
use crate::l10n::syntax::Entry;
use crate::l10n::{Locale, canonical};

/// Who the stub is for.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// The language of the source.
    pub(super) source: &'a Locale,
    /// That of the translator.
    pub(super) locale: &'a Locale,
}

/// The stub of a message that is missing altogether.
pub(super) fn whole(entry: &Entry, line: &str, reader: Reader<'_>) -> String {
    let mut out = head(entry, reader);
    out.push_str(&drafted(line, entry, None, reader));
    for (attribute, _) in &entry.attributes {
        out.push_str(&drafted(&fill(&attribute.text), entry, Some(&attribute.text), reader));
    }
    out
}

/// The line to fill in, with what CLDR says of the language: for the translator to check.
fn drafted(line: &str, entry: &Entry, attribute: Option<&str>, reader: Reader<'_>) -> String {
    let draft = draft(reader.locale, &entry.id.text, attribute).map_or_else(String::new, |text| format!(" {text}"));
    format!("{line}{draft}\n")
}

/// The stub of an attribute whose message is there: the line to fill in comes first, because a comment between a
/// message and its attribute would part them.
pub(super) fn part(translation: &Translation<'_>, line: &str, reader: Reader<'_>) -> String {
    let line = drafted(line, translation.source_entry, translation.attribute(), reader);
    line + &part_head(translation, reader)
}

/// What the translator reads above a message.
fn head(entry: &Entry, reader: Reader<'_>) -> String {
    let mut out = shown::note(entry, reader.locale);
    for (attribute, pattern) in entry.patterns() {
        out.push_str(&shown::source(reader.source, attribute.map(|name| &*name.text), &canonical(pattern)));
    }
    out
}

fn part_head(translation: &Translation<'_>, reader: Reader<'_>) -> String {
    let note = shown::note(translation.source_entry, reader.locale);
    note + &shown::source(reader.source, None, &canonical(translation.source))
}

/// The line of an attribute.
fn fill(attribute: &str) -> String {
    format!("#     .{attribute} =")
}

/// The line to fill in: an attribute's where its message is there, else the message's.
pub(in crate::cli::translate) fn line(translation: &Translation<'_>) -> String {
    match translation.name.split_once('.') {
        Some((_, attribute)) if translation.entry.is_some() => fill(attribute),
        Some((id, _)) => format!("# {id} ="),
        None => format!("# {} =", translation.name),
    }
}

/// `# id =` of a line that is a stub.
fn stub_of(line: &str) -> Option<&str> {
    let (stub, rest) = line.split_at(line.find('=')? + 1);
    let name = stub.strip_prefix('#')?.trim_end_matches('=').trim();
    let name = name.strip_prefix(['.', '-']).unwrap_or(name);
    let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    (plain && (rest.is_empty() || rest.starts_with(' '))).then_some(stub)
}

/// A stretch of a file and what shall stand there.
pub(super) type Change = (Range<usize>, String);

/// A translator's file by lines.
pub(in crate::cli::translate) struct Lines<'a> {
    text: &'a str,
    /// Where each begins, and without its end; the last begins where the text ends.
    lines: Vec<(usize, &'a str)>,
    /// The lines to fill in, by what they begin with.
    stubs: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Lines<'a> {
    pub(in crate::cli::translate) fn new(text: &'a str) -> Self {
        let mut lines = Vec::new();
        let mut stubs: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut at = 0;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let bare = line.trim_end_matches(['\n', '\r']);
            if let Some(stub) = stub_of(bare) {
                stubs.entry(stub).or_default().push(number);
            }
            lines.push((at, bare));
            at += line.len();
        }
        Self { text, lines, stubs }
    }

    /// The line that waits for a text within a stretch of the file.
    pub(in crate::cli::translate) fn find(&self, line: &str, within: &Range<usize>) -> Option<usize> {
        let all = self.stubs.get(line)?;
        all.iter().copied().find(|number| within.contains(&self.start(*number)))
    }

    /// The stretch of a line to fill in and of those that belong to it: parts of the message, or, of a part, what is shown.
    pub(in crate::cli::translate) fn stub(&self, at: usize) -> Range<usize> {
        let whole = !self.line(at).starts_with("#  ");
        let mut end = at + 1;
        while if whole { self.line(end).starts_with("#  ") } else { self.is_remark(end) } {
            end += 1;
        }
        self.start(at)..self.start(end)
    }

    fn start(&self, number: usize) -> usize {
        self.lines.get(number).map_or(self.text.len(), |(at, _)| *at)
    }

    fn number(&self, at: usize) -> usize {
        self.lines.partition_point(|(start, _)| *start <= at).saturating_sub(1)
    }

    fn line(&self, number: usize) -> &'a str {
        self.lines.get(number).map_or("", |(_, line)| line)
    }

    /// Whether a line belongs to the comment of a stub, and does not wait for a text itself.
    fn is_remark(&self, number: usize) -> bool {
        let line = self.line(number);
        line.starts_with('#') && !line.starts_with("##") && stub_of(line).is_none()
    }

    /// What makes the stub of a whole message, whose line to fill in is `at`, show today's texts.
    pub(super) fn whole(&self, at: usize, entry: &Entry, reader: Reader<'_>) -> Option<Change> {
        let top = (0..at).rev().take_while(|number| self.is_remark(*number)).last().unwrap_or(at);
        let mut end = at + 1;
        while self.line(end).starts_with("#  ") {
            end += 1;
        }
        let mut new = self.renewed(top..at, &head(entry, reader), entry, reader);
        let there: BTreeSet<&str> = (at..end).filter_map(|number| stub_of(self.line(number))).collect();
        let wanted: Vec<String> = entry.attributes.iter().map(|(name, _)| fill(&name.text)).collect();
        for line in (at..end).map(|number| self.line(number)) {
            let form = line.strip_prefix("#     .").and_then(|rest| rest.trim_end().strip_suffix(" ="));
            // A form that the language of the source does not have is one that this one may need.
            let is_form = form.is_some_and(|form| check::is_form(&entry.id.text, form));
            let is_empty = line.starts_with("#     .") && stub_of(line) == Some(line.trim_end());
            if !is_empty || is_form || wanted.iter().any(|wanted| wanted == line.trim_end()) {
                new.push_str(&format!("{line}\n"));
            }
        }
        wanted
            .iter()
            .filter(|line| !there.contains(line.as_str()))
            .for_each(|line| new.push_str(&format!("{line}\n")));
        self.change(top..end, new)
    }

    /// What makes the stub of an attribute, whose line to fill in is `at`, show today's text.
    pub(super) fn part(&self, at: usize, translation: &Translation<'_>, reader: Reader<'_>) -> Option<Change> {
        let end = (at + 1..).take_while(|number| self.is_remark(*number)).last().map_or(at + 1, |last| last + 1);
        let new = self.renewed(at + 1..end, &part_head(translation, reader), translation.source_entry, reader);
        self.change(at + 1..end, new)
    }

    /// What makes the comment above a message that was filled in show today's texts; nothing where it shows none.
    pub(super) fn filled(&self, entry: &Entry, source: &Entry, reader: Reader<'_>) -> Option<Change> {
        let span = entry.comment_span?.range();
        let lines = self.number(span.start)..self.number(span.end) + 1;
        let bare = self.bare(&lines);
        if shown::parts(&bare, &check::language(reader.source)).is_empty() {
            return None;
        }
        let new = self.renewed(lines.clone(), &head(source, reader), source, reader);
        self.change(lines, new)
    }

    /// Lines of comments without their signs.
    fn bare(&self, lines: &Range<usize>) -> String {
        let bare = |number: usize| {
            let line = self.line(number).trim_start_matches('#');
            format!("{}\n", line.strip_prefix(' ').unwrap_or(line))
        };
        lines.clone().map(bare).collect()
    }

    /// Lines of a comment with `head` in the place of what a stub brought.
    fn renewed(&self, lines: Range<usize>, head: &str, source: &Entry, reader: Reader<'_>) -> String {
        let parts = shown::parts(&self.bare(&lines), &check::language(reader.source));
        let is_own = |place: usize| parts.iter().any(|part| part.lines.contains(&place));
        let first = parts.first().map_or(0, |part| part.lines.start);
        let others: Vec<usize> = (0..lines.len()).filter(|place| !is_own(*place)).collect();
        // Stubs were once written with the author's note as it is.
        let own: String =
            others.iter().map(|place| self.bare(&(lines.start + place..lines.start + place + 1))).collect();
        let is_note = own.split_whitespace().eq(shown::note_text(source).split_whitespace());
        let others = if is_note { Vec::new() } else { others };
        let mut out = String::new();
        let text = |place: &usize| format!("{}\n", self.line(lines.start + place));
        others.iter().filter(|place| **place < first).for_each(|place| out.push_str(&text(place)));
        out.push_str(head);
        others.iter().filter(|place| **place >= first).for_each(|place| out.push_str(&text(place)));
        out
    }

    /// The change of whole lines; `None` where they say it already.
    fn change(&self, lines: Range<usize>, mut new: String) -> Option<Change> {
        let range = self.start(lines.start)..self.start(lines.end);
        let old = self.text.get(range.clone())?;
        if !old.is_empty() && !old.ends_with('\n') {
            new.truncate(new.trim_end_matches('\n').len());
        } else if old.is_empty() && !self.text.get(..range.start)?.ends_with('\n') {
            // The line to fill in is the file's last, without an end.
            new = format!("\n{}", new.trim_end_matches('\n'));
        }
        (old.replace("\r\n", "\n") != new).then_some((range, new))
    }
}
