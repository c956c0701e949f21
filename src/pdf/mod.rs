//! Typesetting and writing PDF.
//!
//! In: a [`Document`](crate::document::Document) and a [`Style`]. Out: [`pages::Pages`] from [`typeset()`], and from them
//! the bytes of a file from [`write::write`].
//!
//! | step | in | out |
//! |---|---|---|
//! | `text` | words with face, size, language, owner | styled text; shaped words |
//! | `paragraph` | styled text, a measure | lines |
//! | `compose` | a document | flow items in reading order, the footer, the structure tree |
//! | `paginate` | flow items | [`pages::Pages`] |
//! | [`layout_checks`] | pages | what funders and readers could not rely on |
//! | [`combine()`] | several editions | one |
//! | [`mod@write`] | pages | bytes |
//!
//! Invariants: words are shaped once, paragraphs broken as a whole, pages filled as a whole; every item belongs to the
//! structure tree or is an artifact. harfrust is used in `text` only, printpdf and lopdf in `write` only.

mod combine;
mod compose;
mod error;
pub mod fonts;
pub mod layout_checks;
mod line_checks;
mod lru;
pub mod pages;
mod paginate;
mod paragraph;
pub mod stages;
pub mod style;
mod tags;
pub(crate) mod text;
mod typeset;
mod typesetter;
pub mod write;

#[cfg(test)]
mod extreme_tests;
#[cfg(test)]
mod footnote_tests;
#[cfg(test)]
mod line_tests;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod typeset_tests;

pub use combine::{Part, combine};
pub use compose::{PrintResolution, resolution};
pub use error::{TypesetError, Unbreakable};
pub use paragraph::{PageUse, Quality, WhyShort};
pub use style::Style;
pub use typeset::{Overflow, Typeset, footer_height, overflow, typeset};
pub use typesetter::{SharedCaches, Typesetter};
