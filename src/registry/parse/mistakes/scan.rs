//! Which lines belong together.
//!
//! In: the text of a TOML file, and a byte that the parser could not read. Out: the [`Stretch`] of whole lines of the
//! setting that the byte belongs to, and what is left open in it. Invariants: a new setting `key =` or a heading
//! `[name]` within a list shows that the list was never closed, wherever the parser noticed it.

use std::ops::Range;

/// The lines of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::registry) struct Stretch {
    /// Its bytes, the last line end left out.
    pub(in crate::registry) range: Range<usize>,
    /// What was opened in it, where, and never closed.
    pub(in crate::registry) open: Option<(Open, usize)>,
}

/// What can be left open over more than a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::registry) enum Open {
    /// `[`
    List,
    /// `{`
    Group,
    /// `"""` or `'''`
    Text,
}

/// The setting that is at fault where the parser stopped at a byte: the first that is left open before it, or the one
/// that holds it.
pub(in crate::registry) fn stretch(text: &str, at: usize) -> Stretch {
    let mut start = 0;
    loop {
        let found = one(text, start);
        let end = found.range.end;
        if (found.open.is_some() && start <= at) || at <= end || end >= text.len() {
            return found;
        }
        start = end + 1;
    }
}

/// The setting that begins at a byte.
fn one(text: &str, start: usize) -> Stretch {
    let mut open: Vec<(Open, usize)> = Vec::new();
    let mut at = start;
    let heading = line(text, start).trim_start().starts_with('[');
    loop {
        let end = at + line(text, at).len();
        if heading {
            return Stretch { range: start..end, open: None };
        }
        let within = text.get(at..end).unwrap_or("");
        let rest = read(within, at, text, &mut open);
        if let Some(long) = rest {
            // A text of several lines: it ends at its sign, or never.
            let Some(close) = text.get(long.1..).and_then(|text| text.find(long.0)) else {
                return Stretch { range: start..text.len(), open: Some((Open::Text, long.1.saturating_sub(3))) };
            };
            let after = long.1 + close + 3;
            let end = after + line(text, after).len();
            return Stretch { range: start..end, open: open.first().copied() };
        }
        if open.is_empty() || end >= text.len() {
            return Stretch { range: start..end, open: open.first().copied() };
        }
        let next = line(text, end + 1);
        let in_list = open.last().is_some_and(|(kind, _)| *kind == Open::List);
        if is_heading(next) || (in_list && is_setting(next)) {
            return Stretch { range: start..end, open: open.first().copied() };
        }
        at = end + 1;
    }
}

/// Reads a line; a text of several lines that begins in it is given with its sign and where it begins.
fn read<'a>(within: &'a str, from: usize, text: &str, open: &mut Vec<(Open, usize)>) -> Option<(&'a str, usize)> {
    let mut quote: Option<char> = None;
    let mut escaped = false;
    for (at, c) in within.char_indices() {
        if let Some(sign) = quote {
            if escaped {
                escaped = false;
            } else if c == '\\' && sign == '"' {
                escaped = true;
            } else if c == sign {
                quote = None;
            }
            continue;
        }
        let three = within.get(at..at + 3).filter(|three| *three == "\"\"\"" || *three == "'''");
        if let Some(three) = three {
            let begins = from + at + 3;
            let closed = within.get(at + 3..).is_some_and(|rest| rest.contains(three));
            if !closed && text.get(begins..).is_some() {
                return Some((three, begins));
            }
        }
        match c {
            '"' | '\'' => quote = Some(c),
            '#' => break,
            '[' => open.push((Open::List, from + at)),
            '{' => open.push((Open::Group, from + at)),
            ']' | '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    None
}

/// A line from a byte, without its end.
fn line(text: &str, at: usize) -> &str {
    text.get(at..).map_or("", |rest| rest.split('\n').next().unwrap_or(""))
}

/// `key = …`
fn is_setting(line: &str) -> bool {
    let key = line.split('=').next().unwrap_or("").trim();
    line.contains('=') && !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// `[name]` or `[[name]]`, alone on its line.
fn is_heading(line: &str) -> bool {
    let line = line.split('#').next().unwrap_or("").trim();
    let name = line.trim_start_matches('[').trim_end_matches(']');
    line.starts_with('[')
        && line.ends_with(']')
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_what_is_left_open() {
        let found = |text: &str, at: usize| {
            let Stretch { range, open } = stretch(text, at);
            (text[range].to_owned(), open.map(|(open, _)| open))
        };
        assert_eq!(found("a = 1\nb = x\n", 10), ("b = x".to_owned(), None));
        assert_eq!(found("a = [\"x\"\nb = 1\n", 9), ("a = [\"x\"".to_owned(), Some(Open::List)));
        assert_eq!(found("a = [\n  \"x\",\n  y\n]\nb = 1\n", 15), ("a = [\n  \"x\",\n  y\n]".to_owned(), None));
        assert_eq!(found("a = [\n[facts]\nb = 1\n", 9), ("a = [".to_owned(), Some(Open::List)));
        assert_eq!(found("a = { b = 1,\n c = 2\n", 20), ("a = { b = 1,\n c = 2\n".to_owned(), Some(Open::Group)));
        assert_eq!(found("a = \"\"\"x\nb = 1\n", 15), ("a = \"\"\"x\nb = 1\n".to_owned(), Some(Open::Text)));
        assert_eq!(found("a = \"\"\"x\nb\"\"\"\nc = ?\n", 18), ("c = ?".to_owned(), None));
        assert_eq!(found("[event\nfrom = 1\n", 6), ("[event".to_owned(), None));
        assert_eq!(found("a = \"[\"\nb = ?\n", 12), ("b = ?".to_owned(), None));
    }
}
