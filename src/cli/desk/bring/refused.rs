//! Why a file cannot become a release.
//!
//! In: what kind of file it is, and what is wrong with it. Out: a sentence, and what to do. Invariants: none speaks of parts of files.

use crate::cli::import::name;
use crate::diag::{Message, message};
use crate::exchange::import::Refused;
use crate::office::{Kind, PackageError};

/// One that is not here any more.
pub(super) fn gone(file: &str) -> Message {
    message!("bring-gone", "{file} is not here any more: choose it again.", file = file)
}

/// One without words.
pub(super) fn empty(file: &str) -> Message {
    message!("bring-empty", "There are no words in {file}.", file = file)
}

/// One that is not read.
pub(super) fn refused(refused: &Refused) -> Message {
    let file = refused.file.as_str();
    match (&refused.error, refused.kind) {
        (Some(PackageError::Unusual(_)), _) | (None, Kind::Ole) => message!(
            "bring-locked",
            "{file} is a Word file of before 2007 (.doc), or it has a password. Open it in Word or LibreOffice, save it as .docx without a password, and choose that.",
            file = file
        ),
        (Some(PackageError::TooMuch(_)), _) => {
            message!(
                "bring-too-much",
                "{file} holds more than a release can have. Part it, and choose one part.",
                file = file
            )
        }
        (Some(_), _) => message!(
            "bring-damaged",
            "{file} is damaged, or it is no Word file at all. Open it in Word or LibreOffice, save it anew as .docx, and choose that.",
            file = file
        ),
        (None, Kind::Pdf) => message!(
            "bring-pdf",
            "{file} is a PDF. Ask whoever sent it for the Word file: text taken out of a PDF has lost its paragraphs.",
            file = file
        ),
        (None, kind) => message!(
            "bring-other",
            "{file} is {kind}. Open it in Word or LibreOffice, save it as Word file (.docx), and choose that.",
            file = file,
            kind = name(kind)
        ),
    }
}
