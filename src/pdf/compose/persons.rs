//! The persons whom a document names.
//!
//! In: a document. Out: [`Names`]. Invariants: contacts of the registry, who said a quotation, and what is set strong and
//! looks like a name; the rest of the document has them in whatever case.

use super::inline::plain_text;
use crate::document::{Block, Document, Inline};
use crate::pdf::text::Names;

/// Most words of a name.
const LONGEST: usize = 5;

/// The names of a document's persons.
pub(crate) fn persons(document: &Document) -> Names {
    let mut names = Names::new(document.locale.language());
    for contact in document.contacts.iter().flat_map(|block| &block.contacts) {
        names.add(contact.name.as_str());
    }
    blocks(&document.body, &mut names);
    document.sections.iter().for_each(|section| blocks(&section.blocks, &mut names));
    names
}

fn blocks(content: &[Block], names: &mut Names) {
    for block in content {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => inlines(content, names),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, names)),
            Block::Quote { content, attribution } => {
                blocks(content, names);
                if let Some(attribution) = attribution {
                    names.add(beginning(&plain_text(attribution)));
                    inlines(attribution, names);
                }
            }
            _ => {}
        }
    }
}

/// What is strong and has the form of a name: two words or more, each with a capital.
fn inlines(content: &[Inline], names: &mut Names) {
    for inline in content {
        match inline {
            Inline::Strong(inner) => {
                let words = plain_text(inner);
                let count = words.split_whitespace().count();
                let capital = |word: &str| word.trim_start_matches(['«', '“', '(']).starts_with(char::is_uppercase);
                if (2..=LONGEST).contains(&count) && words.split_whitespace().all(capital) {
                    names.add(&words);
                }
            }
            Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. }
            | Inline::Foreign { content: inner, .. }
            | Inline::File { content: inner, .. } => inlines(inner, names),
            Inline::Text(_) | Inline::Dateline { .. } | Inline::Mark(_) => {}
        }
    }
}

/// The name before a comma or the first word without a capital.
fn beginning(attribution: &str) -> &str {
    let name = attribution.split([',', '—', '–', '(']).next().unwrap_or("");
    let mut end = 0;
    for word in name.split_inclusive([' ', '\u{A0}']) {
        if !word.starts_with(char::is_uppercase) {
            break;
        }
        end += word.len();
    }
    name.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_name_ends_before_the_position() {
        assert_eq!(beginning("Хокимбек Содикзода, начальник отдела"), "Хокимбек Содикзода");
        assert_eq!(beginning("Nigina Bakhrieva director of Nota Bene").trim(), "Nigina Bakhrieva");
        assert_eq!(beginning("участница встречи"), "");
    }
}
