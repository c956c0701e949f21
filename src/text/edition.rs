//! An edition as a person would type it in a mail.
//!
//! In: a document. Out: its words in reading order, a paragraph a line and an empty line between two blocks. Invariants:
//! every word of the edition is there, captions, credits, disclaimers and what pictures show included; signs that only
//! keep words together on a line are left out, for a mail has lines of its own.

use crate::document::{
    Address, Block, Channel, Contact, ContactBlock, Credit, CreditGroup, Document, Figure, Footer, Href, Inline,
    Labels, Row, Section, Table, Text,
};

/// What tells that the release ends, where something for editors follows.
const END: &str = "* * *";

/// Writes an edition.
#[must_use]
pub fn edition(document: &Document) -> String {
    let mut out = Lines::default();
    out.lines(&document.draft);
    // Who reads a mail decides by its first lines.
    document.notices(true).for_each(|notice| out.paragraph(&words(&notice.content)));
    out.lines(document.heads());
    out.lines(&document.label);
    if let Some(day) = document.published.as_ref().filter(|_| !has_dateline(&document.body)) {
        out.line(day.shown.as_str());
    }
    out.lines(document.reference.as_ref().map(|filed| &filed.shown));
    out.paragraph(document.headline.as_str());
    out.paragraph(&document.standfirst.as_deref().map_or_else(String::new, words));
    document.notices(false).for_each(|notice| out.paragraph(&words(&notice.content)));
    blocks(&mut out, &document.body);
    let mut ended = false;
    for part in &document.sections {
        if part.role.is_after_end() && !std::mem::replace(&mut ended, true) {
            out.paragraph(END);
        }
        section(&mut out, part);
    }
    document.contacts.iter().for_each(|block| contacts(&mut out, block));
    document.footer.iter().for_each(|credits| footer(&mut out, credits));
    out.text
}

/// Text while it is written: lines, and empty lines between blocks.
#[derive(Default)]
struct Lines {
    text: String,
    /// What every line begins with.
    indent: usize,
    /// What the next line begins with in place of the last part of its indent: the mark of an item.
    mark: Option<String>,
    /// Whether an empty line comes before the next one.
    apart: bool,
}

impl Lines {
    fn line(&mut self, text: &str) {
        let text = plain(text);
        if text.is_empty() {
            return;
        }
        if std::mem::take(&mut self.apart) && !self.text.is_empty() {
            self.text.push('\n');
        }
        let mark = self.mark.take().unwrap_or_default();
        let indent = self.indent - mark.chars().count().min(self.indent);
        self.text.extend([&" ".repeat(indent), &mark, &text, "\n"]);
    }

    fn lines(&mut self, texts: impl IntoIterator<Item = impl ToString>) {
        texts.into_iter().for_each(|text| self.line(&text.to_string()));
    }

    /// A line that stands apart from what is before and after it.
    fn paragraph(&mut self, text: &str) {
        self.apart();
        self.line(text);
        self.apart();
    }

    /// An empty line before the next line. Within a list there is none.
    fn apart(&mut self) {
        self.apart = self.apart || self.indent == 0;
    }
}

/// Spaces and hyphens as a keyboard has them.
pub(crate) fn plain(text: &str) -> String {
    let plain = |c| match c {
        '\u{A0}' | '\u{202F}' | '\n' => Some(' '),
        '\u{2011}' => Some('-'),
        '\u{2060}' | '\u{AD}' | '\u{200B}' => None,
        other => Some(other),
    };
    text.chars().filter_map(plain).collect::<String>().trim().to_owned()
}

fn has_dateline(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(content) => content.iter().any(|inline| matches!(inline, Inline::Dateline { .. })),
        _ => false,
    })
}

fn blocks(out: &mut Lines, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => out.paragraph(&words(content)),
            Block::List { start, items } => list(out, *start, items),
            Block::Quote { content, attribution } => {
                self::blocks(out, content);
                if let Some(speaker) = attribution {
                    out.apart = false;
                    out.line(&format!("— {}", words(speaker)));
                    out.apart();
                }
            }
            Block::Figure(figure) => self::figure(out, figure),
            Block::Rows { rows, labels } => self::rows(out, rows, *labels),
            Block::Break => out.paragraph("* * *"),
            Block::Table(table) => self::table(out, table),
            Block::Footnotes(notes) => {
                notes.iter().for_each(|note| out.line(&format!("{} {}", note.shown, words(&note.content))));
                out.apart();
            }
        }
    }
}

fn section(out: &mut Lines, section: &Section) {
    out.paragraph(section.heading.as_ref().map_or("", Text::as_str));
    blocks(out, &section.blocks);
}

fn list(out: &mut Lines, start: Option<u64>, items: &[Vec<Block>]) {
    out.apart();
    for (number, item) in (0..).zip(items) {
        let mark = start.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first.saturating_add(number)));
        let width = mark.chars().count();
        out.indent += width;
        // An item may begin with a list of its own.
        out.mark = Some(out.mark.take().unwrap_or_default() + &mark);
        blocks(out, item);
        out.indent -= width;
        out.mark = None;
    }
    out.apart();
}

