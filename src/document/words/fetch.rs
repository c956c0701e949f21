//! Fetches texts for one edition.
//!
//! In: a message's name, where it is needed, its variables. Out: [`Text`] or [`Inline`]s. Invariants: a text that is
//! missing, or that cannot be shown, is reported with the English source and the place that needs it, and a stand-in
//! is given so that one run lists every problem; no document with a stand-in ever leaves [`crate::document::resolve`].

use crate::document::words::need::{Home, Need, Why};
use std::cell::{Cell, OnceCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::check::{self, Names};
use crate::diag::{Code, Diagnostic, Message, Report, Span, message};
use crate::l10n::syntax::{Entry, Kind};
use crate::l10n::{Arguments, Formatter, Locale};
use crate::project::Loaded;
use crate::registry::{NotText, Text};
use crate::release::Link;

use crate::document::model::Inline;
use crate::document::resolver::Resolver;
use crate::document::words::inline::{self};
use crate::document::words::marks::has_mark;

/// Most text of an edition, in bytes, each reference counted.
const MAX_TEXT: usize = 1 << 20;

/// The texts of one edition.
pub(crate) struct Words<'a> {
    pub(crate) resolver: &'a Resolver<'a>,
    /// The release.
    pub(crate) loaded: &'a Loaded,
    pub(crate) locale: &'a Locale,
    pub(crate) source_locale: &'a Locale,
    pub(crate) formatter: &'a Formatter,
    pub(crate) names: &'a Names<'a>,
    pub(crate) source: &'a Names<'a>,
    pub(crate) links: &'a BTreeMap<String, Link>,
    pub(crate) report: &'a mut Report,
    pub(crate) failed: bool,
    /// How many bytes were formatted.
    pub(crate) bytes: usize,
    /// For what is misspelt; read once.
    pub(crate) known: OnceCell<Known<'a>>,
    /// What was fetched, in order; only for previews.
    pub(crate) named: Vec<NamedText>,
}

/// A text of an edition with the name of its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedText {
    /// `message` or `message.attribute`.
    pub name: String,
    /// As it is read, without marks.
    pub text: String,
}

/// The messages that a release could use, and what its template uses: a name and its attribute.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    pub(crate) names: BTreeSet<&'a str>,
    pub(crate) used: BTreeSet<(&'a str, Option<&'a str>)>,
    /// The release's own messages by name, in every language.
    pub(crate) entries: BTreeMap<&'a str, Vec<(&'a Locale, &'a Entry)>>,
    /// For how many further names a near one is looked for.
    pub(crate) hints: Cell<u32>,
}

