//! Whether a file of the project has changed.
//!
//! In: the project's folder. Out: [`FileStamps`], to be compared. Invariants: times and sizes of what Payom reads
//! (`payom.toml`, `locales/`, `releases/`, `theme/`); a change within the resolution of a file system's clock that keeps
//! the size could escape, which a person cannot type.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(40);

/// Deeper folders are not the project's.
const DEPTH: usize = 6;

/// What a look found.
#[derive(Debug)]
pub(super) struct FileStamps {
    files: Vec<(PathBuf, Option<SystemTime>, u64)>,
    took: Duration,
}

impl PartialEq for FileStamps {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
    }
}

impl FileStamps {
    /// How long to wait until the next look: where looking takes long, it is done less often.
    pub(super) fn pause(&self) -> Duration {
        PAUSE.max(self.took * 10)
    }
}

/// Looks at every file.
pub(super) fn look(root: &Path) -> FileStamps {
    let started = Instant::now();
    let mut files = Vec::new();
    for name in ["payom.toml", "locales", "releases", "theme", "fonts"] {
        collect(&root.join(name), DEPTH, &mut files);
    }
    files.sort();
    FileStamps { files, took: started.elapsed() }
}

fn collect(path: &Path, depth: usize, files: &mut Vec<(PathBuf, Option<SystemTime>, u64)>) {
    let Ok(meta) = fs::metadata(path) else { return };
    if meta.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().filter_map(Result::ok);
        for entry in entries.filter(|_| depth > 0) {
            collect(&entry.path(), depth - 1, files);
        }
    } else {
        files.push((path.to_path_buf(), meta.modified().ok(), meta.len()));
    }
}
