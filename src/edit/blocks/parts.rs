//! The blocks of a template, with their lines.
//!
//! In: the text of a `release.md`. Out: [`Part`]s, in order. Invariants: every line of the structure that is not empty belongs to one part; a
//! part whose lines are not typed in the one way that edits write has the shape [`Shape::Other`].

use std::ops::Range;

use crate::release::{Block, Inline, Template, structure};

/// A block of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its lines, without the end of the last one.
    pub lines: Range<usize>,
    /// What it is.
    pub shape: Shape,
    /// The texts that it names, in order: `message`, `message.attribute`.
    pub texts: Vec<String>,
    /// Of a list the line of each item.
    pub rows: Vec<Range<usize>>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A heading of this level.
    Heading(u8),
    /// A paragraph of one text.
    Paragraph,
    /// A list, each item one text on one line.
    List {
        /// Whether its items have numbers.
        numbered: bool,
    },
    /// A quotation.
    Quote {
        /// Whether its last text is who said it.
        speaker: bool,
    },
    /// A picture.
    Figure {
        /// The file beside the template.
        path: String,
    },
    /// A table.
    Table,
    /// The sentences on who pays.
    Funding,
    /// A thematic break.
    Break,
    /// What edits do not write: it is shown, and stays as it is.
    Other,
}

/// A template as edits see it.
pub(super) struct Body {
    pub(super) parts: Vec<Part>,
    /// How many errors there are in it.
    pub(super) errors: usize,
    /// Where it begins.
    pub(super) start: usize,
}

/// The blocks of a template; `None` where it has no two lines `+++`.
#[must_use]
pub fn parts(text: &str) -> Option<Vec<Part>> {
    read(text).map(|body| body.parts)
}

pub(super) fn read(text: &str) -> Option<Body> {
    let (start, template, errors) = structure(text)?;
    let mut parts: Vec<Part> = Vec::new();
    for (block, place) in template.blocks.iter().zip(&template.places) {
        let lines = whole_lines(text, place.range());
        // Two blocks on one line would be changed together.
        match parts.last_mut().filter(|last| lines.start < last.lines.end) {
            Some(last) => {
                last.lines.end = last.lines.end.max(lines.end);
                last.shape = Shape::Other;
                last.rows.clear();
            }
            None => parts.push(part(text, block, lines)),
        }
    }
    for lines in between(text, start, &parts) {
        parts.push(Part { lines, shape: Shape::Other, texts: Vec::new(), rows: Vec::new() });
    }
    parts.sort_by_key(|part| part.lines.start);
    for part in &mut parts {
        part.texts = texts(&template, &part.lines);
    }
    Some(Body { parts, errors, start })
}

/// The texts that lines name, each once.
fn texts(template: &Template, lines: &Range<usize>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for reference in template.references() {
        let name = reference.to_string();
        if lines.contains(&reference.span.range().start) && !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// A stretch with all of its lines, without the end of the last one.
fn whole_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let rest = text.get(range.end..).unwrap_or_default();
    start..range.end + content(rest.split('\n').next().unwrap_or_default()).len()
}

/// A line without its end.
fn content(line: &str) -> &str {
    line.trim_end_matches('\n').trim_end_matches('\r')
}

/// Lines that no block has: those without an empty line between them together.
fn between(text: &str, start: usize, parts: &[Part]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    let mut goes_on = false;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let own = at..at + content(line).len();
        at += line.len();
        let is_taken = parts.iter().any(|part| part.lines.start <= own.start && own.start < part.lines.end);
        let is_loose = !is_taken && !line.trim().is_empty();
        match out.last_mut().filter(|_| goes_on && is_loose) {
            Some(last) => last.end = own.end,
            None if is_loose => out.push(own),
            None => {}
        }
        goes_on = is_loose;
    }
    out
}

