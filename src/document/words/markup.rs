//! What is said of Markdown that a message may not hold.
//!
//! In: a [`Problem`] of a text. Out: a diagnostic at the words themselves. Invariants: each says what to type instead.

use crate::diag::{Code, Span};
use crate::document::words::fetch::Words;
use crate::document::words::inline::{Block, Problem};
use crate::document::words::need::Need;
use crate::l10n::syntax::{Element, Kind};

impl Words<'_> {
    pub(crate) fn markup(&mut self, problem: &Problem, need: Need<'_>, raw: &str) {
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
