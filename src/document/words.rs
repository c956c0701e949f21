//! Fetches texts for one edition.
//!
//! In: a message's name, where it is needed, its variables. Out: [`Text`] or [`Inline`]s. In between: a text that is
//! missing, or that cannot be shown, is reported with the English source and the place that needs it, and a stand-in
//! is given so that one run lists every problem; no document with a stand-in ever leaves [`super::resolve`].

use std::cell::{Cell, OnceCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::check::{self, Names};
use crate::diag::{Code, Diagnostic, Report, Span};
use crate::l10n::syntax::{Element, Entry, Kind};
use crate::l10n::{Arguments, Formatter, Locale, Value};
use crate::project::Loaded;
use crate::registry::{NotText, Text};
use crate::release::Link;

use super::Inline;
use super::edition::Press;
use super::inline::{self, Block, Problem};

/// Most text of an edition, in bytes, each reference counted.
const MAX_TEXT: usize = 1 << 20;

/// A text that is needed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Need<'a> {
    pub(super) id: &'a str,
    pub(super) attribute: Option<&'a str>,
    /// Where it is needed, and what for.
    pub(super) by: Option<(Span, &'a str)>,
    /// Where it belongs.
    pub(super) home: Home,
}

/// Whose message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// Payom needs it for every release.
    House,
    /// The release's template names it: its own message, or one of the house.
    Release,
}

impl<'a> Need<'a> {
    pub(super) fn new(id: &'a str) -> Self {
        Self { id, attribute: None, by: None, home: Home::House }
    }

    pub(super) fn attribute(mut self, attribute: &'a str) -> Self {
        self.attribute = Some(attribute);
        self
    }

    pub(super) fn by(mut self, span: Span, why: &'a str) -> Self {
        self.by = Some((span, why));
        self
    }

    pub(super) fn of_release(mut self) -> Self {
        self.home = Home::Release;
        self
    }

    pub(super) fn name(&self) -> String {
        self.attribute.map_or_else(|| self.id.to_owned(), |a| format!("{}.{a}", self.id))
    }
}

/// The texts of one edition.
pub(super) struct Words<'a> {
    pub(super) press: &'a Press<'a>,
    /// The release.
    pub(super) loaded: &'a Loaded,
    pub(super) locale: &'a Locale,
    pub(super) source_locale: &'a Locale,
    pub(super) formatter: &'a Formatter,
    pub(super) names: &'a Names<'a>,
    pub(super) source: &'a Names<'a>,
    pub(super) links: &'a BTreeMap<String, Link>,
    pub(super) report: &'a mut Report,
    pub(super) failed: bool,
    /// How many bytes were formatted.
    pub(super) bytes: usize,
    /// For what is misspelt; read once.
    pub(super) known: OnceCell<Known<'a>>,
}

/// The messages that a release could use, and what its template uses: a name and its attribute.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) names: BTreeSet<&'a str>,
    pub(super) used: BTreeSet<(&'a str, Option<&'a str>)>,
    /// The release's own messages by name, in every language.
    pub(super) entries: BTreeMap<&'a str, Vec<(&'a Locale, &'a Entry)>>,
    /// For how many further names a near one is looked for.
    pub(super) hints: Cell<u32>,
}

