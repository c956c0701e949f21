//! Reading files: the only place that does.
//!
//! In: paths relative to the project. Out: texts and bytes. In between: a file lies within the project's folder even
//! when links are followed, is not larger than the limits, and a text is UTF-8; what is not is reported.

use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, FileId, Report, Sources};

/// The largest text file, in bytes.
pub const MAX_TEXT: u64 = 4 << 20;
/// The largest text that a program writes, in bytes.
const MAX_LONG_TEXT: u64 = 64 << 20;
/// The largest picture, in bytes.
pub const MAX_PICTURE: u64 = 50 << 20;

/// The project's folder, links resolved.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(super) fn new(root: &Path) -> std::io::Result<Self> {
        Ok(Self { root: fs::canonicalize(root)? })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Reads a text; `None` when it does not exist, or when it was reported.
    pub(super) fn text(&self, path: &str, sources: &mut Sources, report: &mut Report) -> Option<FileId> {
        Self::decode(path, self.bytes(path, MAX_TEXT, report)?, sources, report)
    }

    /// Reads a text that a program writes, and that grows with the project.
    pub(super) fn long_text(&self, path: &str, sources: &mut Sources, report: &mut Report) -> Option<FileId> {
        Self::decode(path, self.bytes(path, MAX_LONG_TEXT, report)?, sources, report)
    }

    fn decode(path: &str, bytes: Vec<u8>, sources: &mut Sources, report: &mut Report) -> Option<FileId> {
        match String::from_utf8(bytes) {
            Ok(text) => {
                let (text, marked) = match text.strip_prefix('\u{FEFF}') {
                    Some(rest) => (Arc::from(rest), true),
                    None => (Arc::from(text), false),
                };
                let file = sources.add(path, text);
                if marked {
                    report.add(
                        Diagnostic::new(Code::ByteOrderMark, "the file begins with an invisible byte order mark")
                            .at(sources.span(file, 0..0), "before this")
                            .help("save the file as \"UTF-8\", not as \"UTF-8 with BOM\""),
                    );
                }
                Some(file)
            }
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let line = bytes.iter().take(valid).filter(|b| **b == b'\n').count() + 1;
                let message = format!("{path}: line {line} is not in UTF-8");
                report.error(
                    Diagnostic::new(Code::NotUtf8, message)
                        .help("open the file in the editor and save it with the encoding UTF-8"),
                );
                None
            }
        }
    }

    /// Reads a picture; a missing one is for the caller to report.
    pub(super) fn picture(&self, path: &str, report: &mut Report) -> Option<Vec<u8>> {
        self.bytes(path, MAX_PICTURE, report)
    }

    fn bytes(&self, path: &str, limit: u64, report: &mut Report) -> Option<Vec<u8>> {
        let full = self.root.join(path);
        let real = match fs::canonicalize(&full) {
            Ok(real) => real,
            Err(error) if error.kind() == ErrorKind::NotFound && fs::symlink_metadata(&full).is_err() => return None,
            Err(error) => return unreadable(path, &error, report),
        };
        if !real.starts_with(&self.root) {
            report.error(
                Diagnostic::new(Code::OutsideProject, format!("{path} is a link to a file outside the project"))
                    .help("copy the file itself into the project"),
            );
            return None;
        }
        let read = || -> std::io::Result<Option<Vec<u8>>> {
            let file = fs::File::open(&real)?;
            let meta = file.metadata()?;
            if meta.is_dir() {
                return Err(std::io::Error::from(ErrorKind::IsADirectory));
            }
            if !meta.is_file() {
                return Err(std::io::Error::other("this is not an ordinary file"));
            }
            let mut bytes = Vec::with_capacity(usize::try_from(meta.len().min(limit)).unwrap_or(0));
            file.take(limit + 1).read_to_end(&mut bytes)?;
            Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= limit))
        };
        match read() {
            Ok(Some(bytes)) => Some(bytes),
            Ok(None) => {
                report.error(
                    Diagnostic::new(Code::FileTooLarge, format!("{path} is larger than {} MiB", limit >> 20))
                        .help("is this the right file? If it is, split or shrink it"),
                );
                None
            }
            Err(error) => unreadable(path, &error, report),
        }
    }

    /// The names in a folder, sorted; those that are not UTF-8, and hidden ones, are left out. A missing folder is
    /// empty.
    pub(super) fn list(&self, path: &str, kind: Kind, report: &mut Report) -> Vec<String> {
        let entries = match fs::read_dir(self.root.join(path)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Vec::new(),
            Err(error) => {
                unreadable::<()>(path, &error, report);
                return Vec::new();
            }
        };
        let mut names: Vec<String> = entries
            .filter_map(Result::ok)
            .filter(|entry| {
                // Links are followed here; reading refuses those that lead outside.
                let is_dir = fs::metadata(entry.path()).is_ok_and(|meta| meta.is_dir());
                is_dir == matches!(kind, Kind::Folders)
            })
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| !name.starts_with('.') && !name.ends_with('~'))
            .collect();
        names.sort();
        names
    }
}

/// What to list.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Files,
    Folders,
}

fn unreadable<T>(path: &str, error: &std::io::Error, report: &mut Report) -> Option<T> {
    let why = match error.kind() {
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::IsADirectory => "a folder stands where a file should be".to_owned(),
        ErrorKind::NotADirectory => "a file stands where a folder should be".to_owned(),
        ErrorKind::NotFound => "it is a link that leads nowhere".to_owned(),
        _ => error.to_string(),
    };
    report.error(Diagnostic::new(Code::FileUnreadable, format!("{path} cannot be read: {why}")));
    None
}
