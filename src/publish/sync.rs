//! Makes sure that what was written is on the disk.
//!
//! In: a folder. Out: after a power cut its files are there with their contents, and so are their names. In between: a
//! file's contents and a folder's entries are two things to a file system, and both are asked for. Linux is asked for
//! the whole file system at once, which waits for the disk once where files one by one wait for it each time (25 files
//! 0.01 s against 0.13 s, a thousand 0.03 s against 1.1 s; ext4 on a busy disk).

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// From so many on, the whole file system at once.
const SEVERAL: usize = 4;

/// All files under a folder, and all folders.
///
/// # Errors
/// With the path that could not be brought to the disk.
pub(super) fn tree(root: &Path) -> Result<(), (PathBuf, io::Error)> {
    let (mut files, mut folders, mut next) = (Vec::new(), Vec::new(), vec![root.to_path_buf()]);
    while let Some(folder) = next.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| (folder.clone(), error))?;
        for entry in entries {
            let entry = entry.map_err(|error| (folder.clone(), error))?;
            let kind = entry.file_type().map_err(|error| (entry.path(), error))?;
            if kind.is_dir() {
                next.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
        folders.push(folder);
        if files.len() >= SEVERAL && whole(root).map_err(|error| (root.to_path_buf(), error))? {
            return Ok(());
        }
    }
    for file in files {
        let done = File::open(&file).and_then(|open| open.sync_data());
        done.map_err(|error| (file, error))?;
    }
    folders.into_iter().try_for_each(|path| folder(&path).map_err(|error| (path, error)))
}

/// The entries of several folders of one file system.
///
/// # Errors
/// With the folder that could not be brought to the disk.
pub(super) fn entries(folders: &BTreeSet<PathBuf>) -> Result<(), (PathBuf, io::Error)> {
    if let Some(first) = folders.first().filter(|_| folders.len() >= SEVERAL)
        && whole(first).map_err(|error| (first.clone(), error))?
    {
        return Ok(());
    }
    folders.iter().try_for_each(|path| folder(path).map_err(|error| (path.clone(), error)))
}

/// The entries of a folder. A file system that cannot be asked for them (some of networks) is taken at its word.
#[cfg(unix)]
pub(super) fn folder(path: &Path) -> io::Result<()> {
    match File::open(path).and_then(|open| open.sync_all()) {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        done => done,
    }
}

/// Windows opens no folders, and keeps their entries in order itself.
#[cfg(not(unix))]
pub(super) fn folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Everything on the file system that holds a folder; `false` where it cannot be asked for.
#[cfg(target_os = "linux")]
fn whole(root: &Path) -> io::Result<bool> {
    match rustix::fs::syncfs(File::open(root)?) {
        Ok(()) => Ok(true),
        Err(rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP | rustix::io::Errno::INVAL) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn whole(_: &Path) -> io::Result<bool> {
    Ok(false)
}
