//! Inline Markdown of messages.
//!
//! In: a formatted message. Out: [`Inline`]s, set with the language's quotation marks, dashes and spaces. In between:
//! a message is one paragraph with strong, emphasis and links; anything else is a [`Problem`]. Links may be given by
//! name (`link:report`), so that translators carry no addresses.

use std::collections::BTreeMap;
use std::sync::RwLock;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use rustc_hash::FxHashMap;

use crate::document::model::Inline;
use crate::document::words::{marks, typed};
use crate::l10n::Locale;
use crate::l10n::typography::{Segment, SegmentKind, typeset_text};
use crate::registry::{Href, NotHref, NotText, Text};
use crate::release::Link;
use crate::release::dialect::{self, Foreign};

/// What a message may not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// More than a paragraph.
    Block(Block),
    /// HTML.
    Html(String),
    /// A picture.
    Image,
    /// `link:name` with a name that the release does not have.
    UnknownLink(String),
    /// A link that leads nowhere, and why.
    BadLink(String, NotHref),
    /// Markdown of another dialect, and what it begins with.
    Foreign(Foreign, &'static str),
    /// A character that no text may hold.
    Forbidden(char),
}

/// What a message opens that only a template may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    /// A second paragraph.
    Paragraph,
    /// `# `
    Heading,
    /// `- `, `1. `
    List,
    /// `> `
    Quotation,
    /// `---`
    Rule,
    /// Anything else.
    Other,
}

/// Texts of the house that were parsed and set, for it is the same words that stand in every edition of a language.
#[derive(Debug, Default)]
pub(crate) struct Parsed(RwLock<BTreeMap<Locale, Texts>>);

/// Texts as they were typed, with their inlines.
type Texts = FxHashMap<Box<str>, Vec<Inline>>;

/// Texts that are remembered of a language at most.
const MOST_KNOWN: usize = 1000;

impl Parsed {
    /// [`parse`], once for each text without a fault.
    pub(crate) fn parse(
        &self,
        text: &str,
        locale: &Locale,
        links: &BTreeMap<String, Link>,
    ) -> (Vec<Inline>, Vec<Problem>) {
        let known = |known: &BTreeMap<Locale, Texts>| known.get(locale)?.get(text).cloned();
        if let Some(inlines) = self.0.read().ok().as_deref().and_then(known) {
            return (inlines, Vec::new());
        }
        let (inlines, problems) = parse(text, locale, links);
        // Named links are each release's own.
        if problems.is_empty()
            && !text.contains("link:")
            && let Ok(mut known) = self.0.write()
        {
            let known = known.entry(locale.clone()).or_default();
            if known.len() < MOST_KNOWN {
                known.insert(text.into(), inlines.clone());
            }
        }
        (inlines, problems)
    }
}

/// Whether Markdown finds nothing but words in a trimmed text: nothing in it means something anywhere, and it does not
/// begin as a list, a heading, a quotation or a rule does.
fn is_plain(text: &str) -> bool {
    let marks = |byte| matches!(byte, b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'&' | b'!');
    text.bytes().all(|byte| byte >= b' ' && !marks(byte))
        && !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '#' | '>' | '+' | '-' | '=' | '~'))
}

/// Parses a message's text.
pub(crate) fn parse(text: &str, locale: &Locale, links: &BTreeMap<String, Link>) -> (Vec<Inline>, Vec<Problem>) {
    let mut problems = foreign(text);
    let marked = marks::taken_out(text);
    let bare = marked.as_ref().map_or(text, |marked| &marked.text);
    let mut raw =
        if is_plain(bare.trim()) { plain_text(bare.trim()) } else { read(bare, locale, links, &mut problems) };
    if let Some(marked) = &marked {
        raw = put_back(raw, &mut marked.labels.iter());
    }
    let mut segments = Vec::new();
    collect(&raw, SegmentKind::Prose, &mut segments);
    let mut set = typeset_text(locale.tag(), &segments).into_iter();
    let inlines = build(raw, &mut set, false, &mut problems);
    (inlines, problems)
}

