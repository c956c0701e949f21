//! Files as they were.
//!
//! In: the files of a project that differ from an earlier state, with what they held then. Out: [`Past`], which stands
//! before the disk when that state is read. Invariants: what is not listed was as it is; a folder was there if one of
//! its files was.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What files held earlier, by path relative to the project; `None` where there was no such file.
#[derive(Clone, Debug, Default)]
pub struct Past(BTreeMap<String, Option<Vec<u8>>>);

impl Past {
    /// What a file held.
    pub(super) fn get(&self, path: &str) -> Option<Option<&[u8]>> {
        self.0.get(path).map(Option::as_deref)
    }

    /// Whether nothing was otherwise.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names in a folder of what is no more, or holds something else now; whether each is a folder.
    pub(super) fn names<'a>(&'a self, folder: &str) -> impl Iterator<Item = (&'a str, bool)> + use<'a> {
        let start = format!("{folder}/");
        let length = start.len();
        let under = self.0.range(start.clone()..).take_while(move |(path, _)| path.starts_with(&start));
        under.filter(|(_, text)| text.is_some()).filter_map(move |(path, _)| {
            let rest = path.get(length..)?;
            Some(rest.split_once('/').map_or((rest, false), |(name, _)| (name, true)))
        })
    }

    /// Whether a path that is on the disk was there.
    pub(super) fn had(&self, root: &Path, path: &str) -> bool {
        match self.get(path) {
            Some(text) => text.is_some(),
            None if self.names(path).next().is_some() => true,
            None => {
                let full = root.join(path);
                let Ok(meta) = fs::symlink_metadata(&full) else { return false };
                let inside = fs::read_dir(&full).into_iter().flatten().filter_map(Result::ok);
                let mut inside = inside.filter_map(|entry| entry.file_name().into_string().ok());
                !meta.is_dir() || inside.any(|name| self.had(root, &format!("{path}/{name}")))
            }
        }
    }
}

impl FromIterator<(String, Option<Vec<u8>>)> for Past {
    fn from_iter<T: IntoIterator<Item = (String, Option<Vec<u8>>)>>(files: T) -> Self {
        Self(files.into_iter().collect())
    }
}
