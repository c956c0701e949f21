//! Texts that are too long.
//!
//! In: a message or a term. Out: a diagnostic. Invariants: a text is one paragraph, and rules look at each place of it
//! beside others; of a text that is longer than any paragraph nothing else is said.

use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::syntax::{Element, Entry, Expression, Pattern};

/// The longest text of a message or an attribute, in bytes of the file: two pages.
pub(crate) const MAX_LENGTH: u32 = 8 << 10;

/// Whether a text is longer than any paragraph.
pub(crate) fn too_long(pattern: &Pattern) -> bool {
    end(pattern).saturating_sub(pattern.span.start) > MAX_LENGTH
}

/// Where a text ends: a pattern's own span ends with the name that a selection looks at, not with its variants.
fn end(pattern: &Pattern) -> u32 {
    let last = match pattern.elements.last().and_then(Element::expression) {
        Some(Expression::Select { variants, .. }) => variants.last(),
        _ => None,
    };
    last.map_or(pattern.span.end, |variant| end(&variant.value).max(pattern.span.end))
}

/// Reports texts that are too long; whether there was one.
pub(crate) fn check(entry: &Entry, report: &mut Report) -> bool {
    let mut found = false;
    for (attribute, _) in entry.patterns().filter(|(_, pattern)| too_long(pattern)) {
        found = true;
        let place = attribute.unwrap_or(&entry.id);
        let message = message!(
            "text-too-long",
            "the text of `{name}` has more than {most} KiB",
            name = &*place.text,
            most = MAX_LENGTH >> 10
        );
        report.error(
            Diagnostic::new(Code::TextTooLong, message)
                .at(place.span, message!("this-text", "this text"))
                .help(message!("one-paragraph", "a message is one paragraph: make several messages of it")),
        );
    }
    found
}
