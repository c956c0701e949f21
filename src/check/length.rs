//! Texts that are too long.
//!
//! In: a message or a term. Out: a diagnostic. In between: a text is one paragraph, and rules look at each place of it
//! beside others; of a text that is longer than any paragraph nothing else is said.

use crate::diag::{Code, Diagnostic, Report};
use crate::l10n::syntax::{Entry, Pattern};

/// The longest text of a message or an attribute, in bytes of the file: four pages.
pub(super) const MAX_LENGTH: u32 = 16 << 10;

/// Whether a text is longer than any paragraph.
pub(super) fn too_long(pattern: &Pattern) -> bool {
    pattern.span.end.saturating_sub(pattern.span.start) > MAX_LENGTH
}

/// Reports texts that are too long.
pub(super) fn check(entry: &Entry, report: &mut Report) {
    for (attribute, _) in entry.patterns().filter(|(_, pattern)| too_long(pattern)) {
        let place = attribute.unwrap_or(&entry.id);
        let message = format!("the text of `{}` has more than {} KiB", place.text, MAX_LENGTH >> 10);
        report.error(
            Diagnostic::new(Code::TextTooLong, message)
                .at(place.span, "this text")
                .help("a message is one paragraph: make several messages of it"),
        );
    }
}
