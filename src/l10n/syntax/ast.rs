//! The messages of a file, with positions.
//!
//! In: what [`super::parse`] read. Out: [`Resource`] with its entries, patterns and expressions, every name and text
//! with its [`Span`]. Invariants: nothing here is resolved or unescaped.

use std::sync::Arc;

use fluent_syntax::parser::ErrorKind;

use crate::diag::{FileId, Span};

/// How deep placeables may nest; nobody writes more than three.
pub const MAX_NESTING: usize = 50;

/// Most attributes of a message; each is looked for among the others.
pub const MAX_ATTRIBUTES: usize = 100;

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
    /// `{ ... }`; apart from the text beside it, which takes a quarter as much memory (bench `check`).
    Placeable(Box<Expression>),
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
    /// The messages or terms that were lost with it, or lost a part with it; none where that cannot be told.
    pub lost: Vec<Arc<str>>,
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
    /// An escape by number breaks off, with these digits, before a letter that the parser would cut in two.
    BrokenEscape(String),
    /// The entry has more attributes than [`MAX_ATTRIBUTES`].
    TooManyAttributes,
    /// There are no messages, but something else.
    Foreign(Foreign),
    /// The file itself could not be read, which was reported then.
    Unreadable,
}

/// What stands in the place of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A web page.
    Page,
    /// Another format of translators: XLIFF, TMX, PO.
    Exchange,
    /// JSON.
    Json,
    /// The template of a release.
    Template,
    /// Running text.
    Prose,
    /// Messages with a colon for the equals sign.
    Colons,
}

impl Resource {
    /// What stands for a file that could not be read.
    #[must_use]
    pub fn unreadable(file: FileId) -> Self {
        let nowhere = Span { file, start: 0, end: 0 };
        let junk = Junk { at: nowhere, skipped: nowhere, lost: Vec::new(), problem: Problem::Unreadable };
        Self { entries: Vec::new(), junk: vec![junk] }
    }
}

impl Pattern {
    /// Whether it is text alone, without placeables.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.elements.iter().all(|element| matches!(element, Element::Text { .. }))
    }
}

impl Element {
    /// What stands in braces.
    #[must_use]
    pub fn expression(&self) -> Option<&Expression> {
        match self {
            Self::Text { .. } => None,
            Self::Placeable(expression) => Some(expression),
        }
    }

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
