//! Notes that a step of a build leaves for the same step of the next one.
//!
//! In: a name and a text. Out: the same text to the next build. Invariants: whoever reads a note checks that it holds; that it
//! cannot be left is no fault.

use crate::publish::output_folder::OutputFolder;
use crate::publish::state::files;

/// What the build before noted under a name.
#[must_use]
pub fn note(output: &OutputFolder, name: &str) -> Option<String> {
    files::text(&output.state().join(name))
}

/// Notes it for the next build.
pub fn leave_note(output: &OutputFolder, name: &str, text: &str) {
    let _ = files::replace(&output.state().join(name), text.as_bytes());
}
