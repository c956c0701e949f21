//! What only explains a release that is begun, and goes as it is written.
//!
//! In: a file of messages in which a text that waited has been written, or was taken out. Out: the same without the comment that said what the text is for,
//! and without the head of the file when nothing waits any more. Invariants: a comment that somebody wrote stays.

use super::sheet::Sheet;
use crate::cli::new;
use crate::cli::translate::words::{Task, of_release};
use crate::edit::blocks::{uncommented, waits};

/// The file once a text is written.
pub(super) fn written(sheet: &Sheet<'_>, text: String, id: &str) -> String {
    let explains = |words: &str| new::explained(words).is_some();
    let bare = uncommented(&text, id, explains).and_then(|amendment| amendment.apply(&text));
    without_head(sheet, bare.unwrap_or(text))
}

/// The file without its head, where that is of no use any more.
pub(super) fn without_head(sheet: &Sheet<'_>, text: String) -> String {
    let head = of_release(sheet.slug(), sheet.source, Task::Write);
    match text.strip_prefix(&head) {
        Some(rest) if !waits(rest) => rest.trim_start_matches('\n').to_owned(),
        _ => text,
    }
}
