//! What came back, by the kind of its file.
//!
//! In: a path. Out: what is in it, or why that cannot be read. Invariants: the kind is told by what is in a file, not by its name.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::unread;
use crate::diag::{Code, Diagnostic, Message, message};
use crate::exchange::kit::review::{self, Remarks};
use crate::exchange::kit::{Returned, word, xliff};
use crate::office::{Kind, kind};

/// The largest file that is read.
const LARGEST: u64 = 64 << 20;

/// What came back.
pub(super) enum Came {
    /// Kits.
    Kits(Vec<Returned>),
    /// A sheet with remarks.
    Remarks(Remarks),
}

/// The files that a path stands for: a project of OmegaT has what it made in `target/`.
pub(super) fn files(path: &Path) -> Vec<PathBuf> {
    let target = path.join("target");
    let folder = if target.is_dir() { target } else { path.to_path_buf() };
    let Ok(entries) = fs::read_dir(&folder) else { return vec![path.to_path_buf()] };
    let is_kit = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "xlf" || ending == "docx");
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_kit).collect();
    files.sort();
    // What is not there cannot be read, and that is said.
    if files.is_empty() { vec![folder] } else { files }
}

pub(super) fn read(path: &Path) -> Result<Came, Box<Diagnostic>> {
    let name = path.display().to_string();
    let refused = |why: Message| {
        let what = message!("take-unreadable", "{file} cannot be read: {why}", file = &name, why = why);
        let help = message!("take-unreadable-help", "export it again from the program that it was translated with");
        Box::new(Diagnostic::new(Code::FileUnreadable, what).help(help))
    };
    if path.is_dir() {
        let what = message!("take-empty", "there is no file in {folder} that could be taken", folder = &name);
        let help = message!("take-empty-help", "in OmegaT, choose Create Translated Documents first");
        return Err(Box::new(Diagnostic::new(Code::FileUnreadable, what).help(help)));
    }
    let bytes = fs::metadata(path).and_then(|about| {
        if about.len() > LARGEST { Err(std::io::Error::other("larger than 64 MB")) } else { fs::read(path) }
    });
    let bytes = bytes.map_err(|error| {
        let about = refused(unread::why(&error));
        if error.kind() == std::io::ErrorKind::NotFound {
            Box::new(about.help(message!("look-at-name", "look whether its name is right")))
        } else {
            about
        }
    })?;
    match kind(&bytes) {
        Kind::Text | Kind::Other => {
            xliff::read(&bytes).map(Came::Kits).map_err(|error| refused(error.to_string().into()))
        }
        Kind::Docx => match review::returned(&bytes).map_err(|error| refused(error.to_string().into()))? {
            Some(remarks) => Ok(Came::Remarks(remarks)),
            None => {
                let kit = word::returned(&bytes).map_err(|error| refused(error.to_string().into()))?;
                Ok(Came::Kits(vec![kit]))
            }
        },
        _ => Err(refused(message!("no-kit-file", "it is neither XLIFF nor a Word file (.docx)"))),
    }
}
