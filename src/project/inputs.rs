//! Whether anything changed since the last build.
//!
//! In: a project's folder. Out: a fingerprint of every file that a build could read, by path and content; `None`
//! where something cannot be read, which the build itself will tell. In between nothing is parsed.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

/// What a build reads: settings, words, releases with registry and pictures, templates.
const ROOTS: [&str; 4] = ["payom.toml", "locales", "releases", "theme"];

/// The fingerprint of all inputs, and of `with`: how the build was asked for.
#[must_use]
pub fn inputs(root: &Path, with: &str) -> Option<[u8; 32]> {
    let mut hash = Sha256::new();
    hash.update(with.as_bytes());
    for name in ROOTS {
        let path = root.join(name);
        if path.exists() {
            add(&path, name, &mut hash)?;
        }
    }
    Some(hash.finalize().into())
}

fn add(path: &Path, name: &str, hash: &mut Sha256) -> Option<()> {
    let length = |number: usize| (number as u64).to_le_bytes();
    if !fs::metadata(path).ok()?.is_dir() {
        let bytes = fs::read(path).ok()?;
        hash.update(length(name.len()));
        hash.update(name);
        hash.update(length(bytes.len()));
        hash.update(&bytes);
        return Some(());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(path).ok()? {
        names.push(entry.ok()?.file_name().into_string().ok()?);
    }
    names.sort();
    // An empty folder is something too.
    hash.update(length(name.len()));
    hash.update(name);
    names.iter().try_for_each(|inner| add(&path.join(inner), &format!("{name}/{inner}"), hash))
}
