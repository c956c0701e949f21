//! What a stub shows the translator: the source's text and its author's note, as lines of a comment.
//!
//! In: texts; or a comment. Out: lines of a comment; or the texts that it shows. Invariants: what `lines` writes,
//! [`parts`] reads. When a stub is filled in its comment stays above the message, so it says from which wording the
//! translation was made.
//!
//! ```text
//! # From the author: The first paragraph. Place and date come before it by themselves.
//! # English: The { org-house } held a meeting on human rights, at which the members of the working group
//! #   presented their findings.
//! # lead =
//! ```

use std::ops::Range;

use crate::l10n::Locale;
use crate::l10n::english_name;
use crate::l10n::syntax::Entry;

/// How wide a comment may be, in characters.
pub const WIDTH: usize = 116;

/// The word of a comment that asks for somebody to look.
pub const FLAG: &str = "REVIEW";

/// How a further line of a text begins, after the `#`.
const FURTHER: &str = "   ";

/// What stands before the author's note, by language; the first is for all others.
const AUTHOR: [(&str, &str); 3] = [("en", "From the author"), ("ru", "От автора"), ("tg", "Аз муаллиф")];

/// What a part of a comment is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// The source's text, of the value or of an attribute.
    Source(Option<String>),
    /// The author's note.
    Author,
}

/// A part of a comment that a stub brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub label: Label,
    /// Its lines among those of the comment.
    pub lines: Range<usize>,
    /// Its text, in one line.
    pub text: String,
}

/// A text of the source language as lines of a comment.
#[must_use]
pub fn source(source: &Locale, attribute: Option<&str>, text: &str) -> String {
    let language = english_name(source);
    match attribute {
        None => lines(&format!("{language}: {text}")),
        Some(attribute) => lines(&format!("{language}, .{attribute}: {text}")),
    }
}

/// The author's note of an entry as lines of a comment for translators into a language; empty where there is none.
#[must_use]
pub fn note(entry: &Entry, locale: &Locale) -> String {
    let text = note_text(entry);
    let label = AUTHOR.iter().find(|(tag, _)| *tag == locale.language()).unwrap_or(&AUTHOR[0]).1;
    if text.is_empty() { String::new() } else { lines(&format!("{label}: {text}")) }
}

/// What the author says of an entry, in one line: without what is meant for Payom or for the author's own colleagues.
#[must_use]
pub fn note_text(entry: &Entry) -> String {
    let comment = entry.comment.as_deref().unwrap_or("");
    let comment = comment.find(FLAG).and_then(|at| comment.get(..at)).unwrap_or(comment);
    let lines = comment.lines().filter(|line| !line.trim_start().starts_with("payom:"));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// Text as lines of a comment, those after the first indented.
fn lines(text: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width == 0 || width + 1 + length > WIDTH {
            let begin = if out.is_empty() { "# ".to_owned() } else { format!("\n#{FURTHER}") };
            width = begin.trim_start().len();
            out.push_str(&begin);
        } else {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
    out
}

/// The parts of a comment that a stub brought. `comment` is without the signs at the beginning of its lines.
#[must_use]
pub fn parts(comment: &str, language: &str) -> Vec<Part> {
    let lines: Vec<&str> = comment.lines().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let start = at;
        at += 1;
        let Some((label, text)) = labelled(line, language) else { continue };
        let mut text = text.to_owned();
        let mut before = line;
        while let Some(next) = lines.get(at).filter(|next| continues(before, next, language)) {
            text.push(' ');
            text.push_str(next.trim());
            before = next;
            at += 1;
        }
        out.push(Part { label, lines: start..at, text });
    }
    out
}

/// Whether a line continues the text of the one before: it is indented; or, as stubs were once written, its first word
/// had no room there.
fn continues(before: &str, line: &str, language: &str) -> bool {
    if labelled(line, language).is_some() || line.trim().is_empty() {
        return false;
    }
    if line.starts_with("  ") {
        return true;
    }
    let first = line.split(' ').next().unwrap_or("");
    2 + before.chars().count() + 1 + first.chars().count() > WIDTH
}

/// `English: …`, `English, .short: …`, `From the author: …`
fn labelled<'a>(line: &'a str, language: &str) -> Option<(Label, &'a str)> {
    let text = |rest: &'a str| {
        let rest = rest.strip_prefix(':')?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim())
    };
    if let Some(rest) = line.strip_prefix(language) {
        if let Some(text) = text(rest) {
            return Some((Label::Source(None), text));
        }
        let (attribute, rest) = rest.strip_prefix(", .")?.split_once(':')?;
        let word =
            !attribute.is_empty() && attribute.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        return word.then(|| (Label::Source(Some(attribute.to_owned())), rest.trim()));
    }
    AUTHOR.iter().find_map(|(_, label)| text(line.strip_prefix(label)?)).map(|text| (Label::Author, text))
}

