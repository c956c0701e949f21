//! HTML pages: one for each edition, and the site around them.
//!
//! In: a [`Document`](crate::document::Document) and what the publisher knows about its neighbourhood
//! ([`PageFacts`]), or a [`Site`]. Out: complete pages as `String`s. In between no word is added: every visible word
//! and every accessible name comes from the document or the site's texts; and with our own templates nothing can fail.
//!
//! | file | writes |
//! |---|---|
//! | `escape` | text, attribute values and data: the only file in which a string becomes markup |
//! | `template` | the environment of templates, and what is said of a theme's faults |
//! | `frame` | what stands around every page: letterhead, switcher, menu, foot |
//! | `page` | the page of an edition |
//! | `site` | home, newsroom, lists, about, wrong addresses |
//! | `lists` | which releases stand on which of these pages |
//! | `feed` | Atom, the map of the site, robots |
//! | `head` | what a page says about itself: policy, titles, addresses, structured data |
//! | `blocks` | the body |
//! | `contacts` | who answers the media |
//! | `footer` | who paid |
//! | `style` | the stylesheet, its hash, the faces |
//! | `encode` | base64, `data:` addresses, file names in addresses |
//!
//! A page needs no script, makes no request to another site and works from a double click. Beside an edition's page lie
//! its PDF, the pages of its other languages and its photos; above it [`FONT_FOLDER`] with [`fonts`], without which it
//! falls back on faces of the reader's machine.

mod blocks;
mod contacts;
mod encode;
mod escape;
mod feed;
mod footer;
mod frame;
mod head;
mod lists;
mod nesting;
mod page;
mod site;
mod style;
mod template;

pub use page::PageFacts;
pub use site::{Entry, Listing, PER_PAGE, Site, SiteLocale};
pub use style::{FONT_FOLDER, fonts};
pub use template::{Fault, Pages};

use crate::l10n::Locale;
use escape::Attribute;

/// `lang`, and `dir` where the language is written from right to left.
fn language_attributes(locale: &Locale) -> Vec<Attribute<'_>> {
    let mut attributes = vec![("lang", locale.tag())];
    if frame::rtl(locale) {
        attributes.push(("dir", "rtl"));
    }
    attributes
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
