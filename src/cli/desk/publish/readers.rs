//! What was published beside what will be, as readers see it.
//!
//! In: the plain text of the edition in the output folder, and of the edition now. Out: the lines that differ, with the part of the
//! release that they stand in. Invariants: old and new are made by the same function; where nothing was published, that is said and
//! nothing is made up.

use std::collections::BTreeSet;
use std::fs;

use super::gate::Edition;
use crate::document::{Document, Text};
use crate::output;
use crate::project::MAX_TEXT;
use crate::publish::{Manifest, OutputFolder};
use crate::text;

/// What an edition changes for readers.
pub(super) enum News {
    /// There was none before.
    First,
    /// There was one, but what it said is not at hand.
    Unknown,
    /// So many lines differ, perhaps none.
    Lines(Vec<Line>),
}

/// A line that differs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) part: Part,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Text,
    Contacts,
    Credits,
}

/// Compares an edition with the one that is published.
pub(super) fn news(output: Option<&OutputFolder>, edition: &Edition) -> News {
    let (slug, tag) = (&edition.document.slug, edition.locale.tag());
    let known = output.and_then(|output| Some((output, Manifest::load_files(output).ok().flatten()?)));
    let Some((output, manifest)) = known.filter(|(_, known)| known.editions_of(slug).any(|own| own == tag)) else {
        return News::First;
    };
    let Some(form) = output::formats().find(|form| form.format == "txt") else { return News::Unknown };
    let name = form.file(slug, tag);
    let path = output.folder().join(slug).join(&name);
    let is_text = || fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file() && meta.len() <= MAX_TEXT);
    let read = || fs::read_to_string(&path).ok().map(|text| text.trim_start_matches('\u{feff}').to_owned());
    let old = (manifest.has(slug, &name) && is_text()).then(read).flatten();
    old.map_or(News::Unknown, |old| News::Lines(compare(&old, &text::edition(&edition.document), &edition.document)))
}

/// The lines that differ.
fn compare(old: &str, new: &str, document: &Document) -> Vec<Line> {
    let is_said = |line: &&str| !line.trim().is_empty();
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.lines().filter(is_said).collect(), new.lines().filter(is_said).collect());
    let at = |heading: Option<&Text>| {
        let heading = heading.map(|heading| text::plain(heading.as_str()))?;
        new.iter().rposition(|line| line.trim() == heading)
    };
    let contacts = at(document.contacts.as_ref().map(|block| &block.heading)).unwrap_or(new.len());
    let credits = at(document.footer.as_ref().map(|footer| &footer.heading)).unwrap_or(new.len());
    let part = |line: usize| match line {
        line if line >= credits => Part::Credits,
        line if line >= contacts => Part::Contacts,
        _ => Part::Text,
    };
    let mut out = Vec::new();
    for (gone, come) in runs(&old, &new) {
        for number in 0..gone.len().max(come.len()) {
            let line = |lines: &[&str], range: &std::ops::Range<usize>| {
                lines.get(range.start + number).filter(|_| number < range.len()).map(|line| (*line).to_owned())
            };
            let part = part((come.start + number).min(new.len().saturating_sub(1)));
            out.push(Line { part, old: line(&old, &gone), new: line(&new, &come) });
        }
    }
    out
}

/// The stretches of two lists that are not in both, in order: of the longest common part nothing is among them.
fn runs(old: &[&str], new: &[&str]) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    let get = |common: &[u32], a: usize, b: usize| common.get(a * width + b).copied().unwrap_or(0);
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            let longest = if old.get(a) == new.get(b) {
                get(&common, a + 1, b + 1) + 1
            } else {
                get(&common, a + 1, b).max(get(&common, a, b + 1))
            };
            if let Some(cell) = common.get_mut(a * width + b) {
                *cell = longest;
            }
        }
    }
    let (mut a, mut b, mut out) = (0, 0, Vec::new());
    let (mut from_a, mut from_b) = (0, 0);
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old.get(a) == new.get(b) {
            out.push((from_a..a, from_b..b));
            (a, b) = (a + 1, b + 1);
            (from_a, from_b) = (a, b);
        } else if b >= new.len() || a < old.len() && get(&common, a + 1, b) >= get(&common, a, b + 1) {
            a += 1;
        } else {
            b += 1;
        }
    }
    out.push((from_a..a, from_b..b));
    out.retain(|(gone, come)| !gone.is_empty() || !come.is_empty());
    out
}

/// Languages that are published and are not made anew.
pub(super) fn staying(output: &OutputFolder, slug: &str, chosen: &BTreeSet<String>) -> Vec<String> {
    let manifest = Manifest::load_files(output).ok().flatten().unwrap_or_default();
    manifest.editions_of(slug).filter(|tag| !chosen.contains(*tag)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn what_is_in_both_is_no_news() {
        let differ = |old: &[&str], new: &[&str]| runs(old, new);
        assert_eq!(differ(&["a", "b"], &["a", "b"]), []);
        assert_eq!(differ(&["a", "b", "c"], &["a", "x", "c"]), [(1..2, 1..2)]);
        assert_eq!(differ(&["a", "c"], &["a", "b", "c", "d"]), [(1..1, 1..2), (2..2, 3..4)]);
        assert_eq!(differ(&["a", "b", "c"], &["c"]), [(0..2, 0..0)]);
        assert_eq!(differ(&[], &["a"]), [(0..0, 0..1)]);
    }
}
