//! Reading files: the only place that does.
//!
//! In: paths relative to the project, and what files held earlier, where that is asked for. Out: texts and bytes. Invariants: a file lies within the project's folder even
//! when links are followed, is not larger than the limits, is called exactly as it is asked for, and a text is UTF-8;
//! what is not is reported.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::names::{self, Listing};
use super::past::Past;
use super::sniff;
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, message};

/// The largest text file, in bytes.
pub const MAX_TEXT: u64 = 4 << 20;
/// The largest text that a program writes, in bytes.
const MAX_LONG_TEXT: u64 = 64 << 20;
/// The largest picture, in bytes.
pub const MAX_PICTURE: u64 = 50 << 20;

/// The project's folder, links resolved.
#[derive(Clone, Debug)]
pub(in crate::project) struct Folder {
    root: PathBuf,
    /// What stands before the disk.
    past: Arc<Past>,
    /// Folders in which something was looked for that is not there.
    listings: Arc<Mutex<BTreeMap<PathBuf, Arc<Listing>>>>,
}

impl Folder {
    pub(in crate::project) fn new(root: &Path, past: Past) -> std::io::Result<Self> {
        Ok(Self { root: fs::canonicalize(root)?, past: Arc::new(past), listings: Arc::default() })
    }

    pub(in crate::project) fn root(&self) -> &Path {
        &self.root
    }

    /// Reads a text; `None` when it does not exist, or when it was reported.
    pub(in crate::project) fn text(&self, path: &str, sources: &mut Sources, report: &mut Report) -> Option<FileId> {
        Self::decode(path, self.bytes(path, MAX_TEXT, report)?, sources, report)
    }

    /// What a text says, where it can be read; nothing is reported.
    pub(in crate::project) fn glance(&self, path: &str) -> Option<String> {
        String::from_utf8(self.bytes(path, MAX_TEXT, &mut Report::default())?).ok()
    }

    /// Reads a text that a program writes, and that grows with the project.
    pub(in crate::project) fn long_text(
        &self,
        path: &str,
        sources: &mut Sources,
        report: &mut Report,
    ) -> Option<FileId> {
        Self::decode(path, self.bytes(path, MAX_LONG_TEXT, report)?, sources, report)
    }

