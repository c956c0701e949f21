//! Messages with positions.
//!
//! In: the text of a `.ftl` file. Out: its entries, every name and text with its [`Span`], and what could not be
//! read. In between: fluent-syntax has no spans, but its strings are slices of the source, so exact ranges follow
//! from their addresses. The parser recurses, so nesting is bounded before it runs.

use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind};

use crate::diag::{FileId, Span};

/// How deep placeables may nest; nobody writes more than three.
pub const MAX_NESTING: usize = 50;

/// A name and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name, without `$` or `-`.
    pub text: Arc<str>,
    /// Its place.
    pub span: Span,
}

/// A file's entries.
#[derive(Clone, Debug, Default)]
pub struct Resource {
    /// Messages and terms in file order.
    pub entries: Vec<Entry>,
    /// What could not be read.
    pub junk: Vec<Junk>,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Message or term.
    pub kind: Kind,
    /// Its id; a term's without the hyphen.
    pub id: Name,
    /// Its value.
    pub value: Option<Pattern>,
    /// Its attributes in order.
    pub attributes: Vec<(Name, Pattern)>,
    /// The comment directly above, lines joined.
    pub comment: Option<String>,
    /// The place of that comment, from its first to its last character.
    pub comment_span: Option<Span>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `id = ...`
    Message,
    /// `-id = ...`
    Term,
}

/// Text with placeables.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// In order.
    pub elements: Vec<Element>,
    /// From the first to the last character that has a position.
    pub span: Span,
}

/// A part of a pattern.
#[derive(Clone, Debug)]
pub enum Element {
    /// Text of one physical line.
    Text {
        /// The characters.
        text: Arc<str>,
        /// Their place.
        span: Span,
    },
    /// `{ ... }`
    Placeable(Expression),
}

/// What stands in braces.
#[derive(Clone, Debug)]
pub enum Expression {
    /// Anything but a selection.
    Inline(Inline),
    /// `{ selector -> [key] ... *[other] ... }`
    Select {
        /// What is looked at.
        selector: Inline,
        /// The variants in order.
        variants: Vec<Variant>,
    },
}

/// One variant of a selection.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Identifier or number.
    pub key: Name,
    /// Whether the key is a number.
    pub numeric: bool,
    /// Whether it stands where no other matches.
    pub default: bool,
    /// Its text.
    pub value: Pattern,
}

/// An expression within braces.
#[derive(Clone, Debug)]
pub enum Inline {
    /// `"text"`, raw, with its escapes.
    Text(Name),
    /// `12.5`
    Number(Name),
    /// `NUMBER($n, style: "percent")`
    Function {
        /// Its name.
        id: Name,
        /// Positional arguments.
        positional: Vec<Inline>,
        /// Named arguments.
        named: Vec<(Name, Inline)>,
    },
    /// `message` or `message.attribute`
    Message {
        /// The message.
        id: Name,
        /// The attribute.
        attribute: Option<Name>,
    },
    /// `-term` or `-term.attribute`
    Term {
        /// The term.
        id: Name,
        /// The attribute.
        attribute: Option<Name>,
        /// Named arguments.
        named: Vec<(Name, Inline)>,
    },
    /// `$variable`
    Variable(Name),
    /// `{ { ... } }`
    Nested(Box<Expression>),
}

/// A stretch that could not be read.
#[derive(Clone, Debug)]
pub struct Junk {
    /// Where the parser stopped.
    pub at: Span,
    /// The whole stretch that was skipped.
    pub skipped: Span,
    /// The message or term that was lost with it, or lost attributes with it; `None` where that cannot be told.
    pub lost: Option<Arc<str>>,
    /// What was wrong.
    pub problem: Problem,
}

/// Why a stretch could not be read.
#[derive(Clone, Debug)]
pub enum Problem {
    /// The parser's own finding.
    Syntax(ErrorKind),
    /// Placeables nest deeper than [`MAX_NESTING`].
    TooDeep,
    /// The file itself could not be read, which was reported then.
    Unreadable,
}

impl Resource {
    /// What stands for a file that could not be read.
    #[must_use]
    pub fn unreadable(file: FileId) -> Self {
        let nowhere = Span { file, start: 0, end: 0 };
        let junk = Junk { at: nowhere, skipped: nowhere, lost: None, problem: Problem::Unreadable };
        Self { entries: Vec::new(), junk: vec![junk] }
    }
}

/// Parses a file.
#[must_use]
pub fn parse(file: FileId, text: &str) -> Resource {
    let here = Here { file, base: text.as_ptr() as usize };
    if let Some(at) = too_deep(text) {
        let span = here.range(at, at + 1);
        return Resource {
            entries: Vec::new(),
            junk: vec![Junk { at: span, skipped: span, lost: None, problem: Problem::TooDeep }],
        };
    }
    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let entries: Vec<Entry> = resource.body.iter().filter_map(|entry| here.entry(entry)).collect();
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
        .collect();
    Resource { entries, junk }
}

