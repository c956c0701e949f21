//! Blocks of a template: headings, lists, quotations.
//!
//! In: the Markdown body of `release.md`. Out: [`Block`]s. Invariants: heading levels never skip; blocks do not nest so deep
//! that reading them could overflow the stack.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};

use super::bars::without_tabs;
use super::model::{Block, Inline, Template};
use super::notes;
use super::reader::{Reader, is_block};
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, message};
use crate::release::dialect;

/// Parses a body, which begins at byte `offset` of the file.
pub(in crate::release) fn parse(
    whole: &str,
    offset: usize,
    file: FileId,
    sources: &Sources,
    report: &mut Report,
) -> Template {
    let whole = &*without_tabs(whole);
    let without = notes::without(whole);
    let body = without.as_deref().unwrap_or(whole);
    let options = dialect::Home::Template.options(body);
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(body, options).into_offset_iter().collect();
    if let Some(range) = too_deep(&events) {
        let span = sources.span(file, range.start + offset..range.end + offset);
        report.error(
            Diagnostic::new(Code::UnsupportedMarkdown, format!("blocks nest deeper than {MAX_NESTING} levels"))
                .at(span, "")
                .help("nobody can follow so many levels: take the inner ones out"),
        );
        return Template { blocks: Vec::new(), places: Vec::new(), footnotes: Vec::new() };
    }
    let foreign = dialect::find(body, dialect::Home::Template);
    let (events, level, nested, tabled) = (&events, 1, 0, false);
    let mut reader = Reader {
        events,
        next: 0,
        body,
        offset,
        file,
        sources,
        report,
        level,
        nested,
        tabled,
        loose: Vec::new(),
        foreign: &[],
    };
    for (range, what) in &foreign {
        if *what == dialect::Foreign::Table {
            reader.no_table(range);
            continue;
        }
        let message = format!("{} cannot be published: {}", what.what(), what.fate());
        reader.error(Code::UnsupportedMarkdown, range, message, what.help());
    }
    reader.foreign = &foreign;
    let footnotes = if without.is_some() { reader.footnotes(whole) } else { Vec::new() };
    let (blocks, ranges): (_, Vec<Range<usize>>) = reader.placed().into_iter().unzip();
    let own = |range: &Range<usize>| {
        range.start..range.start + body.get(range.clone()).map_or(0, |own| own.trim_end().len())
    };
    let places = ranges.iter().map(|range| reader.span(&own(range))).collect();
    Template { blocks, places, footnotes }
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

impl Reader<'_> {
    /// Blocks up to the end of what holds them.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
        self.placed().into_iter().map(|(block, _)| block).collect()
    }

    /// The same, each with its place.
    fn placed(&mut self) -> Vec<(Block, Range<usize>)> {
        let mut out = Vec::new();
        let (mut loose, mut at): (Vec<Inline>, Range<usize>) = (Vec::new(), 0..0);
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
                    at = if loose.is_empty() { range.clone() } else { at.start..range.end };
                    loose.extend(self.inlines());
                    continue;
                }
            };
            if !loose.is_empty() {
                out.push((paragraph(std::mem::take(&mut loose)), at.clone()));
            }
            out.extend(block.map(|block| (block, range.clone())));
        }
        if !loose.is_empty() {
            out.push((paragraph(loose), at));
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
                self.nested += 1;
                let mut content = self.blocks();
                self.nested -= 1;
                let attribution = attribution(&mut content);
                Some(Block::Quote { content, attribution })
            }
            Tag::List(start) => {
                let mut items = Vec::new();
                self.nested += 1;
                while let Some((Event::Start(Tag::Item), _)) = self.events.get(self.next) {
                    self.next += 1;
                    items.push(self.blocks());
                    self.next += 1;
                }
                self.nested -= 1;
                Some(Block::List { start: *start, items })
            }
            Tag::Table(alignments) => self.table(alignments, range),
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
                    message!("code-block", "a block of code has no place in a release"),
                    message!("no-code-block", "begin the line at the left margin, without spaces and without ```"),
                );
                None
            }
        };
        // The end of the block.
        self.next += 1;
        block
    }

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) -> u8 {
        let level = level as u8;
        if level == 1 {
            self.error(
                Code::HeadingLevel,
                range,
                message!(
                    "heading-of-first-level",
                    "the only heading of level 1 is the headline, which Payom sets from the message `headline`"
                ),
                message!("write-line", "write `{line}`", line = "##"),
            );
        } else if level > self.level + 1 {
            let help = message!("write-line", "write `{line}`", line = "#".repeat(usize::from(self.level) + 1));
            let message = message!(
                "heading-skips",
                "a heading of level {level} follows one of level {before}",
                level = level.to_string(),
                before = self.level.to_string()
            );
            self.error(Code::HeadingLevel, range, message, help);
        }
        self.level = level.max(2);
        self.level
    }
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
