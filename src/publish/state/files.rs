//! The files of an output folder's state.
//!
//! In: an output folder. Out: what is known of it, read; its state folder, made. Invariants: only an ordinary file is opened, for to open a pipe would mean to wait; what is
//! damaged is never taken for what is empty; no state file is ever there in part.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::publish::error::{Result, failed, folder_in_the_way};
use crate::publish::output_folder::OutputFolder;

/// Opens a state file; `None` where there is none.
///
/// # Errors
/// When what stands there is no ordinary file, or cannot be opened.
pub(crate) fn open(path: &Path) -> io::Result<Option<File>> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_file() => File::open(path).map(Some),
        Ok(_) => Err(io::Error::other("this is not an ordinary file")),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The largest state file that is read, in bytes: some thirty times that of ten thousand releases.
pub(crate) const LARGEST: u64 = 1 << 28;

/// The text of a state file without which all goes on; what cannot be read is as if it were not there.
pub(crate) fn text(path: &Path) -> Option<String> {
    let mut file = open(path).ok()??;
    if file.metadata().ok()?.len() > LARGEST {
        return None;
    }
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    Some(text)
}

/// Replaces a state file in one step. Whatever stands in the place of the file beside it goes.
pub(crate) fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let staged = path.with_extension("new");
    let _ = fs::remove_file(&staged);
    let mut file = File::options().write(true).create_new(true).open(&staged)?;
    file.write_all(text)?;
    drop(file);
    fs::rename(&staged, path)
}

/// Where a state file is to be read: an older program that ran after this one left a newer one in its own place.
pub(crate) fn place(output: &OutputFolder, name: &str) -> PathBuf {
    let before = output.before().map(|before| before.join(name));
    before.filter(|path| path.is_file()).unwrap_or_else(|| output.state().join(name))
}

/// Makes the state folder, and keeps Git from it; `false` where the project cannot be written to.
///
/// # Errors
/// When something else stands in its place.
pub(crate) fn make(output: &OutputFolder) -> Result<bool> {
    let own = output.own();
    folder_in_the_way(&own)?;
    folder_in_the_way(output.state())?;
    let there = output.state().is_dir();
    match fs::create_dir_all(output.state()) {
        Err(error) if cannot_be_written(&error) => return Ok(false),
        made => failed(output.state(), made)?,
    }
    if there && !takes_files(output.state()) {
        return Ok(false);
    }
    let ignored = own.join(".gitignore");
    if fs::symlink_metadata(&ignored).is_err() {
        // Without it the folder is seen by Git, and that is all.
        let _ = fs::write(ignored, "*\n");
    }
    Ok(true)
}

fn cannot_be_written(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

fn takes_files(folder: &Path) -> bool {
    let probe = folder.join("probe");
    let made = fs::create_dir(&probe);
    let _ = fs::remove_dir(&probe);
    !made.is_err_and(|error| cannot_be_written(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_ordinary_file_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("manifest.json");
        assert!(open(&path).unwrap().is_none());
        replace(&path, b"one").unwrap();
        assert_eq!(text(&path).as_deref(), Some("one"));
        let other = folder.path().join("other");
        let _ = fs::create_dir(&other);
        assert!(open(&other).is_err() && text(&other).is_none());
        // In the place of the file that is to be, too.
        fs::write(path.with_extension("new"), "left").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(text(&path).as_deref(), Some("two"));
    }
}
