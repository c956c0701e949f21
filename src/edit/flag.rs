//! The flag above a translation, which asks somebody to look.
//!
//! In: a file's text, a message of it, what to ask. Out: an [`Amendment`] of the comment above that message. Invariants: other lines of
//! the comment stay, among them what a stub brought; the file says the same but for this comment.

use super::amend::{Amendment, Place, Unamended, read};
use super::spans::with_line_ends;
use crate::check::shown::{FLAG, WIDTH, parts};
use crate::l10n::canonical;
use crate::l10n::syntax::{Entry, Resource};

/// Sets the flag above a message, or takes it away; `None` where it is so already. `language` is the English name of the source's
/// language, as stubs write it.
///
/// # Errors
/// When the file has no such message, or could not be read afterwards.
pub fn flag(text: &str, place: &Place, language: &str, ask: Option<&str>) -> Result<Option<Amendment>, Unamended> {
    let before = read(text);
    let entry = place.entry(&before).ok_or(Unamended::Absent)?;
    let start = line_start(text, entry.id.span.range().start);
    let top = entry.comment_span.map_or(start, |span| line_start(text, span.range().start));
    let old = text.get(top..start).ok_or(Unamended::Absent)?;
    let mut new = without(old, language);
    if let Some(ask) = ask {
        new.push_str(&with_line_ends(&lines(ask), text));
    }
    if new == old {
        return Ok(None);
    }
    let amendment = Amendment { at: top, before: old.to_owned(), after: new };
    let after = amendment.apply(text).ok_or(Unamended::Unreadable)?;
    if same(&before, &read(&after), place) { Ok(Some(amendment)) } else { Err(Unamended::Unreadable) }
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// Lines of a comment without the flag and what it says: from there to the end, but for what a stub brought.
fn without(lines: &str, language: &str) -> String {
    let bare = |line: &str| {
        let line = line.trim_start_matches('#').trim_end_matches(['\n', '\r']);
        format!("{}\n", line.strip_prefix(' ').unwrap_or(line))
    };
    let comment: String = lines.split_inclusive('\n').map(bare).collect();
    let brought = parts(&comment, language);
    let mut out = String::new();
    let mut flagged = false;
    for (number, line) in lines.split_inclusive('\n').enumerate() {
        let is_brought = brought.iter().any(|part| part.lines.contains(&number));
        let at = line.find(FLAG).filter(|_| !is_brought && !flagged);
        match at {
            Some(at) => {
                flagged = true;
                let head = line.get(..at).unwrap_or_default().trim_end();
                if !head.trim_start_matches('#').is_empty() {
                    out.push_str(head);
                    out.push_str(if line.ends_with("\r\n") { "\r\n" } else { "\n" });
                }
            }
            None if flagged && !is_brought => {}
            None => out.push_str(line),
        }
    }
    out
}

/// What to ask as lines of a comment.
#[must_use]
pub fn lines(ask: &str) -> String {
    let mut lines = vec![format!("# {FLAG}:")];
    for word in ask.split_whitespace().map(|word| word.replace(FLAG, "")).filter(|word| !word.is_empty()) {
        let last = lines.len() - 1;
        if lines[last].chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push("#".to_owned());
        }
        let last = lines.len() - 1;
        lines[last].push(' ');
        lines[last].push_str(&word);
    }
    lines.join("\n") + "\n"
}

/// Whether two files say the same, and have the same comments but for one.
fn same(before: &Resource, after: &Resource, place: &Place) -> bool {
    let says = |entry: &Entry| -> Vec<String> { entry.patterns().map(|(_, pattern)| canonical(pattern)).collect() };
    let is_own = |entry: &Entry| entry.kind == place.kind && *entry.id.text == *place.id;
    before.junk.len() == after.junk.len()
        && before.entries.len() == after.entries.len()
        && before.entries.iter().zip(&after.entries).all(|(a, b)| {
            (a.kind, &a.id.text) == (b.kind, &b.id.text)
                && says(a) == says(b)
                && (is_own(a) || a.comment == b.comment)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flagged(text: &str, ask: Option<&str>) -> Option<String> {
        let amendment = flag(text, &Place::named("a.short"), "English", ask).unwrap()?;
        let after = amendment.apply(text).unwrap();
        assert_eq!(amendment.inverse().apply(&after).as_deref(), Some(text));
        Some(after)
    }

    #[test]
    fn flags_come_and_go() {
        let bare = "# Alone.\n\na = x\n    .short = y\n# Of b.\nb = z\n";
        let asked = flagged(bare, Some("the  name\nREVIEW")).unwrap();
        assert_eq!(asked, bare.replace("a = x", "# REVIEW: the name\na = x"));
        assert_eq!(flagged(&asked, Some("the name")), None);
        assert_eq!(flagged(&asked, None).as_deref(), Some(bare));
        assert_eq!(flagged(bare, None), None);
        let noted = "# Mine. REVIEW: this\n# and that\n# English: The x\n#    y\na = x\r\n";
        assert_eq!(flagged(noted, None).unwrap(), "# Mine.\n# English: The x\n#    y\na = x\r\n");
        let crlf = "# Mine.\r\na = x\r\n";
        assert_eq!(flagged(crlf, Some("")).unwrap(), "# Mine.\r\n# REVIEW:\r\na = x\r\n");
        assert_eq!(flag("b = x\n", &Place::named("a"), "English", None), Err(Unamended::Absent));
    }
}