/// What a skipped stretch, beginning at byte `start`, defined: its first name; where it begins with an attribute, the
/// entry before it.
fn lost(skipped: &str, start: usize, entries: &[Entry]) -> Option<Arc<str>> {
    let begin = skipped.trim_start();
    if begin.starts_with('.') {
        let before = entries.iter().rfind(|entry| entry.id.span.range().end <= start);
        return before.map(|entry| entry.id.text.clone());
    }
    let name = begin.strip_prefix('-').unwrap_or(begin);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(name.len());
    let name = name.get(..end).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    Some(Arc::from(name))
}

/// The byte where braces nest too deep, if they do anywhere.
#[must_use]
pub fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' | b'(' => {
                depth += 1;
                if depth > MAX_NESTING {
                    return Some(at);
                }
            }
            b'}' | b')' => depth = depth.saturating_sub(1),
            // An entry begins at the margin: brackets that were left open in the one before do not count.
            b'\n' if text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_alphabetic) => depth = 0,
            _ => {}
        }
    }
    None
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
                    Element::Placeable(self.expression(expression, fallback))
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

impl Element {
    /// Its place; a placeable's is that of the first name in it.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Text { span, .. } => *span,
            Self::Placeable(expression) => expression.span(),
        }
    }
}

impl Expression {
    /// The place of the first name in it.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Inline(inline) | Self::Select { selector: inline, .. } => inline.span(),
        }
    }
}

impl Inline {
    /// The place of the first name in it.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Text(name) | Self::Number(name) | Self::Variable(name) => name.span,
            Self::Function { id, .. } | Self::Message { id, .. } | Self::Term { id, .. } => id.span,
            Self::Nested(expression) => expression.span(),
        }
    }
}

impl Entry {
    /// The pattern of the value or of an attribute.
    #[must_use]
    pub fn pattern(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => self.value.as_ref(),
            Some(wanted) => self.attributes.iter().find(|(name, _)| &*name.text == wanted).map(|(_, p)| p),
        }
    }

    /// Every pattern: the value first, then the attributes, with their names.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&Name>, &Pattern)> {
        self.value.iter().map(|p| (None, p)).chain(self.attributes.iter().map(|(n, p)| (Some(n), p)))
    }
}

/// Calls `visit` for every inline expression of a pattern, selectors and arguments included.
pub fn walk<'a>(pattern: &'a Pattern, visit: &mut dyn FnMut(&'a Inline)) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            walk_expression(expression, visit);
        }
    }
}

fn walk_expression<'a>(expression: &'a Expression, visit: &mut dyn FnMut(&'a Inline)) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, visit),
        Expression::Select { selector, variants } => {
            walk_inline(selector, visit);
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

fn walk_inline<'a>(inline: &'a Inline, visit: &mut dyn FnMut(&'a Inline)) {
    visit(inline);
    match inline {
        Inline::Function { positional, named, .. } => {
            for argument in positional.iter().chain(named.iter().map(|(_, value)| value)) {
                walk_inline(argument, visit);
            }
        }
        Inline::Term { named, .. } => {
            for (_, value) in named {
                walk_inline(value, visit);
            }
        }
        Inline::Nested(expression) => walk_expression(expression, visit),
        Inline::Text(_) | Inline::Number(_) | Inline::Message { .. } | Inline::Variable(_) => {}
    }
}

/// The literal text of a pattern, variants one after the other, placeables as `{ … }`: for quoting to a translator.
#[must_use]
pub fn excerpt(pattern: &Pattern) -> String {
    let mut out = String::new();
    write_excerpt(pattern, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write_excerpt(pattern: &Pattern, out: &mut String) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, .. } => out.push_str(text),
            Element::Placeable(Expression::Inline(inline)) => {
                out.push_str("{ ");
                out.push_str(&name_of(inline));
                out.push_str(" }");
            }
            Element::Placeable(Expression::Select { variants, .. }) => {
                if let Some(variant) = variants.iter().find(|v| v.default) {
                    write_excerpt(&variant.value, out);
                }
            }
        }
    }
}

/// How an inline expression is written.
fn name_of(inline: &Inline) -> String {
    let with = |id: &Name, attribute: &Option<Name>| match attribute {
        Some(attribute) => format!("{}.{}", id.text, attribute.text),
        None => id.text.to_string(),
    };
    match inline {
        Inline::Text(name) => format!("\"{}\"", name.text),
        Inline::Number(name) => name.text.to_string(),
        Inline::Function { id, .. } => format!("{}(…)", id.text),
        Inline::Message { id, attribute } => with(id, attribute),
        Inline::Term { id, attribute, .. } => format!("-{}", with(id, attribute)),
        Inline::Variable(name) => format!("${}", name.text),
        Inline::Nested(_) => "…".to_owned(),
    }
}