impl Words<'_> {
    /// Plain text: inline marks are taken off.
    pub(crate) fn text(&mut self, need: Need<'_>, arguments: &Arguments) -> Text {
        let mut inlines = self.inlines(need, arguments);
        // Nearly all are one piece, which is a text already.
        if let [Inline::Text(text)] = inlines.as_slice()
            && text.as_str().trim().len() == text.as_str().len()
            && let Some(Inline::Text(text)) = inlines.pop()
        {
            return text;
        }
        if has_mark(&inlines) {
            self.misplaced_mark(need);
        }
        let mut plain = String::new();
        inline::plain(&inlines, &mut plain);
        self.checked(&plain, need)
    }

    /// Running text with its marks.
    pub(crate) fn inlines(&mut self, need: Need<'_>, arguments: &Arguments) -> Vec<Inline> {
        let inlines = self.running(need, arguments);
        if self.resolver.previews {
            let mut text = String::new();
            inline::plain(&inlines, &mut text);
            self.named.push(NamedText { name: need.name(), text });
        }
        inlines
    }

    fn running(&mut self, need: Need<'_>, arguments: &Arguments) -> Vec<Inline> {
        let Some(raw) = self.raw(need, arguments) else { return vec![Inline::Text(self.stand_in(need))] };
        let (inlines, problems) = match need.home {
            Home::House => self.resolver.parsed.parse(&raw, self.locale, self.links),
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
    pub(crate) fn checked(&mut self, text: &str, need: Need<'_>) -> Text {
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
        let named = self.resolver.previews.then(|| Text::new(format!("⟦{}⟧", need.name())).ok());
        named.flatten().unwrap_or_else(stand_in)
    }

    /// A text with a mark of a footnote where none can be.
    pub(crate) fn misplaced_mark(&mut self, need: Need<'_>) {
        self.failed = true;
        let what = message!(
            "mark-misplaced",
            "`{name}` in {language} has the mark of a footnote, and can have none",
            name = need.name(),
            language = self.locale
        );
        let help = message!(
            "mark-into-paragraph",
            "marks stand in paragraphs, lists, quotations and captions: move `[^…]` there"
        );
        let diagnostic = self.placed(need, Code::BadFootnote, what).help(help);
        self.report.once(diagnostic);
    }

    fn empty(&mut self, need: Need<'_>) {
        self.failed = true;
        let what = message!(
            "text-shows-nothing",
            "`{name}` shows nothing in {language}",
            name = need.name(),
            language = self.locale
        );
        let help = message!("write-its-text", "write its text");
        let diagnostic = self.placed(need, Code::EmptyMessage, what).help(help);
        self.report.consequence(diagnostic);
    }

    /// The checks look for such characters where they are typed; this one came with a fact.
    pub(crate) fn forbidden(&mut self, c: char, need: Need<'_>) {
        self.failed = true;
        let what = message!(
            "text-shows-hidden",
            "`{name}` shows the invisible or private character {code} in {language}",
            name = need.name(),
            code = format!("U+{:04X}", u32::from(c)),
            language = self.locale
        );
        let help = message!("retype-word", "delete the word with the character, and type it again");
        let diagnostic = self.placed(need, Code::ForbiddenCharacter, what).help(help);
        self.report.consequence(diagnostic);
    }

    /// The formatted message, Markdown still in it.
    pub(crate) fn raw(&mut self, need: Need<'_>, arguments: &Arguments) -> Option<String> {
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
                    let own = self.own(need).map(|span| (span, Why::Text));
                    // For an organisation it is the release that asks, not a text of the house.
                    let asks = need.home == Home::House && id.starts_with("org-");
                    let by = if asks { need.by.or(own) } else { own.or(need.by) };
                    self.missing(Need { id, attribute, by, home: Home::House });
                    return None;
                }
                // The checks tell of what they find in the file itself.
                self.failed = true;
                let what = message!(
                    "text-incomplete",
                    "`{name}` cannot be completed in {language}: {why}",
                    name = need.name(),
                    language = self.locale,
                    why = unresolved.reason
                );
                let diagnostic = self.placed(need, Code::WrongArgument, what);
                self.report.consequence(diagnostic);
                None
            }
        }
    }

    fn too_long(&mut self, need: Need<'_>) {
        self.failed = true;
        let what = message!(
            "edition-too-long",
            "the release has more than {most} MiB of text in {language}",
            most = MAX_TEXT >> 20,
            language = self.locale
        );
        let diagnostic = Diagnostic::new(Code::TextTooLong, what);
        let diagnostic = match need.by {
            Some((span, _)) => diagnostic.at(span, message!("limit-reached", "the limit is reached here")),
            None => diagnostic,
        };
        self.report.error(diagnostic.help(message!(
            "split-release",
            "take what is repeated out of the template, or make several releases of it"
        )));
    }

    /// Whether a text that not every house has exists in the source language: then every locale must have it, and
    /// else none may, for it would be ignored.
    pub(crate) fn optional(&mut self, id: &str, attribute: &str) -> bool {
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
            let sources = self.resolver.sources;
            let existing = check::Existing { locale: self.locale, entry, pattern };
            let missing = check::missing(&name, self.source_locale, existing, sources)
                .at(span, message!("language-has-it", "{language} has it", language = self.locale));
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

    pub(crate) fn own(&self, need: Need<'_>) -> Option<Span> {
        let entry = self.names.get(Kind::Message, need.id)?;
        Some(entry.pattern(need.attribute).map_or(entry.id.span, |pattern| pattern.span))
    }

    /// A diagnostic about a text, and where the text or the need for it is.
    pub(crate) fn placed(&self, need: Need<'_>, code: Code, what: Message) -> Diagnostic {
        let diagnostic = Diagnostic::new(code, what);
        match (self.own(need), need.by) {
            (Some(span), _) => diagnostic.at(span, message!("this-text", "this text")),
            (None, Some((span, why))) => diagnostic.at(span, why.label()),
            (None, None) => diagnostic,
        }
    }
}

/// What stands for a text that was reported as missing.
pub(crate) fn stand_in() -> Text {
    Text::ellipsis()
}
