//! What came back, by the kind of its file.
//!
//! In: a path. Out: what is in it, or why that cannot be read. Invariants: the kind is told by what is in a file, not by its name.

use std::fs;
use std::path::Path;

use crate::diag::{Code, Diagnostic, message};
use crate::exchange::kit::{Returned, xliff};
use crate::office::{Kind, kind};

/// The largest file that is read.
const LARGEST: u64 = 64 << 20;

pub(super) fn read(path: &Path) -> Result<Vec<Returned>, Box<Diagnostic>> {
    let name = path.display().to_string();
    let refused = |why: String| {
        let what = message!("take-unreadable", "{file} cannot be read: {why}", file = &name, why = why);
        let help = message!("take-unreadable-help", "export it again from the program that it was translated with");
        Box::new(Diagnostic::new(Code::FileUnreadable, what).help(help))
    };
    let bytes = fs::metadata(path).and_then(|about| {
        if about.len() > LARGEST { Err(std::io::Error::other("larger than 64 MB")) } else { fs::read(path) }
    });
    let bytes = bytes.map_err(|error| refused(error.to_string()))?;
    match kind(&bytes) {
        Kind::Text | Kind::Other => xliff::read(&bytes).map_err(|error| refused(error.to_string())),
        _ => Err(refused(message!("take-kind", "it is no XLIFF").to_string())),
    }
}
