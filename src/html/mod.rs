//! HTML pages: one for each edition, and the site around them.
//!
//! In: a [`Document`](crate::document::Document) and what the publisher knows about its neighbourhood
//! ([`PageFacts`]), or a [`Site`]. Out: complete pages as `String`s. Invariants: no word is added, for every visible word
//! and every accessible name comes from the document or the site's texts; and with our own templates nothing can fail.
//!
//! | folder | file | writes |
//! |---|---|---|
//! | `markup` | `escape` | text, attribute values and data: the only file in which a string becomes markup |
//! | | `encode` | base64, `data:` addresses, file names in addresses |
//! | | `language` | the attributes of a language |
//! | `theme` | `style` | the stylesheet, its hash |
//! | | `faces` | the files of faces, and rules that name them |
//! | | `woff`, `layout` | parts of a face of the house, and the rules that they keep |
//! | | `house` | the house's colours and rules, and what browsers or readers could not use |
//! | | `nesting` | refuses templates that nest too deep |
//! | | `template` | the environment of templates, and what is said of a theme's faults |
//! | `page` | `facts` | what a page needs to know besides its document |
//! | | `sizes` | how large logos, contacts and files are |
//! | | `blocks`, `contacts`, `footer` | the body, who answers the media, who paid |
//! | | `frame` | what stands around every page: letterhead, switcher, menu, foot |
//! | | `head` | what a page says about itself: policy, titles, addresses |
//! | | `data` | structured data |
//! | | `edition` | the page of an edition |
//! | `site` | `model` | the site's languages and releases |
//! | | `beside` | which other releases the page of one leads to |
//! | | `lists` | which releases stand on which page |
//! | | `standing` | fingerprints of what lists show |
//! | | `values` | what templates of these pages are given |
//! | | `pages` | home, newsroom, lists, about, wrong addresses |
//! | | `feed` | Atom, the map of the site, robots |
//! | | `search` | what the search page looks in |
//! | | `languages` | what stands in a release's folder for those who name no language |
//! | | `moved` | what stands at former addresses of releases |
//!
//! No page but that of the search needs a script. A page makes no request to another site and works from a double click. Beside an edition's page lie
//! its downloads, the pages of its other languages and its photos; above it [`FONT_FOLDER`] with [`Pages::fonts`], without which it
//! falls back on faces of the reader's machine.

mod markup;
mod page;
#[cfg(test)]
mod sample;
mod site;
#[cfg(test)]
mod tests;
mod theme;

pub(crate) use markup::encode::base64;
pub use markup::escape::escape;
pub(crate) use markup::escape::{Attribute, Markup};
pub(crate) use markup::language::language_attributes;
pub use page::facts::{APPLE_ICON, CARD, Extra, ICON, PLAIN_ICON, PageFacts, Preview};
pub use site::languages::LANGUAGES_FILE;
pub use site::model::{Changed, Download, Entry, Listing, Moved, PER_PAGE, Site, SiteLocale};
pub use site::search::{SEARCH_FILE, SearchIndex};
pub use site::standing::ListPage;
pub use theme::faces::{FONT_FOLDER, FontFile, desk_faces};
pub use theme::house::{Theme, logo_file};
pub use theme::template::{Pages, TemplateError};