/// The wording that a comment shows of a text, where that is not `now`: the one that a translation below it was made
/// from.
#[must_use]
pub fn older(comment: &str, language: &str, attribute: Option<&str>, now: &str) -> Option<String> {
    let wanted = |part: &Part| matches!(&part.label, Label::Source(name) if name.as_deref() == attribute);
    let part = parts(comment, language).into_iter().find(wanted)?;
    // A remark below may look like the end of the text: then a beginning of it is today's wording.
    let mut lines = comment.lines().skip(part.lines.start);
    let mut text = labelled(lines.next()?, language)?.1.to_owned();
    loop {
        if text == now {
            return None;
        }
        let Some(next) = lines.next().filter(|_| text.len() < now.len()) else { break };
        text.push(' ');
        text.push_str(next.trim());
    }
    // An empty text was shown by nobody.
    Some(part.text).filter(|text| !text.is_empty())
}

/// What a translator, and not a stub, wrote into a comment.
#[must_use]
pub fn typed(comment: &str, language: &str) -> String {
    let own = parts(comment, language);
    let is_own = |number: usize| own.iter().any(|part| part.lines.contains(&number));
    let lines = comment.lines().enumerate().filter(|(number, _)| !is_own(*number));
    lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Locale {
        "en".parse().unwrap()
    }

    fn bare(lines: &str) -> String {
        lines
            .lines()
            .map(|line| line.strip_prefix("# ").or(line.strip_prefix('#')).unwrap())
            .fold(String::new(), |all, line| all + line + "\n")
    }

    #[test]
    fn what_is_written_is_read() {
        let long = vec!["word"; 60].join(" ");
        let comment = source(&english(), None, &long) + &source(&english(), Some("short"), "A: b") + "# REVIEW: x\n";
        assert!(comment.lines().all(|line| line.starts_with('#') && line.chars().count() <= WIDTH));
        let parts = parts(&bare(&comment), "English");
        let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(texts, [long.as_str(), "A: b"]);
        assert_eq!(parts[1].label, Label::Source(Some("short".to_owned())));
        assert_eq!(typed(&bare(&comment), "English"), "REVIEW: x");
    }

    #[test]
    fn stubs_as_they_were_once_written() {
        let long = vec!["word"; 60].join(" ");
        // As many words in a line as there was room for, beside `# `.
        let words: Vec<&str> = vec!["word"; 60];
        let (first, rest) = words.split_at(21);
        let rest: Vec<String> = rest.chunks(23).map(|line| format!("{}\n", line.join(" "))).collect();
        let old = format!("English: {}\n{}", first.join(" "), rest.concat());
        assert_eq!(older(&old, "English", None, &long), None);
        assert_eq!(older(&format!("{old}A remark of mine"), "English", None, &long), None);
        assert_eq!(older(&old, "English", None, "other"), Some(long));
    }

    #[test]
    fn the_wording_that_was_shown() {
        let comment = "Mine.\nEnglish: The school opens.\nREVIEW: is it so?\n";
        assert_eq!(older(comment, "English", None, "The school opens."), None);
        assert_eq!(older(comment, "English", None, "The school closes."), Some("The school opens.".to_owned()));
        assert_eq!(older(comment, "English", Some("short"), "School"), None);
        assert_eq!(older("English words are used here", "English", None, "x"), None);
        assert_eq!(older("English:", "English", None, "x"), None);
    }
}
