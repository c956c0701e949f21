//! Keeps two commands that change files of a project apart.
//!
//! In: the project's folder and the command's name. Out: an [`EditLock`], or who has it. Invariants: the lock is the
//! system's own, on `.payom/edit.lock`, so a command that was killed leaves none behind; who holds it stands in
//! `.payom/edit.holder`, which is read only while somebody does. Where a drive knows no locks, files are still compared
//! before they are replaced.

use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::SaveError;
use super::file::inside;

/// The folder of Payom's own files, in that of the project.
pub const FOLDER: &str = ".payom";

const LOCK: &str = ".payom/edit.lock";
const HOLDER: &str = ".payom/edit.holder";

/// How long to wait for another command: longer than any takes on an ordinary project.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// A wait of this length is not worth a word.
const QUIET: Duration = Duration::from_millis(300);
/// Between two attempts.
const PAUSE: Duration = Duration::from_millis(20);

/// The right to change the project's files, until it is dropped.
#[derive(Debug)]
pub struct EditLock {
    /// `None` where the drive knows no locks.
    file: Option<File>,
    /// Where it says who has it; `None` where a link stands there.
    holder: Option<PathBuf>,
}

/// Why files of the project may not be changed now.
#[derive(Debug)]
pub enum LockError {
    /// Another command is changing them: which, as far as it is known.
    Busy(String),
    /// The lock itself cannot be written.
    Save(SaveError),
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(by) => write!(f, "{by} is changing files of this project"),
            Self::Save(SaveError { path, error }) => write!(f, "{path} cannot be written: {error}"),
        }
    }
}

impl EditLock {
    /// Takes the lock of the project in `root` for a command. Where another one has it, `wait` is called once with its
    /// name before it is waited for, `patience` long.
    ///
    /// # Errors
    /// When the other one does not finish, or the lock cannot be written.
    pub fn take(root: &Path, command: &str, patience: Duration, wait: impl FnOnce(&str)) -> Result<Self, LockError> {
        let failed = |path: &str| {
            let path = path.to_owned();
            move |error| LockError::Save(SaveError { path, error })
        };
        own_folder(root).map_err(failed(FOLDER))?;
        let file = open(&root.join(LOCK)).map_err(failed(LOCK))?;
        let holder = root.join(HOLDER);
        let (started, mut wait) = (Instant::now(), Some(wait));
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if started.elapsed() >= patience => {
                    return Err(LockError::Busy(who(&holder)));
                }
                Err(TryLockError::WouldBlock) => {
                    if started.elapsed() >= QUIET
                        && let Some(wait) = wait.take()
                    {
                        wait(&who(&holder));
                    }
                    thread::sleep(PAUSE);
                }
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                    return Ok(Self { file: None, holder: None });
                }
                Err(TryLockError::Error(error)) => return Err(failed(LOCK)(error)),
            }
        }
        // Only those who wait read it; without it they are told less.
        let holder = Some(holder).filter(|holder| inside(root, holder).is_ok());
        if let Some(holder) = &holder {
            let _ = fs::write(holder, format!("payom {command} (process {})", std::process::id()));
        }
        Ok(Self { file: Some(file), holder })
    }
}

impl Drop for EditLock {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            let _ = self.holder.as_ref().map(|holder| fs::write(holder, ""));
            // Closing the file is not enough: a process that another thread is starting may hold it open for a moment.
            let _ = file.unlock();
        }
    }
}

/// Makes the folder of Payom's own files, which Git ignores.
///
/// # Errors
/// When it cannot be written, or a link leads out of the project.
pub fn own_folder(root: &Path) -> Result<PathBuf, Error> {
    let folder = root.join(FOLDER);
    inside(root, &folder)?;
    match fs::create_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
        made => made?,
    }
    // One without content was left when there was no room.
    let ignore = folder.join(".gitignore");
    let wanted = match fs::symlink_metadata(&ignore) {
        // A pipe in its place would be waited for without end.
        Ok(meta) => meta.is_file() && meta.len() == 0,
        Err(_) => true,
    };
    if wanted {
        fs::write(ignore, "*\n")?;
    }
    Ok(folder)
}

/// Opens the lock's file. A pipe in its place would be waited for without end.
fn open(path: &Path) -> Result<File, Error> {
    if fs::symlink_metadata(path).is_ok_and(|meta| !meta.is_file()) {
        return Err(Error::other("this is not an ordinary file"));
    }
    File::options().create(true).append(true).open(path)
}

/// Who holds the lock.
fn who(holder: &Path) -> String {
    let is_file = fs::symlink_metadata(holder).is_ok_and(|meta| meta.is_file() && meta.len() < 200);
    let text = if is_file { fs::read_to_string(holder).unwrap_or_default() } else { String::new() };
    let plain = !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() || c == ' ');
    if plain { text } else { "another payom".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(root: &Path, command: &str) -> Result<EditLock, LockError> {
        EditLock::take(root, command, Duration::ZERO, |_| ())
    }

    #[test]
    fn one_at_a_time_and_the_other_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let first = take(folder.path(), "accept").unwrap();
        let second = take(folder.path(), "stub").unwrap_err();
        let by = format!("payom accept (process {}) is changing files of this project", std::process::id());
        assert_eq!(second.to_string(), by);
        drop(first);
        take(folder.path(), "stub").unwrap();
        assert_eq!(fs::read_to_string(folder.path().join(".payom/.gitignore")).unwrap(), "*\n");
    }

    #[test]
    fn what_a_killed_command_left_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        own_folder(folder.path()).unwrap();
        fs::write(folder.path().join(LOCK), "").unwrap();
        fs::write(folder.path().join(HOLDER), "payom accept (process 1)").unwrap();
        take(folder.path(), "stub").unwrap();
    }

    #[test]
    fn the_other_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = Some(take(folder.path(), "accept").unwrap());
        let root = folder.path().to_path_buf();
        let (said, heard) = std::sync::mpsc::channel();
        let second = thread::spawn(move || {
            let wait = |by: &str| said.send(by.to_owned()).unwrap();
            EditLock::take(&root, "stub", Duration::from_secs(60), wait).is_ok()
        });
        assert!(heard.recv().unwrap().starts_with("payom accept (process "));
        first.take();
        assert!(second.join().unwrap());
    }

    #[test]
    #[cfg(unix)]
    fn what_is_no_file_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        own_folder(folder.path()).unwrap();
        fs::create_dir(folder.path().join(LOCK)).unwrap();
        assert!(take(folder.path(), "stub").unwrap_err().to_string().contains("not an ordinary file"));
        let other = tempfile::tempdir().unwrap();
        fs::write(other.path().join(FOLDER), "").unwrap();
        assert!(matches!(take(other.path(), "stub"), Err(LockError::Save(_))));
    }
}
