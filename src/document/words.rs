//! Fetches texts for one edition.
//!
//! In: a message's name, where it is needed, its variables. Out: [`Text`] or [`Inline`]s. In between: a text that is
//! missing, or that cannot be shown, is reported with the English source and the place that needs it, and a stand-in
//! is given so that one run lists every problem; no document with a stand-in ever leaves [`super::resolve`].

use crate::check::{self, Names};
use crate::diag::{Code, Diagnostic, Report, Sources, Span};
use crate::l10n::syntax::{Entry, Kind};
use crate::l10n::{Arguments, Formatter, Locale, Value};
use crate::project::release_messages;
use crate::registry::{NotText, Text};
use crate::release::Link;

use super::Inline;
use super::inline::{self, Problem};

/// A text that is needed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Need<'a> {
    pub(super) id: &'a str,
    pub(super) attribute: Option<&'a str>,
    /// Where it is needed, and what for.
    pub(super) by: Option<(Span, &'a str)>,
}

impl<'a> Need<'a> {
    pub(super) fn new(id: &'a str) -> Self {
        Self { id, attribute: None, by: None }
    }

    pub(super) fn attribute(mut self, attribute: &'a str) -> Self {
        self.attribute = Some(attribute);
        self
    }

    pub(super) fn by(mut self, span: Span, why: &'a str) -> Self {
        self.by = Some((span, why));
        self
    }

    fn name(&self) -> String {
        self.attribute.map_or_else(|| self.id.to_owned(), |a| format!("{}.{a}", self.id))
    }
}

/// The texts of one edition.
pub(super) struct Words<'a> {
    pub(super) locale: &'a Locale,
    pub(super) source_locale: &'a Locale,
    pub(super) slug: &'a str,
    pub(super) formatter: &'a Formatter,
    pub(super) names: &'a Names<'a>,
    pub(super) source: &'a Names<'a>,
    pub(super) links: &'a std::collections::BTreeMap<String, Link>,
    pub(super) sources: &'a Sources,
    pub(super) report: &'a mut Report,
    pub(super) failed: bool,
}

