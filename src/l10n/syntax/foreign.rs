//! Files that hold no messages at all.
//!
//! In: the text of a `.ftl` file, and what was read of it. Out: what it is instead, so that this is said once and not
//! of each of its lines. Invariants: a file with messages of its own, some of them broken, is a file of messages.

use std::ops::Range;

use super::ast::{Entry, Foreign, Junk};

/// So many unreadable stretches beside few messages are another text that was pasted.
const MANY: usize = 20;

/// What a text is that holds no messages, and its first line.
pub(super) fn foreign(text: &str, entries: &[Entry], junk: &[Junk]) -> Option<(Foreign, Range<usize>)> {
    if junk.is_empty() {
        return None;
    }
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        if !line.trim().is_empty() && !line.starts_with('#') {
            lines.push((line, start..start + line.len()));
        }
    }
    let (first, place) = lines.first()?.clone();
    let lower = first.trim_start().to_ascii_lowercase();
    let begins = |signs: &[&str]| signs.iter().any(|sign| lower.starts_with(sign));
    let kind = if begins(&["<!doctype html", "<html", "<head", "<body", "<p>", "<div"]) {
        Foreign::Page
    } else if begins(&["<?xml", "<xliff", "<tmx", "msgid ", "msgstr "]) {
        Foreign::Exchange
    } else if lower == "+++" || lower == "---" {
        Foreign::Template
    } else if entries.is_empty() && (lower == "{" || lower.starts_with("{\"")) {
        Foreign::Json
    } else {
        plain(&lines, entries, junk)?
    };
    Some((kind, place))
}

fn plain(lines: &[(&str, Range<usize>)], entries: &[Entry], junk: &[Junk]) -> Option<Foreign> {
    if !entries.is_empty() {
        let pasted = junk.len() >= MANY && junk.len() > 4 * entries.len();
        return (pasted && few(lines, '=')).then_some(Foreign::Prose);
    }
    let names = lines.iter().filter(|(line, _)| {
        line.split_once(':').is_some_and(|(name, _)| {
            let name = name.trim();
            !line.starts_with(' ')
                && name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        })
    });
    if names.count() * 2 >= lines.len() {
        return Some(Foreign::Colons);
    }
    (lines.len() > 1 && few(lines, '=')).then_some(Foreign::Prose)
}

/// Whether a sign stands in few lines.
fn few(lines: &[(&str, Range<usize>)], sign: char) -> bool {
    lines.iter().filter(|(line, _)| line.contains(sign)).count() * 10 <= lines.len()
}
