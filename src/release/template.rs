//! A release's structure, with references where its words go.
//!
//! In: the Markdown body of `release.md`. Out: [`Block`]s and [`Inline`]s. In between: no letter and no digit stands
//! outside a reference, so nothing can escape translation; heading levels never skip; pictures have alternative
//! text. pulldown-cmark is used here and for messages only.

mod inline;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::dialect;
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::registry::At;

/// A reference to a message or to one of its attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The message.
    pub id: String,
    /// The attribute.
    pub attribute: Option<String>,
    /// Its place in the template, without the braces.
    pub span: Span,
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.attribute {
            Some(attribute) => write!(f, "{}.{attribute}", self.id),
            None => f.write_str(&self.id),
        }
    }
}

/// A block of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// The sentences on who funds: `{ funding }`.
    Funding(Span),
    /// A list.
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// What was said.
        content: Vec<Block>,
        /// Who said it.
        attribution: Option<Vec<Inline>>,
    },
    /// A picture.
    Figure {
        /// File beside the template.
        path: At<String>,
        /// What it shows.
        alternative: Reference,
        /// The words under it.
        caption: Option<Reference>,
        /// Whom it belongs to.
        credit: Option<Reference>,
    },
    /// A thematic break.
    Break,
}

/// Running text of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words to come.
    Reference(Reference),
    /// Punctuation and spaces.
    Text(String),
    /// Strong.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// An address, or `link:name`.
        to: At<String>,
        /// Its words.
        content: Vec<Inline>,
    },
}

/// Parses a body, which begins at byte `offset` of the file.
pub(super) fn parse(body: &str, offset: usize, file: FileId, sources: &Sources, report: &mut Report) -> Vec<Block> {
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(body, Options::empty()).into_offset_iter().collect();
    if let Some(range) = too_deep(&events) {
        let span = sources.span(file, range.start + offset..range.end + offset);
        report.error(
            Diagnostic::new(Code::UnsupportedMarkdown, format!("blocks nest deeper than {MAX_NESTING} levels"))
                .at(span, "")
                .help("nobody can follow so many levels: take the inner ones out"),
        );
        return Vec::new();
    }
    let foreign = dialect::find(body, dialect::Home::Template);
    let mut reader = Reader { events: &events, next: 0, body, offset, file, sources, report, level: 1, foreign: &[] };
    for (range, what) in &foreign {
        let message = format!("{} cannot be published: {}", what.what(), what.fate());
        reader.error(Code::UnsupportedMarkdown, range, &message, &what.help());
    }
    reader.foreign = &foreign;
    reader.blocks()
}

/// How deep blocks and marks may nest; a list in a list in a quotation is five.
const MAX_NESTING: usize = 30;

/// Where the structure nests too deep: reading it recurses.
fn too_deep(events: &[(Event<'_>, Range<usize>)]) -> Option<Range<usize>> {
    let mut depth = 0usize;
    for (event, range) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_NESTING {
            return Some(range.clone());
        }
    }
    None
}

struct Reader<'a> {
    events: &'a [(Event<'a>, Range<usize>)],
    next: usize,
    body: &'a str,
    offset: usize,
    file: FileId,
    sources: &'a Sources,
    report: &'a mut Report,
    level: u8,
    /// What was reported of other dialects: of what is within, nothing more is said.
    foreign: &'a [dialect::Found],
}

