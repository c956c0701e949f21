//! Puts a new folder in the place of an old one.
//!
//! In: a staged folder and its place, on one file system. Out: the place holds the staged folder. In between: where
//! the system can exchange two names in one step (Linux, macOS), a reader sees the old or the new folder and nothing
//! else; elsewhere two renames follow each other at once.

use std::fs;
use std::io;
use std::path::Path;

/// Exchanges or moves; the old folder is removed.
pub(super) fn folder(staged: &Path, place: &Path) -> io::Result<()> {
    if fs::symlink_metadata(place).is_err() {
        return fs::rename(staged, place);
    }
    if swap(staged, place)? {
        return fs::remove_dir_all(staged);
    }
    let aside = staged.with_extension("old");
    fs::rename(place, &aside)?;
    if let Err(error) = fs::rename(staged, place) {
        // The old folder goes back where it was.
        fs::rename(&aside, place)?;
        return Err(error);
    }
    fs::remove_dir_all(aside)
}

/// Whether the two could be exchanged in one step.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn swap(staged: &Path, place: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, staged, CWD, place, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn swap(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}
