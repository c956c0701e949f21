//! The texts that diagnostics point into.
//!
//! In: paths (relative to the project, with forward slashes) and contents. Out: [`FileId`]s, [`Span`]s and
//! line/column [`Place`]s. In between: spans are byte ranges; columns count characters, so that a Cyrillic line
//! gives the number that an editor shows.

use std::ops::Range;
use std::sync::Arc;

/// A file of the project, by order of loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

/// A byte range in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range as `usize`s.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Line and column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

/// The files of one run.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<File>,
}

/// A file in memory.
#[derive(Clone, Debug)]
struct File {
    path: String,
    text: Arc<str>,
    /// Where its lines begin, so that looking a place up does not read the file again.
    lines: Arc<[u32]>,
}

impl Sources {
    /// Adds a file. Files over 4 GiB do not occur: loading refuses them long before.
    pub fn add(&mut self, path: impl Into<String>, text: Arc<str>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let starts = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX));
        let lines: Vec<u32> = std::iter::once(0).chain(starts).collect();
        let lines = lines.into();
        self.files.push(File { path: path.into(), text, lines });
        id
    }

    /// A file's path relative to the project.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |file| &file.path)
    }

    /// A file's text.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |file| &file.text)
    }

    /// A file's text, to be kept.
    #[must_use]
    pub fn shared(&self, file: FileId) -> Arc<str> {
        self.files.get(file.0 as usize).map_or_else(|| Arc::from(""), |file| Arc::clone(&file.text))
    }

    /// The file of a path, if it was loaded.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        let index = self.files.iter().position(|file| file.path == path)?;
        u32::try_from(index).ok().map(FileId)
    }

    /// A span in a file, cut to its length.
    #[must_use]
    pub fn span(&self, file: FileId, range: Range<usize>) -> Span {
        let length = self.text(file).len();
        let cut = |n: usize| u32::try_from(n.min(length)).unwrap_or(u32::MAX);
        Span { file, start: cut(range.start), end: cut(range.end.max(range.start)) }
    }

    /// The text of a span.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or("")
    }

    /// Line and column of a span's start.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        self.place_of(span.file, span.start as usize)
    }

    /// Line and column after a span's last character.
    #[must_use]
    pub fn end(&self, span: Span) -> Place {
        self.place_of(span.file, span.end.max(span.start) as usize)
    }

    fn place_of(&self, file: FileId, at: usize) -> Place {
        let lines = self.lines(file, at..at);
        let line = self.text(file).get(lines.range.clone()).unwrap_or("");
        let column = line.char_indices().take_while(|(i, _)| lines.range.start + i < at).count();
        Place { line: lines.first, column: column + 1 }
    }

    /// The whole lines that hold a range.
    #[must_use]
    pub fn lines(&self, file: FileId, range: Range<usize>) -> Lines {
        let Some(file) = self.files.get(file.0 as usize) else { return Lines { first: 1, range: 0..0 } };
        let number = |at: usize| file.lines.partition_point(|start| *start as usize <= at).max(1);
        let first = number(range.start);
        let begin = |line: usize| file.lines.get(line).map_or(file.text.len(), |start| *start as usize);
        let start = begin(first - 1);
        let end = begin(number(range.end.max(range.start)));
        Lines { first, range: start..end }
    }
}

/// A stretch of whole lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// The number of the first, from 1.
    pub first: usize,
    /// The bytes of all, line ends included.
    pub range: Range<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from("a = б\nв = гд { $x }\r\n"));
        let at = "a = б\nв = гд { ".len();
        let span = sources.span(file, at..at + 2);
        assert_eq!(sources.place(span), Place { line: 2, column: 10 });
        assert_eq!(sources.end(span), Place { line: 2, column: 12 });
        assert_eq!(sources.slice(span), "$x");
        let text = sources.text(file);
        assert_eq!(sources.lines(file, 0..1), Lines { first: 1, range: 0..text.find('в').unwrap() });
        assert_eq!(sources.lines(file, 0..at).range, 0..text.len());
        assert_eq!(sources.lines(file, text.len()..text.len()).first, 3);
    }
}
