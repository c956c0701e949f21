//! What is said of Markdown that a message may not hold.
//!
//! In: a [`Problem`] of a text. Out: a diagnostic at the words themselves. Invariants: each says what to type instead.

use crate::check;
use crate::diag::{Code, Diagnostic, Message, Span, did_you_mean, message};
use crate::document::words::fetch::Words;
use crate::document::words::inline::{Block, Problem};
use crate::document::words::need::Need;
use crate::l10n::Locale;
use crate::l10n::syntax::{Element, Kind};

/// What a message may not hold, in words.
struct Fault {
    code: Code,
    what: Message,
    help: Message,
    /// The words at fault, where the message itself has them.
    words: String,
}

impl Words<'_> {
    pub(crate) fn markup(&mut self, problem: &Problem, need: Need<'_>, raw: &str) {
        let name = need.name();
        let fault = match problem {
            Problem::Block(_) | Problem::Html(_) | Problem::Image | Problem::Foreign(..) => {
                self.markdown(&name, problem, raw.trim())
            }
            // It has no address in this language, which the front matter's checks tell.
            Problem::UnknownLink(link) if self.links.contains_key(link) => {
                self.failed = true;
                let what = message!(
                    "link-without-address",
                    "`{name}` uses the link `{link}`, which has no address in {language}",
                    name = name,
                    link = link,
                    language = self.locale
                );
                let diagnostic = self.placed(need, Code::BadLink, what);
                self.report.consequence(diagnostic);
                return;
            }
            Problem::UnknownLink(_) | Problem::BadLink(..) => self.bad_link(&name, problem),
            Problem::Forbidden(c) => return self.forbidden(*c, need),
        };
        self.failed = true;
        if matches!(problem, Problem::Block(Block::Heading))
            && let Some(note) = self.note(need)
        {
            self.report.once(note);
            return;
        }
        let mut diagnostic = self.placed(need, fault.code, fault.what).help(fault.help);
        if let Some(span) = self.part(need, &fault.words) {
            diagnostic = diagnostic.at(span, message!("here", "here"));
        }
        self.report.once(diagnostic);
    }

    /// A note that became part of the text.
    fn note(&self, need: Need<'_>) -> Option<Diagnostic> {
        let pattern = self.names.get(Kind::Message, need.id)?.pattern(need.attribute)?;
        check::note(&need.name(), self.locale, pattern)
    }

    /// What is wrong with marks that a message may not have; `raw` is its text.
    fn markdown(&self, name: &str, problem: &Problem, raw: &str) -> Fault {
        match problem {
            Problem::Block(block) => Fault {
                code: Code::BlockInMessage,
                what: block_words(name, self.locale, *block, raw),
                help: if *block == Block::Paragraph {
                    message!(
                        "split-paragraph",
                        "delete the empty line, or make the second paragraph a message of its own"
                    )
                } else {
                    message!(
                        "blocks-in-template",
                        "lists, headings and the like belong in the template; for the sign itself write a backslash \
                         before it: `{text}`",
                        text = with_backslash(raw)
                    )
                },
                words: String::new(),
            },
            Problem::Html(html) => Fault {
                code: Code::HtmlInMessage,
                what: message!(
                    "text-has-html",
                    "`{name}` has HTML in {language}: {html}",
                    name = name,
                    language = self.locale,
                    html = html
                ),
                help: message!(
                    "use-markdown",
                    "use **strong**, *emphasis*, [text](link); write \\< for the sign itself"
                ),
                words: html.clone(),
            },
            Problem::Image => Fault {
                code: Code::BlockInMessage,
                what: message!(
                    "text-has-picture",
                    "`{name}` has a picture in {language}",
                    name = name,
                    language = self.locale
                ),
                help: message!(
                    "pictures-in-template",
                    "pictures belong in the template: ![{ photo.alt }](photo.jpg)"
                ),
                words: String::new(),
            },
            Problem::Foreign(what, sign) => Fault {
                code: Code::UnsupportedMarkdown,
                what: what.in_message(name, self.locale),
                help: what.help(),
                words: (*sign).to_owned(),
            },
            _ => self.bad_link(name, problem),
        }
    }

    /// What is wrong with a link.
    fn bad_link(&self, name: &str, problem: &Problem) -> Fault {
        let (what, help, words) = match problem {
            Problem::UnknownLink(link) => {
                let known = did_you_mean(link, self.links.keys().map(String::as_str));
                let add = || {
                    let line = format!("{link} = \"https://…\"");
                    message!("add-link", "add `{line}` under [links] in release.md", line = line)
                };
                let what = message!(
                    "no-such-link",
                    "`{name}` in {language} uses the link `{link}`, which the release does not have",
                    name = name,
                    language = self.locale,
                    link = link
                );
                (what, known.unwrap_or_else(add), format!("link:{link}"))
            }
            Problem::BadLink(link, why) => {
                let what = message!(
                    "link-to-nowhere",
                    "`{name}` has a link that leads nowhere in {language}: {link}",
                    name = name,
                    language = self.locale,
                    link = link
                );
                (what, why.help(), link.clone())
            }
            _ => (Message::from(name), Message::from(""), String::new()),
        };
        Fault { code: Code::BadLink, what, help, words }
    }

    /// Where a text has certain characters.
    fn part(&self, need: Need<'_>, what: &str) -> Option<Span> {
        let pattern = self.names.get(Kind::Message, need.id)?.pattern(need.attribute)?;
        pattern.elements.iter().filter(|_| !what.is_empty()).find_map(|element| match element {
            Element::Text { text, span } => {
                let start = span.range().start + text.find(what)?;
                Some(self.resolver.sources.span(span.file, start..start + what.len()))
            }
            Element::Placeable(_) => None,
        })
    }
}

/// What is wrong with a message that opens a block.
fn block_words(name: &str, language: &Locale, block: Block, text: &str) -> Message {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let begin = if words.chars().count() <= 30 {
        words
    } else {
        format!("{}…", words.chars().take(29).collect::<String>())
    };
    match block {
        Block::Paragraph => message!(
            "second-paragraph",
            "`{name}` has a second paragraph in {language}",
            name = name,
            language = language
        ),
        Block::Heading => message!(
            "like-heading",
            "`{name}` begins like a heading in {language}: “{begin}”",
            name = name,
            language = language,
            begin = begin
        ),
        Block::List => message!(
            "like-list",
            "`{name}` begins like a list in {language}: “{begin}”",
            name = name,
            language = language,
            begin = begin
        ),
        Block::Quotation => message!(
            "like-quotation",
            "`{name}` begins like a quotation in {language}: “{begin}”",
            name = name,
            language = language,
            begin = begin
        ),
        Block::Rule => message!(
            "like-rule",
            "`{name}` begins like a line between paragraphs in {language}: “{begin}”",
            name = name,
            language = language,
            begin = begin
        ),
        Block::Other => message!(
            "like-block",
            "`{name}` begins like something other than a paragraph in {language}: “{begin}”",
            name = name,
            language = language,
            begin = begin
        ),
    }
}

/// The beginning of a text with a backslash before the sign that opens a block.
fn with_backslash(text: &str) -> String {
    match text.find(['.', ')']) {
        Some(at) if text.get(..at).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())) => {
            format!("{}\\{}", text.get(..at).unwrap_or(""), text.get(at..=at).unwrap_or("."))
        }
        _ => format!("\\{}", text.chars().next().unwrap_or('#')),
    }
}
