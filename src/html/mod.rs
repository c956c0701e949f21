//! HTML pages: one for each edition, and one that leads to all of them.
//!
//! In: a [`Document`](crate::document::Document) and what the publisher knows about its neighbourhood
//! ([`PageFacts`]), or an [`Index`]. Out: a complete page as a `String`. In between nothing can fail and no word is
//! added: every visible word and every accessible name comes from the document or the index.
//!
//! | file | writes |
//! |---|---|
//! | `escape` | text, attribute values and data: the only file in which a string becomes markup |
//! | `page` | the page of an edition: letterhead, switcher, headline, neighbours |
//! | `head` | what a page says about itself: policy, titles, addresses, structured data |
//! | `blocks` | the body |
//! | `contacts` | who answers the media |
//! | `footer` | who paid |
//! | `index` | `output/index.html` |
//! | `style` | the stylesheet, its hash, the faces |
//! | `encode` | base64, `data:` addresses, file names in addresses |
//!
//! A page needs no script, makes no request to another site and works from a double click. Beside it lie the PDF of
//! the edition, the pages of its other languages and its photos; above it `index.html` and [`FONT_FOLDER`] with
//! [`fonts`], without which it falls back on faces of the reader's machine.

mod blocks;
mod contacts;
mod encode;
mod escape;
mod footer;
mod head;
mod index;
mod page;
mod style;

pub use index::{Entry, Index, IndexLocale, index};
pub use page::{Neighbour, PageFacts, page};
pub use style::{FONT_FOLDER, fonts};

use crate::l10n::Locale;
use escape::Attribute;
use unic_langid::CharacterDirection;

/// `lang`, and `dir` where the language is written from right to left.
fn language_attributes(locale: &Locale) -> Vec<Attribute<'_>> {
    let mut attributes = vec![("lang", locale.tag())];
    if locale.id().character_direction() == CharacterDirection::RTL {
        attributes.push(("dir", "rtl"));
    }
    attributes
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
