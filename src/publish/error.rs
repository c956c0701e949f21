//! Why nothing was published.
//!
//! In: what the system said, and of which file. Out: [`PublishError`], in words. Invariants: a failure names the file or folder
//! that it is about.

use std::fmt;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why nothing was published.
#[derive(Debug)]
pub struct PublishError {
    /// The file or folder that was being written.
    pub path: PathBuf,
    /// What the system said.
    pub error: Error,
}

/// So many files of others are named.
const NAMED: usize = 5;

/// Files that Payom did not make, in the places of files that it would write.
#[derive(Debug)]
struct Foreign(Vec<String>);

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("files that Payom did not make stand in the way")
    }
}

impl std::error::Error for Foreign {}

impl PublishError {
    /// Files of others in an output folder that would be replaced; `paths` are relative to it.
    pub(crate) fn foreign(folder: &Path, paths: Vec<String>) -> Self {
        Self { path: folder.to_path_buf(), error: Error::new(ErrorKind::AlreadyExists, Foreign(paths)) }
    }

    /// The files of others that stand in the way, the first of them by name; `None` where that is not why.
    #[must_use]
    pub fn in_the_way(&self) -> Option<String> {
        let Foreign(paths) = self.error.get_ref()?.downcast_ref()?;
        let mut text = paths.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if paths.len() > NAMED {
            text.push_str(&format!(" and {} more", paths.len() - NAMED));
        }
        Some(text)
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let own = self.error.get_ref().map(ToString::to_string);
        let why = match self.error.kind() {
            _ if own.is_some() => own.unwrap_or_default(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
            ErrorKind::PermissionDenied => "permission denied".to_owned(),
            ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
            ErrorKind::FileTooLarge => "the disk, or this account, takes no file of that size".to_owned(),
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                "a file stands where a folder should be".to_owned()
            }
            ErrorKind::IsADirectory => "a folder stands where a file should be".to_owned(),
            ErrorKind::ResourceBusy => "another program holds it open; close it there".to_owned(),
            ErrorKind::CrossesDevices => "it lies on another disk than the rest of the folder".to_owned(),
            ErrorKind::WouldBlock => "another build is writing to this folder".to_owned(),
            _ => self.error.to_string(),
        };
        write!(f, "{} cannot be written: {why}", self.path.display())
    }
}

pub(crate) type Result<T> = std::result::Result<T, PublishError>;

pub(crate) fn failed<T>(path: &Path, result: std::io::Result<T>) -> Result<T> {
    result.map_err(|error| PublishError { path: path.to_path_buf(), error })
}

/// Refuses what stands in the place of a folder and is none. A link is none either: what it leads to is not ours.
pub(crate) fn folder_in_the_way(place: &Path) -> Result<()> {
    match std::fs::symlink_metadata(place) {
        Ok(meta) if meta.is_symlink() => Err(PublishError { path: place.to_path_buf(), error: a_link() }),
        Ok(meta) if !meta.is_dir() => {
            Err(PublishError { path: place.to_path_buf(), error: ErrorKind::NotADirectory.into() })
        }
        _ => Ok(()),
    }
}

pub(crate) fn a_link() -> Error {
    Error::other("a link stands in its place; put away what is not Payom's")
}
