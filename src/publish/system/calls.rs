//! All that differs from system to system.
//!
//! In: files and folders. Out: what a system says of them. Invariants: nothing else of publishing asks which system it is, signals aside; what the
//! program does with an answer stands elsewhere and is the same everywhere, so that tests can play another system by its
//! answers ([`System`]).
//!
//! | | Linux | macOS | Windows |
//! |---|---|---|---|
//! | two folders change places in one step | `RENAME_EXCHANGE` | `RENAME_SWAP`, not on every disk | no |
//! | a file is brought to the disk | by any handle | by any handle; not on every network disk | by one that may write |
//! | a folder's entries are | by a handle | by a handle | the system does it itself |
//! | all of a file system at once | `syncfs` | no | no |

use std::fmt::Debug;
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// What a handle of a file may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

/// Whether something is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnDisk {
    Yes,
    /// The disk takes no such question.
    Unknown,
}

/// The calls of the system that put things in their place and bring them to the disk. Tests let them be refused.
pub(crate) trait System: Debug + Send + Sync {
    /// Gives a file or folder another name; a file that has the name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// Exchanges two names in one step; `false` where the system cannot.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<bool> {
        swap(one, other)
    }

    /// Brings a file's contents to the disk, by a handle of that kind.
    fn flush_file(&self, path: &Path, access: Access) -> io::Result<()> {
        File::options().read(access == Access::Read).write(access == Access::Write).open(path)?.sync_data()
    }

    /// Brings a folder's entries to the disk.
    fn flush_folder(&self, path: &Path) -> io::Result<()> {
        folder(path)
    }

    /// Brings all of the file system to the disk that holds a folder; `false` where it cannot be asked for.
    fn flush_all(&self, root: &Path) -> io::Result<bool> {
        whole(root)
    }
}

/// The system that the program runs on.
#[derive(Debug)]
pub(crate) struct Native;

impl System for Native {}

#[cfg(unix)]
fn folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Windows opens no folders, and keeps their entries in order itself.
#[cfg(not(unix))]
fn folder(_: &Path) -> io::Result<()> {
    Ok(())
}

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

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn swap(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS) => Ok(false),
        // The two are one number on Linux.
        Err(error) if error == Errno::NOTSUP || error == Errno::OPNOTSUPP => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn swap(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Makes a link as another one is.
#[cfg(unix)]
pub(crate) fn link(leads_to: &Path, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(leads_to, at)
}

#[cfg(not(unix))]
pub(crate) fn link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Makes a folder that nobody else may look into.
#[cfg(unix)]
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

/// Lets this account read a folder of its own and remove what is in it.
#[cfg(unix)]
pub(crate) fn unlock_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::symlink_metadata(path)?.permissions().mode();
    fs::set_permissions(path, fs::Permissions::from_mode(mode | 0o700))
}

#[cfg(not(unix))]
pub(crate) fn unlock_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether this account may remove what is in a folder, now or after it has given itself the permission.
#[cfg(unix)]
pub(crate) fn may_empty(path: &Path) -> bool {
    use rustix::fs::{Access, AtFlags, CWD, accessat};
    let may = accessat(CWD, path, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS);
    // Only whose folder it is may set its permissions, even to what they are.
    may.is_ok() || fs::metadata(path).is_ok_and(|meta| fs::set_permissions(path, meta.permissions()).is_ok())
}

#[cfg(not(unix))]
pub(crate) fn may_empty(_: &Path) -> bool {
    true
}

/// Whether other accounts, such as that of a web server, may read a file or look into a folder.
#[cfg(unix)]
pub(crate) fn is_for_all(path: &Path) -> bool {
    fs::metadata(path).map_or(true, |about| is_open(&about))
}

/// The same of what is known of a file or folder.
#[cfg(unix)]
pub(crate) fn is_open(meta: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let wanted = if meta.is_dir() { 0o005 } else { 0o004 };
    meta.permissions().mode() & wanted == wanted
}

/// Elsewhere permissions are inherited from the folder above.
#[cfg(not(unix))]
pub(crate) fn is_for_all(_: &Path) -> bool {
    true
}

/// The same of what is known of a file or folder.
#[cfg(not(unix))]
pub(crate) fn is_open(_: &fs::Metadata) -> bool {
    true
}
