//! Two edits of one file that were made apart.
//!
//! In: a file's text, and two texts that it became. Out: the text with both edits. Invariants: each line that one of the edits changed is as that edit
//! left it; edits of the same lines, or of lines next to each other, are not joined; what could be read can be read afterwards, and no message
//! comes to be there twice.

use std::collections::BTreeSet;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::amend::read;
use super::facts::is_read;
use crate::release::facts;

/// Lines of a text that became others.
struct Hunk {
    old: Range<usize>,
    new: Range<usize>,
}

/// The text with both edits; `None` where they are not apart.
pub(super) fn merged(path: &str, base: &str, one: &str, other: &str) -> Option<String> {
    let (lines, ones, others) = (lines(base), lines(one), lines(other));
    let (mine, theirs) = (hunks(&lines, &ones), hunks(&lines, &others));
    let touch = |a: &Hunk, b: &Hunk| a.old.start <= b.old.end && b.old.start <= a.old.end;
    if theirs.iter().any(|own| mine.iter().any(|known| touch(own, known))) {
        return None;
    }
    let mut all: Vec<(&Hunk, &[&str])> = mine.iter().map(|own| (own, &*ones)).collect();
    all.extend(theirs.iter().map(|own| (own, &*others)));
    all.sort_by_key(|(own, _)| own.old.start);
    let (mut out, mut at) = (String::new(), 0);
    for (own, from) in all {
        out.extend(lines.get(at..own.old.start)?.iter().copied());
        out.extend(from.get(own.new.clone())?.iter().copied());
        at = own.old.end;
    }
    out.extend(lines.get(at..)?.iter().copied());
    let is_sound = match path.rsplit('.').next() {
        Some("ftl") => doubled(&out) <= doubled(one),
        Some("toml") => is_read(&out) || !is_read(one),
        Some("md") => is_matter(&out) || !is_matter(one),
        _ => true,
    };
    is_sound.then_some(out)
}

/// Whether the facts of a release can be read.
fn is_matter(text: &str) -> bool {
    facts(text).is_some_and(|toml| is_read(&toml))
}

/// Lines with their ends.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let ops = capture_diff_slices(Algorithm::Myers, old, new).into_iter();
    let changed = ops.filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed.map(|op| Hunk { old: op.old_range(), new: op.new_range() }).collect()
}

/// How many messages of a file have a name that another has.
fn doubled(text: &str) -> usize {
    let all = read(text).entries;
    let names: BTreeSet<_> = all.iter().map(|entry| (entry.kind, entry.id.text.clone())).collect();
    all.len() - names.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "a = 1\nb = 2\nc = 3\nd = 4\n";

    #[test]
    fn edits_that_are_apart_are_joined() {
        assert_eq!(merged("a.ftl", BASE, BASE, "a = 1\nd = 4\n").as_deref(), Some("a = 1\nd = 4\n"));
        let both = merged("a.ftl", BASE, "x = 0\na = 1\nb = 2\nc = 3\nd = 4\n", "a = 1\nb = 2\nc = 9");
        assert_eq!(both.as_deref(), Some("x = 0\na = 1\nb = 2\nc = 9"));
        let (base, one) = ("1\r\n\r\n2\r\n\r\n3", "1\r\n\r\n2\r\n\r\n4");
        assert_eq!(merged("words.txt", base, one, "\r\n2\r\n\r\n3").as_deref(), Some("\r\n2\r\n\r\n4"));
    }

    #[test]
    fn edits_of_the_same_or_of_neighbouring_lines_are_not() {
        for (one, other) in [
            ("a = 1\nb = 5\nc = 3\nd = 4\n", "a = 1\nb = 6\nc = 3\nd = 4\n"),
            ("a = 1\nb = 5\nc = 3\nd = 4\n", "a = 1\nb = 2\nc = 6\nd = 4\n"),
            ("a = 1\nb = 2\nx = 0\nc = 3\nd = 4\n", "a = 1\nb = 2\ny = 0\nc = 3\nd = 4\n"),
            ("a = 1\nc = 3\nd = 4\n", "a = 1\nc = 3\nd = 4\n"),
        ] {
            assert_eq!(merged("a.ftl", BASE, one, other), None, "{one}{other}");
        }
    }

    /// A name that was free meanwhile was given again.
    #[test]
    fn nothing_comes_to_be_there_twice() {
        let (base, one) = ("b = 2\nc = 3\nd = 4\n", "b = 2\nc = 3\nd = 4\na = 7\n");
        assert_eq!(merged("a.ftl", base, one, BASE), None);
        assert_eq!(merged("a.toml", base, one, BASE), None);
        let matter = |text: &str| format!("+++\n{text}+++\n\n{{ a }}\n");
        assert_eq!(merged("release.md", &matter(base), &matter(one), &matter(BASE)), None);
        assert!(merged("words.txt", base, one, BASE).is_some());
        let both = merged("release.md", &matter(base), &format!("{}\n{{ b }}\n", matter(base)), &matter(BASE));
        assert_eq!(both, Some(format!("{}\n{{ b }}\n", matter(BASE))));
    }
}
