//! Removes folders.
//!
//! In: a folder. Out: it is gone, with all that was in it. Invariants: that a folder of ours may not be written to is no
//! hindrance, for what was carried over keeps its permissions; links are removed and not followed.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::publish::error::{Result, failed};
use crate::publish::system::calls as system;

/// Removes a folder with all that is in it. Folders of ours that may not be written to are made to be.
pub(crate) fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            unlock(folder);
            failed(folder, fs::remove_dir_all(folder))
        }
        result => failed(folder, result),
    }
}

/// Gives this account the permission to remove what is in a folder, and in those in it.
fn unlock(folder: &Path) {
    // Where it is refused, removing says so.
    let _ = system::unlock_folder(folder);
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(std::result::Result::ok) {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            unlock(&entry.path());
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// Permissions bind no administrator; the suite does the same as an ordinary user.
    #[test]
    fn folders_without_permission_go_too() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("c.jpg"), "picture").unwrap();
        for locked in [deep.as_path(), &folder.path().join("a")] {
            fs::set_permissions(locked, fs::Permissions::from_mode(0o500)).unwrap();
        }
        clear(&folder.path().join("a")).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        clear(&folder.path().join("a")).unwrap();
    }
}
