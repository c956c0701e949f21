//! Where the parser of a template is.
//!
//! In: the events of pulldown-cmark. Out: a [`Reader`] that hands them out one by one, and reports with the place in the
//! file. Invariants: of what another dialect was reported for, nothing more is said.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::model::Inline;
use crate::diag::{Code, Diagnostic, FileId, Message, Report, Severity, Sources, Span, message};
use crate::release::dialect;

/// The events of a body, and how far they were read.
pub(super) struct Reader<'a> {
    pub(super) events: &'a [(Event<'a>, Range<usize>)],
    pub(super) next: usize,
    pub(super) body: &'a str,
    pub(super) offset: usize,
    pub(super) file: FileId,
    pub(super) sources: &'a Sources,
    pub(super) report: &'a mut Report,
    pub(super) level: u8,
    /// In how many lists and quotations it is.
    pub(super) nested: usize,
    /// Whether it is in a table, whose cells may hold facts.
    pub(super) tabled: bool,
    /// What the cells of a table hold, for one that is none: it is looked up all the same.
    pub(super) loose: Vec<Inline>,
    /// What was reported of other dialects: of what is within, nothing more is said.
    pub(super) foreign: &'a [dialect::Found],
}

impl<'a> Reader<'a> {
    pub(super) fn take(&mut self) -> Option<&'a (Event<'a>, Range<usize>)> {
        let event = self.events.get(self.next)?;
        self.next += 1;
        Some(event)
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        self.sources.span(self.file, range.start + self.offset..range.end + self.offset)
    }

    pub(super) fn error(
        &mut self,
        code: Code,
        range: &Range<usize>,
        message: impl Into<Message>,
        help: impl Into<Message>,
    ) {
        let about_it =
            matches!(code, Code::LiteralText | Code::UnsupportedMarkdown | Code::InvalidReference | Code::TableCell);
        let touches = |(of, _): &dialect::Found| of.start < range.end && range.start < of.end;
        if about_it && self.foreign.iter().any(touches) {
            return;
        }
        let span = self.span(range);
        self.report.error(Diagnostic::new(code, message).at(span, "").help(help));
    }

    /// A doubt, which stops nothing.
    pub(super) fn warn(&mut self, code: Code, range: &Range<usize>, message: &str, help: &str) {
        let span = self.span(range);
        self.report.add(Diagnostic::new(code, message).at(span, "").help(help));
    }

    /// How many errors there are.
    pub(super) fn errors(&self) -> usize {
        self.report.count(Severity::Error)
    }

    /// Moves to the end of the current container.
    pub(super) fn skip(&mut self) {
        let mut depth = 0usize;
        while let Some((event, _)) = self.events.get(self.next) {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            self.next += 1;
        }
    }

    pub(super) fn html(&mut self, range: &Range<usize>) {
        let is_comment = self.body.get(range.clone()).is_some_and(|html| html.trim_start().starts_with("<!--"));
        self.error(
            Code::UnsupportedMarkdown,
            range,
            if is_comment {
                message!("comment-in-template", "a comment has no place in the structure")
            } else {
                message!("html-in-template", "HTML has no place in a template")
            },
            if is_comment {
                message!("comment-in-facts", "write it after a `#` between the two lines `+++`")
            } else {
                message!("markdown-instead", "use Markdown: **strong**, *emphasis*, [link](https://…)")
            },
        );
    }
}

/// Whether a tag begins a block.
pub(super) fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