impl Words<'_> {
    /// Plain text: inline marks are taken off.
    pub(super) fn text(&mut self, need: Need<'_>, arguments: &Arguments) -> Text {
        let mut inlines = self.inlines(need, arguments);
        // Nearly all are one piece, which is a text already.
        if let [Inline::Text(text)] = inlines.as_slice()
            && text.as_str().trim().len() == text.as_str().len()
            && let Some(Inline::Text(text)) = inlines.pop()
        {
            return text;
        }
        let mut plain = String::new();
        inline::plain(&inlines, &mut plain);
        self.checked(&plain, need)
    }

    /// Running text with its marks.
    pub(super) fn inlines(&mut self, need: Need<'_>, arguments: &Arguments) -> Vec<Inline> {
        let Some(raw) = self.raw(need, arguments) else { return vec![Inline::Text(self.stand_in(need))] };
        let (inlines, problems) = match need.home {
            Home::House => self.press.parsed.parse(&raw, self.locale, self.links),
            Home::Release => inline::parse(&raw, self.locale, self.links),
        };
        for problem in &problems {
            self.markup(problem, need, &raw);
        }
        self.endings(need, &raw, &inlines);
        if inlines.is_empty() {
            if problems.is_empty() {
                self.empty(need);
            }
            return vec![Inline::Text(self.stand_in(need))];
        }
        inlines
    }

    /// Makes a text of words that were put together.
    pub(super) fn checked(&mut self, text: &str, need: Need<'_>) -> Text {
        match Text::new(text.trim()) {
            Ok(text) => text,
            Err(NotText::Empty) => {
                self.empty(need);
                self.stand_in(need)
            }
            Err(NotText::Forbidden(c)) => {
                self.forbidden(c, need);
                self.stand_in(need)
            }
        }
    }

    /// What stands for a text that was reported: in a preview its name, which the preview marks.
    fn stand_in(&self, need: Need<'_>) -> Text {
        let named = self.press.previews.then(|| Text::new(format!("⟦{}⟧", need.name())).ok());
        named.flatten().unwrap_or_else(stand_in)
    }

    /// Words that keep their outer spaces.
    pub(super) fn checked_spaced(&mut self, text: &str) -> Text {
        Text::new(text).unwrap_or_else(|_| stand_in())
    }

    fn empty(&mut self, need: Need<'_>) {
        self.failed = true;
        let message = format!("`{}` is empty", need.name());
        let diagnostic = self.placed(need, Code::EmptyMessage, &message).help("write its text");
        self.report.consequence(diagnostic);
    }

    /// The checks look for such characters where they are typed; this one came with a fact.
    fn forbidden(&mut self, c: char, need: Need<'_>) {
        self.failed = true;
        let message = format!("`{}` holds the invisible or private character U+{:04X}", need.name(), u32::from(c));
        let diagnostic = self.placed(need, Code::ForbiddenCharacter, &message);
        self.report.consequence(diagnostic.help("delete the word and type it again"));
    }

    /// The formatted message, Markdown still in it.
    pub(super) fn raw(&mut self, need: Need<'_>, arguments: &Arguments) -> Option<String> {
        if self.bytes > MAX_TEXT {
            if !self.formatter.has(need.id, need.attribute) {
                self.missing(need);
            }
            return None;
        }
        match self.formatter.message(need.id, need.attribute, arguments) {
            Ok(text) => {
                self.bytes += text.len();
                if self.bytes > MAX_TEXT {
                    self.too_long(need);
                    return None;
                }
                Some(text)
            }
            Err(_) if !self.formatter.has(need.id, need.attribute) => {
                self.missing(need);
                None
            }
            Err(unresolved) => {
                let (id, attribute) = match unresolved.message.split_once('.') {
                    Some((id, attribute)) => (id, Some(attribute)),
                    None => (unresolved.message.as_str(), None),
                };
                if unresolved.message != need.name() && !self.formatter.has(id, attribute) {
                    let own = self.own(need).map(|span| (span, "needed by this text"));
                    // For an organisation it is the release that asks, not a text of the house.
                    let asks = need.home == Home::House && id.starts_with("org-");
                    let by = if asks { need.by.or(own) } else { own.or(need.by) };
                    self.missing(Need { id, attribute, by, home: Home::House });
                    return None;
                }
                // The checks tell of what they find in the file itself.
                self.failed = true;
                let message = format!("`{}` cannot be completed: {}", need.name(), unresolved.reason);
                let diagnostic = self.placed(need, Code::WrongArgument, &message);
                self.report.consequence(diagnostic);
                None
            }
        }
    }

    fn too_long(&mut self, need: Need<'_>) {
        self.failed = true;
        let (language, most) = (check::language(self.locale), MAX_TEXT >> 20);
        let message = format!("the {language} edition has more than {most} MiB of text");
        let diagnostic = Diagnostic::new(Code::TextTooLong, message);
        let diagnostic = match need.by {
            Some((span, _)) => diagnostic.at(span, "here that is reached"),
            None => diagnostic,
        };
        self.report
            .error(diagnostic.help("take what is repeated out of the template, or make several releases of it"));
    }

    /// Whether a text that not every house has exists in the source language: then every locale must have it, and
    /// else none may, for it would be ignored.
    pub(super) fn optional(&mut self, id: &str, attribute: &str) -> bool {
        if self.in_source(id, Some(attribute)) {
            return true;
        }
        let own = self.names.get(Kind::Message, id);
        let found = own.and_then(|entry| {
            let (name, pattern) = entry.attributes.iter().find(|(name, _)| &*name.text == attribute)?;
            Some((entry, name.span, pattern))
        });
        if let Some((entry, span, pattern)) = found {
            self.failed = true;
            let name = format!("{id}.{attribute}");
            let sources = self.press.sources;
            let missing = check::missing(&name, self.source_locale, entry, pattern, self.locale, sources)
                .at(span, format!("{} has it", check::language(self.locale)));
            if self.source.lost(id) {
                self.report.consequence(missing);
            } else {
                self.report.once(missing);
            }
        }
        false
    }

    fn in_source(&self, id: &str, attribute: Option<&str>) -> bool {
        self.source.get(Kind::Message, id).is_some_and(|entry| entry.pattern(attribute).is_some())
    }

    pub(super) fn own(&self, need: Need<'_>) -> Option<Span> {
        let entry = self.names.get(Kind::Message, need.id)?;
        Some(entry.pattern(need.attribute).map_or(entry.id.span, |pattern| pattern.span))
    }

    fn markup(&mut self, problem: &Problem, need: Need<'_>, raw: &str) {
        let name = need.name();
        match problem {
            Problem::Block(block) => {
                let (what, help) = block_words(*block, raw.trim());
                self.fail(need, Code::BlockInMessage, &format!("`{name}` {what}"), &help);
            }
            Problem::Html(html) => {
                let message = format!("`{name}` holds HTML: {html}");
                self.fail_at(
                    need,
                    Code::HtmlInMessage,
                    &message,
                    "use **strong**, *emphasis*, [text](link); write \\< for the sign itself",
                    html,
                );
            }
            Problem::Image => {
                self.fail(
                    need,
                    Code::BlockInMessage,
                    &format!("`{name}` holds a picture"),
                    "pictures belong into the template: ![{ photo.alt }](photo.jpg)",
                );
            }
            // It has no address in this language, which the front matter's checks tell.
            Problem::UnknownLink(link) if self.links.contains_key(link) => {
                self.failed = true;
                let message = format!("`{name}` uses the link `{link}`, which has no address in this language");
                let diagnostic = self.placed(need, Code::BadLink, &message);
                self.report.consequence(diagnostic);
            }
            Problem::UnknownLink(link) => {
                let known = crate::diag::did_you_mean(link, self.links.keys().map(String::as_str));
                let help =
                    known.unwrap_or_else(|| format!("add `{link} = \"https://…\"` under [links] in release.md"));
                self.fail_at(
                    need,
                    Code::BadLink,
                    &format!("`{name}` uses the link `{link}`, which the release does not have"),
                    &help,
                    &format!("link:{link}"),
                );
            }
            Problem::BadLink(link, why) => {
                self.fail_at(
                    need,
                    Code::BadLink,
                    &format!("`{name}` has a link that leads nowhere: {link}"),
                    &why.help(),
                    link,
                );
            }
            Problem::Foreign(what, sign) => {
                let message = format!("`{name}` holds {}, which cannot be published: {}", what.what(), what.fate());
                self.fail_at(need, Code::UnsupportedMarkdown, &message, &what.help(), sign);
            }
            Problem::Forbidden(c) => self.forbidden(*c, need),
        }
    }

    fn fail(&mut self, need: Need<'_>, code: Code, message: &str, help: &str) {
        self.fail_at(need, code, message, help, "");
    }

    /// Reports a problem of the words `what`, where the text itself has them.
    fn fail_at(&mut self, need: Need<'_>, code: Code, message: &str, help: &str, what: &str) {
        self.failed = true;
        let mut diagnostic = self.placed(need, code, message).help(help);
        if let Some(span) = self.part(need, what) {
            diagnostic = diagnostic.at(span, "here");
        }
        self.report.once(diagnostic);
    }

    /// Where a text has certain characters.
    fn part(&self, need: Need<'_>, what: &str) -> Option<Span> {
        let pattern = self.names.get(Kind::Message, need.id)?.pattern(need.attribute)?;
        pattern.elements.iter().filter(|_| !what.is_empty()).find_map(|element| match element {
            Element::Text { text, span } => {
                let start = span.range().start + text.find(what)?;
                Some(self.press.sources.span(span.file, start..start + what.len()))
            }
            Element::Placeable(_) => None,
        })
    }

    /// A diagnostic about a text, in which language, and where the text or the need for it is.
    fn placed(&self, need: Need<'_>, code: Code, message: &str) -> Diagnostic {
        let language = check::language(self.locale);
        let message =
            if self.locale == self.source_locale { message.to_owned() } else { format!("the {language} {message}") };
        let diagnostic = Diagnostic::new(code, message);
        match (self.own(need), need.by) {
            (Some(span), _) => diagnostic.at(span, "this text"),
            (None, Some((span, why))) => diagnostic.at(span, why),
            (None, None) => diagnostic,
        }
    }
}

