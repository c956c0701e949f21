//! Edits as a comparison.
//!
//! In: the edits of files. Out: a unified diff that `git apply` and `patch -p1` take, or the changed lines with the
//! changes within them marked word by word. Invariants: lines end with `\n` and nothing else, as for git.

use std::fmt::Write as _;

use similar::{DiffTag, TextDiff};

use crate::check::wording;
use crate::edit::Edited;

/// A unified diff of the files.
pub(super) fn unified(files: &[Edited<'_>]) -> String {
    let mut out = String::new();
    for file in files {
        let after = file.after();
        let (before, after) = (lines(file.before), lines(&after));
        let diff = TextDiff::configure().newline_terminated(true).diff_slices(&before, &after);
        let (old, new) = (format!("a/{}", file.path), format!("b/{}", file.path));
        let _ = write!(out, "{}", diff.unified_diff().header(&old, &new));
    }
    out
}

/// The changed lines, `path:line: text with [-gone-]{+come+}`.
pub(super) fn words(files: &[Edited<'_>]) -> String {
    let mut out = String::new();
    for file in files {
        let after = file.after();
        let (before, after) = (lines(file.before), lines(&after));
        let diff = TextDiff::configure().newline_terminated(true).diff_slices(&before, &after);
        for op in diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal) {
            let part = |lines: &[&str], range: std::ops::Range<usize>| -> String {
                lines.iter().take(range.end).skip(range.start).copied().collect()
            };
            let marked = wording::inline(&part(&before, op.old_range()), &part(&after, op.new_range()));
            for (number, line) in marked.lines().enumerate() {
                let _ = match number {
                    0 => writeln!(out, "{}:{}: {line}", file.path, op.old_range().start + 1),
                    _ => writeln!(out, "    {line}"),
                };
            }
        }
    }
    out
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file<'a>(before: &'a str, edits: &[(&str, &str)]) -> Edited<'a> {
        let edits = edits
            .iter()
            .map(|(what, by)| {
                let at = before.find(what).unwrap();
                (at..at + what.len(), (*by).to_owned())
            })
            .collect();
        Edited { path: "a.ftl", before, edits }
    }

    #[test]
    fn a_diff_that_git_applies() {
        let before: String = (1..=20).map(|n| format!("m{n} = text {n}\n")).collect();
        let edits = [("text 2\n", "two\n"), ("m5 = text 5\n", ""), ("m18", "added = x\nm18"), ("text 20\n", "end")];
        let shown = unified(&[file(&before, &edits)]);
        assert_eq!(
            shown,
            "--- a/a.ftl\n+++ b/a.ftl\n@@ -1,8 +1,7 @@\n m1 = text 1\n-m2 = text 2\n+m2 = two\n m3 = text 3\n \
             m4 = text 4\n-m5 = text 5\n m6 = text 6\n m7 = text 7\n m8 = text 8\n@@ -15,6 +14,7 @@\n m15 = text 15\n \
             m16 = text 16\n m17 = text 17\n+added = x\n m18 = text 18\n m19 = text 19\n-m20 = text \
             20\n+m20 = end\n\\ No newline at end of file\n"
        );
    }

    #[test]
    fn words_within_lines() {
        let shown = words(&[file("a = один  два\n", &[("  ", " ")])]);
        assert_eq!(shown, "a.ftl:1: a = один[-  -]{+ +}два\n");
    }
}
