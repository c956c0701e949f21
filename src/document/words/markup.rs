//! What is said of Markdown that a message may not hold.
//!
//! In: a [`Problem`] of a text. Out: a diagnostic at the words themselves. Invariants: each says what to type instead.

use crate::diag::{Code, Span};
use crate::document::words::fetch::Words;
use crate::document::words::inline::{Block, Problem};
use crate::document::words::need::Need;
use crate::l10n::syntax::{Element, Kind};

/// What a message may not hold, in words.
struct Fault {
    code: Code,
    message: String,
    help: String,
    /// The words at fault, where the message itself has them.
    words: String,
}

impl Words<'_> {
    pub(crate) fn markup(&mut self, problem: &Problem, need: Need<'_>, raw: &str) {
        let name = need.name();
        let fault = match problem {
            Problem::Block(block) => {
                let (what, help) = block_words(*block, raw.trim());
                Fault { code: Code::BlockInMessage, message: format!("`{name}` {what}"), help, words: String::new() }
            }
            Problem::Html(html) => Fault {
                code: Code::HtmlInMessage,
                message: format!("`{name}` holds HTML: {html}"),
                help: "use **strong**, *emphasis*, [text](link); write \\< for the sign itself".to_owned(),
                words: html.clone(),
            },
            Problem::Image => Fault {
                code: Code::BlockInMessage,
                message: format!("`{name}` holds a picture"),
                help: "pictures belong in the template: ![{ photo.alt }](photo.jpg)".to_owned(),
                words: String::new(),
            },
            // It has no address in this language, which the front matter's checks tell.
            Problem::UnknownLink(link) if self.links.contains_key(link) => {
                self.failed = true;
                let message = format!("`{name}` uses the link `{link}`, which has no address in this language");
                let diagnostic = self.placed(need, Code::BadLink, &message);
                self.report.consequence(diagnostic);
                return;
            }
            Problem::UnknownLink(link) => {
                let known = crate::diag::did_you_mean(link, self.links.keys().map(String::as_str));
                Fault {
                    code: Code::BadLink,
                    message: format!("`{name}` uses the link `{link}`, which the release does not have"),
                    help: known
                        .unwrap_or_else(|| format!("add `{link} = \"https://…\"` under [links] in release.md")),
                    words: format!("link:{link}"),
                }
            }
            Problem::BadLink(link, why) => Fault {
                code: Code::BadLink,
                message: format!("`{name}` has a link that leads nowhere: {link}"),
                help: why.help(),
                words: link.clone(),
            },
            Problem::Foreign(what, sign) => Fault {
                code: Code::UnsupportedMarkdown,
                message: format!("`{name}` holds {}, which cannot be published: {}", what.what(), what.fate()),
                help: what.help(),
                words: (*sign).to_owned(),
            },
            Problem::Forbidden(c) => return self.forbidden(*c, need),
        };
        self.failed = true;
        let mut diagnostic = self.placed(need, fault.code, &fault.message).help(fault.help);
        if let Some(span) = self.part(need, &fault.words) {
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
                Some(self.resolver.sources.span(span.file, start..start + what.len()))
            }
            Element::Placeable(_) => None,
        })
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