impl Words<'_> {
    /// Plain text: inline marks are taken off.
    pub(super) fn text(&mut self, need: Need<'_>, arguments: &Arguments) -> Text {
        let inlines = self.inlines(need, arguments);
        let mut plain = String::new();
        inline::plain(&inlines, &mut plain);
        self.checked(&plain, need)
    }

    /// Running text with its marks.
    pub(super) fn inlines(&mut self, need: Need<'_>, arguments: &Arguments) -> Vec<Inline> {
        let Some(raw) = self.raw(need, arguments) else { return vec![Inline::Text(stand_in())] };
        let (inlines, problems) = inline::parse(&raw, self.locale, self.links);
        for problem in problems {
            self.markup(&problem, need, &raw);
        }
        if inlines.is_empty() {
            self.fail(need, Code::EmptyMessage, format!("`{}` is empty", need.name()), "write its text");
            return vec![Inline::Text(stand_in())];
        }
        inlines
    }

    /// Makes a text of words that were put together.
    pub(super) fn checked(&mut self, text: &str, need: Need<'_>) -> Text {
        match Text::new(text.trim()) {
            Ok(text) => text,
            Err(NotText::Empty) => {
                self.fail(need, Code::EmptyMessage, format!("`{}` is empty", need.name()), "write its text");
                stand_in()
            }
            Err(NotText::Forbidden(c)) => {
                self.forbidden(c, need);
                stand_in()
            }
        }
    }

    /// Words that keep their outer spaces.
    pub(super) fn checked_spaced(&mut self, text: &str) -> Text {
        Text::new(text).unwrap_or_else(|_| stand_in())
    }

    fn forbidden(&mut self, c: char, need: Need<'_>) {
        let message = format!("`{}` holds the invisible or private character U+{:04X}", need.name(), u32::from(c));
        self.fail(need, Code::ForbiddenCharacter, message, "delete the word and type it again");
    }

    /// The formatted message, Markdown still in it.
    pub(super) fn raw(&mut self, need: Need<'_>, arguments: &Arguments) -> Option<String> {
        if !self.formatter.has(need.id, need.attribute) {
            self.missing(need);
            return None;
        }
        match self.formatter.message(need.id, need.attribute, arguments) {
            Ok(text) => Some(text),
            Err(unresolved) => {
                // Dangling references were reported by the checks; what is left is a value that does not fit.
                let message = format!("`{}` cannot be completed: {}", need.name(), unresolved.reason);
                let note = (unresolved.message != need.name()).then(|| format!("it needs `{}`", unresolved.message));
                self.failed = true;
                let mut diagnostic = Diagnostic::new(Code::WrongArgument, message);
                if let Some(span) = self.own(need) {
                    diagnostic = diagnostic.at(span, "this text");
                }
                if let Some(note) = note {
                    diagnostic = diagnostic.note(note);
                }
                self.report.once(diagnostic);
                None
            }
        }
    }

    /// Whether a text exists in the source language: then every locale must have it.
    pub(super) fn in_source(&self, id: &str, attribute: Option<&str>) -> bool {
        self.source.get(Kind::Message, id).is_some_and(|entry| entry.pattern(attribute).is_some())
    }

    fn own(&self, need: Need<'_>) -> Option<Span> {
        let entry = self.names.get(Kind::Message, need.id)?;
        Some(entry.pattern(need.attribute).map_or(entry.id.span, |pattern| pattern.span))
    }

    fn missing(&mut self, need: Need<'_>) {
        self.failed = true;
        let name = need.name();
        let own: Option<&Entry> = self.names.get(Kind::Message, need.id);
        let source: Option<&Entry> = self.source.get(Kind::Message, need.id);
        let mut diagnostic = match source.and_then(|entry| entry.pattern(need.attribute).map(|p| (entry, p))) {
            Some((entry, pattern)) if self.locale != self.source_locale => {
                let from = self.sources.path(entry.id.span.file);
                let file = from.replacen(
                    &format!("locales/{}/", self.source_locale),
                    &format!("locales/{}/", self.locale),
                    1,
                );
                let missing = check::missing(&name, self.locale, &file, pattern);
                let place = (entry.id.span, "the text to translate");
                if need.by.is_none() { missing.at(place.0, place.1) } else { missing.also(place.0, place.1) }
            }
            _ => self.nowhere(need, own),
        };
        if let Some((span, why)) = need.by {
            diagnostic = diagnostic.at(span, why);
        }
        self.report.once(diagnostic);
    }

    /// The source language itself lacks the text.
    fn nowhere(&self, need: Need<'_>, own: Option<&Entry>) -> Diagnostic {
        let language = check::language(self.source_locale);
        let path = release_messages(self.source_locale, self.slug);
        if let (Some(attribute), Some(entry)) = (need.attribute, own) {
            let hint = crate::diag::did_you_mean(attribute, entry.attributes.iter().map(|(name, _)| &*name.text));
            let code = Code::MissingAttribute;
            return Diagnostic::new(
                code,
                format!("`{}` has no attribute `.{attribute}` in {}", need.id, check::language(self.locale)),
            )
            .also(entry.id.span, "this message")
            .help(hint.unwrap_or_else(|| format!("add a line `    .{attribute} = …` under `{}`", need.id)));
        }
        if need.attribute.is_none()
            && let Some(entry) = own.filter(|entry| entry.value.is_none())
        {
            return Diagnostic::new(Code::MissingValue, format!("`{}` has no text of its own", need.id))
                .also(entry.id.span, "it has attributes only")
                .help(format!("write `{} = …`, or refer to one of its attributes", need.id));
        }
        let similar = self.names.similar(Kind::Message, need.id);
        if self.locale == self.source_locale {
            return Diagnostic::new(Code::MissingTranslation, format!("`{}` is missing in {language}", need.name()))
                .help(
                    similar.unwrap_or_else(|| format!("add the line: `{} = …`, for this release in {path}", need.id)),
                );
        }
        Diagnostic::new(Code::UnknownMessage, format!("there is no message `{}`", need.name())).maybe_help(similar)
    }

    fn markup(&mut self, problem: &Problem, need: Need<'_>, raw: &str) {
        let name = need.name();
        match problem {
            Problem::Block => {
                let begin: String = raw.trim().chars().take(30).collect();
                let help = match raw.trim().find(['.', ')']) {
                    Some(at)
                        if raw
                            .trim()
                            .get(..at)
                            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())) =>
                    {
                        format!(
                            "write a backslash before the sign: `{}\\{}`",
                            raw.trim().get(..at).unwrap_or(""),
                            raw.trim().get(at..=at).unwrap_or(".")
                        )
                    }
                    _ => {
                        "a message is one paragraph; for a list, a heading or a second paragraph use several messages"
                            .to_owned()
                    }
                };
                self.fail(need, Code::BlockInMessage, format!("`{name}` opens a block: “{begin}…”"), &help);
            }
            Problem::Html(html) => {
                let message = format!("`{name}` holds HTML: {html}");
                self.fail(
                    need,
                    Code::HtmlInMessage,
                    message,
                    "use **strong**, *emphasis*, [text](link); write \\< for the sign itself",
                );
            }
            Problem::Image => {
                self.fail(
                    need,
                    Code::BlockInMessage,
                    format!("`{name}` holds a picture"),
                    "pictures belong into the template",
                );
            }
            Problem::UnknownLink(link) => {
                let known = crate::diag::did_you_mean(link, self.links.keys().map(String::as_str));
                let help =
                    known.unwrap_or_else(|| format!("add `{link} = \"https://…\"` under [links] in release.md"));
                self.fail(
                    need,
                    Code::BadLink,
                    format!("`{name}` uses the link `{link}`, which the release does not have"),
                    &help,
                );
            }
            Problem::BadLink(link) => {
                self.fail(
                    need,
                    Code::BadLink,
                    format!("`{name}` has a link that leads nowhere: {link}"),
                    "links begin with https://, http://, mailto: or tel:, and have no spaces and no Cyrillic letters",
                );
            }
            Problem::Forbidden(c) => self.forbidden(*c, need),
        }
    }

    fn fail(&mut self, need: Need<'_>, code: Code, message: String, help: &str) {
        self.failed = true;
        let message = if self.locale == self.source_locale {
            message
        } else {
            format!("{message} ({})", check::language(self.locale))
        };
        let mut diagnostic = Diagnostic::new(code, message).help(help);
        match (self.own(need), need.by) {
            (Some(span), _) => diagnostic = diagnostic.at(span, "this text"),
            (None, Some((span, why))) => diagnostic = diagnostic.at(span, why),
            (None, None) => {}
        }
        self.report.once(diagnostic);
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
