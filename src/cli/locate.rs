//! Looks for words of an edition in the project's files.
//!
//! In: an edition, a character or some of its words. Out: where they stand, and in which message. Invariants: the release's
//! own words come first, then its facts, the house's words in the same language, the registry, the settings.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use crate::diag::{FileId, Sources, Span};
use crate::document::Document;
use crate::project::{Loaded, Project, release_messages};

/// An edition and where it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin<'a> {
    pub(super) project: &'a Project,
    pub(super) sources: &'a Sources,
    pub(super) loaded: &'a Loaded,
    pub(super) document: &'a Document,
}

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where.
    pub(super) span: Span,
    /// The message, where it is in one.
    pub(super) message: Option<String>,
}

/// Finds something in a text.
type Finder<'a> = dyn Fn(&str) -> Option<Range<usize>> + 'a;

/// Where a character stands: as it is, composed of several, as a small letter of the capital that is shown, or as an
/// escape.
pub(super) fn letter(origin: Origin<'_>, wanted: char) -> Option<Found> {
    let code = u32::from(wanted);
    let escapes = [format!("\\u{code:04x}"), format!("\\U{code:06x}")].map(|text| text.to_ascii_lowercase());
    let files = files(origin);
    let forms: [&Finder<'_>; 4] = [
        &|text| text.find(wanted).map(|at| at..at + wanted.len_utf8()),
        &|text| line_with(text, |line| line.nfc().any(|c| c == wanted)),
        &|text| {
            let (at, c) = text.char_indices().find(|(_, c)| c.to_uppercase().any(|upper| upper == wanted))?;
            Some(at..at + c.len_utf8())
        },
        &|text| {
            let text = text.to_ascii_lowercase();
            escapes.iter().find_map(|escape| text.find(escape).map(|at| at..at + escape.len()))
        },
    ];
    forms.iter().find_map(|form| files.iter().find_map(|file| found(origin, *file, form)))
}

/// Where words stand: all of them on one line, or as many of the first as are found, four letters at least.
pub(super) fn words(origin: Origin<'_>, wanted: &str) -> Option<Found> {
    let files = files(origin);
    let mut wanted = wanted.trim();
    while wanted.chars().count() >= 4 {
        let here = |text: &str| text.find(wanted).map(|at| at..at + wanted.len());
        if let Some(found) = files.iter().find_map(|file| found(origin, *file, &here)) {
            return Some(found);
        }
        wanted = wanted.rsplit_once([' ', '\u{a0}']).map_or("", |(first, _)| first.trim_end());
    }
    None
}

fn found(origin: Origin<'_>, file: FileId, find: &Finder<'_>) -> Option<Found> {
    let text = origin.sources.text(file);
    let range = find(text)?;
    let message = origin.sources.path(file).ends_with(".ftl").then(|| message(text, range.start)).flatten();
    Some(Found { span: origin.sources.span(file, range), message })
}

/// The line, without its indent, that something is true of.
fn line_with(text: &str, is: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if is(line) {
            let from = start + line.len() - line.trim_start().len();
            return Some(from..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// The message that a place in a Fluent file belongs to, with its attribute: `photo.alt`.
fn message(text: &str, at: usize) -> Option<String> {
    let before = text.get(..at)?;
    let end = text.get(at..)?.find('\n').map_or(text.len(), |end| at + end);
    let lines: Vec<&str> = text.get(..end).unwrap_or(before).lines().collect();
    let mut attribute = None;
    for line in lines.into_iter().rev() {
        let name = |line: &str| line.split_once('=').map(|(name, _)| name.trim().to_owned());
        let indented = line.trim_start();
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            return name(line).map(|name| match &attribute {
                Some(attribute) => format!("{name}{attribute}"),
                None => name,
            });
        } else if line.starts_with('#') {
            return None;
        } else if indented.starts_with('.') && attribute.is_none() {
            attribute = name(indented);
        }
    }
    None
}

/// The files that an edition's words may come from.
fn files(origin: Origin<'_>) -> Vec<FileId> {
    let (slug, locale) = (&origin.document.slug, &origin.document.locale);
    let (own, facts) = (release_messages(locale, slug), format!("releases/{slug}/release.md"));
    let (house, releases) = (format!("locales/{locale}/"), format!("locales/{locale}/releases/"));
    let rank = |path: &str| match path {
        _ if path == own => Some(0),
        _ if path == facts => Some(1),
        _ if path.starts_with(&house) && !path.starts_with(&releases) => Some(2),
        _ if path.starts_with("releases/registry/") => Some(3),
        "payom.toml" => Some(4),
        _ => None,
    };
    let all = origin.sources.since(0).filter_map(|file| Some((rank(origin.sources.path(file))?, file)));
    let mut files: Vec<(i32, FileId)> = all.collect();
    files.sort_unstable();
    files.into_iter().map(|(_, file)| file).collect()
}

#[cfg(test)]
mod tests {
    use super::{line_with, message};

    #[test]
    fn a_place_is_said_to_be_in_its_message() {
        let text = "# a note: b = c\none = First\n    and more\n    .alt = Words\n-term = Last\n";
        let at = |part: &str| message(text, text.find(part).unwrap());
        assert_eq!(at("First").as_deref(), Some("one"));
        assert_eq!(at("more").as_deref(), Some("one"));
        assert_eq!(at("Words").as_deref(), Some("one.alt"));
        assert_eq!(at("Last").as_deref(), Some("-term"));
        assert_eq!(at("note"), None);
    }

    #[test]
    fn a_line_is_found_without_its_indent() {
        let text = "a\n   b c \nd";
        assert_eq!(line_with(text, |line| line.contains('b')).and_then(|range| text.get(range)), Some("b c"));
        assert_eq!(line_with(text, |line| line.contains('e')), None);
    }
}
