//! Whether anything changed since the last build.
//!
//! In: a project's folder. Out: a fingerprint of every file that a build could read, by path and content; `None`
//! where something cannot be read, which the build itself will tell. In between nothing is parsed; of a file only so
//! much is in memory as is hashed at once; a folder that links lead to again is not entered again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What a build reads: settings, words, releases with registry and pictures, templates.
const ROOTS: [&str; 4] = ["payom.toml", "locales", "releases", "theme"];

/// The fingerprint of all inputs, and of `with`: how the build was asked for.
#[must_use]
pub fn inputs(root: &Path, with: &str) -> Option<[u8; 32]> {
    let (hash, buffer) = (Sha256::new(), vec![0; 64 * 1024]);
    let mut inputs = Inputs { root: fs::canonicalize(root).ok()?, hash, entered: BTreeSet::new(), buffer };
    inputs.hash.update(with.as_bytes());
    for name in ROOTS {
        let path = root.join(name);
        if path.exists() {
            inputs.add(&path, name)?;
        }
    }
    Some(inputs.hash.finalize().into())
}

struct Inputs {
    /// The project's folder, links resolved.
    root: PathBuf,
    hash: Sha256,
    /// Folders, links resolved.
    entered: BTreeSet<PathBuf>,
    buffer: Vec<u8>,
}

impl Inputs {
    fn add(&mut self, path: &Path, name: &str) -> Option<()> {
        let meta = fs::metadata(path).ok()?;
        self.head(name, if meta.is_file() { meta.len() } else { u64::MAX });
        if meta.is_file() {
            return self.content(path, meta.len());
        }
        // A pipe is nothing that a build reads.
        let entered = meta.is_dir().then(|| fs::canonicalize(path).ok())??;
        // A link to what holds the project, and what is published, leads to nothing that a build reads.
        if self.root.starts_with(&entered) || !self.entered.insert(entered) {
            return Some(());
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(path).ok()? {
            names.push(entry.ok()?.file_name().into_string().ok()?);
        }
        names.sort();
        names.iter().try_for_each(|inner| self.add(&path.join(inner), &format!("{name}/{inner}")))
    }

    /// The name of a file or folder: an empty folder is something too.
    fn head(&mut self, name: &str, length: u64) {
        self.hash.update((name.len() as u64).to_le_bytes());
        self.hash.update(name);
        self.hash.update(length.to_le_bytes());
    }

    /// `None` where the file is not as long as it was.
    fn content(&mut self, path: &Path, length: u64) -> Option<()> {
        let mut file = File::open(path).ok()?;
        let mut left = length;
        loop {
            let count = file.read(&mut self.buffer).ok()?;
            if count == 0 {
                return (left == 0).then_some(());
            }
            left = left.checked_sub(count as u64)?;
            self.hash.update(self.buffer.get(..count)?);
        }
    }
}
