//! A pattern's literal text on one line.
//!
//! In: a pattern. Out: its words joined over line ends, with the way back to the source. Invariants: a placeable is
//! one `\u{FFFC}`, so that words on either side do not run together; variants follow each other, parted by it too.

use crate::diag::Span;
use crate::l10n::language::lower_case;
use crate::l10n::syntax::{Element, Expression, Inline, Name, Pattern};

/// Stands for a placeable.
pub(crate) const OBJECT: char = '\u{FFFC}';

/// Literal text and where its pieces come from.
#[derive(Debug, Default)]
pub(crate) struct Flat {
    /// The text; a line end is a space.
    pub(crate) text: String,
    /// Byte offset in the text, and the source of the piece that begins there.
    pieces: Vec<(usize, Span)>,
    /// Byte offset in the text, and the message that a placeable there refers to.
    pub(crate) messages: Vec<(usize, Name)>,
}

/// Flattens a pattern.
pub(crate) fn flat(pattern: &Pattern) -> Flat {
    let mut out = Flat::default();
    out.read(pattern);
    out
}

fn add(pattern: &Pattern, out: &mut Flat) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => {
                out.pieces.push((out.text.len(), *span));
                let line = text.trim_end_matches(['\n', '\r']);
                out.text.push_str(line);
                if line.len() < text.len() && !line.ends_with(' ') {
                    out.text.push(' ');
                }
            }
            Element::Placeable(expression) => {
                match &**expression {
                    Expression::Inline(Inline::Message { id, .. }) => {
                        out.messages.push((out.text.len(), id.clone()));
                    }
                    Expression::Inline(_) => {}
                    Expression::Select { variants, .. } => {
                        for variant in variants {
                            out.text.push(OBJECT);
                            add(&variant.value, out);
                        }
                    }
                }
                out.text.push(OBJECT);
            }
        }
    }
}

impl Flat {
    /// Flattens a pattern into this, whose memory is used again.
    pub(crate) fn read(&mut self, pattern: &Pattern) {
        self.text.clear();
        self.pieces.clear();
        self.messages.clear();
        add(pattern, self);
    }

    /// The source of a stretch of the text; it ends where its first piece ends.
    pub(crate) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let (offset, piece) = self.pieces.iter().rev().find(|(offset, _)| *offset <= start)?;
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let from = piece.start.saturating_add(small(start - offset)).min(piece.end);
        let to = piece.start.saturating_add(small(end.saturating_sub(*offset))).min(piece.end);
        Some(Span { file: piece.file, start: from, end: to.max(from) })
    }

    /// The sentence around a place: from the sign that ends the one before to the one that ends it.
    pub(crate) fn sentence(&self, at: usize) -> &str {
        let ends = |c: char| matches!(c, '.' | '!' | '?' | '…');
        let start = self.text.get(..at).and_then(|t| t.rfind(ends)).map_or(0, |i| i + 1);
        let end = self.text.get(at..).and_then(|t| t.find(ends)).map_or(self.text.len(), |i| at + i);
        self.text.get(start..end).unwrap_or("")
    }
}

/// Whether a word, in small letters, begins with a stem.
pub(crate) fn begins_with(word: &str, stem: &str) -> bool {
    // Nearly all words differ in the first letter.
    if word.chars().next().map(lower_case) != stem.chars().next() {
        return false;
    }
    let mut letters = word.chars();
    stem.chars().all(|wanted| letters.next().is_some_and(|c| c == wanted || lower_case(c) == wanted))
}
