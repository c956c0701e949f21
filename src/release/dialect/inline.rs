//! What other dialects read within a line: struck-out words, notes, raised and lowered signs.
//!
//! In: what of a text is printed. Out: places. Invariants: a pair of signs encloses something within one paragraph,
//! without spaces at its ends; a sign that is alone is no pair, save in a template, which has no words that it could be of.

use super::model::{Foreign, Found, Home};

/// Finds pairs.
pub(super) fn find(shown: &str, home: Home, found: &mut Vec<Found>) {
    let mut at = 0;
    while let Some(rest) = shown.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let before = shown.get(..at).and_then(|before| before.chars().next_back());
        match one(rest, before, home) {
            Some((length, what)) => {
                found.push((at..at + length, what));
                at += length;
            }
            None => at += c.len_utf8(),
        }
    }
}

/// What begins here, after a character, and how long it is.
fn one(rest: &str, before: Option<char>, home: Home) -> Option<(usize, Foreign)> {
    let template = home == Home::Template;
    let with = |what: Foreign| move |length: usize| (length, what);
    match rest.as_bytes().first()? {
        b'~' if rest.starts_with("~~") => pair(rest, "~~").or(template.then_some(2)).map(with(Foreign::Struck)),
        b'~' => word(rest, '~').or(template.then_some(1)).map(with(Foreign::Subscript)),
        b'=' if before != Some('=') => pair(rest, "==").map(with(Foreign::Highlighted)),
        b'+' if !before.is_some_and(char::is_alphanumeric) => {
            let length = pair(rest, "++")?;
            let after = rest.get(length..).and_then(|rest| rest.chars().next());
            (!after.is_some_and(char::is_alphanumeric)).then_some((length, Foreign::Inserted))
        }
        b'^' if rest.starts_with("^[") => rest.find(']').map(|end| (end + 1, Foreign::Footnote)),
        b'^' => word(rest, '^').or(template.then_some(1)).map(with(Foreign::Superscript)),
        b'$' if template => Some((1, Foreign::Formula)),
        b'$' => formula(rest).map(with(Foreign::Formula)),
        b':' if !before.is_some_and(char::is_alphanumeric) => symbol(rest).map(with(Foreign::Symbol)),
        b'[' if rest.starts_with("[^") => {
            let (label, _) = rest.strip_prefix("[^")?.split_once(']')?;
            let label_only = !label.is_empty() && !label.contains(char::is_whitespace) && !label.contains('[');
            label_only.then_some((label.len() + 3, Foreign::Footnote))
        }
        b'[' if rest.starts_with("[[") => {
            let (inside, _) = rest.strip_prefix("[[")?.split_once("]]")?;
            (!inside.is_empty() && !inside.contains('\n')).then_some((inside.len() + 4, Foreign::Note))
        }
        b']' if rest.starts_with("][") => {
            let (label, _) = rest.strip_prefix("][")?.split_once(']')?;
            let name = label.is_empty() || label.starts_with(char::is_alphabetic) && !label.contains('\n');
            name.then_some((label.len() + 3, Foreign::ByReference))
        }
        sign @ (b'*' | b'_' | b'`') if template => Some((1, Foreign::Stray(char::from(*sign)))),
        _ => None,
    }
}

/// Finds the brackets of links that Markdown prints, since it reads no address in them. `shown` is what is printed of
/// `text`, byte by byte.
pub(super) fn broken_links(text: &str, shown: &[u8], home: Home, found: &mut Vec<Found>) {
    for (at, _) in shown.windows(2).enumerate().filter(|(_, pair)| pair == b"](") {
        let rest = text.get(at..).unwrap_or("");
        if home == Home::Template || leads(rest) {
            found.push((at..at + rest.find(char::is_whitespace).unwrap_or(rest.len()), Foreign::BrokenLink));
        }
    }
}

/// Whether the brackets after a text hold an address and no words: `](https://exam ple.org)`, `](link: report)`.
fn leads(rest: &str) -> bool {
    let address = rest.strip_prefix("](").unwrap_or("").trim_start_matches([' ', '<', '\n']);
    let name = address.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    let after = address.get(name.len()..).unwrap_or("").trim_start();
    matches!(name.to_ascii_lowercase().as_str(), "http" | "https" | "mailto" | "tel" | "link" | "ftp")
        && after.starts_with(':')
        || name.eq_ignore_ascii_case("www") && after.starts_with('.')
}

/// `~~struck out~~`: the length with both signs.
fn pair(rest: &str, sign: &str) -> Option<usize> {
    let inside = rest.strip_prefix(sign)?;
    let paragraph = inside.split("\n\n").next()?;
    let end = paragraph.find(sign)?;
    let words = paragraph.get(..end)?;
    let firm = |c: char| !c.is_whitespace() && !sign.contains(c);
    (words.starts_with(firm) && words.ends_with(firm)).then_some(end + 2 * sign.len())
}

/// `^2^`, `~2~`: letters and digits without a space.
fn word(rest: &str, sign: char) -> Option<usize> {
    let inside = rest.strip_prefix(sign)?;
    let end = inside.find(sign)?;
    let words = inside.get(..end)?;
    let firm = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '−' | '(' | ')' | '\u{E000}');
    let single = !inside.get(end + 1..).is_some_and(|after| after.starts_with(sign));
    (single && !words.is_empty() && words.chars().all(firm)).then_some(end + 2)
}

/// `$$x$$`, and `$x^2$`, which is no sum of money.
fn formula(rest: &str) -> Option<usize> {
    if rest.starts_with("$$") {
        return pair(rest, "$$");
    }
    let length = pair(rest, "$")?;
    let inside = rest.get(1..length - 1)?;
    let figure = rest.get(length..).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    (!figure && inside.contains(['^', '_', '=', '\\'])).then_some(length)
}

/// `:smile:`
fn symbol(rest: &str) -> Option<usize> {
    let (name, after) = rest.strip_prefix(':')?.split_once(':')?;
    let named = name.len() >= 2
        && name.starts_with(|c: char| c.is_ascii_lowercase() || matches!(c, '+' | '-'))
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_+-".contains(&b));
    (named && !after.starts_with(char::is_alphanumeric)).then_some(name.len() + 2)
}