impl<'a> Reader<'a> {
    fn take(&mut self) -> Option<&'a (Event<'a>, Range<usize>)> {
        let event = self.events.get(self.next)?;
        self.next += 1;
        Some(event)
    }

    fn span(&self, range: &Range<usize>) -> Span {
        self.sources.span(self.file, range.start + self.offset..range.end + self.offset)
    }

    fn error(&mut self, code: Code, range: &Range<usize>, message: &str, help: &str) {
        let about_it = matches!(code, Code::LiteralText | Code::UnsupportedMarkdown | Code::InvalidReference);
        let touches = |(of, _): &dialect::Found| of.start < range.end && range.start < of.end;
        if about_it && self.foreign.iter().any(touches) {
            return;
        }
        let span = self.span(range);
        self.report.error(Diagnostic::new(code, message).at(span, "").help(help));
    }

    /// Blocks up to the end of what holds them.
    fn blocks(&mut self) -> Vec<Block> {
        let mut out = Vec::new();
        let mut loose: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.get(self.next) {
            if matches!(event, Event::End(_)) {
                break;
            }
            let block = match event {
                Event::Start(tag) if is_block(tag) => {
                    self.next += 1;
                    self.block(tag, range)
                }
                Event::Rule => {
                    self.next += 1;
                    Some(Block::Break)
                }
                Event::Html(_) => {
                    self.next += 1;
                    self.html(range);
                    None
                }
                // The text of a tight list item has no paragraph of its own.
                _ => {
                    loose.extend(self.inlines());
                    continue;
                }
            };
            if !loose.is_empty() {
                out.push(paragraph(std::mem::take(&mut loose)));
            }
            out.extend(block);
        }
        if !loose.is_empty() {
            out.push(paragraph(loose));
        }
        out
    }

    fn block(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> Option<Block> {
        let block = match tag {
            Tag::Paragraph => match self.figure() {
                Some(figure) => figure,
                None => Some(paragraph(self.inlines())),
            },
            Tag::Heading { level, .. } => {
                let content = self.inlines();
                Some(Block::Heading { level: self.heading(*level, range), content })
            }
            Tag::BlockQuote(_) => {
                let mut content = self.blocks();
                let attribution = attribution(&mut content);
                Some(Block::Quote { content, attribution })
            }
            Tag::List(start) => {
                let mut items = Vec::new();
                while let Some((Event::Start(Tag::Item), _)) = self.events.get(self.next) {
                    self.next += 1;
                    items.push(self.blocks());
                    self.next += 1;
                }
                Some(Block::List { start: *start, items })
            }
            Tag::HtmlBlock => {
                self.skip();
                self.html(range);
                None
            }
            _ => {
                self.skip();
                self.error(
                    Code::UnsupportedMarkdown,
                    range,
                    "a block of code has no place in a release",
                    "begin the line at the left margin, without spaces and without ```",
                );
                None
            }
        };
        // The end of the block.
        self.next += 1;
        block
    }

    /// Moves to the end of the current container.
    fn skip(&mut self) {
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

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) -> u8 {
        let level = level as u8;
        if level == 1 {
            self.error(
                Code::HeadingLevel,
                range,
                "the only heading of level 1 is the headline, which Payom sets from the message `headline`",
                "write `##`",
            );
        } else if level > self.level + 1 {
            let help = format!("write `{}`", "#".repeat(usize::from(self.level) + 1));
            let message = format!("a heading of level {level} follows one of level {}", self.level);
            self.error(Code::HeadingLevel, range, &message, &help);
        }
        self.level = level.max(2);
        self.level
    }

    fn html(&mut self, range: &Range<usize>) {
        let is_comment = self.body.get(range.clone()).is_some_and(|html| html.trim_start().starts_with("<!--"));
        self.error(
            Code::UnsupportedMarkdown,
            range,
            if is_comment { "a comment has no place in the structure" } else { "HTML has no place in a template" },
            if is_comment {
                "write it after a `#` between the two lines `+++`"
            } else {
                "use Markdown: **strong**, *emphasis*, [link](https://…)"
            },
        );
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// `{ funding }` alone is computed.
fn paragraph(content: Vec<Inline>) -> Block {
    match content.as_slice() {
        [Inline::Reference(reference)] if reference.id == "funding" && reference.attribute.is_none() => {
            Block::Funding(reference.span)
        }
        _ => Block::Paragraph(content),
    }
}

/// Takes the last paragraph of a quotation if it begins with a dash.
fn attribution(content: &mut Vec<Block>) -> Option<Vec<Inline>> {
    let Some(Block::Paragraph(inlines)) = content.last() else { return None };
    let Some(Inline::Text(text)) = inlines.first() else { return None };
    text.trim_start().strip_prefix(['—', '–'])?;
    let Some(Block::Paragraph(mut inlines)) = content.pop() else { return None };
    inlines.remove(0);
    Some(inlines)
}
