//! What is said of a file that holds something else than messages.
//!
//! In: what it holds. Out: a diagnostic without its place. Invariants: it says what the file is, and how its texts come
//! into the form of messages.

use crate::diag::{Code, Diagnostic};
use crate::l10n::syntax::Foreign;

/// What is said of a file with something else in the place of messages.
pub(crate) fn told(kind: Foreign) -> Diagnostic {
    let (message, help) = match kind {
        Foreign::Page => (
            "this is a web page (HTML), and not a file of messages",
            "copy its texts into this file as plain text, each paragraph as `name = text`, the names as in the English file",
        ),
        Foreign::Exchange => (
            "this is a file of a translation program (XML or PO), and not a file of messages",
            "write each text as `name = text`, the names as in the English file",
        ),
        Foreign::Json => (
            "this is JSON, and not a file of messages",
            "write each text as `name = text`, without quotation marks and commas, the names as in the English file",
        ),
        Foreign::Template => (
            "this is the template of a release, and not a file of messages",
            "put it back as release.md, and write the texts here, each as `name = text`",
        ),
        Foreign::Prose => (
            "this is running text, and not a file of messages",
            "write each paragraph as `name = text`, the names as in the English file (`payom stub` makes a file to fill in)",
        ),
        Foreign::Colons => (
            "`:` stands in all lines where `=` should stand",
            "write `name = text` in each line: an editor can replace the first `: ` of all lines at once",
        ),
    };
    Diagnostic::new(Code::WrongFileType, message).help(help)
}
