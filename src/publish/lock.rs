//! Keeps two builds apart.
//!
//! In: an output folder and the file that stands for its lock. Out: a [`Lock`], or that another build has it. In
//! between: the lock is the system's own, so that a build that was killed leaves none behind.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use super::{Failed, Result, failed};

/// An output folder that this build alone writes to, until the lock is dropped.
#[derive(Debug)]
pub(super) struct Lock(pub(super) File);

impl Lock {
    /// Takes the lock of an output folder.
    ///
    /// # Errors
    /// When another build has it, or the file cannot be opened.
    pub(super) fn take(out: &Path, file: &Path) -> Result<Self> {
        let lock = failed(file, File::options().create(true).append(true).open(file))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self(lock)),
            Err(TryLockError::WouldBlock) => {
                Err(Failed { path: out.to_path_buf(), error: ErrorKind::WouldBlock.into() })
            }
            Err(TryLockError::Error(error)) => Err(Failed { path: file.to_path_buf(), error }),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a process that another thread is starting holds it open until it runs its own
        // program, and the next build would find the folder taken.
        let _ = self.0.unlock();
    }
}