fn part(text: &str, block: &Block, lines: Range<usize>) -> Part {
    let own = text.get(lines.clone()).unwrap_or_default();
    let is_line = !own.contains('\n');
    let shape = match block {
        Block::Heading { level, content } if is_line && is_text(content) && own.trim_start().starts_with('#') => {
            Shape::Heading(*level)
        }
        Block::Paragraph(content) if is_line && is_text(content) => Shape::Paragraph,
        Block::Funding(_) if is_line => Shape::Funding,
        Block::Break if is_line => Shape::Break,
        Block::Figure { path, .. } if is_line => Shape::Figure { path: path.value.clone() },
        Block::Table(_) => Shape::Table,
        Block::Quote { content, attribution } => {
            let is_plain = content.iter().all(is_paragraph) && !content.is_empty();
            match attribution {
                None if is_plain => Shape::Quote { speaker: false },
                Some(speaker) if is_plain && is_text(speaker) => Shape::Quote { speaker: true },
                _ => Shape::Other,
            }
        }
        Block::List { start, items } => {
            let rows = rows(text, &lines);
            let is_plain = items.iter().all(|item| matches!(item.as_slice(), [only] if is_paragraph(only)));
            if is_plain && rows.len() == items.len() && rows.iter().all(|row| is_row(text, row)) {
                return Part { lines, shape: Shape::List { numbered: start.is_some() }, texts: Vec::new(), rows };
            }
            Shape::Other
        }
        _ => Shape::Other,
    };
    Part { lines, shape, texts: Vec::new(), rows: Vec::new() }
}

/// Whether running text is one text and nothing else.
fn is_text(content: &[Inline]) -> bool {
    matches!(content, [Inline::Reference(_)])
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block, Block::Paragraph(content) if is_text(content))
}

/// The lines of a stretch that are not empty.
pub(super) fn rows(text: &str, lines: &Range<usize>) -> Vec<Range<usize>> {
    let mut at = lines.start;
    let mut out = Vec::new();
    for line in text.get(lines.clone()).unwrap_or_default().split_inclusive('\n') {
        let own = at..at + content(line).len();
        at += line.len();
        if !line.trim().is_empty() {
            out.push(own);
        }
    }
    out
}

/// Whether a line is the sign of an item and one text.
fn is_row(text: &str, row: &Range<usize>) -> bool {
    let line = text.get(row.clone()).unwrap_or_default();
    line.split_once('{').is_some_and(|(sign, rest)| {
        !sign.trim().is_empty() && rest.trim_end().ends_with('}') && rest.matches('}').count() == 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACTS: &str = "+++\ndate = 2026-01-01 # { not }\n+++\n";

    fn shapes(body: &str) -> Vec<(Shape, Vec<String>, String)> {
        let text = format!("{FACTS}{body}");
        let parts = parts(&text).unwrap();
        parts
            .iter()
            .map(|part| (part.shape.clone(), part.texts.clone(), text[part.lines.clone()].to_owned()))
            .collect()
    }

    #[test]
    fn every_kind_of_block_has_its_lines() {
        let body = "\n{ lead }\n\n## { about }\n{ close }\n\n- { a }\n- { b }\n\n1. { c }\n\n2. { d }\n\n> { q }\n>\n> — { q.speaker }\n\n\
            ![{ p.alt }](p.jpg \"{ p.caption } | { p.credit }\")\n\n{ funding }\n\n---\n\n| { t.a } |\n|---|\n| { x } |\n\n**{ s }** { u }[^n]\n[^n]: { note }\n\n<b>\n";
        let found: Vec<(Shape, String)> =
            shapes(body).into_iter().map(|(shape, texts, _)| (shape, texts.join(" "))).collect();
        let is = |shape: Shape, texts: &str| (shape, texts.to_owned());
        assert_eq!(
            found,
            [
                is(Shape::Paragraph, "lead"),
                is(Shape::Heading(2), "about"),
                is(Shape::Paragraph, "close"),
                is(Shape::List { numbered: false }, "a b"),
                is(Shape::List { numbered: true }, "c d"),
                is(Shape::Quote { speaker: true }, "q q.speaker"),
                is(Shape::Figure { path: "p.jpg".to_owned() }, "p.alt p.caption p.credit"),
                is(Shape::Funding, ""),
                is(Shape::Break, ""),
                is(Shape::Table, "t t.a x"),
                is(Shape::Other, "s u"),
                is(Shape::Other, "note"),
                is(Shape::Other, ""),
            ]
        );
    }

    #[test]
    fn what_is_typed_otherwise_is_left_as_it_is() {
        for body in
            ["{ a }\n---\n", "- { a }\n  - { b }\n", "- { a } { b }\n", "- > { a }\n", "> { a } { b }\n", "{\na }\n"]
        {
            let found = shapes(body);
            assert!(matches!(found.as_slice(), [(Shape::Other, ..)]), "{body}: {found:?}");
        }
        assert_eq!(parts("no facts"), None);
        assert_eq!(shapes(""), []);
    }
}
