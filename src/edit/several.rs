//! Several files of the project, changed together.
//!
//! In: files with what was read of them and what shall stand there, and new ones. Out: all of them, or none. Invariants:
//! where one cannot be written, those written before it are as they were, and folders made for them are gone.

use std::fs;
use std::path::Path;

use super::file::{SaveError, create, remove, replace};
use super::spans::with_line_ends;

/// What happens to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It does not exist yet.
    New {
        /// The file, from the project's folder.
        path: String,
        /// All of it.
        bytes: Vec<u8>,
    },
    /// It gets more at its end.
    Longer {
        /// The file, from the project's folder.
        path: String,
        /// Its text as it was read.
        before: String,
        /// What is added.
        more: String,
    },
    /// It says something else.
    Other {
        /// The file, from the project's folder.
        path: String,
        /// Its text as it was read.
        before: String,
        /// What it says then.
        after: String,
    },
    /// It goes, and the folder of a release that is empty then.
    Gone {
        /// The file, from the project's folder.
        path: String,
        /// All of it.
        bytes: Vec<u8>,
    },
}

impl Change {
    /// More for a file that exists: after an empty line, with line ends like its own.
    #[must_use]
    pub fn longer(path: String, before: String, more: &str) -> Self {
        let gap = match () {
            () if before.is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n") => "",
            () if before.ends_with('\n') => "\n",
            () => "\n\n",
        };
        let more = with_line_ends(&format!("{gap}{more}"), &before);
        Self::Longer { path, before, more }
    }

    /// The file, from the project's folder.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::New { path, .. }
            | Self::Longer { path, .. }
            | Self::Other { path, .. }
            | Self::Gone { path, .. } => path,
        }
    }

    /// The file's text afterwards; `None` where it is no text, or there is no file.
    #[must_use]
    pub fn after(&self) -> Option<String> {
        match self {
            Self::New { bytes, .. } => String::from_utf8(bytes.clone()).ok(),
            Self::Longer { before, more, .. } => Some(format!("{before}{more}")),
            Self::Other { after, .. } => Some(after.clone()),
            Self::Gone { .. } => None,
        }
    }

    /// The line on which what is added begins.
    #[must_use]
    pub fn line(&self) -> usize {
        let Self::Longer { before, more, .. } = self else { return 1 };
        let gap = more.len() - more.trim_start_matches(['\n', '\r']).len();
        let above = before.matches('\n').count() + more.get(..gap).unwrap_or("").matches('\n').count();
        above + 1
    }

    fn make(&self, root: &Path) -> Result<(), SaveError> {
        match self {
            Self::New { path, bytes } => create(root, path, bytes),
            Self::Longer { path, before, more } => replace(root, path, Some(before), &format!("{before}{more}")),
            Self::Other { path, before, after } => replace(root, path, Some(before), after),
            Self::Gone { path, bytes } => remove(root, path, bytes),
        }
    }

    /// Takes it back. Whoever changed the file meanwhile keeps it: the problem that led here is told.
    fn undo(&self, root: &Path) {
        match self {
            Self::New { path, .. } => {
                let path = root.join(path);
                let _ = fs::remove_file(&path);
                for above in path.ancestors().skip(1).take_while(|above| above.starts_with(root) && *above != root) {
                    if fs::remove_dir(above).is_err() {
                        break;
                    }
                }
            }
            Self::Longer { path, before, more } => {
                let _ = replace(root, path, Some(&format!("{before}{more}")), before);
            }
            Self::Other { path, before, after } => {
                let _ = replace(root, path, Some(after), before);
            }
            Self::Gone { path, bytes } => {
                let _ = create(root, path, bytes);
            }
        }
    }
}

/// Makes all changes, or none.
///
/// # Errors
/// When one of the files is not what was read, or cannot be written.
pub fn change_all(root: &Path, changes: &[Change]) -> Result<(), SaveError> {
    for (number, change) in changes.iter().enumerate() {
        if let Err(failed) = change.make(root) {
            changes.iter().take(number).rev().for_each(|made| made.undo(root));
            return Err(failed);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::write(root.join("a.toml"), "[a]\r\nb = 1").unwrap();
        fs::write(root.join("taken"), "mine").unwrap();
        let longer = Change::longer("a.toml".to_owned(), "[a]\r\nb = 1".to_owned(), "[b]\n");
        assert_eq!(longer.line(), 4);
        let new = |path: &str| Change::New { path: path.to_owned(), bytes: vec![0, 255] };
        let failed = change_all(root, &[longer.clone(), new("new/folder/x.png"), new("taken")]).unwrap_err();
        assert_eq!(failed.path, "taken");
        assert_eq!(fs::read_to_string(root.join("a.toml")).unwrap(), "[a]\r\nb = 1");
        assert!(!root.join("new").exists());
        change_all(root, &[longer, new("new/folder/x.png")]).unwrap();
        assert_eq!(fs::read_to_string(root.join("a.toml")).unwrap(), "[a]\r\nb = 1\r\n\r\n[b]\r\n");
        assert_eq!(fs::read(root.join("new/folder/x.png")).unwrap(), [0, 255]);
        // What goes comes back where something else cannot go.
        let gone = |path: &str, bytes: &[u8]| Change::Gone { path: path.to_owned(), bytes: bytes.to_vec() };
        let other = gone("taken", b"yours");
        assert_eq!(change_all(root, &[gone("new/folder/x.png", &[0, 255]), other]).unwrap_err().path, "taken");
        assert_eq!(fs::read(root.join("new/folder/x.png")).unwrap(), [0, 255]);
        change_all(root, &[gone("taken", b"mine")]).unwrap();
        assert!(!root.join("taken").exists() && root.join("new").exists());
    }
}
