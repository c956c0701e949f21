//! Where a stub belongs in a translator's file.
//!
//! In: the texts of the source in order, and the file. Out: places. Invariants: a stub stands where the text stands in
//! the source's file: after the message before it, or, where that is in another section, before the message after it.

use std::collections::BTreeSet;

use crate::check::Translation;
use crate::diag::{FileId, Sources};
use crate::l10n::syntax::Entry;
use crate::project::Messages;

/// Where stubs are put.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli::translate) enum Place {
    /// After the message that ends here.
    After(usize),
    /// Before the message, or its comment, that begins here.
    Before(usize),
}

impl Place {
    pub(in crate::cli::translate) fn at(self) -> usize {
        match self {
            Self::After(at) | Self::Before(at) => at,
        }
    }
}

/// The text that puts stubs there.
pub(in crate::cli::translate) fn insertion(text: &str, at: usize, place: Place, stubs: &[String]) -> String {
    let stubs = stubs.join("\n");
    match place {
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
    }
}

/// For each text: its source, the text before it that the file has, and the one after it.
pub(in crate::cli::translate) type Neighbours<'a> = Vec<(&'a Entry, Option<Neighbour<'a>>, Option<Neighbour<'a>>)>;

/// A source and its translation.
pub(in crate::cli::translate) type Neighbour<'a> = (&'a Entry, &'a Entry);

pub(in crate::cli::translate) fn neighbours<'a>(list: &[Translation<'a>], messages: &Messages) -> Neighbours<'a> {
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
pub(in crate::cli::translate) type Headings = BTreeSet<(FileId, usize)>;

pub(in crate::cli::translate) fn headings(list: &[Translation<'_>], sources: &Sources) -> Headings {
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
pub(in crate::cli::translate) fn place(
    neighbours: &Neighbours<'_>,
    number: usize,
    there: &There<'_>,
    headings: &Headings,
) -> Place {
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
pub(in crate::cli::translate) fn is_heading(line: &str) -> bool {
    line.starts_with("## ")
}

/// Where a message begins, its comment included.
pub(in crate::cli::translate) fn beginning(text: &str, entry: &Entry) -> usize {
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
pub(in crate::cli::translate) struct There<'a> {
    pub(in crate::cli::translate) text: &'a str,
    pub(in crate::cli::translate) file: FileId,
    /// Where its messages and unreadable stretches begin.
    starts: Vec<usize>,
}

impl<'a> There<'a> {
    pub(in crate::cli::translate) fn new(text: &'a str, messages: &Messages) -> Self {
        let entries = messages.entries.entries.iter().map(|entry| entry.id.span.range().start);
        let junk = messages.entries.junk.iter().map(|junk| junk.skipped.range().start);
        let mut starts: Vec<usize> = entries.chain(junk).collect();
        starts.sort_unstable();
        Self { text, file: messages.file, starts }
    }

    /// From a message to the next.
    pub(in crate::cli::translate) fn stretch(&self, entry: &Entry) -> std::ops::Range<usize> {
        let start = entry.id.span.range().start;
        start..self.next(start)
    }

    /// Where what begins at a byte ends: where the next begins.
    pub(in crate::cli::translate) fn next(&self, start: usize) -> usize {
        let after = self.starts.partition_point(|at| *at <= start);
        self.starts.get(after).copied().unwrap_or(self.text.len())
    }

    /// Where a message ends, its last line end included: before the next message, comment or unreadable stretch,
    /// without the empty lines between.
    pub(in crate::cli::translate) fn end(&self, entry: &Entry) -> usize {
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
}
