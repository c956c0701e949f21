//! Keys by what somebody calls them.
//!
//! In: a name, a path, a heading in brackets: `embargo`, `event.from`, `[event]`, `contacts.phones`. Out: every key that may
//! be meant. Invariants: a whole path comes before names within tables.

use crate::project::key_files;
use crate::registry::{Key, KeyFile};

/// A key and its file.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Found {
    pub(in crate::cli) file: KeyFile,
    pub(in crate::cli) key: Key,
}

/// Every key that a name may stand for.
pub(in crate::cli) fn find(name: &str) -> Vec<Found> {
    let bare = name.trim().trim_matches(['[', ']', '`']).trim();
    let all = || key_files().into_iter().flat_map(|file| file.keys().into_iter().map(move |key| Found { file, key }));
    let whole: Vec<Found> = all().filter(|found| found.key.path == bare || path(found) == bare).collect();
    let within = || all().filter(|found| found.key.path.strip_suffix(bare).is_some_and(|rest| rest.ends_with('.')));
    if bare.is_empty() || !whole.is_empty() { whole } else { within().collect() }
}

/// Its path with the name of its file.
fn path(found: &Found) -> String {
    format!("{}.{}", found.file.name, found.key.path)
}

/// The names of all keys, for "did you mean".
pub(in crate::cli) fn names() -> Vec<&'static str> {
    let mut names: Vec<&str> = key_files().iter().flat_map(KeyFile::keys).map(|key| key.name()).collect();
    names.sort_unstable();
    names.dedup();
    names
}
