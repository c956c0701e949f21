//! A page for browsers within a Word file, read as text.
//!
//! In: HTML, sound or not. Out: blocks. Invariants: every character that a browser shows is in a paragraph, in order; scripts and styles are
//! no text; bold, italic, links, headings and items are kept, and nothing else.

use super::model::{Block, Listed, Paragraph, Piece, Words};

/// Elements that begin a paragraph and end one.
const PARTS: [&str; 29] = [
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "blockquote",
    "pre",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "header",
    "footer",
    "dl",
    "dt",
    "dd",
    "title",
    "body",
];

/// The style of a paragraph that names the page: a browser shows it elsewhere.
pub(super) const TITLE: &str = "title of a page";

/// Elements whose content is no text.
const SILENT: [&str; 3] = ["script", "style", "xml"];

#[derive(Default)]
struct Page {
    blocks: Vec<Block>,
    open: Paragraph,
    words: Words,
    /// How many elements of bold, of italic are open.
    marks: [usize; 2],
    ordered: bool,
}

/// The blocks of a page.
pub(super) fn blocks(html: &str) -> Vec<Block> {
    let (mut page, mut rest) = (Page::default(), html);
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(tag) = rest[1..]
            .starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
            .then(|| end(rest))
            .flatten()
        else {
            page.text("<");
            rest = &rest[1..];
            continue;
        };
        let inner = &rest[1..tag];
        rest = &rest[tag + 1..];
        let name: String = inner.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if SILENT.contains(&name.as_str()) && !inner.starts_with('/') && !inner.ends_with('/') {
            let close = format!("</{name}");
            let at = (0..rest.len())
                .find(|at| rest.get(*at..at + close.len()).is_some_and(|own| own.eq_ignore_ascii_case(&close)));
            rest = at.map_or("", |at| &rest[at..]);
            continue;
        }
        page.tag(&name, inner);
    }
    page.text(rest);
    page.close();
    page.blocks
}

/// Where a tag ends; signs within quotation marks do not count.
fn end(text: &str) -> Option<usize> {
    let mut quoted: Option<char> = None;
    for (at, c) in text.char_indices() {
        match quoted {
            Some(sign) if c == sign => quoted = None,
            Some(_) => {}
            None if c == '>' => return Some(at),
            None if matches!(c, '"' | '\'') && text[..at].ends_with('=') => quoted = Some(c),
            None => {}
        }
    }
    // A quotation mark that never ends.
    text.find('>')
}

impl Page {
    fn tag(&mut self, name: &str, inner: &str) {
        let ends = inner.starts_with('/');
        let mark = match name {
            "b" | "strong" => Some(0),
            "i" | "em" => Some(1),
            _ => None,
        };
        if let Some(mark) = mark {
            self.flush();
            self.marks[mark] = if ends { self.marks[mark].saturating_sub(1) } else { self.marks[mark] + 1 };
            (self.words.look.bold, self.words.look.italic) = (self.marks[0] > 0, self.marks[1] > 0);
        }
        if name == "a" {
            self.flush();
            let address = inner.split_once("href=").map(|(_, after)| after.trim_start_matches(['"', '\'']));
            let address =
                address.and_then(|after| after.split(['"', '\'', ' ']).next()).filter(|own| own.contains(':'));
            self.words.link = address.filter(|_| !ends).map(plain);
        }
        if !PARTS.contains(&name) {
            return;
        }
        self.close();
        match name {
            "title" if !ends => TITLE.clone_into(&mut self.open.style),
            "ol" | "ul" => self.ordered = name == "ol" && !ends,
            "li" if !ends => {
                self.open.list = Some(Listed { number: 0, level: 0, start: self.ordered.then_some(1) });
            }
            _ if name.len() == 2 && name.starts_with('h') && !ends => {
                self.open.heading = name[1..].parse().ok();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        for c in plain(text).chars() {
            // Spaces in a row are one.
            let c = if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
            if c != ' ' || !self.words.text.ends_with(' ') {
                self.words.text.push(c);
            }
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.words.text);
        let first = self.open.pieces.is_empty();
        let text = if first { text.trim_start_matches(' ').to_owned() } else { text };
        if !text.is_empty() {
            self.open.pieces.push(Piece::Words(Words { text, ..self.words.clone() }));
        }
    }

    fn close(&mut self) {
        self.flush();
        if self.open.has_words() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.open)));
        }
        self.open = Paragraph::default();
    }
}

/// A text whose references to characters are characters.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let name = rest.split_once(';').map(|(name, _)| name).filter(|name| name.len() < 10);
        match name.and_then(|name| Some((name, character(name)?))) {
            Some((name, c)) => {
                out.push(c);
                rest = &rest[name.len() + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return number.ok().and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "shy" => '\u{AD}',
        "laquo" => '«',
        "raquo" => '»',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "bull" => '•',
        "middot" => '·',
        "copy" => '©',
        "deg" => '°',
        "sect" => '§',
        "euro" => '€',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<String> {
        let text = |block: &Block| match block {
            Block::Paragraph(own) => own.text().trim().to_owned(),
            _ => String::new(),
        };
        blocks(html).iter().map(text).collect()
    }

    #[test]
    fn what_a_browser_shows_is_kept() {
        assert_eq!(
            texts(
                "<HTML><head><title>T</title><style>p{a}</style></head><body>a &amp; b<P>c&nbsp;d &#8212; <b>e</b>\n f<br>g<script>x<y</SCRIPT>"
            ),
            ["T", "a & b", "c\u{A0}d — e f", "g"]
        );
        assert_eq!(
            texts("1 < 2 and <a href=\"x>y\">z</a> &unknown; <!-- no --> & <3"),
            ["1 < 2 and z &unknown; & <3"]
        );
        assert_eq!(texts("<p title='a > b'>ok<p a=\"open>x"), ["ok", "x"]);
        assert!(texts("<script>never closed").is_empty() && texts("<").len() == 1 && texts("").is_empty());
    }

    #[test]
    fn marks_headings_and_items_are_kept() {
        let found = blocks("<h2>H</h2><ol><li>one<li><b>two</b></ol><p><a href='https://a.b/?c&amp;d'>e</a>");
        let Block::Paragraph(heading) = &found[0] else { panic!("{found:?}") };
        assert_eq!(heading.heading, Some(2));
        let Block::Paragraph(item) = &found[2] else { panic!("{found:?}") };
        assert_eq!(item.list.and_then(|list| list.start), Some(1));
        assert!(item.words().all(|words| words.look.bold));
        let Block::Paragraph(last) = &found[3] else { panic!("{found:?}") };
        assert_eq!(last.words().next().and_then(|words| words.link.as_deref()), Some("https://a.b/?c&d"));
    }
}