    /// Reads a text of which every byte is published: its lines end alike, whatever system it was written on.
    pub(in crate::project) fn published_text(
        &self,
        path: &str,
        sources: &mut Sources,
        report: &mut Report,
    ) -> Option<FileId> {
        let bytes = self.bytes(path, MAX_TEXT, report)?;
        let mut plain = Vec::with_capacity(bytes.len());
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            match line.strip_suffix(b"\r\n") {
                Some(line) => plain.extend([line, b"\n"].concat()),
                None => plain.extend(line),
            }
        }
        Self::decode(path, plain, sources, report)
    }

    fn decode(path: &str, bytes: Vec<u8>, sources: &mut Sources, report: &mut Report) -> Option<FileId> {
        if let Some(found) = sniff::foreign(&bytes) {
            let file = sources.add(path, Arc::from(""));
            report.error(found.at(sources.span(file, 0..0), ""));
            return None;
        }
        if sniff::is_wide(&bytes) {
            let file = sources.add(path, Arc::from(""));
            report.error(sniff::encoding(&bytes).at(sources.span(file, 0..0), ""));
            return None;
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                let (text, marked) = match text.strip_prefix('\u{FEFF}') {
                    Some(rest) => (Arc::from(rest), true),
                    None => (Arc::from(text), false),
                };
                let file = sources.add(path, text);
                if marked {
                    report.add(
                        Diagnostic::new(
                            Code::ByteOrderMark,
                            message!("byte-order-mark", "the file begins with an invisible byte order mark"),
                        )
                        .at(sources.span(file, 0..0), message!("before-this", "before this"))
                        .help(message!("save-without-bom", "save the file as “UTF-8”, not as “UTF-8 with BOM”")),
                    );
                }
                Some(file)
            }
            Err(error) => {
                // Up to the first wrong byte the text is as in the file, so that the place is right.
                let valid = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let file = sources.add(path, Arc::from(text));
                let span = sources.span(file, valid..valid + 3);
                report.error(
                    sniff::encoding(error.as_bytes())
                        .at(span, message!("first-unreadable", "the first character that cannot be read")),
                );
                None
            }
        }
    }

    /// Reads a picture; a missing one is for the caller to report.
    pub(in crate::project) fn picture(&self, path: &str, report: &mut Report) -> Option<Vec<u8>> {
        self.bytes(path, MAX_PICTURE, report)
    }

    fn bytes(&self, path: &str, limit: u64, report: &mut Report) -> Option<Vec<u8>> {
        if let Some(text) = self.earlier(path) {
            return match text {
                Some(text) if text.len() as u64 > limit => too_large(path, limit, report),
                Some(text) => Some(text.to_vec()),
                None => None,
            };
        }
        let full = self.root.join(path);
        let real = match fs::canonicalize(&full) {
            Ok(real) => real,
            Err(error) if error.kind() == ErrorKind::NotFound && fs::symlink_metadata(&full).is_err() => {
                self.misspelt(path, report);
                return None;
            }
            Err(error) => return unreadable(path, &error, report),
        };
        if let Some(name) = otherwise(&full, &real) {
            spelling(path, name, report);
            return None;
        }
        if !real.starts_with(&self.root) {
            report.error(
                Diagnostic::new(
                    Code::OutsideProject,
                    message!("link-outside", "{path} is a link to a file outside the project", path = path),
                )
                .help(message!("copy-into-project", "copy the file itself into the project")),
            );
            return None;
        }
        let read = || -> std::io::Result<Option<Vec<u8>>> {
            // To open a pipe would mean to wait for somebody who writes into it.
            let meta = fs::metadata(&real)?;
            if meta.is_dir() {
                return Err(std::io::Error::from(ErrorKind::IsADirectory));
            }
            if !meta.is_file() {
                return Err(std::io::Error::other("this is not an ordinary file"));
            }
            let mut bytes = Vec::with_capacity(usize::try_from(meta.len().min(limit)).unwrap_or(0));
            fs::File::open(&real)?.take(limit + 1).read_to_end(&mut bytes)?;
            Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= limit))
        };
        match read() {
            Ok(Some(bytes)) => Some(bytes),
            Ok(None) => too_large(path, limit, report),
            Err(error) => unreadable(path, &error, report),
        }
    }

    /// What a file held earlier, where that differs: by its path, or by that of the file that a link leads to.
    fn earlier(&self, path: &str) -> Option<Option<&[u8]>> {
        if self.past.is_empty() {
            return None;
        }
        let linked = || {
            let real = fs::canonicalize(self.root.join(path)).ok()?;
            self.past.get(&real.strip_prefix(&self.root).ok()?.to_string_lossy().replace('\\', "/"))
        };
        self.past.get(path).or_else(linked)
    }

    /// Where a path does not exist: reports what is there under a name that is the same to other systems.
    fn misspelt(&self, path: &str, report: &mut Report) {
        if !self.past.is_empty() {
            return;
        }
        let mut folder = self.root.clone();
        for part in path.split('/') {
            let next = folder.join(part);
            if fs::symlink_metadata(&next).is_err() {
                if let Some(name) = self.listing(&folder).alike(part).first() {
                    spelling(path, name, report);
                }
                return;
            }
            folder = next;
        }
    }

    /// What is in a folder that more may be looked for in.
    fn listing(&self, folder: &Path) -> Arc<Listing> {
        let mut listings = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        let listing = listings.entry(folder.to_path_buf()).or_insert_with(|| Arc::new(listing(folder)));
        Arc::clone(listing)
    }

    /// What is in a folder of the project.
    pub(in crate::project) fn names(&self, path: &str) -> Listing {
        if self.past.is_empty() {
            return listing(&self.root.join(path));
        }
        Listing::new(self.list(path, Kind::All, &mut Report::default()))
    }

    /// The names in a folder, sorted; hidden ones are left out. A missing folder is empty.
    pub(in crate::project) fn list(&self, path: &str, kind: Kind, report: &mut Report) -> Vec<String> {
        let earlier: Vec<(&str, bool)> = self.past.names(path).collect();
        let entries = match fs::read_dir(self.root.join(path)) {
            Ok(entries) => Some(entries),
            Err(_) if !self.past.is_empty() => None,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.misspelt(path, report);
                return Vec::new();
            }
            Err(error) => {
                unreadable::<()>(path, &error, report);
                return Vec::new();
            }
        };
        let mut names: Vec<String> = entries
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
            .filter(|entry| {
                // Links are followed here; reading refuses those that lead outside.
                let is_dir = fs::metadata(entry.path()).is_ok_and(|meta| meta.is_dir());
                kind.takes(is_dir)
            })
            .filter_map(|entry| match entry.file_name().into_string() {
                Ok(name) => Some(name),
                Err(name) => {
                    let name = format!("{path}/{}", name.to_string_lossy());
                    report.error(
                        Diagnostic::new(
                            Code::FileName,
                            message!("name-not-utf8", "the name of {name} is not in UTF-8", name = name),
                        )
                        .help(message!("rename-file", "rename the file")),
                    );
                    None
                }
            })
            .filter(|name| self.past.is_empty() || self.past.had(&self.root, &format!("{path}/{name}")))
            .chain(earlier.into_iter().filter(|(_, is_dir)| kind.takes(*is_dir)).map(|(name, _)| name.to_owned()))
            .filter(|name| !name.starts_with('.') && !name.ends_with('~'))
            .collect();
        names.sort();
        names.dedup();
        names
    }
}

