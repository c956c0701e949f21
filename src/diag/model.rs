//! A problem, as every stage reports it.
//!
//! In: what is wrong, and where. Out: a [`Diagnostic`]. Invariants: the message is one fact, in small letters and without
//! a full stop; help is an instruction.

use super::code::Code;
use super::message::{Message, message};
use super::source::Span;
use super::subject::{Gap, NOTHING, Subject};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, but somebody should look.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The same for people.
    #[must_use]
    pub fn name(self) -> Message {
        match self {
            Self::Error => message!("severity-error", "error"),
            Self::Warning => message!("severity-warning", "warning"),
            Self::Info => message!("severity-info", "info"),
        }
    }

    /// `error`, `warning`, `info`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// A place in a file and what to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// A few words; may be empty.
    pub text: Message,
}

/// A replacement of a stretch of a file that is always right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub replacement: String,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of problem.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// One fact, lower case, no full stop.
    pub message: Message,
    /// Where it is; `None` for problems of no file (a missing folder).
    pub primary: Option<Label>,
    /// Other places that matter: where it is needed, the English source.
    pub related: Vec<Label>,
    /// Facts that help to understand.
    pub notes: Vec<Message>,
    /// What to do, with the very text to type.
    pub help: Option<Message>,
    /// The one safe repair, where there is one.
    pub fix: Option<Fix>,
    /// Where the text belongs that is not there.
    pub gap: Option<Box<Gap>>,
    /// What it is about, once somebody asked.
    pub(super) subject: Option<Box<Subject>>,
}

impl Diagnostic {
    /// A problem with its code's own severity and no place yet.
    #[must_use]
    pub fn new(code: Code, message: impl Into<Message>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            primary: None,
            related: Vec::new(),
            notes: Vec::new(),
            help: None,
            fix: None,
            gap: None,
            subject: None,
        }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<Message>) -> Self {
        self.primary = Some(Label { span, text: text.into() });
        self
    }

    /// Adds another place that matters.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<Message>) -> Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn note(mut self, text: impl Into<Message>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<Message>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Says what to do where there is something to say.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<impl Into<Message>>) -> Self {
        self.help = text.map(Into::into).or(self.help);
        self
    }

    /// Adds the one safe repair.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }

    /// Says where the text belongs that is not there: `message`, `-term` or `message.attribute`, and the file.
    #[must_use]
    pub fn lacks(mut self, name: impl Into<String>, path: impl Into<String>) -> Self {
        self.gap = Some(Box::new(Gap { path: path.into(), name: name.into(), line: None }));
        self
    }

    /// The text that is not there, and the file that it belongs into.
    pub(crate) fn lacking(&self) -> Option<(&str, &str)> {
        self.gap.as_ref().map(|gap| (gap.name.as_str(), gap.path.as_str()))
    }

    /// What it is about; nothing where nobody asked yet.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        self.subject.as_deref().unwrap_or(NOTHING)
    }

    /// Says what it is about.
    pub(crate) fn set_subject(&mut self, subject: Subject) {
        self.subject = Some(Box::new(subject));
    }
}
