//! What blocks and texts are called, and where they stand on the page.
//!
//! In: a block, a text. Out: words. Invariants: no name of a file's is a label; of two texts of a release no two are called alike, where the page
//! has a place for them.

use std::mem::discriminant;

use crate::diag::{Message, Sources, message};
use crate::edit::blocks::{Part, Shape, parts};
use crate::project::Loaded;

/// The headline, and its short form.
pub(super) const HEADLINE: &str = "headline";
pub(super) const SHORT: &str = "headline.short";

/// Where a text of a release stands: “Headline”, “Paragraph 3”; `None` where no block shows it.
pub(super) fn place(loaded: &Loaded, sources: &Sources, name: &str) -> Option<Message> {
    if let Some(label) = named(loaded, name) {
        return Some(label);
    }
    let all = parts(sources.text(loaded.release.file))?;
    let (at, part) = all.iter().enumerate().find(|(_, part)| part.texts.iter().any(|own| own == name))?;
    let is_same = |own: &&Part| match (&own.shape, &part.shape) {
        (Shape::Heading(one), Shape::Heading(other)) => one == other,
        (one, other) => discriminant(one) == discriminant(other),
    };
    let number = all.iter().take(at + 1).filter(is_same).count();
    let own = message!("desk-place-number", "{block} {number}", block = block(&part.shape), number = number);
    let within = part.texts.iter().position(|own| own == name)?;
    Some(match part.texts.len() {
        1 => own,
        _ => message!("desk-place-within", "{block}: {part}", block = own, part = text(part, within)),
    })
}

/// What a block is.
pub(super) fn block(shape: &Shape) -> Message {
    match shape {
        Shape::Heading(2) => message!("desk-block-heading", "Heading"),
        Shape::Heading(_) => message!("desk-block-subheading", "Subheading"),
        Shape::Paragraph => message!("desk-block-paragraph", "Paragraph"),
        Shape::List { numbered: false } => message!("desk-block-list", "List"),
        Shape::List { numbered: true } => message!("desk-block-numbered", "Numbered list"),
        Shape::Quote { .. } => message!("desk-block-quote", "Quotation"),
        Shape::Figure { .. } => message!("desk-block-photo", "Photo"),
        Shape::Table => message!("desk-block-table", "Table"),
        Shape::Funding => message!("people-payers", "Who pays"),
        Shape::Break => message!("desk-block-break", "Line"),
        Shape::Other => message!("desk-block-other", "Something else"),
    }
}

/// A text before the blocks.
pub(super) fn before(loaded: &Loaded, name: &str) -> Message {
    named(loaded, name).unwrap_or_else(|| alone(name))
}

/// A text that has the same place in every release.
fn named(loaded: &Loaded, name: &str) -> Option<Message> {
    let is_standfirst = loaded.release.matter.standfirst.as_ref().is_some_and(|own| own.value == name);
    Some(match name {
        HEADLINE => message!("desk-fact-title", "Headline"),
        SHORT => message!("desk-text-short", "Short headline"),
        _ if is_standfirst => message!("desk-text-standfirst", "Summary under the headline"),
        "what" => message!("desk-text-what", "What"),
        "who" => message!("desk-text-who", "Who"),
        "why" => message!("desk-text-why", "Why"),
        "venue" => message!("desk-text-venue", "Room and street"),
        _ => return None,
    })
}

/// A text that stands in no block: a footnote, a name of a document.
pub(super) fn alone(name: &str) -> Message {
    match name.rsplit_once('.').map(|(_, own)| own) {
        Some("alt") => message!("desk-text-alt", "What the photo shows, for people who cannot see it"),
        Some("credit") => message!("desk-text-credit", "Credit"),
        Some("caption") => message!("desk-text-caption", "Caption"),
        Some("speaker") => message!("desk-text-speaker", "Who said it"),
        _ => message!("desk-text", "Text"),
    }
}

/// A text of a block.
pub(super) fn text(part: &Part, number: usize) -> Message {
    let name = part.texts.get(number).map(String::as_str).unwrap_or_default();
    let last = part.texts.len().saturating_sub(1);
    match &part.shape {
        Shape::List { .. } => message!("desk-block-item", "Item {number}", number = number + 1),
        Shape::Quote { speaker: true } if number == last => message!("desk-text-speaker", "Who said it"),
        Shape::Figure { .. } if name.ends_with(".alt") => {
            message!("desk-text-alt", "What the photo shows, for people who cannot see it")
        }
        Shape::Figure { .. } if name.ends_with(".credit") => message!("desk-text-credit", "Credit"),
        Shape::Figure { .. } if name.ends_with(".caption") => message!("desk-text-caption", "Caption"),
        Shape::Table if number == 0 && !name.contains('.') => {
            message!("desk-table-caption", "What the table shows")
        }
        Shape::Table => message!("desk-block-cell", "Cell {number}", number = number),
        Shape::Figure { .. } | Shape::Other => alone(name),
        shape => block(shape),
    }
}
