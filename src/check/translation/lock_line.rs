//! A line of the lock.
//!
//! In: its text. Out: the wording or the record that it is; fingerprints. Invariants: a wording has its own fingerprint, a record's name can be one.

use std::cmp::Ordering;
use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::l10n::canonical;
use crate::l10n::syntax::Pattern;
use crate::registry::is_id;

/// The first 32 bits of a SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u32);

impl Fingerprint {
    /// The fingerprint of a canonical text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        Self(digest.iter().take(4).fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
    }

    /// The fingerprint of a pattern.
    #[must_use]
    pub fn of_pattern(pattern: &Pattern) -> Self {
        Self::of(&canonical(pattern))
    }

    /// Reads a fingerprint as it is written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let number = text.bytes().try_fold(0_u32, |sum, byte| Some((sum << 4) | u32::from(digit(byte)?)));
        number.filter(|_| text.len() == 8).map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

/// What was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// The wording that the translation was made from.
    pub source: Fingerprint,
    /// The translation as it was then.
    pub translation: Fingerprint,
}

/// What stands in a line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Line<'t> {
    /// A wording.
    Wording,
    /// A record of a text in a language.
    Record(&'t str, Record),
}

/// What a line is; `None` where it is neither.
pub(super) fn parse(line: &str) -> Option<Line<'_>> {
    if let Some(rest) = line.strip_prefix(WORDING) {
        let (print, text) = rest.split_once(' ').unwrap_or((rest, ""));
        return (Fingerprint::parse(print)? == Fingerprint::of(text)).then_some(Line::Wording);
    }
    let mut fields = line.split(' ');
    let (tag, key, source, translation) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let record = Record { source: Fingerprint::parse(source)?, translation: Fingerprint::parse(translation)? };
    (fields.next().is_none() && is_key(key)).then_some(Line::Record(tag, record))
}

/// How the line of a wording begins.
pub(super) const WORDING: &str = "= ";

/// A file from a place on.
fn from(file: &str, start: u32) -> &str {
    usize::try_from(start).ok().and_then(|start| file.get(start..)).unwrap_or_default()
}

/// The line of a file that begins at a place.
pub(super) fn at(file: &str, start: u32) -> &str {
    from(file, start).split('\n').next().unwrap_or_default().trim_end_matches('\r')
}

/// The wording in the line of a file that begins at a place.
pub(super) fn wording(file: &str, start: u32) -> Option<(Fingerprint, &str)> {
    let rest = at(file, start).strip_prefix(WORDING)?;
    let (print, text) = rest.split_once(' ').unwrap_or((rest, ""));
    Some((Fingerprint::parse(print)?, text))
}

/// The name in the line of a record.
pub(super) fn name(line: &str) -> &str {
    line.split(' ').nth(1).unwrap_or_default()
}

/// How the name in the line of a file that begins at a place stands to another. A space, which ends it, comes before whatever a name can hold.
pub(super) fn compare(file: &str, start: u32, name: &str) -> Ordering {
    let line = from(file, start).as_bytes();
    let own = line.iter().position(|byte| *byte == b' ').and_then(|at| line.get(at + 1..)).unwrap_or_default();
    let (own, rest) = own.split_at_checked(name.len()).unwrap_or((own, &[]));
    own.cmp(name.as_bytes()).then(if rest.starts_with(b" ") { Ordering::Equal } else { Ordering::Greater })
}

/// The same in the line of a file that begins at a place.
pub(super) fn name_at(file: &str, start: u32) -> &str {
    name(from(file, start))
}

/// `name`, `-term`, `name.attribute` or `slug#name`.
fn is_key(key: &str) -> bool {
    let (slug, name) = match key.split_once('#') {
        Some((slug, name)) => (Some(slug), name),
        None => (None, key),
    };
    let word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let (id, attribute) = match name.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (name, None),
    };
    slug.is_none_or(is_id) && word(id.strip_prefix('-').unwrap_or(id)) && attribute.is_none_or(word)
}
