//! Footnotes of a template.
//!
//! In: the Markdown body of `release.md`. Out: its [`Definition`]s, and the body without their lines. Invariants: places in the
//! body stay as they are; a footnote is one message, and is there once.

use std::ops::Range;

use super::model::Definition;
use super::reader::Reader;
use crate::diag::{Code, Diagnostic};
use crate::registry::At;
use crate::release::dialect::is_label;

/// A line that begins a footnote, and its parts.
struct Line {
    all: Range<usize>,
    label: Range<usize>,
    words: Range<usize>,
}

/// The body with spaces in place of its footnotes; `None` where it has none.
pub(super) fn without(body: &str) -> Option<String> {
    let lines = lines(body);
    if lines.is_empty() {
        return None;
    }
    let mut bytes = body.as_bytes().to_vec();
    for line in lines {
        bytes.get_mut(line.all).into_iter().flatten().for_each(|byte| *byte = b' ');
    }
    String::from_utf8(bytes).ok()
}

fn lines(body: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim_start_matches(' ');
        let indent = line.len() - bare.len();
        let Some((label, _)) = bare.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) else { continue };
        if indent > 3 || label.contains(['[', ']']) {
            continue;
        }
        let label = start + indent + 2..start + indent + 2 + label.len();
        let end = start + line.trim_end().len();
        out.push(Line { all: start..end, words: (label.end + 2).min(end)..end, label });
    }
    out
}

impl Reader<'_> {
    /// The footnotes of a body.
    pub(super) fn footnotes(&mut self, body: &str) -> Vec<Definition> {
        let mut found: Vec<Definition> = Vec::new();
        for line in lines(body) {
            let label = body.get(line.label.clone()).unwrap_or("");
            if !is_label(label) {
                let message = format!("a footnote cannot be called `{label}`");
                let help = "write Latin letters, digits and hyphens: `[^un]: { note-un }`";
                self.error(Code::BadFootnote, &line.label, &message, help);
                continue;
            }
            let label = At { value: label.to_owned(), span: self.span(&line.label) };
            let Some(words) = self.footnote(body, &line) else { continue };
            if let Some(first) = found.iter().find(|known| known.label.value == label.value) {
                self.report.error(
                    Diagnostic::new(Code::BadFootnote, format!("there are two footnotes `{}`", label.value))
                        .at(label.span, "the second one")
                        .also(first.label.span, "the first one")
                        .help("delete one of them, or call it otherwise, here and in the messages"),
                );
                continue;
            }
            found.push(Definition { label, words });
        }
        found
    }

    /// The message of a footnote.
    fn footnote(&mut self, body: &str, line: &Line) -> Option<super::model::Reference> {
        let text = body.get(line.words.clone()).unwrap_or("");
        let inner = text.trim().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let label = body.get(line.label.clone()).unwrap_or("");
        let Some(inner) = inner.filter(|inner| !inner.contains(['{', '}'])) else {
            let help = format!(
                "write `[^{label}]: {{ note-{label} }}`, and the words of the note as the message `note-{label}`"
            );
            self.error(Code::BadFootnote, &line.all, "a footnote is one message", &help);
            return None;
        };
        let start = line.words.start + text.find('{').map_or(0, |open| open + 1);
        self.reference_in(body, &(start..start + inner.len()))
    }
}