/// What to list.
#[derive(Clone, Copy, Debug)]
pub(in crate::project) enum Kind {
    All,
    Folders,
}

impl Kind {
    fn takes(self, is_dir: bool) -> bool {
        match self {
            Self::All => true,
            Self::Folders => is_dir,
        }
    }
}

/// What is in a folder, by the name that all systems see.
fn listing(folder: &Path) -> Listing {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    Listing::new(entries.filter_map(|entry| entry.file_name().into_string().ok()))
}

/// The name that a file really has, where a system that sees no capital letters found it under another.
fn otherwise<'a>(asked: &Path, found: &'a Path) -> Option<&'a str> {
    let (asked_name, found) = (asked.file_name()?.to_str()?, found.file_name()?.to_str()?);
    let other = asked_name != found && names::folded(asked_name) == names::folded(found);
    // A link may have what name it likes.
    (other && fs::symlink_metadata(asked).is_ok_and(|meta| !meta.is_symlink())).then_some(found)
}

/// Reports a file that is called otherwise than it is asked for.
fn spelling(path: &str, name: &str, report: &mut Report) {
    report.error(
        Diagnostic::new(
            Code::FileName,
            message!("name-in-other-letters", "there is no {path}, but there is `{name}`", path = path, name = name),
        )
        .note(message!("one-name-to-some", "to some systems the two are one name, to others they are not"))
        .help(message!("rename-it", "rename `{name}`", name = name)),
    );
}

fn too_large<T>(path: &str, limit: u64, report: &mut Report) -> Option<T> {
    report.error(
        Diagnostic::new(
            Code::FileTooLarge,
            message!(
                "file-too-large",
                "{path} is larger than {size} MiB",
                path = path,
                size = (limit >> 20).to_string()
            ),
        )
        .help(message!("split-or-shrink", "is this the right file? If it is, split or shrink it")),
    );
    None
}

fn unreadable<T>(path: &str, error: &std::io::Error, report: &mut Report) -> Option<T> {
    let why = match error.kind() {
        ErrorKind::PermissionDenied => message!("permission-denied", "permission denied"),
        ErrorKind::IsADirectory => message!("folder-for-file", "a folder stands where a file should be"),
        ErrorKind::NotADirectory => message!("file-for-folder", "a file stands where a folder should be"),
        ErrorKind::NotFound => message!("dead-file-link", "it is a link that leads nowhere"),
        _ => error.to_string().into(),
    };
    let message = message!("file-unreadable", "{path} cannot be read: {why}", path = path, why = why);
    report.error(Diagnostic::new(Code::FileUnreadable, message));
    None
}
