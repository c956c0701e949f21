//! Keeps two builds apart.
//!
//! In: an output folder and the file that stands for its lock. Out: [`Lock`]s, or that another build has one of them.
//! Invariants: a lock is the system's own, so that a build that was killed leaves none behind; the file keeps builds of
//! one project apart, the folder itself, where the system can lock it, those of two.

use std::fs::{self, File, TryLockError};
use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::publish::error::{PublishError, Result, failed};

/// An output folder that this build alone writes to, until the lock is dropped.
#[derive(Debug)]
pub(crate) struct Lock(pub(crate) File);

impl Lock {
    /// Takes the lock of an output folder that a file stands for.
    ///
    /// # Errors
    /// When another build has it, or the file cannot be opened.
    pub(crate) fn take(folder: &Path, file: &Path) -> Result<Self> {
        // To open a pipe would mean to wait.
        if fs::symlink_metadata(file).is_ok_and(|meta| !meta.is_file()) {
            let error = Error::other("this is not an ordinary file; put it away");
            return Err(PublishError { path: file.to_path_buf(), error });
        }
        let lock = failed(file, File::options().create(true).append(true).open(file))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self(lock)),
            Err(TryLockError::WouldBlock) => Err(taken(folder)),
            Err(TryLockError::Error(error)) => Err(PublishError { path: file.to_path_buf(), error }),
        }
    }

    /// Takes the lock of the folder itself; `None` where the system, or the disk, knows no locks of folders.
    ///
    /// # Errors
    /// When another build has it.
    pub(crate) fn of_folder(folder: &Path) -> Result<Option<Self>> {
        let Ok(lock) = File::open(folder) else { return Ok(None) };
        match lock.try_lock() {
            Ok(()) => Ok(Some(Self(lock))),
            Err(TryLockError::WouldBlock) => Err(taken(folder)),
            Err(TryLockError::Error(_)) => Ok(None),
        }
    }
}

fn taken(folder: &Path) -> PublishError {
    PublishError { path: folder.to_path_buf(), error: ErrorKind::WouldBlock.into() }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a process that another thread is starting holds it open until it runs its own
        // program, and the next build would find the folder taken.
        let _ = self.0.unlock();
    }
}
