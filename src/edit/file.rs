//! Text files of the project, replaced in one step.
//!
//! In: a path, the text that was read of it, and the new one. Out: the file. Invariants: a file holds the old text or
//! the new one, whatever happens; it is replaced only if it still holds what was read; a byte order mark and the file's
//! permissions stay; a link stays a link, what it leads to is replaced;
//! no link leads a write out of the project's folder.

use std::fs;
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Why a file was not written.
#[derive(Debug)]
pub struct SaveError {
    /// The file, from the project's folder.
    pub path: String,
    /// What the system, or Payom, says.
    pub error: Error,
}

/// Writes a file that is not there yet: all of it or nothing.
///
/// # Errors
/// When something is there, or it cannot be written.
pub(super) fn create(root: &Path, path: &str, bytes: &[u8]) -> Result<(), SaveError> {
    let place = root.join(path);
    let written = inside(root, &place).and_then(|()| create_at(&place, bytes, sync));
    written.map_err(|error| SaveError { path: path.to_owned(), error })
}

/// The same for a file that can be made again at any time: the disk is not waited for.
///
/// # Errors
/// When something is there, or it cannot be written.
pub fn lay(root: &Path, path: &str, bytes: &[u8]) -> Result<(), SaveError> {
    let place = root.join(path);
    let written = inside(root, &place).and_then(|()| create_at(&place, bytes, |_| Ok(())));
    written.map_err(|error| SaveError { path: path.to_owned(), error })
}

/// Writes a text file of the project in one step. `before` is what was read of it, without a byte order mark; `None`
/// where no file may be there yet.
///
/// # Errors
/// When it holds something else by now, or cannot be written.
pub fn replace(root: &Path, path: &str, before: Option<&str>, after: &str) -> Result<(), SaveError> {
    let place = root.join(path);
    let written = inside(root, &place).and_then(|()| write(&place, before, after));
    written.map_err(|error| SaveError { path: path.to_owned(), error })
}

/// A file that would be written lies outside of the project's folder, for a link leads there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside;

impl std::fmt::Display for Outside {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("a link leads out of the project's folder")
    }
}

impl std::error::Error for Outside {}

/// Whether a file, or the folder in which it would be made, lies in the project's folder, wherever links lead.
pub(super) fn inside(root: &Path, place: &Path) -> Result<(), Error> {
    // In a folder that is not there yet no link leads anywhere.
    let Ok(root) = fs::canonicalize(root) else { return Ok(()) };
    // What is there, be it a link that leads nowhere: only what is there can lead elsewhere.
    let Some(there) = place.ancestors().find(|own| fs::symlink_metadata(own).is_ok()) else { return Ok(()) };
    let real = fs::canonicalize(there)?;
    if real.starts_with(&root) { Ok(()) } else { Err(Error::other(Outside)) }
}

