//! What a finding is about.
//!
//! In: a finding. Out: its file, its text. Invariants: nothing is looked up in the project; what nobody asked for is told by the file.

use crate::diag::{Diagnostic, Sources};

/// The file that a finding is about.
pub(super) fn path<'s>(found: &'s Diagnostic, sources: &'s Sources) -> &'s str {
    let own = found.primary.as_ref().map(|label| sources.path(label.span.file));
    own.or_else(|| found.gap.as_ref().map(|gap| gap.path.as_str())).unwrap_or_default()
}

/// What a text is: its language, its release, its name. What nobody asked for is told by the file.
pub(super) fn named<'f>(found: &'f Diagnostic, path: &'f str) -> Option<(&'f str, Option<&'f str>, String)> {
    let subject = found.subject();
    if let (Some(tag), Some(message)) = (subject.locale.as_deref(), subject.message.as_deref()) {
        let name = subject.attribute.as_ref().map_or_else(|| message.to_owned(), |own| format!("{message}.{own}"));
        return Some((tag, subject.release.as_deref(), name));
    }
    let gap = found.gap.as_ref()?;
    let (tag, rest) = path.strip_prefix("locales/")?.split_once('/')?;
    let slug = rest.strip_prefix("releases/").and_then(|name| name.strip_suffix(".ftl"));
    Some((tag, slug, gap.name.clone()))
}