/// Puts the marks of footnotes back where they stood. A mark stands close to the word before it.
fn put_back<'a>(raw: Vec<Raw>, labels: &mut impl Iterator<Item = &'a String>) -> Vec<Raw> {
    let mut out = Vec::with_capacity(raw.len());
    for one in raw {
        match one {
            Raw::Text(text) => {
                for piece in text.split_inclusive(marks::PLACE) {
                    let words = piece.trim_end_matches(marks::PLACE);
                    let marked = words.len() < piece.len();
                    let words = if marked { words.trim_end() } else { words };
                    if !words.is_empty() {
                        out.push(Raw::Text(words.to_owned()));
                    }
                    if marked {
                        out.extend(labels.next().cloned().map(Raw::Mark));
                    }
                }
            }
            Raw::Strong(content) => out.push(Raw::Strong(put_back(content, labels))),
            Raw::Emphasis(content) => out.push(Raw::Emphasis(put_back(content, labels))),
            Raw::Link(href, content) => out.push(Raw::Link(href, put_back(content, labels))),
            whole @ (Raw::Code(_) | Raw::Mark(_)) => out.push(whole),
        }
    }
    out
}

/// Markdown of other dialects that can be nothing else.
fn foreign(text: &str) -> Vec<Problem> {
    if !dialect::may_hold(text) {
        return Vec::new();
    }
    let found = dialect::find(text, dialect::Home::Message);
    let plain = found.into_iter().filter(|(_, what)| what.is_plain());
    plain.map(|(range, what)| Problem::Foreign(what, what.sign(text.get(range).unwrap_or("")))).collect()
}

fn plain_text(text: &str) -> Vec<Raw> {
    if text.is_empty() { Vec::new() } else { vec![Raw::Text(text.to_owned())] }
}

/// Reads the Markdown of a text.
fn read(text: &str, locale: &Locale, links: &BTreeMap<String, Link>, problems: &mut Vec<Problem>) -> Vec<Raw> {
    let mut stack: Vec<(Option<Tag<'_>>, Vec<Raw>)> = vec![(None, Vec::new())];
    let mut paragraphs = 0;
    for event in Parser::new_ext(text.trim(), Options::empty()) {
        let push = |raw: Raw, stack: &mut Vec<(Option<Tag<'_>>, Vec<Raw>)>| {
            if let Some((_, inlines)) = stack.last_mut() {
                join(inlines, raw);
            }
        };
        match event {
            Event::Start(Tag::Paragraph) => {
                paragraphs += 1;
                if paragraphs == 2 {
                    problems.push(Problem::Block(Block::Paragraph));
                }
            }
            // Reading the marks recurses; nobody nests them thirty deep.
            Event::Start(_) if stack.len() > 30 => {
                problems.push(Problem::Block(Block::Other));
                break;
            }
            Event::Start(tag @ (Tag::Strong | Tag::Emphasis | Tag::Link { .. })) => {
                stack.push((Some(tag), Vec::new()));
            }
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {
                let Some((Some(tag), content)) = stack.pop() else { continue };
                let raw = match tag {
                    Tag::Strong => Raw::Strong(content),
                    Tag::Emphasis => Raw::Emphasis(content),
                    Tag::Link { dest_url, .. } => match target(&dest_url, locale, links) {
                        Ok(href) => Raw::Link(href, content),
                        Err(problem) => {
                            problems.push(problem);
                            continue;
                        }
                    },
                    _ => continue,
                };
                push(raw, &mut stack);
            }
            Event::Start(Tag::Image { .. }) => problems.push(Problem::Image),
            Event::Start(tag) => problems.push(Problem::Block(match tag {
                Tag::Heading { .. } => Block::Heading,
                Tag::List(_) | Tag::Item => Block::List,
                Tag::BlockQuote(_) => Block::Quotation,
                _ => Block::Other,
            })),
            Event::End(_) => {}
            Event::Code(text) if !text.contains(marks::PLACE) => push(Raw::Code(text.to_string()), &mut stack),
            Event::Text(text) | Event::Code(text) => push(Raw::Text(text.to_string()), &mut stack),
            Event::SoftBreak | Event::HardBreak => push(Raw::Text(" ".to_owned()), &mut stack),
            Event::Html(html) | Event::InlineHtml(html) => problems.push(Problem::Html(html.trim().to_owned())),
            Event::Rule => problems.push(Problem::Block(Block::Rule)),
            _ => {}
        }
    }
    tidy(problems);
    stack.into_iter().next().map(|(_, inlines)| inlines).unwrap_or_default()
}

/// Adds an inline; words go to the words before them, for Markdown reads `a_b` in pieces.
fn join(inlines: &mut Vec<Raw>, raw: Raw) {
    match (inlines.last_mut(), raw) {
        (Some(Raw::Text(before)), Raw::Text(text)) => before.push_str(&text),
        (_, raw) => inlines.push(raw),
    }
}

/// Leaves one problem of a kind; HTML, and what other dialects have, explain the block that they open.
fn tidy(problems: &mut Vec<Problem>) {
    let html = problems.iter().any(|problem| matches!(problem, Problem::Html(_) | Problem::Foreign(..)));
    let (mut first_html, mut first_block) = (true, !html);
    problems.retain(|problem| match problem {
        Problem::Html(_) => std::mem::take(&mut first_html),
        Problem::Block(_) => std::mem::take(&mut first_block),
        _ => true,
    });
}

/// Inlines whose text is not yet set.
#[derive(Debug)]
enum Raw {
    Text(String),
    /// Words between backquotes, in which no address is a link.
    Code(String),
    Strong(Vec<Raw>),
    Emphasis(Vec<Raw>),
    Link(Href, Vec<Raw>),
    /// The mark of a footnote.
    Mark(String),
}

fn target(to: &str, locale: &Locale, links: &BTreeMap<String, Link>) -> Result<Href, Problem> {
    if let Some(name) = to.strip_prefix("link:") {
        let link = links.get(name).ok_or_else(|| Problem::UnknownLink(name.to_owned()))?;
        return link.href(locale).cloned().ok_or_else(|| Problem::UnknownLink(name.to_owned()));
    }
    Href::new(to).map_err(|why| Problem::BadLink(to.to_owned(), why))
}

fn collect<'a>(raw: &'a [Raw], kind: SegmentKind, out: &mut Vec<Segment<'a>>) {
    for inline in raw {
        match inline {
            Raw::Text(text) | Raw::Code(text) => out.push(Segment { text, kind: verbatim(text).unwrap_or(kind) }),
            Raw::Strong(content) | Raw::Emphasis(content) => collect(content, kind, out),
            Raw::Link(href, content) => {
                let kind = if href.is_unbreakable() { SegmentKind::Verbatim } else { kind };
                collect(content, kind, out);
            }
            Raw::Mark(_) => {}
        }
    }
}

