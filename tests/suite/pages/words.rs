//! What a line end may not divide: addresses, names, days.
//!
//! In: the names that a document shows, the pieces of its pages. Out: faults. Invariants: a division that the setting
//! added is U+00AD at the end of a run.

use std::collections::BTreeSet;

use payom::document::{Block, Document, Inline};

use super::measure::Piece;
use super::pool::plain;

/// The months of days, as the three languages write them.
const MONTHS: &str = "january february march april june july august september october november december \
     января февраля марта апреля июня июля августа сентября октября ноября декабря \
     январи феврали марти апрели июни июли августи сентябри октябри ноябри декабри";

/// Words of names that a document shows.
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// The names of those who are to be called, who are quoted, and who are named in strong words.
    pub(super) fn of(document: &Document) -> Self {
        let mut names = Self(BTreeSet::new());
        for contact in document.contacts.iter().flat_map(|block| &block.contacts) {
            names.add(contact.name.as_str());
        }
        names.blocks(&document.body);
        names
    }

    fn add(&mut self, name: &str) {
        let person = name.split(',').next().unwrap_or(name);
        let parts: Vec<&str> = person.split_whitespace().collect();
        if (2..=3).contains(&parts.len()) && parts.iter().all(|part| starts_high(part)) {
            let longer = parts.iter().filter(|part| part.chars().count() > 3);
            self.0.extend(longer.map(|part| part.to_lowercase()));
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.inlines(content),
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Quote { content, attribution } => {
                    self.blocks(content);
                    let words: String = attribution.iter().flatten().map(plain).collect();
                    self.add(&words);
                }
                _ => {}
            }
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            if let Inline::Strong(inner) = inline {
                self.add(&inner.iter().map(plain).collect::<String>());
            }
        }
    }

    /// Looks for divided addresses, names and days, and for the rest of a word as last line.
    pub(super) fn look(&self, piece: &Piece<'_>, faults: &mut Vec<(&'static str, String)>) {
        let (text, last) = joined(piece);
        let words: Vec<&str> = text.split([' ', '\u{A0}']).filter(|word| !word.is_empty()).collect();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.contains('\u{AD}')) {
            let shown = word.replace('\u{AD}', "-/");
            if is_address(&word.replace('\u{AD}', "")) {
                faults.push(("hyphen in an address", shown));
            } else if self.is_name(word) {
                faults.push(("divided name", shown));
            } else if at > 0 && is_day(words[at - 1]) && is_month(word) {
                faults.push(("divided day", format!("{} {shown}", words[at - 1])));
            }
        }
        if last {
            faults.push(("rest of a word as last line", words.last().unwrap_or(&"").replace('\u{AD}', "-/")));
        }
    }

    /// Whether a word is one of the names, in whatever case: all but the ending is the same.
    fn is_name(&self, word: &str) -> bool {
        let bare = bare(word);
        starts_high(&bare) && {
            let low = bare.to_lowercase();
            let stem = |name: &str| name.trim_end_matches(['а', 'я', 'о', 'е', 'й']).to_owned();
            let longer = |name: &str| low.chars().count() <= name.chars().count() + 2;
            self.0.iter().any(|name| low.starts_with(&stem(name)) && longer(name))
        }
    }
}

/// The words of a piece with a space at line ends, and whether its last line is the rest of a word.
fn joined(piece: &Piece<'_>) -> (String, bool) {
    let mut text = String::new();
    let mut before: Option<(usize, f32)> = None;
    let mut last_line = 0;
    for (page, run) in &piece.runs {
        let other = before.is_some_and(|(own, y)| own != *page || (y - run.y).abs() > run.size * 0.6);
        if other {
            if !text.ends_with('\u{AD}') && !text.ends_with(char::is_whitespace) {
                text.push(' ');
            }
            last_line = text.len();
        }
        text.push_str(&run.text);
        before = Some((*page, run.y));
    }
    let last = text[..last_line].ends_with('\u{AD}') && !text[last_line..].trim().contains([' ', '\u{A0}']);
    (text, last)
}

fn bare(word: &str) -> String {
    word.replace('\u{AD}', "").trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

fn starts_high(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_address(word: &str) -> bool {
    word.contains('@') || word.contains("://") || word.contains("www.")
}

fn is_day(word: &str) -> bool {
    word.len() <= 2 && word.chars().all(|c| c.is_ascii_digit())
}

fn is_month(word: &str) -> bool {
    let low = bare(word).to_lowercase();
    MONTHS.split_whitespace().any(|month| month == low)
}
