//! Circles of references, and texts that grow beyond what Fluent formats.
//!
//! In: a locale's names. Out: diagnostics. In between: each entry is visited once; a text's size is the sum of its
//! own placeables and those of what it refers to, so "a billion laughs" are counted without being laughed.

use std::collections::HashMap;

use super::names::Names;
use crate::diag::{Code, Diagnostic, Report};
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Pattern};

/// Fluent resolves this many placeables in one text and cuts the rest off.
const MAX_PLACEABLES: usize = 100;

#[derive(Clone, Copy)]
enum State {
    Open,
    Done(usize),
}

/// Visits entries.
struct Visit<'a, 'r> {
    names: &'a Names<'a>,
    states: HashMap<(Kind, &'a str), State>,
    path: Vec<&'a Entry>,
    report: &'r mut Report,
}

/// Checks every own entry of `names`.
pub(super) fn check<'a>(names: &'a Names<'a>, report: &mut Report) {
    let mut visit = Visit { names, states: HashMap::new(), path: Vec::new(), report };
    for entry in names.own() {
        visit.entry(entry);
    }
}

impl<'a> Visit<'a, '_> {
    fn entry(&mut self, entry: &'a Entry) -> usize {
        let key = (entry.kind, &*entry.id.text);
        match self.states.get(&key) {
            Some(State::Done(size)) => return *size,
            Some(State::Open) => {
                self.circle(entry);
                return 0;
            }
            None => {}
        }
        // A chain of a thousand messages is an attack; it would use up the stack.
        if self.path.len() > 200 {
            return MAX_PLACEABLES + 1;
        }
        self.states.insert(key, State::Open);
        self.path.push(entry);
        let size = entry.patterns().map(|(_, pattern)| self.pattern(pattern)).max().unwrap_or(0);
        self.path.pop();
        self.states.insert(key, State::Done(size));
        if size > MAX_PLACEABLES && self.names.own().iter().any(|e| std::ptr::eq(*e, entry)) {
            self.report.error(
                Diagnostic::new(
                    Code::TooManyPlaceables,
                    format!(
                        "`{}` needs more than {MAX_PLACEABLES} placeables, counting those that it refers to",
                        entry.id.text
                    ),
                )
                .at(entry.id.span, "this message")
                .help("split it into several messages"),
            );
            // Reported once, not for everything that refers to it.
            self.states.insert(key, State::Done(0));
        }
        size.min(MAX_PLACEABLES + 1)
    }

    fn circle(&mut self, entry: &Entry) {
        let start = self.path.iter().position(|e| std::ptr::eq(*e, entry)).unwrap_or(0);
        let names: Vec<String> = self
            .path
            .iter()
            .skip(start)
            .map(|e| format!("`{}`", e.id.text))
            .chain([format!("`{}`", entry.id.text)])
            .collect();
        self.report.error(
            Diagnostic::new(
                Code::CyclicReference,
                format!("messages refer to each other in a circle: {}", names.join(" → ")),
            )
            .at(entry.id.span, "the circle begins here")
            .help("write one of them in words"),
        );
    }

    fn pattern(&mut self, pattern: &'a Pattern) -> usize {
        let mut size = 0usize;
        for element in &pattern.elements {
            if let Element::Placeable(expression) = element {
                size = size.saturating_add(1).saturating_add(self.expression(expression));
            }
        }
        size
    }

    fn expression(&mut self, expression: &'a Expression) -> usize {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let own = self.inline(selector);
                let largest = variants.iter().map(|v| self.pattern(&v.value)).max().unwrap_or(0);
                own.saturating_add(largest)
            }
        }
    }

    fn inline(&mut self, inline: &'a Inline) -> usize {
        let target = match inline {
            Inline::Message { id, .. } => self.names.get(Kind::Message, &id.text),
            Inline::Term { id, .. } => self.names.get(Kind::Term, &id.text),
            Inline::Nested(expression) => return self.expression(expression),
            Inline::Function { positional, .. } => {
                return positional.iter().map(|argument| self.inline(argument)).sum();
            }
            Inline::Text(_) | Inline::Number(_) | Inline::Variable(_) => None,
        };
        target.map_or(0, |entry| self.entry(entry))
    }
}
