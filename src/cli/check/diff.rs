//! Edits as a comparison.
//!
//! In: the edits of files. Out: a unified diff that `git apply` and `patch -p1` take, or the changed lines with the
//! changes within them marked word by word.

use std::fmt::Write as _;
use std::ops::Range;

use crate::check::wording;
use crate::edit::{Edit, Edited};

/// Lines without a change around a change.
const CONTEXT: usize = 3;

/// Whole lines that an edit replaces.
struct Change<'a> {
    /// Lines of the old text, from 0.
    lines: Range<usize>,
    old: &'a str,
    new: String,
}

/// A unified diff of the files.
pub(super) fn unified(files: &[Edited<'_>]) -> String {
    let mut out = String::new();
    for file in files {
        let changes = changes(file);
        if changes.is_empty() {
            continue;
        }
        let _ = write!(out, "--- a/{0}\n+++ b/{0}\n", file.path);
        let lines: Vec<&str> = file.before.split_inclusive('\n').collect();
        // How many lines the new text is ahead.
        let mut ahead = 0isize;
        let mut next = 0;
        while let Some(first) = changes.get(next) {
            let mut last = first;
            let mut count = 1;
            while let Some(following) = changes.get(next + count) {
                if following.lines.start > last.lines.end + 2 * CONTEXT {
                    break;
                }
                last = following;
                count += 1;
            }
            let group = changes.get(next..next + count).unwrap_or(&[]);
            let range = first.lines.start.saturating_sub(CONTEXT)..(last.lines.end + CONTEXT).min(lines.len());
            ahead += hunk(group, &lines, range, ahead, &mut out);
            next += count;
        }
    }
    out
}

/// Writes a hunk; how many lines the new text gained.
fn hunk(group: &[Change<'_>], lines: &[&str], range: Range<usize>, ahead: isize, out: &mut String) -> isize {
    let gained: isize = group.iter().map(|change| count(&change.new) - count(change.old)).sum();
    let old = isize::try_from(range.len()).unwrap_or(0);
    let start = isize::try_from(range.start).unwrap_or(0);
    // A side without lines is named by the line before it.
    let first = |start: isize, length: isize| if length == 0 { start } else { start + 1 };
    let new = old + gained;
    let _ = writeln!(out, "@@ -{},{old} +{},{new} @@", first(start, old), first(start + ahead, new));
    let mut at = range.start;
    for change in group {
        for line in lines.iter().take(change.lines.start).skip(at) {
            put(' ', line, out);
        }
        change.old.split_inclusive('\n').for_each(|line| put('-', line, out));
        change.new.split_inclusive('\n').for_each(|line| put('+', line, out));
        at = change.lines.end;
    }
    for line in lines.iter().take(range.end).skip(at) {
        put(' ', line, out);
    }
    gained
}

fn put(sign: char, line: &str, out: &mut String) {
    out.push(sign);
    out.push_str(line);
    if !line.ends_with('\n') {
        out.push_str("\n\\ No newline at end of file\n");
    }
}

fn count(text: &str) -> isize {
    isize::try_from(text.split_inclusive('\n').count()).unwrap_or(0)
}

/// The changed lines, `path:line: text with [-gone-]{+come+}`.
pub(super) fn words(files: &[Edited<'_>]) -> String {
    let mut out = String::new();
    for file in files {
        for change in changes(file) {
            let marked = wording::inline(change.old, &change.new);
            for (number, line) in marked.lines().enumerate() {
                let _ = match number {
                    0 => writeln!(out, "{}:{}: {line}", file.path, change.lines.start + 1),
                    _ => writeln!(out, "    {line}"),
                };
            }
        }
    }
    out
}

/// The edits grown to whole lines; those of one line are one change.
fn changes<'a>(file: &Edited<'a>) -> Vec<Change<'a>> {
    let text = file.before;
    let line_start = |at: usize| text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line_end =
        |at: usize| text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length + 1);
    let mut grown: Vec<(Range<usize>, Vec<&Edit>)> = Vec::new();
    for edit in &file.edits {
        let (range, replacement) = edit;
        let start = line_start(range.start);
        // What begins and ends with lines changes no other line.
        let whole = start == range.start
            && line_start(range.end) == range.end
            && (replacement.is_empty() || replacement.ends_with('\n'));
        let end = if whole { range.end } else { line_end(range.end) };
        match grown.last_mut() {
            Some((last, edits)) if start < last.end || (start == last.start && last.start == last.end) => {
                last.end = last.end.max(end);
                edits.push(edit);
            }
            _ => grown.push((start..end, vec![edit])),
        }
    }
    grown
        .into_iter()
        .map(|(range, edits)| {
            let mut new = String::new();
            let mut at = range.start;
            for (edit, replacement) in edits {
                new.push_str(text.get(at..edit.start).unwrap_or(""));
                new.push_str(replacement);
                at = edit.end;
            }
            new.push_str(text.get(at..range.end).unwrap_or(""));
            let first = text.get(..range.start).map_or(0, |before| before.matches('\n').count());
            trimmed(first, text.get(range).unwrap_or(""), &new)
        })
        .filter(|change| change.old != change.new)
        .collect()
}

/// A change without the lines that both sides begin or end with. `first` is the number of the first line.
fn trimmed<'a>(first: usize, old: &'a str, new: &str) -> Change<'a> {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let head = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let rest = before.len().min(after.len()) - head;
    let tail = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let length = |lines: &[&str], count: usize| lines.iter().take(count).map(|line| line.len()).sum::<usize>();
    let middle = |lines: &[&str]| length(lines, head)..length(lines, lines.len() - tail);
    Change {
        lines: first + head..first + before.len() - tail,
        old: old.get(middle(&before)).unwrap_or(""),
        new: new.get(middle(&after)).unwrap_or("").to_owned(),
    }
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
