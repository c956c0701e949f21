//! Reading a `.ftl` file.
//!
//! In: its text. Out: a [`Resource`]. Invariants: fluent-syntax has no spans, but its strings are slices of the
//! source, so exact ranges follow from their addresses. The parser recurses, so nesting is bounded before it runs.

use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::{ast, parser};

use super::ast::{
    Element, Entry, Expression, Inline, Junk, Kind, MAX_ATTRIBUTES, MAX_NESTING, Name, Pattern, Problem, Resource,
    Variant,
};
use super::foreign::foreign;
use crate::diag::{FileId, Span};

/// Parses a file.
#[must_use]
pub fn parse(file: FileId, text: &str) -> Resource {
    let here = Here { file, base: text.as_ptr() as usize };
    if let Some((range, problem)) = unreadable(text) {
        let at = here.range(range.start, range.end);
        return Resource { entries: Vec::new(), junk: vec![Junk { at, skipped: at, lost: Vec::new(), problem }] };
    }
    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let entries = resource.body.iter().filter_map(|entry| here.entry(entry));
    let (entries, laden): (Vec<Entry>, Vec<Entry>) =
        entries.partition(|entry| entry.attributes.len() <= MAX_ATTRIBUTES);
    let laden = laden.into_iter().map(|entry| Junk {
        at: entry.id.span,
        skipped: entry.id.span,
        lost: vec![entry.id.text],
        problem: Problem::TooManyAttributes,
    });
    let junk = errors
        .into_iter()
        .map(|error| {
            let skipped = error.slice.unwrap_or_else(|| error.pos.clone());
            Junk {
                at: here.range(error.pos.start, error.pos.end),
                lost: lost(text.get(skipped.clone()).unwrap_or(""), skipped.start, &entries),
                skipped: here.range(skipped.start, skipped.end),
                problem: Problem::Syntax(error.kind),
            }
        })
        .chain(laden)
        .collect::<Vec<Junk>>();
    if let Some((kind, place)) = foreign(text, &entries, &junk) {
        let at = here.range(place.start, place.end);
        let problem = Problem::Foreign(kind);
        return Resource { entries: Vec::new(), junk: vec![Junk { at, skipped: at, lost: Vec::new(), problem }] };
    }
    Resource { entries, junk }
}

/// What a skipped stretch, beginning at byte `start`, defined: its first name, and, where it is an attribute or may be
/// the rest of a text, the entry before it.
fn lost(skipped: &str, start: usize, entries: &[Entry]) -> Vec<Arc<str>> {
    let first = skipped.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let inner = first.starts_with([' ', '\t', '.', '*', '[', '}', '{']);
    let mut lost = Vec::new();
    if inner || !first.contains('=') {
        let before = entries.partition_point(|entry| entry.id.span.range().end <= start);
        let before = before.checked_sub(1).and_then(|last| entries.get(last));
        lost.extend(before.map(|entry| entry.id.text.clone()));
    }
    let name = first.strip_prefix('-').unwrap_or(first);
    let name: String = name.chars().map(look_alike).take_while(|c| is_of_name(*c)).collect();
    if !inner && name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        lost.push(Arc::from(name));
    }
    lost
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The Latin letter that looks like a Cyrillic one; any other character as it is.
#[must_use]
pub fn look_alike(c: char) -> char {
    match c {
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'к' => 'k',
        'і' => 'i',
        'ј' => 'j',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        other => other,
    }
}

/// Where the parser would be in a text, as far as that decides how deep it recurses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// `{ … }`
    Braces,
    /// `( … )` of a call.
    Call,
    /// The variants of a selection: text up to the closing brace.
    Variants,
}

