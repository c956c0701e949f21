//! Lines of CLDR's tables.
//!
//! In: a tag. Out: what the tables have for it. Invariants: a line begins with its tag and a tab; lines with `#` are
//! comments.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// What the table of plural forms has for a language.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::l10n) struct Plurals {
    /// The forms that a selection needs besides its default, with spaces between.
    pub(in crate::l10n) needed: &'static str,
    /// Forms that only millions take.
    pub(in crate::l10n) further: &'static str,
    /// The rules of the forms after a count.
    pub(in crate::l10n) cardinal: &'static str,
    /// Those of a place in a row.
    pub(in crate::l10n) ordinal: &'static str,
}

/// The name of a language in English. Each pair of texts asks for it, so the table is read once: a third of the bench
/// `check` went into looking through it.
pub(in crate::l10n) fn name(subtag: &str) -> Option<&'static str> {
    static NAMES: OnceLock<FxHashMap<&str, &str>> = OnceLock::new();
    let read = || include_str!("names.tsv").lines().filter_map(|line| line.split_once('\t')).collect();
    NAMES.get_or_init(read).get(subtag).copied()
}

/// The plural forms of a language.
pub(in crate::l10n) fn plurals(tag: &str) -> Option<Plurals> {
    let mut cells = nearest(include_str!("plurals.tsv"), tag)?.split('\t');
    let mut next = || cells.next().unwrap_or("");
    Some(Plurals { needed: next(), further: next(), cardinal: next(), ordinal: next() })
}

/// The outer and the inner quotation marks of a language; `None` where marks stay as typed.
pub(in crate::l10n) fn quotes(tag: &str) -> Option<[(char, char); 2]> {
    let mut marks = nearest(include_str!("quotes.tsv"), tag)?.chars();
    let mut pair = || Some((marks.next()?, marks.next()?));
    Some([pair()?, pair()?])
}

/// The letters in order: those of one line differ in marks alone.
pub(in crate::l10n) fn letters() -> impl Iterator<Item = &'static str> {
    include_str!("letters.txt").lines().filter(|line| !line.starts_with('#'))
}

/// The lines of patterns of a language.
pub(super) fn patterns(tag: &str) -> Option<&'static str> {
    let begins = |block: &&str| block.strip_prefix(tag).is_some_and(|rest| rest.starts_with(']'));
    let shorter = || patterns(tag.rsplit_once('-')?.0);
    include_str!("patterns.txt").split("\n[").find(begins).or_else(shorter)
}

/// What stands after a tag.
fn line(table: &'static str, tag: &str) -> Option<&'static str> {
    table.lines().find_map(|line| line.strip_prefix(tag)?.strip_prefix('\t'))
}

/// What stands after a tag, or after what is left of it without its last parts.
fn nearest(table: &'static str, tag: &str) -> Option<&'static str> {
    let shorter = || nearest(table, tag.rsplit_once('-')?.0);
    line(table, tag).or_else(shorter)
}

#[cfg(test)]
mod tests {
    use super::{letters, name, plurals, quotes};

    #[test]
    fn a_tag_shares_the_line_of_the_shorter_one() {
        assert_eq!(name("uz"), Some("Uzbek"));
        assert_eq!(name("xx"), None);
        assert_eq!(plurals("uz-Latn").map(|found| found.needed), Some("one"));
        assert_eq!(plurals("pl").map(|found| found.needed), Some("one few many"));
        assert_eq!(plurals("fr-CA").map(|found| (found.needed, found.further)), Some(("one", "many")));
        assert_eq!(quotes("pl"), Some([('„', '”'), ('«', '»')]));
        assert_eq!(quotes("uz-Latn-UZ"), Some([('“', '”'), ('‘', '’')]));
        assert_eq!((quotes("fr"), quotes("fr-CA"), quotes("xx")), (None, None, None));
        assert_eq!(quotes("fr-CH"), Some([('«', '»'), ('‹', '›')]));
        assert!(letters().any(|line| line.starts_with('l') && line.contains('ł')));
    }
}
