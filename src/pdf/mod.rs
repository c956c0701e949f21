//! Typesetting and writing PDF.
//!
//! In: a [`Document`](crate::document::Document) and a [`Style`]. Out: [`pages::Pages`] from [`typeset`], and from them
//! the bytes of a file from [`write::write`]. In between: words are shaped once, paragraphs broken as a whole, pages
//! filled as a whole; [`rules::broken`] measures what funders check; every item belongs to the structure tree or is an
//! artifact. harfrust is used in `shape` and `face` only, printpdf and lopdf in `write` only.

mod body;
pub mod card;
mod combine;
mod credits;
mod desk;
mod draw;
mod face;
mod figure;
mod fill;
pub mod fonts;
mod footer;
mod furniture;
mod galley;
mod hyphen;
mod names;
pub mod pages;
mod panel;
mod paragraph;
mod passage;
mod quality;
mod river;
pub mod rules;
mod shape;
mod shelf;
pub mod stages;
pub mod style;
mod tags;
mod typeset;
mod words;

#[cfg(test)]
mod extreme_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod typeset_tests;

pub use combine::{Part, combine};
pub use figure::resolution;
pub use quality::Quality;
pub use style::Style;
pub use typeset::{Beyond, Shared, Typeset, TypesetError, Typesetter, Unparted, footer_height, typeset};
pub mod write;
