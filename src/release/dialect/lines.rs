//! What other dialects read by lines: tables, notes, tasks, boxes.
//!
//! In: a text and what of it is printed. Out: places. Invariants: a table is found whole, from its head to its last row.

use super::model::{Foreign, Found, Home};

/// Signs that word processors begin the points of a list with.
pub(super) const BULLETS: [&str; 6] = ["•", "▪", "◦", "●", "■", "‣"];

/// A line of what is printed.
struct Line<'a> {
    at: usize,
    /// Without the spaces around it.
    text: &'a str,
}

/// Finds what lines begin.
pub(super) fn find(text: &str, shown: &str, home: Home, found: &mut Vec<Found>) {
    let lines = lines(shown);
    tables(&lines, found);
    let mut above = "";
    for line in &lines {
        // A sign stands in the text as it is printed: `[*]*]` is no `[ ]`. Before a colon nothing does.
        let raw = |length: usize| text.get(line.at..).is_some_and(|own| own.get(..length) == line.text.get(..length));
        let bare =
            || text.get(..line.at).is_some_and(|head| head.is_empty() || head.ends_with([' ', '\t', '\n', '\r']));
        let stands =
            |(length, what): &(usize, Foreign)| raw(*length.min(&3)) && (*what != Foreign::Definition || bare());
        if let Some((length, what)) = begins(line.text, above, home).filter(stands) {
            found.push((line.at..line.at + length, what));
        }
        above = line.text;
    }
    // Markdown reads the text of a note as an address, and prints nothing of it.
    for line in self::lines(text) {
        let bare = line.text.trim_start_matches(['>', ' ', '\t', '-', '*']);
        let at = line.at + line.text.len() - bare.len();
        let label = bare.strip_prefix("[^").and_then(|rest| rest.split_once("]:")).map(|(label, _)| label);
        if label.is_some_and(|label| !label.contains([']', '['])) {
            found.push((at..at + bare.len(), Foreign::Footnote));
        }
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in text.split('\n') {
        let start = line.len() - line.trim_start().len();
        out.push(Line { at: at + start, text: line.trim() });
        at += line.len() + 1;
    }
    out
}

/// Tables: rows between bars, or any line above a row of hyphens.
fn tables(lines: &[Line<'_>], found: &mut Vec<Found>) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rule = is_rule(line.text);
        if !rule && !is_row(line.text) {
            at += 1;
            continue;
        }
        let head =
            at.checked_sub(1).and_then(|above| lines.get(above)).filter(|above| rule && !above.text.is_empty());
        let start = head.unwrap_or(line).at;
        let part = |line: &&Line<'_>| line.text.contains('|') || is_rule(line.text);
        let rows = lines.iter().skip(at).take_while(part).count();
        let last = lines.get(at + rows - 1).unwrap_or(line);
        found.push((start..last.at + last.text.len(), Foreign::Table));
        at += rows;
    }
}

/// `| a |`
fn is_row(line: &str) -> bool {
    line.starts_with('|') && line.len() > 1 && line.matches('|').count() >= 2
}

/// `|---|:-:|`, `--- | ---`, `:--`, `+---+---+`
fn is_rule(line: &str) -> bool {
    let of_bars = line.contains(['|', '+']) && line.contains(['-', '=']);
    let of_colons = line.contains('-') && (line.starts_with(':') || line.ends_with(':'));
    (of_bars || of_colons) && line.chars().all(|c| matches!(c, '|' | ':' | '-' | '+' | '=' | ' ' | '\t'))
}

/// What a line begins, and how long its sign is.
fn begins(line: &str, above: &str, home: Home) -> Option<(usize, Foreign)> {
    let template = home == Home::Template;
    let first = line.chars().next()?;
    let spaced = |length: usize| line.get(length..).is_some_and(|rest| rest.starts_with([' ', '\t']));
    match first {
        '[' => {
            let (inside, _) = line.strip_prefix('[')?.split_once(']')?;
            let length = inside.len() + 2;
            if matches!(inside, " " | "" | "x" | "X" | "-") && spaced(length) && (template || !inside.is_empty()) {
                return Some((length, Foreign::Task));
            }
            let word = inside.strip_prefix('!')?;
            (!word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic())).then_some((length, Foreign::Callout))
        }
        ':' if line.starts_with(":::") => Some((line.len(), Foreign::Box)),
        '!' if line.starts_with("!!!") && spaced(3) => Some((line.len(), Foreign::Box)),
        ':' if spaced(1) && !above.is_empty() => Some((1, Foreign::Definition)),
        '#' => {
            let signs = line.len() - line.trim_start_matches('#').len();
            // One alone may be a tag: #HumanRights.
            let heading = signs <= 6 && signs < line.len() && !spaced(signs) && (template || signs > 1);
            heading.then_some((signs, Foreign::HeadingSpace))
        }
        '-' if template && line.get(1..).is_some_and(|rest| rest.starts_with('x')) => Some((1, Foreign::ListSpace)),
        _ => BULLETS.iter().find(|sign| line.starts_with(**sign)).map(|sign| (sign.len(), Foreign::Bullet)),
    }
}
