//! What is said of a file that holds something else than messages.
//!
//! In: what it holds. Out: a diagnostic without its place. Invariants: it says what the file is, and how its texts come
//! into the form of messages.

use crate::diag::{Code, Diagnostic, message};
use crate::l10n::syntax::Foreign;

/// What is said of a file with something else in the place of messages.
pub(crate) fn told(kind: Foreign) -> Diagnostic {
    let (message, help) = match kind {
        Foreign::Page => (
            message!("file-is-page", "this is a web page (HTML), not a file of messages"),
            message!(
                "copy-page",
                "copy its texts into this file as plain text, each paragraph as `name = text`, the names as in the English file"
            ),
        ),
        Foreign::Exchange => (
            message!(
                "file-is-exchange",
                "this is a file of a translation program (XML or PO), not a file of messages"
            ),
            message!("copy-texts", "write each text as `name = text`, the names as in the English file"),
        ),
        Foreign::Json => (
            message!("file-is-json", "this is JSON, not a file of messages"),
            message!(
                "copy-json",
                "write each text as `name = text`, without quotation marks and commas, the names as in the English file"
            ),
        ),
        Foreign::Template => (
            message!("file-is-template", "this is the template of a release, not a file of messages"),
            message!("move-template", "put it back as release.md, and write the texts here, each as `name = text`"),
        ),
        Foreign::Prose => (
            message!("file-is-prose", "this is running text, not a file of messages"),
            message!(
                "name-paragraphs",
                "write each paragraph as `name = text`, the names as in the English file (`payom stub` makes a file to fill in)"
            ),
        ),
        Foreign::Colons => (
            message!("file-has-colons", "every line has `:` where `=` should be"),
            message!(
                "replace-colons",
                "write `name = text` in each line: an editor can replace the first `: ` of all lines at once"
            ),
        ),
    };
    Diagnostic::new(Code::WrongFileType, message).help(help)
}
