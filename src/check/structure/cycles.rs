//! Circles of references, and texts that grow beyond what Fluent formats.
//!
//! In: a locale's names. Out: diagnostics. Invariants: each text (a value or an attribute) is visited once; its size is
//! the sum of its own placeables and those of what it refers to, so "a billion laughs" are counted without being
//! laughed. What refers to a text that was reported is not reported again.

use rustc_hash::FxHashMap;

use super::names::Names;
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Name, Pattern};

/// Fluent resolves this many placeables in one text and cuts the rest off.
const MAX_PLACEABLES: usize = 100;

/// A chain of more references than this is an attack; it would use up the stack.
const MAX_DEPTH: usize = 200;

/// A value or an attribute.
#[derive(Clone, Copy)]
struct Node<'a> {
    entry: &'a Entry,
    attribute: Option<&'a Name>,
}

impl<'a> Node<'a> {
    fn key(self) -> (Kind, &'a str, Option<&'a str>) {
        (self.entry.kind, &self.entry.id.text, self.attribute.map(|name| &*name.text))
    }

    fn name(self) -> String {
        let sign = if self.entry.kind == Kind::Term { "-" } else { "" };
        match self.attribute {
            Some(attribute) => format!("{sign}{}.{}", self.entry.id.text, attribute.text),
            None => format!("{sign}{}", self.entry.id.text),
        }
    }

    fn place(self) -> &'a Name {
        self.attribute.unwrap_or(&self.entry.id)
    }
}

#[derive(Clone, Copy)]
enum State {
    Open,
    /// How many placeables; `None` for a text that was reported.
    Done(Option<usize>),
}

/// Visits texts.
struct Visit<'a, 'r> {
    names: &'a Names<'a>,
    states: FxHashMap<(Kind, &'a str, Option<&'a str>), State>,
    path: Vec<Node<'a>>,
    report: &'r mut Report,
}

/// Checks every own entry of `names`.
pub(crate) fn check<'a>(names: &'a Names<'a>, report: &mut Report) {
    let mut visit = Visit { names, states: FxHashMap::default(), path: Vec::new(), report };
    for entry in names.own() {
        for (attribute, pattern) in entry.patterns() {
            visit.text(Node { entry, attribute }, pattern, None);
        }
    }
}

impl<'a> Visit<'a, '_> {
    /// Visits a text; `by` is the reference that leads to it.
    fn text(&mut self, node: Node<'a>, pattern: &'a Pattern, by: Option<&Name>) -> Option<usize> {
        if pattern.is_plain() {
            return Some(0);
        }
        match self.states.get(&node.key()) {
            Some(State::Done(size)) => return *size,
            Some(State::Open) => {
                self.circle(node, by);
                return None;
            }
            None => {}
        }
        if self.path.len() > MAX_DEPTH {
            return Some(MAX_PLACEABLES + 1);
        }
        self.states.insert(node.key(), State::Open);
        self.path.push(node);
        let mut size = self.pattern(pattern);
        self.path.pop();
        if size.is_some_and(|size| size > MAX_PLACEABLES) {
            size = None;
            if self.names.own().iter().any(|entry| std::ptr::eq(*entry, node.entry)) {
                self.too_many(node);
            }
        }
        self.states.insert(node.key(), State::Done(size));
        size
    }

    fn too_many(&mut self, node: Node<'a>) {
        let message = message!(
            "too-many-braces",
            "`{name}` needs more than {most} pairs of braces, counting those of the texts it refers to",
            name = node.name(),
            most = MAX_PLACEABLES
        );
        self.report.error(
            Diagnostic::new(Code::TooManyPlaceables, message)
                .at(node.place().span, message!("this-text", "this text"))
                .help(message!("split-text", "split it into several messages")),
        );
    }

    fn circle(&mut self, node: Node<'a>, by: Option<&Name>) {
        let start = self.path.iter().position(|other| other.key() == node.key()).unwrap_or(0);
        let names = self.path.iter().skip(start).chain([&node]).map(|node| format!("`{}`", node.name()));
        let names = names.collect::<Vec<_>>().join(" → ");
        self.report.error(
            Diagnostic::new(
                Code::CyclicReference,
                message!("circle", "messages refer to each other in a circle: {names}", names = names),
            )
            .at(by.unwrap_or(node.place()).span, message!("closes-circle", "this closes the circle"))
            .also(node.place().span, message!("begins-circle", "which begins here"))
            .help(message!("break-circle", "write one of them in words, without the reference")),
        );
    }

    fn pattern(&mut self, pattern: &'a Pattern) -> Option<usize> {
        let mut size = Some(0usize);
        for element in &pattern.elements {
            if let Element::Placeable(expression) = element {
                size = sum(sum(size, Some(1)), self.expression(expression));
            }
        }
        size
    }

    fn expression(&mut self, expression: &'a Expression) -> Option<usize> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let own = self.inline(selector);
                let sizes: Vec<Option<usize>> = variants.iter().map(|v| self.pattern(&v.value)).collect();
                let largest = sizes.into_iter().try_fold(0, |largest: usize, size| Some(largest.max(size?)));
                sum(own, largest)
            }
        }
    }

    fn inline(&mut self, inline: &'a Inline) -> Option<usize> {
        let (kind, id, attribute) = match inline {
            Inline::Message { id, attribute } => (Kind::Message, id, attribute),
            Inline::Term { id, attribute, .. } => (Kind::Term, id, attribute),
            Inline::Nested(expression) => return self.expression(expression),
            Inline::Function { positional, .. } => {
                return positional.iter().try_fold(0, |size, argument| sum(Some(size), self.inline(argument)));
            }
            Inline::Text(_) | Inline::Number(_) | Inline::Variable(_) => return Some(0),
        };
        let wanted = attribute.as_ref().map(|name| &*name.text);
        let Some(entry) = self.names.get(kind, &id.text) else { return Some(0) };
        let found = entry.patterns().find(|(name, _)| name.map(|name| &*name.text) == wanted);
        found.map_or(Some(0), |(attribute, pattern)| self.text(Node { entry, attribute }, pattern, Some(id)))
    }
}

/// The sum, unless one of them was reported.
fn sum(a: Option<usize>, b: Option<usize>) -> Option<usize> {
    Some(a?.saturating_add(b?))
}