fn write(path: &Path, before: Option<&str>, after: &str) -> Result<(), Error> {
    const MARK: &[u8] = "\u{FEFF}".as_bytes();
    let Some(before) = before else { return create_at(path, after.as_bytes(), sync) };
    // A link stays a link; what it leads to is replaced.
    let path = fs::canonicalize(path)?;
    let disk = fs::read(&path)?;
    let (mark, text) = disk.strip_prefix(MARK).map_or((&[][..], disk.as_slice()), |text| (MARK, text));
    if text != before.as_bytes() {
        return Err(changed());
    }
    let (mut file, temporary) = beside(&path)?;
    let written = file
        .write_all(mark)
        .and_then(|()| file.write_all(after.as_bytes()))
        .and_then(|()| file.set_permissions(fs::metadata(&path)?.permissions()))
        .and_then(|()| sync(&file))
        .and_then(|()| fs::rename(&temporary, &path));
    if written.is_err() {
        // What could not be written is of no use.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Writes a file that is not there yet, with the folders above it.
fn create_at(path: &Path, bytes: &[u8], wait: fn(&fs::File) -> Result<(), Error>) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let (mut file, temporary) = beside(path)?;
    let written = file.write_all(bytes).and_then(|()| wait(&file)).and_then(|()| {
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

/// Writes a file that Payom makes anew each time, in one step, whatever it held.
///
/// # Errors
/// When it cannot be written.
pub fn put(root: &Path, path: &str, bytes: &[u8]) -> Result<(), SaveError> {
    let place = root.join(path);
    let written = || {
        inside(root, &place)?;
        place.parent().map_or(Ok(()), fs::create_dir_all)?;
        let (mut file, temporary) = beside(&place)?;
        let written = file.write_all(bytes).and_then(|()| sync(&file)).and_then(|()| fs::rename(&temporary, &place));
        if written.is_err() {
            // What could not be written is of no use.
            let _ = fs::remove_file(&temporary);
        }
        written
    };
    written().map_err(|error| SaveError { path: path.to_owned(), error })
}

/// Takes a file away that holds these bytes, and the folder of a release that is empty then.
///
/// # Errors
/// When it holds something else by now, or cannot be taken away.
pub(super) fn remove(root: &Path, path: &str, bytes: &[u8]) -> Result<(), SaveError> {
    let place = root.join(path);
    let gone = || {
        inside(root, &place)?;
        let disk = fs::read(&place)?;
        if disk != bytes && disk.strip_prefix("\u{FEFF}".as_bytes()) != Some(bytes) {
            return Err(changed());
        }
        fs::remove_file(&place)
    };
    gone().map_err(|error| SaveError { path: path.to_owned(), error })?;
    let folder = Path::new(path).parent().filter(|folder| folder.parent() == Some(Path::new("releases")));
    if let Some(folder) = folder {
        // One that holds anything stays.
        let _ = fs::remove_dir(root.join(folder));
    }
    Ok(())
}

/// Somebody else wrote the file.
fn changed() -> Error {
    Error::new(ErrorKind::ResourceBusy, "the file was changed meanwhile; run the command again")
}

/// A file in a folder that is written at its end and that nobody else reads.
///
/// # Errors
/// When it cannot be opened, or a link leads out of the folder.
pub fn private(root: &Path, path: &Path) -> Result<fs::File, Error> {
    inside(root, path)?;
    let mut options = fs::File::options();
    options.create(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
        options.mode(0o600);
        let file = options.open(path)?;
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
        Ok(file)
    }
    #[cfg(not(unix))]
    options.open(path)
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

/// Whether a name is one that [`beside`] gives.
fn is_beside(name: &str) -> bool {
    let inner = name.strip_prefix('.').and_then(|rest| rest.strip_suffix('~'));
    let number = inner.and_then(|inner| inner.rsplit_once('.')).map(|(_, number)| number);
    number.is_some_and(|number| (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Deletes what a program that was killed had not finished, in a folder of the project and below it. Nobody may write there meanwhile. Links
/// out of the project are not followed; what cannot be deleted stays, and does no harm.
pub fn sweep(root: &Path, folder: &str) {
    let folder = root.join(folder);
    if inside(root, &folder).is_ok() {
        swept(&folder);
    }
}

fn swept(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_folder {
            swept(&entry.path());
        } else if is_file && entry.file_name().to_str().is_some_and(is_beside) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Waits until a file is on the disk. Some network drives cannot say so, which is no reason not to write.
///
/// # Errors
/// When it could not be brought there.
pub fn sync(file: &fs::File) -> Result<(), Error> {
    file.sync_all().or_else(|error| if takes_no_question(&error) { Ok(()) } else { Err(error) })
}

/// Whether a disk refuses a question as such, as some of networks do, whatever is asked about.
#[must_use]
pub fn takes_no_question(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) || is_unsupported(error)
}

/// `ENOTSUP` has two numbers on macOS, and the standard library knows one of them.
#[cfg(unix)]
fn is_unsupported(error: &Error) -> bool {
    use rustix::io::Errno;
    [Errno::NOTSUP, Errno::OPNOTSUPP, Errno::NOSYS, Errno::NOTTY]
        .iter()
        .any(|known| error.raw_os_error() == Some(known.raw_os_error()))
}

/// `ERROR_INVALID_FUNCTION` and `ERROR_NOT_SUPPORTED`.
#[cfg(not(unix))]
fn is_unsupported(error: &Error) -> bool {
    matches!(error.raw_os_error(), Some(1 | 50))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_program_left_is_swept_away() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("tg/releases")).unwrap();
        let (_file, left) = beside(&root.join("tg/releases/a.ftl")).unwrap();
        assert_eq!(left, root.join("tg/releases/.a.ftl.0~"));
        let others = ["a.ftl", "a.ftl~", ".a.ftl~", ".a.ftl.~", ".a.ftl.100~", ".a.ftl.x~", "a.ftl.0~", ".gitignore"];
        others.iter().for_each(|name| fs::write(root.join("tg/releases").join(name), "x").unwrap());
        sweep(root, "");
        let mut names: Vec<_> =
            fs::read_dir(root.join("tg/releases")).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.sort();
        let mut expected = others.map(std::ffi::OsString::from);
        expected.sort();
        assert_eq!(names, expected);
    }
}