/// What the parser of Fluent must not be given, and where: braces and calls that nest too deep overflow its stack, and
/// in a text in quotation marks an escape by number that breaks off before a letter of another alphabet (`"\u00ҳ"`) makes
/// it cut that letter in two, and panic. What the parser cannot read may be counted as deeper than it is; nothing is ever
/// counted as less deep.
#[must_use]
pub fn unreadable(text: &str) -> Option<(Range<usize>, Problem)> {
    let bytes = text.as_bytes();
    let mut within: Vec<Within> = Vec::new();
    let (mut depth, mut at) = (0usize, 0usize);
    loop {
        if within.is_empty() {
            // Outside of braces nothing nests.
            at += bytes.get(at..).and_then(|rest| memchr::memchr(b'{', rest))?;
        }
        let byte = bytes.get(at)?;
        let expression = matches!(within.last(), Some(Within::Braces | Within::Call));
        match byte {
            b'{' | b'(' if *byte == b'{' || expression => {
                within.push(if *byte == b'{' { Within::Braces } else { Within::Call });
                depth += 1;
                if depth > MAX_NESTING {
                    return Some((at..at + 1, Problem::TooDeep));
                }
            }
            b'>' if expression && at > 0 && bytes.get(at - 1) == Some(&b'-') => within.push(Within::Variants),
            // In an expression a quotation mark begins a text, which ends on its line.
            b'"' if expression => {
                let end = end_of_text(bytes, at + 1);
                if let Some(broken) = broken_escape(bytes, at + 1..end) {
                    let digits = text.get(broken.start + 2..broken.end).unwrap_or_default().to_owned();
                    return Some((broken, Problem::BrokenEscape(digits)));
                }
                at = end;
            }
            b')' if within.last() == Some(&Within::Call) => {
                within.pop();
                depth -= 1;
            }
            b'}' => {
                if within.last() == Some(&Within::Variants) {
                    within.pop();
                }
                if within.last() == Some(&Within::Braces) {
                    within.pop();
                    depth -= 1;
                }
            }
            // An entry begins at the margin: what was left open in the one before does not count.
            b'\n' if depth > 0 && is_entry(bytes.get(at + 1..).unwrap_or_default()) => {
                within.clear();
                depth = 0;
            }
            _ => {}
        }
        at += 1;
    }
}

/// Where a text in quotation marks ends: at its closing mark, or before the end of the line.
fn end_of_text(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes.get(at) {
            Some(b'"') | None => return at,
            Some(b'\n') => return at - 1,
            Some(b'\\') if bytes.get(at + 1).is_some_and(|next| *next != b'\n') => at += 2,
            Some(_) => at += 1,
        }
    }
}

/// The first escape by number, `\u` and four digits or `\U` and six, that breaks off before what is no ASCII.
fn broken_escape(bytes: &[u8], within: Range<usize>) -> Option<Range<usize>> {
    let mut at = within.start;
    while at < within.end {
        if bytes.get(at) != Some(&b'\\') {
            at += 1;
            continue;
        }
        let wanted = match bytes.get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => 0,
        };
        let digits = bytes.iter().skip(at + 2).take(wanted).take_while(|byte| byte.is_ascii_hexdigit()).count();
        let end = at + 2 + digits;
        if digits < wanted && bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
            return Some(at..end);
        }
        at = end;
    }
    None
}

/// Whether a line is the first of a message or term, `name =`, which can stand in no expression.
fn is_entry(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"-").unwrap_or(line);
    let name = line.iter().take_while(|byte| is_of_name(char::from(**byte))).count();
    let after = line.get(name..).unwrap_or_default();
    let sign = after.iter().find(|byte| **byte != b' ');
    line.first().is_some_and(u8::is_ascii_alphabetic) && sign == Some(&b'=')
}

/// Where a file's text lies in memory.
struct Here {
    file: FileId,
    base: usize,
}

impl Here {
    fn range(&self, start: usize, end: usize) -> Span {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { file: self.file, start: small(start), end: small(end) }
    }

    fn span(&self, slice: &str) -> Span {
        let start = (slice.as_ptr() as usize).saturating_sub(self.base);
        self.range(start, start + slice.len())
    }

    fn name(&self, slice: &str) -> Name {
        Name { text: Arc::from(slice), span: self.span(slice) }
    }

