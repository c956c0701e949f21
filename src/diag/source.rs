//! The texts that diagnostics point into.
//!
//! In: paths (relative to the project, with forward slashes) and contents. Out: [`FileId`]s, [`Span`]s and
//! line/column [`Place`]s. Invariants: spans are byte ranges; columns count characters, so that a Cyrillic line
//! gives the number that an editor shows.

use std::collections::HashMap;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::hash::{Hash as _, Hasher as _};
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

/// The files of one run. The text of a file that nothing points into need not stay in memory.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<File>,
    /// Files whose texts are not in memory, by the fingerprints of their paths: there may be tens of thousands.
    released: HashMap<u64, FileId>,
}

/// A file.
#[derive(Clone, Debug, Default)]
struct File {
    path: Box<str>,
    text: Text,
}

/// A file's text, or a fingerprint of one that was let go of.
#[derive(Clone, Debug)]
enum Text {
    Here(Arc<Content>),
    Released(u64),
    /// It was never read.
    Promised,
}

impl Default for Text {
    fn default() -> Self {
        Self::Released(0)
    }
}

#[derive(Debug)]
struct Content {
    text: Arc<str>,
    /// Where its lines begin, so that looking a place up does not read the file again.
    lines: Box<[u32]>,
}

impl Text {
    fn here(text: Arc<str>) -> Self {
        let starts = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX));
        let lines = std::iter::once(0).chain(starts).collect();
        Self::Here(Arc::new(Content { text, lines }))
    }
}

impl File {
    fn content(&self) -> Option<&Content> {
        match &self.text {
            Text::Here(content) => Some(content),
            Text::Released(_) | Text::Promised => None,
        }
    }
}

impl Sources {
    /// Adds a file; one whose text was released gets it again. Files over 4 GiB do not occur: loading refuses them long
    /// before.
    pub fn add(&mut self, path: impl Into<Box<str>>, text: Arc<str>) -> FileId {
        let path = path.into();
        let text = Text::here(text);
        if let Some(id) = self.released_as(&path)
            && let Some(file) = self.files.get_mut(id.0 as usize)
        {
            self.released.remove(&fingerprint(&path));
            file.text = text;
            return id;
        }
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(File { path, text });
        id
    }

    /// The file of a path whose text was let go of.
    fn released_as(&self, path: &str) -> Option<FileId> {
        if self.released.is_empty() {
            return None;
        }
        let id = *self.released.get(&fingerprint(path))?;
        (self.path(id) == path).then_some(id)
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The first `number` files alone.
    #[must_use]
    pub fn first(&self, number: usize) -> Self {
        let files: Vec<File> = self.files.iter().take(number).cloned().collect();
        let released = self.released.iter().filter(|(_, id)| (id.0 as usize) < number);
        Self { released: released.map(|(path, id)| (*path, *id)).collect(), files }
    }

    /// The files that were added after the first `number`.
    pub fn since(&self, number: usize) -> impl Iterator<Item = FileId> + use<> {
        let count = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        (u32::try_from(number).unwrap_or(u32::MAX)..count).map(FileId)
    }

    /// Lets go of a file's text. What points into it shows no excerpt until the file is added or restored.
    pub fn release(&mut self, id: FileId) {
        if let Some(file) = self.files.get_mut(id.0 as usize)
            && let Text::Here(content) = &file.text
            && let Entry::Vacant(place) = self.released.entry(fingerprint(&file.path))
        {
            place.insert(id);
            file.text = Text::Released(fingerprint(&content.text));
        }
    }

    /// Names a file that is not read until something points into it.
    pub fn promise(&mut self, path: impl Into<Box<str>>) -> FileId {
        let path = path.into();
        if let Some(id) = self.released_as(&path) {
            return id;
        }
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.released.insert(fingerprint(&path), id);
        self.files.push(File { path, text: Text::Promised });
        id
    }

    /// Lets go of a file for good: nothing points into it, and it is not read again.
    pub fn forget(&mut self, id: FileId) {
        if let Some(file) = self.files.get_mut(id.0 as usize).map(std::mem::take) {
            self.released.remove(&fingerprint(&file.path));
        }
    }

    /// Whether a file's text was let go of.
    #[must_use]
    pub fn is_released(&self, file: FileId) -> bool {
        self.released_as(self.path(file)) == Some(file)
    }

    /// Gives a file its text back; `false` where this is another text.
    pub fn restore(&mut self, id: FileId, text: Arc<str>) -> bool {
        let released = self.is_released(id);
        let Some(file) = self.files.get_mut(id.0 as usize) else { return false };
        let is_known = match file.text {
            Text::Released(known) => known == fingerprint(&text),
            Text::Promised => true,
            Text::Here(_) => false,
        };
        if !released || !is_known {
            return false;
        }
        self.released.remove(&fingerprint(&file.path));
        file.text = Text::here(text);
        true
    }

    /// A file's path relative to the project.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |file| &file.path)
    }

    /// A file's text.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.content(file).map_or("", |content| &content.text)
    }

    /// A file's text, to be kept.
    #[must_use]
    pub fn shared(&self, file: FileId) -> Arc<str> {
        self.content(file).map_or_else(|| Arc::from(""), |content| Arc::clone(&content.text))
    }

    fn content(&self, file: FileId) -> Option<&Content> {
        self.files.get(file.0 as usize)?.content()
    }

    /// The file of a path, if it was loaded.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        let index = self.files.iter().position(|file| &*file.path == path)?;
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
        let Some(file) = self.content(file) else { return Lines { first: 1, range: 0..0 } };
        let number = |at: usize| file.lines.partition_point(|start| *start as usize <= at).max(1);
        let first = number(range.start);
        let begin = |line: usize| file.lines.get(line).map_or(file.text.len(), |start| *start as usize);
        let start = begin(first - 1);
        let end = begin(number(range.end.max(range.start)));
        Lines { first, range: start..end }
    }
}

/// Tells texts of one file, and paths, apart within a run.
fn fingerprint(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
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
    fn a_text_comes_back_only_as_it_was() {
        let mut sources = Sources::default();
        let (a, b) = (sources.add("a.ftl", Arc::from("a\nb")), sources.add("b.ftl", Arc::from("c")));
        let span = sources.span(a, 2..3);
        sources.release(a);
        assert!(sources.is_released(a) && !sources.is_released(b));
        assert_eq!((sources.slice(span), sources.path(a)), ("", "a.ftl"));
        assert!(!sources.restore(a, Arc::from("a\nB")) && !sources.restore(b, Arc::from("c")));
        assert!(sources.restore(a, Arc::from("a\nb")));
        assert_eq!((sources.slice(span), sources.place(span).line), ("b", 2));
        sources.release(a);
        assert_eq!(sources.add("a.ftl", Arc::from("other")), a, "read again, it is the same file");
        assert_eq!((sources.text(a), sources.len()), ("other", 2));
        sources.forget(a);
        assert_eq!((sources.path(a), sources.text(a), sources.is_released(a)), ("", "", false));
        assert_ne!(sources.add("a.ftl", Arc::from("other")), a, "it was forgotten");
        sources.release(b);
        let first = sources.first(1);
        assert_eq!((first.len(), first.path(b), first.is_released(b)), (1, "", false));
    }

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
