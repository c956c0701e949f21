//! Edits of stretches of a file.
//!
//! In: [`Fix`]es, each a stretch of a file and what replaces it. Out: the changed files, as a comparison or on the
//! disk. Invariants: every byte outside the stretches stays as it is, the kind of line ends included; of two edits that
//! overlap the first is made and the other is left for the next run.

use std::path::Path;

use super::file::{SaveError, replace};
use crate::diag::{FileId, Fix, Sources};

/// The edits of one file, in order, none overlapping another.
#[derive(Debug)]
pub struct Edited<'a> {
    /// The file, from the project's folder.
    pub path: &'a str,
    /// Its text as it was read.
    pub before: &'a str,
    /// What is replaced.
    pub edits: Vec<Edit>,
}

/// A stretch and what replaces it.
pub type Edit = (std::ops::Range<usize>, String);

/// Sorts edits by file; how many had to be left out because they overlap another.
#[must_use]
pub fn edited<'a>(fixes: &[Fix], sources: &'a Sources) -> (Vec<Edited<'a>>, usize) {
    let mut fixes: Vec<&Fix> = fixes.iter().collect();
    fixes.sort_by_key(|fix| (fix.span, fix.replacement.clone()));
    fixes.dedup();
    let mut left = 0;
    let mut out: Vec<(FileId, Edited<'a>)> = Vec::new();
    for fix in fixes {
        let file = fix.span.file;
        let before = sources.text(file);
        let range = fix.span.range();
        if before.get(range.clone()).is_none() {
            left += 1;
            continue;
        }
        let replacement = with_line_ends(&fix.replacement, before);
        match out.last_mut().filter(|(last, _)| *last == file) {
            Some((_, edited)) => {
                let end = edited.edits.last().map(|(range, _)| (range.start, range.end));
                // Two insertions at one place have no order of their own.
                if end.is_some_and(|(start, end)| range.start < end || range.start == start) {
                    left += 1;
                } else {
                    edited.edits.push((range, replacement));
                }
            }
            None => {
                let edited = Edited { path: sources.path(file), before, edits: vec![(range, replacement)] };
                out.push((file, edited));
            }
        }
    }
    (out.into_iter().map(|(_, edited)| edited).collect(), left)
}

/// New lines end as those of the file do.
#[must_use]
pub fn with_line_ends(text: &str, file: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let crlf = file.find('\n').is_some_and(|at| file.get(..at).is_some_and(|line| line.ends_with('\r')));
    if crlf { text.replace('\n', "\r\n") } else { text }
}

impl Edited<'_> {
    /// The file's new text.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "edits were found in this text; a file without a part of it would be a loss"
    )]
    pub fn after(&self) -> String {
        let mut out = String::with_capacity(self.before.len());
        let mut at = 0;
        for (range, replacement) in &self.edits {
            out.push_str(self.before.get(at..range.start).expect("edits in order, at characters"));
            out.push_str(replacement);
            at = range.end;
        }
        out.push_str(self.before.get(at..).expect("edits within the text"));
        out
    }

    /// Replaces the file.
    ///
    /// # Errors
    /// When it is not what was read, or cannot be written.
    pub fn save(&self, root: &Path) -> Result<(), SaveError> {
        replace(root, self.path, Some(self.before), &self.after())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::Arc;

    use super::*;

    fn fix(sources: &Sources, file: FileId, what: &str, by: &str) -> Fix {
        let at = sources.text(file).find(what).unwrap();
        Fix { span: sources.span(file, at..at + what.len()), replacement: by.to_owned() }
    }

    #[test]
    fn overlapping_edits_wait() {
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from("a = один два\n"));
        let fixes = [
            fix(&sources, file, "два", "2"),
            fix(&sources, file, "один", "1"),
            fix(&sources, file, "один", "1"),
            fix(&sources, file, "один два", "12"),
        ];
        let (files, left) = edited(&fixes, &sources);
        assert_eq!(files.len(), 1);
        assert_eq!((files[0].after().as_str(), left), ("a = 1 2\n", 1));
    }

    #[test]
    fn the_file_on_the_disk_keeps_its_mark_and_line_ends() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ftl");
        fs::write(&path, "\u{FEFF}a = x\r\nb = y\r\n").unwrap();
        let mut sources = Sources::default();
        let file = sources.add("a.ftl", Arc::from("a = x\r\nb = y\r\n"));
        let (files, _) = edited(&[fix(&sources, file, "x", "1\n    2")], &sources);
        files[0].save(folder.path()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{FEFF}a = 1\r\n    2\r\nb = y\r\n");
        let again = files[0].save(folder.path()).unwrap_err();
        assert!(again.error.to_string().contains("changed meanwhile"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left over");
    }
}