/// What is wrong with a message that opens a block, and what to do.
fn block_words(block: Block, text: &str) -> (String, String) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let begin = if words.chars().count() <= 30 {
        words
    } else {
        format!("{}…", words.chars().take(29).collect::<String>())
    };
    let like = |what: &str| format!("begins like {what}: “{begin}”");
    let escaped = match text.find(['.', ')']) {
        Some(at) if text.get(..at).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())) => {
            format!("{}\\{}", text.get(..at).unwrap_or(""), text.get(at..=at).unwrap_or("."))
        }
        _ => format!("\\{}", text.chars().next().unwrap_or('#')),
    };
    let help = format!(
        "lists, headings and the like belong into the template; for the sign itself write a backslash before it: \
         `{escaped}`"
    );
    match block {
        Block::Paragraph => (
            "has a second paragraph".to_owned(),
            "delete the empty line, or make the second paragraph a message of its own".to_owned(),
        ),
        Block::Heading => (like("a heading"), help),
        Block::List => (like("a list"), help),
        Block::Quotation => (like("a quotation"), help),
        Block::Rule => (like("a line between paragraphs"), help),
        Block::Other => (like("something else than a paragraph"), help),
    }
}

/// What stands for a text that was reported as missing.
pub(super) fn stand_in() -> Text {
    Text::ellipsis()
}

/// One variable.
pub(super) fn with(name: &str, value: Value) -> Arguments {
    Arguments::from([(name.to_owned(), value)])
}