/// Addresses are never touched.
fn verbatim(text: &str) -> Option<SegmentKind> {
    let text = text.trim();
    let address = !text.contains(char::is_whitespace) && (text.contains("://") || text.contains('@'));
    address.then_some(SegmentKind::Verbatim)
}

/// `within` says that a link surrounds all of it.
fn build(
    raw: Vec<Raw>,
    set: &mut impl Iterator<Item = String>,
    within: bool,
    problems: &mut Vec<Problem>,
) -> Vec<Inline> {
    let mut out = Vec::with_capacity(raw.len());
    for inline in raw {
        let code = matches!(inline, Raw::Code(_));
        match inline {
            Raw::Text(original) | Raw::Code(original) => match Text::new(set.next().unwrap_or(original)) {
                Ok(text) if within || code => out.push(Inline::Text(text)),
                Ok(text) => out.append(&mut typed::linked(text)),
                Err(NotText::Empty) => {}
                Err(NotText::Forbidden(c)) => problems.push(Problem::Forbidden(c)),
            },
            Raw::Mark(label) => out.push(Inline::Mark(marks::unnumbered(label))),
            Raw::Strong(content) => out.extend(some(build(content, set, within, problems)).map(Inline::Strong)),
            Raw::Emphasis(content) => out.extend(some(build(content, set, within, problems)).map(Inline::Emphasis)),
            Raw::Link(href, content) => {
                out.extend(some(build(content, set, true, problems)).map(|content| Inline::Link { href, content }));
            }
        }
    }
    out
}

fn some(content: Vec<Inline>) -> Option<Vec<Inline>> {
    (!content.is_empty()).then_some(content)
}

/// The words without their marks.
pub(crate) fn plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => out.push_str(text.as_str()),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::File { content, .. }
            | Inline::Foreign { content, .. } => plain(content, out),
            Inline::Mark(_) => {}
        }
    }
}
