//! A release's structure, with references where its words go.
//!
//! In: the Markdown body of `release.md`. Out: [`Block`]s and [`Inline`]s. In between: no letter and no digit stands
//! outside a reference, so nothing can escape translation; heading levels never skip; pictures have alternative
//! text. pulldown-cmark is used here and for messages only.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

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
    let mut reader = Reader { events: &events, next: 0, body, offset, file, sources, report, level: 1 };
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
                    "this kind of block has no place in a release",
                    "use headings, paragraphs, lists, quotations, pictures and `---`; begin lines at the left margin",
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
        self.error(
            Code::UnsupportedMarkdown,
            range,
            "HTML has no place in a template",
            "use Markdown: **strong**, *emphasis*, [link](https://…)",
        );
    }

    /// Inlines up to the end of what holds them.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut text: Option<Range<usize>> = None;
        while let Some((event, range)) = self.events.get(self.next) {
            if let Event::Text(_) | Event::SoftBreak | Event::HardBreak = event {
                let start = text.map_or(range.start, |t| t.start);
                text = Some(start..range.end);
                self.next += 1;
                continue;
            }
            if let Some(range) = text.take() {
                self.text(range, &mut out);
            }
            match event {
                Event::Start(tag) if is_block(tag) => break,
                Event::End(_) | Event::Rule => break,
                Event::Start(tag) => {
                    self.next += 1;
                    let content = self.inlines();
                    self.next += 1;
                    match tag {
                        Tag::Strong => out.push(Inline::Strong(content)),
                        Tag::Emphasis => out.push(Inline::Emphasis(content)),
                        Tag::Link { dest_url, .. } => {
                            let to = At { value: dest_url.to_string(), span: self.span(range) };
                            out.push(Inline::Link { to, content });
                        }
                        _ => self.error(
                            Code::UnsupportedMarkdown,
                            range,
                            "a picture within a paragraph",
                            "give the picture a paragraph of its own",
                        ),
                    }
                }
                _ => {
                    self.next += 1;
                    if matches!(event, Event::InlineHtml(_) | Event::Html(_)) {
                        self.html(range);
                    } else {
                        self.error(
                            Code::UnsupportedMarkdown,
                            range,
                            "code has no place in a release",
                            "write the reference without backquotes: { message }",
                        );
                    }
                }
            }
        }
        if let Some(range) = text {
            self.text(range, &mut out);
        }
        out
    }

    /// Splits text into references and punctuation.
    fn text(&mut self, range: Range<usize>, out: &mut Vec<Inline>) {
        let Some(text) = self.body.get(range.clone()) else { return };
        let mut at = 0;
        while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')).map(|i| i + at) {
            self.punctuation(text, at..open, range.start, out);
            let close = text.get(open..).and_then(|rest| rest.find('}')).map(|i| i + open);
            let Some(close) = close else {
                let place = range.start + open..range.end;
                self.error(Code::InvalidReference, &place, "a `{` without its `}`", "write { message }");
                return;
            };
            let inside = range.start + open + 1..range.start + close;
            if let Some(reference) = self.reference(&inside) {
                out.push(Inline::Reference(reference));
            }
            at = close + 1;
        }
        self.punctuation(text, at..text.len(), range.start, out);
    }

    fn reference(&mut self, inside: &Range<usize>) -> Option<Reference> {
        let raw = self.body.get(inside.clone())?;
        let trimmed = raw.trim();
        let start = inside.start + (raw.len() - raw.trim_start().len());
        let place = start..start + trimmed.len().max(1);
        let (id, attribute) = match trimmed.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (trimmed, None),
        };
        if is_identifier(id) && attribute.is_none_or(is_identifier) {
            let (id, attribute) = (id.to_owned(), attribute.map(str::to_owned));
            return Some(Reference { id, attribute, span: self.span(&place) });
        }
        let help = if trimmed.starts_with(['$', '-']) {
            "variables and terms belong into the message; here write { message }"
        } else if trimmed.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
            "names of messages are written with Latin letters; one of these letters is not Latin"
        } else {
            "write { message } or { message.attribute }: a Latin letter, then letters, digits and hyphens"
        };
        let message = if trimmed.is_empty() {
            "there is no name between the braces".to_owned()
        } else {
            format!("`{trimmed}` is not the name of a message")
        };
        self.error(Code::InvalidReference, &place, &message, help);
        None
    }

    fn punctuation(&mut self, text: &str, range: Range<usize>, base: usize, out: &mut Vec<Inline>) {
        let Some(piece) = text.get(range.clone()) else { return };
        if piece.is_empty() {
            return;
        }
        if let Some(first) = piece.find(char::is_alphanumeric) {
            let rest = piece.get(first..).unwrap_or("");
            let length = rest.rfind(char::is_alphanumeric).map_or(rest.len(), |last| {
                last + rest.get(last..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8)
            });
            let words = rest.get(..length).unwrap_or(rest);
            let start = base + range.start + first;
            let message = if words.contains(char::is_alphabetic) {
                format!("the words “{}” stand in the template, where nobody can translate them", shorten(words))
            } else {
                format!(
                    "the number “{}” stands in the template, where no language can write it its way",
                    shorten(words)
                )
            };
            self.error(
                Code::LiteralText,
                &(start..start + length),
                &message,
                "put them into the .ftl files as a message, and write { message } here",
            );
        }
        out.push(Inline::Text(piece.replace(['\n', '\r'], " ")));
    }

    /// A paragraph that holds one picture and nothing else: the picture, unless it is reported as wrong.
    fn figure(&mut self) -> Option<Option<Block>> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), range) = self.events.get(self.next)? else {
            return None;
        };
        let end = (self.next + 1..self.events.len())
            .find(|i| matches!(self.events.get(*i), Some((Event::End(pulldown_cmark::TagEnd::Image), _))))?;
        if !matches!(self.events.get(end + 1), Some((Event::End(_), _))) {
            return None;
        }
        self.take();
        let words = self.inlines();
        self.next = end + 1;
        let span = self.span(range);
        let references: Vec<&Reference> = words
            .iter()
            .filter_map(|inline| match inline {
                Inline::Reference(reference) => Some(reference),
                _ => None,
            })
            .collect();
        let alternative = match references.as_slice() {
            [only] => Some((*only).clone()),
            _ => {
                self.error(
                    Code::MissingAlternative,
                    range,
                    "the picture has no alternative text for readers who cannot see it",
                    "write ![{ photo.alt }](photo.jpg) and a message `photo` with an attribute `.alt`",
                );
                None
            }
        };
        let mut captions = self.title(range, title).into_iter();
        let (caption, credit) = (captions.next().flatten(), captions.next().flatten());
        let path = At { value: dest_url.to_string(), span };
        Some(alternative.map(|alternative| Block::Figure { path, alternative, caption, credit }))
    }

    /// The references of `"{ caption } | { credit }"`.
    fn title(&mut self, range: &Range<usize>, title: &str) -> Vec<Option<Reference>> {
        let whole = self.body.get(range.clone()).unwrap_or("");
        let Some(start) = whole.rfind(title).filter(|_| !title.is_empty()) else { return Vec::new() };
        let mut at = range.start + start;
        let mut out = Vec::new();
        for part in title.split('|') {
            let inside = part.trim();
            let inner = inside.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            let reference = match (inner, part.find('{')) {
                (Some(inner), Some(open)) => {
                    let from = at + open + 1;
                    self.reference(&(from..from + inner.len()))
                }
                _ => {
                    if inside.chars().any(char::is_alphanumeric) {
                        self.error(
                            Code::LiteralText,
                            &(at..at + part.len()),
                            "the caption is written in the template, where nobody can translate it",
                            "write \"{ photo.caption } | { photo.credit }\"",
                        );
                    }
                    None
                }
            };
            out.push(reference);
            at += part.len() + 1;
        }
        out
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

fn is_identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn shorten(words: &str) -> String {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= 40 { words } else { format!("{}…", words.chars().take(39).collect::<String>()) }
}