    fn entry(&self, entry: &ast::Entry<&str>) -> Option<Entry> {
        let (kind, id, value, attributes, comment) = match entry {
            ast::Entry::Message(m) => (Kind::Message, &m.id, m.value.as_ref(), &m.attributes, &m.comment),
            ast::Entry::Term(t) => (Kind::Term, &t.id, Some(&t.value), &t.attributes, &t.comment),
            _ => return None,
        };
        let id = self.name(id.name);
        let attributes = attributes
            .iter()
            .map(|a| {
                let name = self.name(a.id.name);
                let pattern = self.pattern(&a.value, name.span);
                (name, pattern)
            })
            .collect();
        let value = value.map(|v| self.pattern(v, id.span));
        let comment_span = comment.as_ref().and_then(|c| {
            let (first, last) = (self.span(c.content.first()?), self.span(c.content.last()?));
            Some(Span { end: last.end.max(first.start), ..first })
        });
        let comment = comment.as_ref().map(|c| c.content.join("\n"));
        Some(Entry { kind, id, value, attributes, comment, comment_span })
    }

    fn pattern(&self, pattern: &ast::Pattern<&str>, fallback: Span) -> Pattern {
        let elements: Vec<Element> = pattern
            .elements
            .iter()
            .map(|element| match element {
                ast::PatternElement::TextElement { value } => {
                    Element::Text { text: Arc::from(*value), span: self.span(value) }
                }
                ast::PatternElement::Placeable { expression } => {
                    Element::Placeable(Box::new(self.expression(expression, fallback)))
                }
            })
            .collect();
        let start = elements.first().map_or(fallback, Element::span);
        let end = elements.last().map_or(fallback, Element::span);
        Pattern { elements, span: Span { file: self.file, start: start.start, end: end.end.max(start.end) } }
    }

    fn expression(&self, expression: &ast::Expression<&str>, fallback: Span) -> Expression {
        match expression {
            ast::Expression::Inline(inline) => Expression::Inline(self.inline(inline, fallback)),
            ast::Expression::Select { selector, variants } => Expression::Select {
                selector: self.inline(selector, fallback),
                variants: variants
                    .iter()
                    .map(|variant| {
                        let (key, numeric) = match variant.key {
                            ast::VariantKey::Identifier { name } => (self.name(name), false),
                            ast::VariantKey::NumberLiteral { value } => (self.name(value), true),
                        };
                        let value = self.pattern(&variant.value, key.span);
                        Variant { key, numeric, default: variant.default, value }
                    })
                    .collect(),
            },
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<&str>, fallback: Span) -> Inline {
        match inline {
            ast::InlineExpression::StringLiteral { value } => Inline::Text(self.name(value)),
            ast::InlineExpression::NumberLiteral { value } => Inline::Number(self.name(value)),
            ast::InlineExpression::FunctionReference { id, arguments } => Inline::Function {
                id: self.name(id.name),
                positional: arguments.positional.iter().map(|a| self.inline(a, fallback)).collect(),
                named: self.named(arguments, fallback),
            },
            ast::InlineExpression::MessageReference { id, attribute } => {
                Inline::Message { id: self.name(id.name), attribute: attribute.as_ref().map(|a| self.name(a.name)) }
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => Inline::Term {
                id: self.name(id.name),
                attribute: attribute.as_ref().map(|a| self.name(a.name)),
                named: arguments.as_ref().map_or_else(Vec::new, |a| self.named(a, fallback)),
            },
            ast::InlineExpression::VariableReference { id } => Inline::Variable(self.name(id.name)),
            ast::InlineExpression::Placeable { expression } => {
                Inline::Nested(Box::new(self.expression(expression, fallback)))
            }
        }
    }

    fn named(&self, arguments: &ast::CallArguments<&str>, fallback: Span) -> Vec<(Name, Inline)> {
        arguments.named.iter().map(|n| (self.name(n.name.name), self.inline(&n.value, fallback))).collect()
    }
}
