//! What a build is about to publish, put down before it does.
//!
//! In: paths within the output folder. Out: the same, to the build after one that was killed while it published: the
//! manifest then still tells of the set before, and these of the rest of what Payom made. Invariants: a list only ever
//! grows until a whole build has come to its end; one that is damaged counts as empty.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use crate::publish::output_folder::OutputFolder;
use crate::publish::state::files;

/// Its name in the state.
pub(crate) const NAME: &str = "pending";

/// Paths within the output folder.
#[derive(Debug, Default)]
pub(crate) struct Pending(BTreeSet<String>);

impl Pending {
    /// Reads what is known of an output folder.
    pub(crate) fn load(output: &OutputFolder) -> Self {
        let text = files::text(&files::place(output, NAME)).unwrap_or_default();
        let plain = |name: &str| {
            !name.is_empty() && !name.starts_with('.') && !name.contains(|c: char| c == '\\' || c.is_control())
        };
        let paths = text.lines().filter(|path| path.split('/').all(plain));
        Self(paths.map(ToOwned::to_owned).collect())
    }

    /// Whether a file of a release's folder is among them.
    pub(crate) fn holds(&self, slug: &str, name: &OsStr) -> bool {
        name.to_str().is_some_and(|name| self.0.contains(&format!("{slug}/{name}")))
    }

    /// Whether a path is among them.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.0.contains(path)
    }

    /// All of them.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// Writes paths as they are kept, one after the other: their order means nothing, nor that one comes twice.
pub(crate) fn write(
    paths: impl IntoIterator<Item = impl AsRef<str>>,
    to: &mut dyn std::io::Write,
) -> std::io::Result<()> {
    paths.into_iter().try_for_each(|path| writeln!(to, "{}", path.as_ref()))
}
