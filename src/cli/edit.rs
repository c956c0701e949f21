//! Edits of files of the project.
//!
//! In: [`Fix`]es, each a stretch of a file and what replaces it. Out: the changed files, as a comparison or on the
//! disk. In between: every byte outside the stretches stays as it is, a byte order mark and the kind of line ends
//! included; of two edits that overlap the first is made and the other is left for the next run; a file is replaced
//! in one step, and only if it still holds what was read.

use std::fs;
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::diag::{FileId, Fix, Sources};

/// The edits of one file, in order, none overlapping another.
#[derive(Debug)]
pub(super) struct Edited<'a> {
    pub(super) path: &'a str,
    pub(super) before: &'a str,
    pub(super) edits: Vec<Edit>,
}

/// A stretch and what replaces it.
pub(super) type Edit = (std::ops::Range<usize>, String);

/// Why a file was not replaced.
#[derive(Debug)]
pub(super) struct NotSaved {
    pub(super) path: String,
    pub(super) error: Error,
}

/// Sorts edits by file; how many had to be left out because they overlap another.
pub(super) fn edited<'a>(fixes: &[Fix], sources: &'a Sources) -> (Vec<Edited<'a>>, usize) {
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
pub(super) fn with_line_ends(text: &str, file: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let crlf = file.find('\n').is_some_and(|at| file.get(..at).is_some_and(|line| line.ends_with('\r')));
    if crlf { text.replace('\n', "\r\n") } else { text }
}

impl Edited<'_> {
    /// The file's new text.
    pub(super) fn after(&self) -> String {
        let mut out = String::with_capacity(self.before.len());
        let mut at = 0;
        for (range, replacement) in &self.edits {
            out.push_str(self.before.get(at..range.start).unwrap_or(""));
            out.push_str(replacement);
            at = range.end;
        }
        out.push_str(self.before.get(at..).unwrap_or(""));
        out
    }

    /// Replaces the file.
    pub(super) fn save(&self, root: &Path) -> Result<(), NotSaved> {
        replace(root, self.path, Some(self.before), &self.after())
    }
}

/// Writes a text file of the project in one step. `before` is what was read of it, without a byte order mark; `None`
/// where no file may be there yet.
pub(super) fn replace(root: &Path, path: &str, before: Option<&str>, after: &str) -> Result<(), NotSaved> {
    write(&root.join(path), before, after).map_err(|error| NotSaved { path: path.to_owned(), error })
}

fn write(path: &Path, before: Option<&str>, after: &str) -> Result<(), Error> {
    const MARK: &[u8] = "\u{FEFF}".as_bytes();
    let Some(before) = before else {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        return create(path, after);
    };
    // A link stays a link; what it leads to is replaced.
    let path = fs::canonicalize(path)?;
    let disk = fs::read(&path)?;
    let (mark, text) = disk.strip_prefix(MARK).map_or((&[][..], disk.as_slice()), |text| (MARK, text));
    if text != before.as_bytes() {
        return Err(Error::other("the file was changed meanwhile; run the command again"));
    }
    let (mut file, temporary) = beside(&path)?;
    let written = file
        .write_all(mark)
        .and_then(|()| file.write_all(after.as_bytes()))
        .and_then(|()| file.set_permissions(fs::metadata(&path)?.permissions()))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&temporary, &path));
    if written.is_err() {
        // What could not be written is of no use.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Writes a file that is not there yet: all of it or nothing.
fn create(path: &Path, text: &str) -> Result<(), Error> {
    let (mut file, temporary) = beside(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| {
        match fs::hard_link(&temporary, path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            // Some file systems know no second name for a file.
            Err(_) if fs::symlink_metadata(path).is_err() => fs::rename(&temporary, path),
            linked => linked,
        }
    });
    // It is of no use any more, and may have been renamed.
    let _ = fs::remove_file(&temporary);
    written
}

/// A new file in the same folder, so that renaming it is one step.
fn beside(path: &Path) -> Result<(fs::File, PathBuf), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for number in 0..100 {
        let temporary = path.with_file_name(format!(".{name}.{number}~"));
        match fs::File::options().write(true).create_new(true).open(&temporary) {
            Ok(file) => return Ok((file, temporary)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::from(ErrorKind::AlreadyExists))
}

#[cfg(test)]
mod tests {
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