/// What the table shows; then a line a row, each cell behind its header. A sum is of no place, month or the like, so it stands
/// without one.
fn table(out: &mut Lines, table: &Table) {
    out.paragraph(&words(&table.caption));
    for row in &table.rows {
        let mut cells = Vec::with_capacity(row.cells.len());
        for (number, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
            let header = if row.total && number == 0 { String::new() } else { words(&column.header) + ": " };
            cells.push(header + &words(&cell.content));
        }
        out.line(&cells.join("; "));
    }
    out.apart();
}

/// Facts with their labels: a label before its lines, or over them.
fn rows(out: &mut Lines, rows: &[Row], labels: Labels) {
    out.apart();
    for row in rows {
        let mut lines = row.lines.iter().map(|line| words(line));
        if labels == Labels::Over {
            out.apart();
            out.line(row.label.as_str());
            lines.for_each(|line| out.line(&line));
            continue;
        }
        out.line(&format!("{}: {}", row.label, lines.next().unwrap_or_default()));
        out.indent += 2;
        lines.for_each(|line| out.line(&line));
        out.indent -= 2;
    }
    out.apart();
}

/// What the picture shows, in brackets; then what stands under it.
fn figure(out: &mut Lines, figure: &Figure) {
    out.apart();
    out.line(&format!("[{}]", figure.alternative));
    out.line(&figure.caption.as_deref().map_or_else(String::new, words));
    out.lines(&figure.credit);
    out.apart();
}

fn contacts(out: &mut Lines, block: &ContactBlock) {
    out.paragraph(block.heading.as_str());
    block.contacts.iter().for_each(|one| contact(out, one));
}

fn contact(out: &mut Lines, contact: &Contact) {
    out.apart();
    out.line(contact.name.as_str());
    out.lines([&contact.role, &contact.organisation].into_iter().flatten());
    out.lines(contact.channels.iter().map(channel));
    out.lines(&contact.address);
    out.lines(&contact.languages);
    out.apart();
}

fn channel(channel: &Channel) -> String {
    format!("{} {}", channel.label, with_address(channel.shown.as_str(), channel.href.as_ref()))
}

fn footer(out: &mut Lines, footer: &Footer) {
    out.paragraph(footer.heading.as_str());
    footer.groups.iter().for_each(|group| credits(out, group));
    for list in &footer.partners {
        out.apart();
        out.line(list.lead_in.as_str());
        out.lines(list.names.iter().map(|name| format!("- {name}")));
        out.apart();
    }
    footer.disclaimers.iter().for_each(|text| out.paragraph(text.as_str()));
    footer.addresses.iter().for_each(|place| address(out, place));
    footer.about.iter().for_each(|text| out.paragraph(text.as_str()));
}

fn credits(out: &mut Lines, group: &CreditGroup) {
    out.apart();
    out.lines(&group.lead_in);
    for credit in &group.credits {
        match credit {
            Credit::Emblem { alternative, statement, .. } => out.line(&format!("[{alternative}] {statement}")),
            Credit::Logo { name, .. } | Credit::Wordmark(name) | Credit::Words(name) => {
                out.line(&format!("- {name}"));
            }
        }
    }
    out.apart();
}

fn address(out: &mut Lines, address: &Address) {
    out.apart();
    out.lines(&address.lines);
    out.lines(address.channels.iter().map(channel));
    out.apart();
}

/// Running text; a link is followed by its address where its words are not the address, and by the quotation mark before
/// that where its words are all that is quoted.
fn words(content: &[Inline]) -> String {
    let mut out = String::new();
    let mut marks = 0;
    for (number, inline) in content.iter().enumerate() {
        let taken = std::mem::take(&mut marks);
        let (shown, href) = match inline {
            Inline::Text(text) | Inline::Dateline { text, .. } => {
                out.push_str(text.as_str().get(taken..).unwrap_or_default());
                continue;
            }
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Foreign { content, .. } => {
                out.push_str(&words(content));
                continue;
            }
            Inline::Mark(mark) => {
                out.push_str(mark.shown.as_str());
                continue;
            }
            Inline::File { href, content, .. } => (words(content), href.as_ref()),
            Inline::Link { href, content } => (words(content), Some(href)),
        };
        let whole = with_address(&shown, href);
        let address = whole.strip_prefix(&shown).unwrap_or_default();
        let closed = content.get(number + 1).filter(|_| !address.is_empty()).map_or("", closing);
        marks = closed.len();
        out.extend([&shown, closed, address]);
    }
    out
}

/// The quotation marks that a piece of text begins with.
fn closing(next: &Inline) -> &str {
    let Inline::Text(text) = next else { return "" };
    let text = text.as_str();
    let rest = text.trim_start_matches(['»', '”', '“', '’', '"']);
    text.get(..text.len() - rest.len()).unwrap_or_default()
}

/// Words that lead somewhere, and where, unless they say it.
fn with_address(shown: &str, href: Option<&Href>) -> String {
    let Some(href) = href else { return shown.to_owned() };
    let address = href.as_str();
    let short = |text: &str| -> String {
        let text =
            ["https://", "http://", "mailto:"].iter().fold(text, |text, scheme| text.trim_start_matches(scheme));
        text.trim_end_matches('/').to_owned()
    };
    // A number is dialled as it is shown, with its extension.
    if address.starts_with("tel:") && shown.chars().any(|c| c.is_ascii_digit()) || short(shown) == short(address) {
        return shown.to_owned();
    }
    format!("{shown} ({})", address.strip_prefix("mailto:").or(address.strip_prefix("tel:")).unwrap_or(address))
}
